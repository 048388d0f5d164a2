/** The longest report that there can be fits; a proof is under 2 kB. */
export const maxKilobytes = 400
