import {
  choicesSchema,
  type FoundChoices,
  noChoices,
  type Reading,
  readingSchema,
} from '#core/tip/evidence/reading.ts'
import { seal, unseal } from '#infra/keyring/seal.server.ts'

/** Whose reading it is; everything about it is sealed under the file's own key. */
type Place = { subjectId: string; id: string }

const field = ({ subjectId, id }: Place, part: 'reading' | 'choices') =>
  `${subjectId}/evidence/${id}/${part}`

const asJson = (value: unknown) => Buffer.from(JSON.stringify(value))

export function sealReading(fileKey: Uint8Array, place: Place, reading: Reading) {
  return seal(fileKey, asJson(reading), field(place, 'reading'))
}

export function openReading(fileKey: Uint8Array, place: Place, sealed: Uint8Array): Reading {
  const stored = unseal(fileKey, sealed, field(place, 'reading')).toString('utf8')
  return readingSchema.parse(JSON.parse(stored))
}

export function sealChoices(fileKey: Uint8Array, place: Place, choices: FoundChoices) {
  return seal(fileKey, asJson(choices), field(place, 'choices'))
}

export function openChoices(
  fileKey: Uint8Array,
  place: Place,
  sealed: Uint8Array | null,
): FoundChoices {
  if (!sealed) return noChoices
  return choicesSchema.parse(
    JSON.parse(unseal(fileKey, sealed, field(place, 'choices')).toString()),
  )
}
