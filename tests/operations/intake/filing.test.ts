import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseReceipt } from '#core/tip/receipt.ts'
import { openBox } from '#infra/keyring/sealed-box.server.ts'
import type { Mail } from '#infra/mail/mailer.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { openDraft } from '#operations/draft/open-draft.server.ts'
import { purgeDrafts } from '#operations/draft/purge-drafts.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { openReport } from '#operations/reporter/open-report.server.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aDraft } from '#tests/support/factories/drafts.ts'
import { aColleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const hour = 3_600_000
const contact = {
  give_contact: 'yes',
  contact_name: 'Zqcanary Name',
  contact_email: 'zqcanary@example.org',
  email_ack: ['yes'],
} as const

let house: TestHouse
let sent: Mail[]
beforeAll(async () => {
  house = await openTestHouse()
  sent = []
  house.mailer = {
    send: (mail) => {
      sent.push(mail)
      return Promise.resolve({ ok: !mail.to.startsWith('broken') })
    },
  }
})
afterAll(() => house.close())

test('the same form sent five times at once makes one tip and one receipt', async () => {
  const token = await aDraft(house)
  const { id } = (await openDraft(house, token)) ?? { id: '' }
  const results = await Promise.all(Array.from({ length: 5 }, () => fileDraft(house, token)))
  expect(results.every(({ ok }) => ok)).toBe(true)
  expect((await fileDraft(house, token)).ok).toBe(true)

  expect(await house.db.tip.count({ where: { id } })).toBe(1)
  expect(await house.db.caseTip.count({ where: { tipId: id } })).toBe(1)
  expect(await eventsOf(house, `tip:${id}`)).toEqual(['tip.filed'])
  expect(await house.db.draft.count({ where: { id } })).toBe(0)
  const codes = await Promise.all([readReceipt(house, token), readReceipt(house, token)])
  expect(codes[0]?.code).toBeDefined()
  expect(codes[1]).toEqual(codes[0])
})

test('the receipt opens the report, and stands nowhere in the database', async () => {
  const token = await aDraft(house, { story: 'zqcanary story' })
  await fileDraft(house, token)
  const receipt = await readReceipt(house, token)
  const code = parseReceipt(receipt?.code ?? '')
  if (!code.ok) throw new Error('The receipt is no receipt code')
  expect((await openReport(house, code.code)).ok).toBe(true)
  const dump = await everyRow(house)
  for (const secret of [code.code, receipt?.code ?? '', token, 'zqcanary'])
    expect(dump).not.toContain(secret)
})

test('a draft that tells nothing, or misses a required answer, is not filed and stays', async () => {
  const empty = await aDraft(house, { story: undefined })
  expect(await fileDraft(house, empty)).toMatchObject({
    ok: false,
    reason: 'incomplete',
    page: 'story',
  })
  const unkind = await aDraft(house, { kind: undefined })
  expect(await fileDraft(house, unkind)).toMatchObject({ reason: 'incomplete', page: 'kind' })
  expect(await openDraft(house, empty)).not.toBeNull()
  expect(await readReceipt(house, empty)).toBeNull()
})

test('answers to questions that a change of mind closed are not filed', async () => {
  const token = await aDraft(house, { person_state: 'held_inside', job_title: 'zqcanary job' })
  const { id } = (await openDraft(house, token)) ?? { id: '' }
  await fileDraft(house, token)
  expect(await house.db.tipAnswer.count({ where: { tipId: id, question: 'person_state' } })).toBe(0)
  expect(await house.db.sealedText.count({ where: { subjectId: id, field: 'job_title' } })).toBe(0)
})

test('with no custodian nobody is asked for contact details, and none are kept', async () => {
  expect((await closedPages(house)).has('contact-details')).toBe(true)
  const token = await aDraft(house, contact)
  const { id } = (await openDraft(house, token)) ?? { id: '' }
  expect(await fileDraft(house, token)).toEqual({ ok: true, acknowledgement: 'not_asked' })
  expect(await house.db.tipIdentity.count({ where: { tipId: id } })).toBe(0)
  expect(sent).toEqual([])
})

test('contact details open for a custodian only, and one neutral email says that it came in', async () => {
  const custodian = await aColleague(house, 'Auk 1', ['custodian'])
  const keys = await giveCustodianKeys(house, custodian, 'a long harbour passphrase')
  expect((await closedPages(house)).size).toBe(0)

  const token = await aDraft(house, contact)
  const { id } = (await openDraft(house, token)) ?? { id: '' }
  expect(await fileDraft(house, token)).toEqual({ ok: true, acknowledgement: 'sent' })
  const { box } = await house.db.tipIdentity.findFirstOrThrow({ where: { tipId: id } })
  expect(JSON.parse((await openBox(keys, 'a long harbour passphrase', box)) ?? '')).toEqual({
    name: contact.contact_name,
    email: contact.contact_email,
  })

  const receipt = await readReceipt(house, token)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ to: contact.contact_email, subject: 'It came in' })
  expect(sent[0]?.text).toContain(receipt?.reference)
  expect(sent[0]?.text).toContain(house.env.PUBLIC_ORIGIN)
  expect(sent[0]?.text).not.toContain(receipt?.code.slice(0, 9))
  expect(sent[0]?.text).not.toMatch(/scam|report|police|profit/i)
  expect(await everyRow(house)).not.toMatch(/zqcanary/i)
})

test('an email that cannot be sent keeps nothing from being filed, and is not logged with its address', async () => {
  const token = await aDraft(house, { ...contact, contact_email: 'broken@zqcanary.example' })
  expect(await fileDraft(house, token)).toEqual({ ok: true, acknowledgement: 'failed' })
  expect(await readReceipt(house, token)).not.toBeNull()
  expect(house.logged.join('\n')).toContain('acknowledgement.failed')
  expect(house.logged.join('\n')).not.toContain('zqcanary')
})

test('after a day the browser that filed it is forgotten; the code still opens', async () => {
  const token = await aDraft(house)
  await fileDraft(house, token)
  const receipt = await readReceipt(house, token)
  house.advance(24 * hour + 1)
  expect(await readReceipt(house, token)).toBeNull()
  await purgeDrafts(house)
  expect(await house.db.tip.count({ where: { filingHmac: { not: null } } })).toBe(0)
  const code = parseReceipt(receipt?.code ?? '')
  expect(code.ok && (await openReport(house, code.code)).ok).toBe(true)
  expect(await fileDraft(house, token)).toEqual({ ok: false, reason: 'no_draft' })
})
