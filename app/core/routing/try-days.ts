/** Over how many days a rule can be tried. */
export const tryDays = [1, 7, 14, 30, 90] as const
export type TryDays = (typeof tryDays)[number]
