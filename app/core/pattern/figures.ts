import { isQuestionId, questions } from '#core/tip/journey/catalogue.ts'
import { attributesAtLeastK, type CodedAnswer, type SharedAnswer } from './anonymise/attributes.ts'
import { countBand } from './anonymise/count-band.ts'
import { type CoarsePlace, coarsePlaces } from './anonymise/countries.ts'
import { type AssetBand, moneyAtLeastK } from './anonymise/money.ts'
import { leaveSlack } from './anonymise/slack.ts'
import type { CountBand } from './bands.ts'
import type { PatternTip, Stopped } from './draft.ts'
import { isPublishableAnswer } from './publishable-answers.ts'

export type Figures = Readonly<{
  tips: CountBand
  attributes: readonly SharedAnswer[]
  places: readonly CoarsePlace[]
  money: readonly AssetBand[]
  stopped: readonly Stopped[]
}>

const isSame = (a: CodedAnswer) => (b: CodedAnswer) =>
  a.question === b.question && a.value === b.value

/** Whether a tip gives one answer to it at most, so that its answers share the tips between them. */
const givesOneAnswer = (question: string): boolean =>
  isQuestionId(question) && questions[question].type === 'radio'

/** Where a report comes from, and where the road ends, is one country each; a road may cross many. */
const isOnePlace = ({ role, region }: CoarsePlace): boolean =>
  region === null && (role === 'reported_from' || role === 'destination')

type Split<Item> = { kept: readonly Item[]; dropped: readonly Item[] }

/** Applies `leaveSlack` to each group by itself, and leaves the order as it was. */
function slackWithin<Item extends { count: number; tips: CountBand }>(
  items: readonly Item[],
  groupOf: (item: Item) => string | null,
  total: CountBand,
  k: number,
): Split<Item> {
  const groups = new Set(items.map(groupOf).filter((group) => group !== null))
  const dropped = [...groups].flatMap(
    (group) =>
      leaveSlack(
        items.filter((item) => groupOf(item) === group),
        total,
        k,
      ).dropped,
  )
  return { kept: items.filter((item) => !dropped.includes(item)), dropped }
}

/** The chosen attributes that may leave, and the true counts of those that may not. */
function chosenAttributes(
  wanted: readonly CodedAnswer[],
  tips: readonly PatternTip[],
  total: CountBand,
  k: number,
): { kept: readonly SharedAnswer[]; stopped: readonly Stopped[] } {
  const { kept: shared, dropped } = attributesAtLeastK(tips, k)
  const { kept, dropped: tooTelling } = slackWithin(
    shared.filter((answer) => wanted.some(isSame(answer))),
    ({ question }) => (givesOneAnswer(question) ? question : null),
    total,
    k,
  )
  const stopped = wanted
    .filter((answer) => !kept.some(isSame(answer)))
    .map((answer): Stopped => {
      const telling = tooTelling.find(isSame(answer))
      const count = telling?.count ?? dropped.find(isSame(answer))?.count ?? 0
      const coded = isPublishableAnswer(answer) ? 'below_k' : 'not_coded'
      return { what: 'attribute', ...answer, count, reason: telling ? 'tells_a_count' : coded }
    })
  return { kept, stopped }
}

/** All that is told of how many tips say what. `tips` must not be empty. */
export function figuresOf(
  wanted: readonly CodedAnswer[],
  tips: readonly PatternTip[],
  k: number,
): Figures {
  const total = countBand(tips.length)
  const attributes = chosenAttributes(wanted, tips, total, k)
  const places = coarsePlaces(tips, k)
  const slack = slackWithin(
    places.kept,
    (place) => (isOnePlace(place) ? place.role : null),
    total,
    k,
  )
  const money = moneyAtLeastK(tips, k)
  const place = (
    { role, country, region, count }: Omit<CoarsePlace, 'tips'>,
    reason: 'below_k' | 'tells_a_count',
  ): Stopped => ({ what: 'country', role, country, region, count, reason })
  return {
    tips: total,
    attributes: attributes.kept,
    places: slack.kept,
    money: money.kept,
    stopped: [
      ...attributes.stopped,
      ...places.dropped.map((one) => place(one, 'below_k')),
      ...slack.dropped.map((one) => place(one, 'tells_a_count')),
      ...money.dropped.map((one): Stopped => ({ what: 'money', ...one })),
    ],
  }
}
