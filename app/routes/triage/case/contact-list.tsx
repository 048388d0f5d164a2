import { shownNumber } from '#core/help/dial.ts'
import { countryOf } from '../words.ts'
import type { CasePageData } from './page-data.ts'

type Contact = NonNullable<CasePageData['checklist']>['steps'][number]['contacts'][number]

/** So many stand open; the rest folds away. */
const shownAtOnce = 4

type Props = { contacts: readonly Contact[]; open: boolean; what: string }

/** Lines of the directory, each with whether the operator has called it. */
export function ContactList({ contacts, open, what }: Props) {
  const rest = contacts.slice(shownAtOnce)
  return (
    <details className="more" open={open}>
      <summary>
        Whom to call<span className="visually-hidden">: {what}</span>
      </summary>
      <Lines contacts={contacts.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details className="more">
          <summary>{rest.length} more</summary>
          <Lines contacts={rest} />
        </details>
      )}
    </details>
  )
}

function Lines({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <ul className="contacts">
      {contacts.map(({ service, inside, abroad }) => (
        <li key={service.id}>
          <strong>{service.name}</strong>{' '}
          <span className="contact-place">
            {countryOf(service.country)}
            {service.posted && `, in ${countryOf(service.posted)}`}
          </span>
          {inside && (
            <span>
              {abroad === inside ? '' : 'There: '}
              <bdi className="contact-number">{shownNumber(inside)}</bdi>
            </span>
          )}
          {abroad !== inside && (
            <span>
              {abroad ? (
                <>
                  From abroad: <bdi className="contact-number">{shownNumber(abroad)}</bdi>
                </>
              ) : (
                'Not from abroad'
              )}
            </span>
          )}
          <span className="contact-checked">
            {service.verifiedOn ? `Checked on ${service.verifiedOn}` : 'Not checked by us'}
          </span>
        </li>
      ))}
    </ul>
  )
}
