import type { StaffMember } from '#core/access/staff-member.ts'
import { type PatternChoices, patternChoicesSchema } from '#core/pattern/choices.ts'
import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import type { PatternState } from '#core/pattern/states.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { patternInSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { type LastCheck, readLastCheck } from './last-check.server.ts'

/** A pattern as decisions see it. */
export type PatternFile = {
  id: string
  number: number
  kind: TipKind
  state: PatternState
  version: number
  revision: number
  title: string
  summary: string
  choices: PatternChoices
  tlp: TlpLabel
  payload: PatternPayload | null
  payloadHash: string | null
  lastCheck: LastCheck | null
  approvedHash: string | null
  approvedById: string | null
  approvedAt: Date | null
  scheduledWeek: string | null
  authorId: string
  createdAt: Date
  updatedAt: Date
  caseIds: string[]
  editorIds: string[]
}

/** Locks the pattern so that two decisions about it follow one another. Null where there is none. */
export async function lockPattern(tx: Tx, number: number): Promise<PatternFile | null> {
  await tx.$queryRaw`SELECT 1 FROM "pattern" WHERE "number" = ${number} FOR UPDATE`
  return findPattern(tx, number)
}

/** The same for a member of staff: a pattern that draws on a case they must not see is none. */
export async function lockSeenPattern(
  tx: Tx,
  actor: StaffMember,
  number: number,
): Promise<PatternFile | null> {
  const file = await lockPattern(tx, number)
  return file && (await isSeen(tx, actor, number)) ? file : null
}

export async function findSeenPattern(
  db: Db,
  actor: StaffMember,
  number: number,
): Promise<PatternFile | null> {
  return (await isSeen(db, actor, number)) ? findPattern(db, number) : null
}

async function isSeen(db: Db | Tx, actor: StaffMember, number: number): Promise<boolean> {
  const sight = await readSight(db, actor.id)
  return (await db.pattern.count({ where: { number, ...patternInSight(sight) } })) > 0
}

export async function findPattern(db: Db | Tx, number: number): Promise<PatternFile | null> {
  const row = await db.pattern.findUnique({
    where: { number },
    include: {
      cases: { select: { caseId: true } },
      editors: { select: { personId: true } },
    },
  })
  if (!row) return null
  const { cases, editors, ...rest } = row
  return {
    ...rest,
    number,
    // The columns hold nothing but codes of core's tables: only operations write them.
    kind: row.kind as TipKind,
    state: row.state as PatternState,
    tlp: row.tlp as TlpLabel,
    choices: patternChoicesSchema.parse(row.choices),
    payload: row.payload === null ? null : patternPayloadSchema.parse(row.payload),
    lastCheck: readLastCheck(row.lastCheck),
    caseIds: cases.map(({ caseId }) => caseId),
    editorIds: editors.map(({ personId }) => personId),
  }
}
