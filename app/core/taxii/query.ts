import { type Micros, parseTimestamp } from './timestamp.ts'

/** Most objects of one page; also what a page holds where nothing is asked for. */
export const pageSize = 1000

/** Texts stand for versions as the objects have them: RFC 3339 with milliseconds. */
export type VersionChoice = 'first' | 'last' | 'all' | { at: string }

export type Filter = Readonly<{
  addedAfter: Micros | null
  /** Null where any will do; an empty list fits nothing. */
  ids: readonly string[] | null
  types: readonly string[] | null
  versions: readonly VersionChoice[]
  specVersions: readonly string[] | null
}>

export type PageQuery = Readonly<{ filter: Filter; limit: number; next: string | null }>

export type QueryResult =
  | { ok: true; query: PageQuery }
  | { ok: false; reason: 'parameter_malformed'; parameter: string }

/** What each endpoint filters by (TAXII 2.1, sections 5.3, 5.4, 5.6 and 5.8). */
const matchesOf = {
  objects: ['id', 'type', 'version', 'spec_version'],
  manifest: ['id', 'type', 'version', 'spec_version'],
  object: ['version', 'spec_version'],
  versions: ['spec_version'],
} as const

export type Endpoint = keyof typeof matchesOf

const stixType = /^[a-z0-9][a-z0-9-]{1,248}[a-z0-9]$/
const stixId =
  /^[a-z0-9][a-z0-9-]{1,248}[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isStixId = (text: string): boolean => stixId.test(text)

/**
 * Reads the query of an endpoint (TAXII 2.1, section 3.4). A parameter that is misspelt, given twice
 * or not for this endpoint is refused: a filter that is quietly left out sends too much. Parameters
 * that are no part of TAXII are let be.
 */
export function readQuery(endpoint: Endpoint, given: URLSearchParams): QueryResult {
  const read: Record<string, string> = {}
  for (const [name, value] of given) {
    if (!isParameter(name)) continue
    if (name in read || !allows(endpoint, name)) return malformed(name)
    read[name] = value
  }
  const addedAfter = read.added_after === undefined ? null : parseTimestamp(read.added_after)
  if (read.added_after !== undefined && addedAfter === null) return malformed('added_after')
  const limit = limitOf(read.limit)
  if (limit === null) return malformed('limit')
  const ids = listOf(read['match[id]'], isStixId)
  if (ids === undefined) return malformed('match[id]')
  const types = listOf(read['match[type]'], (one) => stixType.test(one))
  if (types === undefined) return malformed('match[type]')
  const specVersions = listOf(read['match[spec_version]'], (one) => /^\d+\.\d+$/.test(one))
  if (specVersions === undefined) return malformed('match[spec_version]')
  const versions = versionsOf(read['match[version]'], endpoint)
  if (versions === null) return malformed('match[version]')
  if (read.next === '') return malformed('next')
  const filter = { addedAfter, ids, types, versions, specVersions }
  return { ok: true, query: { filter, limit, next: read.next ?? null } }
}

const malformed = (parameter: string): QueryResult => ({
  ok: false,
  reason: 'parameter_malformed',
  parameter,
})

const isParameter = (name: string): boolean =>
  ['added_after', 'limit', 'next'].includes(name) || name.startsWith('match[')

function allows(endpoint: Endpoint, name: string): boolean {
  const field = /^match\[(.*)\]$/.exec(name)?.[1]
  return field === undefined
    ? !name.startsWith('match[')
    : matchesOf[endpoint].some((one) => one === field)
}

/** A larger one than we serve is served in more pages. */
function limitOf(text: string | undefined): number | null {
  if (text === undefined) return pageSize
  if (!/^\d{1,30}$/.test(text)) return null
  const number = Number(text)
  return number === 0 ? null : Math.min(number, pageSize)
}

/** Values between commas mean any of them; undefined where one of them can't be meant. */
function listOf(
  text: string | undefined,
  fits: (one: string) => boolean,
): readonly string[] | null | undefined {
  if (text === undefined) return null
  const list = [...new Set(text.split(','))].sort()
  return list.every(fits) ? list : undefined
}

function versionsOf(text: string | undefined, endpoint: Endpoint): VersionChoice[] | null {
  if (text === undefined) return endpoint === 'versions' ? ['all'] : ['last']
  const read = [...new Set(text.split(','))].sort().map(versionOf)
  return read.includes(null) ? null : read.filter((one) => one !== null)
}

function versionOf(text: string): VersionChoice | null {
  if (text === 'first' || text === 'last' || text === 'all') return text
  const at = parseTimestamp(text)
  if (at === null) return null
  // No version of ours is finer than a millisecond; such a text fits none.
  if (at % 1000n !== 0n) return { at: text }
  return { at: new Date(Number(at / 1000n)).toISOString() }
}
