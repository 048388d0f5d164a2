import { progressOf, type RoutineOutcome, type RoutineStep, routineOf } from '#core/case/routine.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'

export type Routine = {
  progress: { decided: number; of: number }
  steps: {
    step: RoutineStep
    /** Null while the step is open. */
    decided: { outcome: RoutineOutcome; by: string; at: Date } | null
  }[]
}

/** What is done about a case of this kind, and what of it is done. */
export async function readRoutine(
  { db }: House,
  { id: caseId, kind }: { id: string; kind: TipKind },
): Promise<Routine> {
  const rows = await db.caseStep.findMany({
    where: { caseId },
    include: { by: { select: { callSign: true } } },
  })
  const steps: readonly RoutineStep[] = routineOf[kind]
  return {
    progress: progressOf(kind, rows),
    steps: steps.map((step) => {
      const row = rows.find((one) => one.step === step)
      return {
        step,
        decided: row
          ? { outcome: row.outcome as RoutineOutcome, by: row.by.callSign, at: row.at }
          : null,
      }
    }),
  }
}
