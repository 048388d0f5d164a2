import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireSession } from '#infra/http/staff-guard.server.ts'
import { endSession } from '#operations/access/end-session.server.ts'
import { endOtherSessions } from '#operations/access/end-sessions.server.ts'
import { textOf } from './form-text.ts'

export function loader(): never {
  throw refuse(405, 'post_only')
}

/** Ends one of one's own sessions, or all others; one that is gone already is no mistake. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireSession(args)
  const session = textOf(await readForm(args), 'session')
  if (session === 'others') {
    await endOtherSessions(args.context.house, actor)
    return seeOther('/staff/account?done=sessions')
  }
  if (!isUuid(session)) throw refuse(400, 'session_malformed')
  await endSession(args.context.house, actor, session)
  return seeOther('/staff/account?done=session')
}
