import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { ReleaseFormat, ReleaseHead } from '../format.ts'
import type { ReleasedPattern } from '../release.ts'
import type { TlpLabel } from '../tlp.ts'
import { type IdRegister, idRegister } from './id-register.ts'
import { assertTimestamp, common, type StixObject, stixId, type Told } from './object.ts'
import { sharedOf } from './once.ts'
import type { SharedObjects } from './shared-objects.ts'
import { strictestTlp, tlpMarkingId } from './tlp-marking.ts'

/** How patterns are told in STIX. */
export type Flavour = Readonly<{
  name: 'core' | 'full'
  /** What every bundle holds, before all else. */
  always: readonly Told[]
  /** What one pattern becomes, each object after those that it refers to. */
  objectsOf: (
    released: ReleasedPattern,
    shared: SharedObjects,
    /** The release that brings it, as `2026-W47/3`. */
    release: string,
  ) => readonly Told[]
}>

/** A bundle while it is made: its objects, each once. Holds ids and what is shared, no pattern. */
export type BundleWriter = Readonly<{
  id: string
  first: readonly Told[]
  add: (released: ReleasedPattern) => readonly Told[]
  /** The report without what it names. */
  report: () => StixObject
  named: () => Generator<string>
}>

/** A variant has a bundle and a report of its own: they differ in what they hold. */
function nameOf({ portal, sequence, sector, ceiling }: ReleaseHead, flavour: Flavour): string {
  return [portal.id, sequence, sector, ceiling, flavour.name].join(' ')
}

export function bundleWriter(flavour: Flavour, head: ReleaseHead): BundleWriter {
  const shared = sharedOf(head.portal)
  const known = idRegister()
  const first = [shared.marking('clear'), shared.author, ...flavour.always]
  for (const { object } of first) known.add(object.id)
  let strictest: TlpLabel = 'clear'
  return {
    id: stixId('bundle', nameOf(head, flavour)),
    first,
    add: (released) => {
      strictest = strictestTlp([strictest, released.payload.tlp])
      return newOnes(flavour.objectsOf(released, shared, `${head.week}/${head.sequence}`), known)
    },
    report: () => report(head, flavour, shared, strictest),
    *named() {
      for (const id of known.ids()) if (!unnamed.test(id)) yield id
      // What every report may name, so that it names something in a week without patterns.
      yield shared.author.object.id
    },
  }
}

/** Who publishes and what a mark or a property means is no finding of a release. */
const unnamed = /^(?:marking-definition|extension-definition|identity)--/

/** Relationships belong to one pattern, so they are compared with its own alone. */
function newOnes(all: readonly Told[], known: IdRegister): Told[] {
  const related = new Set<string>()
  return all.filter(({ object: { type, id } }) => {
    if (type !== 'relationship') return known.add(id)
    if (related.has(id)) return false
    related.add(id)
    return true
  })
}

function report(
  head: ReleaseHead,
  flavour: Flavour,
  shared: SharedObjects,
  strictest: TlpLabel,
): StixObject {
  const created = assertTimestamp(head.created)
  const origin = {
    createdBy: shared.author.object.id,
    created,
    modified: created,
    marking: tlpMarkingId(strictest),
  }
  return {
    name: `${head.portal.name} ${head.week}`,
    report_types: ['campaign', 'indicator'],
    published: created,
    object_refs: [],
    labels: [`sequence:${head.sequence}`, `week:${head.week}`],
    ...common('report', stixId('report', nameOf(head, flavour)), origin),
  }
}

const textOf = ({ text }: Told): string => text
const afterOthers = ({ text }: Told): string => `,${text}`

/** The bundle as canonical JSON and one line break, written object by object, the report last. */
export function stixFormat(name: string, flavour: Flavour): ReleaseFormat {
  return {
    name,
    mediaType: 'application/stix+json;version=2.1',
    begin: (head) => {
      const writer = bundleWriter(flavour, head)
      return {
        head: `{"id":${canonicalJson(writer.id)},"objects":[${writer.first.map(textOf).join(',')}`,
        add: (released) => writer.add(released).map(afterOthers).join(''),
        *end() {
          yield ','
          yield* reportText(writer)
          yield '],"type":"bundle"}\n'
        },
      }
    },
  }
}

const ids = '"object_refs":['

/** Names in one piece: a million at once would take most of the memory that there is. */
const namesInPiece = 1_000

function* reportText(writer: BundleWriter): Generator<string> {
  const [before = '', after = ''] = canonicalJson(writer.report()).split(`${ids}]`)
  yield `${before}${ids}`
  let piece: string[] = []
  let comma = ''
  for (const id of writer.named()) {
    piece.push(`"${id}"`)
    if (piece.length < namesInPiece) continue
    yield `${comma}${piece.join(',')}`
    comma = ','
    piece = []
  }
  if (piece.length > 0) yield `${comma}${piece.join(',')}`
  yield `]${after}`
}
