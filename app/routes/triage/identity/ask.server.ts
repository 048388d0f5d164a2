import { type ActionFunctionArgs, json } from '@remix-run/node'
import { askCommand } from '#core/identity/commands.ts'
import { ensureBorrower } from '#infra/http/borrower-cookie.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import type { StaffActor } from '#infra/http/staff-guard.server.ts'
import { askIdentity } from '#operations/identity/ask-identity.server.ts'
import type { IdentityAnswer } from './page.tsx'
import { refusalWords, wordsFault } from './words.ts'

/** Sends the request, with everything that was typed kept where it can't be taken. */
export async function sendAsk(
  args: ActionFunctionArgs,
  actor: StaffActor,
  place: { number: number; tipId: string },
  form: FormData,
) {
  const typed = {
    reason: String(form.get('reason') ?? ''),
    words: String(form.get('words') ?? ''),
    minutes: String(form.get('minutes') ?? ''),
  }
  const wrong = (errors: { field: string; text: string }[], status: number) =>
    json<IdentityAnswer>({ fault: { errors, typed } }, { status })
  const ask = askCommand.safeParse(typed)
  if (!ask.success) {
    const parts = new Set(ask.error.issues.map(({ path }) => path[0]))
    return wrong(
      [
        ...(parts.has('reason') ? [{ field: 'reason', text: 'Choose what it is for' }] : []),
        ...(parts.has('words') ? [wordsFault(typed.words)] : []),
        ...(parts.has('minutes') ? [{ field: 'minutes', text: 'Choose for how long' }] : []),
      ],
      400,
    )
  }
  const { token, headers } = await ensureBorrower(args)
  const result = await askIdentity(args.context.house, actor, { ...place, ask: ask.data, token })
  if (result.ok) return seeOther(`/triage/cases/${place.number}/identity/${place.tipId}`, headers)
  if (result.reason === 'case_unknown' || result.reason === 'tip_unknown')
    throw refuse(404, result.reason)
  const { status, text, field } = refusalWords[result.reason]
  return wrong([{ field, text }], status)
}
