/** A picture as a publication shows it; sizes in CSS pixels, `url` relative to the portal's API. */
export interface PublishedImage {
  id: string;
  url: string;
  width: number;
  height: number;
  mimeType: string;
  alt: string;
  caption: string | null;
  credit: string | null;
}
