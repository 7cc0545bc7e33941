interface Addressed {
  domain: string | null;
  urlPrefix: string;
  slug: string;
}

/** Where readers find an article: a path alone while the portal has no domain. Letters beyond ASCII are percent-encoded. */
export const articleUrl = ({ domain, urlPrefix, slug }: Addressed): string =>
  `${domain === null ? '' : `https://${domain}`}${encodeURI(urlPrefix + slug)}`;
