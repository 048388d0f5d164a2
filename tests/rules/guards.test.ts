import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#core/access/permissions.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { issueFormToken } from '#infra/http/form-token.server.ts'
import { signIn } from '#operations/access/sign-in.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { enrolledPerson, sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'
import { readRouteTable, type SiteRoute } from './support/route-table.ts'

// In Remix 2 a guard in a layout protects none of its children, and each loader can be asked for on
// its own (`?_data=`). So every route is asked in every way, by someone who may not.

/** Open to everyone; anything else must refuse. Adding to this list is a decision. */
const openToAll =
  /^(root$|routes\/(public|system|docs)\/|routes\/staff\/(sign-in|enrol|passkey\/options|sso\/(start|return))$|routes\/feeds\/(public-key|jwks|leaked-keys)$)/
/** Open to a session that still lacks its second factor. */
const openToHalf = /^routes\/staff\/(second-factor|sign-out)$/
/** Open to whoever is signed in, whatever their role. */
const openToSignedIn =
  /^routes\/staff\/(second-factor|confirm|sign-out|theme|account|roles|kept|commands|ended-sessions|factors\/.*)$/

const entersBesides: Record<Role, RegExp> = {
  moderator: /^routes\/triage\/(?!audit|actions\/|export\/|keeping\/|claims\/|routing\/|queues\/)/,
  supervisor:
    /^routes\/(triage\/|custody\/openings?$|staff\/(requests\/|agenc(ies|y|y-usage)$|agreement$))/,
  custodian: /^routes\/custody\//,
  admin: /^routes\/(triage\/audit|staff\/)/,
  agency_member: /^routes\/agency\//,
}

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let guarded: SiteRoute[]
let everything: SiteRoute[]

beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  everything = await readRouteTable()
  guarded = everything.filter(({ id, hasLoader, hasAction, hasPage }) => {
    return !openToAll.test(id) && (hasLoader || hasAction || hasPage) && !id.endsWith('/layout')
  })
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** A loader answers the first, an action all others. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * As a page and as data, in every way, with a form that this site would vouch for. With a session the
 * same loader and action are asked once each, as data: whose session it is doesn't change the ways.
 */
async function ask(route: SiteRoute, cookie: string) {
  const data = `${route.path}?_data=${encodeURIComponent(route.id)}`
  const form = new URLSearchParams({ form_token: issueFormToken(house) })
  const asked =
    cookie === ''
      ? methods.flatMap((method) => [route.path, data].map((path) => ({ method, path })))
      : (['GET', 'POST'] as const).map((method) => ({ method, path: data }))
  return Promise.all(
    asked.map(async ({ method, path }) => {
      const response = await fetch(site.origin + path, {
        method,
        redirect: 'manual',
        headers: { origin: site.origin, cookie },
        body: method === 'GET' ? undefined : form,
      })
      const to = response.headers.get('location') ?? response.headers.get('x-remix-redirect')
      await response.arrayBuffer()
      return { route, method, path, status: response.status, to }
    }),
  )
}

type Answer = Awaited<ReturnType<typeof ask>>[number]

/**
 * Whether nobody was let in. 404 is none: a route that looks for a thing before it asks who wants it
 * says 404 here, and 200 to everyone once the thing exists.
 */
function isRefusal({ route, method, status, to }: Answer): boolean {
  if ([401, 403, 405].includes(status)) return true
  // Remix's own words for "this route has nothing to load".
  if (status === 400 && method === 'GET' && !route.hasLoader) return true
  return (status === 303 || status === 204) && to?.startsWith('/staff/sign-in') === true
}

const said = ({ method, path, status, to }: Answer) => `${method} ${path}: ${status} ${to ?? ''}`

async function unrefused(routes: SiteRoute[], cookie: string): Promise<string[]> {
  const answers: Answer[] = []
  for (const route of routes) answers.push(...(await ask(route, cookie)))
  return answers.filter((answer) => !isRefusal(answer)).map(said)
}

async function cookieOf(token: string): Promise<string> {
  return (await setCookie(house.env, 'staff', token)).split(';')[0] ?? ''
}

describe('without a session', () => {
  test('every route but the public ones refuses, however it is asked', async () => {
    expect(guarded.length).toBeGreaterThan(12)
    expect(await unrefused(guarded, '')).toEqual([])
  })

  test('a made-up session is none', async () => {
    expect(await unrefused(guarded, await cookieOf('A'.repeat(43)))).toEqual([])
  })

  test('layouts of guarded sections load nothing that could be asked for', () => {
    const layouts = everything.filter(({ id }) => /^routes\/(?!public).*\/layout$/.test(id))
    expect(layouts.length).toBeGreaterThan(0)
    expect(layouts.filter(({ hasLoader, hasAction }) => hasLoader || hasAction)).toEqual([])
  })
})

test('a session without its second factor opens nothing but the second step', async () => {
  const ana = await enrolledPerson(house, { roles: ['supervisor', 'moderator'] })
  const half = await signIn(house, { email: ana.email, password: ana.password, source: 'test' })
  if (!half.ok) throw new Error(half.reason)
  const routes = guarded.filter(({ id }) => !openToHalf.test(id))
  expect(await unrefused(routes, await cookieOf(half.token))).toEqual([])
})

test('a session that was ended opens nothing', async () => {
  const ana = await enrolledPerson(house, { roles: ['supervisor'] })
  const token = await sessionFor(house, ana.id)
  await house.db.person.update({ where: { id: ana.id }, data: { status: 'disabled' } })
  expect(await unrefused(guarded, await cookieOf(token))).toEqual([])
})

describe('a role opens its own rooms only', () => {
  test.each(Object.keys(entersBesides) as Role[])('%s', async (role) => {
    const agencyId = role === 'agency_member' ? await anAgency() : undefined
    const ben = await enrolledPerson(house, { roles: [role], agencyId })
    const cookie = await cookieOf(await sessionFor(house, ben.id))
    const others = guarded.filter(
      ({ id }) => !openToSignedIn.test(id) && !entersBesides[role].test(id),
    )
    expect(await unrefused(others, cookie)).toEqual([])
  })
})

async function anAgency(): Promise<string> {
  const id = uuidv7()
  await house.db.agency.create({
    data: { id, name: `Agency ${id}`, sector: 'ngo', country: 'TH', createdAt: house.now() },
  })
  return id
}
