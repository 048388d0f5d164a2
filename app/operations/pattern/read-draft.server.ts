import type { StaffMember } from '#core/access/staff-member.ts'
import { addWeeks } from '#core/pattern/anonymise/iso-week.ts'
import { isPublishableType, validityChoices } from '#core/pattern/indicator-defaults.ts'
import { suggestedAsks } from '#core/pattern/sector-actions.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { type PatternView, readPattern } from './read-pattern.server.ts'
import { type AttributeChoice, attributeChoices } from './reading/attribute-choices.server.ts'
import { type Candidates, readCandidates } from './reading/candidates.server.ts'
import { type RelatedChoice, relatedChoices } from './reading/related-choices.server.ts'
import { type SuggestedCase, suggestCases } from './suggest-cases.server.ts'

export type DraftView = PatternView & {
  attributes: AttributeChoice[]
  candidates: Candidates
  suggested: SuggestedCase[]
  related: RelatedChoice[]
  /** What the chosen indicators and the kind suggest to ask, as `sector:action`. */
  suggestedAsks: string[]
  /** Weeks until which an indicator may be said to be worth acting on. */
  validUntil: string[]
}

/** A pattern with everything that an editor can choose from. */
export async function readDraft(
  house: House,
  actor: StaffMember,
  number: number,
): Promise<DraftView | null> {
  const read = await readPattern(house, actor, number)
  if (!read) return null
  const { view, file, sources } = read
  const { choices, kind } = file
  const candidates = await readCandidates(house.db, house, choices, sources)
  const types = candidates.shown.filter(({ chosen }) => chosen).map((one) => one.indicator.type)
  return {
    ...view,
    attributes: attributeChoices(choices, sources.tips, house.env.K_ANONYMITY),
    candidates,
    related: await relatedChoices(house.db, actor, file),
    suggestedAsks: suggestedAsks(kind, types.filter(isPublishableType)).map(
      ({ sector, action }) => `${sector}:${action}`,
    ),
    suggested: await suggestCases(
      house.db,
      await readSight(house.db, actor.id),
      kind,
      sources.cases.map(({ id }) => id),
    ),
    validUntil: validityChoices.map((weeks) => addWeeks(view.currentWeek, weeks)),
  }
}
