import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { aColleague, type Colleague, signIn } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let heron: Colleague
let tern: Colleague
let hidden: FiledTip
let seen: FiledTip
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
  hidden = await fileATip(house)
  seen = await fileATip(house)
  await recuse(house, tern, { number: hidden.number, personId: tern.id, reason: 'other' })
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** An open stream, read on until its text has something, or until it ends. */
async function openStream(who: Colleague) {
  const headers = { cookie: await signIn(house, who), accept: 'text/event-stream' }
  const response = await fetch(`${site.origin}/triage/live`, { headers })
  const reader = response.body?.getReader()
  if (!reader) throw new Error('Nothing to read')
  const decoder = new TextDecoder()
  let text = ''
  const readTo = async (what: string | null): Promise<string> => {
    while (what === null || !text.includes(what)) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value)
    }
    return text
  }
  return { response, readTo, leave: () => reader.cancel() }
}

test('a stream tells of a claim, each reader of what they may see, and is sent as it comes', async () => {
  const [forHeron, forTern] = [await openStream(heron), await openStream(tern)]
  expect(forHeron.response.headers.get('Content-Type')).toContain('text/event-stream')
  expect(forHeron.response.headers.get('Content-Encoding')).toBeNull()
  expect(await forHeron.readTo('"counts"')).toContain('"normal":2')
  expect(await forTern.readTo('"counts"')).toContain('"normal":1')

  await claimCase(house, heron, hidden.number)
  await claimCase(house, heron, seen.number)
  const holder = (number: number) => `{"number":${number},"holder":"Heron 4","unread":0}`
  expect(await forHeron.readTo(holder(hidden.number))).toContain(holder(hidden.number))
  expect(await forTern.readTo(holder(seen.number))).not.toContain(`"number":${hidden.number},`)
  await forTern.leave()

  // Signed out elsewhere, or disabled with the session still there: the stream ends by itself.
  await house.db.staffSession.deleteMany({ where: { personId: heron.id } })
  await forHeron.readTo(null)
  const gannet = await aColleague(house, 'Gannet 9')
  const forGannet = await openStream(gannet)
  await forGannet.readTo('"counts"')
  await house.db.person.update({ where: { id: gannet.id }, data: { status: 'disabled' } })
  await forGannet.readTo(null)
})

test('without a stream the same is asked for, since what was known', async () => {
  const headers = { cookie: await signIn(house, tern) }
  const ask = async (query: string) =>
    (await fetch(`${site.origin}/triage/live${query}`, { headers })).json()
  const all = await ask('?since=0')
  expect(all).toMatchObject({ counts: { normal: 1 }, cases: [{ number: seen.number }] })
  expect(await ask(`?since=${all.seq}`)).toMatchObject({ cases: [] })
})

test('what a page asks by itself keeps no session awake', async () => {
  const cookie = await signIn(house, tern)
  const newest = { orderBy: { createdAt: 'desc' as const }, where: { personId: tern.id } }
  const before = await house.db.staffSession.findFirstOrThrow(newest)
  house.advance(5 * 60_000)
  expect((await fetch(`${site.origin}/triage/live`, { headers: { cookie } })).status).toBe(200)
  expect((await house.db.staffSession.findFirstOrThrow(newest)).seenAt).toEqual(before.seenAt)
  house.advance(26 * 60_000)
  const late = await fetch(`${site.origin}/triage/live`, {
    headers: { cookie },
    redirect: 'manual',
  })
  expect(late.status).toBe(303)
})
