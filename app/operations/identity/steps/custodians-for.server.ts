import { may } from '#core/access/permissions.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import type { Told } from '../../watch/people.server.ts'

/** Custodians who can open a tip's details and may know of its case. */
export async function custodiansFor(db: Db | Tx, tipId: string): Promise<Told[]> {
  const rows = await db.tipIdentity.findMany({
    where: { tipId, custodian: { status: 'active', roles: { has: 'custodian' } } },
    select: { custodian: { select: { id: true, email: true } } },
  })
  return seeing(
    db,
    rows.map(({ custodian }) => custodian),
    await casesOf(db, tipId),
  )
}

/** Everyone who may review where the glass was broken, but for who broke it and who is recused. */
export async function reviewersFor(
  db: Db | Tx,
  access: { caseId: string; tipId: string; askedById: string },
): Promise<Told[]> {
  const people = await db.person.findMany({
    where: { status: 'active', id: { not: access.askedById } },
    select: { id: true, email: true, roles: true },
  })
  const reviewers = people.filter(({ roles }) => may(roles, 'identity.review'))
  return seeing(db, reviewers, [access.caseId, ...(await casesOf(db, access.tipId))])
}

async function casesOf(db: Db | Tx, tipId: string): Promise<string[]> {
  const rows = await db.caseTip.findMany({ where: { tipId }, select: { caseId: true } })
  return rows.map(({ caseId }) => caseId)
}

async function seeing(db: Db | Tx, people: readonly Told[], cases: readonly string[]) {
  const seeing: Told[] = []
  for (const { id, email } of people) {
    const { hiddenCaseIds } = await readSight(db, id)
    if (!cases.some((one) => hiddenCaseIds.includes(one))) seeing.push({ id, email })
  }
  return seeing
}
