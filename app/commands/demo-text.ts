import type { DemoView } from '#operations/demo/read-demo.server.ts'

const roleNames: Record<string, string> = {
  admin: 'administrator',
  agency_member: 'agency',
}

/** What `npm run demo` says once it runs: where, as whom, and with what. */
export function demoText(view: DemoView, run: { port: number; dataDir: string }): string {
  const origin = `http://localhost:${run.port}`
  const [report] = view.reports
  return `
Harborlight demo                ${origin}
Who is who, and their codes     ${origin}/demo

${table([
  ['Sign in as', 'E-mail', 'Role'],
  ...view.people.map(({ callSign, email, roles, agency }) => [
    callSign,
    email,
    agency ?? roles.map((role) => roleNames[role] ?? role).join(', '),
  ]),
])}

${table([
  ['Address', `${origin}/staff/sign-in`],
  ['Password', `${view.passphrase}   (for everybody)`],
  ['Second factor', `${origin}/demo shows each person's code of the moment`],
  ['Custodian', `${view.custodianPassphrase}   (opens contact details, besides)`],
  ...(report ? [['A reporter', `${origin}/return with the code ${report.code}`]] : []),
])}

Everything is made up, and only this computer can reach it. The data lies in ${run.dataDir};
remove that folder to begin anew. Ctrl+C stops.
`
}

/** Columns as wide as their longest cell. */
function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`)
    .map((line) => line.trimEnd())
    .join('\n')
}
