import { type ActionFunctionArgs, json } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, readStaffSession } from '#infra/http/staff-guard.server.ts'
import {
  askForPasskey,
  type PasskeyWish,
} from '#operations/access/passkey/ask-for-passkey.server.ts'
import { textOf } from '../form-text.ts'

export function loader(): never {
  throw refuse(405, 'post_only')
}

/** For the script of a page that takes a passkey: what to hand to the browser, around a challenge. */
export async function action(args: ActionFunctionArgs) {
  const { house, source } = args.context
  const form = await readForm(args)
  const result = await askForPasskey(house, await wishOf(args, form), source)
  if (!result.ok) throw refuse(result.reason === 'too_many_tries' ? 429 : 409, result.reason)
  return json(result.options, { headers: { 'Cache-Control': 'no-store' } })
}

/** Who may ask for what: anybody to sign in, all else within a session or by an invitation. */
async function wishOf(args: ActionFunctionArgs, form: FormData): Promise<PasskeyWish> {
  const purpose = textOf(form, 'purpose')
  if (purpose === 'sign_in') return { purpose }
  if (purpose === 'enrol') {
    const token = textOf(form, 'invitation')
    if (!/^[\w-]{43}$/.test(token)) throw refuse(400, 'invitation_malformed')
    return { purpose, token }
  }
  const session = await readStaffSession(args.context.house, args.request)
  if (!session || session.verdict === 'ended') throw refuse(401, 'sign_in_needed')
  const personId = session.actor.id
  if (purpose === 'confirm') return { purpose, personId }
  if (purpose !== 'add') throw refuse(400, 'purpose_unknown')
  if (session.verdict !== 'open' || !(await isStepUpFresh(args))) {
    throw refuse(403, 'fresh_factor_needed')
  }
  return { purpose, personId }
}
