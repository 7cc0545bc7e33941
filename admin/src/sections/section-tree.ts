interface Place {
  id: string;
  position: number;
  parent: { id: string } | null;
}

/** Sections in the order of their tree, each with its depth; siblings by position. */
export function inTreeOrder<Section extends Place>(
  sections: readonly Section[],
): { section: Section; depth: number }[] {
  const known = new Set(sections.map(({ id }) => id));
  const walk = (parent: string | null, depth: number): { section: Section; depth: number }[] =>
    sections
      // A child whose parent is not among them stands at the top rather than nowhere.
      .filter(
        (section) => (section.parent && known.has(section.parent.id) ? section.parent.id : null) === parent,
      )
      .toSorted((a, b) => a.position - b.position)
      .flatMap((section) => [{ section, depth }, ...walk(section.id, depth + 1)]);
  return walk(null, 0);
}
