import { askTogether } from '#infra/db/ask-together.server.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { ReleaseFileFacts } from './list-releases.server.ts'

export type WantedFile = { release: number | 'latest'; file: string }

export type FoundFile = ReleaseFileFacts & { number: number; manifestSha256: string }

export type FindFileResult =
  | { ok: true; file: FoundFile }
  | { ok: false; reason: 'release_unknown' | 'file_unknown' }

/** What is known of a file, without reading or recording anything. */
export async function findReleaseFile(house: House, wanted: WantedFile): Promise<FindFileResult> {
  const { newest, files } = shelfOf(house)
  const number = wanted.release === 'latest' ? await newest('newest') : wanted.release
  if (number === undefined) return { ok: false, reason: 'release_unknown' }
  const known = files.get(number) ?? (await readFiles(house.db, number))
  if (!known) return { ok: false, reason: 'release_unknown' }
  remember(files, number, known)
  const file = known.find(({ name }) => name === wanted.file)
  return file ? { ok: true, file } : { ok: false, reason: 'file_unknown' }
}

type Shelf = {
  newest: (what: 'newest') => Promise<number | undefined>
  files: Map<number, readonly FoundFile[]>
}

/** Releases whose files are remembered. They never change, so no reader can get an old answer. */
const most = 200
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
  const made = { newest, files: new Map() }
  shelves.set(db, made)
  return made
}

function remember(files: Shelf['files'], number: number, known: readonly FoundFile[]): void {
  files.delete(number)
  files.set(number, known)
  for (const oldest of files.keys()) {
    if (files.size <= most) break
    files.delete(oldest)
  }
}

async function readFiles(db: Db, number: number): Promise<readonly FoundFile[] | null> {
  const release = await db.release.findUnique({
    where: { number },
    select: { number: true, manifestSha256: true, files: true },
  })
  if (!release) return null
  const { manifestSha256 } = release
  return release.files.map(({ name, mediaType, byteSize, sha256 }) => ({
    number,
    manifestSha256,
    name,
    mediaType,
    byteSize,
    sha256,
  }))
}
