import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseRuns } from '#core/case/lease.ts'
import { offerStands } from '#core/case/offer.ts'
import type { House } from '#infra/house.server.ts'
import { type Present, readPresence } from '../presence/read-presence.server.ts'
import { type Colleague, listColleagues } from './list-colleagues.server.ts'

export type Claims = {
  present: Present[]
  /** Null where nothing is offered now. */
  offer: {
    from: string
    to: string
    mine: 'from' | 'to' | null
    until: Date
    noted: boolean
  } | null
  /** Whom the reader may hand the case to; empty where it is not theirs. */
  colleagues: Colleague[]
  /** Whom the reader may recuse beside themselves. */
  recusable: { id: string; callSign: string }[]
}

type Seen = { id: string; lease: { mine: boolean } | null }

/** Who is at a case, whom it is offered to, and whom its reader may hand it to or keep from it. */
export async function readClaims(house: House, reader: StaffMember, file: Seen): Promise<Claims> {
  const supervises = may(reader.roles, 'claims.manage')
  const colleagues =
    file.lease?.mine || supervises ? await listColleagues(house, reader, file.id) : []
  return {
    present: await readPresence(house, reader, file.id),
    offer: await readOffer(house, reader, file.id),
    colleagues: file.lease?.mine ? colleagues : [],
    recusable: supervises ? colleagues.map(({ id, callSign }) => ({ id, callSign })) : [],
  }
}

async function readOffer(
  house: House,
  reader: StaffMember,
  caseId: string,
): Promise<Claims['offer']> {
  const row = await house.db.caseOffer.findUnique({
    where: { caseId },
    include: {
      from: { select: { callSign: true } },
      to: { select: { callSign: true } },
      case: { select: { leaseHolderId: true } },
    },
  })
  if (!row || !offerStands(row, row.case, house.now())) return null
  return {
    from: row.from.callSign,
    to: row.to.callSign,
    mine: row.fromId === reader.id ? 'from' : row.toId === reader.id ? 'to' : null,
    until: row.until,
    noted: row.noteId !== null,
  }
}

export type Live = {
  version: number
  holder: { callSign: string; until: Date; mine: boolean } | null
  present: Present[]
  unread: number
}

/** What may change on a case's page while somebody has it open; null where there is no such case. */
export async function readLive(
  house: House,
  reader: StaffMember,
  number: number,
): Promise<Live | null> {
  const row = await house.db.case.findUnique({
    where: { number },
    select: {
      id: true,
      version: true,
      leaseHolderId: true,
      leaseUntil: true,
      leaseHolder: { select: { callSign: true } },
    },
  })
  if (!row) return null
  const unread = await house.db.message.count({
    where: {
      direction: 'from_reporter',
      readAt: null,
      tip: { cases: { some: { caseId: row.id, detachedAt: null } } },
    },
  })
  return {
    version: row.version,
    holder:
      row.leaseHolder && row.leaseUntil && leaseRuns(row, house.now())
        ? {
            callSign: row.leaseHolder.callSign,
            until: row.leaseUntil,
            mine: row.leaseHolderId === reader.id,
          }
        : null,
    present: await readPresence(house, reader, row.id),
    unread,
  }
}
