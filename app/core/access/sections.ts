import { may, type Permission } from './permissions.ts'

type SectionFacts = {
  key: string
  href: string
  permission: Permission
  /** Whoever may do this finds the same in another section. */
  unless?: Permission
  shortcut?: string
}

/** What stands in the navigation of a moderator's, supervisor's or administrator's desk. */
export const deskSections = [
  { key: 'queue', href: '/triage', permission: 'queue.view', shortcut: 'q' },
  { key: 'care', href: '/triage/care', permission: 'case.work', shortcut: 'm' },
  { key: 'patterns', href: '/triage/patterns', permission: 'pattern.draft', shortcut: 'p' },
  { key: 'releases', href: '/triage/releases', permission: 'release.view', shortcut: 'r' },
  { key: 'urgent', href: '/triage/urgent', permission: 'urgent.manage', shortcut: 'u' },
  { key: 'figures', href: '/triage/figures', permission: 'figures.view', shortcut: 'f' },
  { key: 'actions', href: '/triage/actions', permission: 'actions.judge', shortcut: 's' },
  { key: 'audit', href: '/triage/audit', permission: 'audit.view', shortcut: 'a' },
  { key: 'routing', href: '/triage/routing', permission: 'routing.manage', shortcut: 'w' },
  { key: 'custody', href: '/custody', permission: 'identity.open', shortcut: 'i' },
  {
    key: 'openings',
    href: '/custody/openings',
    permission: 'identity.review',
    shortcut: 'b',
  },
  { key: 'retention', href: '/triage/retention', permission: 'case.hold', shortcut: 't' },
  { key: 'people', href: '/staff/people', permission: 'people.manage', shortcut: 'e' },
  {
    key: 'role_changes',
    href: '/staff/role-requests',
    permission: 'people.stop',
    unless: 'people.manage',
    shortcut: 'j',
  },
  { key: 'agencies', href: '/staff/agencies', permission: 'agencies.view', shortcut: 'n' },
] as const satisfies readonly SectionFacts[]

/** The same for an agency's people. */
export const agencySections = [
  { key: 'agency_home', href: '/agency', permission: 'agency.view', shortcut: 'h' },
  { key: 'agency_patterns', href: '/agency/patterns', permission: 'agency.view', shortcut: 'p' },
  { key: 'agency_releases', href: '/agency/releases', permission: 'agency.view', shortcut: 'r' },
  { key: 'agency_actions', href: '/agency/actions', permission: 'agency.act', shortcut: 'a' },
  { key: 'agency_recalls', href: '/agency/recalls', permission: 'agency.view', shortcut: 'c' },
  {
    key: 'agency_webhooks',
    href: '/agency/webhooks',
    permission: 'agency.view',
    shortcut: 'w',
  },
  { key: 'agency_keys', href: '/agency/keys', permission: 'agency.keys', shortcut: 'k' },
  { key: 'agency_agreement', href: '/agency/agreement', permission: 'agency.view', shortcut: 'd' },
  { key: 'agency_api', href: '/agency/api', permission: 'agency.view', shortcut: 'i' },
] as const satisfies readonly SectionFacts[]

const all = [...deskSections, ...agencySections]
export type Section = (typeof all)[number]
export type SectionKey = Section['key']

/** The sections that these roles may open, in the order in which they are shown. */
export function sectionsFor(roles: readonly string[]): Section[] {
  return all.filter(
    ({ permission, unless }: SectionFacts) =>
      may(roles, permission) && !(unless && may(roles, unless)),
  )
}
