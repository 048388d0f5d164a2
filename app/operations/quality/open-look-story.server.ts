import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { openStory, type StoryResult } from '../triage/open-story.server.ts'
import { findLook } from './steps/lock-look.server.ts'

export type OpenedLook =
  | { ok: true }
  | Extract<StoryResult, { ok: false }>
  | { ok: false; reason: 'look_unknown' }

/** Opens what was told in the case of a look that somebody is at, with its read events. */
export async function openLookStory(
  house: House,
  actor: StaffMember,
  lookId: string,
): Promise<OpenedLook> {
  const look = await findLook(house.db, actor, lookId)
  if (!look) return { ok: false, reason: 'look_unknown' }
  const opened = await openStory(house, actor, Number(look.case.number))
  return opened.ok ? { ok: true } : opened
}
