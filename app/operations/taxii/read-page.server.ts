import { createHash } from 'node:crypto'
import type { Clearance } from '#core/taxii/audience.ts'
import {
  type CursorPlace,
  describePlace,
  readCursor,
  type Sign,
  writeCursor,
} from '#core/taxii/cursor.ts'
import type { Endpoint, PageQuery } from '#core/taxii/query.ts'
import { envelope, manifestEntry } from '#core/taxii/resources.ts'
import type { Micros } from '#core/taxii/timestamp.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { EncodedBytes } from '#infra/http/encoded-bytes.server.ts'
import { Recent } from '#infra/recent.server.ts'
import { findCollection } from './collections.server.ts'
import {
  type Bounds,
  hasObject,
  type Selection,
  selectBounds,
  selectEntries,
  selectObjects,
} from './select-page.server.ts'

export type TaxiiReader = { agencyId: string; keyId: string; clearance: Clearance | null }

export type WantedPage = {
  endpoint: Endpoint
  collection: string
  /** Only for the endpoints of one object. */
  object?: string
  query: PageQuery
}

export type TaxiiPage = {
  /** Null where the reader holds this page already. */
  body: EncodedBytes | null
  tag: string
  first: Micros | null
  last: Micros | null
}

export type PageResult =
  | { ok: true; page: TaxiiPage }
  | { ok: false; reason: 'not_found' | 'cursor_refused' }

/**
 * A page of a collection for a key's holder, who is noted as its reader. `holds` tells by the page's
 * tag whether they have it; then nothing but where it ends is read.
 */
export async function readPage(
  house: House,
  reader: TaxiiReader,
  wanted: WantedPage,
  holds: ((tag: string) => boolean) | null = null,
): Promise<PageResult> {
  const { clearance } = reader
  const scope = await findCollection(house, clearance, wanted.collection)
  if (!scope || !clearance) return { ok: false, reason: 'not_found' }
  const { filter, limit, next } = wanted.query
  const place: CursorPlace = { ...wanted, filter, clearance }
  const cursor = next === null ? null : readCursor(next, place, signers(house))
  if (next !== null && cursor === null) return { ok: false, reason: 'cursor_refused' }
  const selection = {
    scope,
    object: wanted.object,
    filter,
    limit,
    after: cursor?.after ?? filter.addedAfter ?? -1n,
  }
  const pages = pagesOf(house.db)
  const name = nameOf(selection, place)
  const kept = pages.get(name)
  if (holds || kept) {
    const bounds = await selectBounds(house, selection)
    const tag = tagOf(selection, place, bounds)
    const isThere = bounds.count > 0 || wanted.object === undefined
    if (isThere && holds?.(tag))
      return { ok: true, page: { body: null, tag, first: bounds.first, last: bounds.last } }
    if (kept?.tag === tag) {
      note(house, reader, wanted, bounds)
      return { ok: true, page: kept }
    }
  }
  const { content, ...bounds } = await contentOf(house, wanted.endpoint, selection)
  if (bounds.count === 0 && wanted.object !== undefined)
    if (!(await hasObject(house, scope, wanted.object))) return { ok: false, reason: 'not_found' }
  note(house, reader, wanted, bounds)
  const page = pageOf(house, selection, place, bounds, content)
  if (bounds.count > 0) pages.set(name, page)
  return { ok: true, page }
}

/** Bytes of pages that are kept, with what is made of them to send them. */
const most = 64 * 1024 * 1024
const weightOf = ({ body }: TaxiiPage): number => 1024 + 1.5 * (body?.bytes.length ?? 0)
const kept = new WeakMap<Db, Recent<string, TaxiiPage>>()

/**
 * Pages that were read lately. Every agency of a sector pulls the same ones each week; whether one
 * is still what the database would answer is asked each time, by its tag.
 */
function pagesOf(db: Db): Recent<string, TaxiiPage> {
  const known = kept.get(db)
  if (known) return known
  const made = new Recent<string, TaxiiPage>(most, weightOf)
  kept.set(db, made)
  return made
}

type Content = Bounds & { content: string }

async function contentOf(house: House, endpoint: Endpoint, selection: Selection): Promise<Content> {
  if (endpoint === 'objects' || endpoint === 'object') return selectObjects(house, selection)
  const { limit } = selection
  const found = await selectEntries(house, { ...selection, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const shown = rows.map((row) => (endpoint === 'manifest' ? manifestEntry(row) : row.version))
  return {
    count: rows.length,
    first: rows[0]?.added ?? null,
    last: rows.at(-1)?.added ?? null,
    more: found.length > limit,
    content: shown.map((one) => JSON.stringify(one)).join(','),
  }
}

function pageOf(
  house: House,
  selection: Selection,
  place: CursorPlace,
  bounds: Bounds,
  content: string,
): TaxiiPage {
  const { first, last, more } = bounds
  const [sign] = signers(house)
  const next = more && last !== null && sign ? writeCursor({ after: last }, place, sign) : null
  const member = place.endpoint === 'versions' ? 'versions' : 'objects'
  return {
    body: new EncodedBytes(envelope(member, content, { more, next })),
    tag: tagOf(selection, place, bounds),
    first,
    last,
  }
}

/**
 * What a page holds follows from where it begins and ends and how much is between: objects never
 * change, new ones come after all others, and one that goes makes the page shorter or end later.
 */
function tagOf(selection: Selection, place: CursorPlace, { count, last, more }: Bounds): string {
  const text = [nameOf(selection, place), count, last, more].join('|')
  return createHash('sha256').update(text).digest('base64url')
}

/** What was asked for: the same of every reader of a clearance. */
const nameOf = ({ after, limit }: Selection, place: CursorPlace): string =>
  [describePlace(place), after, limit].join('|')

/** By the newest key first, which signs; older ones are still read. */
function signers({ keyring }: House): Sign[] {
  return keyring.versions.map(
    (version) => (message) => keyring.hmac('taxii-cursor', version, message),
  )
}

function note(
  house: House,
  { agencyId, keyId }: TaxiiReader,
  { endpoint, collection }: WantedPage,
  { count, first, last }: Bounds,
): void {
  if (first === null || last === null) return
  house.usage.noteObjects({
    agencyId,
    keyId,
    collectionId: collection,
    endpoint,
    first,
    last,
    objects: count,
    at: house.now(),
  })
}
