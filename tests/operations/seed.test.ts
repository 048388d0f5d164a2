import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseStates, verdicts } from '#core/case/states.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { languages } from '#core/tip/language.ts'
import { codeAt } from '#infra/access/totp.server.ts'
import { openBox } from '#infra/keyring/sealed-box.server.ts'
import { confirmSecondFactor } from '#operations/access/confirm-second-factor.server.ts'
import { signIn } from '#operations/access/sign-in.server.ts'
import { verifyAudit } from '#operations/audit/verify-audit.server.ts'
import { verifyReleases } from '#operations/release/verify-releases.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { byCode } from '#tests/support/people.ts'
import { fc } from '#tests/support/property.ts'
import * as identifiers from '../../prisma/demo/identifiers.ts'
import { daysSinceRelease } from '../../prisma/demo/publishing.ts'
import { dayMs } from '../../prisma/demo/stage.ts'
import { tell } from '../../prisma/demo/tell.ts'
import { sampleTips } from '../../prisma/demo/tips/all.ts'
import { type Demo, seedDemo } from '../../prisma/seed.ts'

let house: TestHouse
let demo: Demo
beforeAll(async () => {
  house = await openTestHouse()
  demo = await seedDemo(house)
})
afterAll(() => house.close())

/** Nothing opens a case as `new` (it is routed at once), and a month is too short to archive or purge one. */
const unseen = new Set(['new', 'archived', 'purged'])

test('cases lie in every state that they can come to, with every verdict', async () => {
  const cases = await house.db.case.findMany({ select: { state: true, verdict: true } })
  expect(new Set(cases.map(({ state }) => state))).toEqual(
    new Set(caseStates.filter((state) => !unseen.has(state))),
  )
  const given = new Set(cases.flatMap(({ verdict }) => verdict ?? []))
  expect(given).toEqual(new Set(verdicts))
})

test('somebody holds a case now, and the lease of nobody else runs', async () => {
  const running = await house.db.case.findMany({ where: { leaseUntil: { gt: house.now() } } })
  expect(running.map(({ state }) => state)).toEqual(['in_triage'])
})

test('people tell in twelve languages and more', async () => {
  const told = await house.db.tip.groupBy({ by: ['language'] })
  const wanted = 'en fil th vi id zh-Hans hi es fr ar ko ja'.split(' ')
  expect(told.map(({ language }) => language)).toEqual(expect.arrayContaining(wanted))
})

test('every kind that can be told about is there', async () => {
  const told = await house.db.tip.groupBy({ by: ['kind'] })
  expect(told.map(({ kind }) => kind).sort()).toEqual([...tipKindCodes].sort())
})

test('messages went both ways, a picture and a name are sealed', async () => {
  const messages = await house.db.message.groupBy({ by: ['direction'] })
  expect(messages.map(({ direction }) => direction).sort()).toEqual([
    'from_reporter',
    'to_reporter',
  ])
  const [picture] = await house.db.evidence.findMany()
  expect(picture).toMatchObject({ mediaType: 'image/png', hasCopy: true })

  const [identity] = await house.db.tipIdentity.findMany({ include: { custodian: true } })
  const keys = {
    publicKey: identity?.custodian.custodianPublicKey ?? new Uint8Array(),
    lockedSecret: identity?.custodian.custodianSecretBox ?? new Uint8Array(),
  }
  const opened = await openBox(keys, demo.custodianPassphrase, identity?.box ?? new Uint8Array())
  expect(opened).toContain('Edwin Marsh')
})

test('patterns stand on every step of their way', async () => {
  const patterns = await house.db.pattern.findMany({ select: { state: true, version: true } })
  const steps = patterns.map(({ state, version }) => `${state} ${version}`).sort()
  expect(steps).toEqual(['draft 1', 'in_review 1', 'published 1', 'published 2', 'scheduled 1'])
})

test('a published pattern says what its tips share, and money in bands', async () => {
  const released = await house.db.releasePattern.findMany({ orderBy: { releaseNumber: 'desc' } })
  for (const { payload } of released) {
    const { attributes, indicators, tips } = payload as Record<string, unknown[]>
    expect(attributes?.length).toBeGreaterThan(3)
    expect(indicators?.length).toBeGreaterThan(2)
    expect(tips).toBe('3-9')
  }
  expect(JSON.stringify(released)).toContain('"asset":"USDT"')
})

test('two releases verify, and agencies took and used them', async () => {
  expect(await verifyReleases(house)).toMatchObject({ ok: true, releases: 2 })
  const releases = await house.db.release.findMany({ orderBy: { number: 'asc' } })
  expect(releases.map(({ createdAt }) => createdAt.getUTCDay())).toEqual([1, 1])
  expect(releases.map(({ week, createdAt }) => week === isoWeek(createdAt))).toEqual([true, true])
  expect(await house.db.download.count()).toBeGreaterThan(3)
  const actions = await house.db.agencyAction.groupBy({ by: ['agencyId'] })
  expect(actions).toHaveLength(2)
})

test('the audit chain is whole, and nothing in it lies in the future', async () => {
  expect(await verifyAudit(house)).toMatchObject({ ok: true })
  const late = await house.db.auditEvent.count({ where: { at: { gt: house.now() } } })
  expect(late).toBe(0)
  const story = sampleTips.find(({ key }) => key === 'ring-ugandan-brother')?.answers.story ?? ''
  const events = JSON.stringify(await house.db.auditEvent.findMany({ select: { details: true } }))
  expect(events).not.toContain(story.slice(0, 30))
})

test('everybody gets in with the passphrase and a code', async () => {
  for (const { callSign, email, totpSecret } of demo.people) {
    const first = await signIn(house, { email, password: demo.passphrase, source: callSign })
    if (!first.ok) throw new Error(`${callSign}: ${first.reason}`)
    const session = await house.db.staffSession.findFirstOrThrow({
      where: { person: { email } },
      orderBy: { createdAt: 'desc' },
    })
    const code = codeAt(totpSecret, house.now())
    expect(await confirmSecondFactor(house, { id: session.id, proof: byCode(code) })).toMatchObject(
      { ok: true },
    )
  }
})

const ranges = [
  /^\+447700900\d{3}$/,
  /^\+442079460\d{3}$/,
  /^\+1\d{3}55501\d{2}$/,
  /^\+6149157015[6-9]$/,
]
const isFiction = (phone: string) => ranges.some((range) => range.test(phone))
const wallets = new Set(
  Object.values(identifiers).flatMap((one) =>
    Object.values(one).map((value) => value.toLowerCase()),
  ),
)
const exampleHost = /^(?:[a-z0-9-]+\.)*[a-z0-9-]+\.example$/

/** Whether a value can only be made up, by its type. Places and names of firms stand in no register. */
function isMadeUp(type: string, value: string): boolean {
  const name = value.slice(value.indexOf(':') + 1)
  switch (type) {
    case 'url':
      return exampleHost.test(new URL(value).hostname)
    case 'domain':
      return exampleHost.test(value)
    case 'email':
      return exampleHost.test(value.split('@')[1] ?? '')
    case 'phone':
      return isFiction(value)
    case 'handle':
      return name.endsWith('example') || isFiction(name)
    case 'wallet':
      return wallets.has(name.toLowerCase())
    case 'bank_account':
      return /^GB\d\dDEMO/.test(name)
    default:
      return ['company', 'alias', 'place'].includes(type)
  }
}

test('no identifier of a sample belongs to anybody', async () => {
  const known = await house.db.indicator.findMany({ select: { type: true, value: true } })
  expect(known.length).toBeGreaterThan(40)
  expect(known.filter(({ type, value }) => !isMadeUp(type, value))).toEqual([])
  expect(isMadeUp('domain', 'example.com')).toBe(false)
  expect(isMadeUp('handle', 'telegram:somebody')).toBe(false)
})

test.each(sampleTips.map((sample) => [sample.key, sample] as const))(
  'what %s told is what the form takes',
  (_, sample) => {
    expect(languages).toContain(tell(sample).language)
  },
)

test('the latest release was cut on a Monday at six, whenever the demo is made', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('2024-01-01T00:00:00Z'),
        max: new Date('2030-01-01T00:00:00Z'),
        noInvalidDate: true,
      }),
      (now) => {
        const days = daysSinceRelease(now)
        const cut = new Date(Math.round(now.getTime() - days * dayMs))
        expect(cut.toISOString().slice(11)).toBe('06:00:00.000Z')
        expect(cut.getUTCDay()).toBe(1)
        expect(days).toBeGreaterThan(1 / 24 - 1e-9)
        expect(days).toBeLessThan(7 + 1 / 24 + 1e-9)
      },
    ),
  )
})
