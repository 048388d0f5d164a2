import type { PatternPayload, RevocationReason } from './payload.ts'

/**
 * What the next release says about a pattern that is taken back: which one, why, and which
 * indicators to take out again. Everything that was said about the people behind it is gone.
 */
export function revokePayload(
  published: PatternPayload,
  revocation: RevocationReason,
): PatternPayload {
  return {
    ...published,
    version: published.version + 1,
    status: 'revoked',
    revocation,
    summary: '',
    tactics: [],
    attributes: [],
    countries: [],
    money: [],
    actions: [],
    // Left out where an older payload had none, so that the bytes stay those of its own time.
    ...(published.related === undefined ? {} : { related: [] }),
  }
}
