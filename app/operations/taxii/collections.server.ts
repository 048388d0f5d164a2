import {
  type Clearance,
  mayRead,
  readClearance,
  type Scope,
  tlpRank,
} from '#core/taxii/audience.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type Collection = Scope & { id: string }

const known = new WeakMap<Db, Promise<Collection[]>>()

/** The collections that a reader may see, the widest selection first. */
export async function listCollections(
  house: House,
  clearance: Clearance | null,
): Promise<Collection[]> {
  if (clearance === null) return []
  const all = await allCollections(house.db)
  return all
    .filter((one) => mayRead(clearance, one))
    .sort((a, b) => tlpRank(b.ceiling) - tlpRank(a.ceiling))
}

/** One of them; null also for one that is there and not for this reader. */
export async function findCollection(
  house: House,
  clearance: Clearance | null,
  id: string,
): Promise<Collection | null> {
  return (await listCollections(house, clearance)).find((one) => one.id === id) ?? null
}

/** Made with the database and never changed, so they are read once. */
async function allCollections(db: Db): Promise<Collection[]> {
  const reading = known.get(db) ?? readAll(db)
  known.set(db, reading)
  try {
    return await reading
  } catch (error) {
    known.delete(db)
    throw error
  }
}

async function readAll(db: Db): Promise<Collection[]> {
  const rows = await db.taxiiCollection.findMany()
  return rows.flatMap(({ id, sector, tlp }) => {
    const scope = readClearance(sector, tlp)
    return scope ? [{ id, ...scope }] : []
  })
}
