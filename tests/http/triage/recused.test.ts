import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueFormToken } from '#infra/http/form-token.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { readRouteTable, type SiteRoute } from '#tests/rules/support/route-table.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf } from './case-pages.ts'

// For whoever is recused the case is one that was never filed: every route is asked about it, and
// about a number that no case has, and must answer both alike.

const website = 'quick-coin-profit.example'
const noSuch = 7_654_321
let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let cedar: Colleague
let staff: Awaited<ReturnType<typeof browserOf>>
let hidden: FiledTip
let routes: SiteRoute[]
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
  staff = await browserOf(house, site.origin, cedar)
  // Two before it, so that its number is in no page by accident of counting.
  for (let n = 0; n < 2; n++) await fileATip(house, { websites: [`https://${website}/`] })
  await house.db.$executeRaw`SELECT setval('case_file_number_seq', 4816)`
  hidden = await fileATip(house, { websites: [`https://${website}/`], danger_now: 'yes' })
  const reason = 'own_interest'
  await recuse(house, cedar, { number: hidden.number, personId: cedar.id, reason })
  routes = (await readRouteTable()).filter(({ id }) => id.startsWith('routes/triage/'))
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** An answer without what differs between any two: the nonce, and the number that was asked for. */
async function bare(response: Response, number: number): Promise<string> {
  const text = (await response.text())
    .replaceAll(String(number), 'NUMBER')
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, '')
  return `${response.status} ${response.headers.get('Location') ?? ''}\n${text}`
}

test('every route of a case answers as it does where there is none, in whatever way it is asked', async () => {
  const ofACase = routes.filter(({ pattern }) => pattern.startsWith('/triage/cases/:number'))
  expect(ofACase.length).toBeGreaterThan(20)
  const token = issueFormToken(house)
  const form = {
    form_token: token,
    version: '0',
    hold: 'take',
    text: 'x',
    to: 'next',
    part: 'story',
  }
  for (const { id, path, hasLoader, hasAction } of ofACase) {
    const data = `${path}?_data=${encodeURIComponent(id)}`
    const alike = async (ask: (path: string) => Promise<Response>, whole: string) => {
      const [here, none] = await Promise.all(
        [hidden.number, noSuch].map(async (number) =>
          bare(await ask(whole.replace('/cases/1', `/cases/${number}`)), number),
        ),
      )
      expect(here, whole).toBe(none)
      expect(here, whole).not.toMatch(/^200/)
    }
    // What is asked for as data is the loader's or the action's own answer, without a page around it.
    if (hasLoader) await alike(staff.get, data)
    if (hasAction) await alike((where) => staff.post(where, form), data)
    // Pages are all alike once their loader says no: those of two shapes stand for them.
    if (/case\/(overview|graph)$/.test(id)) await alike(staff.get, path)
    if (id.endsWith('case/claim')) await alike((where) => staff.post(where, form), path)
  }
})

test('no page of triage has its number, its tip or its case’s id', async () => {
  const pages = routes.filter(({ hasPage, hasLoader, pattern }) => {
    return hasPage && hasLoader && !pattern.includes(':')
  })
  expect(pages.map(({ pattern }) => pattern)).toContain('/triage')
  for (const path of [
    ...pages.map((page) => page.path),
    `/triage?q=${website}`,
    `/triage?q=${hidden.number}&view=all`,
    '/triage/cases/1',
    '/triage/cases/1/graph',
    `/triage/patterns/new?cases=1,${hidden.number}`,
    `/triage/audit?about=case:${hidden.caseId}`,
  ]) {
    const text = await (await staff.get(path)).text()
    // What was asked for in the address stands in the form again.
    const said = path.includes(String(hidden.number)) ? '' : String(hidden.number)
    expect(said !== '' && text.includes(said), path).toBe(false)
    expect(text, path).not.toContain(hidden.tipId)
    if (!path.includes(hidden.caseId)) expect(text, path).not.toContain(hidden.caseId)
  }
})

test('a file of it, and a sign of life to it, answer as for no case', async () => {
  const file = '01920000-0000-7000-8000-000000000000'
  expect((await staff.get(`/triage/cases/${hidden.number}/evidence/${file}`)).status).toBe(404)
  const beat = { form_token: issueFormToken(house), unsaved: 'yes' }
  expect((await staff.post(`/triage/cases/${hidden.number}/presence`, beat)).status).toBe(404)
})
