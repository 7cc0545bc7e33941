import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { setBlockLooks, type BlockLook } from '../editor/block-layout.ts';
import { layOut, type Measured, type RowPlace } from './lay-out.ts';
import type { Row } from './rows.ts';

/** Where each row stands, in CSS pixels from the top of the columns, and the space that its source block needs above. */
export type RowPlaces = ReadonlyMap<string, RowPlace>;

const blockIn = (column: HTMLElement, id: string) =>
  column.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(id)}"]`);

/** Lines up source and translation block by block, and follows when a block grows, a picture loads or the window changes. */
export function useRowLayout(
  rows: readonly Row[],
  editor: Editor,
  source: RefObject<HTMLElement | null>,
  isSideBySide: boolean,
): RowPlaces {
  const [places, setPlaces] = useState<RowPlaces>(new Map());
  const applied = useRef<RowPlaces>(places);
  const frame = useRef(0);
  const latest = useRef(rows);
  latest.current = rows;

  const measure = useCallback(() => {
    const column = editor.isDestroyed ? null : editor.view.dom;
    if (!column) return;
    const sourceColumn = isSideBySide ? source.current : null;
    const top = column.getBoundingClientRect().top;
    const sourceTop = sourceColumn?.getBoundingClientRect().top ?? 0;
    let sourceSpace = 0;
    let ownSpace = 0;
    const measured = latest.current.map((row): Measured => {
      const before = applied.current.get(row.id);
      sourceSpace += before?.sourceSpace ?? 0;
      ownSpace += before?.space ?? 0;
      const sourceBlock = sourceColumn && blockIn(sourceColumn, row.id);
      const ownBlock = blockIn(column, row.id);
      return {
        id: row.id,
        source: sourceBlock ? sourceBlock.getBoundingClientRect().top - sourceTop - sourceSpace : null,
        translation: ownBlock ? ownBlock.getBoundingClientRect().top - top - ownSpace : null,
      };
    });
    const next = layOut(measured);
    const looks = new Map(
      latest.current.map((row): [string, BlockLook] => [
        row.id,
        { space: next.get(row.id)?.space ?? 0, ...(row.status === 'error' && { mark: 'error' as const }) },
      ]),
    );
    if (isSame(next, applied.current)) return;
    applied.current = next;
    setPlaces(next);
    setBlockLooks(editor.view, looks);
  }, [editor, isSideBySide, source]);

  const schedule = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(measure);
  }, [measure]);

  useEffect(() => {
    const observer = new ResizeObserver(schedule);
    observer.observe(editor.view.dom);
    if (source.current) observer.observe(source.current);
    schedule();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame.current);
    };
  }, [editor, rows, schedule, source]);

  return places;
}

function isSame(one: RowPlaces, other: RowPlaces): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([id, place]) => {
    const before = other.get(id);
    return (
      before?.top === place.top && before.space === place.space && before.sourceSpace === place.sourceSpace
    );
  });
}
