/** What figures are broken down by. */
export const dimensions = ['queue', 'kind', 'urgency', 'country', 'language'] as const
export type Dimension = (typeof dimensions)[number]
