import type { ArticleKind, ChangeWeight, InformationKind, Provenance } from '@hai-dang/schema';
import type { PictureName } from './demo-picture.ts';

/** One block of a demo text. Blocks at the same place in two languages are each other's translation. */
export type DemoBlock =
  | { p: string }
  | { heading: string }
  | { bullets: string[] }
  | { steps: string[] }
  | { quote: string }
  | { note: string }
  /** The first row is the header. */
  | { table: string[][] }
  | { picture: PictureName; alt: string; caption: string };

export interface DemoText {
  title: string;
  summary: string;
  body: DemoBlock[];
}

/** Demo accounts of the article's portal, by the part of their address before the @. */
export type Seat =
  | 'collaborator'
  | 'contributor'
  | 'editor'
  | 'editor2'
  | 'translator'
  | 'approver'
  | 'approver2'
  | 'publisher';

/** A moment before the first start: on a working day at a time of Vietnam, or some minutes ago. */
export type Moment = { workingDaysAgo: number; time: string } | { minutesAgo: number };

export type Deed =
  | { does: 'create' | 'add' | 'submit' | 'takeUp' | 'approve' | 'publish' | 'revise' | 'confirm' }
  | { does: 'save'; text: DemoText }
  | { does: 'forward'; changeWeight?: ChangeWeight; changeNote?: string }
  | { does: 'return' | 'reject'; reason: string }
  | { does: 'withdraw'; reason: string; publicNote: string }
  | { does: 'schedule'; workingDaysAhead: number; time: string };

/** Somebody does something with one language of the article. */
export type Step = { at: Moment; by: Seat; language: string } & Deed;

export interface DemoArticle {
  portal: string;
  section: string;
  kind: ArticleKind;
  informationKind: InformationKind;
  provenance: Provenance;
  author?: string;
  sourceName?: string;
  sourceUrl?: string;
  tags: string[];
  /** The Vietnamese source and its translations. */
  texts: { vi: DemoText } & Partial<Record<string, DemoText>>;
  life: Step[];
}

/** The same text with some of its blocks, by index, said anew. */
export const withBlocks = (text: DemoText, changed: Record<number, DemoBlock>): DemoText => ({
  ...text,
  body: text.body.map((block, index) => changed[index] ?? block),
});
