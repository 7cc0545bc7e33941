import type { DemoArticle } from '../demo-article.ts';
import { on, releasedOn, translatedAndReleased } from '../lifelines.ts';
import * as texts from './smart-border-gate.texts.ts';

/** Published in the three languages of its portal. */
export const smartBorderGate: DemoArticle = {
  portal: 'lang-son',
  section: 'border-management',
  kind: 'news',
  informationKind: 'official',
  provenance: 'own',
  author: 'Văn Khoa',
  tags: ['cửa khẩu', 'hợp tác biên giới'],
  texts,
  life: [
    ...releasedOn(8),
    ...translatedAndReleased('zh', on(7, '08:00'), texts.zh),
    ...translatedAndReleased('en', on(7, '08:30'), texts.en),
  ],
};
