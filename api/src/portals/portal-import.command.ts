import type { Command } from 'commander';
import { withDatabase } from '../database/open.ts';
import { contextOf } from '../shared/context.ts';
import { importPreset, type PresetImport } from './import-preset.ts';
import { readPreset } from './read-preset.ts';

/** `haidang portal import <preset.json>` */
export function registerPortalCommands(program: Command): void {
  const portal = program.command('portal').description('portals and what they are made of');
  portal
    .command('import')
    .description('create a portal from a preset, or bring it to what the preset says; nothing is deleted')
    .argument('<preset.json>', 'file in the format of schema/presets')
    .addHelpText(
      'after',
      '\nA second run with the same file changes nothing. A file with errors imports nothing, and each error names its JSON path.',
    )
    .action(async (file: string) => {
      const preset = await readPreset(file);
      await withDatabase(async (database) => {
        const result = await importPreset(contextOf(database.editorial, null), preset);
        process.stdout.write(`${summary(result)}\n`);
      });
    });
}

function summary({ key, outcome, changed, kept }: PresetImport): string {
  return [
    `${key}: ${outcome}`,
    ...(outcome === 'updated' ? changed.map((path) => `  changed ${path}`) : []),
    ...kept.map((path) => `  kept, though the preset no longer names it: ${path}`),
  ].join('\n');
}
