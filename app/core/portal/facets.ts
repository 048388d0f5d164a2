import type { SubKind } from '#core/pattern/classification.ts'
import type { PublishableType } from '#core/pattern/indicator-defaults.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { RecommendableAction } from '#core/release/actions.ts'
import { type Sector, sectors } from '#core/release/sectors.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import type { TipKind } from '#core/tip/kind.ts'

// What a released pattern can be found by, as texts that one index holds. The statement that fills
// the table (operations/portal/add-current.server.ts) writes the same; a test compares them.

export const facet = {
  sector: (code: Sector) => `sector:${code}`,
  kind: (code: TipKind) => `kind:${code}`,
  sub: (code: SubKind) => `sub:${code}`,
  status: (code: PatternPayload['status']) => `status:${code}`,
  tlp: (code: TlpLabel) => `tlp:${code}`,
  /** The week of the release that brought this version. */
  week: (code: string) => `week:${code}`,
  type: (code: PublishableType) => `type:${code}`,
  country: (code: string) => `country:${code}`,
  urgent: 'urgent',
  ask: (sector: Sector, action: RecommendableAction) => `ask:${sector}:${action}`,
} as const

/** All of a pattern's, each once. */
export function facetsOf(payload: PatternPayload, week: string): string[] {
  const named = payload.sectors.length === 0 ? sectors : payload.sectors
  return [
    ...new Set([
      ...named.map(facet.sector),
      facet.kind(payload.kind),
      ...(payload.urgent === undefined ? [] : [facet.urgent]),
      ...(payload.sub_kind === null ? [] : [facet.sub(payload.sub_kind)]),
      facet.status(payload.status),
      facet.tlp(payload.tlp),
      facet.week(week),
      ...payload.indicators.map(({ type }) => facet.type(type)),
      ...payload.countries.map(({ country }) => facet.country(country)),
      ...payload.actions.flatMap(({ sector, recommended }) =>
        recommended.map((action) => facet.ask(sector, action)),
      ),
    ]),
  ]
}
