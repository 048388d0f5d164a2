import type { RouteConfigEntry } from '@remix-run/route-config'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { openApiDocument } from '#core/openapi/document.ts'
import { apiOperations, apiWebhooks } from '#core/openapi/operations.ts'
import { namedSchemas } from '#core/openapi/schemas.ts'
import { checkProblems } from '#infra/http/check-problem.server.ts'
import { problems } from '#infra/http/problem.server.ts'
import routes from '../../../app/routes.ts'

const known = { ...problems, ...checkProblems }
const document = openApiDocument({
  origin: 'https://harborlight.example',
  operations: apiOperations,
  webhooks: apiWebhooks,
  problems: known,
})

/** Answers that no program asks for, and why. */
const forPeople: Readonly<Record<string, string>> = {
  'report/saved.txt': 'a page hands it to its reader',
  'report/receipt.txt': 'a page hands it to its reader',
  'proof.txt': 'a page hands it to its reader',
  'proof/copy.txt': 'a page hands it to its reader',
  'verify/keys': 'a page tells people to compare it',
  'verify/keys/:id': 'a page tells people to compare it',
  'alerts/banner': 'part of a page',
  leave: 'a way out of a page',
  '*': 'what there is not',
  'taxii2/*': 'what there is not',
}

type Route = { path: string; file: string }

const flat = (entries: readonly RouteConfigEntry[], under = ''): Route[] =>
  entries.flatMap(({ path, file, children }) => {
    const whole = [under, path].filter(Boolean).join('/')
    return [...(path ? [{ path: whole, file }] : []), ...flat(children ?? [], whole)]
  })

/** Routes without a page in the rooms that programs enter. */
const forPrograms = flat(await routes).filter(
  ({ file }) => /^routes\/(feeds|public|system|docs)\//.test(file) && file.endsWith('.ts'),
)

const templateOf = (path: string) => `/${path.replace(/:(\w+)/g, '{$1}')}`
const slashless = (path: string) => path.replace(/\/$/, '')

test('it is valid OpenAPI 3.1, by a validator that is not ours', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  expect(result.errors).toBeUndefined()
  expect(result.valid).toBe(true)
})

describe('routes and document', () => {
  test('every route for programs stands in the document, or is said to be none', () => {
    const written = new Set(apiOperations.map(({ path }) => slashless(path)))
    expect(forPrograms.length).toBeGreaterThan(20)
    const missing = forPrograms.filter(
      ({ path }) => !(path in forPeople) && !written.has(templateOf(path)),
    )
    expect(missing).toEqual([])
  })

  test('and the document names no address that there is not', () => {
    const there = new Set(forPrograms.map(({ path }) => templateOf(path)))
    expect(
      apiOperations.map(({ path }) => slashless(path)).filter((one) => !there.has(one)),
    ).toEqual([])
    for (const path of Object.keys(forPeople))
      expect(forPrograms.map((route) => route.path)).toContain(path)
  })

  test('a path names the parameters that it has', () => {
    for (const { id, path, parameters = [] } of apiOperations) {
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      expect({ id, inPath }).toEqual({
        id,
        inPath: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      })
    }
    const ids = apiOperations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('every problem that is told stands in some operation, and each that stands there is one', () => {
  const named = new Set(apiOperations.flatMap(({ problems = [] }) => problems))
  expect([...named].filter((code) => !(code in known))).toEqual([])
  // What any address says to a wrong method or a wrong key.
  const general = [
    'method-not-allowed',
    'key-refused',
    'too-many-requests',
    'scope-missing',
    'network-refused',
    'agreement-needed',
    'sandbox-has-none',
  ]
  expect(Object.keys(known).filter((code) => !named.has(code) && !general.includes(code))).toEqual(
    [],
  )
})

test('every example is what its schema says', () => {
  const contents = [
    ...apiOperations.flatMap(({ answers, body }) => [
      ...Object.values(answers).flatMap(({ content, more = [] }) => [
        ...(content ? [content] : []),
        ...more,
      ]),
      ...(body?.content ?? []),
    ]),
    ...apiWebhooks.map(({ body }) => body),
  ].filter(({ example }) => example !== undefined)
  expect(contents.length).toBeGreaterThan(2)
  for (const { schema, example } of contents) expect(schema?.parse(example)).toEqual(example)
})

test('every named schema is used, and stands in the document once', () => {
  const text = JSON.stringify(document)
  for (const name of Object.keys(namedSchemas))
    expect(text.includes(`"#/components/schemas/${name}"`), name).toBe(true)
  expect(Object.keys(document.components.schemas)).toEqual(Object.keys(namedSchemas))
})
