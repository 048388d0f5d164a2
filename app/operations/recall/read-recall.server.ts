import {
  type RecallFigures,
  type ReceiptState,
  recallFigures,
  receiptState,
} from '#core/urgent/recall.ts'
import type { House } from '#infra/house.server.ts'

export type RecallSummary = {
  id: string
  pattern: number
  title: string
  release: number | null
  at: Date
  figures: RecallFigures
}

const include = {
  pattern: { select: { number: true, title: true } },
  receipts: {
    select: {
      asked: true,
      askedAt: true,
      confirmedAt: true,
      reminders: true,
      agency: { select: { id: true, name: true, sector: true } },
      confirmedBy: { select: { callSign: true } },
      confirmedKey: { select: { label: true } },
    },
  },
} as const

/** The last recalls, newest first, with how far each has got. */
export async function listRecallProgress(house: House, take = 50): Promise<RecallSummary[]> {
  const rows = await house.db.announcement.findMany({
    where: { type: 'pattern.revoked' },
    orderBy: { createdAt: 'desc' },
    take,
    include,
  })
  return rows.map((row) => summaryOf(row, house.now()))
}

export type ReceiptView = {
  agencyId: string
  agency: string
  sector: string
  state: ReceiptState
  askedAt: Date
  confirmedAt: Date | null
  /** Whoever said so: a call-sign, or a key by its label. */
  by: string | null
  reminders: number
}

/** One recall with everybody who was asked or told; who owes a word stands first. */
export async function readRecall(
  house: House,
  id: string,
): Promise<{ recall: RecallSummary; receipts: ReceiptView[] } | null> {
  const row = await house.db.announcement.findFirst({
    where: { id, type: 'pattern.revoked' },
    include,
  })
  if (!row) return null
  const now = house.now()
  const order: readonly ReceiptState[] = ['overdue', 'waiting', 'confirmed', 'informed']
  const receipts = row.receipts.map(({ agency, confirmedBy, confirmedKey, ...one }) => ({
    agencyId: agency.id,
    agency: agency.name,
    sector: agency.sector,
    state: receiptState(one, now),
    askedAt: one.askedAt,
    confirmedAt: one.confirmedAt,
    by: confirmedBy?.callSign ?? confirmedKey?.label ?? null,
    reminders: one.reminders,
  }))
  receipts.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return { recall: summaryOf(row, now), receipts }
}

type Row = {
  id: string
  releaseNumber: number | null
  createdAt: Date
  pattern: { number: bigint; title: string } | null
  receipts: { asked: boolean; askedAt: Date; confirmedAt: Date | null }[]
}

function summaryOf(row: Row, now: Date): RecallSummary {
  return {
    id: row.id,
    pattern: Number(row.pattern?.number ?? 0),
    title: row.pattern?.title ?? '',
    release: row.releaseNumber,
    at: row.createdAt,
    figures: recallFigures(row.receipts, now),
  }
}
