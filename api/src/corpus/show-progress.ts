import { SingleBar } from 'cli-progress';
import type { Progress } from './import-corpus.ts';

/** Shows how far the import is: a bar on a terminal, one line per article elsewhere. `close` ends it. */
export function showProgress(total: number, output: NodeJS.WriteStream): Progress & { close: () => void } {
  return output.isTTY ? showBar(total, output) : { ...writeLines(output), close: () => {} };
}

function showBar(total: number, output: NodeJS.WriteStream): Progress & { close: () => void } {
  const bar = new SingleBar({
    format: '{bar} {value} of {total} texts  {key}',
    stream: output,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: false,
  });
  const failures: string[] = [];
  bar.start(total, 0, { key: '' });
  return {
    published: (externalKey, language) => bar.increment({ key: `${externalKey} ${language}` }),
    finished: () => {},
    // Kept for the end: a line in between would tear the bar.
    failed: (externalKey, sentence) => void failures.push(`${externalKey}: ${sentence}`),
    close: () => {
      bar.stop();
      for (const failure of failures) output.write(`${failure}\n`);
    },
  };
}

const writeLines = (output: NodeJS.WriteStream): Progress => ({
  published: () => {},
  finished: (externalKey, title, newlyPublished) =>
    void output.write(
      newlyPublished.length === 0
        ? `${externalKey} is published already: ${title}\n`
        : `${externalKey} published in ${newlyPublished.join(', ')}: ${title}\n`,
    ),
  failed: (externalKey, sentence) => void output.write(`${externalKey} is not finished: ${sentence}\n`),
});
