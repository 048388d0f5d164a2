import { parseArgs } from 'node:util'
import { invitationDays } from '#core/access/person.ts'
import { openHouse } from '#infra/house.server.ts'
import { createMissingKeys, keyFileProblems } from '#infra/keyring/key-files.server.ts'
import {
  type FirstAdminResult,
  inviteFirstAdmin,
} from '#operations/access/invite-first-admin.server.ts'
import { exitWithProblems, readEnvOrExit } from './read-env-or-exit.ts'

// npm run setup [-- --email you@example.org]: keys, database, first administrator. Safe to run again.
const { values } = parseArgs({ options: { email: { type: 'string' } } })
const env = readEnvOrExit('production')

const written = await createMissingKeys(env, new Date())
for (const path of written)
  console.log(`Made ${path}. Keep a copy apart from the database's backups.`)
if (written.length === 0) console.log('The keys are there already.')
const problems = await keyFileProblems(env)
if (problems.length > 0) exitWithProblems(problems)

const house = await openHouse({ ...env, LOG_LEVEL: 'warn' })
console.log(`The database is up to date (${env.DATABASE_URL ? 'DATABASE_URL' : env.DATA_DIR}).`)
const result = await inviteFirstAdmin(house, values.email ?? defaultEmail(env.PUBLIC_ORIGIN))
await house.close()

console.log(report(result))
process.exit(result.ok ? 0 : 1)

function report(result: FirstAdminResult): string {
  if (!result.ok) return `No administrator was invited: ${result.reason.replaceAll('_', ' ')}.`
  if (result.state === 'present') return 'There is an administrator already; nobody was invited.'
  const link = `${env.PUBLIC_ORIGIN}/staff/enrol/${result.token}`
  const again = result.state === 'invited_again'
  return [
    again
      ? 'The administrator never enrolled. Any older link is void.'
      : 'An administrator is invited.',
    `They sign in as ${result.email}. The link works once, within ${invitationDays} days:`,
    `\n  ${link}\n`,
  ].join('\n')
}

/** A name on the portal's own host; on this machine, one that no mail can reach. */
function defaultEmail(origin: string): string {
  const { hostname } = new URL(origin)
  return `admin@${hostname.includes('.') && !/^[\d.]+$/.test(hostname) ? hostname : 'harborlight.example'}`
}
