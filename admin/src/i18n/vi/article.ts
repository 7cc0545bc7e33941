/** Words of the article screen. */
export const article = {};
