import { ApolloProvider } from '@apollo/client/react';
import { Admin, Resource } from 'react-admin';
import { Frame } from './layout/Frame.tsx';
import { apolloClient } from './providers/apollo.ts';
import { createAuthProvider } from './providers/authProvider.ts';
import { createDataProvider } from './providers/dataProvider.ts';
import { i18nProvider } from './providers/i18nProvider.ts';
import { registry } from './providers/registry.ts';
import { darkTheme, lightTheme } from './theme/theme.ts';

const dataProvider = createDataProvider(apolloClient, registry);
const authProvider = createAuthProvider(apolloClient);

/** The table of contents: every screen and its address. */
export const App = () => (
  <ApolloProvider client={apolloClient}>
    <Admin
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      layout={Frame}
      requireAuth
      disableTelemetry
    >
      <Resource name="portals" />
    </Admin>
  </ApolloProvider>
);
