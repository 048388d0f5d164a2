import { fewRecoveryCodes, recoveryCodesInSet } from '#core/access/factors.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Section } from '#ui/staff/layout.tsx'

type Shown = { passkeys: { name: string }[]; app: boolean; recoveryCodes: { left: number } }

/** How somebody signs in, and where each of it is changed. */
export function FactorsSection({ passkeys, app, recoveryCodes }: Shown) {
  const { left } = recoveryCodes
  const names = passkeys.map(({ name }) => name).join(', ')
  return (
    <Section title="How you sign in">
      {left < fewRecoveryCodes && (
        <Callout tone={app || left > 0 ? 'info' : 'warn'}>
          {left === 0
            ? 'You have no recovery codes.'
            : `Only ${left} of your recovery codes are left.`}{' '}
          They let you back in when you lose your phone or your passkey.{' '}
          <a href="/staff/account/recovery-codes">Make recovery codes</a>
        </Callout>
      )}
      <DescriptionList
        items={[
          {
            key: 'passkeys',
            term: 'Passkeys',
            value: (
              <>
                {names || 'none yet'}{' '}
                <a href="/staff/account/passkeys">{names ? 'Change' : 'Add a passkey'}</a>
              </>
            ),
          },
          {
            key: 'app',
            term: 'Authenticator app',
            value: (
              <>
                {app ? 'set' : 'none'}{' '}
                <a href="/staff/account/authenticator">{app ? 'Move' : 'Add'}</a>
              </>
            ),
          },
          {
            key: 'codes',
            term: 'Recovery codes',
            value: (
              <>
                {left === 0 ? 'none' : `${left} of ${recoveryCodesInSet} left`}{' '}
                <a href="/staff/account/recovery-codes">Make new ones</a>
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
