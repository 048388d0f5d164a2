import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { renewCustodianKeys } from '#operations/access/renew-custodian-keys.server.ts'
import { countOnlyTheirs, listCustodians } from '#operations/identity/list-custodians.server.ts'
import { shareIdentities } from '#operations/identity/share-identities.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { custodyForm } from './act.server.ts'
import type { CustodyFault } from './fault.ts'
import { KeysPage } from './keys/page.tsx'
import { passphraseReasons, refusalWords } from './words.ts'

export const meta = () => [{ title: pageTitle('Keys') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'identity.open')
  const { house } = args.context
  const listed = await listCustodians(house)
  return {
    desk: await deskOf(args, actor),
    fresh: await isStepUpFresh(args),
    ownId: actor.id,
    ...listed,
    onlyOwn: await countOnlyTheirs(house, actor.id),
    done: new URL(args.request.url).searchParams.get('done') ?? '',
  }
}

/** Shares what one can open with a colleague, or makes new keys after a lost passphrase. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, text, wrong, allow } = await custodyForm(args)
  const stale = await allow('identity.open')
  if (stale) return stale
  switch (text('intent')) {
    case 'share': {
      const to = text('to')
      if (!/^[0-9a-f-]{36}$/.test(to)) return wrong([{ field: 'to', text: 'Choose a colleague' }])
      const passphrase = text('passphrase')
      if (passphrase === '') return wrong([{ field: 'passphrase', text: 'Type your passphrase' }])
      const result = await shareIdentities(house, actor, { to, passphrase })
      if (result.ok) return seeOther('/custody/keys?done=shared')
      if (result.reason === 'custodian_unknown')
        return wrong([{ field: 'to', text: 'Choose a custodian who has keys' }])
      if (result.reason === 'nothing_to_share')
        return wrong([{ field: 'to', text: 'They can open already what you can' }], 409)
      const { field, text: words, status } = refusalWords[result.reason]
      return wrong([{ field, text: words }], status)
    }
    case 'renew': {
      const again = { passphrase: text('again'), understood: text('understood') === 'yes' }
      const result = await renewCustodianKeys(house, actor, again)
      if (result.ok) return seeOther('/custody/keys?done=renewed')
      if (result.reason === 'not_custodian') throw refuse(403, 'not_permitted')
      return result.reason === 'not_understood'
        ? wrong([{ field: 'understood', text: 'Tick that you have read what is lost' }])
        : wrong([{ field: 'again', text: passphraseReasons[result.reason] }])
    }
    default:
      throw refuse(400, 'form_malformed')
  }
}

export default function Keys() {
  const page = useLoaderData<typeof loader>()
  return <KeysPage page={page} fault={useActionData<CustodyFault>() ?? null} />
}
