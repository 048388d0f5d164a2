import { refuseMethod, taxiiFault, taxiiLoader } from './answer.ts'

/** Every other address below /taxii2/, the status of writing included (TAXII 2.1, section 4.3): nothing is ever written. */
export const loader = taxiiLoader(() => taxiiFault('not_found'))

export const action = refuseMethod
