import { trustedDocuments } from '@hai-dang/schema/tables';
import type { Command } from 'commander';
import { asc, inArray } from 'drizzle-orm';
import { withDatabase } from '../../database/open.ts';
import { checkDocument, publicContract } from './check-document.ts';
import { importDocuments } from './import-documents.ts';
import { readDocuments } from './read-documents.ts';

/** `haidang documents import`, `list` and `remove` */
export function registerDocumentsCommands(program: Command): void {
  const documents = program
    .command('documents')
    .description(
      'GraphQL documents that are answered by their hash alone, and with PUBLIC_DOCUMENTS=trusted',
    );
  documents
    .command('import')
    .argument('<file>', 'JSON: a map from SHA-256 to document, an Apollo manifest, or a list of documents')
    .description('register documents; all of them, or none when one would not be answered')
    .addHelpText('after', '\nIt may be run again with every release of a client: what is registered stays.')
    .action(importFile);
  documents
    .command('list')
    .description('show every registered document: its hash, since when, and the names of its operations')
    .action(() =>
      withDatabase(async ({ editorial }) => {
        const rows = await editorial
          .select()
          .from(trustedDocuments)
          .orderBy(asc(trustedDocuments.createdAt), asc(trustedDocuments.hash));
        for (const { hash, createdAt, name } of rows)
          process.stdout.write(`${hash}  since ${createdAt.toISOString()}  ${name ?? '(no name)'}\n`);
        process.stdout.write(`${rows.length} documents.\n`);
      }),
    );
  documents
    .command('remove')
    .argument('<hashes...>', 'SHA-256 of each document')
    .description('register documents no more; in the mode "trusted" they are refused at once')
    .action((hashes: string[]) =>
      withDatabase(async ({ editorial }) => {
        const gone = await editorial
          .delete(trustedDocuments)
          .where(inArray(trustedDocuments.hash, hashes))
          .returning({ hash: trustedDocuments.hash });
        process.stdout.write(`${gone.length} documents were removed.\n`);
      }),
    );
}

async function importFile(path: string): Promise<void> {
  const listed = await readDocuments(path);
  const schema = publicContract();
  const checked = listed.map((each) => ({ ...each, ...checkDocument(schema, each.text) }));
  const faulty = checked.filter(({ problems }) => problems.length > 0);
  if (faulty.length > 0) {
    const lines = faulty.map(
      ({ hash, name, problems }) => `${name ?? hash}:\n${problems.map((each) => `  ${each}`).join('\n')}`,
    );
    throw new Error(`Nothing was registered: the public door would not answer this.\n${lines.join('\n')}`);
  }
  await withDatabase(async ({ editorial: db }) => {
    const added = await importDocuments({ db }, checked);
    for (const { hash, name } of checked)
      process.stdout.write(`${hash}  ${added.has(hash) ? 'registered' : 'known'}  ${name ?? '(no name)'}\n`);
    process.stdout.write(
      `${added.size} documents were registered, ${checked.length - added.size} were known.\n`,
    );
  });
}
