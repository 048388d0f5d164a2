import { setImmediate } from 'node:timers/promises'
import { type Indicator, type IndicatorRole, indicatorKey } from '#core/indicator/types.ts'
import { checkLeaks, type Leak } from '#core/pattern/leak-check.ts'
import { reporterContactMatcher } from '#core/pattern/reporter-contact.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { openTips } from './open-tips.server.ts'
import type { SourceTip } from './source-tips.server.ts'

export type Findings = {
  leaks: Leak[]
  /** Whether an indicator is, or carries, a contact that is probably a reporter's own. */
  isReporterContact: (indicator: Indicator) => boolean
  texts: number
  unreadable: number
}

const scammerRoles: ReadonlySet<IndicatorRole> = new Set([
  'contacted_from',
  'paid_to',
  'claimed_identity',
])

/** Other people's requests go on after so many tips. */
const atOnce = 10

/**
 * Holds the words against everything that the tips' reporters typed, withdrawn and unconsenting
 * tips included: whoever wrote the words may have read those, too.
 */
export async function findLeaks(
  tx: Tx,
  house: House,
  { title, summary }: { title: string; summary: string },
  tips: readonly SourceTip[],
): Promise<Findings> {
  const leaks: Leak[] = []
  const own = new Map<string, Indicator>()
  let texts = 0
  let unreadable = 0
  for await (const batch of openTips(tx, house, tips)) {
    for (let at = 0; at < batch.opened.length; at += atOnce) {
      const some = batch.opened.slice(at, at + atOnce)
      leaks.push(...checkLeaks({ title, summary }, some))
      for (const contact of some.flatMap((source) => source.own))
        own.set(indicatorKey(contact), contact)
      await setImmediate()
    }
    texts += batch.texts
    unreadable += batch.unreadable
  }
  return { leaks, texts, unreadable, isReporterContact: ownContacts([...own.values()], tips) }
}

/** A contact that any of the tips names as the scammer's in a field of its own is nobody's own. */
function ownContacts(
  probable: readonly Indicator[],
  tips: readonly SourceTip[],
): (indicator: Indicator) => boolean {
  const named = tips.flatMap(({ sightings }) =>
    sightings.filter(({ source, role }) => source === 'given' && scammerRoles.has(role)),
  )
  const own = probable.filter(({ value }) => !named.some(reporterContactMatcher([value])))
  return reporterContactMatcher(own.map(({ value }) => value))
}
