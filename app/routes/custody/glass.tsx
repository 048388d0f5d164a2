import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatCaseNumber } from '#core/case/number.ts'
import { glassCommand } from '#core/identity/commands.ts'
import { accessLimits, glassReasons } from '#core/identity/states.ts'
import { glassReasonNames } from '#core/identity/words.ts'
import { formatReference } from '#core/tip/reference.ts'
import { ensureBorrower } from '#infra/http/borrower-cookie.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { breakGlass } from '#operations/identity/break-glass.server.ts'
import { listInDanger } from '#operations/identity/list-in-danger.server.ts'
import { Button } from '#ui/button.tsx'
import { ReasonAndWords } from '#ui/fields/reason-and-words.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { custodyForm } from './act.server.ts'
import { type CustodyFault, errorOf } from './fault.ts'
import { CustodyPage } from './frame.tsx'
import { idOf } from './id-of.server.ts'
import { Passphrase } from './passphrase.tsx'
import { textFault } from './words.ts'

export const meta = () => [{ title: pageTitle('Open alone') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'identity.open')
  const tipId = idOf(args.params.tip)
  const inDanger = await listInDanger(args.context.house, actor)
  const tip = inDanger.find((one) => one.tipId === tipId)
  if (!tip) throw refuse(404, 'tip_unknown')
  return {
    desk: await deskOf(args, actor),
    number: tip.number,
    reference: formatReference(tip.tip),
    fresh: await isStepUpFresh(args),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { house, actor, text, wrong, allow, refused } = await custodyForm(args)
  const stale = await allow('identity.open')
  if (stale) return stale
  const passphrase = text('passphrase')
  const glass = glassCommand.safeParse({ reason: text('reason'), words: text('words') })
  if (!glass.success || passphrase === '') {
    const wrongParts = new Set(glass.error?.issues.map(({ path }) => path[0]))
    return wrong([
      ...(wrongParts.has('reason') ? [{ field: 'reason', text: 'Choose what the danger is' }] : []),
      ...(wrongParts.has('words') ? [textFault('words', text('words'))] : []),
      ...(passphrase === '' ? [{ field: 'passphrase', text: 'Type your passphrase' }] : []),
    ])
  }
  const { token, headers } = await ensureBorrower(args)
  const tipId = idOf(args.params.tip)
  const result = await breakGlass(house, actor, { tipId, glass: glass.data, passphrase, token })
  if (!result.ok) return refused(result.reason)
  return seeOther(`/custody/openings/${result.accessId}`, headers)
}

export default function Glass() {
  const { desk, number, reference, fresh } = useLoaderData<typeof loader>()
  const fault = useActionData<CustodyFault>() ?? null
  return (
    <CustodyPage
      desk={desk}
      current="custody"
      title={`Open ${reference} alone`}
      fault={fault}
      confirm={!fresh || fault?.confirm ? 'Breaking the glass' : null}
      back={{ href: '/custody', label: 'Requests' }}
    >
      <Callout tone="danger" title="Only when somebody is in danger and nobody can be waited for">
        <p>
          {formatCaseNumber(number)} is imminent. You open this reporter’s contact details without a
          second person. Every supervisor and custodian is told at once, and one of them must say
          within {accessLimits.reviewHours} hours whether it was right. What you write here is what
          they will read.
        </p>
        <p>
          Calling can itself be dangerous: somebody else may hold the phone. If a message through
          the report’s own page is quick enough, choose that.
        </p>
      </Callout>
      {(fresh || fault) && (
        <Section title="Break the glass">
          <form method="post" noValidate>
            <FormToken value={desk.formToken} />
            <ReasonAndWords
              reason={{
                label: 'What the danger is',
                codes: glassReasons,
                names: glassReasonNames,
              }}
              words={{ label: 'Why it can’t wait, and what you will do' }}
              fault={fault}
            />
            <Passphrase error={errorOf(fault, 'passphrase')} />
            <Button kind="danger">Open for {accessLimits.glassMinutes} minutes</Button>
          </form>
        </Section>
      )}
    </CustodyPage>
  )
}
