import { validate as isUuid } from 'uuid'
import type { House } from '#infra/house.server.ts'

/** Subjects and actors that no row stands for. */
const unnamed = [
  ['system', 'System'],
  ['reporter', 'A reporter'],
  ['person:unknown', 'No known account'],
] as const

/**
 * What people call the subjects and actors of events: "Case 1042", a call-sign, an agency's name. One
 * look-up by id per kind; what has none keeps its key.
 */
export async function nameSubjects(
  house: House,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const ids = (kind: string) => [
    ...new Set(
      keys
        .filter((key) => key.startsWith(`${kind}:`))
        .map((key) => key.slice(kind.length + 1))
        .filter(isUuid),
    ),
  ]
  const where = (kind: string) => ({ where: { id: { in: ids(kind) } } })
  const [people, agencies, cases, patterns, tips] = await Promise.all([
    house.db.person.findMany({ ...where('person'), select: { id: true, callSign: true } }),
    house.db.agency.findMany({ ...where('agency'), select: { id: true, name: true } }),
    house.db.case.findMany({ ...where('case'), select: { id: true, number: true } }),
    house.db.pattern.findMany({ ...where('pattern'), select: { id: true, number: true } }),
    house.db.tip.findMany({ ...where('tip'), select: { id: true, number: true } }),
  ])
  return new Map<string, string>([
    ...unnamed,
    ...people.map((row) => [`person:${row.id}`, row.callSign] as const),
    ...agencies.map((row) => [`agency:${row.id}`, row.name] as const),
    ...cases.map((row) => [`case:${row.id}`, `Case ${row.number}`] as const),
    ...patterns.map((row) => [`pattern:${row.id}`, `Pattern ${row.number}`] as const),
    ...tips.map((row) => [`tip:${row.id}`, `Tip ${row.number}`] as const),
    ...keys.flatMap((key) => {
      const release = /^release:(\d+)$/.exec(key)
      return release ? [[key, `Release ${release[1]}`] as const] : []
    }),
  ])
}
