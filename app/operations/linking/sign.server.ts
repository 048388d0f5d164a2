import type { LikenessKind } from '#core/link/alike.ts'
import { foldForLinking } from '#core/link/fold.ts'
import { pictureHash } from '#core/link/picture-hash.ts'
import { shingleSet } from '#core/link/shingles.ts'
import { signPicture } from '#core/link/sign-picture.ts'
import { signText } from '#core/link/sign-text.ts'
import type { House } from '#infra/house.server.ts'
import { linkKeys } from '#infra/keyring/link-keys.server.ts'

/** Whose it is; with `evidenceId`, what was read in that file or the picture itself. */
type Of = { subjectId: string; evidenceId?: string }

export type NewLikeness = Of & {
  kind: LikenessKind
  keyringVersion: number
  signature: Uint8Array<ArrayBuffer>
}

/** The signatures of a text that is in memory now; none for one too short to tell. */
export function signedText(house: House, of: Of, text: string): NewLikeness[] {
  const shingles = shingleSet(foldForLinking(text))
  return linkKeys(house.keyring).flatMap(({ version, key }) =>
    likeness(of, 'text', version, signText(key, shingles)),
  )
}

/** The signatures of a picture, from its grey thumbnail; none for a blank one. */
export function signedPicture(house: House, of: Of, thumbnail: Uint8Array): NewLikeness[] {
  const hash = pictureHash(thumbnail)
  if (!hash) return []
  return linkKeys(house.keyring).flatMap(({ version, key }) =>
    likeness(of, 'picture', version, signPicture(key, hash)),
  )
}

function likeness(
  of: Of,
  kind: LikenessKind,
  keyringVersion: number,
  signature: Uint8Array | null,
): NewLikeness[] {
  if (!signature) return []
  return [{ ...of, kind, keyringVersion, signature: new Uint8Array(signature) }]
}
