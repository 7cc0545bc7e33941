import type { DemoArticle } from '../demo-article.ts';
import { on, releasedOn, translatedAndReleased } from '../lifelines.ts';
import * as texts from './cat-ba.texts.ts';

/** Published in three languages. */
export const catBa: DemoArticle = {
  portal: 'hai-phong-images',
  section: 'land',
  kind: 'photoStory',
  informationKind: 'promotional',
  provenance: 'own',
  author: 'Hải Long',
  tags: ['Cát Bà', 'di sản', 'biển đảo'],
  texts,
  life: [
    ...releasedOn(6),
    ...translatedAndReleased('en', on(5, '08:00'), texts.en),
    ...translatedAndReleased('zh', on(5, '08:30'), texts.zh),
  ],
};
