import { v7 as uuidv7 } from 'uuid'
import { isMispReading } from '#core/release/misp/readings.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Db } from '#infra/db/connect.server.ts'

type ByKey = { agencyId: string; keyId: string; at: Date }

/** Objects that went to a key over TAXII, or events of the MISP feed. */
export type ObjectsRead = ByKey & {
  collectionId: string
  endpoint: string
  first: bigint
  last: bigint
  objects: number
}

/** A file that a key asked for and held already. */
export type UnchangedRead = ByKey & { releaseNumber: number; file: string; variant?: string }

export type Reads = {
  noteObjects: (read: ObjectsRead) => void
  noteUnchanged: (read: UnchangedRead) => void
  save: () => Promise<void>
}

type Counted<Read> = Read & { times: number }

/** Who read what, joined in memory until saved: one row for a run of pages or of unchanged answers. */
export function noteReads(db: Db): Reads {
  let objects = new Map<string, Counted<ObjectsRead>>()
  let unchanged = new Map<string, Counted<UnchangedRead>>()

  const addObjects = (read: Counted<ObjectsRead>): void => {
    const key = `${read.keyId}|${read.collectionId}|${read.endpoint}`
    const known = objects.get(key)
    objects.set(key, known ? joined(known, read) : read)
  }
  const addUnchanged = (read: Counted<UnchangedRead>): void => {
    const key = `${read.keyId}|${read.releaseNumber}|${read.file}|${read.variant}`
    const known = unchanged.get(key)
    if (known) known.times += read.times
    else unchanged.set(key, read)
  }

  return {
    noteObjects: (read) => addObjects({ ...read, times: 1 }),
    noteUnchanged: (read) => addUnchanged({ ...read, times: 1 }),
    save: async () => {
      const taken = { objects: [...objects.values()], unchanged: [...unchanged.values()] }
      objects = new Map()
      unchanged = new Map()
      if (taken.objects.length + taken.unchanged.length === 0) return
      try {
        await write(db, taken)
      } catch (error) {
        taken.objects.forEach(addObjects)
        taken.unchanged.forEach(addUnchanged)
        throw error
      }
    },
  }
}

function joined(a: Counted<ObjectsRead>, b: Counted<ObjectsRead>): Counted<ObjectsRead> {
  return {
    ...a,
    first: a.first < b.first ? a.first : b.first,
    last: a.last > b.last ? a.last : b.last,
    objects: a.objects + b.objects,
    times: a.times + b.times,
  }
}

type Taken = { objects: Counted<ObjectsRead>[]; unchanged: Counted<UnchangedRead>[] }

async function write(db: Db, { objects, unchanged }: Taken): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.objectRead.createMany({
      data: objects.map(({ first, last, times, ...read }) => ({
        ...read,
        id: uuidv7(),
        firstAdded: first,
        lastAdded: last,
        requests: times,
      })),
    })
    await tx.download.createMany({
      data: unchanged.map((read) => ({ ...read, id: uuidv7(), notModified: true })),
    })
    const times = [...objects, ...unchanged].map(({ at }) => at.getTime())
    await appendAudit(tx, new Date(Math.max(...times)), [
      ...objects.map(objectsEvent),
      ...unchanged.map(unchangedEvent),
    ])
  })
}

function objectsEvent(read: Counted<ObjectsRead>): NewEvent {
  const { endpoint, objects } = read
  const of = {
    key: read.keyId,
    collection: read.collectionId,
    endpoint,
    first: String(read.first),
    last: String(read.last),
    requests: read.times,
  }
  const who = `agency:${read.agencyId}` as const
  return isMispReading(endpoint)
    ? { actor: who, action: 'misp.events_read', subject: who, details: { ...of, events: objects } }
    : { actor: who, action: 'taxii.objects_read', subject: who, details: { ...of, objects } }
}

function unchangedEvent(read: Counted<UnchangedRead>): NewEvent {
  return {
    actor: `agency:${read.agencyId}`,
    action: 'release.downloaded',
    subject: `release:${read.releaseNumber}`,
    details: {
      file: read.file,
      variant: read.variant ?? null,
      agency: read.agencyId,
      key: read.keyId,
      not_modified: true,
      times: read.times,
    },
  }
}
