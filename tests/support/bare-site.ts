import { openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { readTestEnv } from './house.ts'
import { serveSite } from './site.ts'

// A server in a process of its own, for tests that kill it. Prints its address once it answers.
const [folder = ''] = process.argv.slice(2)
const env = readTestEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
await createMissingKeys(env, new Date())
const { origin } = await serveSite(await openHouse(env))
console.log(origin)
