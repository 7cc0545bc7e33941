import { z } from 'zod';

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An address may itself name several hosts, separated by commas. */
const postgresUrls = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(/,(?=\s*postgres(?:ql)?:)/)
      .map((each) => each.trim())
      .filter(Boolean),
  )
  .pipe(z.array(postgresUrl));

const shape = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65535).default(4000),
  /** Proxies in front of the server whose X-Forwarded headers are believed. */
  TRUST_PROXY: z.coerce.number('must be a number').int().min(0).max(10).default(0),
  /** `info`, one line per request, in production; else `warn`. */
  LOG_LEVEL: z.enum(logLevels).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_EDITORIAL_URL: postgresUrl.optional(),
  DATABASE_PUBLIC_URL: postgresUrl.optional(),
  /** Servers that follow the primary, separated by commas: the public door reads from them. */
  DATABASE_REPLICA_URLS: postgresUrls,
  DATABASE_POOL: z.coerce.number('must be a number').int().min(1).max(500).default(10),
  /** Megabytes of public answers kept in memory; 0 keeps none. */
  RESPONSE_CACHE_MB: z.coerce.number('must be a number').int().min(0).max(1024).default(64),
  /** Cost units that an address without a key may spend at the public door in a minute. */
  ANONYMOUS_COST_PER_MINUTE: z.coerce.number('must be a number').int().min(1).default(60_000),
  /** `trusted` answers registered documents only (`haidang documents import`); `any` answers every query. */
  PUBLIC_DOCUMENTS: z.enum(['any', 'trusted']).default('any'),
  /** Seconds for which a CDN that is purged by key may keep an answer; 0 lets nobody keep one unasked. */
  CDN_MAX_AGE: z.coerce.number('must be a number').int().min(0).max(31_536_000).default(0),
  /** Where the public reaches this server, when that is not what requests say: scheme, host and port. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Whether webhooks may lead to private networks, and whether they may do without TLS. */
  WEBHOOK_ALLOW_PRIVATE: z.stringbool('must be true or false').default(false),
  WEBHOOK_ALLOW_HTTP: z.stringbool('must be true or false').default(false),
  /** Where a CDN is told what to forget, and how; see docs/operations/cdn.md. */
  CDN_PURGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  CDN_PURGE_METHOD: z.enum(['POST', 'PUT', 'PURGE', 'BAN', 'DELETE']).default('POST'),
  CDN_PURGE_TOKEN: z.string().optional(),
  CDN_PURGE_TOKEN_HEADER: z
    .string()
    .regex(/^[\w-]+$/)
    .default('authorization'),
  CDN_PURGE_KEYS_HEADER: z
    .string()
    .regex(/^[\w-]+$/)
    .default('surrogate-key'),
  /** The bucket that keeps the pictures, of a service that speaks S3; see docs/operations/pictures.md. */
  MEDIA_S3_BUCKET: z
    .string()
    .regex(/^[\w.-]{3,63}$/, 'must be the name of a bucket')
    .optional(),
  /** Where the service is, when it is not AWS: scheme, host and port. */
  MEDIA_S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/^[^/]*\/\/[^/]*@/.test(url), 'must not hold an account')
    .optional(),
  MEDIA_S3_REGION: z.string().optional(),
  /** Both or none: without them, what the machine, the container or the variables of AWS offer. */
  MEDIA_S3_ACCESS_KEY_ID: z.string().optional(),
  MEDIA_S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Whether the bucket stands in the path of addresses rather than before the host. */
  MEDIA_S3_PATH_STYLE: z.stringbool('must be true or false').optional(),
  DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').default('haidang-demo'),
  /** Minutes without a request after which a session ends, and hours after which it ends in any case. */
  SESSION_IDLE_MINUTES: z.coerce.number('must be a number').min(1).max(1440).default(120),
  SESSION_HOURS: z.coerce.number('must be a number').min(0.1).max(720).default(12),
});

const environment = shape.superRefine(checkBucket);

/** A bucket is set with all that it needs, or not at all. */
function checkBucket(given: z.infer<typeof shape>, checks: z.core.$RefinementCtx): void {
  const refuse = (name: keyof typeof given, message: string) =>
    checks.addIssue({ code: 'custom', path: [name], message });
  const { MEDIA_S3_ACCESS_KEY_ID: id, MEDIA_S3_SECRET_ACCESS_KEY: secret } = given;
  const parts = Object.keys(given).filter((name) => name.startsWith('MEDIA_S3_'));
  if (given.MEDIA_S3_BUCKET === undefined) {
    if (parts.length > 0) refuse('MEDIA_S3_BUCKET', `must be set, since ${parts.join(', ')} is`);
    return;
  }
  if (id === undefined && secret !== undefined)
    refuse('MEDIA_S3_ACCESS_KEY_ID', 'must be set with MEDIA_S3_SECRET_ACCESS_KEY');
  if (id !== undefined && secret === undefined)
    refuse('MEDIA_S3_SECRET_ACCESS_KEY', 'must be set with MEDIA_S3_ACCESS_KEY_ID');
  if (given.MEDIA_S3_ENDPOINT === undefined && given.MEDIA_S3_REGION === undefined)
    refuse('MEDIA_S3_REGION', 'must be set for a bucket at AWS; elsewhere set MEDIA_S3_ENDPOINT');
}

/** The settings of one process, read once from the environment. */
export type Settings = z.infer<typeof environment> & {
  LOG_LEVEL: (typeof logLevels)[number];
  isProduction: boolean;
};

/** The environment holds a value that cannot be used; the message names each variable. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads and checks the settings; throws a `SettingsError` that names every wrong variable. Empty means not set. */
export function readSettings(variables: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`The environment has settings that cannot be used.\n  ${lines.join('\n  ')}`);
  }
  const settings = read.data;
  const { DATABASE_EDITORIAL_URL, DATABASE_PUBLIC_URL, DATABASE_REPLICA_URLS } = settings;
  if (
    !settings.DATABASE_URL &&
    (DATABASE_EDITORIAL_URL || DATABASE_PUBLIC_URL || DATABASE_REPLICA_URLS.length > 0)
  ) {
    throw new SettingsError(
      'DATABASE_EDITORIAL_URL, DATABASE_PUBLIC_URL and DATABASE_REPLICA_URLS need DATABASE_URL, which runs the migrations.',
    );
  }
  const isProduction = settings.NODE_ENV === 'production';
  return { ...settings, isProduction, LOG_LEVEL: settings.LOG_LEVEL ?? (isProduction ? 'info' : 'warn') };
}
