import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { signMissing } from '../linking/sign-missing.server.ts'
import { captionText, readingText } from '../search/enter-files.server.ts'
import { enterMissing } from '../search/enter-missing.server.ts'
import type { FindableText } from '../search/enter-text.server.ts'
import { mayOpen, type Openable } from './opening/may-open.server.ts'
import { type Told, unsealStories } from './opening/unseal-story.server.ts'

export type StoryResult = { ok: true; told: Told[] } | Extract<Openable, { ok: false }>

/** Opens what the case's reporters told in their own words; one read event for each tip. */
export function openStory(house: House, actor: StaffMember, number: number): Promise<StoryResult> {
  return house.db.$transaction(async (tx): Promise<StoryResult> => {
    const allowed = await mayOpen(tx, house, actor, number)
    if (!allowed.ok) return allowed
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
