import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { House } from '#infra/house.server.ts'
import { builtAssets } from '../../app/commands/built-assets.ts'
import { createSite, listen } from '../../app/server.ts'

const build = join(import.meta.dirname, '../../build/server/index.js')

/** Serves the built site on a free port. `npm test` builds first; a stale build is the tester's own. */
export async function serveSite(
  house: House,
): Promise<{ origin: string; close: () => Promise<void> }> {
  if (!existsSync(build)) throw new Error('build/ is missing: run npm run build first')
  const module = await import(/* @vite-ignore */ pathToFileURL(build).href)
  const env = Object.assign(house.env, { PORT: 0, HOST: '127.0.0.1' })
  const { server, port } = await listen(createSite(house, module, builtAssets()), env)
  const origin = `http://127.0.0.1:${port}`
  env.PUBLIC_ORIGIN = origin
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
