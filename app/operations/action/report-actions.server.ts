import { v7 as uuidv7 } from 'uuid'
import type { ItemFault, ReadItem } from '#core/action/item.ts'
import type { Naming } from '#core/action/same-work.ts'
import type { Actor } from '#core/audit/event.ts'
import type { AgencyAction } from '#core/release/actions.ts'
import { type Clearance, readClearance } from '#core/taxii/audience.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { type Judged, judgeActions } from './judge-actions.server.ts'
import { openDisputes } from './open-disputes.server.ts'

/** Whose person or program reports. `clearance`: the key's, where it is narrower than the agency's. */
export type Sender = {
  agencyId: string
  personId?: string
  keyId?: string
  clearance?: Clearance | null
}
export type Via = 'page' | 'paste' | 'csv' | 'json' | 'stix' | 'misp'

export type Reported =
  | { outcome: 'recorded' | 'known'; id: string; kind: AgencyAction; pattern: number }
  | { outcome: 'refused'; reason: ItemFault }

export type ReportResult =
  | { ok: true; batchId: string; reported: Reported[] }
  | { ok: false; reason: 'agency_not_active' }

type Options = { via: Via; batchId?: string }

/**
 * Records what an agency did, each on its own: those that hold are kept, and each of the others says
 * why not. What was reported before is known and not counted twice.
 */
export function reportActions(
  house: House,
  sender: Sender,
  reads: readonly ReadItem[],
  { via, batchId = uuidv7() }: Options,
): Promise<ReportResult> {
  return house.db.$transaction(async (tx): Promise<ReportResult> => {
    // Two batches of one agency come one after the other, so that neither misses what the other says.
    const [agency] = await tx.$queryRaw<AgencyRow[]>`
      SELECT "id", "sector", "ceiling", "country", "status" FROM "agency"
      WHERE "id" = ${sender.agencyId}::uuid FOR UPDATE`
    if (agency?.status !== 'active') return { ok: false, reason: 'agency_not_active' }
    const reporting = {
      agencyId: agency.id,
      clearance:
        sender.clearance === undefined
          ? readClearance(agency.sector, agency.ceiling)
          : sender.clearance,
      country: agency.country,
    }
    const judged = await judgeActions(tx, reporting, reads)
    const rows = await rowsOf(tx, house, judged)
    const { agencyId, personId, keyId } = sender
    const base = { agencyId, personId, keyId, via, batchId, at: house.now() }
    await tx.agencyAction.createMany({
      data: rows.map(({ patternId, indicatorId, id, kind, reason, doneOn, naming }) => {
        return { ...base, patternId, indicatorId, id, kind, reason, doneOn, naming }
      }),
    })
    const actor: Actor = sender.personId ? `person:${sender.personId}` : `agency:${agency.id}`
    const disputes = await openDisputes(tx, house, rows)
    await appendAudit(tx, house.now(), [
      ...rows.map(({ patternId, kind, indicatorId }) => ({
        actor,
        action: 'agency.action_reported' as const,
        subject: `pattern:${patternId}`,
        details: { kind, agency: agency.id, one_indicator: indicatorId !== null, via },
      })),
      ...disputes,
    ])
    return { ok: true, batchId, reported: told(judged, rows) }
  })
}

type AgencyRow = { id: string; sector: string; ceiling: string; country: string; status: string }

export type NewAction = {
  id: string
  place: number
  patternId: string
  indicatorId: string | null
  kind: AgencyAction
  reason: string | null
  doneOn: string | null
  naming: Naming | null
}

/** What is to be written, with the indicator that each is about. */
async function rowsOf(tx: Tx, house: House, judged: readonly Judged[]): Promise<NewAction[]> {
  const fresh = judged.flatMap((one, place) =>
    one.ok && one.known === null ? [{ ...one, place }] : [],
  )
  const named = fresh.flatMap(({ subject }) => subject.indicator ?? [])
  // Whatever was released has its row; one that was lost would turn a report into one on the whole.
  await tx.indicator.createMany({
    data: named.map(({ type, value }) => ({ id: uuidv7(), type, value, createdAt: house.now() })),
    skipDuplicates: true,
  })
  const values = named.map(({ value }) => value)
  const indicators = await tx.indicator.findMany({ where: { value: { in: values } } })
  const ids = new Map(indicators.map(({ id, type, value }) => [`${type}|${value}`, id]))
  return fresh.map(({ id, item, subject, place }) => {
    const { indicator, patternId } = subject
    const indicatorId = indicator && (ids.get(`${indicator.type}|${indicator.value}`) ?? null)
    const { kind, reason, doneOn, naming } = item
    return { id: id ?? uuidv7(), place, patternId, indicatorId, kind, reason, doneOn, naming }
  })
}

function told(judged: readonly Judged[], rows: readonly NewAction[]): Reported[] {
  const written = new Map(rows.map(({ place, id }) => [place, id]))
  const idOf = new Map<string, string>()
  return judged.map((one, place): Reported => {
    if (!one.ok) return { outcome: 'refused', reason: one.reason }
    const { kind } = one.item
    const pattern = one.subject.number
    const key = `${kind}|${one.subject.indicator?.type}|${one.subject.indicator?.value}|${pattern}`
    const id = written.get(place)
    if (id !== undefined) {
      idOf.set(key, id)
      return { outcome: 'recorded', id, kind, pattern }
    }
    return { outcome: 'known', id: idOf.get(key) ?? one.known ?? '', kind, pattern }
  })
}
