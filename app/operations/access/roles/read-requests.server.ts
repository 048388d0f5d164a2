import { may } from '#core/access/permissions.ts'
import { judgeAnswer, type RequestKind, type RequestOutcome } from '#core/access/role-request.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { mayStop } from './decline-request.server.ts'
import { otherAdmins } from './other-admins.server.ts'

const sign = { select: { callSign: true } } as const
const shown = {
  person: { select: { id: true, callSign: true, email: true, roles: true, status: true } },
  agency: { select: { name: true } },
  askedBy: { select: { callSign: true, roles: true, status: true } },
  decidedBy: sign,
} as const satisfies Prisma.RoleRequestInclude
type Row = Prisma.RoleRequestGetPayload<{ include: typeof shown }>

export type RequestView = {
  id: string
  kind: RequestKind
  /** Null for somebody who is not here yet. */
  callSign: string | null
  personId: string | null
  /** For administrators alone. */
  email: string | null
  agency: string | null
  roles: string[]
  rolesBefore: string[]
  askedBy: string
  askedAt: Date
  expiresAt: Date
  effectiveAt: Date | null
  outcome: RequestOutcome | null
  decidedBy: string | null
  decidedAt: Date | null
  words: string | null
  /** What the reader may do about it. */
  mayConfirm: boolean
  mayStop: boolean
  isOwn: boolean
}

const mostClosed = 30

/** Requests that wait, the oldest first, and those that were closed of late. */
export async function listRequests(
  house: House,
  reader: StaffMember,
): Promise<{ waiting: RequestView[]; closed: RequestView[] }> {
  const [waiting, closed] = await Promise.all([
    house.db.roleRequest.findMany({
      where: { outcome: null, expiresAt: { gt: house.now() } },
      orderBy: { askedAt: 'asc' },
      include: shown,
    }),
    house.db.roleRequest.findMany({
      where: { outcome: { not: null } },
      orderBy: { decidedAt: 'desc' },
      take: mostClosed,
      include: shown,
    }),
  ])
  const view = (row: Row) => viewOf(house, reader, row)
  return { waiting: waiting.map(view), closed: closed.map(view) }
}

/** Whether nobody could confirm what this administrator asks for. */
export async function isSoleAdmin(house: House, reader: StaffMember): Promise<boolean> {
  return (await otherAdmins(house.db, [reader.id])).length === 0
}

export async function readRequest(
  house: House,
  reader: StaffMember,
  id: string,
): Promise<RequestView | null> {
  const row = await house.db.roleRequest.findUnique({ where: { id }, include: shown })
  return row && viewOf(house, reader, row)
}

function viewOf(house: House, reader: StaffMember, row: Row): RequestView {
  const admin = may(reader.roles, 'people.manage')
  const { person, askedBy, decidedBy, agency, ...facts } = row
  const askerStands = askedBy.status === 'active' && askedBy.roles.includes('admin')
  const answerable = (answer: 'confirm' | 'decline') =>
    judgeAnswer({ ...facts, person, askerStands }, reader.id, answer, house.now()).ok
  return {
    id: row.id,
    kind: row.kind as RequestKind,
    callSign: person?.callSign ?? null,
    personId: admin ? row.personId : null,
    email: admin ? (person?.email ?? row.email) : null,
    agency: agency?.name ?? null,
    roles: row.roles,
    rolesBefore: row.rolesBefore,
    askedBy: askedBy.callSign,
    askedAt: row.askedAt,
    expiresAt: row.expiresAt,
    effectiveAt: row.effectiveAt,
    outcome: row.outcome as RequestOutcome | null,
    decidedBy: decidedBy?.callSign ?? null,
    decidedAt: row.decidedAt,
    words: row.words,
    mayConfirm: admin && answerable('confirm'),
    mayStop: mayStop(reader, row.effectiveAt) && answerable('decline'),
    isOwn: row.askedById === reader.id,
  }
}
