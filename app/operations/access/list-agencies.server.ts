import type { House } from '#infra/house.server.ts'

export type AgencyView = Awaited<ReturnType<typeof listAgencies>>[number]

/** Partner organisations by name, each with how many people and live keys it has. */
export async function listAgencies(house: House) {
  const rows = await house.db.agency.findMany({
    orderBy: { name: 'asc' },
    take: 500,
    include: {
      _count: {
        select: {
          people: { where: { status: 'active' } },
          keys: { where: { revokedAt: null, expiresAt: { gt: house.now() } } },
        },
      },
    },
  })
  return rows.map(({ _count, ...agency }) => ({ ...agency, ..._count }))
}
