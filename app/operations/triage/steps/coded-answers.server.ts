import type { CodedValue } from '#core/case/coded.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/**
 * What tips say in codes: as they were filed, and that somebody is in danger where their reporters
 * said so later.
 */
export async function codedAnswers(tx: Tx, tipIds: readonly string[]): Promise<CodedValue[]> {
  const coded = await tx.tipAnswer.findMany({
    where: { tipId: { in: [...tipIds] } },
    select: { question: true, value: true },
  })
  const inDanger = await tx.tip.count({
    where: { id: { in: [...tipIds] }, dangerSaidAt: { not: null } },
  })
  return inDanger > 0 ? [...coded, { question: 'danger_now', value: 'yes' }] : coded
}
