import type { CreateParams, DeleteParams, Identifier, UpdateParams } from 'react-admin';
import { graphql, type ResultOf } from '../graphql.ts';
import { currentLocale } from '../providers/i18nProvider.ts';
import { asking, changing, type ResourceOperations } from '../providers/resource-operations.ts';

const SectionFragment = graphql(`
  fragment SectionRecord on Section {
    id
    key
    version
    position
    isLocked
    isArchived
    basis
    searchWeight
    name(language: $language)
    names {
      language
      name
      slug
    }
    parent {
      id
      key
    }
    portal {
      id
      key
      name(language: $language)
      languages {
        language
      }
    }
  }
`);
export type SectionRecord = ResultOf<typeof SectionFragment>;
/** A section as its form holds it: the parent by its key. */
export type EditedSection = Omit<SectionRecord, 'parent'> & { parent: string | null };

/** Names in the order in which the portal speaks its languages. */
export function namesInOrder({
  names,
  portal,
}: Pick<SectionRecord, 'names' | 'portal'>): SectionRecord['names'] {
  const order = portal.languages.map(({ language }) => language);
  return names.toSorted((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
}

const asEdited = (section: SectionRecord): EditedSection => ({
  ...section,
  names: namesInOrder(section),
  parent: section.parent?.key ?? null,
});

/** All sections of a portal at once: a tree is read as a whole. */
export const sectionTreeQuery = graphql(
  `
    query SectionTree($portal: String!, $language: LanguageTag) {
      portal(key: $portal) {
        id
        sections {
          ...SectionRecord
        }
      }
    }
  `,
  [SectionFragment],
);

const sectionQuery = graphql(
  `
    query Section($id: ID!, $language: LanguageTag) {
      section(id: $id) {
        ...SectionRecord
      }
    }
  `,
  [SectionFragment],
);

const createSectionMutation = graphql(
  `
    mutation CreateSection($input: CreateSectionInput!, $language: LanguageTag) {
      createSection(input: $input) {
        ...SectionRecord
      }
    }
  `,
  [SectionFragment],
);

const updateSectionMutation = graphql(
  `
    mutation UpdateSection($input: UpdateSectionInput!, $language: LanguageTag) {
      updateSection(input: $input) {
        ...SectionRecord
      }
    }
  `,
  [SectionFragment],
);

const archiveSectionMutation = graphql(`
  mutation ArchiveSection($input: ArchiveSectionInput!) {
    archiveSection(input: $input) {
      id
      isArchived
    }
  }
`);

/** What the section forms hold. */
export interface SectionForm {
  portal: string;
  key: string;
  parent?: string | null;
  position?: number | null;
  searchWeight?: SectionRecord['searchWeight'] | null;
  names: { language: string; name: string; slug?: string | null }[];
  version: number;
}

/** A name left empty is not sent, so that the API says which languages are missing. */
const filledNames = (names: SectionForm['names']) =>
  names
    .filter(({ name }) => name?.trim())
    .map(({ language, name, slug }) => ({ language, name, slug: slug?.trim() ? slug : null }));

/** A section is never deleted: removing it archives it, and its articles keep it. */
export const sectionOperations: ResourceOperations = {
  one: asking(
    sectionQuery,
    (id: Identifier) => ({ id: String(id), language: currentLocale() }),
    ({ section }) => section && asEdited(section),
  ),
  create: changing(
    createSectionMutation,
    ({ data }: CreateParams) => {
      const { portal, key, parent, position, searchWeight, names } = data as SectionForm;
      return {
        input: { portal, key, parent: parent || null, position, searchWeight, names: filledNames(names) },
        language: currentLocale(),
      };
    },
    ({ createSection }) => createSection,
  ),
  update: changing(
    updateSectionMutation,
    ({ id, data }: UpdateParams) => {
      const { version, parent, position, searchWeight, names } = data as SectionForm;
      return {
        input: {
          id: String(id),
          expectedVersion: version,
          parent: parent || null,
          position,
          searchWeight,
          names: filledNames(names),
        },
        language: currentLocale(),
      };
    },
    ({ updateSection }) => asEdited(updateSection),
  ),
  remove: changing(
    archiveSectionMutation,
    ({ id, previousData }: DeleteParams<SectionRecord>) => ({
      input: { id: String(id), expectedVersion: previousData?.version ?? 0 },
    }),
    ({ archiveSection }) => archiveSection,
  ),
};
