import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { enrolledPerson } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

// A theft of the data folder without the keyring: what would the thief read?
let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'debug' })
  site = await serveSite(house)
  const custodian = await enrolledPerson(house, { roles: ['custodian'] })
  await giveCustodianKeys(house, custodian, 'a long enough passphrase')
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** One word of its own for each place, so that a find says which place leaks. */
const canary = (place: string) => `kanarienvogel${place}xq`

// Identifiers are working data in the clear by design (docs/data-map.md), so a field for them gets
// what is none: it must then be sealed with the story.
const answers: TipAnswers = {
  danger_now: 'no',
  kind: 'job_offer',
  role: 'self',
  story: `They said ${canary('story')} and then nothing.`,
  job_title: `Clerk ${canary('jobtitle')}`,
  websites: [canary('websites')],
  emails: [canary('emails')],
  give_contact: 'yes',
  contact_name: canary('name'),
  contact_email: `${canary('mail')}@example.org`,
  consents: ['use_in_patterns', 'write_back'],
}

test('nothing that a reporter typed, sent or was stands in the clear in the data folder or the logs', async () => {
  const reporter = httpReporter(site.origin, {
    'user-agent': canary('agent'),
    referer: `http://elsewhere.example/${canary('referrer')}`,
    'accept-language': `en;q=0.9, ${canary('language')}`,
    'x-forwarded-for': '203.0.113.77',
  })
  await reporter.tells(answers)
  const form = new FormData()
  const pdf = `%PDF-1.4\n% ${canary('file')}\ntrailer<<>>\n%%EOF`
  form.append('files', new File([pdf], `${canary('filename')}.pdf`, { type: 'application/pdf' }))
  expect((await reporter.upload('/report/evidence', form)).status).toBe(303)
  expect((await reporter.files()).status).toBe(303)
  const code = await reporter.receipt()
  expect(code).not.toBeNull()

  expect((await reporter.post('/return', [['code', code ?? '']])).status).toBe(303)
  const message = [
    ['message_id', uuidv7()],
    ['message', `More: ${canary('message')}`],
  ] as const
  expect((await reporter.post('/return/tip', message)).status).toBe(303)
  await reporter.get(`/return?${canary('query')}`)
  await reporter.get(`/${canary('path')}`)
  await reporter.post('/return', [['code', canary('wrongcode')]])
  await house.db.$executeRawUnsafe('CHECKPOINT')

  // The journey did what it was to do, or its silence would prove nothing.
  expect(await house.db.sealedText.count({ where: { field: 'story' } })).toBe(1)
  expect(await house.db.tipIdentity.count()).toBe(1)
  expect(await house.db.message.count()).toBe(1)
  expect(await house.db.evidence.count()).toBe(1)

  const secrets = ['kanarienvogel', '203.0.113.77', code ?? '', (code ?? '').replaceAll('-', '')]
  for (const cookie of reporter.cookies.values()) secrets.push(decodeURIComponent(cookie))
  const found = await search(house.folder, secrets)
  expect(found).toEqual([])
  expect(findIn(Buffer.from(house.logged.join('')), secrets)).toEqual([])
  expect(house.logged.length).toBeGreaterThan(10)
})

test('the search would have found them', async () => {
  await house.db.$executeRawUnsafe(`COMMENT ON TABLE tip IS 'kanarienvogel'`)
  await house.db.$executeRawUnsafe('CHECKPOINT')
  expect((await search(join(house.folder, 'database'), ['kanarienvogel'])).length).toBeGreaterThan(
    0,
  )
})

async function search(folder: string, secrets: readonly string[]): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  const hits: string[] = []
  for (const file of files) {
    const path = join(file.parentPath, file.name)
    for (const secret of findIn(
      Buffer.concat([Buffer.from(path), await readFile(path)]),
      secrets,
    )) {
      hits.push(`${secret} in ${path}`)
    }
  }
  return hits
}

/** As UTF-8, as base64 (any of its three alignments) and as UTF-16. */
function findIn(bytes: Buffer, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => {
    const plain = Buffer.from(secret)
    const shapes = [
      plain,
      Buffer.from(secret, 'utf16le'),
      ...[0, 1, 2].map((shift) => base64Core(plain, shift)),
    ]
    return shapes.some((shape) => bytes.includes(shape))
  })
}

function base64Core(plain: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), plain])
    .toString('base64')
    .replace(/=+$/, '')
  return Buffer.from(text.slice(shift === 0 ? 0 : 4, text.length - 2))
}
