import {
  type PatternPayload,
  patternPayloadSchema,
  type RevocationReason,
} from '#core/pattern/payload.ts'
import { isFor } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { type ReceiptState, receiptState } from '#core/urgent/recall.ts'
import type { House } from '#infra/house.server.ts'

export type RecallView = {
  id: string
  pattern: number
  patternId: string
  version: number
  release: number
  /** Null where the reader is not cleared for it any more. */
  title: string | null
  reason: RevocationReason | null
  indicators: PatternPayload['indicators']
  state: ReceiptState
  askedAt: Date
  confirmedAt: Date | null
}

const atMost = 200

/** The recalls that an agency was asked about or told of: those that wait first, then newest first. */
export async function listRecalls(
  house: House,
  { agencyId, clearance }: { agencyId: string; clearance: Clearance | null },
): Promise<RecallView[]> {
  const rows = await house.db.recallReceipt.findMany({
    where: { agencyId },
    orderBy: { askedAt: 'desc' },
    take: atMost,
    include: { announcement: { include: { pattern: { select: { number: true } } } } },
  })
  const payloads = await payloadsOf(
    house,
    rows.map(({ announcement }) => announcement),
  )
  const now = house.now()
  const views = rows.flatMap(({ announcement, ...row }) => {
    const { id, patternId, version, releaseNumber, pattern } = announcement
    if (!pattern || patternId === null || releaseNumber === null) return []
    const whole = payloads.get(`${releaseNumber}|${patternId}`)
    const shown = whole && clearance && isFor(clearance, whole) ? whole : null
    return [
      {
        id,
        pattern: Number(pattern.number),
        patternId,
        version: version ?? 0,
        release: releaseNumber,
        title: shown?.title ?? null,
        reason: shown?.revocation ?? null,
        indicators: shown?.indicators ?? [],
        state: receiptState(row, now),
        askedAt: row.askedAt,
        confirmedAt: row.confirmedAt,
      },
    ]
  })
  const waits = ({ state }: RecallView) => (state === 'waiting' || state === 'overdue' ? 0 : 1)
  return views.sort((a, b) => waits(a) - waits(b))
}

type Named = { patternId: string | null; releaseNumber: number | null }

async function payloadsOf(house: House, named: readonly Named[]) {
  const rows = await house.db.releasePattern.findMany({
    where: {
      OR: named.flatMap(({ patternId, releaseNumber }) =>
        patternId && releaseNumber ? [{ patternId, releaseNumber }] : [],
      ),
    },
    select: { releaseNumber: true, patternId: true, payload: true },
  })
  return new Map(
    rows.map(({ releaseNumber, patternId, payload }) => [
      `${releaseNumber}|${patternId}`,
      patternPayloadSchema.parse(payload),
    ]),
  )
}

/** How many recalls wait for an agency's word. */
export function countOpenRecalls(house: House, agencyId: string): Promise<number> {
  return house.db.recallReceipt.count({ where: { agencyId, asked: true, confirmedAt: null } })
}
