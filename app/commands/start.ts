import { readDemoMark } from '#infra/demo/mark.server.ts'
import { readEnv } from '#infra/env.server.ts'
import { keyFileProblems } from '#infra/keyring/key-files.server.ts'
import { exitWithProblems } from './read-env-or-exit.ts'

// npm start: production. It does not start insecure: every problem is named first, all at once.
const read = readEnv('production', process.env)
if (!read.ok) {
  const keys = read.keyFiles ? await keyFileProblems(read.keyFiles) : []
  exitWithProblems([...read.problems, ...keys])
}
const problems = await keyFileProblems(read.env)
if (await readDemoMark(read.env))
  problems.push(`DATA_DIR: ${read.env.DATA_DIR} belongs to a demo; name a folder of its own`)
if (problems.length > 0) exitWithProblems(problems)
// Read last: a refusal need not wait for all that a site is made of.
const { runSite } = await import('./run-site.ts')
await runSite(read.env)
