import type { House } from '#infra/house.server.ts'

/** What the audit log says happened to one subject, in order. */
export async function eventsOf(house: House, subject: string): Promise<string[]> {
  const rows = await house.db.auditEvent.findMany({ where: { subject }, orderBy: { seq: 'asc' } })
  return rows.map(({ action }) => action)
}

export function lastEvent(house: House, subject: string) {
  return house.db.auditEvent.findFirstOrThrow({ where: { subject }, orderBy: { seq: 'desc' } })
}
