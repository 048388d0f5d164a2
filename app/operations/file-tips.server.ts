import type { Actor } from '#core/audit/event.ts'
import type { CollectedIndicator } from '#core/indicator/types.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { freeWords } from '#core/tip/free-words.ts'
import type { QuarantineReason } from '#core/tip/intake-check.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { SplitAnswers } from '#core/tip/split.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { wrapDataKey } from '#infra/keyring/data-key.server.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import { countIndicators } from './filing/count-indicators.server.ts'
import { filingEvents } from './filing/filing-events.server.ts'
import { openCases } from './filing/open-cases.server.ts'
import { sealIdentities } from './filing/seal-identities.server.ts'
import { enterLookUp } from './linking/enter-look-up.server.ts'
import { signedText } from './linking/sign.server.ts'
import { enterSearch } from './search/enter-search.server.ts'
import { storyEntry } from './search/story-entry.server.ts'

/** A tip that was parsed, taken apart and given its secrets; all that is left is to write it. */
export type TipToFile = {
  id: string
  dataKey: Uint8Array
  receiptHmac: Uint8Array<ArrayBuffer>
  filingHmac: Uint8Array<ArrayBuffer> | null
  source: 'web' | 'import' | 'phone'
  sourceId: string | null
  kind: TipKind
  split: SplitAnswers
  indicators: readonly CollectedIndicator[]
  evidenceFiles: number
  filedAt: Date
  actor: Actor
  /** Why it waits in quarantine; nothing for nearly every tip. */
  held?: readonly QuarantineReason[]
}

/**
 * Files tips and opens a case for each, with their audit events, in the caller's transaction. Cost
 * per tip is constant: every look-up goes by an index.
 */
export async function fileTips(tx: Tx, house: House, tips: readonly TipToFile[]): Promise<void> {
  const { keyring } = house
  await tx.dataKey.createMany({
    data: tips.map((tip) => wrapDataKey(keyring, tip.id, tip.dataKey)),
  })
  await tx.tip.createMany({ data: tips.map((tip) => tipRow(tip, keyring.current)) })
  await tx.tipAnswer.createMany({ data: tips.flatMap(answerRows), skipDuplicates: true })
  await tx.tipLoss.createMany({ data: tips.flatMap(lossRows) })
  await tx.sealedText.createMany({ data: tips.flatMap(sealedRows) })
  await tx.tipIdentity.createMany({ data: await sealIdentities(tx, tips) })
  // Now, while the words are in memory: from here on they are sealed.
  await tx.likeness.createMany({ data: tips.flatMap((tip) => likenessRows(house, tip)) })
  const counted = tips.filter(({ held = [] }) => held.length === 0)
  await enterLookUp(
    tx,
    counted.map(({ id }) => id),
  )

  const known = await countIndicators(tx, house, tips)
  await tx.tipIndicator.createMany({ data: known.rows, skipDuplicates: true })

  const cases = await openCases(tx, house, tips, known)
  await enterSearch(tx, house, tips.map(findable))
  await appendAudit(
    tx,
    house.now(),
    cases.flatMap(({ tip, opened, placement }) => filingEvents(tip, opened, placement)),
  )
}

function tipRow(tip: TipToFile, keyringVersion: number) {
  const { consents, countries, language } = tip.split
  return {
    id: tip.id,
    kind: tip.kind,
    state: 'attached',
    source: tip.source,
    sourceId: tip.sourceId,
    receiptHmac: tip.receiptHmac,
    filingHmac: tip.filingHmac,
    keyringVersion,
    language,
    country: countries.current ?? countries.destination ?? null,
    week: isoWeek(tip.filedAt),
    filedAt: tip.filedAt,
    consentPatterns: consents.use_in_patterns,
    consentPartners: consents.share_with_partners,
    consentLaw: consents.share_with_police,
    consentReply: consents.write_back,
  }
}

function answerRows(tip: TipToFile) {
  const { current, destination, transit } = tip.split.countries
  const countries = [
    ...(current ? [{ question: 'current_country', value: current }] : []),
    ...(destination ? [{ question: 'destination_country', value: destination }] : []),
    ...transit.map((value) => ({ question: 'transit_countries', value })),
  ]
  return [...tip.split.coded, ...countries].map((answer) => ({ tipId: tip.id, ...answer }))
}

function lossRows(tip: TipToFile) {
  return tip.split.losses.map((loss, position) => ({ tipId: tip.id, position, ...loss }))
}

const findable = ({ id, split, indicators }: TipToFile) =>
  storyEntry(
    id,
    split.sealed,
    indicators.map(({ indicator }) => indicator),
  )

function likenessRows(house: House, { id, split }: TipToFile) {
  return freeWords(split.sealed).flatMap(({ text }) => signedText(house, { subjectId: id }, text))
}

function sealedRows(tip: TipToFile) {
  return tip.split.sealed.map(({ field, text }) => ({
    subjectId: tip.id,
    field,
    sealed: sealText(tip.dataKey, text, `${tip.id}/${field}`),
  }))
}
