/**
 * What evidence costs in memory and time. Prints one JSON object a line: uploads over HTTP against the
 * built site (the most that the process held above its rest), PDFs and HEIC pictures of your own in
 * the reading process (the most that it held), and a picture read in each language.
 *
 *   npx remix vite:build && npx tsx --expose-gc bench/evidence.ts [UPLOADS AT ONCE] [HEIC…]    (4)
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { ocrModels } from '#core/tip/evidence/ocr-languages.ts'
import { readEnv } from '#infra/env.server.ts'
import { openReader } from '#infra/evidence/reader/reader.server.ts'
import { openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { pdfOf, streamOf } from '#tests/support/factories/pdf.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

const [atOnce = '4', ...heics] = process.argv.slice(2)
const megabyte = 1024 * 1024
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const rss = () => Math.round(process.memoryUsage.rss() / megabyte)

const folder = await mkdtemp(join(tmpdir(), 'harborlight-evidence-'))
const read = readEnv('test', { DATA_DIR: folder, LOG_LEVEL: 'silent' })
if (!read.ok) throw new Error(read.problems.join('; '))
await createMissingKeys(read.env, new Date())
const house = await openHouse(read.env)
const site = await serveSite(house)

const film = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex')
const mark = 'benchmark'
const before = `--${mark}\r\nContent-Disposition: form-data; name="intent"\r\n\r\nupload\r\n`
const head = (n: number) =>
  `--${mark}\r\nContent-Disposition: form-data; name="files"; filename="${n}.webm"\r\n\r\n`

/** A form of `count` films, made as it is sent: this process must not hold it either. */
async function* aForm(count: number, bytes: number) {
  const chunk = Buffer.alloc(64 * 1024, 7)
  yield Buffer.from(before)
  for (let n = 0; n < count; n++) {
    yield Buffer.from(head(n))
    yield film
    for (let sent = film.length; sent < bytes; sent += chunk.length)
      yield Buffer.concat([
        chunk.subarray(0, Math.min(chunk.length, bytes - sent) - 8),
        Buffer.from(`${Math.random()}`.slice(0, 8).padEnd(8)),
      ])
    yield Buffer.from('\r\n')
  }
  yield Buffer.from(`--${mark}--\r\n`)
}

async function upload(count: number, bytes: number): Promise<number> {
  const someone = httpReporter(site.origin)
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', 'investment']])
  const cookie = [...someone.cookies].map((pair) => pair.join('=')).join('; ')
  const response = await fetch(`${site.origin}/report/evidence`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie,
      origin: site.origin,
      'content-type': `multipart/form-data; boundary=${mark}`,
    },
    body: Readable.toWeb(Readable.from(aForm(count, bytes))) as BodyInit,
    duplex: 'half',
  } as RequestInit & { duplex: 'half' })
  await response.arrayBuffer()
  return response.status
}

async function measure(name: string, work: () => Promise<object>): Promise<void> {
  globalThis.gc?.()
  const rest = rss()
  let most = rest
  const watch = setInterval(() => {
    most = Math.max(most, rss())
  }, 20)
  const start = performance.now()
  const said = await work()
  clearInterval(watch)
  const seconds = Math.round((performance.now() - start) / 10) / 100
  print({ name, ...said, seconds, restMb: rest, aboveRestMb: most - rest })
}

await upload(1, 100_000)
for (const size of [1, 5, 25])
  await measure(`one film of ${size} MB`, async () => ({
    status: await upload(1, size * megabyte),
  }))
await measure('four films of 25 MB in one form', async () => ({
  status: await upload(4, 25 * megabyte),
}))
await measure(`${atOnce} people with a film of 25 MB at once`, async () => ({
  status: await Promise.all(Array.from({ length: Number(atOnce) }, () => upload(1, 25 * megabyte))),
}))

const words = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="2400"><rect width="1080" height="2400" fill="white"/>${Array.from({ length: 24 }, (_, n) => `<text x="60" y="${100 + n * 90}" font-size="40" font-family="sans-serif">Pay 500 USDT to +66 81 234 56${10 + n} today</text>`).join('')}</svg>`
const screenshot = new Uint8Array(await sharp(Buffer.from(words)).jpeg({ quality: 82 }).toBuffer())
const reader = openReader()
const childRss = () => {
  const rows = execFileSync('ps', ['-o', 'rss=,args=', '-C', 'node'], { encoding: 'utf8' }).split(
    '\n',
  )
  const row = rows.find((one) => one.includes('reader/child.server.ts'))
  return row ? Math.round(Number(row.trim().split(/\s+/)[0]) / 1024) : 0
}

/** Works in a fresh reading process, and watches the most that it holds. */
async function watched(name: string, work: () => Promise<object>): Promise<void> {
  await reader.close()
  await reader.read({ reading: 'text', bytes: Buffer.from('hello'), models: [], hints: {} })
  const restMb = childRss()
  let mostMb = restMb
  const watch = setInterval(() => {
    mostMb = Math.max(mostMb, childRss())
  }, 50)
  const start = performance.now()
  const said = await work().catch((error: unknown) => ({ ended: String(error) }))
  clearInterval(watch)
  const seconds = Math.round((performance.now() - start) / 10) / 100
  print({ name, ...said, seconds, restMb, mostMb })
}

async function readPdf(pdf: Buffer): Promise<object> {
  const bytes = new Uint8Array(pdf)
  const answer = await reader.read({ reading: 'pdf', bytes, models: [], hints: {} })
  const megabytes = Math.round(pdf.length / 1e5) / 10
  if (!answer.ok) return { megabytes, reason: answer.reason }
  const { text, cut, found } = answer.reading
  return { megabytes, characters: text.length, cut, found: found.length }
}

const sentence =
  'Send 500 USDT to +66 81 234 5678, thank you for your trust in our company and all '
const fullPage = (n: number) => ({ lines: Array.from({ length: 8 }, () => `${sentence}${n}`) })
const scan = await sharp({
  create: {
    width: 5600,
    height: 5600,
    channels: 3,
    background: '#fff',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
  .jpeg({ quality: 88 })
  .toBuffer()
const unfolding = deflateSync(Buffer.alloc(1_500_000_000, 'BT (zzzzzzzzzzzzzz) Tj ET\n'))
const inPlaceOfItsWords = (pdf: Buffer) =>
  Buffer.from(pdf.toString('latin1').replace(/\/Contents \d+ 0 R/, '/Contents 1 0 R'), 'latin1')

await watched('a PDF of one page', () => readPdf(pdfOf([fullPage(1)])))
const twentyThousand = pdfOf(Array.from({ length: 20_000 }, (_, n) => fullPage(n)))
await watched('a PDF of 20,000 pages', () => readPdf(twentyThousand))
const picture = streamOf(
  scan.toString('latin1'),
  '/Type /XObject /Subtype /Image /Width 5600 /Height 5600 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
)
await watched('a PDF with one large picture', () =>
  readPdf(pdfOf([fullPage(1)], { objects: [picture] })),
)
await watched('a PDF whose page unfolds to 1.5 GB', () =>
  readPdf(
    inPlaceOfItsWords(
      pdfOf([{}], { objects: [streamOf(unfolding.toString('latin1'), '/Filter /FlateDecode')] }),
    ),
  ),
)
for (const path of heics) {
  const original = new Uint8Array(await readFile(path))
  await watched('a HEIC copied', async () => {
    const made = await reader.copy(original)
    const megabytes = Math.round(original.length / 1e5) / 10
    return made.ok ? { megabytes, copyMb: Math.round(made.copy.length / 1e5) / 10 } : made
  })
}

for (const language of ['en', 'th', 'vi', 'id', 'zh-Hans', 'ja', 'ko', 'hi', 'es', 'fr', 'ar']) {
  const job = {
    reading: 'picture' as const,
    bytes: screenshot,
    models: ocrModels(language),
    hints: {},
  }
  const time = async () => {
    const start = performance.now()
    const answer = await reader.read(job)
    const phones = answer.ok ? answer.reading.found.length : null
    return { seconds: Math.round((performance.now() - start) / 10) / 100, phones }
  }
  const first = await time()
  const again = await time()
  print({
    name: 'a phone screenshot read',
    language,
    firstSeconds: first.seconds,
    againSeconds: again.seconds,
    phones: again.phones,
    readerMb: childRss(),
  })
}
await reader.close()
await site.close()
await house.close()
await rm(folder, { recursive: true, force: true })
