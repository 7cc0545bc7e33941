import { getOperationAST, type GraphQLSchema, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { costOf } from '@hai-dang/api/delivery/limits/cost';
import { weights } from '@hai-dang/api/delivery/limits/weights';
import { buildPublicSchema } from '@hai-dang/api/server/public-schema';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildPublicSchema();
});

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  return costOf(schema, document, getOperationAST(document)!)(variables);
}

const list = (size: string, fields = 'title') =>
  `query ($first: Int) { articles(portal: "p", language: "vi" ${size}) { nodes { ${fields} } } }`;

describe('the cost of a query', () => {
  it('grows with the page that it asks for, given or as a variable', () => {
    const [ten, hundred] = [cost(list(', first: 10')), cost(list(', first: 100'))];
    expect(hundred).toBeGreaterThan(ten * 5);
    expect(cost(list(', first: $first'), { first: 100 })).toBe(hundred);
    expect(cost(list(', last: 100'))).toBe(hundred);
  });

  it('takes the usual page where no size is given', () => {
    expect(cost(list(''))).toBe(cost(list(', first: 20')));
    expect(cost(list(', first: $first'))).toBe(cost(list(', first: 20')));
  });

  it('counts what stands in each entry with the page, through fragments too', () => {
    const plain = cost(list(', first: 20'));
    const withBodies = cost(list(', first: 20', 'title bodyHtml'));
    expect(withBodies - plain).toBe(20 * weights['Article.bodyHtml']!);
    const spread = `{ articles(portal: "p", language: "vi", first: 20) { nodes { ...B } } } fragment B on Article { title ... on Article { bodyHtml } }`;
    expect(cost(spread)).toBe(withBodies);
  });

  it('multiplies lists inside of lists', () => {
    const once = cost(list(', first: 10', 'translations { title }'));
    const more = cost(list(', first: 20', 'translations { title }'));
    expect(more).toBeGreaterThan(1.8 * once);
  });

  it('adds up operations under several names', () => {
    const one = cost('{ a: portal(key: "x") { key } }');
    expect(cost('{ a: portal(key: "x") { key } b: portal(key: "y") { key } }')).toBe(2 * one);
  });

  it('has a weight for nothing that the schema does not have', () => {
    for (const name of Object.keys(weights)) {
      const [type = '', field = ''] = name.split('.');
      const owner = schema.getType(type);
      expect(owner && 'getFields' in owner && field in owner.getFields(), name).toBe(true);
    }
  });
});
