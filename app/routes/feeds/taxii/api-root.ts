import { apiRoot } from '#core/taxii/resources.ts'
import { answerResource, refuseMethod, taxiiLoader } from './answer.ts'

/** TAXII 2.1, section 4.2: what the one API root speaks. */
export const loader = taxiiLoader((args) => answerResource(args, apiRoot))

export const action = refuseMethod
