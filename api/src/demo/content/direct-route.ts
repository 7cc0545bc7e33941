import type { DemoArticle } from '../demo-article.ts';
import { on, releasedOn, translatedAndReleased } from '../lifelines.ts';
import * as texts from './direct-route.texts.ts';

/** Published in all five languages. */
export const directRoute: DemoArticle = {
  portal: 'hai-phong',
  section: 'news',
  kind: 'news',
  informationKind: 'promotional',
  provenance: 'own',
  author: 'Minh Hà',
  tags: ['cảng biển', 'logistics'],
  texts,
  life: [
    ...releasedOn(10),
    ...translatedAndReleased('en', on(9, '08:00'), texts.en),
    ...translatedAndReleased('ja', on(9, '08:10'), texts.ja),
    ...translatedAndReleased('zh', on(8, '08:05'), texts.zh),
    ...translatedAndReleased('ko', on(8, '08:15'), texts.ko),
  ],
};
