import { type Permission, permissions } from './permissions.ts'

export const permissionAreas = [
  'cases',
  'stories',
  'identities',
  'patterns',
  'oversight',
  'people',
  'agency',
] as const
export type PermissionArea = (typeof permissionAreas)[number]

/** Which part of the work a permission belongs to; one without an area fails the type check. */
const areaOf: Record<Permission, PermissionArea> = {
  'queue.view': 'cases',
  'case.work': 'cases',
  'claims.manage': 'cases',
  'routing.manage': 'cases',
  'quality.manage': 'oversight',
  'story.open': 'stories',
  'story.redact': 'stories',
  'message.send': 'stories',
  'identity.ask': 'identities',
  'identity.look': 'identities',
  'identity.open': 'identities',
  'identity.review': 'identities',
  'pattern.draft': 'patterns',
  'pattern.approve': 'patterns',
  'release.view': 'patterns',
  'release.cut': 'patterns',
  'urgent.manage': 'patterns',
  'actions.judge': 'oversight',
  'audit.view': 'oversight',
  'figures.view': 'oversight',
  'figures.all': 'oversight',
  'figures.export': 'oversight',
  'case.hold': 'oversight',
  'case.export': 'oversight',
  'people.manage': 'people',
  'people.stop': 'people',
  'agencies.manage': 'people',
  'agencies.view': 'people',
  'agencies.terms': 'people',
  'agency.view': 'agency',
  'agency.keys': 'agency',
  'agency.act': 'agency',
}

/** Permissions by area, both in their table's order; areas with none of them are left out. */
export function byArea(
  some: readonly Permission[] = permissions,
): { area: PermissionArea; permissions: Permission[] }[] {
  return permissionAreas
    .map((area) => ({
      area,
      permissions: some.filter((permission) => areaOf[permission] === area),
    }))
    .filter((group) => group.permissions.length > 0)
}
