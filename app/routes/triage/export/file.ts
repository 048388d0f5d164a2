import type { ActionFunctionArgs } from '@remix-run/node'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { exportCase } from '#operations/export/export-case.server.ts'
import { writeDocument } from './document.tsx'
import { readExport } from './typed-export.ts'

export function loader(): never {
  throw refuse(405, 'post_only')
}

/** The copy itself, for download: never shown by us, and kept by nobody. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.export')
  const number = caseNumberInPath(args.params.number)
  if (number === undefined) throw refuse(404, 'case_unknown')
  const read = readExport(await readForm(args))
  if (!read.ok) throw refuse(400, 'form_malformed')
  const made = await exportCase(args.context.house, actor, number, read.command, writeDocument)
  if (!made.ok) throw refuse(made.reason === 'case_unknown' ? 404 : 409, made.reason)
  return new Response(new Uint8Array(made.bytes), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${formatCaseNumber(number)}.html"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    },
  })
}
