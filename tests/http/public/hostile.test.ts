import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanText } from '#core/tip/clean.ts'
import { hostileStrings } from '#tests/support/hostile-strings.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** As a page writes a text into its HTML. */
const written = (text: string) =>
  text.replace(/[&<>"']/g, (mark) => `&${entities[mark]};`).replace(/\r\n?/g, '\n')
const entities: Record<string, string> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#x27',
}

/** What differs between two showings of one page whatever was typed. */
const settled = (page: string) =>
  page
    .replace(/name="(?:form_token|page_mark|page_window)" value="[^"]*"/g, '')
    .replace(/nonce="[^"]*"/g, '')

/** Each of the strings that a request can carry: half a surrogate never gets as far as a server. */
const typeable = hostileStrings.map((text) => text.replace(/\p{Cs}/gu, '\uFFFD'))
const chunks = (size: number) =>
  Array.from({ length: Math.ceil(typeable.length / size) }, (_, at) =>
    typeable.slice(at * size, (at + 1) * size),
  )

/** Pages with typed fields: what a form of one page can carry at once. */
const places: { path: string; fields: readonly string[]; joined?: true }[] = [
  { path: 'story', fields: ['story'], joined: true },
  { path: 'websites', fields: ['websites'], joined: true },
  { path: 'phones', fields: ['phones'], joined: true },
  { path: 'emails', fields: ['emails'], joined: true },
  { path: 'companies', fields: ['companies'], joined: true },
  { path: 'people', fields: ['people'], joined: true },
  { path: 'transactions', fields: ['transactions'], joined: true },
  { path: 'accounts', fields: rows('accounts', 'name') },
  { path: 'wallets', fields: rows('wallets', 'address') },
  { path: 'bank-accounts', fields: rows('bank_accounts', 'number', 'holder') },
  { path: 'amounts', fields: rows('losses', 'amount') },
  { path: 'contact-details', fields: ['contact_name', 'contact_email', 'contact_phone'] },
  { path: 'job', fields: ['job_title'] },
  { path: 'place', fields: ['place'] },
]

function rows(question: string, ...columns: string[]): string[] {
  return Array.from({ length: 10 }, (_, at) =>
    columns.map((column) => `${question}-${at}-${column}`),
  ).flat()
}

test.each(places)(
  'what is typed on $path comes back as text, and adds nothing to the page',
  async ({ path, fields, joined }) => {
    const someone = httpReporter(site.origin)
    // A form without its token is shown again and saved nowhere: the cheapest way to see each field.
    const shown = async (values: readonly string[]) => {
      const named = values.map((value, at) => [fields[at] ?? '', value] as const)
      const response = await someone.postUnsigned(`/report/${path}`, named)
      expect(response.status).toBe(403)
      return settled(await response.text())
    }
    const frames = new Map<number, string[]>()
    const frameOf = async (count: number) => {
      const plain = Array.from({ length: count }, () => 'zqplain')
      const known = frames.get(count) ?? (await shown(plain)).split('zqplain')
      frames.set(count, known)
      return known
    }
    // Where a page carries few strings at once a sample does: core reads all of them in every field.
    const all = chunks(joined ? 50 : fields.length)
    const step = joined ? 1 : fields.length >= 10 ? 3 : 8
    const sent = all.filter((_, at) => at % step === 0)
    for (const some of sent) {
      const values = joined ? [some.join('\n')] : some
      const kept = values.map((value) => written(cleanText(value.slice(0, 40_000))))
      const page = await shown(values)
      // Marked first, so that a short text is not looked for inside a longer one.
      const frame = await frameOf(values.length)
      let rest = page
      for (const [at, piece] of frame.entries()) {
        expect(rest.startsWith(piece)).toBe(true)
        rest = rest.slice(piece.length)
        const value = kept[at]
        if (value === undefined) break
        const whole = rest.startsWith(value)
          ? value
          : rest.startsWith(`\n${value}`)
            ? `\n${value}`
            : null
        expect({ value, shown: whole !== null }).toEqual({ value, shown: true })
        rest = rest.slice(whole?.length ?? 0)
      }
      expect(rest).toBe('')
    }
  },
)

test('a story of all of them is saved, checked, filed and read back as it was typed', async () => {
  const someone = httpReporter(site.origin)
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', 'other_scam']])
  const story = typeable
    .filter((text) => text.length < 200)
    .join('\n')
    .slice(0, 19_000)
  const sent = await someone.post('/report/story', [['story', story]])
  expect(sent.status).toBe(303)
  const kept = written(cleanText(story))
  for (const path of ['/report/story', '/report/check'])
    expect(await (await someone.get(path)).text()).toContain(kept)
  expect((await someone.files()).headers.get('location')).toBe('/report/done')
})
