import { openHouse } from '#infra/house.server.ts'
import { fillDemo, prepareDemo } from './make-demo.ts'
import { readEnvOrExit } from './read-env-or-exit.ts'

// npm run seed: makes the demo's data and stops. What holds for the demo holds here: never in
// production, never among real data.
const env = readEnvOrExit('demo')
if ((await prepareDemo(env)) === 'ready') {
  console.log(`The demo is there already: ${env.DATA_DIR}`)
} else {
  const house = await openHouse({ ...env, LOG_LEVEL: 'warn' })
  await fillDemo(house)
  await house.close()
  console.log(`The demo's data is ready: ${env.DATA_DIR}`)
}
process.exit(0)
