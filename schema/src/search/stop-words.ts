const words: Readonly<Record<string, string>> = {
  vi: 'và của là các những cho với được có trong đã tại về từ theo này đó một để khi do bởi thì mà ở va cua la cac nhung voi duoc co trong da tai ve tu theo nay mot de khi boi thi ma',
  en: 'a an and are as at be been by for from had has have he her his how i in into is it its not of on or our she that the their them then there these they this to was we were what when where which who will with you your',
};
const lists: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))]),
);

/** Whether a word says so little in this language that a text may lack it and still be what was looked for. */
export const isStopWord = (word: string, language: string): boolean =>
  lists.get(language.split('-', 1)[0] ?? '')?.has(word) ?? false;
