import { connect } from '@hai-dang/api/database/connect';
import type { Location } from '@hai-dang/api/database/locate';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { makeText, ref } from '../support/texts.ts';
import { openNewsroom } from './newsroom.ts';

/**
 * Writes and approves so many texts, then publishes one each second by the verb of the API: everything of it happens as in
 * a newsroom. Answers what stops it, and tells how many were published.
 */
export async function publishEverySecond(location: Location, texts: number): Promise<() => Promise<number>> {
  const database = connect(location, 2);
  const room = await openNewsroom(database);
  const approved = [];
  for (let n = 0; n < texts; n++) approved.push(await makeText(room, 'approved'));
  const stop = new AbortController();
  let published = 0;
  const work = (async () => {
    for (const text of approved) {
      if (stop.signal.aborted) return;
      const began = performance.now();
      await publishTranslation(await room.as('publisher'), ref(text));
      published++;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - (performance.now() - began))));
    }
  })();
  return async () => {
    stop.abort();
    await work;
    await database.close();
    return published;
  };
}
