import { Field, Int, ObjectType } from 'type-graphql';
import { LanguageTag } from '../shared/scalars.ts';
import { Node } from './node.type.ts';

@ObjectType('PortalLanguage', { description: 'A language in which a portal speaks.' })
export class PublicPortalLanguage {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => String, { description: 'What the portal is called in this language.' })
  name!: string;

  @Field(() => String, { description: 'Line that credits the portal wherever its texts are used again.' })
  attribution!: string;

  @Field(() => String, { description: 'Folder of the addresses in this language: `/`, `/en/`, `/chinese/`.' })
  urlPrefix!: string;
}

@ObjectType('Portal', {
  implements: Node,
  description: 'A portal: a city or province (level I), or a component portal under one (level II).',
})
export class PublicPortal extends Node {
  @Field(() => String, {
    description:
      'Short name that the arguments `portal` and `key` take, such as `hai-phong`. It never changes.',
  })
  key!: string;

  @Field(() => Int, { description: '1 for a city or province, 2 for a component portal.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'Domain of its pages; null while it has none.' })
  domain!: string | null;

  @Field(() => LanguageTag, { description: 'Language that stands in where a name is missing.' })
  defaultLanguage!: string;
}
