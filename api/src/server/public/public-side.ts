import type { Database } from '../../database/connect.ts';
import type { FindApiClient } from '../../delivery/clients/known-clients.ts';
import type { UsageMeter } from '../../delivery/clients/usage-meter.ts';
import type { Budget } from '../../delivery/limits/budget.ts';
import type { Delivery } from '../../delivery/open-delivery.ts';
import type { Settings } from '../../shared/settings.ts';

/** What the public side of a process answers with. */
export interface PublicSide {
  database: Database;
  settings: Settings;
  delivery: Delivery;
  findClient: FindApiClient;
  usage: UsageMeter;
  budget: Budget;
  close: () => Promise<void>;
}
