import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#core/access/permissions.ts'
import { codeAt } from '#infra/access/totp.server.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { readStaffSession } from '#infra/http/staff-guard.server.ts'
import { openBox, sealFor } from '#infra/keyring/sealed-box.server.ts'
import { createAgency } from '#operations/access/create-agency.server.ts'
import { enrolPerson } from '#operations/access/enrol-person.server.ts'
import { readOffer } from '#operations/access/invitation/totp-offer.server.ts'
import { inviteFirstAdmin } from '#operations/access/invite-first-admin.server.ts'
import { invitePersonByHouse } from '#operations/access/invite-person.server.ts'
import { leavePerson } from '#operations/access/leaving/leave-person.server.ts'
import { listPeople } from '#operations/access/list-people.server.ts'
import { makeCustodianKeys } from '#operations/access/make-custodian-keys.server.ts'
import { readInvitation } from '#operations/access/read-invitation.server.ts'
import { reinviteByHouse, reinvitePerson } from '#operations/access/reinvite-person.server.ts'
import { setRoles } from '#operations/access/set-roles.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { type EnrolledPerson, enrolledPerson, sessionFor } from '#tests/support/people.ts'

let house: TestHouse
let admin: EnrolledPerson
let invited = 0

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-22T10:00:00Z'))
  admin = await enrolledPerson(house, { roles: ['admin'] })
})
afterAll(() => house.close())

const password = 'rain over the north pier'
const passphrase = 'nine lamps along the quay'

async function invite(roles: Role[], agencyId: string | null = null) {
  const email = `person-${invited++}@harbor.example`
  const result = await invitePersonByHouse(house, { email, roles, agencyId })
  if (!result.ok) throw new Error(result.reason)
  return { ...result, email }
}

/** What a person with the page in front of them sends. */
async function fill(
  token: string,
  change: Partial<{ password: string; code: string; passphrase: string }> = {},
) {
  const read = await readInvitation(house, token)
  if (!read.ok) throw new Error(read.reason)
  const { offer } = read.invitation
  const person = await house.db.person.findFirstOrThrow({ where: { email: read.invitation.email } })
  const secret = readOffer(house, person.id, offer.sealed) ?? new Uint8Array()
  const code = codeAt(secret, house.now())
  return { token, offer: offer.sealed, password, code, passphrase, ...change }
}

const eventsOf = async (subject: string) =>
  house.db.auditEvent.findMany({ where: { subject }, orderBy: { seq: 'asc' } })

async function whoIs(token: string) {
  const cookie = (await setCookie(house.env, 'staff', token)).split(';')[0] ?? ''
  return readStaffSession(house, new Request('http://localhost/', { headers: { cookie } }))
}

describe('an invitation', () => {
  test('is kept as an HMAC only, for seven days, with a call-sign from the house', async () => {
    const { personId, token, callSign } = await invite(['moderator'])
    const row = await house.db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(Buffer.from(row.inviteHmac ?? []).toString('base64url')).not.toBe(token)
    expect(row.inviteExpiresAt).toEqual(new Date('2026-11-29T10:00:00Z'))
    expect(row).toMatchObject({ status: 'invited', passwordHash: null, callSign })
    const [event] = await eventsOf(`person:${personId}`)
    expect(event).toMatchObject({ action: 'person.invited', actor: 'system' })
    expect(JSON.stringify(event?.details)).not.toContain('@')
  })

  test('is not given twice for one address, nor for roles that clash', async () => {
    const { email } = await invite(['moderator'])
    const again = (change: object) =>
      invitePersonByHouse(house, { email, roles: ['moderator'], agencyId: null, ...change })
    expect(await again({})).toEqual({ ok: false, reason: 'email_taken' })
    expect(await again({ email: email.toUpperCase() })).toEqual({
      ok: false,
      reason: 'email_taken',
    })
    expect(await again({ email: 'nothing' })).toEqual({ ok: false, reason: 'email_malformed' })
    expect(await again({ roles: ['admin', 'moderator'] })).toEqual({
      ok: false,
      reason: 'roles_clash',
    })
    expect(
      await again({
        email: 'x@y.example',
        roles: ['agency_member'],
        agencyId: '01920000-0000-7000-8000-000000000000',
      }),
    ).toEqual({ ok: false, reason: 'agency_unknown' })
  })

  test('leads into an open session once password and code are right', async () => {
    const { token, personId } = await invite(['moderator'])
    const result = await enrolPerson(house, await fill(token))
    if (!result.ok) throw new Error(result.reason)
    expect(await whoIs(result.token)).toMatchObject({ verdict: 'open', actor: { id: personId } })
    expect((await eventsOf(`person:${personId}`)).map(({ action }) => action)).toEqual([
      'person.invited',
      'person.enrolled',
      'person.signed_in',
    ])
  })

  test('works once', async () => {
    const { token } = await invite(['moderator'])
    const form = await fill(token)
    const results = await Promise.all([enrolPerson(house, form), enrolPerson(house, form)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await enrolPerson(house, form)).toEqual({ ok: false, reason: 'invitation_unknown' })
    expect(await readInvitation(house, token)).toEqual({ ok: false, reason: 'invitation_unknown' })
  })

  test('runs out after seven days, and another replaces it', async () => {
    const { token, personId } = await invite(['moderator'])
    const form = await fill(token)
    house.advance(7 * 24 * 60 * 60_000)
    expect(await enrolPerson(house, form)).toEqual({ ok: false, reason: 'invitation_expired' })
    const again = await reinvitePerson(house, admin, personId)
    if (!again.ok || !again.done) throw new Error('An invitation that waits is anybody’s to renew')
    expect(await readInvitation(house, token)).toMatchObject({ ok: false })
    expect(await readInvitation(house, again.token)).toMatchObject({ ok: true })
  })

  test('names everything that is not right yet, and stays usable', async () => {
    const { token } = await invite(['custodian'])
    const form = await fill(token, { password: 'short', code: '000', passphrase: 'short' })
    expect(await enrolPerson(house, form)).toEqual({
      ok: false,
      reason: 'not_yet_right',
      problems: [
        { field: 'password', reason: 'too_short' },
        { field: 'passphrase', reason: 'too_short' },
        { field: 'code', reason: 'wrong_code' },
      ],
    })
    expect(
      await enrolPerson(house, { ...(await fill(token)), passphrase: password }),
    ).toMatchObject({
      problems: [{ field: 'passphrase', reason: 'same_as_password' }],
    })
    expect(await enrolPerson(house, await fill(token))).toMatchObject({ ok: true })
  })

  test('does not take the authenticator that was offered to someone else', async () => {
    const one = await invite(['moderator'])
    const two = await invite(['moderator'])
    const form = { ...(await fill(one.token)), token: two.token }
    expect(await enrolPerson(house, form)).toMatchObject({
      problems: [{ field: 'code', reason: 'offer_lost' }],
    })
  })

  test('offers another authenticator secret at each visit, and the same to a form that came back', async () => {
    const { token } = await invite(['moderator'])
    const visits = [await readInvitation(house, token), await readInvitation(house, token)]
    const [first, second] = visits.map((v) => (v.ok ? v.invitation.offer : null))
    expect(first?.base32).not.toBe(second?.base32)
    const back = await readInvitation(house, token, first?.sealed)
    expect(back).toMatchObject({ ok: true, invitation: { offer: { base32: first?.base32 } } })
  })
})

describe('a custodian', () => {
  test('gets keys that open with the passphrase and with nothing else', async () => {
    const { token, personId } = await invite(['custodian'])
    await enrolPerson(house, await fill(token))
    const row = await house.db.person.findUniqueOrThrow({ where: { id: personId } })
    const keys = {
      publicKey: new Uint8Array(row.custodianPublicKey ?? []),
      lockedSecret: new Uint8Array(row.custodianSecretBox ?? []),
    }
    const box = await sealFor(keys.publicKey, 'Ana, +66 81 234 5678')
    expect(await openBox(keys, passphrase, box)).toBe('Ana, +66 81 234 5678')
    expect(await openBox(keys, password, box)).toBeNull()
    expect((await eventsOf(`person:${personId}`)).map(({ action }) => action)).toContain(
      'person.custodian_keys_made',
    )
  })

  test('keeps the same keys through a new invitation, which asks for no passphrase', async () => {
    const { token, personId } = await invite(['custodian'])
    await enrolPerson(house, await fill(token))
    const before = await house.db.person.findUniqueOrThrow({ where: { id: personId } })
    const again = await reinviteByHouse(house, personId)
    expect(await readInvitation(house, again.token)).toMatchObject({
      invitation: { needsPassphrase: false },
    })
    await enrolPerson(house, await fill(again.token, { passphrase: '' }))
    const after = await house.db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(after.custodianPublicKey).toEqual(before.custodianPublicKey)
    expect(after.custodianSecretBox).toEqual(before.custodianSecretBox)
  })

  test('who became one later makes keys once', async () => {
    const ben = await enrolledPerson(house, { roles: ['moderator'] })
    expect(await makeCustodianKeys(house, ben, passphrase)).toMatchObject({
      reason: 'not_custodian',
    })
    const now = { id: ben.id, roles: ['moderator', 'custodian'] }
    expect(await makeCustodianKeys(house, now, 'short')).toMatchObject({ reason: 'too_short' })
    expect(await makeCustodianKeys(house, now, passphrase)).toEqual({ ok: true })
    expect(await makeCustodianKeys(house, now, passphrase)).toMatchObject({ reason: 'keys_exist' })
  })
})

const leaving = (personId: string) => ({
  personId,
  keep: [],
  successorId: null,
  keepKeys: false,
})

describe('taking access away', () => {
  test('works on the next click: every session of a disabled person is gone', async () => {
    const ben = await enrolledPerson(house, { roles: ['moderator'] })
    const tokens = [await sessionFor(house, ben.id), await sessionFor(house, ben.id)]
    expect(await whoIs(tokens[0] ?? '')).toMatchObject({ verdict: 'open' })
    expect(await leavePerson(house, admin, leaving(ben.id))).toMatchObject({ ok: true })
    for (const token of tokens) expect(await whoIs(token)).toBeNull()
    const [event] = await eventsOf(`person:${ben.id}`)
    expect(event).toMatchObject({ action: 'person.disabled', details: { sessions: 2 } })
  })

  test('also takes a pending invitation', async () => {
    const { token, personId } = await invite(['moderator'])
    await leavePerson(house, admin, leaving(personId))
    expect(await readInvitation(house, token)).toMatchObject({ ok: false })
  })

  test('is for others: nobody disables, re-invites or re-roles themselves', async () => {
    const refused = { ok: false, reason: 'not_yourself' }
    expect(await leavePerson(house, admin, leaving(admin.id))).toEqual(refused)
    expect(await reinvitePerson(house, admin, admin.id)).toEqual(refused)
    expect(await setRoles(house, admin, admin.id, ['moderator'])).toEqual(refused)
  })
})

describe('agencies and lists', () => {
  test('an agency is made once under its name, and its members are invited into it', async () => {
    const given = { name: '  Central   Bank ', sector: 'finance', country: 'th' }
    const made = await createAgency(house, admin, given)
    if (!made.ok) throw new Error(made.reason)
    expect(await createAgency(house, admin, { ...given, name: 'Central Bank' })).toMatchObject({
      reason: 'name_taken',
    })
    const { personId } = await invite(['agency_member'], made.agencyId)
    const { people } = await listPeople(house, { agencyId: made.agencyId })
    expect(people.map(({ id }) => id)).toEqual([personId])
    expect((await eventsOf(`agency:${made.agencyId}`)).map(({ action }) => action)).toEqual([
      'agency.created',
    ])
  })

  test('an agency needs a name, a known sector and a country', async () => {
    const make = (change: object) =>
      createAgency(house, admin, { name: 'X', sector: 'ngo', country: 'TH', ...change })
    expect(await make({ name: ' ' })).toMatchObject({ reason: 'name_missing' })
    expect(await make({ name: 'x'.repeat(121) })).toMatchObject({ reason: 'name_too_long' })
    expect(await make({ sector: 'shop' })).toMatchObject({ reason: 'sector_unknown' })
    expect(await make({ country: 'ZZ' })).toMatchObject({ reason: 'country_unknown' })
  })

  test('people come a page at a time, each once', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page = await listPeople(house, { after: after || undefined })
      seen.push(...page.people.map(({ id }) => id))
      after = page.next
    }
    expect(new Set(seen).size).toBe(await house.db.person.count())
    expect(seen).toHaveLength(new Set(seen).size)
  })
})

describe('the first administrator', () => {
  test('is invited once, gets a new link while nobody came, and none once someone did', async () => {
    const fresh = await openTestHouse()
    try {
      const first = await inviteFirstAdmin(fresh, 'admin@harbor.example')
      expect(first).toMatchObject({ state: 'invited', email: 'admin@harbor.example' })
      const second = await inviteFirstAdmin(fresh, 'other@harbor.example')
      expect(second).toMatchObject({ state: 'invited_again', email: 'admin@harbor.example' })
      const old = first.ok && first.state !== 'present' ? first.token : ''
      expect(await readInvitation(fresh, old)).toMatchObject({ ok: false })
      await enrolledPerson(fresh, { roles: ['admin'] })
      expect(await inviteFirstAdmin(fresh, 'third@harbor.example')).toEqual({
        ok: true,
        state: 'present',
      })
      expect(await fresh.db.person.count()).toBe(2)
    } finally {
      await fresh.close()
    }
  })
})
