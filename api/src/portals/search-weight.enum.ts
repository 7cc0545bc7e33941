import type { SearchWeight } from '@hai-dang/schema';
import { graphqlEnum } from '../shared/graphql-enum.ts';

export const SearchWeightEnum = graphqlEnum<SearchWeight>(
  'SearchWeight',
  'How the articles of a section stand among the matches of a search. One step counts as much as being four years newer; it never lifts a loose match over one to the letter.',
  {
    lower: 'One step down: for what few readers look for, such as minutes and old bulletins.',
    normal: 'By match and freshness alone.',
    higher: 'One step up: for what readers should find first, such as procedures and guides.',
  },
);
