import { collectionsResource } from '#core/taxii/resources.ts'
import { listCollections } from '#operations/taxii/collections.server.ts'
import { answerResource, refuseMethod, taxiiLoader } from './answer.ts'

/** TAXII 2.1, section 5.1: the collections that this reader may see. */
export const loader = taxiiLoader(async (args, { clearance }) =>
  answerResource(args, collectionsResource(await listCollections(args.context.house, clearance))),
)

export const action = refuseMethod
