import type { FastifyInstance } from 'fastify';
import {
  addPublicPage,
  type PageRequest,
  type PublicPage,
  type PublicSide,
} from '../../server/public-page.ts';
import { badUserInput, notFound } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { errorSentence } from '../../shared/sentence.ts';
import { xmlDocument, xmlElement, xmlTextElement } from '../feeds/xml.ts';
import { findEmbedded } from './find-embedded.ts';
import { type RichEmbed, richEmbed } from './oembed.ts';

/** `/oembed?url=&format=json|xml&maxwidth=&maxheight=`: the oEmbed 1.0 provider. */
export function addOembed(server: FastifyInstance, side: PublicSide): void {
  addPublicPage(server, side, '/oembed', answer);
}

/**
 * What is gone answers as what never was: oEmbed knows 404 only. A format that is none is 501.
 * Throws BAD_USER_INPUT without an address or with a size that is none.
 */
async function answer(ctx: PublicContext, { query }: PageRequest): Promise<PublicPage> {
  const { url, format = 'json', maxwidth, maxheight } = query;
  if (format !== 'json' && format !== 'xml') return unknownFormat(ctx);
  if (typeof url !== 'string' || url === '') throw badUserInput({ field: 'url', code: 'required' });
  const room = { width: pixels(maxwidth, 'maxwidth'), height: pixels(maxheight, 'maxheight') };
  const article = await findEmbedded(ctx, url);
  if (!article) throw notFound('Article', 'url');
  const embed = await richEmbed(ctx, article, room);
  return format === 'json'
    ? { type: 'application/json; charset=utf-8', body: JSON.stringify(embed) }
    : { type: 'text/xml; charset=utf-8', body: inXml(embed) };
}

const inXml = (embed: RichEmbed): string =>
  xmlDocument(
    xmlElement(
      'oembed',
      {},
      ...Object.entries(embed).map(([name, value]) => xmlTextElement(name, String(value))),
    ),
  );

function pixels(text: string | string[] | undefined, field: string): number | null {
  if (text === undefined) return null;
  if (typeof text !== 'string' || !/^[1-9]\d{0,5}$/.test(text))
    throw badUserInput({ field, code: 'invalid' });
  return Number(text);
}

function unknownFormat({ language }: PublicContext): PublicPage {
  const code = 'BAD_USER_INPUT';
  const message = errorSentence(language, code);
  const fields = [{ field: 'format', code: 'unknown' }];
  return {
    status: 501,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ errors: [{ message, extensions: { code, fields } }] }),
  };
}
