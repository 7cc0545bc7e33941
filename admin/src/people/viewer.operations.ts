import { graphql, type ResultOf } from '../graphql.ts';

const ViewerFragment = graphql(`
  fragment Viewer on Viewer {
    user {
      id
      name
      email
      language
      isDemo
    }
    memberships {
      id
      role
      title
      languages
      includesComponents
      portal {
        id
        key
        name
        level
      }
    }
  }
`);

export const meQuery = graphql(
  `
    query Me {
      me {
        ...Viewer
      }
    }
  `,
  [ViewerFragment],
);

export const signInMutation = graphql(
  `
    mutation SignIn($email: String!, $password: String!) {
      signIn(email: $email, password: $password) {
        ...Viewer
      }
    }
  `,
  [ViewerFragment],
);

export const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

export const demoAccountsQuery = graphql(`
  query DemoAccounts {
    demoAccounts {
      password
      accounts {
        email
        name
        role
        portal
        portalName
      }
    }
  }
`);

export type Viewer = ResultOf<typeof ViewerFragment>;
export type Role = Viewer['memberships'][number]['role'];
