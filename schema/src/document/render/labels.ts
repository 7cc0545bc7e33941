/** The few words that the page itself says to readers, mostly to those who listen to it. */
export interface Labels {
  note: string;
  warning: string;
  /** Name of a table's scrollable region; its number follows. */
  table: string;
  gallery: string;
}

const english: Labels = { note: 'Note', warning: 'Warning', table: 'Table', gallery: 'Picture gallery' };

const labels: Readonly<Record<string, Labels>> = {
  vi: { note: 'Lưu ý', warning: 'Cảnh báo', table: 'Bảng', gallery: 'Bộ sưu tập ảnh' },
  en: english,
  zh: { note: '提示', warning: '警告', table: '表', gallery: '图集' },
  ja: { note: '注記', warning: '警告', table: '表', gallery: '画像ギャラリー' },
  ko: { note: '참고', warning: '경고', table: '표', gallery: '사진 모음' },
};

/** The labels of a language, English where the language has none. */
export function labelsOf(language: string): Labels {
  return labels[language.split('-', 1)[0]?.toLowerCase() ?? ''] ?? english;
}
