import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { newToken, tokenHmac, tokenHmacs } from '#infra/keyring/token.server.ts'

/** A reporter who does nothing for this long must type the code again. */
const idleMinutes = 30

const expiry = (house: House) => new Date(house.now().getTime() + idleMinutes * 60_000)

/** Answers the token for the reporter's cookie. */
export async function startReporterSession(db: Db | Tx, house: House, tipId: string) {
  const token = newToken()
  const before = await db.tip.findUnique({
    where: { id: tipId },
    select: { reporterSeenAt: true, shownStatus: true },
  })
  await db.reporterSession.create({
    data: {
      id: uuidv7(),
      tokenHmac: tokenHmac(house.keyring, token),
      tipId,
      expiresAt: expiry(house),
      seenBefore: before?.reporterSeenAt ?? null,
      statusBefore: before?.shownStatus ?? null,
    },
  })
  return token
}

/** When the reporter was here last before this visit, and what status they saw then. */
export async function readLastVisit(db: Db | Tx, house: House, token: string) {
  return db.reporterSession.findFirst({
    where: { tokenHmac: { in: tokenHmacs(house.keyring, token) } },
    select: { seenBefore: true, statusBefore: true },
  })
}

/** The tip that this browser has opened, and half an hour more for it; null where none is open. */
export async function findReporterTip(
  db: Db | Tx,
  house: House,
  token: string | null,
): Promise<string | null> {
  if (token === null) return null
  const own = {
    tokenHmac: { in: tokenHmacs(house.keyring, token) },
    expiresAt: { gt: house.now() },
  }
  const session = await db.reporterSession.findFirst({ where: own, select: { tipId: true } })
  if (!session) return null
  await db.reporterSession.updateMany({ where: own, data: { expiresAt: expiry(house) } })
  return session.tipId
}
