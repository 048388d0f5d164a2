import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { sealText, unsealText } from '#infra/keyring/seal.server.ts'
import { caseKey } from '../../triage/steps/case-key.server.ts'

export type HoldPart = 'words' | 'authority' | 'lift'
type Place = { caseId: string; id: string }

const fieldOf = ({ caseId, id }: Place, part: HoldPart) => `${caseId}/hold/${id}/${part}`

/** Seals what a supervisor wrote about a hold under its case's key. */
export async function sealHoldWords(
  tx: Tx,
  house: House,
  place: Place,
  words: Partial<Record<HoldPart, string>>,
): Promise<Partial<Record<HoldPart, Uint8Array<ArrayBuffer>>>> {
  const key = await caseKey(tx, house, place.caseId)
  return Object.fromEntries(
    Object.entries(words).map(([part, text]) => [
      part,
      sealText(key, text, fieldOf(place, part as HoldPart)),
    ]),
  )
}

type Row = Place & {
  sealedWords: Uint8Array
  sealedAuthority: Uint8Array
  sealedLift: Uint8Array | null
}

export async function openHoldWords(db: Db | Tx, house: House, row: Row) {
  const key = await readDataKey(db, house.keyring, row.caseId)
  if (!key) return null
  return {
    words: unsealText(key, row.sealedWords, fieldOf(row, 'words')),
    authority: unsealText(key, row.sealedAuthority, fieldOf(row, 'authority')),
    lift: row.sealedLift && unsealText(key, row.sealedLift, fieldOf(row, 'lift')),
  }
}
