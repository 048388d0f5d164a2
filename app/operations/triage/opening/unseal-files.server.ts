import { type Reading, type Suggestion, suggestionsIn } from '#core/tip/evidence/reading.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { listFiles } from '../../evidence/list-files.server.ts'
import { openReadings } from '../../evidence/open-readings.server.ts'
import type { Subject } from '../../evidence/seal-files.server.ts'
import { indicatorKeysOf } from '../../filing/add-indicators.server.ts'

/** A file as its reporter described it, and what was read in it. */
export type ToldFile = {
  id: string
  name: string
  caption: string
  /** Null where nothing was read, or not yet. */
  reading: Pick<Reading, 'text' | 'codes' | 'cut'> | null
  /** Identifiers in it, with what was said of each. */
  suggestions: Suggestion[]
}

export async function unsealFiles(db: Db | Tx, house: House, tip: Subject): Promise<ToldFile[]> {
  const files = await listFiles(house, tip, db)
  if (files.length === 0) return []
  const readings = new Map((await openReadings(db, tip)).map((one) => [one.id, one]))
  const known = await indicatorKeysOf(db, tip.id)
  return files.map(({ id, name, caption }) => {
    const { reading = null, choices } = readings.get(id) ?? {}
    return {
      id,
      name,
      caption,
      reading: reading && { text: reading.text, codes: reading.codes, cut: reading.cut },
      suggestions: reading && choices ? suggestionsIn(reading, choices, known) : [],
    }
  })
}
