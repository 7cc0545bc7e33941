import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { PublicContext } from '../shared/context.ts';
import { askedColumns } from './asked-fields.ts';
import { findNode } from './find-node.ts';
import { Node } from './node.type.ts';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Whatever has this identifier: an article, a portal or a section. Null when there is none, or when it is no longer live.',
  })
  node(
    @Ctx() ctx: PublicContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Identifier that this API gave out.' }) id: string,
  ): Promise<Node | null> {
    return findNode(ctx, id, askedColumns(info));
  }
}
