import { portals, publications, publicationSignatures } from '@hai-dang/schema/tables';
import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../shared/context.ts';
import { addJob, type Job } from '../../shared/jobs.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { surrogateKey } from '../cache/surrogate-keys.ts';
import { signatureOf, storeSignatures } from './sign-publication.ts';
import { currentSigningKey } from './signing-key.ts';

const name = 'sign-unsigned';
const payloadShape = z.object({ before: z.uuid().optional() });

/** Publications of one transaction. */
const batch = 200;

/**
 * Signs what went live before there were signatures, the newest first: a batch, then the same job for the batch before it.
 * What is signed already is passed over, so running twice does no harm.
 */
export const signUnsigned: Job = {
  name,
  run: (outer, payload) => {
    const { before } = payloadShape.parse(payload);
    return inTransaction(outer, async (ctx) => {
      const rows = await ctx.db
        .select({ publication: publications, portal: portals.key })
        .from(publications)
        .innerJoin(portals, eq(portals.id, publications.portalId))
        .leftJoin(publicationSignatures, eq(publicationSignatures.publicationId, publications.id))
        .where(
          and(isNull(publicationSignatures.publicationId), before ? lt(publications.id, before) : undefined),
        )
        .orderBy(desc(publications.id))
        .limit(batch);
      const last = rows.at(-1);
      if (!last) return;
      const key = await currentSigningKey(ctx);
      const signed = rows.map(({ publication, portal }) => signatureOf(key, publication, portal));
      await storeSignatures(ctx, await Promise.all(signed));
      // Answers that were made without a signature are out of date.
      await ctx.db.execute(sql`select tell_directory('signing_keys', ${surrogateKey.signingKeys})`);
      if (rows.length === batch)
        await addJob(
          ctx,
          name,
          { before: last.publication.id },
          { jobKey: `${name}/${last.publication.id}` },
        );
    });
  },
};

/** Asks for `signUnsigned` once per start of the jobs. */
export const lookForUnsigned = (ctx: Pick<Context, 'db'>): Promise<void> =>
  addJob(ctx, name, {}, { jobKey: name });
