import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../shared/context.ts';
import { readSettings } from '../shared/settings.ts';
import { listDemoAccounts } from './demo-accounts.queries.ts';
import { DemoAccounts } from './demo-accounts.type.ts';

@Resolver(() => DemoAccounts)
export class DemoAccountsResolver {
  @Query(() => DemoAccounts, {
    nullable: true,
    description:
      'Accounts to try the system with; null where there is no demonstration, and always in production.',
  })
  async demoAccounts(@Ctx() ctx: Context): Promise<DemoAccounts | null> {
    const { isProduction, DEMO_PASSWORD } = readSettings();
    if (isProduction) return null;
    const accounts = await listDemoAccounts(ctx);
    return accounts.length === 0 ? null : { password: DEMO_PASSWORD, accounts };
  }
}
