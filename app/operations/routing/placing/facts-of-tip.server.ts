import type { Urgency } from '#core/case/states.ts'
import { indicatorKey } from '#core/indicator/types.ts'
import type { RoutingFacts } from '#core/routing/facts.ts'
import type { TipToFile } from '../../file-tips.server.ts'

/** What rules see of a case that opens for one tip. `tipsNaming` counts this tip, too. */
export function factsOfTip(
  { kind, split, indicators }: TipToFile,
  { urgency, score }: { urgency: Urgency; score: number },
  tipsNaming: (key: string) => number,
): RoutingFacts {
  const { current, destination, transit } = split.countries
  return {
    kind,
    countries: [current, destination, ...transit].filter((code) => code !== undefined),
    language: split.language,
    urgency,
    score,
    indicators: indicators.map(({ indicator }) => ({
      ...indicator,
      tips: tipsNaming(indicatorKey(indicator)),
    })),
  }
}
