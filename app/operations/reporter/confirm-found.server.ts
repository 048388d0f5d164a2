import { decideFound, likelyRoles } from '#core/tip/evidence/reading.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { openReadings } from '../evidence/open-readings.server.ts'
import { sealChoices } from '../evidence/sealed-reading.server.ts'
import { addIndicators } from '../filing/add-indicators.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { lockCase } from '../triage/steps/lock-case.server.ts'
import { rescore } from '../triage/steps/rescore.server.ts'
import { findCase } from './find-case.server.ts'
import { findReporterTip } from './reporter-session.server.ts'
import { wakeCase } from './wake-case.server.ts'

export type ConfirmFoundResult = { ok: true } | { ok: false; reason: 'no_session' | 'closed' }

/**
 * The reporter marks which of the identifiers in their files were used: those join the report as what
 * was read in a file. `marked` holds keys by the file's id; what was not read in it is passed over.
 */
export function confirmFound(
  house: House,
  token: string | null,
  marked: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<ConfirmFoundResult> {
  return house.db.$transaction(async (tx): Promise<ConfirmFoundResult> => {
    const id = await findReporterTip(tx, house, token)
    if (id === null) return { ok: false, reason: 'no_session' }
    const { count } = await tx.tip.updateMany({
      where: { id, state: { not: 'withdrawn' } },
      data: { reporterSeenAt: house.now() },
    })
    const dataKey = await readDataKey(tx, house.keyring, id)
    if (count === 0 || !dataKey) return { ok: false, reason: 'closed' }

    const found = await findCase(tx, id)
    const file = found && (await lockCase(tx, found.number))
    const events: NewEvent[] = []
    for (const { id: fileId, reading, choices, fileKey } of await openReadings(tx, {
      id,
      dataKey,
    })) {
      const keys = marked.get(fileId)
      if (!reading || !keys) continue
      const decided = decideFound(reading, choices, likelyRoles(reading, keys))
      if (!decided.ok || decided.confirmed.length === 0) continue
      const sealedChoices = sealChoices(fileKey, { subjectId: id, id: fileId }, decided.choices)
      await tx.evidenceReading.update({ where: { evidenceId: fileId }, data: { sealedChoices } })
      await addIndicators(tx, house, id, decided.confirmed)
      for (const { indicator, role } of decided.confirmed)
        events.push({
          actor: 'reporter',
          action: 'evidence.indicator_confirmed',
          subject: `tip:${id}`,
          details: { evidence: fileId, type: indicator.type, role },
        })
    }
    if (events.length > 0) {
      if (file)
        await tx.case.update({
          where: { id: file.id },
          data: await rescore(tx, file, file.urgency),
        })
      events.push(...(await wakeCase(tx, house, id)))
      if (file) events.push(...(await placeAnew(tx, house, file.id)))
    }
    await appendAudit(tx, house.now(), events)
    return { ok: true }
  })
}
