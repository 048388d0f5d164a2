import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiOperations } from '#core/openapi/operations.ts'
import { mispId } from '#core/release/misp/parts.ts'
import { fillEvents } from '#operations/misp/fill-events.server.ts'
import { aKey, anAgency, aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'

type Media = { schema?: object }
type Operation = {
  operationId: string
  responses: Record<string, { content?: Record<string, Media> }>
}
type Document = { paths: Record<string, Record<string, Operation>>; components: object }

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let key: string
let event: string
let document: Document

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  const pattern = await aScheduledPattern(house)
  event = `${mispId(`event:${pattern.id}`)}.json`
  await aRelease(house)
  key = (await aKey(house, await anAgency(house, 'Harbour Bank'))).key
  await fillEvents(house)
  site = await serveSite(house)
  document = await (await fetch(`${site.origin}/api/openapi.json`)).json()
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const ask = (path: string, given = key, init: RequestInit = {}) =>
  fetch(site.origin + path, {
    ...init,
    headers: { Authorization: `Bearer ${given}`, ...init.headers },
  })

const bareType = (text: string) => text.split(';')[0]?.trim() ?? ''

/** What the document says of an answer, or what is wrong with it. */
async function faultOf(path: string, method: string, answer: Response): Promise<string | null> {
  const operation = document.paths[path]?.[method]
  const said = operation?.responses[String(answer.status)]
  if (!said) return `${path}: no ${answer.status}`
  const type = bareType(answer.headers.get('content-type') ?? '')
  const media = Object.entries(said.content ?? {}).find(([name]) => bareType(name) === type)
  if (!media) return `${path}: ${answer.status} as ${type}`
  const [, { schema }] = media
  if (!schema) return null
  const ajv = addFormats.default(new Ajv2020({ strict: false }))
  const valid = ajv.compile({ ...schema, components: document.components })
  return valid(await answer.json()) ? null : `${path}: ${ajv.errorsText(valid.errors)}`
}

test('real answers are what the document says', async () => {
  const root = '/taxii2/patterns/'
  const { collections } = await (await ask(`${root}collections/`)).json()
  const collection = collections[0].id
  const { objects } = await (await ask(`${root}collections/${collection}/manifest/`)).json()
  const values: Record<string, string> = {
    number: 'latest',
    year: '2026',
    from: '0',
    to: 'latest',
    file: 'manifest.json',
    prefix: '0af',
    event,
    collection,
    object: objects[0].id,
  }
  const asked = apiOperations.filter(
    ({ method, answers }) => method === 'get' && answers[200]?.content?.schema,
  )
  expect(asked.length).toBeGreaterThan(14)
  const faults: string[] = []
  for (const { path, method } of asked) {
    const at = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `{${name}}`)
    const answer = await ask(at)
    const fault =
      answer.status === 200 ? await faultOf(path, method, answer) : `${at}: ${answer.status}`
    if (fault) faults.push(fault)
  }
  expect(faults).toEqual([])
})

test('refusals are, too, and lead to a page that explains them', async () => {
  const page = await (await fetch(`${site.origin}/api`)).text()
  const refusals = [
    ['/feeds/releases', '/feeds/releases', 'hlk_none'],
    ['/feeds/releases', '/feeds/releases?limit=x', key],
    ['/feeds/releases/{number}', '/feeds/releases/99', key],
    ['/feeds/releases/{number}/{file}', '/feeds/releases/1/none.csv', key],
    ['/feeds/misp/{event}', '/feeds/misp/none.json', key],
    ['/api/check/{prefix}', '/api/check/XYZ', key],
  ] as const
  for (const [path, at, given] of refusals) {
    const { type } = await (await ask(at, given)).json()
    expect(await faultOf(path, 'get', await ask(at, given))).toBeNull()
    if (path !== '/api/check/{prefix}') {
      const code = String(type).slice(String(type).lastIndexOf('#') + 1)
      expect(type).toBe(`${site.origin}/api#${code}`)
      expect(page).toContain(`id="${code}"`)
    }
  }
  for (const at of ['/taxii2/', '/taxii2/patterns/collections/'])
    expect(await faultOf(at, 'get', await ask(at, 'hlk_none'))).toBeNull()
})

test('a report of actions is answered as it says, taken or refused', async () => {
  const send = (body: object) =>
    ask('/feeds/actions', key, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const good = { action: 'account_frozen', pattern: 'P-0001' }
  const bad = { action: 'thanked', pattern: 'P-0001' }
  for (const [actions, status] of [
    [[good], 200],
    [[good, bad], 207],
    [[bad], 422],
  ] as const) {
    const answer = await send({ actions })
    expect(answer.status).toBe(status)
    expect(await faultOf('/feeds/actions', 'post', answer)).toBeNull()
  }
  expect(await faultOf('/feeds/actions', 'post', await send({ nothing: true }))).toBeNull()
})
