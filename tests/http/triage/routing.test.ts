import { afterAll, beforeAll, expect, test } from 'vitest'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf, type Fields } from './case-pages.ts'

const general = '00000000-0000-7000-8000-000000000001'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let heron: Colleague
let supervisor: Awaited<ReturnType<typeof aBrowser>>
let moderator: Awaited<ReturnType<typeof aBrowser>>
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-18T10:00:00Z'))
  site = await serveSite(house)
  heron = await aColleague(house, 'Heron 4')
  supervisor = await aBrowser(await aColleague(house, 'Cedar 1', ['supervisor']))
  moderator = await aBrowser(heron)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

async function aBrowser(person: Colleague) {
  const { get, post } = await browserOf(house, site.origin, person)
  const read = async (response: Response) => ({
    status: response.status,
    to: response.headers.get('location'),
    text: (await response.text()).replaceAll('<!-- -->', ''),
  })
  return {
    get: async (path: string) => read(await get(path)),
    post: async (path: string, fields: Fields) => read(await post(path, fields)),
  }
}

const lookedIn = (text: string) => /name="looked" value="([^"]+)"/.exec(text)?.[1] ?? ''
const queueOf = async (id: string) =>
  (await house.db.case.findUniqueOrThrow({ where: { id } })).queueId

test('a supervisor makes a queue, tries a rule in shadow, and turns it live', async () => {
  const made = await supervisor.post('/triage/queues/new', { name: 'Mekong', access: 'all' })
  expect(made).toMatchObject({ status: 303, to: '/triage/queues?saved=yes' })
  const { id: mekong } = await house.db.queue.findUniqueOrThrow({ where: { name: 'Mekong' } })
  const before = await fileATip(house, { current_country: 'KH' })

  const wrong = { 'g0.join': 'all', 'g0.r0.on': 'country', 'g0.r0.text': 'Atlantis', name: 'Held' }
  const refused = await supervisor.post('/triage/routing/new', { ...wrong, do: 'try' })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('There is no country called “Atlantis”')
  expect(refused.text).toContain('Choose the queue')
  const longer = await supervisor.post('/triage/routing/new', {
    ...wrong,
    'g0.add': 'score',
    do: 'add_row 0',
  })
  expect(longer.status).toBe(200)
  expect(longer.text).toContain('name="g0.r1.least"')
  expect(longer.text).toContain('value="Atlantis"')

  const rule = { ...wrong, 'g0.r0.text': 'Cambodia', queue: mekong, mode: 'shadow', days: '7' }
  const unseen = await supervisor.post('/triage/routing/new', { ...rule, do: 'save' })
  expect(unseen.status).toBe(409)
  expect(unseen.text).toContain('See first what the rule would do')
  expect(await house.db.routingRule.count()).toBe(0)
  const trial = await supervisor.post('/triage/routing/new', { ...rule, do: 'try' })
  expect(trial.text).toContain('would have caught <strong>1 case</strong> of 1')
  expect(trial.text).toContain(`/triage/cases/${before.number}`)
  const looked = lookedIn(trial.text)
  const other = { ...rule, 'g0.r0.text': 'Laos', looked, do: 'save' }
  expect((await supervisor.post('/triage/routing/new', other)).status).toBe(409)
  const saved = await supervisor.post('/triage/routing/new', { ...rule, looked, do: 'save' })
  expect(saved).toMatchObject({ status: 303, to: '/triage/routing?saved=yes' })
  expect(await queueOf((await fileATip(house, { current_country: 'KH' })).caseId)).toBe(general)

  const { id } = await house.db.routingRule.findFirstOrThrow()
  const address = `/triage/routing/${id}`
  const live = { ...rule, mode: 'live', version: '1' }
  const again = lookedIn((await supervisor.post(address, { ...live, do: 'try' })).text)
  await supervisor.post(address, { ...live, looked: again, do: 'save' })
  const { caseId, number } = await fileATip(house, { current_country: 'KH' })
  expect(await queueOf(caseId)).toBe(mekong)
  const page = await moderator.get(`/triage/cases/${number}`)
  expect(page.text).toContain('Placed by the rule “Held”, version 2: country Cambodia')
  expect((await supervisor.get('/triage/routing')).text).toContain('country Cambodia')

  const stale = await supervisor.post(address, { ...live, looked: again, do: 'save' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('Somebody changed this rule')
  expect(stale.text).toContain('value="Cambodia"')
  const older = await supervisor.get(`${address}?version=1`)
  expect(older.text).toContain('The form holds version 1')
})

test('a case that somebody may not see answers like one that is not there', async () => {
  const { id: quiet } = await house.db.queue.create({
    data: {
      id: '01920000-0000-7000-8000-000000000009',
      name: 'Quiet',
      access: 'named',
      createdAt: house.now(),
      members: { create: { personId: heron.id } },
    },
  })
  const { number, caseId } = await fileATip(house, { story: 'Quokka', current_country: 'VN' })
  const move = { version: '0', to: quiet, reason: '' }
  const silent = await moderator.post(`/triage/cases/${number}/queue`, move)
  expect(silent.status).toBe(400)
  expect(silent.text).toContain('Say why, in a sentence')
  const moved = await moderator.post(`/triage/cases/${number}/queue`, { ...move, reason: 'Ours' })
  expect(moved.status).toBe(303)
  expect(await queueOf(caseId)).toBe(quiet)

  const gone = await supervisor.get(`/triage/cases/${number}`)
  const never = await supervisor.get('/triage/cases/999999')
  expect(gone.status).toBe(404)
  const same = (text: string) => text.replace(/nonce="[^"]*"/g, '').replace(/cases\/\d+/g, '')
  expect(same(gone.text)).toBe(same(never.text))
  for (const path of ['/triage', '/triage?q=quokka', `/triage?queue=${quiet}`, '/triage?view=all'])
    expect((await supervisor.get(path)).text).not.toContain(`/triage/cases/${number}"`)
  expect((await supervisor.post(`/triage/cases/${number}/claim`, { hold: 'take' })).status).toBe(
    404,
  )
  expect((await moderator.get(`/triage?queue=${quiet}`)).text).toContain(`/triage/cases/${number}"`)
})

test('rules and queues are for supervisors', async () => {
  for (const path of [
    '/triage/routing',
    '/triage/routing/new',
    '/triage/queues',
    '/triage/queues/new',
  ])
    expect((await moderator.get(path)).status).toBe(403)
  expect((await moderator.post('/triage/queues/new', { name: 'Mine', access: 'all' })).status).toBe(
    403,
  )
})
