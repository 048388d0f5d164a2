import type { ServerBuild } from '@remix-run/node'
import { createServer as createVite } from 'vite'
import { openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { createSite, listen } from '../server.ts'
import { readEnvOrExit } from './read-env-or-exit.ts'

// npm run dev: routes and ui are read anew at each request through Vite.
process.env.NODE_ENV = 'development'
const env = readEnvOrExit('development')
await createMissingKeys(env, new Date())
const house = await openHouse(env)
const vite = await createVite({ server: { middlewareMode: true } })
const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
const { port } = await listen(createSite(house, build, vite.middlewares), env)
console.log(`Harborlight for developers: http://localhost:${port}`)
