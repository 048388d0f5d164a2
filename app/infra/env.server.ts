import { join, resolve } from 'node:path'
import { z } from 'zod'
import { readPeriods } from '#core/retention/periods.ts'
import { clamdAddress } from './evidence/clamd.server.ts'
import { ssoProblems, ssoSettings } from './sso/settings.server.ts'

/** How the process runs; the npm script decides it, never the environment. */
export type Mode = 'production' | 'demo' | 'development' | 'test' | 'command'

const text = z.string().trim().min(1)

/** Exact origins, separated by blanks or commas: `https://a.example https://b.example`. */
const originList = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
  .refine(
    (list) =>
      list.every(
        // No wildcard: URL takes a star for a host name.
        (one) => /^https:\/\/[a-z0-9.-]+(?::\d+)?$/.test(one) && new URL(one).origin === one,
      ),
    'must be exact https origins, such as https://partner.example, without a path',
  )

/** Every setting there is, with its default. docs/operating.md is checked against this list. */
const settings = z.object({
  DATA_DIR: text
    .default('./data')
    .describe('Folder for all that the embedded default writes; private'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port to listen on'),
  HOST: text
    .optional()
    .describe('Address to listen on; default 0.0.0.0, in demo and development 127.0.0.1'),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The one true address, such as https://tips.example.org; required in production'),
  DATABASE_URL: text
    .optional()
    .describe('PostgreSQL 15+; unset: the embedded database in DATA_DIR'),
  ROLE: z.enum(['web', 'worker', 'all']).default('all').describe('What this process does'),
  KEYRING_FILE: text.optional().describe('Keyring; default DATA_DIR/keys/keyring.json'),
  SIGNING_KEY_FILE: text
    .optional()
    .describe('Release signing key; default DATA_DIR/keys/signing.json'),
  SMTP_URL: text.optional().describe('smtp(s)://…; unset: messages land in DATA_DIR/outbox'),
  MAIL_FROM: text.default('Harborlight <no-reply@localhost>').describe('Sender of messages'),
  CLAMAV_URL: text
    .refine((url) => clamdAddress(url) !== null, 'tcp://HOST:PORT or unix:/PATH')
    .optional()
    .describe(
      'ClamAV daemon, tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl; unset: no scanner',
    ),
  UPLOAD_MEGABYTES_PER_HOUR: z.coerce
    .number()
    .int()
    .min(100)
    .max(1_000_000)
    .default(1000)
    .describe('Files that one network may send in an hour; never kept from someone in danger'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('Reverse proxies in front'),
  K_ANONYMITY: z.coerce
    .number()
    .int()
    .min(3)
    .default(5)
    .describe('Tips that must share an attribute'),
  FALSE_POSITIVE_AGENCIES: z.coerce
    .number()
    .int()
    .min(1)
    .max(20)
    .default(2)
    .describe('Agencies that call an indicator false until it is looked at again'),
  LEASE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(120)
    .default(15)
    .describe('How long a claim lasts'),
  RETENTION: z
    .string()
    .default('')
    .transform((typed, context) => {
      const read = readPeriods(typed)
      if (read.ok) return read.periods
      context.addIssue({ code: 'custom', message: read.problem })
      return z.NEVER
    })
    .describe('Days that things are kept, such as confirmed=365 junk=14; see Retention'),
  RELEASE_CRON: text.default('0 6 * * 1').describe('When the weekly release is cut (UTC)'),
  BANNER_ORIGINS: originList.describe(
    'Sites that may frame /alerts/banner, as exact origins; unset: there is no banner',
  ),
  CALENDAR_FILE: text
    .optional()
    .describe('Working hours and holidays; default DATA_DIR/calendar.json'),
  SAFE_LISTS: text
    .optional()
    .describe('Folder of lists of what never leaves; default DATA_DIR/safe-lists'),
  HELP_FILE: text.optional().describe('Which help lines you verified; default DATA_DIR/help.json'),
  METRICS_TOKEN: text
    .min(16)
    .optional()
    .describe('Bearer token for /metrics; unset: there is no such page'),
  ...ssoSettings,
  WEBHOOK_LOOPBACK: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('yes: webhooks may go to this machine, by http too; development and demo only'),
  SECURITY_CONTACT: text.optional().describe('mailto: or https: address for security.txt'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Log level'),
})

export const settingNames = Object.keys(settings.shape)
export const settingDescriptions = Object.entries(settings.shape).map(([name, schema]) => ({
  name,
  meaning: schema.description ?? '',
}))

export type Env = ReturnType<typeof derive>
/** Where the keys should lie is said even when something else is wrong, so that all is named at once. */
export type EnvResult =
  | { ok: true; env: Env }
  | {
      ok: false
      problems: string[]
      keyFiles: Pick<Env, 'KEYRING_FILE' | 'SIGNING_KEY_FILE'> | null
    }

/** Reads the settings once; every problem names its setting and what would mend it. */
export function readEnv(mode: Mode, raw: Readonly<Record<string, string | undefined>>): EnvResult {
  const given = Object.fromEntries(settingNames.map((name) => [name, raw[name] || undefined]))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`),
      keyFiles: null,
    }
  }
  const problems = checkMode(mode, parsed.data, raw)
  const env = derive(mode, parsed.data)
  return problems.length > 0 ? { ok: false, problems, keyFiles: env } : { ok: true, env }
}

function derive(mode: Mode, given: z.infer<typeof settings>) {
  const dataDir = resolve(given.DATA_DIR)
  const local = mode === 'demo' || mode === 'development' || mode === 'test'
  return {
    ...given,
    mode,
    DATA_DIR: dataDir,
    HOST: given.HOST ?? (local ? '127.0.0.1' : '0.0.0.0'),
    PUBLIC_ORIGIN: new URL(given.PUBLIC_ORIGIN ?? `http://localhost:${given.PORT}`).origin,
    KEYRING_FILE: resolve(given.KEYRING_FILE ?? join(dataDir, 'keys', 'keyring.json')),
    SIGNING_KEY_FILE: resolve(given.SIGNING_KEY_FILE ?? join(dataDir, 'keys', 'signing.json')),
    CALENDAR_FILE: resolve(given.CALENDAR_FILE ?? join(dataDir, 'calendar.json')),
    SAFE_LISTS: resolve(given.SAFE_LISTS ?? join(dataDir, 'safe-lists')),
    HELP_FILE: resolve(given.HELP_FILE ?? join(dataDir, 'help.json')),
  }
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

function checkMode(
  mode: Mode,
  given: z.infer<typeof settings>,
  raw: Readonly<Record<string, string | undefined>>,
): string[] {
  const origin = given.PUBLIC_ORIGIN ? new URL(given.PUBLIC_ORIGIN) : null
  const problems = ssoProblems(given, mode === 'production')
  if (mode === 'production') {
    if (!origin) {
      problems.push(
        'PUBLIC_ORIGIN: missing; set the address that people will type, e.g. https://tips.example.org',
      )
    } else if (origin.protocol !== 'https:' && !loopback.has(origin.hostname)) {
      problems.push('PUBLIC_ORIGIN: must be https; reports travel over it')
    }
  }
  if (given.WEBHOOK_LOOPBACK === 'yes' && (mode === 'production' || mode === 'command'))
    problems.push('WEBHOOK_LOOPBACK: not in production; webhooks could reach what runs beside us')
  if (mode === 'demo') {
    if (raw.NODE_ENV === 'production')
      problems.push('NODE_ENV: the demo does not run in production')
    if (given.DATABASE_URL)
      problems.push('DATABASE_URL: the demo runs on its own embedded database only')
    if (given.HOST && !loopback.has(given.HOST))
      problems.push('HOST: the demo listens on loopback only')
    if (origin && !loopback.has(origin.hostname))
      problems.push('PUBLIC_ORIGIN: the demo is local only')
  }
  return problems
}
