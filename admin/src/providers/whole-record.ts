/**
 * react-admin answers a record from the list's rows when they are at hand. Rows hold less than a record, so screens that
 * need all of it ask, and write, under this mark, which keeps the two apart in its cache.
 */
export const wholeRecord = { meta: { isWhole: true } };
