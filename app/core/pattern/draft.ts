import type { RecommendableAction } from '#core/release/actions.ts'
import type { Sector } from '#core/release/sectors.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { UrgentReason } from '#core/urgent/urgency.ts'
import type { CodedAnswer, CodedTip } from './anonymise/attributes.ts'
import type { TipPlace } from './anonymise/countries.ts'
import type { IndicatorCandidate, StoppedIndicator } from './anonymise/indicators.ts'
import type { DroppedAsset, Loss } from './anonymise/money.ts'
import type { SubKind } from './classification.ts'
import type { RelatedCandidate, StoppedRelated } from './related.ts'
import type { TacticCode } from './tactics.ts'

/** What moderators wrote and chose. */
export type PatternDraft = Readonly<{
  /** UUID of the pattern, the same in all its versions. */
  id: string
  number: number
  version: number
  status: 'new' | 'amended'
  tlp: TlpLabel
  kind: TipKind
  subKind: SubKind | null
  tactics: readonly TacticCode[]
  title: string
  summary: string
  /** The coded answers that the moderator wants to say; those below k are stopped. */
  attributes: readonly CodedAnswer[]
  indicators: readonly IndicatorCandidate[]
  sectors: readonly Sector[]
  actions: readonly { sector: Sector; recommended: readonly RecommendableAction[] }[]
  related: readonly RelatedCandidate[]
  /** Why it should leave at once; null or missing where it can wait. */
  urgent?: UrgentReason | null
  /** Which tips the version that is out counted; null where none is out or nobody noted it. */
  countedBefore: readonly string[] | null
}>

/** What is known of a source tip. Nothing in it was typed freely. */
export type PatternTip = CodedTip &
  Readonly<{
    /** ISO week in which it came in. */
    week: string
    places: readonly TipPlace[]
    losses: readonly Loss[]
  }>

/** What stays in the house and why, for the reviewer only: counts are true counts. */
export type Stopped =
  | { what: 'tip'; tipId: string; reason: 'withdrawn' | 'no_consent' | 'waits_for_others' }
  | ({
      what: 'attribute'
      count: number
      reason: 'below_k' | 'not_coded' | 'tells_a_count'
    } & CodedAnswer)
  | ({ what: 'country'; count: number; reason: 'below_k' | 'tells_a_count' } & TipPlace)
  | ({ what: 'money' } & DroppedAsset)
  | ({ what: 'indicator' } & StoppedIndicator)
  | ({ what: 'related' } & StoppedRelated)
