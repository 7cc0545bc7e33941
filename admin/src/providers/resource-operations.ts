import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import type {
  CreateParams,
  DeleteParams,
  GetListParams,
  Identifier,
  RaRecord,
  UpdateParams,
} from 'react-admin';

export type RecordPage = { items: RaRecord[]; total: number };
/** A document bound to react-admin's parameters: what to ask, and where the answer stands. */
export type Operation<Params, Answer> = (client: ApolloClient, params: Params) => Promise<Answer>;

/** What a resource answers to. Absent operations do not exist in the API: nothing is ever deleted, for one. */
export interface ResourceOperations {
  list?: Operation<GetListParams, RecordPage>;
  one?: Operation<Identifier, RaRecord | null | undefined>;
  create?: Operation<CreateParams, RaRecord>;
  update?: Operation<UpdateParams, RaRecord>;
  remove?: Operation<DeleteParams, unknown>;
}

/** Page number and size of a list, as the API counts them. */
export const pageOf = ({ pagination }: GetListParams) => ({
  number: pagination?.page ?? 1,
  size: pagination?.perPage ?? 25,
});

/** A query whose variables come from react-admin's parameters. Always asks the server: react-admin keeps its own cache. */
export const asking =
  <Data, Variables extends OperationVariables, Params, Answer>(
    query: TypedDocumentNode<Data, Variables>,
    variables: (params: Params) => NoInfer<Variables>,
    answer: (data: Data) => Answer,
  ): Operation<Params, Answer> =>
  async (client, params) => {
    const { data } = await client.query<Data>({
      query: query,
      variables: variables(params),
      fetchPolicy: 'network-only',
    });
    if (data === undefined) throw new Error('errors.UNKNOWN');
    return answer(data);
  };

/** A mutation whose variables come from react-admin's parameters. */
export const changing =
  <Data, Variables extends OperationVariables, Params, Answer>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: (params: Params) => NoInfer<Variables>,
    answer: (data: Data) => Answer,
  ): Operation<Params, Answer> =>
  async (client, params) => {
    const { data } = await client.mutate<Data>({
      mutation: mutation,
      variables: variables(params),
    });
    if (!data) throw new Error('errors.UNKNOWN');
    return answer(data);
  };
