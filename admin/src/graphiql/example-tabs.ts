/** A tab of GraphiQL. Values stand in the document, as in the first examples of `/`, so that it can be copied whole. */
export interface Example {
  query: string;
}

/** What the examples are about. `text` is null where nothing is published yet. */
export interface ExampleSubject {
  portal: string;
  language: string;
  text: {
    slug: string;
    /** The first words of its title, to be searched for. */
    words: string;
    /** Slug of an article that lacks the language `missing`, where there is one. */
    untranslated: string;
    missing: string;
  } | null;
}

/** The prepared tabs, the most useful first. */
export function exampleTabs(subject: ExampleSubject | null, isVietnamese: boolean): Example[] {
  const say = (vietnamese: string, english: string) => `# ${isVietnamese ? vietnamese : english}\n`;
  const portals = {
    query: `${say('Các cổng thông tin, ngôn ngữ và chuyên mục', 'Portals, their languages and sections')}query Portals {
  portals {
    key
    name
    languages {
      language
      name
    }
    sections {
      key
      name
    }
  }
}
`,
  };
  if (!subject) return [portals];
  const [portal, language] = [JSON.stringify(subject.portal), JSON.stringify(subject.language)];
  const newest = {
    query: `${say('Bài mới nhất; trang sau: thêm after: "<endCursor>"', 'Newest first; next page: add after: "<endCursor>"')}query Newest {
  articles(portal: ${portal}, language: ${language}, first: 5) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      title
      slug
      publishedAt
      section {
        name
      }
    }
  }
}
`,
  };
  if (!subject.text) return [newest, portals];
  const { slug, words, untranslated, missing } = subject.text;
  const article = {
    query: `${say('Một bài; luôn hiển thị attribution cạnh bài', 'One article; always show attribution with it')}query Article {
  article(
    portal: ${portal}
    language: ${language}
    slug: ${JSON.stringify(slug)}
  ) {
    title
    summary
    publishedAt
    attribution
    bodyHtml
    url
    contentHash
    signature {
      keyId
    }
  }
}
`,
  };
  const search = {
    query: `${say('Tìm kiếm; có thể bỏ dấu tiếng Việt', 'Search; Vietnamese marks may be left out')}query Search {
  search(
    query: ${JSON.stringify(withoutMarks(words))}
    portal: ${portal}
    language: ${language}
    first: 5
  ) {
    totalCount
    nodes {
      matchedLanguage
      highlights {
        title
        body
      }
      article {
        slug
      }
    }
  }
}
`,
  };
  const languages = {
    query: `${say('Ngôn ngữ của một bài; fallback thay cho bản còn thiếu', 'Its languages; fallback stands in for a missing one')}query Languages {
  article(
    portal: ${portal}
    language: ${language}
    slug: ${JSON.stringify(untranslated)}
  ) {
    translations {
      language
      title
    }
    translation(language: ${JSON.stringify(missing)}, fallback: ["en", "vi"]) {
      language
      isFallback
      title
    }
  }
}
`,
  };
  return [newest, article, search, languages, portals];
}

/** As it is typed on a keyboard without Vietnamese: `Cảng mới` → `cang moi`. */
const withoutMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
