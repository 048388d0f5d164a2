/**
 * What a tip is about. A new kind is one row here, its pages in the question catalogue, and its
 * words in the text catalogue; routes, queue and import derive the rest.
 */
export const tipKinds = {
  job_offer: { aboutPerson: true, tracks: true },
  forced_work: { aboutPerson: true, tracks: true },
  investment: { aboutPerson: false, tracks: true },
  other_scam: { aboutPerson: false, tracks: false },
} as const satisfies Record<
  string,
  {
    /** Asks where a person is, how old, and from where. */
    aboutPerson: boolean
    /** Offers the choice between a quick tip and a full report; without it the report is short anyway. */
    tracks: boolean
  }
>

export type TipKind = keyof typeof tipKinds

/** In the order in which kinds are listed everywhere. */
export const tipKindCodes = Object.keys(tipKinds) as [TipKind, ...TipKind[]]

export function isTipKind(value: unknown): value is TipKind {
  return typeof value === 'string' && Object.hasOwn(tipKinds, value)
}
