import { claimDemoFolder, type DemoFolder, writeDemoMark } from '#infra/demo/mark.server.ts'
import type { Env } from '#infra/env.server.ts'
import type { House } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { exitWithProblems } from './read-env-or-exit.ts'

/** Readies the folder and its keys, or says why it can't hold a demo. */
export async function prepareDemo(env: Env): Promise<Extract<DemoFolder, 'ready' | 'to_fill'>> {
  const folder = await claimDemoFolder(env)
  if (folder === 'not_a_demo')
    exitWithProblems([
      `DATA_DIR: ${env.DATA_DIR} holds data that is not a demo's; name another folder, e.g. DATA_DIR=./data-demo`,
    ])
  if (folder === 'being_made')
    exitWithProblems([`DATA_DIR: another process is making a demo in ${env.DATA_DIR}; wait for it`])
  await createMissingKeys(env, new Date())
  return folder
}

/** Fills a fresh demo with people, tips and what became of them, and marks it as ready. */
export async function fillDemo(house: House): Promise<void> {
  const { seedDemo } = await import('../../prisma/seed.ts')
  const { passphrase, custodianPassphrase, reports } = await seedDemo(house)
  await writeDemoMark(house.env, { state: 'ready', passphrase, custodianPassphrase, reports })
}
