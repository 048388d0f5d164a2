import { byArea } from '#core/access/permission-areas.ts'
import { permissionsHeld, stepUpPermissions } from '#core/access/permissions.ts'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { areaNames, permissionNames } from './words.ts'

/** What somebody's roles add up to, by part of the work. */
export function Powers({ roles }: { roles: readonly string[] }) {
  const groups = byArea(permissionsHeld(roles))
  if (groups.length === 0) return <p>Nothing: no role allows anything.</p>
  return (
    <DescriptionList
      items={groups.map(({ area, permissions }) => ({
        key: area,
        term: areaNames[area],
        value: (
          <ul>
            {permissions.map((permission) => (
              <li key={permission}>
                {permissionNames[permission]}
                {stepUpPermissions.has(permission) && ' (with a fresh code)'}
              </li>
            ))}
          </ul>
        ),
      }))}
    />
  )
}
