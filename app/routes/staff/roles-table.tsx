import { byArea } from '#core/access/permission-areas.ts'
import { may, type Permission, roles, stepUpPermissions } from '#core/access/permissions.ts'
import { Icon } from '#ui/icon.tsx'
import { roleNames } from '#ui/staff/words.ts'
import { areaNames, permissionNames } from './words.ts'

/** Who may do what, as the guards read it: a row per permission, a column per role. */
export function RolesTable() {
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">What each role may do</caption>
        <thead>
          <tr>
            <th scope="col">Permission</th>
            <th scope="col">Fresh code</th>
            {roles.map((role) => (
              <th scope="col" key={role}>
                {roleNames[role]}
              </th>
            ))}
          </tr>
        </thead>
        {byArea().map(({ area, permissions }) => (
          <tbody key={area}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 2}>
                {areaNames[area]}
              </th>
            </tr>
            {permissions.map((permission) => (
              <PermissionRow key={permission} permission={permission} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function PermissionRow({ permission }: { permission: Permission }) {
  return (
    <tr>
      <th scope="row">{permissionNames[permission]}</th>
      <td data-label="Fresh code">{stepUpPermissions.has(permission) ? 'needed' : '–'}</td>
      {roles.map((role) => (
        <td key={role} data-label={roleNames[role]}>
          <Answer yes={may([role], permission)} />
        </td>
      ))}
    </tr>
  )
}

function Answer({ yes }: { yes: boolean }) {
  if (!yes) return <span className="no">no</span>
  return (
    <strong>
      <Icon name="check" /> yes
    </strong>
  )
}
