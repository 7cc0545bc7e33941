import type { SearchWeight } from '@hai-dang/schema';
import type { PresetSection } from '@hai-dang/schema/presets';

export interface FlatSection {
  key: string;
  parentKey: string | null;
  position: number;
  isLocked: boolean;
  basis: string | null;
  searchWeight: SearchWeight | undefined;
  name: Record<string, string>;
}

/** The tree as rows, every section after its parent. */
export function flattenSections(
  sections: readonly PresetSection[],
  parentKey: string | null = null,
): FlatSection[] {
  return sections.flatMap(({ key, name, locked, basis, searchWeight, children }, position) => [
    { key, parentKey, position, isLocked: locked, basis, searchWeight, name },
    ...flattenSections(children ?? [], key),
  ]);
}
