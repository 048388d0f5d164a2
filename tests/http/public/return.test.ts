import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidenceLimits } from '#core/tip/evidence.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { type FiledReport, fileReport } from '#tests/support/factories/filed-report.ts'
import { aPdf, aText } from '#tests/support/factories/files.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { sendsItsShare } from '#tests/support/sends-its-share.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let filed: FiledReport
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  filed = await fileReport(house, draftContent({ consents: ['write_back'] }))
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const to = (response: Response) => response.headers.get('location')

async function someoneBack() {
  const someone = httpReporter(site.origin)
  await someone.post('/return', [['code', filed.code]])
  return someone
}

function addition(
  values: Record<string, string>,
  files: { name: string; bytes: Uint8Array }[] = [],
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  for (const { name, bytes } of files) form.append('files', new Blob([new Uint8Array(bytes)]), name)
  return form
}

test.each([
  ['', 'Write your code'],
  ['K7QF-2M9D', '24 letters and numbers'],
  [`${'K'.repeat(23)}?`, 'is not right'],
  ['0'.repeat(24), 'find a report'],
])('a wrong code (%j) says what to check and stays in the field', async (code, text) => {
  const response = await httpReporter(site.origin).post('/return', [['code', code]])
  expect(response.status).toBe(400)
  const page = await response.text()
  expect(page).toContain(text)
  if (code) expect(page).toContain(`value="${code}"`)
})

test('our message is shown as new for one visit, and the answer is sent back', async () => {
  const heron = await aColleague(house, 'Heron 4')
  await claimCase(house, heron, filed.caseNumber)
  await sendReply(house, heron, {
    number: filed.caseNumber,
    tipId: filed.tipId,
    text: 'Which app was it?\n<script>alert(1)</script>',
    thenWait: true,
  })
  const someone = await someoneBack()
  const first = await (await someone.get('/return/tip')).text()
  expect(first).toContain('You have 1 new message')
  expect(first).toContain('We have a question for you')
  expect(first).toContain('Which app was it?\n&lt;script&gt;')
  expect(first).not.toContain('Heron')
  const messageId = /name="message_id" value="([^"]+)"/.exec(first)?.[1] ?? ''
  house.advance(60_000)
  const later = await someoneBack()
  expect(await (await later.get('/return/tip')).text()).not.toContain('new message')

  const form = () => addition({ message_id: messageId, message: 'The blue one.' }, [aPdf()])
  const sent = await Promise.all([1, 2, 3].map(() => someone.upload('/return/tip', form())))
  expect(sent.map(to)).toEqual(['/return/tip?sent=1', '/return/tip?sent=1', '/return/tip?sent=1'])
  const page = await (await someone.get('/return/tip?sent=1')).text()
  expect(page).toContain('Sent. We will read it.')
  expect(page.split('The blue one.')).toHaveLength(2)
  expect(page.match(/class="file-name"[^>]*>ticket.pdf</g)).toHaveLength(1)
  expect(page).toContain('It is waiting to be read.')
})

test('a bad file does not hold up the message that came with it', async () => {
  const someone = await someoneBack()
  const sent = await someone.upload('/return/tip', addition({ message: 'With a file.' }, [aText()]))
  expect(sent.status).toBe(400)
  const page = await sent.text()
  expect(page).toContain('“notes.txt” was not added.')
  expect(page).toContain('Sent. We will read it.')
  expect(page).toContain('With a file.')
})

test('a file added later takes words about it; too long ones stay, and keep nothing else from being saved', async () => {
  const someone = await someoneBack()
  await someone.upload('/return/tip', addition({}, [aPdf('a.pdf', 'a'), aPdf('b.pdf', 'b')]))
  const page = await (await someone.get('/return/tip')).text()
  const [a = '', b = ''] = [...page.matchAll(/name="(caption:[^"]+)"/g)].map(([, name]) => name)
  const long = 'x'.repeat(evidenceLimits.maxCaption + 1)
  const sent = await someone.upload('/return/tip', addition({ [a]: 'The slip', [b]: long }))
  expect(sent.status).toBe(400)
  const again = await sent.text()
  expect(again).toContain('Use 300 letters or fewer')
  expect(again).toContain(`${long}</textarea>`)
  const after = await (await someone.get('/return/tip')).text()
  expect(after).toContain('The slip</textarea>')
  expect(after).not.toContain(long)

  house.advance(31 * 60_000)
  const late = await someone.upload('/return/tip', addition({ message: 'One.', [b]: 'Two.' }))
  expect(await late.text()).toContain('One.\n\nTwo.')
})

test('over its network’s share of files a message still arrives; files only of somebody in danger', async () => {
  const someone = await someoneBack()
  await sendsItsShare(house)
  const send = (danger: Record<string, string>) =>
    someone.upload(
      '/return/tip',
      addition({ message: 'See this.', ...danger }, [aPdf('z.pdf', 'z')]),
    )
  const refused = await send({})
  expect(refused.status).toBe(429)
  const page = await refused.text()
  expect(page).toContain('Please try again in')
  expect(page).toContain('Sent. We will read it.')
  expect(page).not.toContain('z.pdf')
  expect(to(await send({ danger: 'yes' }))).toBe('/return/tip?danger=1')
  expect(await (await someone.get('/return/tip')).text()).toContain('z.pdf')
})

test('nothing at all is no message', async () => {
  const someone = await someoneBack()
  const sent = await someone.upload('/return/tip', addition({ message: ' \n ' }))
  expect(sent.status).toBe(400)
  expect(await sent.text()).toContain('Write a message, or choose a file')
})

test('what was written after the report had closed is kept, and sent with the code', async () => {
  const someone = await someoneBack()
  house.advance(31 * 60_000)
  const late = await someone.upload(
    '/return/tip',
    addition({ message: 'Written for half an hour.' }),
  )
  expect(late.status).toBe(400)
  const page = await late.text()
  expect(page).toContain('Your report is closed')
  expect(page).toContain('Written for half an hour.')

  const sent = await someone.post('/return', [
    ['code', filed.code],
    ['message', 'Written for half an hour.'],
  ])
  expect(to(sent)).toBe('/return/tip?sent=1')
  expect(await (await someone.get('/return/tip')).text()).toContain('Written for half an hour.')
})

test('files that were chosen after the report had closed wait for the code, and are not taken twice', async () => {
  const someone = await someoneBack()
  house.advance(31 * 60_000)
  const late = await someone.upload(
    '/return/tip',
    addition({ message: 'With the slip.' }, [aPdf('slip.pdf', 'slip'), aText('odd.txt')]),
  )
  const page = await late.text()
  expect(page).toContain('Files that are sent with it')
  expect(page).toContain('slip.pdf')
  expect(page).toContain('“odd.txt” was not added')
  const held = /name="held_files" value="([^"]+)"/.exec(page)?.[1] ?? ''
  // A wrong code loses nothing of it.
  const wrong = await someone.post('/return', [
    ['code', 'K7QF'],
    ['held_files', held],
  ])
  expect(await wrong.text()).toContain(`name="held_files" value="${held}"`)

  const open = () =>
    someone.post('/return', [
      ['code', filed.code],
      ['held_files', held],
    ])
  expect(to(await open())).toBe('/return/tip?sent=1')
  expect(await (await someone.get('/return/tip')).text()).toContain('slip.pdf')
  expect(to(await open())).toBe('/return/tip?again=1')
  expect(await (await someone.get('/return/tip?again=1')).text()).toContain(
    'Please choose them once more',
  )
})

test.each(['', '1.AAAA', 'x', '99.'])('made-up files (%j) are none', async (held) => {
  const someone = httpReporter(site.origin)
  const sent = await someone.post('/return', [
    ['code', filed.code],
    ['held_files', held],
  ])
  expect(to(sent)).toBe('/return/tip')
})

test('closing the report ends it on this device', async () => {
  const someone = await someoneBack()
  const closed = await someone.post('/return/tip', [['intent', 'close']])
  expect(to(closed)).toBe('/return?closed=1')
  expect([...someone.cookies]).toEqual([])
  expect(await (await someone.get('/return/tip')).text()).toContain('Your report is closed')
})

test('thirty codes from one network in ten minutes are enough; slips of the pen do not count', async () => {
  house.advance(20 * 60_000)
  const someone = httpReporter(site.origin)
  const tries = (code: string, count: number) =>
    Promise.all(Array.from({ length: count }, () => someone.post('/return', [['code', code]])))
  expect(new Set((await tries('K7QF-2M9D', 40)).map(({ status }) => status))).toEqual(
    new Set([400]),
  )
  expect(new Set((await tries('0'.repeat(24), 30)).map(({ status }) => status))).toEqual(
    new Set([400]),
  )
  const refused = await someone.post('/return', [['code', filed.code]])
  expect(refused.status).toBe(429)
  const page = await refused.text()
  expect(page).toContain('Your report is safe')
  expect(page).toContain(filed.code)
  house.advance(11 * 60_000)
  expect(to(await someone.post('/return', [['code', filed.code]]))).toBe('/return/tip')
})
