import type { House } from '#infra/house.server.ts'

export type AgencyView = Awaited<ReturnType<typeof listAgencies>>[number]

/** Partner organisations by name, each with how many active people and live keys it has. */
export async function listAgencies(house: House) {
  const rows = await house.db.agency.findMany({
    orderBy: { name: 'asc' },
    take: 500,
    include: countsOf(house),
  })
  return rows.map(flatten)
}

/** One partner organisation, or null. */
export async function readAgency(house: House, id: string): Promise<AgencyView | null> {
  const row = await house.db.agency.findUnique({ where: { id }, include: countsOf(house) })
  return row ? flatten(row) : null
}

function countsOf(house: House) {
  return {
    _count: {
      select: {
        people: { where: { status: 'active' } },
        keys: { where: { revokedAt: null, expiresAt: { gt: house.now() } } },
      },
    },
  }
}

function flatten<Row extends { _count: { people: number; keys: number } }>({
  _count,
  ...agency
}: Row) {
  return { ...agency, ..._count }
}
