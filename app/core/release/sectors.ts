/** Who a partner organisation is. */
export const sectors = ['police', 'finance', 'telecom', 'platform', 'ngo', 'regulator'] as const

export type Sector = (typeof sectors)[number]
