import { collectionResource } from '#core/taxii/resources.ts'
import { findCollection } from '#operations/taxii/collections.server.ts'
import { answerResource, refuseMethod, taxiiFault, taxiiLoader } from './answer.ts'

/** TAXII 2.1, section 5.2. One that is for others answers as one that is not there. */
export const loader = taxiiLoader(async (args, { clearance }) => {
  const found = await findCollection(args.context.house, clearance, args.params.collection ?? '')
  return found ? answerResource(args, collectionResource(found)) : taxiiFault('not_found')
})

export const action = refuseMethod
