import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { denialCommand } from '#core/identity/commands.ts'
import { denialReasons, glassStates } from '#core/identity/states.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { denyIdentity } from '#operations/identity/deny-identity.server.ts'
import { endOpening } from '#operations/identity/end-opening.server.ts'
import { grantIdentity } from '#operations/identity/grant-identity.server.ts'
import { readAccess } from '#operations/identity/read-access.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { custodyForm } from './act.server.ts'
import type { CustodyFault } from './fault.ts'
import { idOf } from './id-of.server.ts'
import { RequestPage } from './request/page.tsx'
import { textFault } from './words.ts'

export const meta = () => [{ title: pageTitle('Request') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'identity.open')
  const access = await readAccess(args.context.house, actor, idOf(args.params.id))
  if (!access || glassStates.some((state) => state === access.state))
    throw refuse(404, 'access_unknown')
  return { desk: await deskOf(args, actor), access, fresh: await isStepUpFresh(args) }
}

/** Grants with the passphrase, denies with words, or ends what was granted. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, text, wrong, allow, refused } = await custodyForm(args)
  const stale = await allow('identity.open')
  if (stale) return stale
  const id = idOf(args.params.id)
  const back = seeOther(`/custody/requests/${id}`)
  switch (text('intent')) {
    case 'grant': {
      const minutes = Number(text('minutes'))
      const passphrase = text('passphrase')
      if (passphrase === '') return wrong([{ field: 'passphrase', text: 'Type your passphrase' }])
      const result = await grantIdentity(house, actor, { id, passphrase, minutes })
      return result.ok ? back : refused(result.reason)
    }
    case 'deny': {
      const denial = denialCommand.safeParse({ reason: text('reason'), words: text('words') })
      if (!denial.success)
        return wrong([
          ...(denialReasons.some((one) => one === text('reason'))
            ? []
            : [{ field: 'reason', text: 'Choose a reason' }]),
          ...(denial.error.issues.some(({ path }) => path[0] === 'words')
            ? [textFault('words', text('words'))]
            : []),
        ])
      const result = await denyIdentity(house, actor, { id, denial: denial.data })
      return result.ok ? back : refused(result.reason)
    }
    case 'end': {
      const result = await endOpening(house, actor, id)
      return result.ok ? back : refused(result.reason)
    }
    default:
      throw refuse(400, 'form_malformed')
  }
}

export default function Request() {
  const page = useLoaderData<typeof loader>()
  return <RequestPage page={page} fault={useActionData<CustodyFault>() ?? null} />
}
