import { createHash } from 'node:crypto'
import { clearanceBit, sectorBits } from '#core/release/misp/clearances.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import type { TaxiiReader } from '../taxii/read-page.server.ts'
import { feedRelease } from './feed-state.server.ts'
import { noteRead } from './note-read.server.ts'

/** What is said of all events at once: `manifest.json` or `hashes.csv`. */
export type Listing = 'manifest' | 'hashes'

export type ListingResult =
  | {
      ok: true
      tag: string
      /** Its text, piece by piece; ends with an error where the feed changes meanwhile. */
      read: () => AsyncGenerator<string>
    }
  | { ok: false; reason: 'behind' }

/**
 * The listing of all events that a reader may see. Its tag needs one row: what it says changes with
 * releases alone.
 */
export async function readListing(
  house: House,
  reader: TaxiiReader,
  listing: Listing,
): Promise<ListingResult> {
  const release = await feedRelease(house)
  if (release === null) return { ok: false, reason: 'behind' }
  const { clearance } = reader
  const scope = clearance ? clearanceBit(clearance) : 'none'
  const tag = createHash('sha256').update(`${listing}|${scope}|${release}`).digest('base64url')
  return { ok: true, tag, read: () => pieces(house, reader, listing, release) }
}

/** Rows of one statement. */
const batch = 2_000

type Row = { id: string; changed: number; text: string }

async function* pieces(
  house: House,
  reader: TaxiiReader,
  listing: Listing,
  release: number,
): AsyncGenerator<string> {
  const { clearance } = reader
  const read = { events: 0, first: Number.MAX_SAFE_INTEGER, last: 0 }
  if (listing === 'manifest') yield '{'
  let after = '00000000-0000-0000-0000-000000000000'
  for (let more = clearance !== null; more && clearance; ) {
    const rows = await page(house, clearance, listing, after)
    if (rows.length > 0) yield textOf(listing, rows, read.events === 0)
    for (const { changed } of rows) {
      read.first = Math.min(read.first, changed)
      read.last = Math.max(read.last, changed)
    }
    read.events += rows.length
    after = rows.at(-1)?.id ?? after
    more = rows.length === batch
  }
  // Half of an older listing and half of a newer one would hold events that neither has.
  if ((await feedRelease(house)) !== release) throw new Error('The feed changed while it was read')
  if (listing === 'manifest') yield '}\n'
  await noteRead(house, reader, { what: `misp-${listing}`, ...read })
}

function textOf(listing: Listing, rows: readonly Row[], isFirst: boolean): string {
  if (listing === 'hashes') return rows.map(({ text }) => text).join('')
  const entries = rows.map(({ id, text }) => `"${id}":${text}`).join(',')
  return isFirst ? entries : `,${entries}`
}

/** The bits stand in the statement itself: only so does it name the sector's own index. */
function page(
  { reads }: House,
  clearance: Clearance,
  listing: Listing,
  after: string,
): Promise<Row[]> {
  const column = listing === 'manifest' ? 'entry' : 'hashes'
  return reads.rows<Row>({
    text: `SELECT "event_id" AS "id", "changed", "${column}" AS "text" FROM "misp_event"
      WHERE "readers" & ${sectorBits(clearance.sector)} <> 0
        AND "readers" & ${clearanceBit(clearance)} <> 0 AND "event_id" > $1::uuid
      ORDER BY "event_id" LIMIT ${batch}`,
    values: [after],
  })
}
