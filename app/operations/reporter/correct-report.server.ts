import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { findReporterTip } from './reporter-session.server.ts'
import { sayDanger } from './say-danger.server.ts'
import { wakeCase } from './wake-case.server.ts'
import { writeMessage } from './write-message.server.ts'

export type Correction = { messageId: string; question: string; text: string; danger?: boolean }
export type CorrectResult = { ok: true } | { ok: false; reason: 'no_session' | 'closed' }

/**
 * Puts one answer right. What was filed stays as it was filed, and what its proof names stays true:
 * the correction is a sealed message that staff see beside the answer.
 */
export function correctReport(
  house: House,
  token: string | null,
  { messageId, question, text, danger = false }: Correction,
): Promise<CorrectResult> {
  return house.db.$transaction(async (tx): Promise<CorrectResult> => {
    const id = await findReporterTip(tx, house, token)
    if (id === null) return { ok: false, reason: 'no_session' }
    const { count } = await tx.tip.updateMany({
      where: { id, state: { not: 'withdrawn' } },
      data: { reporterSeenAt: house.now() },
    })
    const dataKey = await readDataKey(tx, house.keyring, id)
    if (count === 0 || !dataKey) return { ok: false, reason: 'closed' }
    const message = { messageId, text, kind: 'correction', question } as const
    const written = await writeMessage(tx, house, { id, dataKey }, message)
    const events: NewEvent[] = written
      ? [
          {
            actor: 'reporter',
            action: 'tip.corrected',
            subject: `tip:${id}`,
            details: { question },
          },
          ...(await (danger ? sayDanger : wakeCase)(tx, house, id)),
        ]
      : []
    await appendAudit(tx, house.now(), events)
    return { ok: true }
  })
}
