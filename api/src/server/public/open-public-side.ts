import type { Database } from '../../database/connect.ts';
import { knowApiClients } from '../../delivery/clients/known-clients.ts';
import { openUsageMeter } from '../../delivery/clients/usage-meter.ts';
import { createBudget } from '../../delivery/limits/budget.ts';
import { openDelivery } from '../../delivery/open-delivery.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PublicSide } from './public-side.ts';

/** Opens what the public side of a process keeps in memory. */
export function openPublicSide(database: Database, settings: Settings, log: PublicSide['log']): PublicSide {
  const delivery = openDelivery(database, settings);
  const usage = openUsageMeter(database.publicPrimary, (error) =>
    log.warn({ err: error }, 'the use of API keys could not be recorded yet'),
  );
  return {
    database,
    settings,
    delivery,
    findClient: knowApiClients(delivery, database.public),
    usage,
    budget: createBudget(),
    documents: null,
    log,
    close: async () => {
      await usage.close();
      await delivery.close();
    },
  };
}
