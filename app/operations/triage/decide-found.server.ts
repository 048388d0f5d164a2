import type { StaffMember } from '#core/access/staff-member.ts'
import { indicatorKey } from '#core/indicator/types.ts'
import { decideFound as decide, type FoundDecision } from '#core/tip/evidence/reading.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { openReadings } from '../evidence/open-readings.server.ts'
import { sealChoices } from '../evidence/sealed-reading.server.ts'
import { addIndicators } from '../filing/add-indicators.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'
import { rescore } from './steps/rescore.server.ts'

export type DecideFoundResult =
  | { ok: true; confirmed: number; refused: number }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'evidence_unknown' | 'indicator_unknown' | 'judged_meanwhile' }

type Input = {
  number: number
  evidenceId: string
  /** What is said of the identifiers that were read in the file, by their keys. */
  decisions: ReadonlyMap<string, FoundDecision>
}

/** Says of what was read in a file whether it counts. Only what is confirmed becomes an indicator. */
export function decideFound(
  house: House,
  actor: StaffMember,
  { number, evidenceId, decisions }: Input,
): Promise<DecideFoundResult> {
  return house.db.$transaction(async (tx): Promise<DecideFoundResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const { file } = held
    const row = await tx.evidence.findUnique({
      where: { id: evidenceId },
      select: { subjectId: true },
    })
    const tip =
      row &&
      (await tx.caseTip.findFirst({
        where: { caseId: file.id, tipId: row.subjectId, detachedAt: null },
        select: { tipId: true },
      }))
    const dataKey = tip && (await readDataKey(tx, house.keyring, tip.tipId))
    if (!tip || !dataKey) return { ok: false, reason: 'evidence_unknown' }
    const { tipId } = tip
    const readings = await openReadings(tx, { id: tipId, dataKey })
    const one = readings.find(({ id }) => id === evidenceId)
    if (!one?.reading) return { ok: false, reason: 'evidence_unknown' }
    const settled = new Map(
      one.choices.confirmed.map(({ indicator, role }) => [indicatorKey(indicator), role]),
    )
    // Confirmed by somebody since the form was made: it stays so, and the other word is not dropped.
    if ([...decisions].some(([key, said]) => settled.has(key) && settled.get(key) !== said))
      return { ok: false, reason: 'judged_meanwhile' }
    const decided = decide(one.reading, one.choices, decisions)
    if (!decided.ok) return decided

    const place = { subjectId: tipId, id: evidenceId }
    await tx.evidenceReading.update({
      where: { evidenceId },
      data: { sealedChoices: sealChoices(one.fileKey, place, decided.choices) },
    })
    await addIndicators(tx, house, tipId, decided.confirmed)
    if (decided.confirmed.length > 0)
      await tx.case.update({ where: { id: file.id }, data: await rescore(tx, file, file.urgency) })
    const said = [
      ...decided.confirmed.map(({ indicator, role }) => ({ indicator, role })),
      ...decided.refused.map((indicator) => ({ indicator, role: null })),
    ]
    await appendAudit(
      tx,
      house.now(),
      said.map(({ indicator, role }) => ({
        actor: `person:${actor.id}`,
        action: role ? 'evidence.indicator_confirmed' : 'evidence.indicator_refused',
        subject: `tip:${tipId}`,
        details: { evidence: evidenceId, type: indicator.type, ...(role && { role }) },
      })),
    )
    return { ok: true, confirmed: decided.confirmed.length, refused: decided.refused.length }
  })
}
