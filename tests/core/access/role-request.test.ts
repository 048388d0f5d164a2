import { describe, expect, test } from 'vitest'
import { byArea } from '#core/access/permission-areas.ts'
import { permissions, permissionsHeld, roles } from '#core/access/permissions.ts'
import {
  isNarrower,
  isSecondAdmin,
  judgeAnswer,
  type RequestFacts,
  readDeclineWords,
  sameRoles,
  stillStands,
  wayOf,
} from '#core/access/role-request.ts'
import { fc } from '#tests/support/property.ts'

const now = new Date('2026-11-23T10:00:00Z')
const request: RequestFacts = {
  outcome: null,
  askedById: 'asker',
  personId: 'ben',
  expiresAt: new Date('2026-11-30T10:00:00Z'),
  rolesBefore: ['moderator'],
  statusBefore: 'active',
  person: { roles: ['moderator'], status: 'active' },
  askerStands: true,
}

const someRoles = fc.uniqueArray(fc.constantFrom(...roles))

describe('taking away and giving', () => {
  test('what is narrower allows nothing that was not allowed before', () => {
    fc.assert(
      fc.property(someRoles, someRoles, (before, after) => {
        if (!isNarrower(before, after)) return
        const held = permissionsHeld(before)
        expect(permissionsHeld(after).every((one) => held.includes(one))).toBe(true)
      }),
    )
  })

  test('the same roles in another order are the same', () => {
    fc.assert(
      fc.property(someRoles, (some) => {
        expect(sameRoles(some, [...some].reverse())).toBe(true)
      }),
    )
  })
})

describe('a request', () => {
  test('is confirmed by neither its asker nor whom it is about, whatever else holds', () => {
    const by = (actor: string) => judgeAnswer(request, actor, 'confirm', now)
    expect(by('other')).toEqual({ ok: true })
    expect(by('asker')).toEqual({ ok: false, reason: 'own_request' })
    expect(by('ben')).toEqual({ ok: false, reason: 'about_you' })
    expect(judgeAnswer(request, 'asker', 'decline', now)).toEqual({ ok: true })
  })

  test('is answered once, and within its time', () => {
    const answer = (change: Partial<RequestFacts>, at = now) =>
      judgeAnswer({ ...request, ...change }, 'other', 'confirm', at)
    expect(answer({ outcome: 'declined' })).toMatchObject({ reason: 'answered_already' })
    expect(answer({}, request.expiresAt)).toMatchObject({ reason: 'too_late' })
  })

  test('counts only while what it was made on still stands', () => {
    const stands = (change: Partial<RequestFacts>) => stillStands({ ...request, ...change })
    expect(stands({})).toBe(true)
    expect(stands({ askerStands: false })).toBe(false)
    expect(stands({ person: { roles: [], status: 'active' } })).toBe(false)
    expect(stands({ person: { roles: ['moderator'], status: 'disabled' } })).toBe(false)
    expect(stands({ person: null })).toBe(false)
    expect(stands({ personId: null, person: null, statusBefore: null, rolesBefore: [] })).toBe(true)
  })

  test('waits for a second person wherever there is one, else for a day', () => {
    expect(wayOf(1)).toBe('second_person')
    expect(wayOf(0)).toBe('after_a_day')
  })

  test('may be done alone for the second administrator of a house that never had one', () => {
    const first = { roles: ['admin'], otherAdmins: 0, everBefore: false }
    expect(isSecondAdmin(first)).toBe(true)
    expect(isSecondAdmin({ ...first, roles: ['supervisor'] })).toBe(false)
    expect(isSecondAdmin({ ...first, otherAdmins: 1 })).toBe(false)
    expect(isSecondAdmin({ ...first, everBefore: true })).toBe(false)
  })

  test('is declined with words', () => {
    expect(readDeclineWords('  Not in this team.  ')).toBe('Not in this team.')
    expect(readDeclineWords(' no ')).toBeNull()
    expect(readDeclineWords('x'.repeat(501))).toBeNull()
  })
})

test('every permission stands in the matrix once', () => {
  const shown = byArea().flatMap((group) => group.permissions)
  expect(shown.toSorted()).toEqual(permissions.toSorted())
})
