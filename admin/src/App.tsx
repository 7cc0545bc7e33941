import { ApolloProvider } from '@apollo/client/react';
import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router';
import { ArticleList } from './articles/ArticleList.tsx';
import { EventList } from './audit/EventList.tsx';
import { ClientCreate } from './clients/ClientCreate.tsx';
import { ClientEdit } from './clients/ClientEdit.tsx';
import { ClientList } from './clients/ClientList.tsx';
import { Desk } from './desk/Desk.tsx';
import { EmbedBuilder } from './embed/EmbedBuilder.tsx';
import { AccessDenied, AuthenticationError, NotFound } from './layout/DeadEnd.tsx';
import { Frame } from './layout/Frame.tsx';
import { DelegationCreate } from './people/DelegationCreate.tsx';
import { DelegationList } from './people/DelegationList.tsx';
import { MembershipCreate } from './people/MembershipCreate.tsx';
import { MembershipEdit } from './people/MembershipEdit.tsx';
import { MembershipList } from './people/MembershipList.tsx';
import { SignIn } from './people/SignIn.tsx';
import { UserCreate } from './people/UserCreate.tsx';
import { UserEdit } from './people/UserEdit.tsx';
import { UserList } from './people/UserList.tsx';
import { PortalEdit } from './portals/PortalEdit.tsx';
import { PortalList } from './portals/PortalList.tsx';
import { PortalShow } from './portals/PortalShow.tsx';
import { apolloClient } from './providers/apollo.ts';
import { createAuthProvider } from './providers/authProvider.ts';
import { createDataProvider } from './providers/dataProvider.ts';
import { i18nProvider } from './providers/i18nProvider.ts';
import { registry } from './providers/registry.ts';
import { SectionCreate } from './sections/SectionCreate.tsx';
import { SectionEdit } from './sections/SectionEdit.tsx';
import { SectionList } from './sections/SectionList.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';
import { WebhookCreate } from './webhooks/WebhookCreate.tsx';
import { WebhookEdit } from './webhooks/WebhookEdit.tsx';
import { WebhookList } from './webhooks/WebhookList.tsx';
import { WithdrawalList } from './webhooks/WithdrawalList.tsx';

// The editor is the heaviest part, and only the people who write or decide open it.
const ArticleScreen = lazy(async () => {
  const { ArticleScreen: screen } = await import('./articles/ArticleScreen.tsx');
  return { default: screen };
});
const ArticleCreate = lazy(async () => {
  const { ArticleCreate: screen } = await import('./articles/ArticleCreate.tsx');
  return { default: screen };
});

const dataProvider = createDataProvider(apolloClient, registry);
const authProvider = createAuthProvider(apolloClient);

/** The table of contents: every screen and its address. */
const screens = (
  <Admin
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
    layout={Frame}
    loginPage={SignIn}
    dashboard={Desk}
    catchAll={NotFound}
    accessDenied={AccessDenied}
    authenticationError={AuthenticationError}
    requireAuth
    disableTelemetry
  >
    <Resource name="articles" list={ArticleList} create={ArticleCreate}>
      <Route path=":id/:language?" element={<ArticleScreen />} />
    </Resource>
    <Resource name="portals" list={PortalList} show={PortalShow} edit={PortalEdit} />
    <Resource name="sections" list={SectionList} create={SectionCreate} edit={SectionEdit} />
    <Resource name="users" list={UserList} create={UserCreate} edit={UserEdit} />
    <Resource name="memberships" list={MembershipList} create={MembershipCreate} edit={MembershipEdit} />
    <Resource name="delegations" list={DelegationList} create={DelegationCreate} />
    <Resource name="clients" list={ClientList} create={ClientCreate} edit={ClientEdit} />
    <Resource name="webhooks" list={WebhookList} create={WebhookCreate} edit={WebhookEdit} />
    <Resource name="withdrawals" list={WithdrawalList} />
    <Resource name="events" list={EventList} />
    <CustomRoutes>
      <Route path="/embed" element={<EmbedBuilder />} />
    </CustomRoutes>
  </Admin>
);

const router = createBrowserRouter([{ path: '*', element: screens }], { basename: '/admin' });

export const App = () => (
  <ApolloProvider client={apolloClient}>
    <RouterProvider router={router} />
  </ApolloProvider>
);
