import { sectors as allSectors, type Sector } from '#core/release/sectors.ts'
import { attributesAtLeastK, type CodedAnswer } from './anonymise/attributes.ts'
import { mayFeedPatterns } from './anonymise/consent.ts'
import { countBand } from './anonymise/count-band.ts'
import { coarsePlaces } from './anonymise/countries.ts'
import { type IndicatorFacts, publishableIndicators } from './anonymise/indicators.ts'
import { moneyAtLeastK } from './anonymise/money.ts'
import { isSubKindOf, tacticCodes } from './classification.ts'
import type { PatternDraft, PatternTip, Stopped } from './draft.ts'
import { type PatternPayload, patternPayloadSchema, payloadFormat } from './payload.ts'
import { type PayloadReason, payloadReasons } from './payload-reasons.ts'
import { isPublishableAnswer } from './publishable-answers.ts'

export type BuiltPayload =
  | {
      ok: true
      payload: PatternPayload
      why: Readonly<Record<keyof PatternPayload, PayloadReason>>
      stopped: readonly Stopped[]
    }
  | {
      ok: false
      reason: 'no_counting_tips' | 'sub_kind_of_other_kind'
      stopped: readonly Stopped[]
    }
  | { ok: false; reason: 'unfit'; fields: readonly string[]; stopped: readonly Stopped[] }

const isSame = (a: CodedAnswer) => (b: CodedAnswer) =>
  a.question === b.question && a.value === b.value

function stoppedTips(tips: readonly PatternTip[]): Stopped[] {
  return tips
    .filter((tip) => !mayFeedPatterns(tip))
    .map(({ tipId, withdrawn }) => ({
      what: 'tip',
      tipId,
      reason: withdrawn ? 'withdrawn' : 'no_consent',
    }))
}

/** The chosen attributes that may leave, and the true counts of those that may not. */
function chosenAttributes(draft: PatternDraft, tips: readonly PatternTip[], k: number) {
  const { kept, dropped } = attributesAtLeastK(tips, k)
  const chosen = (answer: CodedAnswer) => draft.attributes.some(isSame(answer))
  const stopped = draft.attributes
    .filter((answer) => !kept.some(isSame(answer)))
    .map((answer) => ({
      what: 'attribute' as const,
      ...answer,
      count: dropped.find(isSame(answer))?.count ?? 0,
      reason: isPublishableAnswer(answer) ? ('below_k' as const) : ('not_coded' as const),
    }))
  return { kept: kept.filter(chosen), stopped }
}

function actionsOf(draft: PatternDraft): PatternPayload['actions'] {
  const asked = (sector: Sector) =>
    draft.actions.filter((one) => one.sector === sector).flatMap(({ recommended }) => recommended)
  return inOrder(allSectors, draft.sectors)
    .map((sector) => ({ sector, recommended: [...new Set(asked(sector))].sort() }))
    .filter(({ recommended }) => recommended.length > 0)
}

function inOrder<Code>(all: readonly Code[], chosen: readonly Code[]): Code[] {
  return all.filter((code) => chosen.includes(code))
}

/** One spelling per text, so that equal words have equal hashes. */
function words(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim()
}

/**
 * Builds what would leave, from what moderators wrote and chose and from the coded side of the
 * source tips. It is a function of those alone: order of tips, and tips without consent, leave no
 * trace. `settings.k` below 3 throws a RangeError.
 *
 * The leak check is a separate step, as it needs the opened stories.
 */
export function buildPayload(
  draft: PatternDraft,
  tips: readonly PatternTip[],
  indicatorFacts: Omit<IndicatorFacts, 'countingTipIds'>,
  settings: Readonly<{ k: number }>,
): BuiltPayload {
  const { k } = settings
  const counting = [...new Map(tips.map((tip) => [tip.tipId, tip])).values()].filter(
    mayFeedPatterns,
  )
  const attributes = chosenAttributes(draft, counting, k)
  const places = coarsePlaces(counting, k)
  const money = moneyAtLeastK(counting, k)
  const countingTipIds = new Set(counting.map(({ tipId }) => tipId))
  const indicators = publishableIndicators(draft.indicators, { ...indicatorFacts, countingTipIds })
  const stopped: Stopped[] = [
    ...stoppedTips(tips),
    ...attributes.stopped,
    ...places.dropped.map((one) => ({
      what: 'country' as const,
      ...one,
      reason: 'below_k' as const,
    })),
    ...money.dropped.map((one) => ({ what: 'money' as const, ...one })),
    ...indicators.stopped.map((one) => ({ what: 'indicator' as const, ...one })),
  ]
  const weeks = counting.map(({ week }) => week).sort()
  if (counting.length === 0) return { ok: false, reason: 'no_counting_tips', stopped }
  if (!isSubKindOf(draft.kind, draft.subKind))
    return { ok: false, reason: 'sub_kind_of_other_kind', stopped }
  const parsed = patternPayloadSchema.safeParse({
    format: payloadFormat,
    id: draft.id,
    number: draft.number,
    version: draft.version,
    status: draft.status,
    revocation: null,
    tlp: draft.tlp,
    kind: draft.kind,
    sub_kind: draft.subKind,
    tactics: inOrder(tacticCodes, draft.tactics),
    title: words(draft.title),
    summary: words(draft.summary),
    attributes: attributes.kept,
    countries: places.kept,
    first_seen: weeks[0],
    last_seen: weeks.at(-1),
    tips: countBand(counting.length),
    money: money.kept,
    sectors: inOrder(allSectors, draft.sectors),
    actions: actionsOf(draft),
    indicators: indicators.kept,
  } satisfies Record<keyof PatternPayload, unknown>)
  if (parsed.success) return { ok: true, payload: parsed.data, why: payloadReasons, stopped }
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]
  return { ok: false, reason: 'unfit', fields, stopped }
}
