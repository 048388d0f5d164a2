import type { ReactNode } from 'react'
import { ErrorSummary } from '../fields/error-summary.tsx'
import { FormToken } from './form-token.tsx'

type Props = {
  action: string
  formToken: string
  /** The version that the form was made from; null for something new. */
  version: number | null
  /** On top where something is wrong, e.g. "The queue was not saved". */
  wrong: string
  faults: readonly { field: string; text: string }[]
  /** What else is to be known before the form. */
  notices?: ReactNode
  children: ReactNode
}

/** A form that is saved on top of a version, and comes back with all that was typed. */
export function VersionedForm(props: Props) {
  return (
    <>
      <ErrorSummary
        title={props.wrong}
        errors={props.faults.map(({ field, text }) => ({ href: `#${field}`, text }))}
      />
      {props.notices}
      <form method="post" action={props.action} noValidate className="rule-form">
        <FormToken value={props.formToken} />
        {props.version !== null && <input type="hidden" name="version" value={props.version} />}
        {props.children}
      </form>
    </>
  )
}
