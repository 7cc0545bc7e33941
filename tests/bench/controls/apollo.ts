import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import postgres from 'postgres';

/** Apollo Server as its guide sets it up: a schema, plain resolvers, one statement for each question. */
const sql = postgres(process.env['DATABASE_URL']!, { max: 10, onnotice: () => {} });

const typeDefs = `
  scalar LanguageTag
  type Section { key: String! name: String! }
  type Article {
    id: ID! title: String! slug: String! summary: String bodyHtml: String! kind: String! author: String attribution: String!
    publishedAt: String! updatedAt: String! contentHash: String! url: String! tags: [String!]! section: Section!
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type ArticleConnection { nodes: [Article!]! pageInfo: PageInfo! }
  type Query {
    articles(portal: String!, language: LanguageTag!, first: Int, after: String): ArticleConnection!
    article(portal: String!, language: LanguageTag!, slug: String!): Article
  }`;

type Row = Record<string, unknown> & {
  id: string;
  publishedAt: Date;
  updatedAt: Date;
  sectionKey: string;
  sectionName: string;
};

const columns = sql`p.translation_id as id, p.title, p.slug, p.summary, p.kind, p.author, p.attribution, p.tags,
  p.published_at as "publishedAt", p.updated_at as "updatedAt", p.content_hash as "contentHash",
  l.url_prefix || p.slug as url, s.key as "sectionKey", n.name as "sectionName"`;
const joined = sql`publications p
  join portal_languages l on l.portal_id = p.portal_id and l.language = p.language
  join sections s on s.id = p.section_id
  join section_names n on n.section_id = s.id and n.language = p.language`;

const resolvers = {
  Query: {
    articles: async (
      _: unknown,
      { portal, language, first }: { portal: string; language: string; first: number },
    ) => {
      const rows = await sql<Row[]>`select ${columns} from ${joined}
        where p.status = 'live' and p.portal_id = (select id from portals where key = ${portal}) and p.language = ${language}
        order by p.published_at desc, p.translation_id desc limit ${first + 1}`;
      const nodes = rows.slice(0, first);
      const last = nodes.at(-1);
      const endCursor =
        last && Buffer.from(`${last.publishedAt.toISOString()} ${last.id}`).toString('base64url');
      return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor } };
    },
    article: async (
      _: unknown,
      { portal, language, slug }: { portal: string; language: string; slug: string },
    ) => {
      const [row] = await sql<Row[]>`select ${columns}, p.body_html as "bodyHtml" from ${joined}
        where p.status = 'live' and p.portal_id = (select id from portals where key = ${portal}) and p.language = ${language} and p.slug = ${slug}`;
      return row ?? null;
    },
  },
  Article: {
    publishedAt: ({ publishedAt }: Row) => publishedAt.toISOString(),
    updatedAt: ({ updatedAt }: Row) => updatedAt.toISOString(),
    section: ({ sectionKey, sectionName }: Row) => ({ key: sectionKey, name: sectionName }),
  },
};

await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { host: '127.0.0.1', port: Number(process.env['PORT']) },
});
