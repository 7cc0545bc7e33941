import type { Reader } from './reader.ts';

/** What was made of each text, in the newsroom and as one process has shown it. */
export type Known = Map<string, 'live' | 'gone'>;

export interface Findings {
  checked: number;
  /** Answers that were older than one that the same process had given before. */
  stale: string[];
}

/**
 * Asks one process without rest, in every way, for texts whose change it has shown once: from then on no answer may be
 * older. `asked` holds the state that the newsroom last asked for; a text that changes meanwhile is not judged.
 */
export async function check(
  reader: Reader,
  { shown, asked, signal }: { shown: Known; asked: Known; signal: AbortSignal },
): Promise<Findings> {
  const findings: Findings = { checked: 0, stale: [] };
  const judge = (slug: string, expected: 'live' | 'gone', isLive: boolean, way: string) => {
    if (asked.get(slug) !== expected) return;
    findings.checked++;
    if (isLive !== (expected === 'live')) findings.stale.push(`${way}: ${slug} should be ${expected}`);
  };
  for (let turn = 0; !signal.aborted; turn++) {
    const all = [...shown];
    const picked = all.length === 0 ? undefined : all[(turn * 7919) % all.length];
    if (!picked) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      continue;
    }
    const [slug, expected] = picked;
    const way = turn % 4;
    if (way === 0) judge(slug, expected, await reader.got(slug), 'GET');
    if (way === 1) judge(slug, expected, await reader.posted(slug), 'POST');
    if (way === 2) judge(slug, expected, (await reader.page(slug)) === 200, 'page');
    if (way === 3) {
      const newest = all.filter(([, state]) => state === 'live').slice(-10);
      const gone = all.filter(([, state]) => state === 'gone');
      const listed = await reader.listed();
      for (const [each, state] of [...newest, ...gone]) judge(each, state, listed.has(each), 'list');
    }
  }
  return findings;
}
