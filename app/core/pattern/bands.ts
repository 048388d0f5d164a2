/** Counts leave only as one of these (inclusive). Ordered from small to large. */
export const countBands = ['1-2', '3-9', '10-49', '50-249', '250+'] as const

export type CountBand = (typeof countBands)[number]
