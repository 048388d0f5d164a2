import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Works } from './works.server.ts'
import type { WorksAnswer, WorksMessage, WorksOrder } from './works-thread.server.ts'

const require = createRequire(import.meta.url)

/** As `npm run release` has them: small, so that what is printed is let go of early. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 384 }

type Waiting = { resolve: (answer: WorksAnswer) => void; reject: (reason: unknown) => void }

/** The works of a release in a thread of their own. What goes wrong there throws here. */
export function openThread(order: WorksOrder): Works {
  // By its name, as the site's build puts this file elsewhere.
  const script = require.resolve('#operations/release/printing/works-thread.mjs')
  const worker = new Worker(script, { workerData: order, execArgv: [], resourceLimits })
  const waiting: Waiting[] = []
  let fault: unknown = null
  const fail = (reason: unknown) => {
    fault ??= reason
    for (const { reject } of waiting.splice(0)) reject(fault)
  }
  worker
    .on('message', (answer: WorksAnswer) => waiting.shift()?.resolve(answer))
    .on('error', fail)
    .on('exit', () => fail(new Error('The printing thread ended')))
  const ask = (message: WorksMessage) =>
    new Promise<WorksAnswer>((resolve, reject) => {
      if (fault) return reject(fault)
      waiting.push({ resolve, reject })
      worker.postMessage(message)
    })
  return {
    add: async (rows) => {
      const answer = await ask(rows)
      return 'objects' in answer ? answer.objects : []
    },
    end: async () => {
      const answer = await ask('end')
      return 'printed' in answer ? answer.printed : []
    },
    close: async () => {
      await worker.terminate()
    },
  }
}
