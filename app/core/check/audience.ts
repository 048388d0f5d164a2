import type { TlpLabel } from '#core/release/tlp.ts'

/**
 * Who may hear of a released pattern here. TLP binds those who receive a pattern; this is the
 * house's own rule as its source: only `clear` is told to everyone in words (alerts), while a person
 * who holds an identifier already is told that it was reported, unless the label keeps it to few.
 */
export const alertLabels: readonly TlpLabel[] = ['clear']
export const checkLabels: readonly TlpLabel[] = ['clear', 'green', 'amber']
