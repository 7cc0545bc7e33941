import { type PortalSettings, wrongSourcePolicies } from '@hai-dang/schema';
import { portalDeadlines, portals } from '@hai-dang/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import { requireRole } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { badUserInput, guardFailed, notFound } from '../shared/errors.ts';
import { expectVersion } from '../shared/expect-version.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import type { PortalDeadlineInput, UpdatePortalInput } from './portal.input.ts';
import { type PortalRow, lockPortal } from './portal.queries.ts';

const fourEyesRules: readonly PortalSettings['fourEyes'][] = ['required', 'relaxed'];

/** Changes what a portal decides for itself. A limit that a regulation sets is not among it. */
export function updatePortal(ctx: Context, input: UpdatePortalInput): Promise<PortalRow> {
  return inTransaction(ctx, async (tx) => {
    const portal = await lockPortal(tx, input.id);
    const held = requireRole(tx, 'administrator', portal);
    expectVersion(portal, input.expectedVersion);
    const settings = {
      ...portal.settings,
      fourEyes: oneOf('fourEyes', fourEyesRules, input.fourEyes) ?? portal.settings.fourEyes,
      wrongSourcePolicy:
        oneOf('wrongSourcePolicy', wrongSourcePolicies, input.wrongSourcePolicy) ??
        portal.settings.wrongSourcePolicy,
    };
    await setDeadlines(tx, portal.id, input.deadlines ?? []);
    const [updated] = await tx.db
      .update(portals)
      .set({ settings, version: sql`${portals.version} + 1`, updatedAt: tx.now() })
      .where(eq(portals.id, portal.id))
      .returning();
    if (!updated) throw notFound('Portal');
    const { id: _id, expectedVersion: _version, ...details } = input;
    record(tx, {
      subject: 'Portal',
      subjectId: portal.id,
      portalId: portal.id,
      action: 'updated',
      actorRole: held.role,
      delegationId: held.delegation?.id ?? null,
      details: { ...details },
    });
    return updated;
  });
}

function oneOf<T extends string>(
  field: string,
  known: readonly T[],
  value: string | null | undefined,
): T | undefined {
  if (value === null || value === undefined) return undefined;
  const found = known.find((each) => each === value);
  if (!found) throw badUserInput({ field, code: 'unknown' });
  return found;
}

async function setDeadlines(ctx: Context, portalId: string, deadlines: PortalDeadlineInput[]): Promise<void> {
  for (const [index, { key, amount, unit }] of deadlines.entries()) {
    const field = `deadlines[${index}]`;
    if (amount < 1) throw badUserInput({ field: `${field}.amount`, code: 'tooSmall', values: { min: 1 } });
    if (amount > 1000)
      throw badUserInput({ field: `${field}.amount`, code: 'tooLarge', values: { max: 1000 } });
    const where = and(eq(portalDeadlines.portalId, portalId), eq(portalDeadlines.key, key));
    const [stored] = await ctx.db.select().from(portalDeadlines).where(where);
    if (!stored) throw badUserInput({ field: `${field}.key`, code: 'unknown' });
    if (stored.amount === amount && stored.unit === unit) continue;
    if (stored.requirement !== null) {
      throw guardFailed([
        { code: 'deadlinePrescribed', field: `${field}.amount`, basis: [stored.requirement] },
      ]);
    }
    await ctx.db.update(portalDeadlines).set({ amount, unit }).where(where);
  }
}
