import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isErrno } from '#infra/db/folder-lock.server.ts'
import type { Env } from '#infra/env.server.ts'
import { type House, openHouse } from '#infra/house.server.ts'
import { closeHub } from '#operations/live/hub.server.ts'
import { createSite, listen } from '../server.ts'
import { startWorker } from '../worker.server.ts'
import { builtAssets } from './built-assets.ts'
import { exitWithProblems } from './read-env-or-exit.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Runs the built site, the jobs, or both, until a signal ends it. `first` is done before anybody can
 * knock.
 */
export async function runSite(
  env: Env,
  first: (house: House) => Promise<void> = () => Promise.resolve(),
): Promise<{ house: House; port: number }> {
  const build = join(root, 'build/server/index.js')
  if (!existsSync(build)) exitWithProblems(['build/: missing; npm run build makes it'])
  process.env.NODE_ENV = 'production'

  const house = await openHouse(env)
  await first(house)
  const worker = env.ROLE === 'web' ? null : await startWorker(house)
  const web =
    env.ROLE === 'worker'
      ? null
      : await listen(
          createSite(house, await import(pathToFileURL(build).href), builtAssets()),
          env,
        ).catch((error) => leave(house, env, error))
  house.log.info({ event: 'site.started', mode: env.mode, port: web?.port ?? 0 })
  closeOnSignal(house, async () => {
    closeHub(house)
    await new Promise((resolve) => (web ? web.server.close(resolve) : resolve(null)))
    await worker?.stop()
  })
  return { house, port: web?.port ?? 0 }
}

async function leave(house: House, env: Env, error: unknown): Promise<never> {
  if (!isErrno(error, 'EADDRINUSE')) throw error
  await house.close()
  exitWithProblems([`PORT: ${env.PORT} is taken by another program; set another, e.g. PORT=3001`])
}

/** A terminal's Ctrl+C comes twice, from the terminal and through tsx: the second changes nothing. */
function closeOnSignal(house: House, stop: () => Promise<void>): void {
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (closing) return
      closing = true
      setTimeout(() => process.exit(1), 10_000).unref()
      await stop()
      await house.close()
      process.exit(0)
    })
  }
}
