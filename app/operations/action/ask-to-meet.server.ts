import { v7 as uuidv7 } from 'uuid'
import { stateForHouse } from '#core/action/introduction.ts'
import { unknownPairs } from '#core/action/same-work.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { asIntroduction } from './read-shared-work.server.ts'
import { readWorks } from './read-works.server.ts'

type Asked = { subject: string; agencyIds: readonly [string, string] }
type AskResult = { ok: true } | { ok: false; reason: 'no_overlap' | 'asked_already' }

/** Asks two agencies that work on one thing whether they want to know each other; names neither. */
export function askToMeet(
  house: House,
  actor: { id: string },
  { subject, agencyIds }: Asked,
): Promise<AskResult> {
  return house.db.$transaction(async (tx): Promise<AskResult> => {
    await tx.$queryRaw`
      SELECT 1 FROM "agency" WHERE "id" = ANY(${[...agencyIds]}::uuid[]) ORDER BY "id" FOR UPDATE`
    const found = unknownPairs(await readWorks(tx, null)).some(
      (pair) => pair.subject === subject && pair.agencyIds.every((id) => agencyIds.includes(id)),
    )
    if (!found) return { ok: false, reason: 'no_overlap' }
    const [kind, id] = subject.split(':')
    const about = kind === 'indicator' ? { indicatorId: id } : { patternId: id }
    const before = await tx.introduction.findMany({
      where: {
        ...about,
        AND: agencyIds.map((agencyId) => ({ sides: { some: { agencyId } } })),
      },
      include: { sides: true },
    })
    const over = (row: (typeof before)[number]) =>
      stateForHouse(asIntroduction(row), house.now()) === 'ended'
    if (!before.every(over)) return { ok: false, reason: 'asked_already' }
    const made = uuidv7()
    await tx.introduction.create({
      data: {
        id: made,
        ...about,
        askedById: actor.id,
        askedAt: house.now(),
        sides: { create: agencyIds.map((agencyId) => ({ agencyId })) },
      },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'agency.introduction_asked',
        subject,
        details: { introduction: made, agencies: [...agencyIds] },
      },
    ])
    return { ok: true }
  })
}

/** Ends an introduction that is not complete; each side sees that it ended, and not why. */
export function closeIntroduction(house: House, actor: { id: string }, id: string): Promise<void> {
  return house.db.$transaction(async (tx) => {
    const { count } = await tx.introduction.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: house.now() },
    })
    if (count > 0)
      await appendAudit(tx, house.now(), [
        {
          actor: `person:${actor.id}`,
          action: 'agency.introduction_closed',
          subject: `introduction:${id}`,
          details: {},
        },
      ])
  })
}
