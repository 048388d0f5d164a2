import { variantName } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { askTogether } from '#infra/db/ask-together.server.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { Recent } from '#infra/recent.server.ts'
import type { ReleaseFileFacts } from './list-releases.server.ts'
import { makeVariants } from './make-variants.server.ts'

export type WantedFile = { release: number | 'latest'; file: string }

/** `manifestSha256`: of the variant's manifest. */
export type FoundFile = ReleaseFileFacts & {
  number: number
  clearance: Clearance
  manifestSha256: string
}

export type FindFileResult =
  | { ok: true; file: FoundFile }
  | { ok: false; reason: 'release_unknown' | 'file_unknown' }

/**
 * What is known of a file as a clearance's readers get it, without recording anything. There is no way
 * to name another clearance's file. A variant that was never asked for is made.
 */
export async function findReleaseFile(
  house: House,
  clearance: Clearance,
  wanted: WantedFile,
): Promise<FindFileResult> {
  const { newest, files } = shelfOf(house)
  const number = wanted.release === 'latest' ? await newest('newest') : wanted.release
  if (number === undefined) return { ok: false, reason: 'release_unknown' }
  const place = `${variantName(clearance)} ${number}`
  const known = files.get(place) ?? (await readOrMake(house, clearance, number))
  if (!known) return { ok: false, reason: 'release_unknown' }
  files.set(place, known)
  const file = known.find(({ name }) => name === wanted.file)
  return file ? { ok: true, file } : { ok: false, reason: 'file_unknown' }
}

type Shelf = {
  newest: (what: 'newest') => Promise<number | undefined>
  files: Recent<string, readonly FoundFile[]>
}

/** Releases whose files are remembered. They never change, so no reader can get an old answer. */
const most = 500
const shelves = new WeakMap<Db, Shelf>()

function shelfOf({ db, reads }: House): Shelf {
  const known = shelves.get(db)
  if (known) return known
  const newest = askTogether(async () => {
    const [row] = await reads.rows<{ newest: number | null }>({
      text: 'SELECT MAX("number") AS "newest" FROM "release"',
      values: [],
    })
    return new Map(row?.newest ? [['newest' as const, row.newest]] : [])
  })
  const made = { newest, files: new Recent<string, readonly FoundFile[]>(most) }
  shelves.set(db, made)
  return made
}

async function readOrMake(
  house: House,
  clearance: Clearance,
  number: number,
): Promise<readonly FoundFile[] | null> {
  const known = await readFiles(house.db, clearance, number)
  if (known) return known
  if (!(await house.db.release.findUnique({ where: { number } }))) return null
  await makeVariants(house, clearance)
  return readFiles(house.db, clearance, number)
}

async function readFiles(
  db: Db,
  clearance: Clearance,
  number: number,
): Promise<readonly FoundFile[] | null> {
  const variant = await db.releaseVariant.findFirst({
    where: { releaseNumber: number, sector: clearance.sector, tlp: clearance.ceiling },
    select: { manifestSha256: true, files: true },
  })
  if (!variant) return null
  const { manifestSha256 } = variant
  return variant.files.map(({ name, mediaType, byteSize, sha256 }) => ({
    number,
    clearance,
    manifestSha256,
    name,
    mediaType,
    byteSize,
    sha256,
  }))
}
