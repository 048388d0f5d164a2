import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { WorkingCalendar } from '#core/clock/calendar.ts'
import { drawSpan } from '#core/quality/draw.ts'
import { enterFirstVersion } from './agreement/first-version.server.ts'
import { readCalendar } from './calendar/read-calendar.server.ts'
import { connect, type Db } from './db/connect.server.ts'
import { type DatabaseHandle, openEmbedded } from './db/embedded.server.ts'
import { migrate } from './db/migrate.server.ts'
import { openPlainReads, type PlainReads } from './db/plain-reads.server.ts'
import type { Env } from './env.server.ts'
import { clamdScanner, type Scanner } from './evidence/clamd.server.ts'
import { restingScanner } from './evidence/resting-scanner.server.ts'
import { type EvidenceStore, folderStore } from './evidence/store.server.ts'
import { readKeyFile } from './keyring/key-files.server.ts'
import { type Keyring, parseKeyring } from './keyring/keyring.server.ts'
import { createLog, type Log } from './log/log.server.ts'
import { createMailer, type Mailer } from './mail/mailer.server.ts'
import { type DeltaStore, folderDeltas } from './releases/deltas.server.ts'
import { folderReleases, type ReleaseStore } from './releases/store.server.ts'
import { folderVariants, type VariantStores } from './releases/variants.server.ts'
import { folderSafeLists, type SafeLists } from './safe-lists/folder.server.ts'
import { parseSigningKey, type Signer } from './signing/signing-key.server.ts'
import { createSso, type SsoProvider } from './sso/provider.server.ts'
import { openUsage, type Usage } from './usage/usage.server.ts'
import type { WebhookSender } from './webhook/sender.server.ts'
import { senderFor } from './webhook/sender-for.server.ts'

/** Everything that operations reach the world through; passed in, so that tests pass their own. */
export type House = {
  env: Env
  db: Db
  reads: PlainReads
  keyring: Keyring
  signer: Signer
  evidence: EvidenceStore
  /** Null where none is set up. */
  scanner: Scanner | null
  /** Releases as wholes: they stay in the house. */
  releases: ReleaseStore
  /** Releases as the readers of each clearance get them. */
  variants: VariantStores
  /** What changed between two releases, as it was asked for. */
  deltas: DeltaStore
  /** What never leaves, beside the lists that come with us. */
  safeLists: SafeLists
  mailer: Mailer
  /** Sends to where agencies said. */
  webhooks: WebhookSender
  /** Single sign-on; null where none is set up. */
  sso: SsoProvider | null
  /** What programs ask and read. */
  usage: Usage
  log: Log
  now: () => Date
  /** One of `drawSpan` equally likely numbers (core/quality/draw.ts). */
  draw: () => number
  /** When the house works: what clocks count by. */
  calendar: WorkingCalendar
  /** For pg-boss, which keeps connections of its own. */
  connectionString: string
  close: () => Promise<void>
}

const migrationsFolder = join(import.meta.dirname, '../../prisma/migrations')

/** Opens database, keys and stores, and brings the database up to date. */
export async function openHouse(
  env: Env,
  logTo?: { write: (line: string) => void },
): Promise<House> {
  const keyring = parseKeyring(await readKeyFile(env.KEYRING_FILE))
  const signer = parseSigningKey(await readKeyFile(env.SIGNING_KEY_FILE))
  const calendar = await readCalendar(env)
  const handle = await openDatabase(env)
  await migrate(handle.connectionString, migrationsFolder)
  const db = connect(handle.connectionString)
  const clock = () => new Date()
  await enterFirstVersion(db, clock())
  const log = createLog(env, logTo)
  const safeLists = folderSafeLists(env.SAFE_LISTS, log)
  // Read at once, so that a bad file is named at the start and not when a pattern is about to leave.
  await safeLists.current()
  const usage = openUsage(db, keyring, log)
  const reads = openPlainReads(handle, (error) =>
    log.error({ event: 'database.connection_lost' }, error),
  )
  return {
    env,
    db,
    reads,
    keyring,
    signer,
    evidence: folderStore(join(env.DATA_DIR, 'evidence')),
    scanner: env.CLAMAV_URL ? restingScanner(clamdScanner(env.CLAMAV_URL), clock) : null,
    releases: folderReleases(join(env.DATA_DIR, 'releases')),
    variants: folderVariants(join(env.DATA_DIR, 'variants')),
    deltas: folderDeltas(join(env.DATA_DIR, 'deltas')),
    safeLists,
    mailer: createMailer(env),
    webhooks: senderFor(env),
    sso: createSso(env),
    usage,
    log,
    now: clock,
    draw: () => randomInt(drawSpan),
    calendar,
    connectionString: handle.connectionString,
    close: async () => {
      await usage.save()
      await reads.close()
      await db.$disconnect()
      await handle.close()
    },
  }
}

async function openDatabase(env: Env): Promise<DatabaseHandle> {
  if (!env.DATABASE_URL) return openEmbedded(env.DATA_DIR)
  return { connectionString: env.DATABASE_URL, embedded: false, close: () => Promise.resolve() }
}
