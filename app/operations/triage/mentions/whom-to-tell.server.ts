import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { mentionsIn } from '#core/case/mention.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { seesCase } from '#infra/sight/sees-case.server.ts'

export type Named =
  | { ok: true; personIds: string[] }
  /** Call-signs of those who can't be named here; why they can't is nobody's business. */
  | { ok: false; reason: 'mention_refused'; callSigns: string[] }

type Note = { caseId: string; text: string; picked: readonly string[] }

/** Whom a note names, in its words or from the list of names, except its author. */
export async function whomToTell(
  db: Db | Tx,
  actor: StaffMember,
  { caseId, text, picked }: Note,
): Promise<Named> {
  if (picked.length === 0 && !text.includes('@')) return { ok: true, personIds: [] }
  const people = await db.person.findMany({
    where: { agencyId: null, id: { not: actor.id } },
    orderBy: { callSign: 'asc' },
    select: { id: true, callSign: true, roles: true, status: true },
  })
  const inWords = mentionsIn(
    text,
    people.map(({ callSign }) => callSign),
  )
  const named = people.filter(
    ({ id, callSign }) => picked.includes(id) || inWords.includes(callSign),
  )
  const refused: string[] = []
  for (const { id, callSign, roles, status } of named)
    if (status !== 'active' || !may(roles, 'case.work') || !(await seesCase(db, id, caseId)))
      refused.push(callSign)
  if (refused.length > 0) return { ok: false, reason: 'mention_refused', callSigns: refused }
  return { ok: true, personIds: named.map(({ id }) => id) }
}
