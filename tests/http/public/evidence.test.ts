import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidenceLimits } from '#core/tip/evidence.ts'
import { aPdf, aPicture, aText } from '#tests/support/factories/files.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

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

function formOf(fields: Record<string, string>, files: { name: string; bytes: Uint8Array }[] = []) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { name, bytes } of files) form.append('files', new Blob([new Uint8Array(bytes)]), name)
  return form
}
const upload = (someone: Someone, ...files: { name: string; bytes: Uint8Array }[]) =>
  someone.upload('/report/evidence', formOf({ intent: 'upload' }, files))
const pageOf = async (someone: Someone) => (await someone.get('/report/evidence')).text()
const captionFields = (page: string) =>
  [...page.matchAll(/name="caption:([^"]+)"/g)].map(([, id]) => id ?? '')
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
