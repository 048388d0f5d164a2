import { relyingPartyOf } from '#core/access/passkey.ts'
import type { House } from '#infra/house.server.ts'

/** What one's own pages show of how one signs in. */
export async function listFactors(house: House, personId: string) {
  const { passkeys, recoveryCodes, sealedTotp } = await house.db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      sealedTotp: true,
      passkeys: {
        select: { id: true, name: true, backedUp: true, createdAt: true, lastUsedAt: true },
        orderBy: { createdAt: 'asc' },
      },
      recoveryCodes: { select: { createdAt: true, usedAt: true } },
    },
  })
  return {
    passkeys,
    app: sealedTotp !== null,
    recoveryCodes: {
      left: recoveryCodes.filter(({ usedAt }) => usedAt === null).length,
      madeAt: recoveryCodes[0]?.createdAt ?? null,
    },
    /** Whether this site's address can have passkeys at all. */
    passkeysPossible: relyingPartyOf(house.env.PUBLIC_ORIGIN) !== null,
  }
}
