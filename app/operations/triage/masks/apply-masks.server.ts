import type { StaffMember } from '#core/access/staff-member.ts'
import { type PartKey, partKey } from '#core/redaction/parts.ts'
import { cover, replaced, type Span } from '#core/redaction/spans.ts'
import type { House } from '#infra/house.server.ts'
import { liveOpenings } from '../opening/live-openings.server.ts'
import type { OpenedMessage } from '../opening/unseal-messages.server.ts'
import type { Told } from '../opening/unseal-story.server.ts'
import { type LaidMask, masksIn } from './masks-in.server.ts'

/** A cover as its case's page shows it; its words only to whoever said why they must read them. */
export type MaskView = { id: string; tipId: string; by: string; at: Date; words: string | null }

export type Covered = { story: Told[] | null; messages: OpenedMessage[] | null; masks: MaskView[] }

/** Lays the covers over what somebody opened; without an actor nobody sees through them. */
export async function applyMasks(
  house: House,
  actor: StaffMember | null,
  caseId: string,
  { story, messages }: Omit<Covered, 'masks'>,
): Promise<Covered> {
  const tipIds = [...(story ?? []), ...(messages ?? [])].map(({ tipId }) => tipId)
  const laid = tipIds.length > 0 ? await masksIn(house.db, caseId, [...new Set(tipIds)]) : []
  if (laid.length === 0) return { story, messages, masks: [] }
  const subjects = tipIds.map((id) => `tip:${id}`)
  const shown = actor ? await liveOpenings(house.db, house, actor, 'mask.shown', subjects) : []
  const isShown = ({ tipId, at }: LaidMask) =>
    shown.some((one) => one.subject === `tip:${tipId}` && at <= one.at)
  const plain = new Map<string, string>()
  const covered = (tipId: string, part: PartKey, text: string): string => {
    const own = laid.filter((mask) => mask.tipId === tipId && mask.part === part)
    for (const mask of own.filter(isShown)) plain.set(mask.id, text.slice(mask.startAt, mask.endAt))
    const spans = own.filter((mask) => !isShown(mask)).map(spanOf)
    return spans.length > 0 ? replaced(text, spans, () => cover) : text
  }
  return {
    story: story?.map((told) => coveredStory(told, covered)) ?? null,
    messages:
      messages?.map((one) => ({
        ...one,
        text: covered(one.tipId, partKey('message', one.id), one.text),
      })) ?? null,
    masks: laid.map(({ id, tipId, by, at }) => ({
      id,
      tipId,
      by: by.callSign,
      at,
      words: plain.get(id) ?? null,
    })),
  }
}

const spanOf = ({ startAt, endAt }: LaidMask): Span => ({ start: startAt, end: endAt })

function coveredStory(
  told: Told,
  covered: (tipId: string, part: PartKey, text: string) => string,
): Told {
  const { tipId } = told
  return {
    ...told,
    files: told.files.map(({ name, caption, reading, ...file }) => ({
      ...file,
      name: covered(tipId, partKey('name', file.id), name),
      caption: covered(tipId, partKey('caption', file.id), caption),
      reading: reading && {
        ...reading,
        text: covered(tipId, partKey('file', file.id), reading.text),
      },
    })),
    fields:
      told.fields?.map(({ field, text }) => ({
        field,
        text: covered(tipId, partKey('field', field), text),
      })) ?? null,
    corrections: told.corrections.map((one) => ({
      ...one,
      text: covered(tipId, partKey('message', one.id), one.text),
    })),
    translations: told.translations.map((one) => ({
      ...one,
      text: covered(tipId, partKey('translation', one.id), one.text),
    })),
  }
}
