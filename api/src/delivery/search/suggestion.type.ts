import { Field, ObjectType } from 'type-graphql';
import { HTML } from '../../shared/scalars.ts';

@ObjectType({ description: 'Something to search for.' })
export class Suggestion {
  @Field(() => String, { description: 'The whole text: a tag or a title.' })
  text!: string;

  @Field(() => HTML, { description: 'The same as HTML, escaped, with `<mark>` around what was typed.' })
  highlighted!: string;

  @Field(() => Boolean, { description: 'Whether it is a tag; the argument `tag` of `articles` takes it.' })
  isTag!: boolean;
}
