import { csvText } from '#core/release/csv/table.ts'
import { formatTimestamp } from '#core/taxii/timestamp.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** How far back a file goes, and how many rows of each kind it holds at most: the newest. */
export const exportLimits = { days: 366, rows: 50_000 } as const

const head = ['at', 'what', 'key_or_person', 'release', 'file', 'objects', 'times', 'from', 'to']

/** All that an agency's keys and people fetched in a year, newest first, as a file to take along. */
export async function exportUsage(
  house: House,
  member: { id: string; agencyId: string },
): Promise<{ name: string; text: string }> {
  await house.usage.save()
  const now = house.now()
  const where = {
    agencyId: member.agencyId,
    at: { gte: new Date(now.getTime() - exportLimits.days * 86_400_000) },
  }
  const take = exportLimits.rows
  const downloads = await house.db.download.findMany({
    ...{ where, take, orderBy: { at: 'desc' } },
    include: { key: { select: { prefix: true } }, person: { select: { callSign: true } } },
  })
  const reads = await house.db.objectRead.findMany({
    ...{ where, take, orderBy: { at: 'desc' } },
    include: { key: { select: { prefix: true } } },
  })
  const rows = [
    ...downloads.map(({ at, key, person, releaseNumber, file, notModified, times }) => [
      at.toISOString(),
      notModified ? 'not changed' : 'file',
      key ? `hlk_${key.prefix}` : (person?.callSign ?? ''),
      String(releaseNumber),
      file,
      '',
      String(times),
      '',
      '',
    ]),
    ...reads.map(({ at, key, endpoint, objects, requests, firstAdded, lastAdded }) => [
      at.toISOString(),
      endpoint,
      `hlk_${key.prefix}`,
      '',
      '',
      String(objects),
      String(requests),
      formatTimestamp(firstAdded),
      formatTimestamp(lastAdded),
    ]),
  ].sort(([a = ''], [b = '']) => (a < b ? 1 : -1))
  await house.db.$transaction((tx) =>
    appendAudit(tx, now, [
      {
        actor: `person:${member.id}`,
        action: 'agency.usage_exported',
        subject: `agency:${member.agencyId}`,
        details: { rows: rows.length },
      },
    ]),
  )
  return { name: `usage-${now.toISOString().slice(0, 10)}.csv`, text: csvText([head, ...rows]) }
}
