import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';

const latin = "'Be Vietnam Pro'";
const fallback = 'system-ui, sans-serif';

/** The reader's own CJK fonts; Han characters look wrong in a neighbour's forms, so each language names its own. */
export const fontFamilies = {
  base: `${latin}, ${fallback}`,
  ja: `${latin}, 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', 'Noto Sans JP', ${fallback}`,
  zh: `${latin}, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', ${fallback}`,
  ko: `${latin}, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR', ${fallback}`,
  mono: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
};
