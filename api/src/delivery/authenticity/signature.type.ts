import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Signature', {
  description:
    'The detached Ed25519 signature of a publication (RFC 7515, appendix F; RFC 8037). To check it: compare what you show with `statement`, put the base64url of `statement` between the two dots of `jws`, and verify that with the key `keyId` of `/.well-known/jwks.json`.',
})
export class PublicationSignature {
  @Field(() => ID, {
    description: 'Key that signed: `kid` in `/.well-known/jwks.json`, its RFC 7638 thumbprint.',
  })
  keyId!: string;

  @Field(() => String, { description: 'Compact JWS without its payload: header, two dots, signature.' })
  jws!: string;

  @Field(() => String, {
    description:
      'What was signed, in canonical JSON (RFC 8785): portal, language, title, summary, attribution, times, `contentHash`, and `bodySha256`, the SHA-256 of the UTF-8 bytes of `bodyHtml` in hexadecimal.',
  })
  statement!: string;

  @Field(() => Date, {
    description: 'When it was signed: as the text went live, later only for what is older than the keys.',
  })
  signedAt!: Date;
}
