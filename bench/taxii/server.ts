/** The server that bench/taxii.ts asks: tells it where it is, and on request what it used. */
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { v7 as uuidv7 } from 'uuid'
import { agencyKeyFromBytes } from '#core/access/agency-key.ts'
import { sectorBit } from '#core/taxii/audience.ts'
import { readEnv } from '#infra/env.server.ts'
import { type House, openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'
import { anAgency, aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { indicatorOf } from '#tests/support/release-input.ts'
import { builtAssets } from '../../app/commands/built-assets.ts'
import { createSite, listen } from '../../app/server.ts'

const objects = Number(process.argv[2])
const folder = await mkdtemp(join(tmpdir(), 'harborlight-bench-'))
const { DATABASE_URL } = process.env
const read = readEnv('test', {
  DATA_DIR: folder,
  LOG_LEVEL: 'info',
  ...(DATABASE_URL && { DATABASE_URL }),
})
if (!read.ok) throw new Error(read.problems.join('; '))
await createMissingKeys(read.env, new Date())
// Log lines are made and thrown away: what they cost is part of an answer.
const house = await openHouse(read.env, { write: () => undefined })
await fill(house, objects)
// What one key may ask in a minute is counted as ever, and here not enforced.
const { within } = house.usage
house.usage.within = (...asked) => within(...asked) || true

const build = join(import.meta.dirname, '../../build/server/index.js')
const module = await import(pathToFileURL(build).href)
const env = Object.assign(house.env, { PORT: 0, HOST: '127.0.0.1' })
const { server, port } = await listen(createSite(house, module, builtAssets()), env)
env.PUBLIC_ORIGIN = `http://127.0.0.1:${port}`
const { id: collection } = await house.db.taxiiCollection.findFirstOrThrow({
  where: { sector: 'finance', tlp: 'amber+strict' },
})
const [{ held } = { held: 0 }] = await house.db.$queryRaw<{ held: number }[]>`
  SELECT COUNT(*)::int AS "held" FROM "taxii_object"
  WHERE "latest" AND "sectors" & ${sectorBit('finance')} <> 0`
const keys = await makeKeys(house, 2)
// Whoever asked is gone, as after an error.
process.on('disconnect', () => process.exit(1))
process.on('message', async (asked) => {
  if (asked === 'cpu') {
    const { user, system } = process.cpuUsage()
    return process.send?.(user + system)
  }
  server.closeAllConnections()
  server.close()
  await house.close()
  process.exit(0)
})
process.send?.({ origin: env.PUBLIC_ORIGIN, keys, collection, held, folder })

/** Patterns of a size that is usual, until there are as many objects as wanted. */
async function fill(into: House, wanted: number): Promise<void> {
  const indicators = Array.from({ length: 100 }, (_, n) => n)
  for (let made = 0; (await into.db.taxiiObject.count()) < wanted; made++) {
    await aScheduledPattern(into, {
      sectors: ['finance', 'telecom'],
      indicators: indicators.map((n) =>
        indicatorOf('domain', `pay-${made}-${n}-${randomBytes(6).toString('hex')}.example`),
      ),
    })
    if (made % 10 === 9) await aRelease(into)
  }
}

async function makeKeys(into: House, count: number): Promise<string[]> {
  const { agencyId } = await anAgency(into, 'Bench Bank')
  const now = into.now()
  const made = Array.from({ length: count }, () => agencyKeyFromBytes(randomBytes(25)))
  await into.db.agencyKey.createMany({
    data: made.map(({ key, prefix }) => ({
      id: uuidv7(),
      agencyId,
      label: prefix,
      prefix,
      secretHmac: tokenHmac(into.keyring, key, 'agency-key'),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    })),
  })
  return made.map(({ key }) => key)
}
