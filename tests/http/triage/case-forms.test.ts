import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replyIn } from '#core/reply/words.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf, type Fields, snapshot } from './case-pages.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let heron: Awaited<ReturnType<typeof browserOf>>
let mine: FiledTip
let other: FiledTip
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  const person = await aColleague(house, 'Heron 4')
  heron = await browserOf(house, site.origin, person)
  mine = await fileATip(house, { phones: ['+66812345678'] })
  other = await fileATip(house, { phones: ['+66812345678'], danger_now: 'yes' })
  await claimCase(house, person, mine.number)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const caseOf = (tip: FiledTip) => house.db.case.findUniqueOrThrow({ where: { id: tip.caseId } })
const long = 'x'.repeat(4001)
const nobody = uuidv7()

/** Every form of the page with what can be wrong in it; `version` is right unless it is given. */
const malformed: Record<string, Fields[]> = {
  claim: [{}, { hold: 'banana' }],
  story: [
    {},
    { part: 'banana' },
    [
      ['part', 'story'],
      ['part', 'pictures'],
    ],
  ],
  indicators: [
    {},
    { 'of.banana': 'scammer' },
    { [`of.${nobody}`]: 'scammer' },
    { [`of.${nobody}`]: 'banana' },
  ],
  links: [
    {},
    { others: 'banana', decision: 'confirmed' },
    { others: '1', decision: 'banana' },
    { others: '987654', decision: 'confirmed' },
    { others: '1', decision: 'confirmed' },
    { others: Array.from({ length: 101 }, (_, at) => at + 1).join(' '), decision: 'confirmed' },
  ],
  merge: [
    {},
    { others: 'banana' },
    { others: '987654' },
    { others: '1' },
    { into: 'banana' },
    { into: '1 2' },
    { into: '1' },
    { into: '987654' },
    { others: '2', version: '' },
    { others: '2', version: 'banana' },
    { others: '2', version: '99' },
    { others: '2', version: '-1' },
  ],
  separation: [{}, { version: 'banana' }],
  tips: [{}, { tip: 'banana' }, { tip: nobody }],
  messages: [
    {},
    { tip: nobody, text: 'Hello' },
    { tip: 'banana', text: 'Hello' },
    { tip: nobody, text: '   ' },
    { tip: nobody, text: long },
    { tip: nobody, text: 'We passed it to {agency}.' },
    { tip: nobody, do: 'use', template: 'first_look' },
    { tip: nobody, do: 'use', template: 'banana' },
    { tip: nobody, do: 'preview', text: '' },
  ],
  masks: [
    {},
    { tip: 'banana', do: 'find', words: 'Mai' },
    { tip: nobody, do: 'banana' },
    { tip: nobody, do: 'find' },
    { tip: nobody, do: 'find', words: 'x'.repeat(201) },
    { tip: nobody, do: 'find', words: 'Mai' },
    { tip: nobody, do: 'cover', words: 'Mai' },
    { tip: nobody, do: 'cover', words: 'Mai', pick: 'field:story@0-3' },
    { tip: nobody, do: 'reveal' },
    { tip: nobody, do: 'reveal', reason: 'Why' },
    { tip: nobody, do: 'lift', mask: 'banana' },
    { tip: nobody, do: 'lift', mask: nobody },
  ],
  routine: [
    {},
    { decide: 'banana done' },
    { decide: 'links_decided banana' },
    { decide: 'hotline done' },
    { decide: 'place_known done' },
  ],
  translation: [
    {},
    { tip: nobody, language: 'en', base: '0', text: '' },
    { tip: nobody, language: 'banana', base: '0', text: 'Told' },
    { tip: nobody, language: 'en', base: '-1', text: 'Told' },
    { tip: nobody, language: 'en', base: '0', text: 'x'.repeat(20_001) },
    { tip: nobody, language: 'en', base: '0', text: 'Told' },
  ],
  notes: [{}, { text: ' \n ' }, { text: long }],
  state: [
    {},
    { to: 'banana' },
    { to: 'resolved' },
    { to: 'referred' },
    { to: 'referred', agency: 'banana' },
    { to: 'referred', agency: nobody },
    { to: 'queued' },
    { to: 'investigating', version: 'banana' },
    { to: 'investigating', version: '99' },
  ],
  resolution: [
    {},
    { verdict: 'confirmed' },
    { verdict: 'banana', impact: 'attempted' },
    { verdict: 'confirmed', impact: 'attempted', version: '99' },
  ],
  reopening: [{}, { reason: long }, { reason: 'It is not resolved.' }],
  urgency: [{}, { to: 'banana' }, { to: 'normal' }, { to: 'low' }, { to: 'high', reason: long }],
  priority: [
    {},
    { points: '7', reason: 'Why' },
    { points: '50' },
    { points: '50', reason: long },
    { points: '50', reason: 'Why', version: '99' },
  ],
  step: [
    {},
    { step: 'banana', outcome: 'done' },
    { step: 'hotline', outcome: 'banana' },
    { step: 'hotline', outcome: 'skipped' },
    { step: 'hotline', outcome: 'skipped', reason: long },
    // Not imminent: there is no check-list.
    { step: 'hotline', outcome: 'done' },
  ],
  lowering: [
    {},
    { agree: 'banana', reason: 'Why' },
    { agree: 'yes' },
    { agree: 'yes', reason: 'Nobody asked.' },
  ],
}

describe.each(Object.entries(malformed))('the form “%s”', (noun, attempts) => {
  test.each(attempts.map((fields) => [JSON.stringify(fields).slice(0, 70), fields] as const))(
    'answers %s with a clear refusal and changes nothing',
    async (_, fields) => {
      const { version } = await caseOf(mine)
      const before = await snapshot(house)
      const given = Array.isArray(fields) ? fields : Object.entries(fields)
      const response = await heron.post(`/triage/cases/${mine.number}/${noun}`, [
        ...(given.some(([name]) => name === 'version')
          ? []
          : [['version', String(version)] as [string, string]]),
        ...given,
      ])
      expect([400, 409]).toContain(response.status)
      const page = await response.text()
      expect(page).toMatch(/That was not saved|We could not read that/)
      expect(await snapshot(house)).toEqual(before)
    },
  )

  test('is refused to whoever is not signed in, may not, or comes from elsewhere', async () => {
    const path = `/triage/cases/${mine.number}/${noun}`
    const before = await snapshot(house)
    expect((await heron.post(path, {}, { cookie: '' })).status).toBe(401)
    const admin = await browserOf(
      house,
      site.origin,
      await aColleague(house, `Gull ${noun}`, ['admin']),
    )
    expect((await admin.post(path, {})).status).toBe(403)
    expect((await heron.post(path, {}, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await heron.post(path, {}, { origin: 'null' })).status).toBe(403)
    expect((await heron.post(path, {}, { 'Content-Type': 'application/json' })).status).toBe(415)
    expect((await heron.post(path, { text: 'x'.repeat(600_000) })).status).toBe(413)
    expect((await heron.post(path.replace(`/${mine.number}/`, '/banana/'), {})).status).toBe(404)
    expect(await snapshot(house)).toEqual(before)
  })

  test('about a case that there is not is answered with 404', async () => {
    const filled: Fields = {
      version: '0',
      hold: 'take',
      part: 'story',
      [`of.${nobody}`]: 'scammer',
      others: String(mine.number),
      decision: 'confirmed',
      tip: nobody,
      text: 'Hello',
      to: 'high',
      verdict: 'confirmed',
      impact: 'attempted',
      reason: 'Why',
      agree: 'yes',
      points: '50',
      step: 'hotline',
      outcome: 'done',
      do: 'find',
      words: 'Mai',
      decide: 'links_decided done',
      language: 'en',
      base: '0',
    }
    // Two of them read `to`, each its own codes.
    if (noun === 'state') filled.to = 'investigating'
    const response = await heron.post(`/triage/cases/987654/${noun}`, filled)
    expect(response.status).toBe(404)
  })

  test('shows the case where somebody comes back to its address', async () => {
    const response = await heron.get(`/triage/cases/${mine.number}/${noun}`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('What was told')
  })
})

test('what was typed comes back with the refusal', async () => {
  const text = 'A long reply, "quoted" & <b>bold</b>'
  const response = await heron.post(`/triage/cases/${mine.number}/messages`, {
    tip: 'banana',
    text,
  })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain(
    'A long reply, &quot;quoted&quot; &amp; &lt;b&gt;bold&lt;/b&gt;',
  )
})

test('a ready-made reply comes in the reporter’s language, waits for its blanks, and goes as previewed', async () => {
  const person = await aColleague(house, 'Plover 9')
  const plover = await browserOf(house, site.origin, person)
  const tip = await fileATip(house, { consents: ['write_back'] })
  await house.db.tip.update({ where: { id: tip.tipId }, data: { language: 'ar' } })
  await claimCase(house, person, tip.number)
  const path = `/triage/cases/${tip.number}/messages`
  const post = async (fields: Fields) => plover.post(path, { tip: tip.tipId, ...fields })
  const used = await (await post({ do: 'use', template: 'passed_on', text: 'Typed.' })).text()
  expect(used).toContain('Typed.')
  const ready = replyIn('ar', 'passed_on').text
  expect(used).toContain(ready)

  const open = await post({ text: ready })
  expect(open.status).toBe(400)
  const again = await open.text()
  expect(again).toContain('Fill what is still open: {agency} (to whom)')
  expect(again).toContain(ready)

  const english = await (await post({ text: 'We passed it to the police.' })).text()
  expect(english).toMatch(/This does not look like (<!-- -->)?Arabic/)
  expect(await house.db.message.count({ where: { tipId: tip.tipId } })).toBe(0)

  const filled = ready.replace('{agency}', 'INTERPOL')
  const preview = await (await post({ do: 'preview', text: filled })).text()
  expect(preview).toMatch(/<div lang="ar" dir="rtl"><ol/)
  expect(preview).toContain(`<p class="thread-text" dir="auto">${filled}</p>`)
  expect(preview).toContain(`<input type="hidden" name="text" value="${filled}"/>`)
  expect((await post({ text: filled, previewed: 'yes' })).status).toBe(303)
  expect(await house.db.message.count({ where: { tipId: tip.tipId } })).toBe(1)
})

test('words are covered, and removed for good only by who may, sure, and with a fresh code', async () => {
  const [one, other] = [
    await aColleague(house, 'Plover 11'),
    await aColleague(house, 'Osprey 3', ['supervisor']),
  ]
  const plover = await browserOf(house, site.origin, one)
  const osprey = await browserOf(house, site.origin, other)
  const tip = await fileATip(house, { story: 'They hold my sister Mai Lin.' })
  const path = `/triage/cases/${tip.number}`
  const about = { tip: tip.tipId, words: 'mai lin' }
  await claimCase(house, one, tip.number)
  await plover.post(`${path}/story`, { part: 'story' })
  const found = await (
    await plover.post(`${path}/masks?show=story`, { ...about, do: 'find' })
  ).text()
  expect(found).toContain('<mark>Mai Lin</mark>')
  expect(found).not.toContain('Remove them for good')
  const pick = /name="pick"[^>]*value="([^"]+)"/.exec(found)?.[1] ?? ''
  expect((await plover.post(`${path}/redaction`, { ...about, pick, sure: 'yes' })).status).toBe(403)
  expect((await plover.post(`${path}/masks`, { ...about, pick, do: 'cover' })).status).toBe(303)
  const page = await (await plover.get(`${path}?show=story`)).text()
  expect(page).toContain('my sister ▒▒▒▒.')
  expect(page).not.toContain('Mai Lin')

  await house.db.case.update({ where: { number: tip.number }, data: { leaseHolderId: other.id } })
  await osprey.post(`${path}/story`, { part: 'story' })
  const remove = (fields: Fields) =>
    osprey.post(`${path}/redaction?show=story`, { ...about, pick, ...fields })
  expect(await (await remove({})).text()).toContain('This cannot be undone')
  await house.db.staffSession.updateMany({
    data: { secondFactorAt: new Date('2020-01-01T00:00:00Z') },
  })
  expect(await (await remove({ sure: 'yes' })).text()).toContain('This needs a fresh code')
  expect(await house.db.auditEvent.count({ where: { action: 'story.redacted' } })).toBe(0)
  await house.db.staffSession.updateMany({ data: { secondFactorAt: house.now() } })
  expect((await remove({ sure: 'yes' })).status).toBe(303)
  expect(await (await osprey.get(`${path}?show=story`)).text()).toContain('my sister ▇▇.')
})

test('a translation stands beside its story, and a second one at once is kept for its author', async () => {
  const person = await aColleague(house, 'Plover 13')
  const plover = await browserOf(house, site.origin, person)
  const tip = await fileATip(house, { story: 'Sie halten sie fest.' })
  await claimCase(house, person, tip.number)
  const path = `/triage/cases/${tip.number}`
  await plover.post(`${path}/story`, { part: 'story' })
  const write = (base: string, text: string) =>
    plover.post(`${path}/translation?show=story`, { tip: tip.tipId, language: 'en', base, text })
  expect((await write('0', 'They hold her.')).status).toBe(303)
  const late = await write('0', 'They keep her.')
  expect(late.status).toBe(409)
  const both = await late.text()
  expect(both).toContain('They hold her.')
  expect(both).toMatch(/<textarea[^>]*>They keep her\./)
  expect((await write('1', 'They keep her.')).status).toBe(303)
  const page = await (await plover.get(`${path}?show=story`)).text()
  expect(page.indexOf('Version <!-- -->2')).toBeLessThan(page.indexOf('Version <!-- -->1'))
  expect(await (await plover.get(path)).text()).not.toContain('They hold her.')
})

test('a note typed while somebody took the case over comes back with the refusal', async () => {
  const tern = await aColleague(house, 'Tern 9')
  const tip = await fileATip(house)
  await claimCase(house, tern, tip.number)
  const response = await heron.post(`/triage/cases/${tip.number}/notes`, {
    text: 'Typed for an hour.',
  })
  expect(response.status).toBe(409)
  const page = await response.text()
  expect(page).toContain('Someone else has this case now')
  expect(page).toContain('Typed for an hour.')
  expect(await house.db.note.count({ where: { caseId: tip.caseId } })).toBe(0)
})

test('a form without an Origin is taken with its token', async () => {
  const page = await (await heron.get(`/triage/cases/${mine.number}`)).text()
  const token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const response = await heron.post(
    `/triage/cases/${mine.number}/notes`,
    { text: 'By token.', form_token: token },
    { origin: 'null' },
  )
  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe(`/triage/cases/${mine.number}?done=note#notes`)
})

test('cases merge from the page and come apart again', async () => {
  const { version } = await caseOf(mine)
  const merged = await heron.post(`/triage/cases/${mine.number}/merge`, {
    others: `C-${other.number}`,
    version: String(version),
  })
  expect(merged.headers.get('Location')).toBe(`/triage/cases/${mine.number}?done=merged#links`)
  expect((await caseOf(mine)).urgency).toBe('imminent')
  const page = await (await heron.get(`/triage/cases/${other.number}`)).text()
  expect(page).toContain('Merged into')
  const apart = await heron.post(`/triage/cases/${other.number}/separation`, {
    version: String((await caseOf(other)).version),
    from: String(mine.number),
  })
  expect(apart.headers.get('Location')).toBe(`/triage/cases/${mine.number}?done=separated#links`)
  expect((await caseOf(mine)).urgency).toBe('normal')
})

test('an imminent case shows whom to call, and says which steps are open before it is closed', async () => {
  const person = await aColleague(house, 'Plover 3')
  const plover = await browserOf(house, site.origin, person)
  const tip = await fileATip(house, { danger_now: 'yes', current_country: 'MM' })
  await claimCase(house, person, tip.number)
  const path = `/triage/cases/${tip.number}`
  const page = await (await plover.get(path)).text()
  expect(page).toContain('Not checked by us')
  const ticked = await plover.post(`${path}/step`, { step: 'police', outcome: 'done' })
  expect(ticked.headers.get('Location')).toBe(`${path}?done=step#step`)

  const fields = { verdict: 'confirmed', impact: 'person_at_risk' }
  const close = async (more: Fields) =>
    plover.post(`${path}/resolution`, {
      version: String((await caseOf(tip)).version),
      ...fields,
      ...more,
    })
  const refused = await close({})
  expect(refused.status).toBe(400)
  const again = await refused.text()
  expect(again).toContain('Still open: hotline of the place, embassy of their country')
  expect(again).toMatch(/value="person_at_risk" selected/)
  expect((await close({ open_steps: 'They are home.' })).status).toBe(303)
  expect((await caseOf(tip)).state).toBe('resolved')
})

test('staff say until when they are on duty, and every page of theirs tells of who waits in danger', async () => {
  const person = await aColleague(house, 'Plover 5')
  const plover = await browserOf(house, site.origin, person)
  for (const hours of ['', 'banana', '25', '-1'])
    expect((await plover.post('/triage/duty', { hours })).status).toBe(400)
  expect((await plover.post('/triage/duty', { hours: '8' })).status).toBe(303)
  const waits = await fileATip(house, { danger_now: 'yes' })
  const tells = async (path: string) => (await plover.get(path)).text()
  for (const path of ['/triage', '/triage/patterns', '/staff/account'])
    expect(await tells(path)).toContain(`href="/triage/cases/${waits.number}">`)
  await claimCase(house, person, waits.number)
  expect(await tells('/staff/account')).not.toContain(`href="/triage/cases/${waits.number}">`)
  expect(await tells('/triage')).toContain('You are on duty until')
  expect((await plover.post('/triage/notices', { up_to: 'banana' })).status).toBe(400)
  const seen = await plover.post('/triage/notices', {
    up_to: house.now().toISOString(),
    next: 'https://elsewhere.example',
  })
  expect(seen.headers.get('Location')).toBe('/triage')
})
