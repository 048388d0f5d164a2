import type { Portal } from '#core/release/misp/event.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/** Who publishes the events: as STIX names us. */
export async function readPortal(tx: Tx): Promise<Portal> {
  const { id } = await tx.portal.findFirstOrThrow()
  return { id, name: 'Harborlight' }
}
