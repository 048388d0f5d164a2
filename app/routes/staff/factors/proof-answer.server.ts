import { json } from '@remix-run/node'
import { localPath } from '#core/access/local-path.ts'
import { homeOf } from '#core/access/permissions.ts'
import type { House } from '#infra/house.server.ts'
import { clearCookie, setCookie } from '#infra/http/cookies.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import type { ConfirmResult } from '#operations/access/session/confirm-by.server.ts'
import type { Proof } from '#operations/access/session/proof.server.ts'
import { textOf } from '../form-text.ts'
import { proofReasons } from './words.ts'

/** What somebody showed: the page has a form for each way, and one of them was sent. */
export function proofOf(form: FormData): Proof {
  if (form.has('passkey')) return { by: 'passkey', answer: textOf(form, 'passkey') }
  if (form.has('recovery')) return { by: 'recovery_code', typed: textOf(form, 'recovery') }
  return { by: 'code', typed: textOf(form, 'code') }
}

/** On with a fresh session, the same page again for another try, or back to the start. */
export async function answerProof(
  house: House,
  form: FormData,
  by: Proof['by'],
  attempt: ConfirmResult,
) {
  if (attempt.ok) {
    throw seeOther(localPath(textOf(form, 'next')) ?? homeOf(attempt.roles), {
      'Set-Cookie': await setCookie(house.env, 'staff', attempt.token),
    })
  }
  const { reason } = attempt
  if (reason !== 'session_ended' && reason !== 'too_many_tries') {
    return json({ by, error: proofReasons[reason] }, { status: 400 })
  }
  throw seeOther(`/staff/sign-in?notice=${reason}`, {
    'Set-Cookie': await clearCookie(house.env, 'staff'),
  })
}
