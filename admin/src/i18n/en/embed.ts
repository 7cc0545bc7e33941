import type { Messages } from '../vi.ts';

export const embed: Messages['embed'] = {
  title: 'Embed',
  intro:
    'Get the code with which other sites show an article or a list of the portal, always with its attribution.',
  ofArticle: 'Embed code',
  what: 'What to embed',
  article: 'One article',
  list: 'The latest articles',
  portal: 'Portal',
  language: 'Language',
  section: 'Section',
  chosenArticle: 'Live article',
  count: 'Articles',
  theme: 'Appearance',
  themes: { auto: 'As the reader prefers', light: 'Light', dark: 'Dark' },
  fixed: 'Fix the version',
  fixedHint:
    'With the hash that browsers check the script against (SRI); improvements do not come by themselves.',
  host: 'Address of the public server',
  hostHint: 'Change it only when the public server has another address than the admin.',
  code: 'Embed code',
  ways: { component: 'Web component', frame: 'iframe', oembed: 'oEmbed' },
  hints: {
    component: "Looks best, and checks the signature in the reader's own browser.",
    frame: 'For pages that let no script in.',
    oembed: 'Paste this address into a content management system that knows oEmbed.',
  },
  noOembed: 'oEmbed is for single articles only.',
  copy: 'Copy the code',
  copied: 'Copied',
  preview: 'Preview',
  nothing: 'No article is live in this language yet',
  nothingHint: 'Choose another language or portal, or publish something first.',
  loadFailed: 'The public server cannot be reached',
  retry: 'Try again',
};
