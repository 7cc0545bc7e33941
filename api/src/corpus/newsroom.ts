import type { Role } from '@hai-dang/schema';
import { type Ask, Refusal, signInAt } from './editorial-client.ts';
import { declarationLanguages } from './declaration-languages.ts';
import { portalQuery, type PortalView } from './operations.ts';

const needed = ['contributor', 'translator', 'editor', 'approver', 'publisher'] as const satisfies Role[];

/** The people whose work the import does, each signed in, and where the articles go. */
export interface Newsroom {
  portal: string;
  section: string;
  as: Record<(typeof needed)[number], Ask>;
}

export interface NewsroomSettings {
  /** Address of the server. */
  url: string;
  /** Key of the portal. */
  portal: string;
  /** Key of the section; the first fitting one that the portal has when absent. */
  section?: string;
  /** Password of the demo accounts. */
  password: string;
}

/** Sections that suit a declaration of human rights, the best first. */
const fitting = ['human-rights', 'international-cooperation', 'documents', 'legal-documents', 'news'];

/** Signs in one demo account per role. Throws when the portal is not there, or does not speak all languages. */
export async function enterNewsroom({ url, portal, section, password }: NewsroomSettings): Promise<Newsroom> {
  // One after the other: attempts at the same time are counted against each other.
  const asks: [string, Ask][] = [];
  for (const role of needed) asks.push([role, await signInAs(url, `${role}@${portal}.example`, password)]);
  const as = Object.fromEntries(asks) as Newsroom['as'];
  const { portal: found } = await as.contributor<{ portal: PortalView | null }>(portalQuery, { key: portal });
  if (!found) throw new Error(`There is no portal ${portal}.`);
  requireLanguages(found);
  return { portal, section: chooseSection(found, section), as };
}

async function signInAs(url: string, email: string, password: string): Promise<Ask> {
  try {
    return await signInAt(url, email, password);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const advice = 'The import works with the demo accounts; their password is DEMO_PASSWORD.';
    throw new Error(`${email} could not sign in: ${error.message} ${advice}`, { cause: error });
  }
}

function requireLanguages({ key, languages }: PortalView): void {
  const missing = declarationLanguages.filter(
    ({ language }) => !languages.some((spoken) => spoken.language === language && spoken.isEnabled),
  );
  if (missing.length === 0) return;
  throw new Error(`${key} does not speak ${missing.map(({ language }) => language).join(', ')}.`);
}

function chooseSection({ key, sections }: PortalView, wanted: string | undefined): string {
  const open = sections.filter(({ isArchived }) => !isArchived).map((section) => section.key);
  const chosen = (wanted ? [wanted] : fitting).find((each) => open.includes(each));
  if (chosen) return chosen;
  throw new Error(
    wanted
      ? `${key} has no section ${wanted}.`
      : `Name a section of ${key} with --section: ${open.join(', ')}.`,
  );
}
