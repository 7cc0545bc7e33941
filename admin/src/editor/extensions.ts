import { Extension, Mark, Node, type Attributes, type Extensions, type NodeViewRenderer } from '@tiptap/core';
import type { AttributeSpec, MarkSpec, NodeSpec, ParseRule } from '@tiptap/pm/model';
import { markSpecs, nodeSpecs, type NodeName } from '@hai-dang/schema/document';
import { blockIds } from './block-ids.ts';
import { blockLayout } from './block-layout.ts';
import { editingPlugins } from './editing-plugins.ts';
import { typingRules } from './typing-rules.ts';

/** How a node looks while it is edited, where its plain DOM does not do. */
export type NodeViews = Partial<Record<NodeName, NodeViewRenderer>>;

/**
 * TipTap's attributes for a spec's. Reading and writing the DOM stays with the spec, so TipTap's own rules are silent;
 * a block's id never goes to the second half of a split.
 */
function attributesOf(specs: Record<string, AttributeSpec> | undefined): Attributes {
  return Object.fromEntries(
    Object.entries(specs ?? {}).map(([name, spec]) => [
      name,
      {
        ...('default' in spec
          ? { default: spec.default as unknown }
          : { isRequired: true, default: undefined }),
        ...(spec.validate !== undefined && { validate: spec.validate }),
        rendered: false,
        keepOnSplit: name !== 'id',
        parseHTML: () => null,
      },
    ]),
  );
}

function nodeFrom(name: string, spec: NodeSpec, view?: NodeViewRenderer): Node {
  const { content, marks, group, inline, atom, selectable, draggable, defining, isolating } = spec;
  const own = { content, marks, group, inline, atom, selectable, draggable, defining, isolating };
  return Node.create({
    name,
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
    ...(name === 'doc' && { topNode: true }),
    ...(spec.linebreakReplacement && { linebreakReplacement: true }),
    ...(spec.attrs && { addAttributes: () => attributesOf(spec.attrs) }),
    ...(spec.parseDOM && { parseHTML: () => spec.parseDOM }),
    ...(spec.toDOM && { renderHTML: ({ node }) => spec.toDOM?.(node) ?? ['div', 0] }),
    ...(view && { addNodeView: () => view }),
    extendNodeSchema: (extension) =>
      extension.name === name && spec.tableRole !== undefined ? { tableRole: spec.tableRole as string } : {},
  });
}

function markFrom(name: string, spec: MarkSpec): Mark {
  const { inclusive, excludes } = spec;
  return Mark.create({
    name,
    ...(inclusive !== undefined && { inclusive }),
    ...(excludes !== undefined && { excludes }),
    ...(spec.attrs && { addAttributes: () => attributesOf(spec.attrs) }),
    ...(spec.parseDOM && { parseHTML: () => spec.parseDOM as ParseRule[] }),
    ...(spec.toDOM && { renderHTML: ({ mark }) => spec.toDOM?.(mark as never, true) ?? ['span', 0] }),
  });
}

/** The editor's nodes and marks: the shared document schema, with the looks that the caller gives some of them. */
export function schemaExtensions(views: NodeViews = {}): Extensions {
  return [
    ...Object.entries<NodeSpec>(nodeSpecs).map(([name, spec]) =>
      nodeFrom(name, spec, views[name as NodeName]),
    ),
    ...Object.entries<MarkSpec>(markSpecs).map(([name, spec]) => markFrom(name, spec)),
  ];
}

/** Everything that the editor is made of: the shared schema, history, tables, typing rules, block ids and row layout. */
export function editorExtensions(views: NodeViews = {}): Extensions {
  return [
    ...schemaExtensions(views),
    Extension.create({
      name: 'editing',
      addInputRules() {
        return typingRules(this.editor.schema);
      },
      addProseMirrorPlugins: () => [blockIds(), blockLayout(), ...editingPlugins()],
    }),
  ];
}
