import type { House } from '#infra/house.server.ts'

export type DownloadView = {
  id: string
  at: Date
  releaseNumber: number
  file: string
  notModified: boolean
  times: number
  /** Label of the key, or call-sign of the person. */
  by: string
  byKey: boolean
}

/** What an agency downloaded, newest first; `limit` at most. */
export async function listDownloads(
  house: House,
  agencyId: string,
  limit: number,
): Promise<DownloadView[]> {
  const rows = await house.db.download.findMany({
    where: { agencyId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { key: { select: { label: true } }, person: { select: { callSign: true } } },
  })
  return rows.map(({ id, at, releaseNumber, file, notModified, times, key, person }) => ({
    id,
    at,
    releaseNumber,
    file,
    notModified,
    times,
    by: key?.label ?? person?.callSign ?? '',
    byKey: key !== null,
  }))
}
