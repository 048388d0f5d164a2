import type { House } from '#infra/house.server.ts'

/** All versions of the agreement, newest first, each with how many agencies accepted it. */
export async function listVersions(house: House) {
  const rows = await house.db.agreementVersion.findMany({
    orderBy: { number: 'desc' },
    take: 100,
    include: {
      publishedBy: { select: { callSign: true } },
      _count: { select: { acceptances: true } },
    },
  })
  return rows.map(({ publishedBy, _count, ...version }) => ({
    ...version,
    by: publishedBy?.callSign ?? null,
    acceptances: _count.acceptances,
  }))
}
