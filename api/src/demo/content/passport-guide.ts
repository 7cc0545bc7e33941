import type { DemoArticle } from '../demo-article.ts';
import { on, releasedOn, translatedAndReleased } from '../lifelines.ts';
import * as texts from './passport-guide.texts.ts';

/** Published in three languages; English and Chinese are still missing. */
export const passportGuide: DemoArticle = {
  portal: 'hai-phong-news',
  section: 'consular-affairs',
  kind: 'guide',
  informationKind: 'official',
  provenance: 'agency',
  sourceName: 'Sở Ngoại vụ thành phố Hải Phòng',
  tags: ['lãnh sự', 'hộ chiếu', 'bảo hộ công dân'],
  texts,
  life: [
    ...releasedOn(7),
    ...translatedAndReleased('ko', on(6, '08:00'), texts.ko),
    ...translatedAndReleased('ja', on(6, '08:25'), texts.ja),
  ],
};
