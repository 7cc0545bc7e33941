import type { Preset } from '@hai-dang/schema/presets';
import type { Context } from '../shared/context.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import { importCalendarDays } from './calendar/import-calendar-days.ts';
import { importDeadlines } from './import/import-deadlines.ts';
import { importLanguages } from './import/import-languages.ts';
import { importPortal } from './import/import-portal.ts';
import { importRoles } from './import/import-roles.ts';
import { importSections } from './import/import-sections.ts';
import type { Changes } from './import/changes.ts';

export interface PresetImport {
  portalId: string;
  key: string;
  outcome: 'created' | 'updated' | 'unchanged';
  /** What was added or now differs, e.g. `sections.news.name.ko`. */
  changed: string[];
  /** What the portal has and the preset no longer names; it stays, because content may stand on it. */
  kept: string[];
}

/**
 * Creates the portal of a preset, or brings it to what the preset says; a second run changes nothing. The common calendar
 * comes with it. All or nothing; nothing is ever deleted. Throws a `PresetError` when the parent is not there.
 */
export function importPreset(ctx: Context, preset: Preset): Promise<PresetImport> {
  return inTransaction(ctx, async (tx) => {
    const calendar = await importCalendarDays(tx);
    const { portalId, isNew, ...portal } = await importPortal(tx, preset);
    const parts: Changes[] = [
      portal,
      await importLanguages(tx, portalId, preset.languages),
      await importRoles(tx, portalId, preset.roles),
      await importDeadlines(tx, portalId, preset.deadlines),
      await importSections(tx, portalId, preset),
    ];
    const changed = [...calendar, ...parts.flatMap((part) => part.changed)];
    const kept = parts.flatMap((part) => part.kept);
    const outcome = isNew ? 'created' : changed.length > 0 ? 'updated' : 'unchanged';
    if (outcome !== 'unchanged') {
      record(tx, {
        subject: 'Portal',
        subjectId: portalId,
        portalId,
        action: 'imported',
        details: { outcome, ...(isNew ? {} : { changed }) },
      });
    }
    return { portalId, key: preset.key, outcome, changed, kept };
  });
}
