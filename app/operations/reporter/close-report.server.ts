import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'

/** Closes the report that this browser has opened. */
export async function closeReport(house: House, token: string | null): Promise<void> {
  if (token === null) return
  await house.db.reporterSession.deleteMany({
    where: { tokenHmac: { in: tokenHmacs(house.keyring, token) } },
  })
}
