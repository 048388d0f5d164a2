import { may } from '#core/access/permissions.ts'
import { queueViews } from '#core/case/queue-views.ts'
import { digestDue } from '#core/watch/digest.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { countByUrgency } from '../triage/queue/count-by-urgency.server.ts'
import { countDue } from '../triage/queue/count-due.server.ts'
import { type Digest, mailDigest } from './write-to-staff.server.ts'

/** Sends each digest whose hour has come. Answers how many a mail server took. */
export async function sendDigests(house: House): Promise<number> {
  const now = house.now()
  const people = await house.db.person.findMany({
    where: { status: 'active', digestHour: { not: null } },
    select: {
      id: true,
      email: true,
      roles: true,
      digestHour: true,
      digestZone: true,
      digestSentAt: true,
    },
  })
  let sent = 0
  for (const {
    id,
    email,
    roles,
    digestHour: hour,
    digestZone: zone,
    digestSentAt: last,
  } of people) {
    if (hour === null || zone === null || last === null || !may(roles, 'queue.view')) continue
    if (!digestDue({ hour, zone }, last, now)) continue
    // Taken before it is sent, so that of two workers one sends it; given back where nobody took it.
    const taken = { id, digestSentAt: last }
    const { count } = await house.db.person.updateMany({
      where: taken,
      data: { digestSentAt: now },
    })
    if (count === 0) continue
    if (await mailDigest(house, email, await readDigest(house, id, last))) sent += 1
    else {
      house.log.warn({ event: 'digest.mail_failed' })
      await house.db.person.updateMany({
        where: { id, digestSentAt: now },
        data: { digestSentAt: last },
      })
    }
  }
  return sent
}

/** Figures of what the person may see, and nothing else. */
async function readDigest(house: House, personId: string, last: Date): Promise<Digest> {
  const { db } = house
  const sight = await readSight(db, personId)
  const states = queueViews.open.states
  const seen = inSight(sight)
  const [counts, due, arrived, mine, notices] = await Promise.all([
    countByUrgency(db, {
      filter: {},
      states,
      holderId: null,
      quarantine: 'danger_alone',
      due: null,
      sight,
    }),
    countDue(house, sight),
    db.case.count({
      where: { openedAt: { gt: last }, state: { in: [...states] }, quarantined: false, ...seen },
    }),
    db.case.count({
      where: { leaseHolderId: personId, state: { in: [...queueViews.mine.states] }, ...seen },
    }),
    db.staffNotice.count({ where: { personId, seenAt: null, case: seen } }),
  ])
  return { counts, due, arrived, mine, notices }
}
