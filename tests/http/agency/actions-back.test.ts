import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { stixId } from '#core/release/stix/object.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
} from '#tests/support/factories/releases.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { feedReader } from '#tests/support/feed-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember
let pattern: PatternPayload
let member: ReturnType<typeof httpStaff>
let program: ReturnType<typeof feedReader>

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  pattern = await aScheduledPattern(house, { sectors: ['finance', 'police'] })
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  site = await serveSite(house)
  member = httpStaff(house, site.origin)
  await member.take(await sessionFor(house, bank.memberId))
  program = feedReader(site.origin, (await aKey(house, bank)).key)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const post = async (body: unknown, type = 'application/json') => {
  const headers = { 'content-type': type }
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await program('/feeds/actions', { method: 'POST', headers, body: sent })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: await answer.json(),
  }
}

test('a table is looked at before it counts, counts once, and is undone in one go', async () => {
  const batch = uuidv7()
  const send = async (step: string, text: string) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({
      batch,
      step,
      kind: '',
      naming: 'nobody',
      shape: 'csv',
    }))
      body.append(name, value)
    if (step === '') body.append('file', new File([text], 'done.csv', { type: 'text/csv' }))
    else body.append('text', text)
    return member.send('/agency/actions/many', { method: 'POST', body })
  }
  const table = `Indicator,Action\n"<img src=x>",blocked\n+855 12 345 678,Number blocked\nP-${pattern.number},thanked\n`
  const preview = await send('', table)
  expect(preview.status).toBe(200)
  expect(preview.text).toContain('1 action ready, 0 reported before, 2 not taken')
  expect(preview.text).not.toContain('<img src=x>')
  expect(preview.text).toContain('There is no such action')
  expect(preview.text).toMatch(/May learn of it: (<!-- -->)?Nobody/)
  expect(await house.db.agencyAction.count()).toBe(0)

  const done = await send('report', table)
  expect(done).toMatchObject({ status: 303, to: `/agency/actions?batch=${batch}&recorded=1` })
  expect((await send('report', table)).to).toContain('recorded=0')
  expect((await member.get(done.to ?? '')).text).toContain('1 action recorded')
  expect(await house.db.agencyAction.findMany()).toMatchObject([{ naming: 'nobody' }])
  const undone = await member.post('/agency/actions/undo', { batch })
  expect(undone.to).toBe('/agency/actions?done=undone')
  expect((await member.get('/agency/actions')).text).toContain('Taken back')
  expect((await send('', 'x\n"never closed')).text).toContain('This is no table')
  expect((await send('', '')).status).toBe(400)
})

test('a program learns of each action what became of it', async () => {
  const actions = [
    { action: 'number_blocked', indicator: '+855 12 345 678', naming: 'sector', id: 'T-1' },
    { action: 'account_frozen', indicator: 'nobody.example' },
  ]
  const first = await post({ actions })
  expect(first).toMatchObject({
    status: 207,
    body: {
      recorded: 1,
      refused: 1,
      results: [
        { index: 0, outcome: 'recorded', pattern: `P-000${pattern.number}` },
        { index: 1, problem: { type: `${site.origin}/agency/actions/errors#target_unknown` } },
      ],
    },
  })
  expect(await post({ actions: actions.slice(0, 1) })).toMatchObject({
    status: 200,
    body: { known: 1 },
  })
  const note = {
    type: 'note',
    id: 'note--00000000-0000-4000-8000-000000000001',
    object_refs: [stixId('campaign', pattern.id)],
    labels: ['action-taken:person-assisted'],
  }
  const objects = [note, { type: 'malware' }]
  expect(await post({ objects }, 'application/taxii+json;version=2.1')).toMatchObject({
    status: 202,
    body: { status: 'complete', success_count: 1, failure_count: 1, pending_count: 0 },
  })
  expect(await post({ Sighting: { value: '+85512345678', type: '1' } })).toMatchObject({
    status: 200,
    body: { results: [{ action: 'false_positive' }] },
  })
  expect((await post({ actions: [] })).status).toBe(400)
  expect((await post('{')).type).toContain('application/problem+json')
  expect((await post('x', 'text/csv')).status).toBe(415)
  const list = await (await program('/feeds/actions')).json()
  expect(list.actions).toHaveLength(4)
  expect(list.actions.filter((one: { naming: string }) => one.naming === 'sector')).toHaveLength(1)
  const nobody = await fetch(`${site.origin}/feeds/actions`, { method: 'POST', body: '{}' })
  expect(nobody.status).toBe(401)
})

test('each page about actions answers those whom it is for', async () => {
  const supervisor = httpStaff(house, site.origin)
  const { id } = await aColleague(house, 'Osprey 9', ['supervisor'])
  await supervisor.take(await sessionFor(house, id))
  const police = await anAgency(house, 'Harbour Police', 'police')
  const officer = httpStaff(house, site.origin)
  await officer.take(await sessionFor(house, police.memberId))
  const deny = {
    id: uuidv7(),
    pattern: String(pattern.number),
    indicator: '',
    kind: 'false_positive',
  }
  await officer.post('/agency/actions', { ...deny, reason: 'shared_by_many' })
  const waits = await supervisor.get('/triage/actions')
  const path = /\/triage\/actions\/[0-9a-f-]{36}/.exec(waits.text)?.[0] ?? ''
  expect((await supervisor.get(path)).text).toContain('Many share it')
  expect((await supervisor.post(path, { verdict: '' })).status).toBe(400)
  expect((await supervisor.post(path, { verdict: 'wrong', comment: '' })).to).toBe(path)
  expect((await officer.get('/agency/actions')).text).toContain('you were right')
  expect((await supervisor.get('/triage/actions/overlaps')).status).toBe(200)
  expect((await supervisor.get('/triage/figures/actions')).status).toBe(200)
  expect((await officer.post('/agency/actions/shared', { naming: '' })).status).toBe(400)
  expect((await officer.post('/agency/actions/shared', { naming: 'all' })).status).toBe(303)
  expect((await officer.get('/agency/actions/errors')).text).toContain('id="target_unknown"')
  const own = await house.db.agencyAction.findFirstOrThrow({ where: { agencyId: police.agencyId } })
  const page = `/agency/actions/${own.id}`
  expect((await member.get(page)).status).toBe(404)
  expect((await officer.post(page, { kind: 'wallet_flagged', reason: 'misread' })).status).toBe(400)
  expect((await officer.post(page, { step: 'withdraw' })).status).toBe(303)
  expect((await officer.get(page)).text).toContain('You took this back')
})
