import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import type { House } from '#infra/house.server.ts'

const batch = 500

/** Payloads in the database that are not what was approved. */
export async function checkPayloads(
  { db }: House,
  number: number,
): Promise<{ number: number; reason: 'payload_altered'; what: string }[]> {
  const altered: string[] = []
  for (let after = ''; ; ) {
    const rows = await db.releasePattern.findMany({
      where: { releaseNumber: number, ...(after && { patternId: { gt: after } }) },
      orderBy: { patternId: 'asc' },
      take: batch,
      select: { patternId: true, payload: true, payloadHash: true },
    })
    for (const row of rows) {
      const parsed = patternPayloadSchema.safeParse(row.payload)
      if (!parsed.success || payloadHash(parsed.data) !== row.payloadHash)
        altered.push(row.patternId)
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) break
    after = last.patternId
  }
  return altered.map((what) => ({ number, reason: 'payload_altered', what }))
}
