import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostOwnViews } from '#core/case/saved-view.ts'
import { changeView } from '#operations/triage/views/change-view.server.ts'
import { listViews } from '#operations/triage/views/list-views.server.ts'
import { removeView } from '#operations/triage/views/remove-view.server.ts'
import { saveView } from '#operations/triage/views/save-view.server.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let plover: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
  plover = await aColleague(house, 'Plover 2')
})
afterAll(() => house.close())

const jobs = { name: 'Cambodia jobs', query: '?q=kanarienvogel&country=KH&after=x', shared: false }
const namesOf = async (who: Colleague) => (await listViews(house, who)).map(({ name }) => name)
const audited = async () =>
  (await house.db.auditEvent.findMany({ orderBy: { seq: 'asc' } })).flatMap(({ action }) =>
    action.startsWith('view.') ? [action] : [],
  )
async function idOf(name: string) {
  const view = (await listViews(house, heron)).find((one) => one.name === name)
  if (!view) throw new Error(name)
  return view.id
}

test('a view keeps filters without the page, for its owner alone, and nothing of it in the clear', async () => {
  expect(await saveView(house, heron, jobs)).toEqual({
    ok: true,
    query: 'country=KH&q=kanarienvogel',
  })
  expect(await listViews(house, heron)).toMatchObject([
    { name: 'Cambodia jobs', query: 'country=KH&q=kanarienvogel', own: true, shared: false },
  ])
  expect(await namesOf(plover)).toEqual([])
  expect(await audited()).toEqual([])
  const rows = await everyRow(house)
  expect(rows).not.toContain('kanarienvogel')
  expect(rows).not.toContain(Buffer.from('kanarienvogel').toString('hex'))
  expect(rows).not.toContain('Cambodia')
})

test('a shared view is seen by all, changed by its owner alone, and each change of it is audited', async () => {
  const id = await idOf('Cambodia jobs')
  expect(await changeView(house, heron, id, { name: 'Jobs', shared: true })).toEqual({ ok: true })
  expect(await listViews(house, plover)).toMatchObject([
    { name: 'Jobs', own: false, owner: 'Heron 4' },
  ])
  const refused = { ok: false, reason: 'view_unknown' }
  expect(await changeView(house, plover, id, { name: 'Mine', shared: true })).toEqual(refused)
  await removeView(house, plover, id)
  expect(await namesOf(heron)).toEqual(['Jobs'])
  await changeView(house, heron, id, { name: 'Job adverts', shared: true })
  await changeView(house, heron, id, { name: 'Job adverts', shared: true })
  await changeView(house, heron, id, { name: 'Job adverts', shared: false })
  expect(await namesOf(plover)).toEqual([])
  await changeView(house, heron, id, { name: 'Job adverts', shared: true })
  await removeView(house, heron, id)
  await removeView(house, heron, id)
  expect(await namesOf(heron)).toEqual([])
  expect(await audited()).toEqual([
    'view.shared',
    'view.renamed',
    'view.taken_back',
    'view.shared',
    'view.removed',
  ])
})

test.each([
  ['no name', { ...jobs, name: '  ' }, 'name_missing'],
  ['too long a name', { ...jobs, name: 'x'.repeat(61) }, 'name_too_long'],
  ['no filter', { ...jobs, query: '' }, 'no_filters'],
  ['a filter that is none', { ...jobs, query: 'kind=unheard_of' }, 'no_filters'],
])('%s is refused', async (_, view, reason) => {
  expect(await saveView(house, heron, view)).toEqual({ ok: false, reason })
})

test('what is not an id is nobody’s view', async () => {
  for (const id of ['', 'x', "'; --", '\0'])
    expect(await changeView(house, heron, id, { name: 'A', shared: false })).toMatchObject({
      ok: false,
    })
})

test('views have an end', async () => {
  for (let at = 0; at < mostOwnViews; at++)
    expect(await saveView(house, plover, { ...jobs, name: `View ${at}` })).toMatchObject({
      ok: true,
    })
  expect(await saveView(house, plover, jobs)).toEqual({ ok: false, reason: 'too_many' })
})
