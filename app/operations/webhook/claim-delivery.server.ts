import type { House } from '#infra/house.server.ts'

/** A message that this worker has to itself until its claim ends. `attempts` counts the coming one. */
export type ClaimedDelivery = NonNullable<Awaited<ReturnType<typeof readClaimed>>>

/** An attempt takes seconds; a worker that was killed in one is followed by another after this. */
const claimSeconds = 60

/**
 * Takes the message that waits longest, or null where none is due. The attempt is counted before it is
 * made, so that a message that kills its worker is not tried for ever.
 */
export async function claimDelivery(house: House): Promise<ClaimedDelivery | null> {
  const now = house.now()
  const until = new Date(now.getTime() + claimSeconds * 1000)
  const [claimed] = await house.db.$queryRaw<{ id: string }[]>`
    UPDATE "webhook_delivery" SET "due_at" = ${until}, "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT "id" FROM "webhook_delivery" WHERE "due_at" <= ${now}
      ORDER BY "due_at" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"`
  return claimed ? readClaimed(house, claimed.id) : null
}

function readClaimed(house: House, id: string) {
  return house.db.webhookDelivery.findUnique({
    where: { id },
    include: { webhook: { include: { agency: true } }, announcement: true },
  })
}
