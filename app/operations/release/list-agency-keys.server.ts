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
  leakedAt: Date | null
  /** Call-sign of who made it. */
  createdBy: string | null
  endpoints: string[]
  ceiling: string
  networks: string[]
  /** Prefix of the key whose place it takes. */
  replaces: string | null
  /** Prefix of the live key that takes its place. */
  replacedBy: string | null
}

const shownOf = (now: Date) =>
  ({
    prefix: true,
    label: true,
    createdAt: true,
    expiresAt: true,
    revokedAt: true,
    lastUsedAt: true,
    leakedAt: true,
    endpoints: true,
    ceiling: true,
    networks: true,
    createdBy: { select: { callSign: true } },
    replaces: { select: { prefix: true } },
    replacedBy: {
      where: { revokedAt: null, expiresAt: { gt: now } },
      select: { prefix: true },
      take: 1,
    },
  }) as const

/** An agency's keys, newest first; the newest hundred. */
export async function listAgencyKeys(house: House, agencyId: string): Promise<AgencyKeyView[]> {
  const now = house.now()
  const rows = await house.db.agencyKey.findMany({
    where: { agencyId },
    select: shownOf(now),
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.map((row) => viewOf(row, now))
}

/** One key of an agency by its public prefix; null where the agency has none such. */
export async function readAgencyKey(
  house: House,
  agencyId: string,
  prefix: string,
): Promise<AgencyKeyView | null> {
  const now = house.now()
  const row = await house.db.agencyKey.findFirst({
    where: { agencyId, prefix },
    select: shownOf(now),
  })
  return row && viewOf(row, now)
}

type Row = Omit<AgencyKeyView, 'state' | 'createdBy' | 'replaces' | 'replacedBy'> & {
  createdBy: { callSign: string } | null
  replaces: { prefix: string } | null
  replacedBy: { prefix: string }[]
}

function viewOf({ createdBy, replaces, replacedBy, ...row }: Row, now: Date): AgencyKeyView {
  return {
    ...row,
    createdBy: createdBy?.callSign ?? null,
    replaces: replaces?.prefix ?? null,
    replacedBy: replacedBy[0]?.prefix ?? null,
    state: keyStateOf(row, now),
  }
}
