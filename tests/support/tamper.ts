import { sql } from 'drizzle-orm';
import type { Database } from '@hai-dang/api/database/connect';
import type { EditorialDatabase } from '@hai-dang/api/database/editorial-database';

/** Changes what nobody may change, as a superuser who switches the table's triggers off for it. */
export async function tamper(
  { owner }: Database,
  table: 'events' | 'revisions' | 'publications',
  change: (db: EditorialDatabase) => Promise<unknown>,
): Promise<void> {
  await owner.transaction(async (db) => {
    await db.execute(sql`alter table ${sql.identifier(table)} disable trigger user`);
    await change(db);
    await db.execute(sql`alter table ${sql.identifier(table)} enable trigger user`);
  });
}
