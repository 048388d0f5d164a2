import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOutbox } from '#infra/mail/outbox.server.ts'
import { invitePerson, invitePersonByHouse } from '#operations/access/invite-person.server.ts'
import { leavePerson } from '#operations/access/leaving/leave-person.server.ts'
import { previewLeaving } from '#operations/access/leaving/preview-leaving.server.ts'
import { reinvitePerson } from '#operations/access/reinvite-person.server.ts'
import { confirmRequest } from '#operations/access/roles/confirm-request.server.ts'
import { declineRequest } from '#operations/access/roles/decline-request.server.ts'
import { listRequests, readRequest } from '#operations/access/roles/read-requests.server.ts'
import { settleRequests } from '#operations/access/roles/settle-requests.server.ts'
import { setRoles } from '#operations/access/set-roles.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { setLimit } from '#operations/triage/claims/limits.server.ts'
import { offerCase } from '#operations/triage/claims/offer-case.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { saveView } from '#operations/triage/views/save-view.server.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import { aColleague, type Colleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { sessionFor } from '#tests/support/people.ts'

const hour = 3_600_000
let house: TestHouse
let first: Colleague
let second: Colleague
let cedar: Colleague
let signs = 0

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-23T09:00:00Z'))
  first = await aColleague(house, 'Skua 2', ['admin'])
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
})
afterAll(() => house.close())

const someone = (roles: Parameters<typeof aColleague>[2] = ['moderator']) =>
  aColleague(house, `Knot ${signs++}`, roles)
const person = (id: string) => house.db.person.findUniqueOrThrow({ where: { id } })
const caseRow = (id: string) => house.db.case.findUniqueOrThrow({ where: { id } })
const eventsOf = (subject: string) =>
  house.db.auditEvent.findMany({ where: { subject }, orderBy: { seq: 'asc' } })
async function mailsTo({ id }: { id: string }) {
  const { email } = await person(id)
  return (await readOutbox(house.env, 100)).filter(({ to }) => to.includes(email))
}
async function aDraft(authorId: string): Promise<string> {
  const id = uuidv7()
  const at = { createdAt: house.now(), updatedAt: house.now() }
  const words = { kind: 'investment', title: 'A', summary: 'B', tlp: 'green', choices: {} }
  await house.db.pattern.create({ data: { ...words, ...at, id, state: 'draft', authorId } })
  return id
}

/** Asks for what needs a second administrator; answers the request's id. */
async function asked(result: Promise<object>): Promise<string> {
  const answer = await result
  expect(answer).toMatchObject({ ok: true, done: false })
  return 'requestId' in answer ? String(answer.requestId) : ''
}

describe('one administrator', () => {
  test('invites the second alone, once in the life of the house', async () => {
    const admin = { email: 'second@harbor.example', roles: ['admin'], agencyId: null }
    const made = await invitePerson(house, first, admin)
    if (!made.ok || !made.done) throw new Error('The second administrator waits for nobody')
    const [event] = await eventsOf(`person:${made.personId}`)
    expect(event).toMatchObject({ action: 'person.invited', details: { alone: true } })
    // Even where that one is gone without a trace in the people's table.
    await house.db.person.delete({ where: { id: made.personId } })
    expect(await invitePerson(house, first, admin)).toMatchObject({
      done: false,
      way: 'after_a_day',
    })
  })

  test('waits a day for anything else, which everybody is told and a supervisor stops', async () => {
    const ben = await someone()
    const id = await asked(setRoles(house, first, ben.id, ['moderator', 'supervisor']))
    expect(await person(ben.id)).toMatchObject({ roles: ['moderator'] })
    const [mail] = (await mailsTo(cedar)).filter(({ text }) => text.includes(id))
    expect(mail?.subject).toBe('The only administrator changes who may do what')
    expect(mail?.text).not.toContain(ben.callSign)

    expect(await readRequest(house, cedar, id)).toMatchObject({ mayConfirm: false, mayStop: true })
    expect(await confirmRequest(house, first, id)).toMatchObject({ reason: 'own_request' })
    expect(await confirmRequest(house, cedar, id)).toMatchObject({ reason: 'not_permitted' })
    expect(await declineRequest(house, ben, { id, words: 'I do' })).toMatchObject({
      reason: 'not_permitted',
    })
    expect(await declineRequest(house, cedar, { id, words: ' ' })).toMatchObject({
      reason: 'words_missing',
    })
    expect(await declineRequest(house, cedar, { id, words: 'Not agreed.' })).toEqual({ ok: true })
    house.advance(25 * hour)
    await settleRequests(house)
    expect(await person(ben.id)).toMatchObject({ roles: ['moderator'] })
  })

  test('has their way after that day where nobody objects', async () => {
    const ben = await someone()
    const id = await asked(setRoles(house, first, ben.id, ['moderator', 'supervisor']))
    const invited = await asked(
      invitePerson(house, first, { email: 'a@b.example', roles: ['moderator'], agencyId: null }),
    )
    house.advance(23 * hour)
    await settleRequests(house)
    expect(await person(ben.id)).toMatchObject({ roles: ['moderator'] })
    house.advance(2 * hour)
    await settleRequests(house)
    expect(await person(ben.id)).toMatchObject({ roles: ['moderator', 'supervisor'] })
    expect(await readRequest(house, first, id)).toMatchObject({ outcome: 'by_time' })
    expect(await readRequest(house, first, invited)).toMatchObject({ outcome: 'by_time' })
    // Nobody was there to take the link, so an administrator makes one.
    const newcomer = await house.db.person.findUniqueOrThrow({ where: { email: 'a@b.example' } })
    expect(await reinvitePerson(house, first, newcomer.id)).toMatchObject({ ok: true, done: true })
  })
})

describe('two administrators', () => {
  beforeAll(async () => {
    second = await aColleague(house, 'Skua 3', ['admin'])
  })

  test('give a role together, and the one who asked is not one of them twice', async () => {
    const ben = await someone()
    const id = await asked(setRoles(house, first, ben.id, ['moderator', 'supervisor']))
    expect(await setRoles(house, second, ben.id, ['moderator', 'custodian'])).toMatchObject({
      reason: 'asked_already',
    })
    expect((await mailsTo(second)).some(({ text }) => text.includes(id))).toBe(true)
    expect(await declineRequest(house, cedar, { id, words: 'Not mine to say' })).toMatchObject({
      reason: 'not_permitted',
    })
    expect(await confirmRequest(house, first, id)).toMatchObject({ reason: 'own_request' })
    const both = await Promise.all([
      confirmRequest(house, second, id),
      confirmRequest(house, second, id),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await person(ben.id)).toMatchObject({ roles: ['moderator', 'supervisor'] })
    const actions = (await eventsOf(`person:${ben.id}`)).map(({ action }) => action)
    expect(actions).toEqual([
      'person.role_requested',
      'person.role_request_closed',
      'person.roles_changed',
    ])
  })

  test('take one away at once, and what ends work on cases leads to the preview', async () => {
    const ben = await someone(['moderator', 'supervisor'])
    expect(await setRoles(house, first, ben.id, ['moderator'])).toMatchObject({
      done: true,
      changed: true,
    })
    const both = await someone(['moderator', 'custodian'])
    expect(await setRoles(house, first, both.id, ['custodian'])).toMatchObject({
      reason: 'leaves_work',
    })
  })

  test('what changed in between makes a request void', async () => {
    const ben = await someone(['moderator', 'supervisor'])
    const id = await asked(setRoles(house, first, ben.id, ['moderator', 'supervisor', 'custodian']))
    await setRoles(house, second, ben.id, ['moderator'])
    expect(await confirmRequest(house, second, id)).toMatchObject({ reason: 'changed_since' })
    expect(await person(ben.id)).toMatchObject({ roles: ['moderator'] })
    expect(await readRequest(house, first, id)).toMatchObject({ outcome: 'void' })
  })

  test('invite together: the link is the confirming one’s, and supervisors read no address', async () => {
    const wish = { email: 'new@harbor.example', roles: ['moderator'], agencyId: null }
    const id = await asked(invitePerson(house, first, wish))
    expect(await invitePerson(house, second, wish)).toMatchObject({ reason: 'asked_already' })
    expect(JSON.stringify(await listRequests(house, cedar))).not.toContain('@')
    expect(await house.db.person.count({ where: { email: wish.email } })).toBe(0)
    expect(await confirmRequest(house, second, id)).toMatchObject({
      ok: true,
      invitation: { token: expect.stringMatching(/^[\w-]{43}$/) },
    })
  })

  test('let somebody in anew together; until then nothing of theirs ends', async () => {
    const ben = await someone()
    const token = await sessionFor(house, ben.id)
    const id = await asked(reinvitePerson(house, first, ben.id))
    expect(token).toMatch(/./)
    expect(await house.db.staffSession.count({ where: { personId: ben.id } })).toBe(1)
    expect(await confirmRequest(house, second, id)).toMatchObject({ ok: true })
    expect(await house.db.staffSession.count({ where: { personId: ben.id } })).toBe(0)
    expect(await person(ben.id)).toMatchObject({ status: 'invited', passwordHash: null })
  })

  test('nobody’s answer for a week ends it, and after that it is forgotten', async () => {
    const ben = await someone()
    const id = await asked(setRoles(house, first, ben.id, ['moderator', 'supervisor']))
    house.advance(7 * 24 * hour)
    expect(await confirmRequest(house, second, id)).toMatchObject({ reason: 'too_late' })
    await settleRequests(house)
    expect(await readRequest(house, first, id)).toMatchObject({ outcome: 'expired' })
    house.advance(91 * 24 * hour)
    await settleRequests(house)
    expect(await readRequest(house, first, id)).toBeNull()
  })
})

describe('leaving', () => {
  const leave = (personId: string, successorId: string | null, keep: string[] = []) =>
    leavePerson(house, first, { personId, keep, successorId, keepKeys: false })

  test('hands on what somebody holds: cases as far as the colleague sees them and has room', async () => {
    const heron = await someone()
    const tern = await someone()
    const ibis = await someone()
    const claimed = async (answers = {}) => {
      const tip = await fileATip(house, answers)
      expect(await claimCase(house, heron, tip.number)).toMatchObject({ ok: true })
      return tip
    }
    const [roomy, hidden, full] = [await claimed(), await claimed(), await claimed()]
    const danger = await claimed({ danger_now: 'yes' })
    await recuse(house, cedar, { number: hidden.number, personId: tern.id, reason: 'other' })
    await setLimit(house, cedar, { of: 'person', key: tern.id, cases: 1 })
    const offered = await fileATip(house)
    await claimCase(house, ibis, offered.number)
    await writeNote(house, ibis, offered.number, `for @${heron.callSign}`)
    const pattern = await aDraft(heron.id)
    await offerCase(house, ibis, { number: offered.number, to: heron.id, text: '' })
    const view = { name: 'Mine', query: '?urgency=high', shared: true }
    expect(await saveView(house, heron, view)).toMatchObject({ ok: true })
    await sessionFor(house, heron.id)

    const preview = await previewLeaving(house, heron, [])
    expect(
      Object.fromEntries(preview.held.map(({ place, count }) => [place, count])),
    ).toMatchObject({ leases: 4, offered: 1, savedViews: 1, mentions: 1, authored: 1 })
    expect(preview.imminent).toBe(1)
    expect(preview.successors.map(({ id }) => id)).toContain(tern.id)

    const result = await leave(heron.id, tern.id)
    expect(result).toEqual({ ok: true, passed: 2, returned: 2 })
    expect(await person(heron.id)).toMatchObject({ status: 'disabled' })
    expect(await house.db.staffSession.count({ where: { personId: heron.id } })).toBe(0)
    expect(await house.db.case.count({ where: { leaseHolderId: heron.id } })).toBe(0)
    expect(await caseRow(danger.caseId)).toMatchObject({ leaseHolderId: tern.id })
    expect(await caseRow(hidden.caseId)).toMatchObject({ leaseHolderId: null, state: 'queued' })
    const mine = [roomy, full].map(({ caseId }) => caseId)
    expect(await house.db.case.count({ where: { id: { in: mine }, leaseHolderId: tern.id } })).toBe(
      1,
    )
    expect(await house.db.savedView.count({ where: { ownerId: tern.id } })).toBe(1)
    expect(await house.db.caseOffer.count({ where: { toId: heron.id } })).toBe(0)
    const named = await house.db.mention.findMany({ where: { note: { caseId: offered.caseId } } })
    expect(named.map(({ personId }) => personId)).toEqual([tern.id])
    expect(await house.db.patternEditor.findMany({ where: { patternId: pattern } })).toMatchObject([
      { personId: tern.id },
    ])
    const told = await house.db.staffNotice.findMany({ where: { personId: tern.id } })
    expect(told.map(({ caseId, kind }) => ({ caseId, kind }))).toContainEqual({
      caseId: danger.caseId,
      kind: 'passed_on',
    })
    for (const { caseId } of [roomy, hidden, full, danger]) {
      const last = (await eventsOf(`case:${caseId}`)).at(-1)
      expect(last).toMatchObject({ actor: `person:${first.id}` })
      expect(['case.handed_over', 'case.returned']).toContain(last?.action)
    }
    // Once more finds nothing and says the same.
    expect(await leave(heron.id, tern.id)).toEqual({ ok: true, passed: 0, returned: 0 })
  })

  test('ends requests that somebody made, and lets go of boxes that others open, too', async () => {
    const old = await someone(['moderator', 'custodian'])
    const young = await someone(['custodian'])
    for (const one of [old, young]) await giveCustodianKeys(house, one, 'nine lamps on the quay')
    const { tipId } = await fileATip(house)
    const only = await fileATip(house)
    const box = new Uint8Array([1])
    await house.db.tipIdentity.createMany({
      data: [
        { tipId, custodianId: old.id, box },
        { tipId, custodianId: young.id, box },
        { tipId: only.tipId, custodianId: old.id, box },
      ],
    })
    expect(await previewLeaving(house, old, ['moderator'])).toMatchObject({ onlyTheirs: 1 })
    expect(await leave(old.id, null, ['moderator'])).toMatchObject({ ok: true })
    expect(await person(old.id)).toMatchObject({ status: 'active', roles: ['moderator'] })
    const left = await house.db.tipIdentity.findMany({ where: { custodianId: old.id } })
    expect(left.map((row) => row.tipId)).toEqual([only.tipId])

    const third = await someone(['admin'])
    const id = await asked(setRoles(house, third, old.id, ['moderator', 'supervisor']))
    expect(await leave(third.id, null)).toMatchObject({ ok: true })
    expect(await readRequest(house, first, id)).toMatchObject({ outcome: 'void' })
  })

  test('ends the keys that an agency’s person made, unless the agency keeps them', async () => {
    const agencyId = uuidv7()
    const names = { name: 'Coast Bank', sector: 'finance', country: 'TH' }
    await house.db.agency.create({ data: { ...names, id: agencyId, createdAt: house.now() } })
    const left = async (keepKeys: boolean) => {
      const { id: personId } = await someone(['agency_member'])
      await house.db.person.update({ where: { id: personId }, data: { agencyId } })
      const id = uuidv7()
      const row = { id, agencyId, label: 'x', prefix: id, secretHmac: new Uint8Array(32) }
      const times = {
        createdAt: house.now(),
        expiresAt: new Date(house.now().getTime() + hour),
      }
      await house.db.agencyKey.create({ data: { ...row, ...times, createdById: personId } })
      const member = { id: personId, roles: ['agency_member'] }
      expect(await previewLeaving(house, member, [])).toMatchObject({ keys: 1, held: [] })
      await leavePerson(house, first, { personId, keep: [], successorId: null, keepKeys })
      return (await house.db.agencyKey.findUniqueOrThrow({ where: { id } })).revokedAt
    }
    expect(await left(false)).toEqual(house.now())
    expect(await left(true)).toBeNull()
  })

  test('is refused for oneself, for more roles, and for a successor who can’t work', async () => {
    const ben = await someone()
    expect(await leave(first.id, null)).toMatchObject({ reason: 'not_yourself' })
    expect(await leave(ben.id, null, ['supervisor'])).toMatchObject({ reason: 'only_taking_away' })
    const alder = await someone(['custodian'])
    expect(await leave(ben.id, alder.id)).toMatchObject({ reason: 'successor_unknown' })
    expect(await leave(ben.id, ben.id)).toMatchObject({ reason: 'successor_unknown' })
    expect(await person(ben.id)).toMatchObject({ status: 'active' })
    expect(
      await invitePersonByHouse(house, { email: 'x', roles: ['admin'], agencyId: null }),
    ).toMatchObject({ reason: 'email_malformed' })
  })
})
