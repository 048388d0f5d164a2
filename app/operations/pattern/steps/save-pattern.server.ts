import type { PatternState } from '#core/pattern/states.ts'
import type { ApprovalEffect } from '#core/pattern/transitions.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import type { PatternFile } from './lock-pattern.server.ts'

type Patch = Prisma.PatternUncheckedUpdateInput

const voided: Patch = {
  approvedHash: null,
  approvedById: null,
  approvedAt: null,
  scheduledWeek: null,
}

/** A payload that nobody checked is no payload. */
export const uncheckedPayload: Patch = {
  payload: Prisma.DbNull,
  payloadHash: null,
  lastCheck: Prisma.DbNull,
}

/** Writes a decision about a locked pattern as its next revision. */
export async function savePattern(
  tx: Tx,
  house: House,
  file: PatternFile,
  decision: { next: PatternState; approval: ApprovalEffect },
  patch: Patch = {},
): Promise<void> {
  await tx.pattern.update({
    where: { id: file.id },
    data: {
      state: decision.next,
      revision: { increment: 1 },
      updatedAt: house.now(),
      ...(decision.approval === 'void' ? voided : {}),
      ...patch,
    },
  })
}
