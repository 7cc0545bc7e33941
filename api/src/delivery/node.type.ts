import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'Whatever has an identifier of its own. Ask `node(id:)` for it again at any time.',
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Identifier that is unique across all types. Opaque: keep it as it is and do not take it apart. It never changes.',
  })
  get id(): string {
    throw new Error('Every type of node says what its identifier is.');
  }
}
