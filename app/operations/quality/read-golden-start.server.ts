import type { StaffMember } from '#core/access/staff-member.ts'
import type { Impact, Urgency, Verdict } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** What of a resolved case a golden one begins with: codes, and none of its words. */
export async function readGoldenStart(house: House, actor: StaffMember, number: number) {
  const sight = await readSight(house.db, actor.id)
  const file = await house.db.case.findUnique({ where: { number, ...inSight(sight) } })
  if (!file) return { ok: false, reason: 'case_unknown' } as const
  if (file.state !== 'resolved') return { ok: false, reason: 'not_resolved' } as const
  return {
    ok: true,
    number,
    kind: file.kind as TipKind,
    country: file.country,
    verdict: file.verdict as Verdict,
    impact: file.impact as Impact,
    urgency: file.urgency as Urgency,
  } as const
}
