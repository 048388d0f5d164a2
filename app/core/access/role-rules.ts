import { isRole, type Role } from './permissions.ts'

export type RolesReason = 'roles_missing' | 'roles_unknown' | 'roles_clash' | 'agency_missing'

/** Roles that no other may stand beside: who runs people sees no tip, and who receives releases makes none. */
const alone: ReadonlySet<Role> = new Set<Role>(['admin', 'agency_member'])

/** Whether one person may hold these roles, in this agency or in none. */
export function checkRoles(
  wanted: readonly string[],
  agencyId: string | null,
): { ok: true; roles: Role[] } | { ok: false; reason: RolesReason } {
  const unique = [...new Set(wanted)]
  const known = unique.filter(isRole)
  if (unique.length === 0) return { ok: false, reason: 'roles_missing' }
  if (known.length !== unique.length) return { ok: false, reason: 'roles_unknown' }
  if (known.length > 1 && known.some((role) => alone.has(role))) {
    return { ok: false, reason: 'roles_clash' }
  }
  const forAgency = known.includes('agency_member')
  if (forAgency && agencyId === null) return { ok: false, reason: 'agency_missing' }
  if (!forAgency && agencyId !== null) return { ok: false, reason: 'roles_clash' }
  return { ok: true, roles: known }
}

/** The roles a member of the house's own staff may be given. */
export const staffRoles = [
  'moderator',
  'supervisor',
  'custodian',
  'admin',
] as const satisfies Role[]
