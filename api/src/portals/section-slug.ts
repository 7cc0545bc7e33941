import { slugify } from '@hai-dang/schema/document';

/** The first of `slug`, `slug-2`, `slug-3`, … that is free. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}

/** A section's address made from its name: `Tin tức - Sự kiện` → `tin-tuc-su-kien`. */
export const sectionSlug = (name: string, language: string): string => slugify(name, language, 'chuyen-muc');
