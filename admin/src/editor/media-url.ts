/** Where the API serves an uploaded picture to the people of its portal, published or not. */
export const mediaUrl = (mediaId: string): string => `/editorial/media/${encodeURIComponent(mediaId)}`;
