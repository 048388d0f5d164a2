import { type Suggestion, suggestionsIn } from '#core/tip/evidence/reading.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { openReadings } from './open-readings.server.ts'
import type { Subject } from './seal-files.server.ts'

export type FoundInFiles = {
  files: { id: string; suggestions: Suggestion[] }[]
  /** Files that are still being read. */
  reading: number
}

/** The identifiers that were read in a subject's files; `known` are those that need no question. */
export async function listFound(
  db: Db | Tx,
  subject: Subject,
  known: ReadonlySet<string> = new Set(),
): Promise<FoundInFiles> {
  const opened = await openReadings(db, subject)
  return {
    files: opened.flatMap(({ id, reading, choices }) => {
      const suggestions = reading ? suggestionsIn(reading, choices, known) : []
      return suggestions.length > 0 ? [{ id, suggestions }] : []
    }),
    reading: opened.filter(({ state }) => state === 'waiting').length,
  }
}

/** How many identifiers nobody has said anything of. */
export function countOpen({ files }: FoundInFiles): number {
  return files.flatMap(({ suggestions }) => suggestions).filter(({ state }) => state === 'open')
    .length
}
