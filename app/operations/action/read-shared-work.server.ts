import {
  answers,
  type Introduction,
  type IntroductionState,
  stateFor,
} from '#core/action/introduction.ts'
import { type Naming, readNaming, shownTo } from '#core/action/same-work.ts'
import type { House } from '#infra/house.server.ts'
import { type Named, nameSubjects } from './name-subjects.server.ts'
import { readWorks } from './read-works.server.ts'

type Agency = { name: string; sector: string }

export type SharedWork = {
  naming: Naming
  /** Others who work on the same and may be named, as this agency may be to them. */
  shared: { subject: Named; agencies: Agency[] }[]
  /** What moderators asked; `other` only once both said yes. */
  introductions: { id: string; subject: Named; state: IntroductionState; other: Agency | null }[]
}

/** What an agency may know of others who work on what it works on. */
export async function readSharedWork(house: House, agencyId: string): Promise<SharedWork> {
  const { db } = house
  const own = await db.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const shown = shownTo(agencyId, await readWorks(db, agencyId))
  const rows = await db.introduction.findMany({
    where: { sides: { some: { agencyId } } },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    take: 100,
    include: { sides: true },
  })
  const introduced = rows.map((row) => {
    const state = stateFor(asIntroduction(row), agencyId, house.now())
    const other = row.sides.find((side) => side.agencyId !== agencyId)?.agencyId ?? null
    return { id: row.id, subject: subjectOf(row), state, other: state === 'named' ? other : null }
  })
  const ids = [
    ...shown.flatMap((one) => one.agencyIds),
    ...introduced.flatMap((one) => one.other ?? []),
  ]
  const agencies = await db.agency.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, sector: true },
  })
  const known = new Map(agencies.map(({ id, name, sector }) => [id, { name, sector }]))
  const subjects = [...shown, ...introduced].map(({ subject }) => subject)
  const names = await nameSubjects(db, subjects)
  return {
    naming: readNaming(own.naming) ?? 'nobody',
    shared: shown.flatMap(({ subject, agencyIds }) => {
      const named = names.get(subject)
      return named
        ? [{ subject: named, agencies: agencyIds.flatMap((id) => known.get(id) ?? []) }]
        : []
    }),
    introductions: introduced.flatMap(({ subject, other, ...one }) => {
      const named = names.get(subject)
      return named
        ? [{ ...one, subject: named, other: (other ? known.get(other) : null) ?? null }]
        : []
    }),
  }
}

type Row = {
  indicatorId: string | null
  patternId: string | null
  askedAt: Date
  closedAt: Date | null
  sides: { agencyId: string; answer: string | null }[]
}

export const subjectOf = ({ indicatorId, patternId }: Pick<Row, 'indicatorId' | 'patternId'>) =>
  indicatorId ? `indicator:${indicatorId}` : `pattern:${patternId}`

export function asIntroduction({ askedAt, closedAt, sides }: Row): Introduction {
  return {
    askedAt,
    closedAt,
    sides: sides.map(({ agencyId, answer }) => ({
      agencyId,
      answer: answers.find((one) => one === answer) ?? null,
    })),
  }
}
