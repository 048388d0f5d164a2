import { existsSync } from 'node:fs'
import type { ServerBuild } from '@remix-run/node'
import { createServer as createVite } from 'vite'
import { openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { readDemo } from '#operations/demo/read-demo.server.ts'
import { createSite, listen } from '../server.ts'
import { fillDemo, prepareDemo } from './make-demo.ts'
import { readEnvOrExit } from './read-env-or-exit.ts'

// npm run dev: routes and ui are read anew at each request through Vite.
process.env.NODE_ENV = 'development'
const env = readEnvOrExit('development')
// A new folder gets the demo's people and reports, to have something to work on.
const isNew = !env.DATABASE_URL && !existsSync(env.DATA_DIR)
if (isNew) await prepareDemo(env)
else await createMissingKeys(env, new Date())
const house = await openHouse(env)
if (isNew) {
  console.log(`New data folder ${env.DATA_DIR}: filling it with the demo's data …`)
  await fillDemo(house)
}
const vite = await createVite({ server: { middlewareMode: true } })
const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
const { port } = await listen(createSite(house, build, vite.middlewares), env)
console.log(`Harborlight for developers: http://localhost:${port}`)
if (await readDemo(house)) console.log(`Who is who: http://localhost:${port}/demo`)
