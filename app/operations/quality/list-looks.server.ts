import { may } from '#core/access/permissions.ts'
import type { Sight } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { andInSight, inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** Without the case's number: whoever looks it up sees the verdict. */
export type WaitingLook = {
  id: string
  kind: TipKind
  country: string | null
  language: string
  decidedAt: Date
}
export type DecidedLook = {
  id: string
  number: number
  kind: TipKind
  at: Date
  agrees: boolean
  settled: boolean
}

export type Looks = {
  waiting: WaitingLook[]
  moreWaiting: boolean
  /** One that the reader is at. */
  mine: string | null
  /** Differences that the reader may settle. */
  differing: DecidedLook[]
  /** The last ones that the reader took part in, as first or second. */
  own: DecidedLook[]
}

const mostShown = 50

/** What waits for the reader: never a look at their own decision, nor at a case that they must not see. */
export async function listLooks(house: House, actor: StaffMember): Promise<Looks> {
  const { db } = house
  const sight = await readSight(db, actor.id)
  const now = house.now()
  const waiting = await waitingFor(db, actor, sight, now)
  const shown = { case: { select: { number: true, kind: true } } } as const
  const settles = may(actor.roles, 'quality.manage')
  const differing = settles
    ? await db.secondLook.findMany({
        where: {
          agrees: false,
          settledAt: null,
          firstById: { not: actor.id },
          NOT: { secondById: actor.id },
          case: inSight(sight),
        },
        orderBy: { secondAt: 'asc' },
        take: mostShown,
        include: shown,
      })
    : []
  const own = await db.secondLook.findMany({
    where: {
      secondAt: { not: null },
      OR: [{ firstById: actor.id }, { secondById: actor.id }],
      case: inSight(sight),
    },
    orderBy: { secondAt: 'desc' },
    take: 20,
    include: shown,
  })
  const mine = waiting.find(({ taken }) => taken)
  return {
    waiting: waiting.slice(0, mostShown).map(({ taken: _, ...one }) => one),
    moreWaiting: waiting.length > mostShown,
    mine: mine?.id ?? null,
    differing: differing.map(decided),
    own: own.map(decided),
  }
}

/** How many looks wait for somebody, up to a hundred. */
export async function countLooks(house: House, actor: StaffMember): Promise<number> {
  const sight = await readSight(house.db, actor.id)
  return (await waitingFor(house.db, actor, sight, house.now(), 100)).length
}

function waitingFor(
  db: Db,
  { id }: StaffMember,
  sight: Sight,
  now: Date,
  most = mostShown + 1,
): Promise<(WaitingLook & { taken: boolean })[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT l."id", c."kind", c."country", c."language", l."decided_at" AS "decidedAt",
      (l."taken_by_id" = ${id}::uuid AND l."taken_until" > ${now}::timestamptz) IS TRUE AS "taken"
    FROM "second_look" l JOIN "case_file" c ON c."id" = l."case_id"
    WHERE l."second_at" IS NULL AND l."first_by_id" <> ${id}::uuid
      AND c."resolved_at" = l."decided_at" AND c."state" IN ('resolved', 'archived')
      AND (l."taken_by_id" = ${id}::uuid OR l."taken_until" IS NULL
        OR l."taken_until" <= ${now}::timestamptz)
      ${andInSight(sight)}
    ORDER BY "taken" DESC, l."decided_at", l."id" LIMIT ${most}`)
}

type Row = Prisma.SecondLookGetPayload<{
  include: { case: { select: { number: true; kind: true } } }
}>

const decided = (row: Row): DecidedLook => ({
  id: row.id,
  number: Number(row.case.number),
  kind: row.case.kind as TipKind,
  at: row.secondAt ?? row.decidedAt,
  agrees: row.agrees === true,
  settled: row.settledAt !== null,
})
