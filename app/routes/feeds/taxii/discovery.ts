import { discovery } from '#core/taxii/resources.ts'
import { answerResource, refuseMethod, taxiiLoader } from './answer.ts'

/** TAXII 2.1, section 4.1: which API roots there are. */
export const loader = taxiiLoader((args) =>
  answerResource(args, discovery(args.context.house.env.PUBLIC_ORIGIN)),
)

export const action = refuseMethod
