import type { StaffMember } from '#core/access/staff-member.ts'
import type { CaseState } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** So many are looked at; older ones stand in their cases. */
const most = 100

export type MentionView = {
  noteId: string
  number: number
  kind: TipKind
  state: CaseState
  by: string
  at: Date
}

/** The notes that name somebody, newest first, without a word of them. */
export async function listMentions(
  { db }: House,
  { id: personId }: StaffMember,
): Promise<MentionView[]> {
  const sight = await readSight(db, personId)
  const rows = await db.mention.findMany({
    where: { personId, note: { case: inSight(sight) } },
    orderBy: [{ note: { createdAt: 'desc' } }, { noteId: 'desc' }],
    take: most,
    select: {
      noteId: true,
      note: {
        select: {
          createdAt: true,
          author: { select: { callSign: true } },
          case: { select: { number: true, kind: true, state: true } },
        },
      },
    },
  })
  return rows.map(({ noteId, note }) => ({
    noteId,
    number: Number(note.case.number),
    kind: note.case.kind as TipKind,
    state: note.case.state as CaseState,
    by: note.author.callSign,
    at: note.createdAt,
  }))
}
