import { taxiiMediaType } from '#core/taxii/accept.ts'
import { type Fault, faultMessage, faults } from '#core/taxii/faults.ts'
import { specVersion, stixMediaType } from '#core/taxii/objects.ts'
import { type Endpoint, readQuery, type VersionChoice } from '#core/taxii/query.ts'
import {
  apiRoot,
  collectionResource,
  collectionsResource,
  discovery,
  envelope,
  manifestEntry,
} from '#core/taxii/resources.ts'
import { formatTimestamp, type Micros } from '#core/taxii/timestamp.ts'
import { sampleTime } from './sample-patterns.ts'
import type { Shelf } from './shelf.ts'

export type SandboxAnswer = Readonly<{
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Uint8Array
}>

export const sandboxCollection = '5a4db0c5-0000-4000-8000-000000000001'

const json = (body: object, status = 200): SandboxAnswer => ({
  status,
  headers: { 'Content-Type': taxiiMediaType },
  body: `${JSON.stringify(body)}\n`,
})
const fault = (code: Fault, details?: Record<string, string>) =>
  json(faultMessage(code, details), faults[code].status)

/** What TAXII answers to a sandbox key: one collection of sample objects, by the same parameters. */
export function sandboxTaxii(
  shelf: Shelf,
  origin: string,
  path: string,
  query: URLSearchParams,
): SandboxAnswer {
  const facts = { id: sandboxCollection, sector: shelf.sector, ceiling: 'amber+strict' } as const
  const labelled = { ...collectionResource(facts), title: `SANDBOX: sample for ${shelf.sector}` }
  const parts = path.split('/').filter((part) => part !== '')
  const [, root, collections, id, endpoint, object, last, ...more] = parts
  if (parts.length === 1) return json(discovery(origin))
  if (root !== 'patterns' || more.length > 0) return fault('not_found')
  if (collections === undefined) return json(apiRoot)
  if (collections !== 'collections') return fault('not_found')
  if (id === undefined) return json({ ...collectionsResource([facts]), collections: [labelled] })
  if (id !== sandboxCollection) return fault('not_found')
  if (endpoint === undefined) return json(labelled)
  if (endpoint === 'manifest' && object === undefined) return page(shelf, 'manifest', query)
  if (endpoint !== 'objects') return fault('not_found')
  if (object === undefined) return page(shelf, 'objects', query)
  if (!shelf.objects.some((one) => one.id === object)) return fault('not_found')
  if (last === undefined) return page(shelf, 'object', query, object)
  return last === 'versions' ? page(shelf, 'versions', query, object) : fault('not_found')
}

const firstAdded: Micros = BigInt(Date.parse(sampleTime)) * 1000n

function page(shelf: Shelf, endpoint: Endpoint, given: URLSearchParams, object?: string) {
  const read = readQuery(endpoint, given)
  if (!read.ok) return fault(read.reason, { parameter: read.parameter })
  const { filter, limit, next } = read.query
  // Sample objects are no secret, so a cursor needs no signature here.
  if (next !== null && !/^\d{1,20}$/.test(next)) return fault('cursor_refused')
  const after = next === null ? (filter.addedAfter ?? -1n) : BigInt(next)
  const fitting = shelf.objects
    .map((one, at) => ({ ...one, added: firstAdded + BigInt(at), mediaType: stixMediaType }))
    .filter(({ id }) => object === undefined || id === object)
    .filter(({ id }) => filter.ids === null || filter.ids.includes(id))
    .filter(({ type }) => filter.types === null || filter.types.includes(type))
    .filter(({ version }) => filter.versions.some((choice) => isVersion(choice, version)))
    .filter(() => filter.specVersions === null || filter.specVersions.includes(specVersion))
    .filter(({ added }) => added > after)
  const shown = fitting.slice(0, limit)
  const [first, last] = [shown[0], shown.at(-1)]
  const more = fitting.length > limit
  const content = shown.map((one) => {
    if (endpoint === 'manifest') return JSON.stringify(manifestEntry(one))
    return endpoint === 'versions' ? JSON.stringify(one.version) : one.json
  })
  const end = { more, next: more && last ? String(last.added) : null }
  return {
    status: 200,
    headers: {
      'Content-Type': taxiiMediaType,
      ...(first && { 'X-TAXII-Date-Added-First': formatTimestamp(first.added) }),
      ...(last && { 'X-TAXII-Date-Added-Last': formatTimestamp(last.added) }),
    },
    body: envelope(endpoint === 'versions' ? 'versions' : 'objects', content.join(','), end),
  }
}

/** Each sample has one version. */
const isVersion = (choice: VersionChoice, version: string): boolean =>
  typeof choice === 'string' || choice.at === version
