import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { PublicContext } from '../../shared/context.ts';
import { readClaim } from './verification-claim.ts';
import { Verification } from './verification.type.ts';
import { verifyPublication } from './verify-publication.ts';

@Resolver()
export class VerificationResolver {
  @Query(() => Verification, {
    description:
      'Whether something is what a portal published, and what became of it. Give exactly one argument. Errors: BAD_USER_INPUT for none or several, for a hash that is no SHA-256, for an address that is none, for a text of more than 100,000 characters.',
  })
  verify(
    @Ctx() ctx: PublicContext,
    @Arg('hash', () => String, {
      nullable: true,
      description: 'A `contentHash`: 64 hexadecimal digits.',
    })
    hash?: string | null,
    @Arg('url', () => String, {
      nullable: true,
      description: 'Whole address of an article on its portal, or of a page of this server that shows one.',
    })
    url?: string | null,
    @Arg('text', () => String, {
      nullable: true,
      description:
        'The body of an article, or its title, summary, body, author and attribution in this order, as copied from a page. It must be complete; blanks and line ends do not count.',
    })
    text?: string | null,
  ): Promise<Verification> {
    return verifyPublication(ctx, readClaim({ hash, url, text }));
  }
}
