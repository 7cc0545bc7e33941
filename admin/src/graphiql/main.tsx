import 'graphiql/graphiql.css';
import './graphiql.css';
import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { csrfHeaders } from '../providers/csrf.ts';
import { chooseDoor } from './endpoint.ts';
import type { Example } from './example-tabs.ts';
import { nameEditors } from './name-editors.ts';
import { publicExamples } from './public-examples.ts';

const door = chooseDoor(document, new URL(window.location.href));
// Each door keeps its own tabs: a query for one is an error at the other.
const storage = createLocalStorage({ namespace: `graphiql:${door}` });
const fetcher = createGraphiQLFetcher({ url: door, headers: csrfHeaders });
const isVietnamese = navigator.language.startsWith('vi');

const whoIsThere: Example = {
  query: `# Who is signed in here. Sign in at /admin/ first.
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

document.title = `${door} · Hải Đăng`;
const root = document.getElementById('graphiql');
if (root) {
  const isPublic = door === '/graphql';
  const tabs = isPublic ? await publicExamples(door, isVietnamese) : [whoIsThere];
  nameEditors(root);
  createRoot(root).render(
    <GraphiQL fetcher={fetcher} storage={storage} defaultTabs={tabs}>
      <GraphiQL.Logo>
        <a href="/" lang="vi">
          Hải Đăng
        </a>
        {isPublic && <a href="/docs/api/public">{isVietnamese ? 'Hướng dẫn' : 'Guide'}</a>}
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
