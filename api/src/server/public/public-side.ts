import type { Database } from '../../database/connect.ts';
import type { FindApiClient } from '../../delivery/clients/known-clients.ts';
import type { UsageMeter } from '../../delivery/clients/usage-meter.ts';
import type { Budget } from '../../delivery/limits/budget.ts';
import type { Delivery } from '../../delivery/open-delivery.ts';
import type { RequestScope } from '../request-scope.ts';
import type { Documents } from './documents.ts';
import type { Settings } from '../../shared/settings.ts';

/** What the public side of a process answers with. */
export interface PublicSide {
  database: Database;
  settings: Settings;
  delivery: Delivery;
  findClient: FindApiClient;
  usage: UsageMeter;
  budget: Budget;
  /** Null until the door is open. */
  documents: Documents | null;
  log: RequestScope['log'];
  close: () => Promise<void>;
}
