import { json } from '@remix-run/node'
import { localPath } from '#core/access/local-path.ts'
import { homeOf } from '#core/access/permissions.ts'
import type { House } from '#infra/house.server.ts'
import { clearCookie, setCookie } from '#infra/http/cookies.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import type { CodeResult } from '#operations/access/session/confirm-by-code.server.ts'
import { textOf } from './form-text.ts'
import { codeReasons } from './words.ts'

/** On with a fresh session, the same page again for another try, or back to the start. */
export async function answerCode(house: House, form: FormData, attempt: CodeResult) {
  if (attempt.ok) {
    throw seeOther(localPath(textOf(form, 'next')) ?? homeOf(attempt.roles), {
      'Set-Cookie': await setCookie(house.env, 'staff', attempt.token),
    })
  }
  if (attempt.reason === 'wrong_code' || attempt.reason === 'code_already_used') {
    return json({ error: codeReasons[attempt.reason] }, { status: 400 })
  }
  throw seeOther(`/staff/sign-in?notice=${attempt.reason}`, {
    'Set-Cookie': await clearCookie(house.env, 'staff'),
  })
}
