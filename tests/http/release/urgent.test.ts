import { Webhook } from 'standardwebhooks'
import { v4 as uuidv4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { mostAttempts } from '#core/webhook/schedule.ts'
import { productionRules } from '#core/webhook/target.ts'
import { createSender } from '#infra/webhook/sender.server.ts'
import { verifyAudit } from '#operations/audit/verify-audit.server.ts'
import { remindOfRecalls } from '#operations/recall/remind.server.ts'
import { runLane } from '#operations/urgent/lane.server.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aScheduledPattern,
  revokeReleased,
} from '#tests/support/factories/releases.ts'
import { feedReader } from '#tests/support/feed-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { enrolledPerson, sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'
import { receiverName, runReceiver } from '#tests/support/webhook-receiver.ts'

type Mail = { to: string; subject: string; text: string }

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let receiver: Awaited<ReturnType<typeof runReceiver>>
let bank: AgencyAndMember
let ngo: AgencyAndMember
let member: ReturnType<typeof httpStaff>
let supervisor: ReturnType<typeof httpStaff>
let read: ReturnType<typeof feedReader>
let pattern: PatternPayload
let secret = ''
let hook = ''
const mails: Mail[] = []

const tls = (port: number) =>
  createSender({
    rules: { ...productionRules, ports: [port] },
    judge: (address) => address === '127.0.0.1',
    resolve: async (host) => (host === receiverName ? ['127.0.0.1'] : []),
    ca: receiver.ca,
  })
const secretIn = (text: string) => /whsec_[A-Za-z0-9+/=]{44}/.exec(text)?.[0] ?? ''
const hiddenId = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? ''
const last = () => receiver.received.at(-1)
/** Now is the clock of signatures: the scheme refuses what is minutes old. */
const verified = (key = secret) =>
  new Webhook(key).verify(last()?.body ?? '', last()?.headers ?? {})
/** Lets the pauses pass until the message rests. */
const untilAllRests = async () => {
  for (let n = 0; n < mostAttempts; n++) {
    await runLane(house)
    house.advance(30 * 3_600_000)
  }
}
/** The number beside "Urgent" on any page of a supervisor. */
const waiting = async () =>
  /href="\/triage\/urgent"(?:(?!<\/a>).)*class="rail-count">(\d+)</.exec(
    (await supervisor.get('/triage')).text,
  )?.[1]
const relogin = async () => {
  await member.take(await sessionFor(house, bank.memberId))
}

beforeAll(async () => {
  house = await openTestHouse()
  receiver = await runReceiver()
  house.setNow(new Date())
  house.webhooks = tls(receiver.port)
  house.mailer = { send: async (mail) => ({ ok: mails.push(mail) > 0 }) }
  bank = await anAgency(house, 'Harbour Bank')
  ngo = await anAgency(house, 'Shore Aid', 'ngo')
  site = await serveSite(house)
  member = httpStaff(house, site.origin)
  await relogin()
  supervisor = httpStaff(house, site.origin)
  const { id } = await enrolledPerson(house, { roles: ['supervisor'], callSign: 'Cedar' })
  await supervisor.take(await sessionFor(house, id))
  read = feedReader(site.origin, (await aKey(house, bank)).key)
})
afterAll(async () => {
  await site.close()
  await receiver.close()
  await house.close()
})

describe('an agency', () => {
  test('adds a webhook, sees its secret once, and tests it', async () => {
    const form = await member.get('/agency/webhooks')
    const inward = await member.post('/agency/webhooks', {
      id: uuidv4(),
      url: `https://localhost:${receiver.port}/x`,
    })
    expect(inward.status).toBe(400)
    expect(inward.text).toContain(`value="https://localhost:${receiver.port}/x"`)
    expect(inward.text).toContain('everybody on the internet can look up')

    const id = hiddenId(form.text)
    const made = await member.post('/agency/webhooks', { id, url: receiver.url })
    secret = secretIn(made.text)
    hook = `/agency/webhooks/${id}`
    expect(secret).not.toBe('')
    expect((await member.get('/agency/webhooks')).text).not.toContain(secret)
    expect((await member.get(hook)).text).toContain('Nothing sent yet')

    expect((await member.post(hook, { do: 'test' })).to).toBe(`${hook}?done=test`)
    await runLane(house)
    expect(verified()).toMatchObject({ type: 'subscriber.test', data: { payload: null } })
    expect((await member.get(hook)).text).toMatch(/Delivered[\s\S]*2xx \(204\)/)
    const other = httpStaff(house, site.origin)
    await other.take(await sessionFor(house, ngo.memberId))
    expect((await other.get(hook)).status).toBe(404)
    expect((await other.post(hook, { do: 'test' })).status).toBe(404)
  })

  test('gets what is urgent at once and signed, and fetches it; what can wait waits', async () => {
    const calm = await aScheduledPattern(house, { sectors: ['finance'] })
    pattern = await aScheduledPattern(house, { sectors: ['finance'], urgent: 'money_moving' })
    await runLane(house)
    expect(verified()).toMatchObject({
      type: 'pattern.urgent',
      data: {
        pattern: { id: pattern.id, version: 1 },
        release: { number: 1 },
        payload: { urgent: 'money_moving', indicators: pattern.indicators },
      },
    })
    expect((await house.db.pattern.findUniqueOrThrow({ where: { id: calm.id } })).state).toBe(
      'scheduled',
    )
    const file = await read('/feeds/releases/1/patterns.ndjson')
    expect(await file.text()).toContain(pattern.id)
    const told = mails.splice(0)
    expect(told.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Urgent: pattern P-'),
    ])
    expect(JSON.stringify(told)).not.toContain(pattern.title)

    const count = receiver.received.length
    await runLane(house)
    expect(receiver.received).toHaveLength(count)
  })

  test('that is not cleared for it any more hears of no content', async () => {
    await house.db.agency.update({ where: { id: bank.agencyId }, data: { ceiling: 'clear' } })
    const narrow = await aScheduledPattern(house, {
      sectors: ['finance'],
      tlp: 'amber',
      urgent: 'spreading_fast',
    })
    const count = receiver.received.length
    await runLane(house)
    expect(receiver.received).toHaveLength(count)
    expect((await house.db.pattern.findUniqueOrThrow({ where: { id: narrow.id } })).state).toBe(
      'published',
    )
    await house.db.agency.update({
      where: { id: bank.agencyId },
      data: { ceiling: 'amber+strict' },
    })
    mails.splice(0)
  })

  test('changes its secret while both are good', async () => {
    const renewed = await member.post(`${hook}/secret`, {})
    const next = secretIn(renewed.text)
    await member.post(hook, { do: 'test' })
    await runLane(house)
    expect(verified(secret)).toEqual(verified(next))
    secret = next
  })
})

describe('a subscriber that is down', () => {
  test('is tried again, shown and told, and given up in sight of all', async () => {
    Object.assign(receiver.answer, { status: 503, body: 'Down for <maintenance>' })
    await aScheduledPattern(house, { sectors: ['finance'], urgent: 'people_at_risk' })
    await untilAllRests()
    const [dead] = await house.db.webhookDelivery.findMany({
      where: { state: 'dead' },
      include: { tries: true },
    })
    expect(dead?.tries.map(({ outcome }) => outcome)).toContain('server_error')
    await relogin()
    const page = await member.get(hook)
    expect(page.text).toContain('We have stopped sending')
    expect(page.text).toContain('Down for &lt;maintenance&gt;')
    const told = mails.splice(0)
    for (const said of ['Urgent messages do not arrive', 'Urgent messages are no longer sent']) {
      const ofIt = told.filter(({ subject }) => subject === said)
      expect(ofIt.filter(({ text }) => text.includes(hook))).toHaveLength(1)
      expect(ofIt.some(({ text }) => text.includes('/triage/urgent'))).toBe(true)
    }
  })

  test('gets what it missed when a person sends it again', async () => {
    Object.assign(receiver.answer, { status: 204, body: '' })
    const { id } = await enrolledPerson(house, { roles: ['supervisor'] })
    await supervisor.take(await sessionFor(house, id))
    const page = await supervisor.get('/triage/urgent')
    expect(page.text).toContain('Some agencies do not get urgent messages')
    expect(await waiting()).toBe('1')
    expect(page.text).not.toContain(receiver.url)
    const count = receiver.received.length
    await supervisor.post('/triage/urgent', { webhook: hook.split('/').at(-1) ?? '' })
    await runLane(house)
    expect(receiver.received).toHaveLength(count + 1)
    expect(JSON.parse(last()?.body ?? '')).toMatchObject({ type: 'pattern.urgent' })
    expect(await waiting()).toBeUndefined()
    expect((await member.get(hook)).text).toContain('Arriving')
    expect(mails.splice(0).map(({ subject }) => subject)).toContain('Urgent messages arrive again')
  })
})

describe('a recall', () => {
  const take = async () => {
    await relogin()
    return read('/feeds/recalls').then((answer) => answer.json())
  }

  test('is asked of whoever fetched the pattern, and told to nobody who was never cleared', async () => {
    house.setNow(new Date())
    await revokeReleased(house, pattern)
    await runLane(house)
    expect(verified()).toMatchObject({
      type: 'pattern.revoked',
      data: { pattern: { id: pattern.id, version: 2 }, payload: { status: 'revoked' } },
    })
    const receipts = await house.db.recallReceipt.findMany()
    expect(receipts).toMatchObject([{ agencyId: bank.agencyId, asked: true, confirmedAt: null }])
    expect(mails.splice(0).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Please take out pattern'),
    ])
    const page = await member.get('/agency/recalls')
    expect(page.text).toContain('Confirm that the ticked ones are out')
  })

  test('is reminded of after a day and after three, and chased by hand', async () => {
    const { id } = await enrolledPerson(house, { roles: ['supervisor'] })
    for (const days of [1, 1, 1, 3]) {
      house.advance(days * 86_400_000)
      await remindOfRecalls(house)
      await runLane(house)
    }
    expect(mails.splice(0).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Still to be confirmed'),
      expect.stringContaining('Still to be confirmed'),
    ])
    await supervisor.take(await sessionFor(house, id))
    const list = await supervisor.get('/triage/urgent')
    expect(list.text).toContain('1 overdue')
    expect(await waiting()).toBe('1')
    const one = /\/triage\/urgent\/recalls\/[0-9a-f-]+/.exec(list.text)?.[0] ?? ''
    expect((await supervisor.get(one)).text).toContain('Harbour Bank')
    await supervisor.post(one, {})
    await runLane(house)
    expect(mails.splice(0)).toHaveLength(1)
  })

  test('is confirmed by a program, once and for all, and by nobody else', async () => {
    const { recalls } = await take()
    expect(recalls).toMatchObject([{ state: 'overdue', pattern: { id: pattern.id } }])
    const path = recalls[0].confirmation
    const stranger = feedReader(site.origin, (await aKey(house, ngo)).key)
    expect((await stranger(path, { method: 'POST' })).status).toBe(404)
    expect((await read(path)).status).toBe(405)
    expect((await read(path, { method: 'POST' })).status).toBe(204)
    const first = await house.db.recallReceipt.findFirstOrThrow()
    house.advance(60_000)
    expect((await read(path, { method: 'POST' })).status).toBe(204)
    expect(await house.db.recallReceipt.findFirstOrThrow()).toEqual(first)
    expect((await supervisor.get('/triage/urgent')).text).toContain('Out everywhere')
    expect(await waiting()).toBeUndefined()
  })

  test('is confirmed on the page, several at once', async () => {
    const two = [
      await aScheduledPattern(house, { sectors: ['finance'], urgent: 'money_moving' }),
      await aScheduledPattern(house, { sectors: ['finance'], urgent: 'money_moving' }),
    ]
    await runLane(house)
    for (const one of two) await revokeReleased(house, one)
    await runLane(house)
    await relogin()
    const page = await member.get('/agency/recalls')
    const ids = [...page.text.matchAll(/name="recall"[^>]*value="([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    )
    expect(ids).toHaveLength(2)
    const ticked = ids.map((id): [string, string] => ['recall', id])
    expect((await member.post('/agency/recalls', ticked)).to).toBe('/agency/recalls?done=confirmed')
    expect((await member.get('/agency/recalls')).text).toContain('All recalls are confirmed')
    expect(await verifyAudit(house)).toMatchObject({ ok: true })
  })
})
