import { v4 as uuidv4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aDraft,
  approved,
  checked,
  type Drafted,
  edited,
  fileOf,
  offerAnswers,
  submitted,
  words,
} from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { hostileTexts } from '#tests/support/hostile-texts.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf, type Fields } from './case-pages.ts'

type Browser = Awaited<ReturnType<typeof browserOf>>

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let author: Colleague
let approver: Colleague
let heron: Browser
let osprey: Browser
let draft: Drafted
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  site = await serveSite(house)
  author = await aColleague(house, 'Heron 4')
  approver = await aColleague(house, 'Osprey 1', ['supervisor'])
  heron = await browserOf(house, site.origin, author)
  osprey = await browserOf(house, site.origin, approver)
  draft = await aDraft(house, author)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** Everything that a form of these pages could have changed. */
async function snapshot() {
  const { db } = house
  return {
    patterns: await db.pattern.findMany({ orderBy: { number: 'asc' } }),
    cases: await db.patternCase.count(),
    indicators: await db.patternIndicator.count(),
    editors: await db.patternEditor.count(),
    reviews: await db.patternReview.count(),
    events: await db.auditEvent.count(),
  }
}

/** The editor's form as a browser sends it when nothing was touched. */
async function form(number: number, change: Record<string, string> = {}): Promise<Fields> {
  const { title, summary, tlp, revision, choices } = await fileOf(house, number)
  const fixed = { title, summary, tlp, revision: String(revision), sub_kind: '', step: 'save' }
  return [
    ...Object.entries({ ...fixed, ...change }),
    ...choices.attributes.map((one): [string, string] => [
      'attribute',
      `${one.question}=${one.value}`,
    ]),
    ...choices.sectors.map((one): [string, string] => ['sector', one]),
    ...choices.actions.map((one): [string, string] => ['action', `${one.sector}:${one.action}`]),
  ]
}

const path = (number: number, under = '') => `/triage/patterns/${number}${under && `/${under}`}`
const hash = 'a'.repeat(64)

describe('pages', () => {
  test.each(['', '/new', '?view=review&kind=job_offer&mine=yes&q=ferry'])(
    'of the list (%s) are for who drafts patterns',
    async (rest) => {
      const address = `/triage/patterns${rest}`
      expect((await heron.get(address)).status).toBe(200)
      expect((await osprey.get(address)).status).toBe(200)
      const nobody = await fetch(site.origin + address, { redirect: 'manual' })
      expect(nobody.status).toBe(303)
      expect(nobody.headers.get('location')).toContain('/staff/sign-in')
    },
  )

  test('of a pattern are for them, too, and taking one back for supervisors', async () => {
    for (const under of ['', 'review', 'amendment'])
      expect((await heron.get(path(draft.number, under))).status).toBe(200)
    expect((await heron.get(path(draft.number, 'revocation'))).status).toBe(403)
    expect((await osprey.get(path(draft.number, 'revocation'))).status).toBe(200)
    const admin = await browserOf(
      house,
      site.origin,
      await aColleague(house, 'Gull 9', ['admin', 'custodian']),
    )
    for (const under of ['', 'review', 'amendment', 'revocation'])
      expect((await admin.get(path(draft.number, under))).status).toBe(403)
  })

  test.each(['999', '0', '-1', '1e3', 'banana', '01', '9'.repeat(30)])(
    'of no pattern (%s) are not there',
    async (number) => {
      for (const under of ['', '/review', '/amendment']) {
        expect((await heron.get(`/triage/patterns/${number}${under}`)).status).toBe(404)
        const posted = await osprey.post(`/triage/patterns/${number}${under}`, {
          revision: '0',
          step: 'save',
          tlp: 'amber',
          decision: 'approve',
          hash,
          reason: 'Why',
        })
        expect(posted.status).toBe(404)
      }
    },
  )

  test.each(['view=all', 'kind=banana', 'mine=no', 'after=1', `q=${'x'.repeat(1001)}`])(
    'with a filter that can’t be read (%s) are refused',
    async (query) => {
      expect((await heron.get(`/triage/patterns?${query}`)).status).toBe(400)
    },
  )

  test('say which cases make no pattern, before anything is written', async () => {
    const page = await (await heron.get('/triage/patterns/new?case=999999')).text()
    expect(page).toContain('There is no case C-999999')
    const odd = await heron.get('/triage/patterns/new?case=banana&case=1')
    expect(odd.status).toBe(200)
    expect(await odd.text()).toContain('Write case numbers such as')
  })

  test('show a moderator no true count below the limit, and a supervisor does see it', async () => {
    const few = await aDraft(house, author, { tips: [{}, {}, {}, {}] })
    const { choices } = await fileOf(house, few.number)
    const attributes = [{ question: 'visa', value: 'tourist' }]
    await edited(house, author, few.number, { choices: { ...choices, attributes } })
    const stays = 'A tourist visa</span><span class="stays-why">'
    expect(await (await heron.get(path(few.number))).text()).toContain(`${stays}fewer than 5 tips`)
    expect(await (await osprey.get(path(few.number))).text()).toContain(`${stays}4 tips`)
  })
})

describe('starting a pattern', () => {
  test('from the cases of a form leads to its own page', async () => {
    const tip = await fileATip(house, offerAnswers)
    const response = await heron.post('/triage/patterns/new', { case: String(tip.number) })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/triage\/patterns\/\d+\?done=drafted$/)
  })

  test.each<[string, Fields]>([
    ['nothing', {}],
    ['no number', { cases: 'banana' }],
    ['a case that there is not', { cases: '999999' }],
    ['too long a title', { cases: '1', title: 'x'.repeat(201) }],
    ['a number no case can have', { cases: '12345678901234567890' }],
  ])('from %s is refused, and what was typed stays', async (_, fields) => {
    const before = await snapshot()
    const response = await heron.post('/triage/patterns/new', fields)
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('This could not be done yet')
    for (const value of Object.values(fields)) expect(page).toContain(`value="${value}"`)
    expect(await snapshot()).toEqual(before)
  })
})

const unknown = uuidv4()

describe('the editor’s form', () => {
  test.each<[string, Record<string, string>, number]>([
    ['no revision', { revision: '' }, 400],
    ['an odd revision', { revision: '-1' }, 400],
    ['an older revision', { revision: '0' }, 409],
    ['no step', { step: '' }, 400],
    ['an odd step', { step: 'publish' }, 400],
    ['a long title', { title: 'x'.repeat(201) }, 400],
    ['a long summary', { summary: 'x'.repeat(4001) }, 400],
    ['no label', { tlp: '' }, 400],
    ['an odd label', { tlp: 'TLP:BLUE' }, 400],
    ['another kind’s scheme', { sub_kind: 'giveaway' }, 400],
    ['an odd scheme', { sub_kind: '__proto__' }, 400],
    ['an odd tactic', { tactic: 'constructor' }, 400],
    ['an answer about a person', { attribute: 'danger_now=yes' }, 400],
    ['an answer of nobody', { attribute: 'story' }, 400],
    ['an odd sector', { sector: 'army' }, 400],
    ['an action of another sector', { sector: 'ngo', action: 'ngo:account_frozen' }, 400],
    ['an odd identifier', { indicator: 'banana' }, 400],
    ['an identifier of nobody', { indicator: `${unknown} paid_to high 2027-W01` }, 400],
    ['an odd role', { indicator: `${unknown} mentioned high 2027-W01` }, 400],
    ['an odd week', { indicator: `${unknown} paid_to high 2027-W54` }, 400],
    ['a case that there is not', { add_cases: '999999' }, 400],
    ['no number of a case', { add_cases: 'the other one' }, 400],
  ])('with %s is refused and writes nothing', async (_, change, status) => {
    const before = await snapshot()
    const response = await heron.post(path(draft.number), await form(draft.number, change))
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(/This could not be done yet|We could not read that/)
    expect(await snapshot()).toEqual(before)
  })

  test('gives back what was typed with the refusal', async () => {
    const typed = { title: 'Mine & "yours"', summary: 'A <b>bold</b> claim', tlp: '' }
    const response = await heron.post(path(draft.number), await form(draft.number, typed))
    const page = await response.text()
    expect(page).toContain('value="Mine &amp; &quot;yours&quot;"')
    expect(page).toContain('A &lt;b&gt;bold&lt;/b&gt; claim')
  })

  test('gives back what was typed when somebody else saved meanwhile', async () => {
    const mine = await form(draft.number, { title: 'Typed for an hour' })
    await edited(house, author, draft.number, { summary: 'Somebody else’s words.' })
    const response = await heron.post(path(draft.number), mine)
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain('Somebody changed it while you had it open')
    expect(page).toContain('value="Typed for an hour"')
    await edited(house, author, draft.number, { summary: words.summary })
  })

  test('is refused to whoever is not signed in, may not, or comes from elsewhere', async () => {
    const before = await snapshot()
    const fields = await form(draft.number)
    const to = path(draft.number)
    expect((await heron.post(to, fields, { cookie: '' })).status).toBe(401)
    expect((await heron.post(to, fields, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await heron.post(to, fields, { origin: 'null' })).status).toBe(403)
    expect((await heron.post(to, fields, { 'Content-Type': 'application/json' })).status).toBe(415)
    expect((await heron.post(to, { summary: 'x'.repeat(600_000) })).status).toBe(413)
    const agency = await aColleague(house, `Agency ${unknown}`, ['agency_member'])
    const theirs = await browserOf(house, site.origin, agency)
    expect((await theirs.post(to, fields)).status).toBe(403)
    expect(await snapshot()).toEqual(before)
  })

  test('takes any text at all, and never breaks over it', async () => {
    const odd = ['\u0000', '\u202e', '%_\\', '\ud83d', '👩‍👩‍👧', '__proto__', "' OR 1=1 --"]
    for (const text of [...odd, ...Object.values(hostileTexts)]) {
      const change = { title: text, summary: text, add_cases: text, tactic: text, indicator: text }
      const response = await heron.post(path(draft.number), await form(draft.number, change))
      expect(response.status).toBeLessThan(500)
    }
  }, 120_000)

  test('shows a leak where it stands, and keeps the finding nowhere', async () => {
    const leaky = await aDraft(house, author, {
      tips: [{ story: 'the driver kept all of our passports in a tin' }],
      edit: { summary: 'The driver kept all of our passports.' },
    })
    const response = await heron.post(
      path(leaky.number),
      await form(leaky.number, { step: 'check' }),
    )
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('The check found what must not leave')
    expect(page).toMatch(/<mark>.*The driver kept all of our passports<\/mark>/)
    expect(page).toContain(`/triage/cases/${leaky.tips[0]?.number}`)
    expect(JSON.stringify(await fileOf(house, leaky.number))).not.toContain('shared_run')
  })

  test('saves before it checks, and submits only what was checked', async () => {
    const { number } = await aDraft(house, author)
    const press = async (step: string, change: Record<string, string> = {}) =>
      (await heron.post(path(number), await form(number, { ...change, step }))).headers.get(
        'location',
      )
    expect(await press('check', { title: 'Jobs behind a fence' })).toContain('done=checked')
    expect(await fileOf(house, number)).toMatchObject({
      title: 'Jobs behind a fence',
      state: 'redaction_checked',
    })
    expect(await press('submit', { summary: 'Changed at the last moment.' })).toContain(
      'done=check_first',
    )
    expect((await fileOf(house, number)).state).toBe('draft')
    await press('check')
    expect(await press('submit')).toContain('done=submitted')
    expect((await fileOf(house, number)).state).toBe('in_review')
  })
})

describe('the review', () => {
  test('shows the exact bytes with their hash, and the forms to who may decide', async () => {
    const { number } = await aDraft(house, author)
    const bound = await submitted(house, author, number)
    const theirs = await (await osprey.get(path(number, 'review'))).text()
    expect(theirs).toContain(bound)
    expect(theirs).toContain('&quot;format&quot;:&quot;harborlight-pattern/1&quot;')
    expect(theirs).toContain('Approve exactly this')
    expect(theirs).toContain('It then leaves with the next release')
    expect(theirs).not.toContain('Approving sends it at once')
    const mine = await (await heron.get(path(number, 'review'))).text()
    expect(mine).toContain('You can’t approve this')
    expect(mine).not.toContain('Approve exactly this')
  })

  test('says of an urgent one that approving sends it at once, and to which sectors', async () => {
    const { number } = await aDraft(house, author)
    const { choices } = await fileOf(house, number)
    await edited(house, author, number, {
      choices: { ...choices, urgent: 'money_moving', sectors: ['finance', 'telecom'], actions: [] },
    })
    await submitted(house, author, number)
    const page = await (await osprey.get(path(number, 'review'))).text()
    expect(page).toContain('Approving sends it at once')
    expect(page).toContain('money is moving now')
    expect(page).toMatch(/these sectors: (<!-- -->)?Banks and exchanges, Telecoms/)
    expect(page).not.toContain('It then leaves with the next release')
  })

  test.each<[string, Fields, number]>([
    ['nothing', {}, 400],
    ['an odd decision', { decision: 'maybe', hash }, 400],
    ['no hash', { decision: 'approve' }, 400],
    ['an odd hash', { decision: 'approve', hash: 'A'.repeat(64) }, 400],
    ['another hash', { decision: 'approve', hash, comment: 'Read it.' }, 409],
    ['another hash to return', { decision: 'return', hash, comment: 'Why?' }, 409],
    ['too long a comment', { decision: 'return', hash, comment: 'x'.repeat(4001) }, 400],
  ])('with %s is refused and writes nothing', async (_, fields, status) => {
    const { number } = await aDraft(house, author)
    await submitted(house, author, number)
    const before = await snapshot()
    expect((await osprey.post(path(number, 'review'), fields)).status).toBe(status)
    expect(await snapshot()).toEqual(before)
  })

  test('is not for moderators, and not for who wrote it', async () => {
    const { number } = await aDraft(house, approver)
    const bound = await submitted(house, approver, number)
    const approve = { decision: 'approve', hash: bound, comment: 'My own.' }
    const before = await snapshot()
    expect((await heron.post(path(number, 'review'), approve)).status).toBe(403)
    const own = await osprey.post(path(number, 'review'), approve)
    expect(own.status).toBe(409)
    const page = await own.text()
    expect(page).toContain('You started this pattern')
    expect(page).toContain('My own.')
    expect(await snapshot()).toEqual(before)
  })

  test('gives back without words nothing, and with words the draft', async () => {
    const { number } = await aDraft(house, author)
    const bound = await submitted(house, author, number)
    const giveBack = (comment: string) =>
      osprey.post(path(number, 'review'), { decision: 'return', hash: bound, comment })
    const empty = await giveBack('  ')
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Say why, in a sentence')
    expect((await giveBack('Name the airport.')).headers.get('location')).toContain('done=returned')
    expect(await (await heron.get(path(number))).text()).toContain('Name the airport.')
  })

  test('approves what was shown', async () => {
    const { number } = await aDraft(house, author)
    const bound = await submitted(house, author, number)
    const fields = { decision: 'approve', hash: bound, comment: '' }
    const response = await osprey.post(path(number, 'review'), fields)
    expect(response.headers.get('location')).toContain('done=approved')
    expect(await fileOf(house, number)).toMatchObject({ state: 'scheduled', approvedHash: bound })
  })

  test('keeps the words when the second factor has grown old over them', async () => {
    const { number } = await aDraft(house, author)
    const bound = await submitted(house, author, number)
    const kestrel = await aColleague(house, 'Kestrel 3', ['supervisor'])
    const late = await browserOf(house, site.origin, kestrel)
    house.advance(6 * 60_000)
    const fields = { decision: 'return', hash: bound, comment: 'Written for six minutes.' }
    const response = await late.post(path(number, 'review'), fields)
    expect(response.status).toBe(403)
    const page = await response.text()
    expect(page).toContain('Confirm that it is you')
    expect(page).toContain('Written for six minutes.')
    expect((await fileOf(house, number)).state).toBe('in_review')
    expect(await (await late.get(path(number, 'review'))).text()).not.toContain('name="decision"')
    osprey = await browserOf(house, site.origin, approver)
  })
})

describe('taking up and taking back', () => {
  test.each<[string, string, Fields, number]>([
    ['amendment', 'nothing', {}, 400],
    ['amendment', 'no reason', { reason: ' ' }, 409],
    ['amendment', 'too long a reason', { reason: 'x'.repeat(4001) }, 400],
    ['amendment', 'what never left', { reason: 'Why' }, 409],
    ['revocation', 'nothing', {}, 400],
    ['revocation', 'no reason', { comment: 'Why' }, 400],
    ['revocation', 'an odd reason', { reason: 'banana', comment: 'Why' }, 400],
    ['revocation', 'too long a word', { reason: 'error', comment: 'x'.repeat(4001) }, 400],
    ['revocation', 'what never left', { reason: 'error', comment: 'Why' }, 409],
  ])(
    'by the form “%s” with %s is refused and writes nothing',
    async (noun, what, fields, status) => {
      const { revision } = await fileOf(house, draft.number)
      const before = await snapshot()
      const given = what === 'nothing' ? {} : { revision: String(revision), ...fields }
      expect((await osprey.post(path(draft.number, noun), given)).status).toBe(status)
      expect(await snapshot()).toEqual(before)
    },
  )

  test('back is for supervisors alone', async () => {
    const fields = { revision: '1', reason: 'error', comment: 'Why' }
    expect((await heron.post(path(draft.number, 'revocation'), fields)).status).toBe(403)
  })
})

test('what is on its way says so before it is changed, and what is changed is a draft', async () => {
  const { number } = await aDraft(house, author)
  await approved(house, author, approver, number)
  const read = await (await heron.get(path(number))).text()
  expect(read).not.toContain('name="summary"')
  const page = await (await heron.get(`${path(number)}?edit`)).text()
  expect(page).toContain('This is on its way already')
  const unchanged = await heron.post(path(number), await form(number))
  expect(unchanged.headers.get('location')).toContain('done=unchanged')
  expect((await fileOf(house, number)).state).toBe('scheduled')
  await heron.post(path(number), await form(number, { title: 'Another title' }))
  expect((await fileOf(house, number)).state).toBe('draft')
  await checked(house, author, number)
})
