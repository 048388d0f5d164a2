import { isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import { tipKinds } from '#core/tip/kind.ts'
import type { ReleaseInput } from '../release.ts'
import { type History, historyOf, type StandingPart } from './history.ts'
import { mispId, type PartValue } from './parts.ts'
import type { MispAttribute, MispEvent, MispObject, MispTag } from './schema.ts'
import { eventTags, tlpTag } from './tags.ts'
import type { MispView } from './versions.ts'

export type Portal = Pick<ReleaseInput['portal'], 'id' | 'name'>

/** Its pattern's id would be one, but MISP wants an id to mean one event only. */
export const eventId = (patternId: string): string => mispId(`event:${patternId}`)

/** Whom a MISP may hand an event on to by itself: nobody that its label leaves out. */
const distributions = {
  clear: '3',
  green: '1',
  amber: '0',
  'amber+strict': '0',
  red: '0',
} as const satisfies Record<TlpLabel, string>

const withdrawn = 'No longer shared.'
const revoked = 'Taken back: stop acting on it.'

export function mispEvent(portal: Portal, view: Pick<MispView, 'versions'>): MispEvent {
  const history = historyOf(view)
  const { last, standing, first, changed, parts } = history
  const isScamOnly = !tipKinds[last.kind].aboutPerson
  return {
    Event: {
      uuid: eventId(last.id),
      info: infoOf(last, standing),
      date: isoWeekStart(last.first_seen).toISOString().slice(0, 10),
      timestamp: String(changed),
      publish_timestamp: String(changed),
      first_publication: String(first),
      published: true,
      threat_level_id: standing !== 'live' ? '4' : isScamOnly ? '2' : '1',
      analysis: '2',
      distribution: distributions[last.tlp],
      sharing_group_id: '0',
      extends_uuid: '',
      Orgc: { name: portal.name, uuid: mispId(`portal:${portal.id}`) },
      Tag: tagsOf(history),
      Attribute: parts.flatMap((one) =>
        one.part.template === null
          ? one.part.values.map((value) => attributeOf(one, value, standing))
          : [],
      ),
      Object: parts.flatMap((one) => objectOf(one, standing)),
    },
  }
}

/** Who may no longer read a pattern learns its number, which they know, and nothing else. */
function infoOf({ number, title }: PatternPayload, standing: History['standing']): string {
  const name = formatPatternNumber(number)
  const line = title.replaceAll('\n', ' ')
  const words = { live: `${name} ${line}`, revoked: `Revoked: ${name} ${line}` }
  return standing === 'withdrawn' ? `Withdrawn: ${name}` : words[standing]
}

const tagsOf = ({ last, standing }: History): MispTag[] =>
  standing === 'withdrawn' ? [tlpTag(last.tlp)] : eventTags(last)

function commentOf({ part, deleted }: StandingPart, standing: History['standing']): string {
  if (!deleted) return part.comment
  return standing === 'withdrawn' ? withdrawn : revoked
}

/** `to_ids` goes with `deleted`: a reader that looks at one of them alone stops as well. */
function attributeOf(
  one: StandingPart,
  value: PartValue,
  standing: History['standing'],
): MispAttribute {
  return {
    uuid: value.uuid,
    type: value.type,
    category: value.category,
    to_ids: value.toIds && !one.deleted,
    timestamp: String(one.since),
    distribution: '5',
    sharing_group_id: '0',
    comment: one.part.template === null ? commentOf(one, standing) : '',
    deleted: one.deleted,
    disable_correlation: !value.correlates,
    value: value.value,
    ...(value.relation === undefined ? {} : { object_relation: value.relation }),
    ...one.part.seen,
    ...(one.deleted || value.tags.length === 0 ? {} : { Tag: [...value.tags] }),
  }
}

function objectOf(one: StandingPart, standing: History['standing']): MispObject[] {
  const { template, uuid, seen, values } = one.part
  const { first_seen, last_seen } = seen
  if (template === null || first_seen === undefined || last_seen === undefined) return []
  return [
    {
      uuid,
      ...template,
      timestamp: String(one.since),
      distribution: '5',
      sharing_group_id: '0',
      comment: commentOf(one, standing),
      deleted: one.deleted,
      first_seen,
      last_seen,
      Attribute: values.map((value) => attributeOf(one, value, standing)),
    },
  ]
}
