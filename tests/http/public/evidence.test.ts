import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evidenceLimits } from '#core/tip/evidence.ts'
import { aPdf, aPicture, aText } from '#tests/support/factories/files.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { sendsItsShare } from '#tests/support/sends-its-share.ts'
import { serveSite } from '#tests/support/site.ts'
import { captionFields, fieldsOf, formOf, spokenFor } from './evidence-forms.ts'

const hour = 3_600_000

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'error' })
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

async function someoneWriting() {
  const someone = httpReporter(site.origin)
  await someone.tells({ danger_now: 'no', kind: 'investment', story: 'They kept it.' })
  return someone
}
type Someone = Awaited<ReturnType<typeof someoneWriting>>

const upload = (someone: Someone, ...files: { name: string; bytes: Uint8Array }[]) =>
  someone.upload('/report/evidence', formOf({ intent: 'upload' }, files))
const pageOf = async (someone: Someone) => (await someone.get('/report/evidence')).text()
const spooled = () => readdir(join(house.folder, 'evidence', 'spool')).catch(() => [])

test('limits are said before anything is chosen, and the files that we can take', async () => {
  const page = await pageOf(await someoneWriting())
  expect(page).toContain('Up to 20 files. Each file up to 25 MB, all of them up to 100 MB.')
  expect(page).toContain('Saved chats: WhatsApp')
})

test('several files in one form: the good are kept, each bad one is named with what to do', async () => {
  const someone = await someoneWriting()
  const refused = await upload(
    someone,
    await aPicture('chat.jpg'),
    { name: 'all.zip', bytes: Buffer.from('PK\u0003\u0004 photo.jpg') },
    aText(),
    aPdf(),
  )
  expect(refused.status).toBe(400)
  const page = await refused.text()
  expect(page).toContain('“all.zip” was not added. It is a packed file, such as a ZIP. Unpack it')
  expect(page).toContain('“notes.txt” was not added.')
  expect(captionFields(page)).toHaveLength(2)
  expect(await spooled()).toEqual([])
})

test('what a file shows is kept with it; words that are too long stay and keep nothing else from being saved', async () => {
  const someone = await someoneWriting()
  await upload(someone, await aPicture('one.jpg', '#111111'), await aPicture('two.jpg', '#222222'))
  const [one = '', two = ''] = captionFields(await pageOf(someone))
  const long = 'x'.repeat(evidenceLimits.maxCaption + 1)
  const sent = await someone.upload(
    '/report/evidence',
    formOf({ [`caption:${one}`]: 'The chat', [`caption:${two}`]: long, intent: 'upload' }, [
      aPdf(),
    ]),
  )
  expect(sent.status).toBe(400)
  const page = await sent.text()
  expect(page).toContain('Use 300 letters or fewer')
  expect(page).toContain(long)
  const after = await pageOf(someone)
  expect(after).toContain('The chat</textarea>')
  expect(after).toContain('ticket.pdf')
  expect(after).not.toContain(long)
})

describe('a page that is not of today any more', () => {
  /** From a browser that says nothing of where the form comes from: its token alone can speak for it. */
  const unsigned = (someone: Someone, form: FormData, withCookie = true) => {
    const cookie = [...someone.cookies].map((pair) => pair.join('=')).join('; ')
    return fetch(`${site.origin}/report/evidence`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: 'null', ...(withCookie && { cookie }) },
      body: form,
    })
  }
  test('gives its files and words to the draft that it was made for, says so, and does not go on', async () => {
    const someone = await someoneWriting()
    await upload(someone, await aPicture('one.jpg', '#510000'))
    const before = await pageOf(someone)
    const [id = ''] = captionFields(before)
    house.advance(25 * hour)
    const late = { ...fieldsOf(before), [`caption:${id}`]: 'The slip' }
    const sent = await unsigned(someone, formOf(late, [aPdf('late.pdf', 'late')]))
    expect(sent.status).toBe(200)
    const page = await sent.text()
    expect(page).toContain('This page was open for a long time. What you wrote is still here.')
    expect(page).toContain('1 file added')
    expect(page).toContain('late.pdf')
    expect(page).toContain('The slip</textarea>')
    const fresh = formOf({ form_token: spokenFor.exec(page)?.[1] ?? '' })
    expect((await unsigned(someone, fresh)).status).toBe(303)
  })

  test('of nobody who began anything gives nothing, and shows its words once more', async () => {
    const someone = await someoneWriting()
    await upload(someone, await aPicture('two.jpg', '#520000'))
    const before = await pageOf(someone)
    const [id = ''] = captionFields(before)
    house.advance(25 * hour)
    const count = await house.db.evidence.count()
    const form = formOf({ ...fieldsOf(before), [`caption:${id}`]: 'Their slip' }, [
      aPdf('b.pdf', 'b'),
    ])
    const sent = await unsigned(someone, form, false)
    expect(sent.status).toBe(403)
    const page = await sent.text()
    expect(page).toContain('Please choose the files once more')
    expect(page).toContain('Their slip')
    expect(await house.db.evidence.count()).toBe(count)
    expect(await spooled()).toEqual([])
  })

  test('in a second window leaves the words alone that were not touched in it, and loses none of two', async () => {
    const someone = await someoneWriting()
    await upload(someone, await aPicture('a.jpg', '#530000'), await aPicture('b.jpg', '#540000'))
    const before = await pageOf(someone)
    const [a = '', b = ''] = captionFields(before)
    const save = (one: string, two: string) =>
      someone.upload(
        '/report/evidence',
        formOf({
          ...fieldsOf(before),
          [`caption:${a}`]: one,
          [`caption:${b}`]: two,
          intent: 'save',
        }),
      )
    await save('First', 'Left')
    await save('', 'Right')
    const page = await pageOf(someone)
    expect(page).toContain('First</textarea>')
    expect(page).toContain('Left\nRight</textarea>')
  })

  test('shows what was written about a file that another window has removed', async () => {
    const someone = await someoneWriting()
    await upload(someone, await aPicture('e.jpg', '#560000'))
    const before = await pageOf(someone)
    const [id = ''] = captionFields(before)
    await someone.upload('/report/evidence', formOf({ intent: `remove:${id}` }))
    const send = (caption: string) =>
      someone.upload(
        '/report/evidence',
        formOf({ ...fieldsOf(before), [`caption:${id}`]: caption }),
      )
    const sent = await send('Their <slip>')
    expect(sent.status).toBe(400)
    const page = await sent.text()
    expect(page).toContain('A file was removed in another window')
    expect(page).toContain('Their &lt;slip&gt;')
    // Nothing was written here: there is nothing to show.
    expect((await send('')).status).toBe(303)
  })

  test('after the report was sent shows what was written and chosen, and one press adds it', async () => {
    const someone = await someoneWriting()
    await upload(someone, await aPicture('c.jpg', '#550000'))
    const before = await pageOf(someone)
    const [id = ''] = captionFields(before)
    expect((await someone.files()).status).toBe(303)
    const form = formOf({ ...fieldsOf(before), [`caption:${id}`]: 'Their boss' }, [
      aPdf('d.pdf', 'd'),
    ])
    const sent = await someone.upload('/report/evidence', form)
    expect(sent.status).toBe(409)
    const page = await sent.text()
    expect(page).toContain('Your report was sent before this')
    expect(page).toContain('Their boss</textarea>')
    expect(page).toContain('d.pdf')
    const hiddenField = (name: string) =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const count = await house.db.evidence.count()
    const added = await someone.post('/return', [
      ['code', hiddenField('code')],
      ['message', 'Their boss'],
      ['held_files', hiddenField('held_files')],
    ])
    expect(added.headers.get('location')).toBe('/return/tip?sent=1')
    expect(await house.db.evidence.count()).toBe(count + 1)
    expect(await spooled()).toEqual([])
  })

  test('of a draft that is gone begins a new one with its files, and says so', async () => {
    const someone = await someoneWriting()
    const before = await pageOf(someone)
    await house.db.draft.deleteMany()
    const sent = await someone.upload(
      '/report/evidence',
      formOf({ ...fieldsOf(before), intent: 'upload' }, [aPdf('e.pdf', 'e')]),
    )
    expect(sent.status).toBe(409)
    const page = await sent.text()
    expect(page).toContain('What is on this page is kept')
    expect(page).toContain('1 file added')
    const [draft] = await house.db.draft.findMany()
    expect(await house.db.evidence.count({ where: { subjectId: draft?.id ?? '' } })).toBe(1)
  })
})

describe('a network that has sent its share of files', () => {
  const sendsMuch = () => sendsItsShare(house)

  test('is told when there is room again; all else of the form is kept, and nothing of the files', async () => {
    const someone = await someoneWriting()
    await upload(someone, await aPicture('f.jpg', '#560000'))
    const [id = ''] = captionFields(await pageOf(someone))
    house.setNow(new Date('2026-11-22T10:37:20Z'))
    await sendsMuch()
    const count = await house.db.evidence.count()
    const form = formOf({ [`caption:${id}`]: 'Their office' }, [aPdf('g.pdf', 'g')])
    const sent = await someone.upload('/report/evidence', form)
    expect(sent.status).toBe(429)
    expect(await sent.text()).toContain('Please try again in 23 minutes')
    expect(await pageOf(someone)).toContain('Their office</textarea>')
    expect(await house.db.evidence.count()).toBe(count)
    expect(await spooled()).toEqual([])

    house.advance(23 * 60_000)
    expect((await upload(someone, aPdf('g.pdf', 'g'))).status).toBe(303)
  })

  test('is never refused the files of somebody in danger', async () => {
    await sendsMuch()
    const someone = httpReporter(site.origin)
    await someone.tells({ danger_now: 'yes', kind: 'investment', story: 'They kept it.' })
    expect((await upload(someone, aPdf('h.pdf', 'h'))).status).toBe(303)
  })
})

test('an upload that breaks off leaves nothing behind', async () => {
  const someone = await someoneWriting()
  const before = await house.db.evidence.count()
  const { hostname, port, host } = new URL(site.origin)
  const cookie = [...someone.cookies].map((pair) => pair.join('=')).join('; ')
  const socket = connect(Number(port), hostname)
  socket.write(
    `POST /report/evidence HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${site.origin}\r\nCookie: ${cookie}\r\n` +
      'Content-Type: multipart/form-data; boundary=xyz\r\nContent-Length: 5000000\r\n\r\n' +
      '--xyz\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.4\n',
  )
  socket.write(Buffer.alloc(300_000, 1))
  await expect.poll(spooled).toHaveLength(1)
  socket.destroy()
  await expect.poll(spooled).toEqual([])
  expect(await house.db.evidence.count()).toBe(before)
})

test('of a form that is not ours no byte is kept', async () => {
  const someone = await someoneWriting()
  const form = formOf({}, [aPdf('foreign.pdf', 'foreign')])
  const cookie = [...someone.cookies].map((pair) => pair.join('=')).join('; ')
  const response = await fetch(`${site.origin}/report/evidence`, {
    method: 'POST',
    headers: { cookie, origin: 'null' },
    body: form,
  })
  expect(response.status).toBe(403)
  expect(await spooled()).toEqual([])
})
