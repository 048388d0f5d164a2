import type { ActionFunctionArgs } from '@remix-run/node'
import { recoveryCodesInSet } from '#core/access/factors.ts'
import { formatRecoveryCode, readRecoveryCode } from '#core/access/recovery-code.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireSession } from '#infra/http/staff-guard.server.ts'
import { textsOf } from '../form-text.ts'

export async function loader(args: ActionFunctionArgs) {
  await requireSession(args)
  return seeOther('/staff/account/recovery-codes')
}

/** The codes that the page just showed, sent back as a file: we no longer have them. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  await requireSession(args)
  const given = textsOf(await readForm(args), 'recovery').slice(0, recoveryCodesInSet)
  const codes = given.flatMap((typed) => readRecoveryCode(typed) ?? []).map(formatRecoveryCode)
  if (codes.length === 0) throw refuse(400, 'codes_malformed')
  const lines = [
    `Recovery codes for ${new URL(args.context.house.env.PUBLIC_ORIGIN).host}`,
    'Each counts once, after your password. A new set voids these.',
    '',
    ...codes,
    '',
  ]
  return new Response(lines.join('\r\n'), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="recovery-codes.txt"',
      'Cache-Control': 'no-store',
    },
  })
}
