import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { ReleaseInput } from '#core/release/release.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { fileIn } from '#infra/releases/store.server.ts'
import type { ObjectColumns } from '../../taxii/object-columns.server.ts'
import type { Printed } from './press.server.ts'
import type { DepartedRow } from './walk-release.server.ts'
import { openWorks } from './works.server.ts'

/** What the thread is given to begin with: it opens the files itself. */
export type WorksOrder = {
  input: Omit<ReleaseInput, 'patterns'>
  sets: readonly { clearance: Clearance | null; folder: string }[]
}

/** What it is sent then: some versions, or that there are no more. */
export type WorksMessage = readonly DepartedRow[] | 'end'

/** One for each message, in their order. */
export type WorksAnswer = { objects: ObjectColumns[] } | { printed: Printed[] }

const port = parentPort
if (!port) throw new Error('works-thread runs as a worker thread')

const { input, sets }: WorksOrder = workerData
const works = await openWorks(
  input,
  sets.map(({ clearance, folder }) => ({ clearance, open: (name) => fileIn(folder, name) })),
)
const answer = async (message: WorksMessage): Promise<WorksAnswer> =>
  message === 'end' ? { printed: await works.end() } : { objects: await works.add(message) }

/** What a schema throws would arrive without its words. */
const asText = (error: unknown): never => {
  throw new Error(String(error))
}

for await (const [message] of on(port, 'message'))
  port.postMessage(await answer(message).catch(asText))
