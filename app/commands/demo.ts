import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { readEnvOrExit } from './read-env-or-exit.ts'
import { runSite } from './run-site.ts'

// npm run demo: its own data, its own keys, loopback only.
const env = readEnvOrExit('demo')
await createMissingKeys(env, new Date())
const port = await runSite(env)
console.log(`\nHarborlight demo: http://localhost:${port}\n`)
