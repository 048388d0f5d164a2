import { z } from 'zod'
import { recommendableActions } from '#core/release/actions.ts'
import { sectors } from '#core/release/sectors.ts'
import { urgentReasons } from '#core/urgent/urgency.ts'
import { isoWeekStart } from './anonymise/iso-week.ts'
import { subKindCodes } from './classification.ts'
import { confidences } from './payload.ts'
import { publishableRoles } from './publishable.ts'
import { isPublishableAnswer } from './publishable-answers.ts'
import { canAct } from './sector-actions.ts'
import { tacticCodes } from './tactics.ts'

/** As many as one page can show with their details. */
export const maxIndicators = 80
/** More than anybody would look up. */
export const maxRelated = 20

const week = z.string().refine((text) => {
  try {
    return isoWeekStart(text) instanceof Date
  } catch {
    return false
  }
}, 'iso_week')

export const chosenIndicatorSchema = z.strictObject({
  id: z.uuid(),
  role: z.enum(publishableRoles),
  /** `derived`: worked out anew each time the payload is built. */
  confidence: z.enum([...confidences, 'derived']),
  validUntil: week,
})
export type ChosenIndicator = z.infer<typeof chosenIndicatorSchema>

/** What moderators chose for a pattern, beside their words: codes and ids, as the database keeps it. */
export const patternChoicesSchema = z.strictObject({
  subKind: z.enum(subKindCodes).nullable(),
  tactics: z.array(z.enum(tacticCodes)),
  attributes: z.array(
    z.strictObject({ question: z.string(), value: z.string() }).refine(isPublishableAnswer),
  ),
  indicators: z.array(chosenIndicatorSchema).max(maxIndicators),
  sectors: z.array(z.enum(sectors)),
  actions: z.array(
    z
      .strictObject({ sector: z.enum(sectors), action: z.enum(recommendableActions) })
      .refine(({ sector, action }) => canAct(sector, action)),
  ),
  /** Ids of other patterns. Choices of earlier days have none. */
  related: z.array(z.uuid()).max(maxRelated).default([]),
  /** Why it should leave at once. Choices of earlier days don't say. */
  urgent: z.enum(urgentReasons).nullable().default(null),
})
export type PatternChoices = z.infer<typeof patternChoicesSchema>

export const noChoices: PatternChoices = {
  subKind: null,
  tactics: [],
  attributes: [],
  indicators: [],
  sectors: [],
  actions: [],
  related: [],
  urgent: null,
}

/** One spelling per set of choices: each once, in a fixed order. */
export function inFixedOrder(choices: PatternChoices): PatternChoices {
  const sorted = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
    [...new Map(items.map((item) => [key(item), item]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, item]) => item)
  return {
    subKind: choices.subKind,
    tactics: sorted(choices.tactics, (code) => code),
    attributes: sorted(choices.attributes, ({ question, value }) => `${question}=${value}`),
    indicators: sorted(choices.indicators, ({ id }) => id),
    sectors: sorted(choices.sectors, (code) => code),
    actions: sorted(
      choices.actions.filter(({ sector }) => choices.sectors.includes(sector)),
      ({ sector, action }) => `${sector}:${action}`,
    ),
    related: sorted(choices.related, (id) => id),
    urgent: choices.urgent,
  }
}
