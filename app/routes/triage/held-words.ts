import type { QuarantineReason } from '#core/tip/intake-check.ts'

const reasons: Record<QuarantineReason, string> = {
  trap_filled: 'a hidden field was filled in',
  no_form: 'sent without our page',
  too_fast: 'sent faster than anyone types',
  network_limit: 'many from one network',
  same_words: 'the same words as others',
}

/** Why a tip was held back, in a few words. */
export const heldReason = (code: string): string =>
  Object.hasOwn(reasons, code) ? reasons[code as QuarantineReason] : code
