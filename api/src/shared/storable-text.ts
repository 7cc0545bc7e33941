/** False for what no column takes: a NUL character, which PostgreSQL refuses, and half of a surrogate pair, which has no UTF-8 form. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Whether a value from JSON holds nothing but storable text, however deep. */
export function isStorableJson(value: unknown): boolean {
  // Not by recursion: whoever sends it chooses how deep it is.
  const waiting = [value];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (typeof each === 'string') {
      if (!isStorable(each)) return false;
    } else if (Array.isArray(each)) {
      for (const part of each) waiting.push(part);
    } else if (typeof each === 'object' && each !== null) {
      for (const [name, part] of Object.entries(each)) waiting.push(name, part);
    }
  }
  return true;
}
