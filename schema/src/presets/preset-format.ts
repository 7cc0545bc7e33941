import { z } from 'zod';
import { provenances } from '../articles.ts';
import { canonicalLanguageTag } from '../languages.ts';
import { searchWeights, type SearchWeight } from '../portals.ts';
import { roles } from '../roles.ts';
import { wrongSourcePolicies } from '../workflow/states.ts';
import { deadlineUnits } from '../workflow/task-kinds.ts';

const line = z.string().trim().min(1, 'must not be empty').max(300, 'must have at most 300 characters');
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be one camelCase word');
const languageTag = z
  .string()
  .refine((tag) => canonicalLanguageTag(tag) === tag, 'must be a BCP 47 language tag in its canonical form');
const named = z.record(languageTag, line);
const clause = /^[A-Z][A-Z0-9]*-[A-Z]?[0-9]+[a-z]*(\.[0-9]+[a-z]*[0-9]*)?$/;
const requirement = z.string().regex(clause, 'must be a requirement id such as HP20-8.4a');
const basis = z
  .string()
  .refine(
    (text) => text.split(', ').every((each) => clause.test(each)),
    'must be clauses such as "HP20-5.1, HP20-8.4"',
  );
const day = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a day (YYYY-MM-DD) or a month (YYYY-MM)');
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day (HH:mm)');
const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone such as Asia/Ho_Chi_Minh');

const language = z.strictObject({
  language: languageTag,
  name: line,
  attribution: line,
  urlPrefix: z.string().regex(/^\/([a-z0-9-]+\/)?$/, 'must be "/" or one folder such as "/en/"'),
});

const regulation = z.strictObject({
  number: line.nullable(),
  issuedOn: day.nullable(),
  effectiveOn: day.nullable(),
  issuer: named,
  replaces: line.nullable(),
});

const settings = z.strictObject({
  fourEyes: z.enum(['required', 'relaxed']),
  wrongSourcePolicy: z.enum(wrongSourcePolicies),
  workingHours: z.array(z.tuple([timeOfDay, timeOfDay])).min(1, 'needs at least one pair of times'),
  provenances: z.array(z.enum(provenances)).min(1, 'needs at least one provenance'),
  requiredForRepost: z.array(z.enum(['author', 'sourceName', 'sourceUrl'])),
  attributionBasis: basis.nullable(),
  attributionAlternatives: z.array(line),
  takedown: z.strictObject({
    authorities: z.array(line).min(1, 'needs at least one authority'),
    channels: z.array(z.enum(['phone', 'writing', 'electronic'])).min(1, 'needs at least one channel'),
    basis: basis.nullable(),
  }),
  requirements: z.array(requirement),
});

const deadline = z.strictObject({
  key: name,
  amount: z.int('must be a whole number').min(1, 'must be more than 0').max(1000, 'must be at most 1000'),
  unit: z.enum(deadlineUnits),
  appliesTo: line.nullable(),
  startsFrom: line.nullable(),
  basis: basis.nullable(),
  requirement: requirement.nullable(),
});

const portalRole = z.strictObject({
  key: name,
  role: z.enum(roles).nullable(),
  name: named,
  duties: line.nullable(),
  basis: basis.nullable(),
});

/** A section with its subsections. Written out, because a declaration file cannot hold a type that infers itself. */
export interface PresetSection {
  key: string;
  name: Record<string, string>;
  /** Prescribed by the regulation: cannot be archived. */
  locked: boolean;
  basis: string | null;
  /** Absent: as the administrators of the portal have set it, `normal` at first. */
  searchWeight?: SearchWeight | undefined;
  children?: PresetSection[] | undefined;
}

const section: z.ZodType<PresetSection> = z.strictObject({
  key,
  name: named,
  locked: z.boolean(),
  basis: basis.nullable(),
  searchWeight: z.enum(searchWeights).optional(),
  get children() {
    return z.array(section).optional();
  },
});

/** One portal, whole: what the file says after what it extends has been filled in. */
export const presetFormat = z.strictObject({
  format: z.literal(1),
  key,
  parent: key.optional(),
  level: z.union([z.literal(1), z.literal(2)], 'must be 1 or 2'),
  kind: name,
  domain: z.hostname('must be a host name').nullable(),
  timeZone,
  defaultLanguage: languageTag,
  languages: z.array(language).min(1, 'needs at least one language'),
  regulation,
  settings,
  deadlines: z.array(deadline),
  roles: z.array(portalRole),
  sections: z.array(section).min(1, 'needs at least one section'),
});

/** A portal as data: languages, sections, role titles, deadlines, attribution and the rules that its regulation sets. */
export type Preset = z.infer<typeof presetFormat>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
