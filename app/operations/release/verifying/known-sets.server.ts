import { releaseEdition } from '#core/release/files.ts'
import type { ListedFile } from '#core/release/manifest.ts'
import { variantName } from '#core/release/variant.ts'
import { type Clearance, readClearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import { fileFacts } from '../list-releases.server.ts'

/** One set of files as the database knows it: of the whole, or of a variant. */
export type KnownSet = {
  number: number
  /** Null for the whole. */
  clearance: Clearance | null
  name: string | null
  manifestSha256: string
  previousSha256: string | null
  /** Whether today's rules write it. */
  current: boolean
  files: ListedFile[]
}

/** All sets there are, by number. */
export async function readKnownSets({ db }: House): Promise<KnownSet[]> {
  const wholes = await db.release.findMany({
    orderBy: { number: 'asc' },
    include: { files: fileFacts },
  })
  const variants = await db.releaseVariant.findMany({
    orderBy: { releaseNumber: 'asc' },
    include: { files: fileFacts },
  })
  return [
    ...wholes.map(({ nonce, ...one }): KnownSet => {
      // Releases from before variants have no nonce, and other files.
      return { ...one, clearance: null, name: null, current: nonce !== null }
    }),
    ...variants.flatMap(({ releaseNumber, sector, tlp, edition, ...one }): KnownSet[] => {
      const clearance = readClearance(sector, tlp)
      if (!clearance) return []
      const name = variantName(clearance)
      return [
        { ...one, number: releaseNumber, clearance, name, current: edition === releaseEdition },
      ]
    }),
  ]
}
