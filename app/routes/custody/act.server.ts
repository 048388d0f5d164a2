import { type ActionFunctionArgs, json } from '@remix-run/node'
import { may, type Permission, stepUpPermissions } from '#core/access/permissions.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import type { CustodyFault, FormFault } from './fault.ts'
import { refusalWords, type ShownRefusal } from './words.ts'

/** Ours, or never to be shown again. */
const notKept: ReadonlySet<string> = new Set(['form_token', 'passphrase', 'again'])

/** A form of custodians and reviewers; what it needs is asked for with `allow`, once its intent is known. */
export async function custodyForm(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'identity.review')
  const form = await readForm(args)
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !notKept.has(name) ? [[name, value]] : [],
    ),
  )
  const wrong = (errors: FormFault[], status = 400, confirm = false) =>
    json<CustodyFault>({ errors, typed, confirm }, { status })
  return {
    house: args.context.house,
    actor,
    text,
    wrong,
    /**
     * Who may not gets no page. Where the second factor has grown old while somebody wrote, the words
     * are handed back instead of being lost on the way to confirming.
     */
    allow: async (permission: Permission) => {
      if (!may(actor.roles, permission)) throw refuse(403, 'not_permitted')
      if (!stepUpPermissions.has(permission) || (await isStepUpFresh(args))) return null
      return wrong(
        [{ field: 'confirm', text: 'Confirm that it is you, then send it again. Words are kept' }],
        403,
        true,
      )
    },
    refused: (reason: ShownRefusal | 'access_unknown' | 'tip_unknown') => {
      if (reason === 'access_unknown' || reason === 'tip_unknown') throw refuse(404, reason)
      const { status, field, text: words } = refusalWords[reason]
      return wrong([{ field, text: words }], status)
    },
  }
}
