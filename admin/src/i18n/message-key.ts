import { useTranslate } from 'react-admin';
import type { Messages } from './vi.ts';

type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Paths<Tree[Key]>}`;
}[keyof Tree & string];

/** Every sentence of the interface by its path, e.g. `workflow.states.approved`. A missing one is a compile error. */
export type MessageKey = Paths<Messages>;

export type MessageValues = Record<string, string | number | undefined>;

/** react-admin's `translate`, for keys that exist. `smart_count` chooses the plural. */
export const useMessage: () => (key: MessageKey, values?: MessageValues) => string = useTranslate;
