import { registerAuditCommands } from '../audit/audit-verify.command.ts';
import { registerCorpusCommands } from '../corpus/corpus-import.command.ts';
import { registerKeysCommands } from '../delivery/authenticity/keys.command.ts';
import { registerDocumentsCommands } from '../delivery/documents/documents.command.ts';
import { registerSearchCommands } from '../delivery/search/search-reindex.command.ts';
import { registerPurgeCommands } from '../delivery/purges/purges.command.ts';
import { registerMediaCommands } from '../media/media.command.ts';
import { registerUserCommands } from '../people/user-create.command.ts';
import { registerPortalCommands } from '../portals/portal-import.command.ts';
import { registerMigrate } from './migrate.command.ts';
import type { Command } from 'commander';

/** Every command but `serve`, room by room. */
export function registerCommands(haidang: Command): void {
  registerMigrate(haidang);
  registerPortalCommands(haidang);
  registerUserCommands(haidang);
  registerAuditCommands(haidang);
  registerKeysCommands(haidang);
  registerMediaCommands(haidang);
  registerSearchCommands(haidang);
  registerCorpusCommands(haidang);
  registerPurgeCommands(haidang);
  registerDocumentsCommands(haidang);
}
