import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { getUser } from '../../people/user.queries.ts';
import { User } from '../../people/user.type.ts';
import type { Context } from '../../shared/context.ts';
import { PageInput } from '../../shared/page.ts';
import { usageOf } from './client-usage.queries.ts';
import { type ApiClientStatus, ApiClientStatusEnum, type UsageUnit, UsageUnitEnum } from './client.enums.ts';
import { ApiClientRef, CreateApiClientInput, UpdateApiClientInput } from './client.input.ts';
import { findApiClient, listApiClients, statusOf } from './client.queries.ts';
import { ApiClient, ApiClientPage, ApiClientWithKey, ApiUsage } from './client.type.ts';
import { createApiClient } from './create-client.ts';
import { revokeApiClient } from './revoke-client.ts';
import { rotateApiClientKey } from './rotate-client-key.ts';
import { updateApiClient } from './update-client.ts';

@Resolver(() => ApiClient)
export class ApiClientResolver {
  @Query(() => ApiClientPage, {
    description: 'All API clients. For administrators and auditors of a portal of level I; else FORBIDDEN.',
  })
  apiClients(
    @Ctx() ctx: Context,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page.' }) page?: PageInput | null,
  ): Promise<ApiClientPage> {
    return listApiClients(ctx, page);
  }

  @Query(() => ApiClient, {
    nullable: true,
    description: 'One API client, or null. For administrators and auditors of a portal of level I.',
  })
  apiClient(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Identifier of the client.' }) id: string,
  ): Promise<ApiClient | null> {
    return findApiClient(ctx, id);
  }

  @Mutation(() => ApiClientWithKey, {
    description:
      'Enters an API client and makes its key. For administrators of a portal of level I. Errors: FORBIDDEN, BAD_USER_INPUT.',
  })
  createApiClient(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateApiClientInput, { description: 'The client.' }) input: CreateApiClientInput,
  ): Promise<ApiClientWithKey> {
    return createApiClient(ctx, input);
  }

  @Mutation(() => ApiClient, {
    description:
      'Changes the terms of an API client. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT.',
  })
  updateApiClient(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateApiClientInput, { description: 'What to change.' }) input: UpdateApiClientInput,
  ): Promise<ApiClient> {
    return updateApiClient(ctx, input);
  }

  @Mutation(() => ApiClientWithKey, {
    description:
      'Gives an API client another key; the former one is refused at once. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT.',
  })
  rotateApiClientKey(
    @Ctx() ctx: Context,
    @Arg('input', () => ApiClientRef, { description: 'Which client.' }) input: ApiClientRef,
  ): Promise<ApiClientWithKey> {
    return rotateApiClientKey(ctx, input);
  }

  @Mutation(() => ApiClient, {
    description:
      'Takes the key of an API client back for good. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT.',
  })
  revokeApiClient(
    @Ctx() ctx: Context,
    @Arg('input', () => ApiClientRef, { description: 'Which client.' }) input: ApiClientRef,
  ): Promise<ApiClient> {
    return revokeApiClient(ctx, input);
  }

  @FieldResolver(() => ApiClientStatusEnum, { description: 'Whether its key is accepted.' })
  status(@Ctx() ctx: Context, @Root() client: ApiClient): ApiClientStatus {
    return statusOf(client, ctx.now());
  }

  @FieldResolver(() => User, { description: 'Who entered it.' })
  enteredBy(@Ctx() ctx: Context, @Root() { createdBy }: ApiClient): Promise<User> {
    return getUser(ctx, createdBy);
  }

  @FieldResolver(() => [ApiUsage], {
    description: 'What it asked for over the last hours or days, oldest first, the present one last.',
  })
  usage(
    @Ctx() ctx: Context,
    @Root() { id }: ApiClient,
    @Arg('unit', () => UsageUnitEnum, { defaultValue: 'day', description: 'By hour or by day.' })
    unit: UsageUnit,
    @Arg('last', () => Int, {
      defaultValue: 30,
      description: 'How many of them: at most 168 hours or 400 days.',
    })
    last: number,
  ): Promise<ApiUsage[]> {
    return usageOf(ctx, id, { unit, last });
  }
}
