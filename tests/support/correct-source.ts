import type { ChangeWeight } from '@hai-dang/schema';
import { approveTranslation } from '@hai-dang/api/translations/approve-translation';
import type { ContentToSave } from '@hai-dang/api/translations/checked-content';
import { forwardTranslation } from '@hai-dang/api/translations/forward-translation';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { reviseTranslation } from '@hai-dang/api/translations/revise-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { body, paragraph } from '../document/bodies.ts';
import type { Newsroom } from './newsroom.ts';
import { approval, bringTo, ref, words } from './texts.ts';

/** Words of a source whose second block was corrected and that has a new fourth one. */
export const corrected = (title: string): ContentToSave =>
  words({
    title,
    body: body(
      paragraph('b1', 'Đoàn đến bằng đường biển.'),
      paragraph('b2', 'Chủ tịch thành phố tiếp đoàn.'),
      paragraph('b3', 'Hai bên trao đổi về hợp tác.'),
      paragraph('b4', 'Đoàn rời thành phố buổi chiều.'),
    ),
  });

/** Revises, changes and approves a source anew; how much the change weighs is said as a person says it. */
export async function correctSource(
  room: Newsroom,
  source: TranslationRow,
  changeWeight: ChangeWeight | null,
  content: ContentToSave = corrected(source.title),
): Promise<TranslationRow> {
  const writer = await room.as('contributor');
  const revised = await reviseTranslation(writer, ref(source));
  const saved = await saveTranslation(writer, { ...ref(revised), content });
  const editing = await bringTo(room, saved, 'editing');
  const weighed = { ...ref(editing), changeWeight };
  const forwarded = await forwardTranslation(await room.as('editor'), weighed);
  return approveTranslation(await room.as('approver'), approval(forwarded));
}
