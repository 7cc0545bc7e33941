import { useApolloClient } from '@apollo/client/react';
import { slugify } from '@hai-dang/schema/document';
import { useEffect, useRef } from 'react';
import type { Draft } from './draft.ts';
import { SuggestSlug } from './operations.ts';

/**
 * Keeps the address in step with the title until somebody writes an address of their own. The API is asked, since it
 * knows which addresses are taken.
 */
export function useSlugSuggestion(
  { title, slug }: Draft,
  language: string,
  place: { portal: string; translation: string } | null,
  onSuggest: (slug: string) => void,
): void {
  const client = useApolloClient();
  const last = useRef({ title, suggested: isMadeFrom(slug, title, language) ? slug : null });
  const tell = useRef(onSuggest);
  tell.current = onSuggest;
  const { portal, translation } = place ?? {};

  useEffect(() => {
    if (!portal || !translation || title === last.current.title || title.trim() === '') return;
    if (slug !== '' && slug !== last.current.suggested) return;
    let isCurrent = true;
    const suggest = async () => {
      const { data } = await client.query({
        query: SuggestSlug,
        variables: { portal, language, title, translation },
        fetchPolicy: 'network-only',
      });
      if (!isCurrent || !data) return;
      last.current = { title, suggested: data.suggestSlug };
      tell.current(data.suggestSlug);
    };
    // Without an answer the address stays as it is; saving gives one from the title.
    const timer = setTimeout(() => void suggest().catch(() => undefined), 500);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, language, portal, slug, title, translation]);
}

/** `tin-moi-2` was made from "Tin mới" as well: the number tells it from an older one. */
const isMadeFrom = (slug: string, title: string, language: string): boolean =>
  slug === '' || slug.replace(/-\d+$/, '') === slugify(title, language).replace(/-\d+$/, '');
