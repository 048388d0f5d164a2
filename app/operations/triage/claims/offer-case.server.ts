import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { onBreak } from '#core/care/breaks.ts'
import { offerMinutes } from '#core/case/offer.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { seesCase } from '#infra/sight/sees-case.server.ts'
import { addNote } from '../steps/add-note.server.ts'
import { type HeldCase, holdCase } from '../steps/hold-case.server.ts'
import type { LockedCase } from '../steps/lock-case.server.ts'
import { endLease } from './end-lease.server.ts'
import { hasRoom, readLoad } from './room-for.server.ts'
import { tell } from './tell.server.ts'

export type OfferResult =
  | { ok: true }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'colleague_unknown' | 'colleague_full' | 'colleague_away' }

type Input = {
  number: number
  /** A colleague's id, or whoever takes the next case. */
  to: string
  /** What they should know; kept as a note. */
  text: string
}

/**
 * Hands a case over: to a colleague, who takes it or lets it return, or at once to whoever is next.
 * Until the colleague answers the giver keeps it, so that nobody in danger falls between two chairs.
 */
export function offerCase(
  house: House,
  actor: StaffMember,
  { number, to, text }: Input,
): Promise<OfferResult> {
  return house.db.$transaction(async (tx): Promise<OfferResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const { file } = held
    if (to !== 'next') {
      const refusal = await refusalOf(tx, house, actor, file, to)
      if (refusal) return { ok: false, reason: refusal }
    }
    const noteId = text.trim() === '' ? null : await addNote(tx, house, actor, file.id, text)
    if (to === 'next') await endLease(tx, house, file)
    else await offer(tx, house, actor, file, { to, noteId })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: to === 'next' ? 'case.handed_over' : 'case.offered',
        subject: `case:${file.id}`,
        details: { to, ...(noteId && { note: noteId }) },
      },
    ])
    return { ok: true }
  })
}

async function refusalOf(
  tx: Tx,
  house: House,
  actor: StaffMember,
  file: LockedCase,
  to: string,
): Promise<'colleague_unknown' | 'colleague_full' | 'colleague_away' | null> {
  const person = await tx.person.findFirst({ where: { id: to, status: 'active' } })
  if (!person || to === actor.id || !may(person.roles, 'case.work')) return 'colleague_unknown'
  if (!(await seesCase(tx, to, file.id))) return 'colleague_unknown'
  if (onBreak(person.breakUntil, house.now())) return 'colleague_away'
  if (file.urgency === 'imminent') return null
  return hasRoom(await readLoad(tx, house, to)) ? null : 'colleague_full'
}

async function offer(
  tx: Tx,
  house: House,
  actor: StaffMember,
  file: LockedCase,
  { to, noteId }: { to: string; noteId: string | null },
): Promise<void> {
  const at = house.now()
  const until = new Date(at.getTime() + offerMinutes(file.urgency) * 60_000)
  const data = { fromId: actor.id, toId: to, noteId, at, until }
  await tx.caseOffer.upsert({
    where: { caseId: file.id },
    create: { caseId: file.id, ...data },
    update: data,
  })
  // Whoever gives a case away need not keep its page open until the other has looked.
  await tx.case.updateMany({
    where: { id: file.id, OR: [{ leaseUntil: null }, { leaseUntil: { lt: until } }] },
    data: { leaseUntil: until },
  })
  await tell(tx, house, to, file.id, 'offered')
}
