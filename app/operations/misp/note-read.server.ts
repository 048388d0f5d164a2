import type { MispReading } from '#core/release/misp/readings.ts'
import type { House } from '#infra/house.server.ts'
import { listCollections } from '../taxii/collections.server.ts'
import type { TaxiiReader } from '../taxii/read-page.server.ts'

export type MispRead = {
  what: MispReading
  events: number
  /** Timestamps of the oldest and the newest event, seconds since 1970. */
  first: number
  last: number
}

/** Notes what a key read, beside what it reads over TAXII: the collection is all that it may see. */
export async function noteRead(
  house: House,
  { agencyId, keyId, clearance }: TaxiiReader,
  { what, events, first, last }: MispRead,
): Promise<void> {
  const [widest] = await listCollections(house, clearance)
  if (!widest || events === 0) return
  house.usage.noteObjects({
    agencyId,
    keyId,
    collectionId: widest.id,
    endpoint: what,
    first: BigInt(first) * 1_000_000n,
    last: BigInt(last) * 1_000_000n,
    objects: events,
    at: house.now(),
  })
}
