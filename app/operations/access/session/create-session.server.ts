import { v7 as uuidv7 } from 'uuid'
import type { FirstFactor, SecondFactor } from '#core/access/session.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { newToken, tokenHmac } from '#infra/keyring/token.server.ts'

type NewSession = {
  personId: string
  createdAt: Date
  expiresAt: Date
  secondFactorAt: Date | null
  /** What it was begun with. */
  firstBy: FirstFactor
  secondBy: SecondFactor | null
  passkeyId?: string | null
}

/** Opens a session and clears the person's expired ones. Answers the token for the cookie. */
export async function createSession(tx: Tx, house: House, session: NewSession): Promise<string> {
  const token = newToken()
  const now = house.now()
  await tx.staffSession.deleteMany({
    where: { personId: session.personId, expiresAt: { lte: now } },
  })
  await tx.staffSession.create({
    data: { ...session, id: uuidv7(), tokenHmac: tokenHmac(house.keyring, token), seenAt: now },
  })
  return token
}
