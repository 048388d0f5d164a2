import type { House } from '#infra/house.server.ts'

/** The provider by which somebody can confirm who they are: it knows them, and its second factor counts. */
export async function confirmingProvider(house: House, personId: string): Promise<string | null> {
  const { sso, env } = house
  if (!sso || env.OIDC_SECOND_FACTOR.length === 0) return null
  return (await house.db.ssoIdentity.count({ where: { personId } })) > 0 ? sso.name : null
}
