import Negotiator from 'negotiator'

/** Every answer's type, errors included (TAXII 2.1, section 1.6.8). */
export const taxiiMediaType = 'application/taxii+json;version=2.1'

/**
 * Whether a reader takes what we send. Without a version the newest is meant, and no header means
 * that anything will do; so 406 is left for those who want another version or another format.
 */
export function acceptsTaxii(accept: string | null): boolean {
  if (accept === null || accept.trim() === '') return true
  return new Negotiator({ headers: { accept } }).mediaTypes([taxiiMediaType]).length > 0
}
