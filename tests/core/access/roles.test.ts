import { describe, expect, test } from 'vitest'
import { homeOf, may, permissions, permissionsOf, roles } from '#core/access/permissions.ts'
import { checkRoles } from '#core/access/role-rules.ts'
import { sectionsFor } from '#core/access/sections.ts'

const agency = '01920000-0000-7000-8000-000000000001'

describe('roles', () => {
  test('give exactly the permissions of the table, and unknown ones give none', () => {
    for (const role of roles) {
      for (const permission of permissions) {
        const listed = (permissionsOf[role] as readonly string[]).includes(permission)
        expect(may([role], permission)).toBe(listed)
      }
    }
    for (const permission of permissions) expect(may(['owner', ''], permission)).toBe(false)
  })

  test('who runs people never sees a story, and a custodian deals with identities only', () => {
    expect(may(['admin'], 'story.open')).toBe(false)
    expect(may(['admin'], 'queue.view')).toBe(false)
    for (const permission of permissionsOf.custodian) expect(permission).toMatch(/^identity\./)
    expect(may(['custodian'], 'identity.ask')).toBe(false)
    for (const role of ['moderator', 'supervisor', 'admin'])
      expect(may([role], 'identity.open')).toBe(false)
  })

  test('that must stand alone do', () => {
    expect(checkRoles(['moderator', 'supervisor'], null)).toMatchObject({ ok: true })
    expect(checkRoles(['admin', 'moderator'], null)).toEqual({ ok: false, reason: 'roles_clash' })
    expect(checkRoles(['agency_member', 'moderator'], agency)).toEqual({
      ok: false,
      reason: 'roles_clash',
    })
  })

  test('of an agency need an agency, and others may not have one', () => {
    expect(checkRoles(['agency_member'], null)).toEqual({ ok: false, reason: 'agency_missing' })
    expect(checkRoles(['agency_member'], agency)).toMatchObject({ ok: true })
    expect(checkRoles(['moderator'], agency)).toEqual({ ok: false, reason: 'roles_clash' })
  })

  test('must be some, and known', () => {
    expect(checkRoles([], null)).toEqual({ ok: false, reason: 'roles_missing' })
    expect(checkRoles(['owner'], null)).toEqual({ ok: false, reason: 'roles_unknown' })
    expect(checkRoles(['moderator', 'moderator'], null)).toEqual({
      ok: true,
      roles: ['moderator'],
    })
  })
})

describe('a desk', () => {
  test('shows only the sections that its person may open, and their home is one of them', () => {
    for (const role of roles) {
      const sections = sectionsFor([role])
      for (const section of sections) expect(may([role], section.permission)).toBe(true)
      const hrefs: string[] = sections.map(({ href }) => href)
      if (hrefs.length > 0) expect(hrefs).toContain(homeOf([role]))
      else expect(homeOf([role])).toBe('/staff/account')
    }
  })

  test('leads to changes of roles by one way: people, or the list of them where one may only stop', () => {
    const keysOf = (role: string) => sectionsFor([role]).map(({ key }) => key)
    expect(keysOf('supervisor')).toContain('role_changes')
    expect(keysOf('admin')).toContain('people')
    for (const role of ['admin', 'moderator', 'custodian'])
      expect(keysOf(role)).not.toContain('role_changes')
  })

  test('has no two sections under one key, and no short cut twice for one person', () => {
    for (const role of roles) {
      const cuts = sectionsFor([role]).map(({ shortcut }) => shortcut)
      expect(new Set(cuts).size).toBe(cuts.length)
    }
  })
})
