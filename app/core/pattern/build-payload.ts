import { sectors as allSectors, type Sector } from '#core/release/sectors.ts'
import { mayFeedPatterns } from './anonymise/consent.ts'
import { type IndicatorFacts, publishableIndicators } from './anonymise/indicators.ts'
import { settledTips } from './anonymise/settled.ts'
import { coarseSpan } from './anonymise/span.ts'
import { isSubKindOf } from './classification.ts'
import type { PatternDraft, PatternTip, Stopped } from './draft.ts'
import { type FieldReasons, fieldReasons } from './evidence.ts'
import { figuresOf } from './figures.ts'
import { type PatternPayload, patternPayloadSchema, payloadFormat } from './payload.ts'
import { relatedPatterns } from './related.ts'
import { tacticCodes } from './tactics.ts'

export type BuiltPayload =
  | {
      ok: true
      payload: PatternPayload
      why: FieldReasons
      stopped: readonly Stopped[]
      /** The tips that the figures count, for `countedBefore` of the next version. */
      counted: readonly string[]
    }
  | {
      ok: false
      reason: 'no_counting_tips' | 'sub_kind_of_other_kind'
      stopped: readonly Stopped[]
    }
  | { ok: false; reason: 'unfit'; fields: readonly string[]; stopped: readonly Stopped[] }

function stoppedTips(tips: readonly PatternTip[], waiting: readonly PatternTip[]): Stopped[] {
  return [
    ...tips
      .filter((tip) => !mayFeedPatterns(tip))
      .map(
        ({ tipId, withdrawn }): Stopped => ({
          what: 'tip',
          tipId,
          reason: withdrawn ? 'withdrawn' : 'no_consent',
        }),
      ),
    ...waiting.map(({ tipId }): Stopped => ({ what: 'tip', tipId, reason: 'waits_for_others' })),
  ]
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

/** The count is the reviewer's; what leaves is the band. */
function withoutCount<Item extends { count: number }>({ count, ...rest }: Item) {
  return rest
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
  indicatorFacts: Pick<IndicatorFacts, 'safeHit' | 'isReporterContact'>,
  { k }: Readonly<{ k: number }>,
): BuiltPayload {
  const each = [...new Map(tips.map((tip) => [tip.tipId, tip])).values()]
  const counting = each.filter(mayFeedPatterns)
  const before = draft.countedBefore === null ? null : new Set(draft.countedBefore)
  const { settled, waiting } = settledTips(counting, before, k)
  const idsOf = (some: readonly PatternTip[]) => new Set(some.map(({ tipId }) => tipId))
  const indicators = publishableIndicators(draft.indicators, {
    ...indicatorFacts,
    k,
    countingTipIds: idsOf(counting),
    settledTipIds: idsOf(settled),
  })
  const related = relatedPatterns(draft.tlp, draft.related)
  const asides: Stopped[] = [
    ...indicators.stopped.map((one): Stopped => ({ what: 'indicator', ...one })),
    ...related.stopped.map((one): Stopped => ({ what: 'related', ...one })),
  ]
  if (settled.length === 0)
    return { ok: false, reason: 'no_counting_tips', stopped: [...stoppedTips(each, []), ...asides] }
  const figures = figuresOf(draft.attributes, settled, k)
  const stopped = [...stoppedTips(each, waiting), ...figures.stopped, ...asides]
  if (!isSubKindOf(draft.kind, draft.subKind))
    return { ok: false, reason: 'sub_kind_of_other_kind', stopped }
  const seen = [
    ...settled.map(({ week }) => week),
    // A tip that waits is not counted, but the indicator it brought is told with its weeks.
    ...indicators.kept.flatMap(({ indicator }) => [indicator.first_seen, indicator.last_seen]),
  ]
  const span = coarseSpan(seen, figures.tips)
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
    attributes: figures.attributes.map(withoutCount),
    countries: figures.places.map(withoutCount),
    first_seen: span.first,
    last_seen: span.last,
    tips: figures.tips,
    money: figures.money.map(withoutCount),
    sectors: inOrder(allSectors, draft.sectors),
    actions: actionsOf(draft),
    indicators: indicators.kept.map(({ indicator }) => indicator),
    related: related.kept,
    // Not said where it can wait: such payloads keep the bytes that they always had.
    ...(draft.urgent ? { urgent: draft.urgent } : {}),
  } satisfies Record<Exclude<keyof PatternPayload, 'urgent'>, unknown>)
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]
    return { ok: false, reason: 'unfit', fields, stopped }
  }
  const why = fieldReasons({
    attributes: figures.attributes.map(({ question, value, count }) => ({
      what: 'answer',
      question,
      value,
      count,
    })),
    countries: figures.places.map(({ role, country, region, count }) => ({
      what: 'place',
      role,
      country,
      region,
      count,
    })),
    money: figures.money.map(({ asset, count }) => ({ what: 'money', asset, count })),
    tips: [{ what: 'tips', count: settled.length, waiting: waiting.length }],
    first_seen: [{ what: 'weeks', moved: !seen.includes(span.first) }],
    indicators: indicators.kept.map((one) => ({ what: 'indicator', ...one })),
    related: related.kept.map(({ number }) => ({ what: 'pattern', number })),
  })
  const counted = settled.map(({ tipId }) => tipId).sort()
  return { ok: true, payload: parsed.data, why, stopped, counted }
}
