import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { sealText, unsealText } from '#infra/keyring/seal.server.ts'
import { caseKey } from '../../triage/steps/case-key.server.ts'

/** Which words of an access these are: why it was asked for, what was answered, what a review said. */
export type WordsPart = 'asked' | 'answer' | 'review'
type Place = { caseId: string; id: string }

const fieldOf = ({ caseId, id }: Place, part: WordsPart) => `${caseId}/identity/${id}/${part}`

/** Seals what staff wrote about an access under its case's key. */
export async function sealWords(
  tx: Tx,
  house: House,
  place: Place,
  part: WordsPart,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return sealText(await caseKey(tx, house, place.caseId), text, fieldOf(place, part))
}

type Row = Place & {
  sealedWords: Uint8Array
  sealedAnswer: Uint8Array | null
  sealedReview: Uint8Array | null
}
export type AccessWords = { asked: string; answer: string | null; review: string | null }

/** The words again; null where the case's key was destroyed. */
export async function openWords(db: Db | Tx, house: House, row: Row): Promise<AccessWords | null> {
  const key = await readDataKey(db, house.keyring, row.caseId)
  if (!key) return null
  const open = (sealed: Uint8Array | null, part: WordsPart) =>
    sealed && unsealText(key, sealed, fieldOf(row, part))
  return {
    asked: unsealText(key, row.sealedWords, fieldOf(row, 'asked')),
    answer: open(row.sealedAnswer, 'answer'),
    review: open(row.sealedReview, 'review'),
  }
}
