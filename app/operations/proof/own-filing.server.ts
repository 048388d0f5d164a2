import { receiptHours } from '#core/tip/form/draft.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import { findReporterTip } from '../reporter/reporter-session.server.ts'

/** A browser's two cookies: of the report that it has open, and of the one that it filed today. */
export type Visitor = { reporter: string | null; draft: string | null }

/** The tip that this browser has open or has just filed, unless it was withdrawn. */
export async function findOwnFiling(tx: Tx, house: House, { reporter, draft }: Visitor) {
  const opened = await findReporterTip(tx, house, reporter)
  if (opened === null && draft === null) return null
  const oldest = new Date(house.now().getTime() - receiptHours * 3_600_000)
  return tx.tip.findFirst({
    where: {
      state: { not: 'withdrawn' },
      ...(opened === null
        ? {
            filingHmac: { in: tokenHmacs(house.keyring, draft ?? '') },
            filedAt: { gt: oldest },
          }
        : { id: opened }),
    },
    include: { filedCopy: true },
  })
}
