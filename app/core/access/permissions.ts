/** Who may do what. Everything that asks "may they?" derives from this table. */
export const roles = ['moderator', 'supervisor', 'custodian', 'admin', 'agency_member'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'queue.view',
  'case.work',
  'story.open',
  'story.redact',
  'message.send',
  'pattern.draft',
  'pattern.approve',
  'release.view',
  'release.cut',
  'urgent.manage',
  'actions.judge',
  'audit.view',
  'figures.view',
  'figures.all',
  'figures.export',
  'case.hold',
  'case.export',
  'claims.manage',
  'routing.manage',
  'quality.manage',
  'identity.ask',
  'identity.look',
  'identity.open',
  'identity.review',
  'people.manage',
  'people.stop',
  'agencies.manage',
  'agencies.view',
  'agencies.terms',
  'agency.view',
  'agency.keys',
  'agency.act',
] as const
export type Permission = (typeof permissions)[number]

const triage = [
  'queue.view',
  'case.work',
  'story.open',
  'message.send',
  'pattern.draft',
  'release.view',
  'figures.view',
  'figures.export',
  'identity.ask',
  'identity.look',
] as const

/** An admin runs people and settings and sees no tip; a custodian gives identities out and nothing else. */
export const permissionsOf = {
  moderator: triage,
  supervisor: [
    ...triage,
    'pattern.approve',
    'story.redact',
    'release.cut',
    'urgent.manage',
    'actions.judge',
    'audit.view',
    'figures.all',
    'case.hold',
    'case.export',
    'claims.manage',
    'routing.manage',
    'quality.manage',
    'identity.review',
    'people.stop',
    'agencies.view',
  ],
  custodian: ['identity.open', 'identity.look', 'identity.review'],
  admin: [
    'people.manage',
    'people.stop',
    'agencies.manage',
    'agencies.view',
    'agencies.terms',
    'audit.view',
  ],
  agency_member: ['agency.view', 'agency.keys', 'agency.act'],
} as const satisfies Record<Role, readonly Permission[]>

/** Needs a second factor shown within the last five minutes (DESIGN: step-up). */
export const stepUpPermissions: ReadonlySet<Permission> = new Set<Permission>([
  'pattern.approve',
  'story.redact',
  'case.hold',
  'case.export',
  'routing.manage',
  'release.cut',
  'figures.export',
  'identity.look',
  'identity.open',
  'people.manage',
  'agency.keys',
  'agencies.terms',
])
export const stepUpMinutes = 5

export function may(held: readonly string[], permission: Permission): boolean {
  return held.some(
    (role) => isRole(role) && (permissionsOf[role] as readonly Permission[]).includes(permission),
  )
}

/** What roles add up to, in the table's order. */
export function permissionsHeld(held: readonly string[]): Permission[] {
  return permissions.filter((permission) => may(held, permission))
}

export function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value)
}

/** Where a person's work starts after sign-in. */
export function homeOf(held: readonly string[]): string {
  if (may(held, 'queue.view')) return '/triage'
  if (may(held, 'agency.view')) return '/agency'
  if (may(held, 'identity.open')) return '/custody'
  if (may(held, 'people.manage')) return '/staff/people'
  return '/staff/account'
}
