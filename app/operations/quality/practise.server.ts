import type { StaffMember } from '#core/access/staff-member.ts'
import {
  answerFields,
  type GoldenAnswer,
  goldenAnswer,
  rightParts,
  teamFigure,
} from '#core/quality/golden.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'

export type PracticeCase = {
  id: string
  title: string
  kind: TipKind
  country: string | null
  /** How many parts of the reader's own answer were right, of how many; null before they answer. */
  own: { right: number; of: number; at: Date } | null
}

/** The golden cases to practise on, those first that the reader has not answered. */
export async function listPractice(house: House, actor: StaffMember): Promise<PracticeCase[]> {
  const rows = await house.db.goldenCase.findMany({
    where: { OR: [{ retiredAt: null }, { answers: { some: { personId: actor.id } } }] },
    orderBy: { createdAt: 'asc' },
    include: { answers: { where: { personId: actor.id } } },
  })
  return rows
    .map(({ id, title, kind, country, answers: [own], ...row }) => ({
      id,
      title,
      kind: kind as TipKind,
      country,
      own: own
        ? {
            right: rightParts(goldenAnswer.parse(own), goldenAnswer.parse(row)).length,
            of: answerFields.length,
            at: own.at,
          }
        : null,
    }))
    .toSorted((a, b) => Number(a.own !== null) - Number(b.own !== null))
}

/** One golden case; what was expected, and why, only to who has answered it. */
export async function readPractice(house: House, actor: StaffMember, goldenId: string) {
  const row = await house.db.goldenCase.findUnique({
    where: { id: goldenId },
    include: { answers: { where: { personId: actor.id } }, author: { select: { callSign: true } } },
  })
  const [own] = row?.answers ?? []
  if (!row || (row.retiredAt && !own)) return null
  const expected = goldenAnswer.parse(row)
  const given = own ? goldenAnswer.parse(own) : null
  return {
    id: row.id,
    title: row.title,
    kind: row.kind as TipKind,
    country: row.country,
    story: row.story,
    by: row.author.callSign,
    result: given && { given, expected, why: row.why, right: rightParts(given, expected) },
  }
}

/** Keeps somebody's first answer; a second one changes nothing. */
export async function answerPractice(
  house: House,
  actor: StaffMember,
  { goldenId, answer }: { goldenId: string; answer: GoldenAnswer },
): Promise<{ ok: true } | { ok: false; reason: 'golden_unknown' }> {
  const golden = await house.db.goldenCase.count({ where: { id: goldenId, retiredAt: null } })
  if (golden === 0) return { ok: false, reason: 'golden_unknown' }
  await house.db.goldenAnswer.createMany({
    data: [{ goldenId, personId: actor.id, ...answer, at: house.now() }],
    skipDuplicates: true,
  })
  return { ok: true }
}

export type GoldenFigure = {
  id: string
  title: string
  retired: boolean
  n: number
  /** Null below so many answers that it would be somebody's own. */
  percent: number | null
}

/** How the team answered each golden case; never who. */
export async function readGoldenFigures(house: House): Promise<GoldenFigure[]> {
  const rows = await house.db.goldenCase.findMany({
    orderBy: { createdAt: 'desc' },
    take: 100,
    include: { answers: true },
  })
  return rows.map(({ id, title, retiredAt, answers, ...row }) => ({
    id,
    title,
    retired: retiredAt !== null,
    ...teamFigure(
      answers.map((answer) => goldenAnswer.parse(answer)),
      goldenAnswer.parse(row),
    ),
  }))
}
