import { sectionNames } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { createApiClient } from '@hai-dang/api/delivery/clients/create-client';
import { reindexPublications } from '@hai-dang/api/delivery/search/reindex';
import { createTestDatabase } from '../support/database.ts';
import { makeNewsroom } from '../support/newsroom.ts';
import { startServer } from '../support/server.ts';
import { makeText } from '../support/texts.ts';

/** A listening server with what the guide speaks of: a portal, three articles, an API client. */
export interface GuideWorld {
  /** What the examples find in their environment. */
  environment: { HOST: string; API_KEY: string };
  close: () => Promise<void>;
}

export async function openGuideWorld(): Promise<GuideWorld> {
  const database = await createTestDatabase();
  const room = await makeNewsroom(database, { key: 'hai-phong' });
  await database.owner
    .update(sectionNames)
    .set({ name: 'Tin tức' })
    .where(eq(sectionNames.sectionId, room.section.id));
  for (let count = 0; count < 3; count += 1) await makeText(room, 'published');
  await reindexPublications({ db: database.editorial }, { all: false });
  const terms = { name: 'Báo', contactEmail: 'web@example.vn', costPerMinute: 100_000 };
  const { key } = await createApiClient(await room.as('administrator'), terms);
  const server = await startServer(database, {}, ['public']);
  return {
    environment: { HOST: server.url, API_KEY: key },
    close: async () => {
      await server.close();
      await database.close();
    },
  };
}
