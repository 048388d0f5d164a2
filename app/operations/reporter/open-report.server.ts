import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import { startReporterSession } from './reporter-session.server.ts'

export type OpenReportResult = { ok: true; token: string } | { ok: false; reason: 'not_found' }

/** Opens the report that a receipt code belongs to. `code` as `parseReceipt` gave it. */
export async function openReport(house: House, code: string): Promise<OpenReportResult> {
  const tip = await house.db.tip.findFirst({
    where: { receiptHmac: { in: tokenHmacs(house.keyring, code, 'receipt') } },
    select: { id: true },
  })
  if (!tip) return { ok: false, reason: 'not_found' }
  return { ok: true, token: await startReporterSession(house.db, house, tip.id) }
}
