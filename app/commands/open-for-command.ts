import { existsSync } from 'node:fs'
import type { Env } from '#infra/env.server.ts'
import { type House, openHouse } from '#infra/house.server.ts'
import { createMissingKeys, keyFileProblems } from '#infra/keyring/key-files.server.ts'
import { exitWithProblems, readEnvOrExit } from './read-env-or-exit.ts'

/**
 * The house for a command: through the running server's database where there is one, otherwise its
 * own. A folder that does not exist yet is set up; keys that went missing are an error.
 */
export async function openForCommand(): Promise<House> {
  const env = readEnvOrExit('command')
  if (isNew(env)) {
    const written = await createMissingKeys(env, new Date())
    console.error(`New data folder ${env.DATA_DIR}; keys written: ${written.join(', ')}`)
  }
  const problems = await keyFileProblems(env)
  if (problems.length > 0) exitWithProblems(problems)
  return openHouse({ ...env, LOG_LEVEL: 'warn' })
}

function isNew(env: Env): boolean {
  return !env.DATABASE_URL && !existsSync(env.DATA_DIR)
}
