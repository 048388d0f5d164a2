import type { SerializeFrom } from '@remix-run/node'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { type CustodyFault, errorOf } from '../fault.ts'
import { CustodyPage } from '../frame.tsx'
import type { loader } from '../keys.tsx'
import { Passphrase } from '../passphrase.tsx'

type Page = SerializeFrom<typeof loader>
type Props = { page: Page; fault: CustodyFault | null }

const doneWords: Readonly<Record<string, string>> = {
  shared: 'Shared. Your colleague can open now what you can.',
  renewed: 'Your new keys are made. Ask a colleague to share with you what you lost.',
}

/** Who can open what, and the ways to mend it. */
export function KeysPage({ page, fault }: Props) {
  const { desk, fresh, custodians, all, ownId, done } = page
  const own = custodians.find(({ id }) => id === ownId)
  const others = custodians.filter(({ id, hasKeys }) => id !== ownId && hasKeys)
  return (
    <CustodyPage
      desk={desk}
      current="custody"
      title="Keys"
      fault={fault}
      confirm={!fresh || fault?.confirm ? 'Changing who can open what' : null}
      back={{ href: '/custody', label: 'Requests' }}
    >
      {doneWords[done] && !fault && (
        <Callout tone="good" live>
          {doneWords[done]}
        </Callout>
      )}
      {custodians.filter(({ hasKeys }) => hasKeys).length < 2 && (
        <Callout tone="warn" title="There is one custodian only">
          <p>
            If that passphrase is lost, so is every reporter’s contact detail. Ask an administrator
            for a second custodian.
          </p>
        </Callout>
      )}
      <Section title="Who can open what" flush>
        <DataTable
          caption="Custodians, and how many reports with contact details each can open"
          rows={custodians}
          rowKey={({ id }) => id}
          empty={<EmptyState title="There is no custodian" />}
          columns={[
            {
              key: 'who',
              header: 'Custodian',
              cell: (row) => (row.id === ownId ? `${row.callSign} (you)` : row.callSign),
            },
            {
              key: 'opens',
              header: 'Can open',
              cell: ({ opens, hasKeys }) =>
                hasKeys ? `${opens} of ${all} reports` : 'Nothing: has no keys yet',
            },
            {
              key: 'lacks',
              header: 'Can’t open',
              numeric: true,
              cell: ({ opens }) => all - opens,
            },
          ]}
        />
      </Section>
      {!own?.hasKeys && (
        <p>
          You have no keys yet: <a href="/staff/account">make them on your account page</a>.
        </p>
      )}
      {own?.hasKeys && (fresh || fault) && (
        <>
          {others.length > 0 && <Share page={page} fault={fault} others={others} />}
          <Renew page={page} fault={fault} opens={own.opens} />
        </>
      )}
    </CustodyPage>
  )
}

function Share({ page: { desk }, fault, others }: Props & { others: Page['custodians'] }) {
  return (
    <Section title="Share with a colleague">
      <p>
        What you can open and they can’t is sealed to them, too: for somebody who came later, or who
        made new keys. Nobody sees it on the way.
      </p>
      <form method="post" noValidate>
        <FormToken value={desk.formToken} />
        <Select
          id="to"
          name="to"
          label="Colleague"
          empty="Choose"
          options={others.map(({ id, callSign }) => ({ value: id, label: callSign }))}
          value={fault?.typed.to}
          error={errorOf(fault, 'to')}
        />
        <Passphrase error={errorOf(fault, 'passphrase')} />
        <Button kind="secondary" name="intent" value="share">
          Share
        </Button>
      </form>
    </Section>
  )
}

function Renew({ page: { desk, onlyOwn }, fault, opens }: Props & { opens: number }) {
  return (
    <ConfirmBlock
      summary="I have lost my passphrase…"
      danger
      open={fault?.typed.intent === 'renew'}
    >
      <p>
        Nobody can bring it back. New keys open what is filed from now on.{' '}
        <strong>
          You will not open {opens} reports any more, and for {onlyOwn} of them nobody else can:
          those contact details are deleted for good.
        </strong>{' '}
        The others a colleague can share with you.
      </p>
      <form method="post" noValidate>
        <FormToken value={desk.formToken} />
        <TextInput
          id="again"
          name="again"
          type="password"
          label="A new passphrase"
          hint="At least 12 characters, and another text than your password. We don’t keep it."
          autoComplete="new-password"
          error={errorOf(fault, 'again')}
        />
        <Checkboxes
          small
          id="understood"
          name="understood"
          label="What is lost"
          choices={[{ value: 'yes', label: 'I have read what is lost for good' }]}
          error={errorOf(fault, 'understood')}
        />
        <Button kind="danger" name="intent" value="renew">
          Make new keys
        </Button>
      </form>
    </ConfirmBlock>
  )
}
