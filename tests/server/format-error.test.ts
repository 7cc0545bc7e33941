import {
  graphql,
  GraphQLError,
  type GraphQLFormattedError,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { formatError } from '@hai-dang/api/server/format-error';
import { requestScope } from '@hai-dang/api/server/request-scope';
import { LanguageTag } from '@hai-dang/api/shared/scalars';
import { conflict, guardFailed, rateLimited } from '@hai-dang/api/shared/errors';

const logged: object[] = [];
const log = { error: (line: object) => void logged.push(line), warn: () => {} };

function format(error: unknown, language = 'en', code?: string): GraphQLFormattedError {
  const wrapped =
    error instanceof GraphQLError
      ? error
      : new GraphQLError('x', { originalError: error as Error, path: ['a'] });
  const formatted = { ...wrapped.toJSON(), ...(code && { extensions: { ...wrapped.extensions, code } }) };
  return requestScope.run({ language, requestId: 'r-1', log }, () => formatError(formatted, wrapped));
}

describe('an error of the domain', () => {
  it('becomes code, sentence and details', () => {
    expect(format(conflict({ expectedVersion: 1, actualVersion: 2 }))).toMatchObject({
      message: 'Somebody else has changed this since you opened it.',
      extensions: { code: 'CONFLICT', expectedVersion: 1, actualVersion: 2 },
    });
  });

  it('says each reason in the language of the reader', () => {
    const error = guardFailed([{ code: 'ownWork', basis: ['HP20-5.1c'], roles: ['approver'] }]);
    expect(format(error, 'vi').extensions?.['reasons']).toEqual([
      {
        code: 'ownWork',
        basis: ['HP20-5.1c'],
        roles: ['approver'],
        message: 'Người viết không được tự duyệt bài của mình.',
      },
    ]);
  });

  it('fills its values into the sentence', () => {
    expect(format(rateLimited(30)).message).toBe('Too many attempts. Try again in 30 seconds.');
  });
});

describe('an error of anything else', () => {
  it('keeps its text to the log, where the number in the answer finds it', () => {
    const secret = new Error('insert into users failed at /srv/app/x.ts');
    const answer = format(secret);
    expect(JSON.stringify(answer)).not.toMatch(/insert|srv/);
    expect(answer.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' });
    expect(answer.message).toContain('r-1');
    expect(logged).toContainEqual({ err: secret, requestId: 'r-1' });
  });

  it.each(['22021', '22P02'])('is the input of somebody when the database cannot store it (%s)', (code) => {
    const error = new Error('Failed query', { cause: Object.assign(new Error('no'), { code }) });
    expect(format(error)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it.each(['ECONNREFUSED', 'CONNECTION_ENDED', '57P01', '53300'])(
    'is UNAVAILABLE when its code is %s',
    (code) => {
      const driver = Object.assign(new Error('no'), { code });
      const error = new Error('Failed query: select 1', { cause: driver });
      expect(format(error)).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    },
  );
});

describe('a wrong value', () => {
  const content = new GraphQLInputObjectType({
    name: 'Content',
    fields: { title: { type: new GraphQLNonNull(GraphQLString) }, language: { type: LanguageTag } },
  });
  const input = new GraphQLInputObjectType({
    name: 'SaveInput',
    fields: {
      content: { type: new GraphQLNonNull(content) },
      times: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)) },
    },
  });
  const args = {
    input: { type: input },
    language: { type: LanguageTag },
    count: { type: new GraphQLNonNull(GraphQLInt) },
  };
  const query = new GraphQLObjectType({ name: 'Query', fields: { save: { type: GraphQLString, args } } });
  const schema = new GraphQLSchema({ query });

  const fieldsOf = async (source: string, variableValues = {}) => {
    const { errors = [] } = await graphql({ schema, source, variableValues });
    return errors.map((error) => format(error, 'en', 'BAD_USER_INPUT').extensions?.['fields']);
  };
  const save = 'query($input: SaveInput, $count: Int = 1) { save(input: $input, count: $count) }';

  it.each([
    [{ content: { title: 3 } }, 'content.title', 'invalid'],
    [{ content: { title: 'x', language: '!' } }, 'content.language', 'languageTag'],
    [{ content: {} }, 'content.title', 'required'],
    [{ content: { title: 'x' }, times: [1, 'b'] }, 'times[1]', 'invalid'],
  ])('in the variable %j names %s', async (input, field, code) => {
    expect(await fieldsOf(save, { input })).toEqual([[expect.objectContaining({ field, code })]]);
  });

  it.each([
    ['{ save(count: "x") }', 'count', 'invalid'],
    ['{ save(count: 1, language: "!") }', 'language', 'languageTag'],
    ['{ save(count: 1, input: { content: { title: 7 } }) }', 'content.title', 'invalid'],
  ])('in the document %s names its field', async (source, field, code) => {
    expect(await fieldsOf(source)).toEqual([[expect.objectContaining({ field, code })]]);
  });

  it('of a variable that is missing is required', async () => {
    const source = 'query($count: Int!) { save(count: $count) }';
    expect(await fieldsOf(source)).toEqual([[expect.objectContaining({ field: 'count', code: 'required' })]]);
  });
});
