import { refuseToChange } from '../read-only.ts'
import { listingLoader } from './listing.ts'

/** Every event that this reader may see, with its SHA-256: what a MISP asks for first. */
export const loader = listingLoader('manifest')

export const action = refuseToChange
