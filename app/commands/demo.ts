import { readDemo } from '#operations/demo/read-demo.server.ts'
import { demoText } from './demo-text.ts'
import { fillDemo, prepareDemo } from './make-demo.ts'
import { readEnvOrExit } from './read-env-or-exit.ts'
import { runSite } from './run-site.ts'

// npm run demo: its own data, its own keys, loopback only.
// pg warns of queries that Prisma sends side by side in a transaction; a newcomer can't act on it.
process.noDeprecation = true
const env = readEnvOrExit('demo')
const folder = await prepareDemo(env)
const quiet = process.env.LOG_LEVEL ? env : { ...env, LOG_LEVEL: 'warn' as const }
const { house, port } = await runSite(quiet, async (opened) => {
  if (folder === 'ready') return
  console.log('Making the demo: a month of made-up reports and what became of them …')
  await fillDemo(opened)
})
const view = await readDemo(house)
if (view) console.log(demoText(view, { port, dataDir: env.DATA_DIR }))
