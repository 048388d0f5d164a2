import { type FirstFactor, judgeSession, type SecondFactor } from '#core/access/session.ts'
import type { House } from '#infra/house.server.ts'

export type OpenSession = {
  id: string
  createdAt: Date
  seenAt: Date
  expiresAt: Date
  firstBy: FirstFactor
  secondBy: SecondFactor | null
  /** The name of the passkey that began it. */
  passkey: string | null
}

/** A person's sessions that still count, the newest first. */
export async function listSessions(house: House, personId: string): Promise<OpenSession[]> {
  const now = house.now()
  const rows = await house.db.staffSession.findMany({
    where: { personId, expiresAt: { gt: now } },
    include: { passkey: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  return rows
    .filter((row) => judgeSession({ ...row, personStatus: 'active' }, now) === 'open')
    .map(({ id, createdAt, seenAt, expiresAt, firstBy, secondBy, passkey }) => ({
      id,
      createdAt,
      seenAt,
      expiresAt,
      firstBy: firstBy as FirstFactor,
      secondBy: secondBy as SecondFactor | null,
      passkey: passkey?.name ?? null,
    }))
}
