import {
  type CaseStep,
  type Contact,
  caseSteps,
  contactsFor,
  type StepOutcome,
  type Whereabouts,
} from '#core/case/checklist.ts'
import { isCountry } from '#core/tip/country.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDirectory } from '../../help/read-directory.server.ts'

export type ChecklistStep = {
  step: CaseStep
  contacts: Contact[]
  /** Null while the step is open. */
  decided: { outcome: StepOutcome; by: string; at: Date } | null
}

/** The check-list of an imminent case, with whom the directory names for its tips' countries. */
export async function readChecklist(
  house: House,
  caseId: string,
): Promise<{ at: Whereabouts; steps: ChecklistStep[] }> {
  const [directory, at, rows] = await Promise.all([
    readDirectory(house),
    whereabouts(house.db, caseId),
    house.db.caseStep.findMany({
      where: { caseId },
      include: { by: { select: { callSign: true } } },
    }),
  ])
  const steps = caseSteps.map((step) => {
    const row = rows.find((one) => one.step === step)
    return {
      step,
      contacts: contactsFor(step, directory, at),
      decided: row && {
        outcome: row.outcome as StepOutcome,
        by: row.by.callSign,
        at: row.at,
      },
    }
  })
  return { at, steps: steps.map((one) => ({ ...one, decided: one.decided ?? null })) }
}

/** Where the tips say that the person is, or else is bound for, and where they are from. */
async function whereabouts(db: Db, caseId: string): Promise<Whereabouts> {
  const answers = await db.tipAnswer.findMany({
    where: {
      question: { in: ['current_country', 'destination_country', 'home_country'] },
      tip: { state: { not: 'withdrawn' }, cases: { some: { caseId, detachedAt: null } } },
    },
    select: { tipId: true, question: true, value: true },
  })
  const said = answers.filter(({ value }) => isCountry(value))
  const current = said.filter(({ question }) => question === 'current_country')
  const known = new Set(current.map(({ tipId }) => tipId))
  const bound = said.filter(
    ({ question, tipId }) => question === 'destination_country' && !known.has(tipId),
  )
  const homes = said.filter(({ question }) => question === 'home_country')
  const codes = (rows: typeof said) => [...new Set(rows.map(({ value }) => value))]
  return { places: codes([...current, ...bound]), homes: codes(homes) }
}
