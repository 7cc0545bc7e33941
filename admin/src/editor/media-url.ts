/** Where the API serves an uploaded picture. */
export const mediaUrl = (mediaId: string): string => `/media/${encodeURIComponent(mediaId)}`;
