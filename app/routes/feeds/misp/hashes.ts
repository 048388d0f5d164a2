import { refuseToChange } from '../read-only.ts'
import { listingLoader } from './listing.ts'

/** MD5 of every value that stands and the event that holds it, for a MISP's feed cache. */
export const loader = listingLoader('hashes')

export const action = refuseToChange
