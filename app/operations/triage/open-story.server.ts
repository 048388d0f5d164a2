import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { countLook, type Stop } from '../care/count-look.server.ts'
import { signMissing } from '../linking/sign-missing.server.ts'
import { captionText, readingText } from '../search/enter-files.server.ts'
import { enterMissing } from '../search/enter-missing.server.ts'
import type { FindableText } from '../search/enter-text.server.ts'
import { liveOpenings } from './opening/live-openings.server.ts'
import { mayOpen, type Openable } from './opening/may-open.server.ts'
import { type Told, unsealStories } from './opening/unseal-story.server.ts'

export type StoryResult = { ok: true; told: Told[] } | Stop | Extract<Openable, { ok: false }>

/**
 * Opens what the case's reporters told in their own words; one read event for each tip. At the limit of
 * somebody's day it stays closed until they say why they go on.
 */
export function openStory(house: House, actor: StaffMember, number: number): Promise<StoryResult> {
  return house.db.$transaction(async (tx): Promise<StoryResult> => {
    const allowed = await mayOpen(tx, house, actor, number, 'told')
    if (!allowed.ok) return allowed
    const counted = await countOpening(tx, house, actor, allowed)
    if (!counted.ok) return counted
    const told = await unsealStories(tx, house, allowed.tipIds)
    await signMissing(tx, house, told)
    await enterMissing(tx, house, told.flatMap(findableTexts))
    await appendAudit(
      tx,
      house.now(),
      allowed.tipIds.map((tipId) => ({
        actor: `person:${actor.id}`,
        action: 'story.opened',
        subject: `tip:${tipId}`,
        details: { case: allowed.caseId },
      })),
    )
    return { ok: true, told }
  })
}

/** One look a case, which lasts as long as a lease: what came to it meanwhile is part of the same. */
async function countOpening(
  tx: Tx,
  house: House,
  actor: StaffMember,
  { caseId, tipIds }: { caseId: string; tipIds: readonly string[] },
): Promise<{ ok: true } | Stop> {
  const subjects = tipIds.map((id) => `tip:${id}`)
  const live = await liveOpenings(tx, house, actor, 'story.opened', subjects)
  if (live.length > 0) return { ok: true }
  return countLook(tx, house, { personId: actor.id, of: 'story', caseId })
}

function findableTexts({ tipId, fields, files, translations }: Told): FindableText[] {
  if (!fields) return []
  return [
    { subjectId: tipId, place: 'story', partId: tipId, texts: fields.map(({ text }) => text) },
    ...translations.map(({ id, text }) => ({
      subjectId: tipId,
      place: 'translation' as const,
      partId: id,
      texts: [text],
    })),
    ...files.flatMap(({ id, reading }) => (reading ? [readingText(tipId, id, reading)] : [])),
    ...files.flatMap(({ id, caption }) => (caption ? [captionText(tipId, id, caption)] : [])),
  ]
}
