import { v7 as uuidv7 } from 'uuid'
import { drawRule, isDrawn } from '#core/quality/draw.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/**
 * Draws whether a case that was just decided is looked at a second time. Writes no event: whoever
 * decided must not read it before somebody has looked.
 */
export async function drawLook(tx: Tx, house: House, caseId: string): Promise<void> {
  const file = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      verdict: true,
      impact: true,
      resolvedById: true,
      resolvedAt: true,
      queueId: true,
      queue: { select: { secondShare: true } },
    },
  })
  const { verdict, impact, resolvedById, resolvedAt, queueId, queue } = file
  const draw = { draw: house.draw(), share: queue.secondShare }
  if (!verdict || !impact || !resolvedById || !resolvedAt || !isDrawn(draw)) return
  await tx.secondLook.create({
    data: {
      id: uuidv7(),
      caseId,
      queueId,
      decidedAt: resolvedAt,
      ...draw,
      rule: drawRule,
      firstById: resolvedById,
      firstVerdict: verdict,
      firstImpact: impact,
    },
  })
}
