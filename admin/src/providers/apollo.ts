import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { csrfHeaders } from './csrf.ts';
import { currentLocale } from './i18nProvider.ts';

const inInterfaceLanguage = new SetContextLink(({ headers }) => ({
  headers: { ...headers, ...csrfHeaders, 'accept-language': currentLocale() },
}));

/** The editorial endpoint, same origin, with the session cookie. */
export const apolloClient = new ApolloClient({
  link: ApolloLink.from([
    inInterfaceLanguage,
    new HttpLink({ uri: '/editorial/graphql', credentials: 'same-origin' }),
  ]),
  cache: new InMemoryCache(),
});
