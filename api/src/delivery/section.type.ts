import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.type.ts';

@ObjectType('Section', { implements: Node, description: 'A branch of the section tree of a portal.' })
export class PublicSection extends Node {
  @Field(() => String, {
    description: 'Short name that the argument `section` takes; unique in the portal. It never changes.',
  })
  key!: string;
}
