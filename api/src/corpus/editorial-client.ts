/** The server could not be reached, or did not answer as a Hải Đăng server does: there is no point in going on. */
export class ServerUnavailable extends Error {
  override readonly name = 'ServerUnavailable';
}

/** The server refused a request; the message is its own sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    message: string,
    readonly code: string,
    /** The sentences about single fields, and the reasons. */
    readonly details: readonly string[] = [],
  ) {
    super(message);
  }
}

interface GraphqlAnswer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: Extensions }[];
}

interface Extensions {
  code?: string;
  fields?: { field: string; message: string }[];
  reasons?: { message: string }[];
}

/** Sends one document to the editorial door as the signed-in person. Throws `Refusal` or `ServerUnavailable`. */
export type Ask = <T>(document: string, variables?: Record<string, unknown>) => Promise<T>;

/** Milliseconds after which a request counts as lost. */
const patience = 60_000;

const signInDocument = /* GraphQL */ `
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      user {
        id
      }
    }
  }
`;

/** Signs in at the editorial door of the server at `url`. The session ends by itself. */
export async function signInAt(url: string, email: string, password: string): Promise<Ask> {
  let cookie = '';
  const ask: Ask = async <T>(document: string, variables: Record<string, unknown> = {}) => {
    const response = await send(url, cookie, { query: document, variables });
    cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie;
    return dataOf<T>(await answerOf<T>(response, url));
  };
  await ask(signInDocument, { email, password });
  return ask;
}

async function send(url: string, cookie: string, body: unknown): Promise<Response> {
  try {
    return await fetch(new URL('/editorial/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...(cookie && { cookie }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
  } catch (cause) {
    const advice = 'Start it with npm start, or name another one with --url.';
    throw new ServerUnavailable(`No server answers at ${url}. ${advice}`, { cause });
  }
}

async function answerOf<T>(response: Response, url: string): Promise<GraphqlAnswer<T>> {
  try {
    return (await response.json()) as GraphqlAnswer<T>;
  } catch (cause) {
    const what = `${url} answered ${response.status} and no GraphQL`;
    throw new ServerUnavailable(`${what}: is the editorial door open there?`, { cause });
  }
}

function dataOf<T>({ data, errors }: GraphqlAnswer<T>): T {
  const [error] = errors ?? [];
  if (error) {
    const { code = '', fields = [], reasons = [] } = error.extensions ?? {};
    if (code === 'UNAVAILABLE') throw new ServerUnavailable(error.message);
    const wrong = fields.map(({ field, message }) => `${field}: ${message}`);
    throw new Refusal(error.message, code, [...wrong, ...reasons.map(({ message }) => message)]);
  }
  if (!data) throw new ServerUnavailable('The server answered without data.');
  return data;
}
