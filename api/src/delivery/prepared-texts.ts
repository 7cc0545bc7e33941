/**
 * Tells which statements are prepared: so many different ones in a period of so many milliseconds. A prepared statement
 * stays in PostgreSQL's memory, and in the driver's, until its connection ends; whoever asks for ever other fields must not
 * fill it. What comes first is what comes all the time.
 */
export function preparedTexts(most: number, period: number, now: () => number = Date.now) {
  const texts = new Set<string>();
  let began = now();
  return (text: string): boolean => {
    if (now() - began >= period) {
      texts.clear();
      began = now();
    }
    if (texts.size < most) texts.add(text);
    return texts.has(text);
  };
}
