import type { ActionFunctionArgs } from '@remix-run/node'
import { localPath } from '#core/access/local-path.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireSession } from '#infra/http/staff-guard.server.ts'
import { asTheme, setTheme } from '#infra/http/theme.server.ts'
import { textOf } from './form-text.ts'

export function loader(): never {
  throw refuse(405, 'post_only')
}

export async function action(args: ActionFunctionArgs) {
  await requireSession(args)
  const form = await readForm(args)
  return seeOther(localPath(textOf(form, 'next')) ?? '/staff/account', {
    'Set-Cookie': await setTheme(asTheme(form.get('theme'))),
  })
}
