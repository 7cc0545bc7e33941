import type { ApolloClient } from '@apollo/client';
import { type DataProvider, type Identifier, type RaRecord } from 'react-admin';
import { ApiError, toApiError } from './api-error.ts';
import type { Operation, ResourceOperations } from './resource-operations.ts';

/**
 * react-admin's data provider over the typed documents of each resource. It knows no resource by name: what exists is
 * what the registry holds. Every failure leaves as an {@link ApiError}.
 */
export function createDataProvider(
  client: ApolloClient,
  registry: Record<string, ResourceOperations>,
): DataProvider {
  const run = async <Params, Answer>(
    resource: string,
    operation: Operation<Params, Answer> | undefined,
    params: Params,
  ): Promise<Answer> => {
    if (!operation) throw new Error(`The API has no such operation on ${resource}`);
    try {
      return await operation(client, params);
    } catch (error) {
      throw toApiError(error);
    }
  };

  const getOne = async (resource: string, id: Identifier) => {
    const data = await run(resource, registry[resource]?.one, id);
    if (!data) throw new ApiError('ra.notification.item_doesnt_exist', { code: 'NOT_FOUND' });
    return data;
  };

  // react-admin's interface lets the caller choose the record type; the documents decide what it really is.
  const as = <RecordType extends RaRecord>(record: RaRecord): RecordType => record as RecordType;

  const provider: DataProvider = {
    getList: async (resource, params) => {
      const { items, total } = await run(resource, registry[resource]?.list, params);
      return { data: items.map((item) => as(item)), total };
    },
    getOne: async (resource, { id }) => ({ data: as(await getOne(resource, id)) }),
    getMany: async (resource, { ids }) => ({
      data: await Promise.all(ids.map(async (id) => as(await getOne(resource, id)))),
    }),
    getManyReference: (resource, { target, id, filter, ...params }) =>
      provider.getList(resource, { ...params, filter: { ...filter, [target]: id } }),
    create: async (resource, params) => ({
      data: as(await run(resource, registry[resource]?.create, params)),
    }),
    update: async (resource, params) => ({
      data: as(await run(resource, registry[resource]?.update, params)),
    }),
    updateMany: async (resource, { ids, data, meta }) => {
      for (const id of ids) await provider.update(resource, { id, data, meta, previousData: undefined });
      return { data: ids };
    },
    delete: async (resource, params) => {
      await run(resource, registry[resource]?.remove, params);
      return { data: as(params.previousData ?? { id: params.id }) };
    },
    deleteMany: async (resource, { ids, meta }) => {
      for (const id of ids) await provider.delete(resource, { id, meta });
      return { data: ids };
    },
  };
  return provider;
}
