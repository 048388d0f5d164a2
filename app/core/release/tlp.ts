/** Traffic Light Protocol 2.0 labels, widest audience first (https://www.first.org/tlp/). */
export const tlpLabels = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const

export type TlpLabel = (typeof tlpLabels)[number]
