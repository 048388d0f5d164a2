import type { ReleaseInput } from '#core/release/release.ts'
import { collectObjects } from '#core/taxii/objects.ts'
import { columnsOf, type ObjectColumns } from '../../taxii/object-columns.server.ts'
import type { Printed } from './press.server.ts'
import { openPresses, type SetToPrint } from './presses.server.ts'
import { type DepartedRow, readRow } from './walk-release.server.ts'

/** Makes of the versions of a release all that is made of them: its files, and the objects of TAXII. */
export type Works = {
  /** Answers the objects of these versions, once their part of the files is made. */
  add: (rows: readonly DepartedRow[]) => Promise<ObjectColumns[]>
  /** In the order of the sets. */
  end: () => Promise<Printed[]>
  /** Stops what is still at work, and lets go of its files. */
  close: () => Promise<void>
}

export async function openWorks(
  input: Omit<ReleaseInput, 'patterns'>,
  sets: readonly SetToPrint[],
): Promise<Works> {
  const presses = await openPresses(input, sets)
  const objects = collectObjects(input)
  return {
    add: async (rows) => {
      for (const row of rows) {
        const departed = readRow(row)
        await presses.add(departed)
        objects.add(departed)
      }
      return columnsOf(objects.take())
    },
    end: presses.end,
    close: () => Promise.resolve(),
  }
}
