import type { CountryRole, PatternPayload } from '#core/pattern/payload.ts'
import type { TacticCode } from '#core/pattern/tactics.ts'

/** What the public page says of a pattern: parts of its released payload, and nothing else. */
export type PublicAlert = Readonly<
  Pick<PatternPayload, 'id' | 'number' | 'version' | 'kind' | 'title' | 'tips'> & {
    tactics: readonly TacticCode[]
    /** Countries by role, each once, in the payload's order. */
    countries: Readonly<Record<CountryRole, readonly string[]>>
    firstSeen: string
    lastSeen: string
    release: number
    /** When the release that holds this version was cut. */
    updated: Date
  }
>

const inRole = ({ countries }: PatternPayload, role: CountryRole): readonly string[] => [
  ...new Set(countries.filter((one) => one.role === role).map(({ country }) => country)),
]

/** The summary stays behind: it is written for agencies, who must act, and not for those in the way. */
export function alertOf(
  payload: PatternPayload,
  { number: release, createdAt: updated }: { number: number; createdAt: Date },
): PublicAlert {
  const { id, number, version, kind, title, tips, tactics } = payload
  return {
    id,
    number,
    version,
    kind,
    title,
    tips,
    tactics,
    countries: {
      reported_from: inRole(payload, 'reported_from'),
      transit: inRole(payload, 'transit'),
      destination: inRole(payload, 'destination'),
    },
    firstSeen: payload.first_seen,
    lastSeen: payload.last_seen,
    release,
    updated,
  }
}
