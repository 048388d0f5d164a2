import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lockHolder } from '#infra/db/folder-lock.server.ts'
import { readEnv } from '#infra/env.server.ts'
import { fillDemo, prepareDemo } from '../../app/commands/make-demo.ts'
import { runSite } from '../../app/commands/run-site.ts'
import { readCast } from './journey/cast.ts'
import { castFile, journeyFolder, journeyOriginAt } from './journey/place.ts'

// The site that browser tests run against: the built one, in demo mode, with the demo's people and
// reports, in a folder that is gone afterwards.
const port = Number(process.argv[2])
const folder = journeyFolder(port)
const holder = await lockHolder(join(folder, 'lock'))
if (holder !== null) throw new Error(`Process ${holder} serves ${folder} already`)
rmSync(folder, { recursive: true, force: true })
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const read = readEnv('demo', {
  DATA_DIR: folder,
  PORT: String(port),
  PUBLIC_ORIGIN: journeyOriginAt(port),
  LOG_LEVEL: 'error',
})
if (!read.ok) throw new Error(read.problems.join('; '))
await prepareDemo(read.env)
await runSite(read.env, async (house) => {
  await fillDemo(house)
  await writeFile(castFile(port), JSON.stringify(await readCast(house)), { mode: 0o600 })
})
