import type { CollectedIndicator } from '#core/indicator/types.ts'
import { confirmedIn } from '#core/tip/evidence/reading.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { openReadings } from './open-readings.server.ts'
import type { Subject } from './seal-files.server.ts'

/** What people confirmed of all that was read in a subject's files. */
export async function confirmedInFiles(tx: Tx, subject: Subject): Promise<CollectedIndicator[]> {
  return confirmedIn((await openReadings(tx, subject)).map(({ choices }) => choices))
}
