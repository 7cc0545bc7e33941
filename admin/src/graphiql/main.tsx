import 'graphiql/graphiql.css';
import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { csrfHeaders } from '../providers/csrf.ts';
import { chooseDoor } from './endpoint.ts';

const door = chooseDoor(document, new URL(window.location.href));
// Each door keeps its own tabs: a query for one is an error at the other.
const storage = createLocalStorage({ namespace: `graphiql:${door}` });
const fetcher = createGraphiQLFetcher({ url: door, headers: csrfHeaders });

const welcome: Record<typeof door, string> = {
  '/graphql': `# What the portals have published.
query Published {
  portals {
    key
    name
  }
}
`,
  '/editorial/graphql': `# Who is signed in here. Sign in at /admin/ first.
query Me {
  me {
    user {
      name
      email
    }
  }
}
`,
};

const root = document.getElementById('graphiql');
if (root)
  createRoot(root).render(<GraphiQL fetcher={fetcher} storage={storage} defaultQuery={welcome[door]} />);
document.title = `${door} · Hải Đăng`;
