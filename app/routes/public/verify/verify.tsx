import { type ActionFunctionArgs, json } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'
import { Offline } from './offline.tsx'
import { ProofForm } from './proof-form.tsx'
import { ProofVerdict } from './proof-verdict.tsx'
import { sendProof } from './send-proof.server.ts'

export async function action(args: ActionFunctionArgs) {
  const sent = await sendProof(args)
  return json(sent, { status: sent.ok ? 200 : 400 })
}

export default function Verify() {
  const t = useText()
  const sent = useActionData<typeof action>()
  const problem = sent && !sent.ok ? sent : undefined
  return (
    <Citizen tab={useTab('title.verify')} failed={problem !== undefined} back="/">
      {sent?.ok ? <ProofVerdict check={sent.check} /> : <ProofForm problem={problem} />}
      <h2>{t('verify.means_title')}</h2>
      <ul>
        <li>{t('verify.means_yes')}</li>
        <li>{t('verify.means_copy')}</li>
        <li>{t('verify.means_no')}</li>
        <li>{t('verify.means_withdrawn')}</li>
      </ul>
      <Offline />
    </Citizen>
  )
}
