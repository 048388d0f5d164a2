import { type KeyState, keyStateOf } from '#core/access/agency-key.ts'
import type { House } from '#infra/house.server.ts'

export type AgencyKeyView = {
  prefix: string
  label: string
  state: KeyState
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  lastUsedAt: Date | null
  /** Call-sign of who made it. */
  createdBy: string | null
}

const shown = {
  prefix: true,
  label: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  createdBy: { select: { callSign: true } },
} as const

/** An agency's keys, newest first; the newest hundred. */
export async function listAgencyKeys(house: House, agencyId: string): Promise<AgencyKeyView[]> {
  const rows = await house.db.agencyKey.findMany({
    where: { agencyId },
    select: shown,
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.map((row) => viewOf(row, house.now()))
}

/** One key of an agency by its public prefix; null where the agency has none such. */
export async function readAgencyKey(
  house: House,
  agencyId: string,
  prefix: string,
): Promise<AgencyKeyView | null> {
  const row = await house.db.agencyKey.findFirst({ where: { agencyId, prefix }, select: shown })
  return row && viewOf(row, house.now())
}

type Row = Omit<AgencyKeyView, 'state' | 'createdBy'> & { createdBy: { callSign: string } | null }

function viewOf({ createdBy, ...row }: Row, now: Date): AgencyKeyView {
  return { ...row, createdBy: createdBy?.callSign ?? null, state: keyStateOf(row, now) }
}
