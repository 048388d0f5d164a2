import { type IntroductionState, stateForHouse } from '#core/action/introduction.ts'
import { unknownPairs } from '#core/action/same-work.ts'
import type { House } from '#infra/house.server.ts'
import { type Named, nameSubjects } from './name-subjects.server.ts'
import { asIntroduction, subjectOf } from './read-shared-work.server.ts'
import { readWorks } from './read-works.server.ts'

export type Overlap = {
  /** `indicator:ID` or `pattern:ID`. */
  key: string
  subject: Named
  agencies: { id: string; name: string; sector: string; answer: string | null }[]
  /** Null where nobody has asked them yet. */
  introduction: { id: string; state: IntroductionState; askedAt: Date } | null
}

/** Agencies at work on the same thing without knowing it from each other, for those who may ask them. */
export async function listOverlaps(house: House): Promise<Overlap[]> {
  const { db } = house
  const pairs = unknownPairs(await readWorks(db, null))
  const rows = await db.introduction.findMany({
    orderBy: { askedAt: 'desc' },
    take: 500,
    include: { sides: true },
  })
  const ids = pairs.flatMap(({ agencyIds }) => agencyIds)
  const agencies = await db.agency.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, sector: true },
  })
  const names = await nameSubjects(
    db,
    pairs.map(({ subject }) => subject),
  )
  return pairs.flatMap(({ subject, agencyIds }): Overlap[] => {
    const named = names.get(subject)
    if (!named) return []
    const asked = rows.find(
      (row) =>
        subjectOf(row) === subject &&
        row.sides.every(({ agencyId }) => agencyIds.some((id) => id === agencyId)),
    )
    const sides = agencyIds.flatMap((id) => {
      const agency = agencies.find((one) => one.id === id)
      const side = asked?.sides.find(({ agencyId }) => agencyId === id)
      return agency ? [{ ...agency, answer: side?.answer ?? null }] : []
    })
    const introduction = asked
      ? {
          id: asked.id,
          askedAt: asked.askedAt,
          state: stateForHouse(asIntroduction(asked), house.now()),
        }
      : null
    return [{ key: subject, subject: named, agencies: sides, introduction }]
  })
}
