import { actionOperations } from './actions.ts'
import { keyOperations } from './keys.ts'
import { mispOperations } from './misp.ts'
import { openOperations } from './open.ts'
import type { ApiOperation, ApiWebhook } from './operation.ts'
import { messages, recallOperations } from './recalls.ts'
import { releaseIndexes } from './release-indexes.ts'
import { releaseOperations } from './releases.ts'
import { taxiiOperations } from './taxii.ts'

/** Everything that programs can ask, in the order of the reference. A route without its entry fails a test. */
export const apiOperations: readonly ApiOperation[] = [
  ...releaseOperations,
  ...releaseIndexes,
  ...taxiiOperations,
  ...mispOperations,
  ...actionOperations,
  ...recallOperations,
  ...keyOperations,
  ...openOperations,
]

/** What we send. */
export const apiWebhooks: readonly ApiWebhook[] = messages
