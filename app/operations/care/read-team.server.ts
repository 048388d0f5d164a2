import type { StaffMember } from '#core/access/staff-member.ts'
import { startOfDay } from '#core/care/day.ts'
import type { House } from '#infra/house.server.ts'
import { readGoldenFigures } from '../quality/practise.server.ts'
import { readAgreement } from '../quality/read-agreement.server.ts'
import { readTeamCare } from './read-team-care.server.ts'

/** All that supervisors see of quality and care, over so many days; no figure is by person. */
export async function readTeam(house: House, actor: StaffMember, days: number) {
  const since = startOfDay(house.now(), house.calendar.timeZone, days)
  const [agreement, golden, care, queues] = await Promise.all([
    readAgreement(house, actor, since),
    readGoldenFigures(house),
    readTeamCare(house, actor),
    house.db.queue.findMany({
      orderBy: { name: 'asc' },
      select: { id: true, name: true, secondShare: true },
    }),
  ])
  return { agreement, golden, care, queues }
}
