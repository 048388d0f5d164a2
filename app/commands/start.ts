import { readDemoMark } from '#infra/demo/mark.server.ts'
import { keyFileProblems } from '#infra/keyring/key-files.server.ts'
import { exitWithProblems, readEnvOrExit } from './read-env-or-exit.ts'
import { runSite } from './run-site.ts'

// npm start: production. It does not start insecure: every problem is named first.
const env = readEnvOrExit('production')
const problems = await keyFileProblems(env)
if (await readDemoMark(env))
  problems.push(`DATA_DIR: ${env.DATA_DIR} belongs to a demo; name a folder of its own`)
if (problems.length > 0) exitWithProblems(problems)
await runSite(env)
