import type { DemoArticle } from '../demo-article.ts';
import { borderTrade } from './border-trade.ts';
import { businessClimate } from './business-climate.ts';
import { businessReception } from './business-reception.ts';
import { catBa } from './cat-ba.ts';
import { consularTraining } from './consular-training.ts';
import { directRoute } from './direct-route.ts';
import { greenLogistics } from './green-logistics.ts';
import { highlandFestival } from './highland-festival.ts';
import { investmentProjects } from './investment-projects.ts';
import { investmentRumour } from './investment-rumour.ts';
import { neighbourhoodLibrary } from './neighbourhood-library.ts';
import { passportGuide } from './passport-guide.ts';
import { phoenixFestival } from './phoenix-festival.ts';
import { portFigures } from './port-figures.ts';
import { promotionPlan } from './promotion-plan.ts';
import { residenceDesk } from './residence-desk.ts';
import { smartBorderGate } from './smart-border-gate.ts';

/** What the newsrooms of the demonstration have been at work on. Names, numbers and events are invented. */
export const demoArticles: readonly DemoArticle[] = [
  directRoute,
  investmentProjects,
  businessReception,
  promotionPlan,
  greenLogistics,
  passportGuide,
  phoenixFestival,
  businessClimate,
  neighbourhoodLibrary,
  residenceDesk,
  catBa,
  portFigures,
  smartBorderGate,
  consularTraining,
  borderTrade,
  highlandFestival,
  investmentRumour,
];
