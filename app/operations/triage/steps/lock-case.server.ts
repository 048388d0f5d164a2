import { hides } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { CaseState, Urgency } from '#core/case/states.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { Case } from '#infra/db/generated/client.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** A case as decisions see it, locked until the transaction ends. */
export type LockedCase = Omit<Case, 'state' | 'urgency'> & { state: CaseState; urgency: Urgency }

// The columns hold nothing but codes of the state tables: only operations write them.
const typed = (row: Case | null): LockedCase | null =>
  row && { ...row, state: row.state as CaseState, urgency: row.urgency as Urgency }

/** Locks the case so that two decisions about it follow one another. Null where there is none. */
export async function lockCase(tx: Tx, number: number): Promise<LockedCase | null> {
  await tx.$queryRaw`SELECT 1 FROM "case_file" WHERE "number" = ${number} FOR UPDATE`
  return typed(await tx.case.findUnique({ where: { number } }))
}

/** The same for a member of staff: a case that they must not see is none. */
export async function lockSeenCase(
  tx: Tx,
  actor: StaffMember,
  number: number,
): Promise<LockedCase | null> {
  const file = await lockCase(tx, number)
  if (!file) return null
  return hides(await readSight(tx, actor.id), file) ? null : file
}

/**
 * Several cases by their numbers, those left out that the actor must not see. Locked in the order of
 * their ids: two merges can't wait in a circle.
 */
export async function lockSeenCases(
  tx: Tx,
  actor: StaffMember,
  numbers: readonly number[],
): Promise<Map<number, LockedCase>> {
  await tx.$queryRaw`
    SELECT 1 FROM "case_file" WHERE "number" = ANY(${[...numbers]}::bigint[])
    ORDER BY "id" FOR UPDATE`
  const sight = await readSight(tx, actor.id)
  const rows = await tx.case.findMany({
    where: { number: { in: [...numbers] }, ...inSight(sight) },
  })
  return new Map(
    rows.flatMap((row) => {
      const file = typed(row)
      return file ? [[Number(file.number), file] as const] : []
    }),
  )
}
