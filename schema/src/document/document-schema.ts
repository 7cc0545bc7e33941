import { Schema } from 'prosemirror-model';
import { markSpecs } from './specs/mark-specs.ts';
import { mediaSpecs } from './specs/media-specs.ts';
import { tableSpecs } from './specs/table-specs.ts';
import { textSpecs } from './specs/text-specs.ts';

/**
 * Every node that a body may hold, with its attributes, content rule, paste rules and editor DOM. The paragraph comes
 * first among the blocks: it is what the editor makes when a block is needed.
 */
export const nodeSpecs = { ...textSpecs, ...tableSpecs, ...mediaSpecs };

export { markSpecs };

export type NodeName = keyof typeof nodeSpecs;
export type MarkName = keyof typeof markSpecs;

/** The one schema of bodies: the API checks and renders with it, the editor is built from its specs. */
export const documentSchema = new Schema<NodeName, MarkName>({ nodes: nodeSpecs, marks: markSpecs });
