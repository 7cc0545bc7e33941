/** Natural distance of a block from the top of its column in CSS pixels; null where the column has no such block. */
export interface Measured {
  id: string;
  source: number | null;
  translation: number | null;
}

export interface RowPlace {
  top: number;
  /** Space to add above the block of the translation. */
  space: number;
  /** Space to add above the block of the source. */
  sourceSpace: number;
}

/**
 * How far each block has to move down so that a pair starts on one line. Only ever adds space; a block that stands in
 * another order than in the source stays where it is.
 */
export function layOut(rows: readonly Measured[]): Map<string, RowPlace> {
  const places = new Map<string, RowPlace>();
  let sourceShift = 0;
  let ownShift = 0;
  let lastOwn = -Infinity;
  for (const { id, source, translation } of rows) {
    const isInOrder = translation !== null && translation >= lastOwn;
    const place = { top: 0, space: 0, sourceSpace: 0 };
    if (source !== null && translation !== null && isInOrder) {
      const distance = Math.round(source + sourceShift - (translation + ownShift));
      if (distance > 0) place.space = distance;
      else place.sourceSpace = -distance;
    }
    ownShift += place.space;
    sourceShift += place.sourceSpace;
    if (translation !== null && isInOrder) lastOwn = translation;
    place.top = Math.round(translation !== null ? translation + ownShift : (source ?? 0) + sourceShift);
    places.set(id, place);
  }
  return places;
}
