import { z } from 'zod'
import type { Target } from '#core/action/item.ts'
import type { Candidates } from '#core/action/read-target.ts'
import { parsePatternNumber } from '#core/pattern/number.ts'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { stixId } from '#core/release/stix/object.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

/** What of a stored object says what it is of. */
const objectSchema = z.object({
  external_references: z
    .array(z.object({ source_name: z.string(), external_id: z.string().optional() }))
    .optional(),
})

/**
 * Which patterns and indicators STIX ids stand for. A campaign names its pattern; an indicator stands
 * in a relationship with its campaign, and its id follows from the pattern and its value.
 */
export async function stixTargets(
  db: Db | Tx,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, Candidates>> {
  const ids = [...new Set(targets.flatMap((one) => (one.by === 'stix' ? [one.id] : [])))]
  const campaigns = new Map<string, number>()
  const indicators = new Map<string, string>()
  if (ids.length === 0) return new Map()
  const objects = await db.taxiiObject.findMany({
    where: { objectId: { in: ids }, latest: true },
    select: { objectId: true, type: true, json: true, releaseNumber: true },
  })
  for (const { objectId, type, json } of objects) {
    const number = type === 'campaign' ? numberIn(json) : undefined
    if (number !== undefined) campaigns.set(objectId, number)
  }
  const wanted = objects.filter(({ type }) => type === 'indicator')
  const releases = [...new Set(wanted.map(({ releaseNumber }) => releaseNumber))]
  const found = new Map<string, Candidates>(
    [...campaigns].map(([id, pattern]) => [id, { pattern, indicators: [] }]),
  )
  for (const { objectId } of wanted) indicators.set(objectId, objectId)
  for (const payload of await payloadsNaming(db, wanted, releases))
    for (const { type, value } of payload.indicators) {
      const id = stixId('indicator', `${payload.id}:${type}:${value}`)
      if (indicators.has(id))
        found.set(id, { pattern: payload.number, indicators: [{ type, value }] })
    }
  return found
}

function numberIn(json: string): number | undefined {
  const read = objectSchema.safeParse(JSON.parse(json))
  const own = read.data?.external_references?.find((one) => one.source_name === 'harborlight')
  return own?.external_id === undefined ? undefined : parsePatternNumber(own.external_id)
}

const labelled = z.object({ name: z.string(), labels: z.array(z.string()) })

/** Payloads that name the values of these indicator objects: their name is type and value. */
async function payloadsNaming(
  db: Db | Tx,
  objects: readonly { json: string }[],
  releases: readonly number[],
) {
  const named = objects.flatMap(({ json }) => {
    const read = labelled.safeParse(JSON.parse(json))
    const type = read.data?.labels.find((one) => one.startsWith('type:'))?.slice(5)
    if (!read.success || type === undefined || !read.data.name.startsWith(`${type} `)) return []
    return [{ type, value: read.data.name.slice(type.length + 1) }]
  })
  if (named.length === 0) return []
  const patterns = await db.releasedIndicator.findMany({
    where: { OR: named },
    select: { patternId: true },
  })
  const rows = await db.releasePattern.findMany({
    where: {
      patternId: { in: [...new Set(patterns.map(({ patternId }) => patternId))] },
      releaseNumber: { in: [...releases] },
    },
    select: { payload: true },
  })
  return rows.map(({ payload }) => patternPayloadSchema.parse(payload))
}
