import type { House } from '#infra/house.server.ts'

/**
 * Whether this person signs in through the identity provider and by nothing else: the house says so, and
 * the provider knows them. Whoever is disabled there has no other way in then.
 */
export async function isOnlyByProvider(
  { db, env }: House,
  personId: string | undefined,
): Promise<boolean> {
  if (env.OIDC_ONLY === 'no' || personId === undefined) return false
  return (await db.ssoIdentity.count({ where: { personId } })) > 0
}
