import { getSchema } from '@tiptap/core';
import type { AttributeSpec, Schema } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '@hai-dang/schema/document';
import { schemaExtensions } from '../../admin/src/editor/extensions.ts';

const editorSchema: Schema = getSchema(schemaExtensions());

const attributes = (specs: Record<string, AttributeSpec> | undefined) =>
  Object.fromEntries(
    Object.entries(specs ?? {}).map(([name, spec]) => [
      name,
      {
        isRequired: !('default' in spec),
        default: spec.default as unknown,
        isChecked: spec.validate !== undefined,
      },
    ]),
  );

const nodesOf = (schema: Schema) =>
  Object.values(schema.nodes).map(({ name, spec }) => ({
    name,
    content: spec.content ?? '',
    marks: spec.marks,
    group: spec.group,
    inline: spec.inline ?? false,
    atom: spec.atom ?? false,
    defining: spec.defining ?? false,
    isolating: spec.isolating ?? false,
    draggable: spec.draggable ?? false,
    selectable: spec.selectable ?? true,
    linebreakReplacement: spec.linebreakReplacement ?? false,
    tableRole: spec.tableRole as unknown,
    attributes: attributes(spec.attrs),
  }));

const marksOf = (schema: Schema) =>
  Object.values(schema.marks).map(({ name, spec }) => ({
    name,
    inclusive: spec.inclusive ?? true,
    excludes: spec.excludes,
    attributes: attributes(spec.attrs),
  }));

describe('the editor is built on the shared document schema', () => {
  it('has the same nodes in the same order, with the same attributes and content expressions', () => {
    expect(nodesOf(editorSchema)).toEqual(nodesOf(documentSchema));
  });

  it('has the same marks in the same order, with the same attributes', () => {
    expect(marksOf(editorSchema)).toEqual(marksOf(documentSchema));
  });

  it('has the document as its top node', () => {
    expect(editorSchema.topNodeType.name).toBe(documentSchema.topNodeType.name);
  });

  it('writes a body that the shared schema reads back unchanged', () => {
    const body = {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { id: 'h1', level: 3 },
          content: [{ type: 'text', text: 'Cảng Hải Phòng' }],
        },
        {
          type: 'callout',
          attrs: { id: 'c1', tone: 'note' },
          content: [{ type: 'paragraph', attrs: { id: null } }],
        },
        { type: 'image', attrs: { id: 'i1', mediaId: 'm1', alt: 'Tàu', caption: null, credit: null } },
      ],
    };
    const written = editorSchema.nodeFromJSON(body).toJSON() as unknown;
    expect(documentSchema.nodeFromJSON(written).toJSON()).toEqual(body);
  });
});
