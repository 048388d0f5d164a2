import { type Colleague, signIn } from '#tests/support/factories/staff.ts'
import type { TestHouse } from '#tests/support/house.ts'

export type Fields = Record<string, string> | [string, string][]

/** A signed-in browser without its looks: gets pages and posts forms as the site's own pages do. */
export async function browserOf(house: TestHouse, origin: string, who: Colleague) {
  const cookie = await signIn(house, who)
  return {
    cookie,
    get: (path: string) => fetch(origin + path, { headers: { cookie }, redirect: 'manual' }),
    post: (path: string, fields: Fields, headers: Record<string, string> = {}) =>
      fetch(origin + path, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie,
          origin,
          'Content-Type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: new URLSearchParams(fields).toString(),
      }),
  }
}

/** Everything that a form of the case's page could have changed. */
export async function snapshot(house: TestHouse) {
  const { db } = house
  return {
    cases: await db.case.findMany({ orderBy: { number: 'asc' }, omit: { leaseUntil: true } }),
    places: await db.caseTip.count(),
    links: await db.caseLink.findMany(),
    notes: await db.note.count(),
    messages: await db.message.count(),
    indicators: await db.indicator.findMany({ orderBy: { id: 'asc' } }),
    events: await db.auditEvent.count(),
  }
}
