/**
 * What a tip is about. A new kind is one row here, its pages in the question catalogue, and its
 * words in the text catalogue; routes, queue and import derive the rest.
 */
export const tipKinds = {
  job_offer: { order: 1, dangerToPeople: true, movesMoney: true },
  investment: { order: 2, dangerToPeople: false, movesMoney: true },
} as const satisfies Record<
  string,
  {
    /** Position wherever kinds are listed. */
    order: number
    /** The kind asks about a journey and whether somebody is held. */
    dangerToPeople: boolean
    /** The kind asks about payments and losses. */
    movesMoney: boolean
  }
>

export type TipKind = keyof typeof tipKinds

export const tipKindCodes: readonly [TipKind, ...TipKind[]] = ['job_offer', 'investment']

export function isTipKind(value: unknown): value is TipKind {
  return typeof value === 'string' && Object.hasOwn(tipKinds, value)
}
