import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seesAll } from '#core/access/sight.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { findSubject } from '#operations/audit/find-subject.server.ts'
import { listAudit } from '#operations/audit/list-audit.server.ts'
import { verifyAudit } from '#operations/audit/verify-audit.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { type EnrolledPerson, enrolledPerson } from '#tests/support/people.ts'

let house: TestHouse
let ana: EnrolledPerson
const count = 130

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-22T10:00:00Z'))
  ana = await enrolledPerson(house, { roles: ['supervisor'], callSign: 'Heron 4' })
  await house.db.$transaction((tx) =>
    appendAudit(
      tx,
      house.now(),
      Array.from({ length: count }, (_, n) => ({
        actor: n % 10 === 0 ? (`person:${ana.id}` as const) : ('system' as const),
        action: n % 13 === 0 ? ('release.cut' as const) : ('case.routed' as const),
        subject: n % 13 === 0 ? 'release:3' : `case:${ana.id}`,
        details: { n, list: ['b', 'a'], nothing: null },
      })),
    ),
  )
})
afterAll(() => house.close())

/** What an intruder with the database in their hands could do; the triggers stop everyone else. */
async function tamper(sql: string): Promise<void> {
  const client = new Client({ connectionString: house.connectionString })
  await client.connect()
  try {
    await client.query('ALTER TABLE "audit_event" DISABLE TRIGGER ALL')
    await client.query(sql)
    await client.query('ALTER TABLE "audit_event" ENABLE TRIGGER ALL')
  } finally {
    await client.end()
  }
}

describe('the list of events', () => {
  test('comes newest first, a page at a time, each event once, and back again', async () => {
    const seen: string[] = []
    let page = await listAudit(house, ana, {})
    expect(page.newer).toBeNull()
    seen.push(...page.events.map(({ seq }) => seq))
    while (page.older) {
      page = await listAudit(house, ana, { before: BigInt(page.older) })
      seen.push(...page.events.map(({ seq }) => seq))
    }
    expect(seen).toEqual(Array.from({ length: count }, (_, n) => String(count - n)))
    const back = await listAudit(house, ana, { after: BigInt(page.newer ?? 0) })
    expect(back.events.at(-1)?.seq).toBe(String(Number(page.events[0]?.seq) + 1))
    expect(back.older).not.toBeNull()
  })

  test('is filtered by who, what and which, and names them', async () => {
    const byAna = await listAudit(house, ana, { who: 'Heron 4' })
    expect(byAna.events).toHaveLength(13)
    expect(new Set(byAna.events.map(({ actor }) => actor.name))).toEqual(new Set(['Heron 4']))
    const cut = await listAudit(house, ana, { what: 'release.cut', about: 'release 3' })
    expect(cut.events).toHaveLength(10)
    expect(cut.events[0]?.subject).toEqual({ key: 'release:3', name: 'Release 3' })
    expect(cut.events[0]?.details).toContainEqual({ key: 'list', value: 'b, a' })
  })

  test('knows subjects as people write them', async () => {
    expect(await findSubject(house, seesAll, 'Heron 4')).toBe(`person:${ana.id}`)
    expect(await findSubject(house, seesAll, ' release #3 ')).toBe('release:3')
    expect(await findSubject(house, seesAll, 'case 999999')).toBeNull()
    expect(await findSubject(house, seesAll, 'nothing like that')).toBeNull()
    expect(await findSubject(house, seesAll, 'case:abc')).toBe('case:abc')
  })
})

describe('the chain', () => {
  test('holds as it was written', async () => {
    const verdict = await verifyAudit(house)
    expect(verdict).toMatchObject({ ok: true, entries: count })
  })

  test('cannot be changed through the front door', async () => {
    await expect(
      house.db.auditEvent.update({ where: { seq: 5n }, data: { actor: 'system' } }),
    ).rejects.toThrow()
    await expect(house.db.auditEvent.delete({ where: { seq: 5n } })).rejects.toThrow()
  })

  test('names the first entry that was altered, wherever it is', async () => {
    await tamper(`UPDATE "audit_event" SET "actor" = 'reporter' WHERE "seq" = 42`)
    expect(await verifyAudit(house)).toEqual({ ok: false, seq: '42', reason: 'altered' })
    await tamper(`UPDATE "audit_event" SET "actor" = 'system' WHERE "seq" = 42`)
    expect(await verifyAudit(house)).toMatchObject({ ok: true })
  })

  test('names the first entry that is missing, also at the end', async () => {
    await tamper(`CREATE TABLE "kept" AS SELECT * FROM "audit_event" WHERE "seq" IN (77, ${count})`)
    await tamper(`DELETE FROM "audit_event" WHERE "seq" = ${count}`)
    expect(await verifyAudit(house)).toEqual({ ok: false, seq: String(count), reason: 'missing' })
    await tamper(`DELETE FROM "audit_event" WHERE "seq" = 77`)
    expect(await verifyAudit(house)).toEqual({ ok: false, seq: '77', reason: 'missing' })
    await tamper('INSERT INTO "audit_event" SELECT * FROM "kept"')
    expect(await verifyAudit(house)).toMatchObject({ ok: true })
  })

  test('notices a chain that was rewritten from some entry on: the head differs', async () => {
    await tamper(`UPDATE "audit_head" SET "hash" = repeat('a', 64)`)
    expect(await verifyAudit(house)).toEqual({
      ok: false,
      seq: String(count),
      reason: 'head_differs',
    })
  })
})
