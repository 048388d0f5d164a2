import type { ReactNode } from 'react'
import { longestViewName } from '#core/case/saved-view.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { errorTitle, shareLabel, viewReasons } from './words.ts'

export type TypedView = { name: string; shared: boolean }
export type RefusedView = TypedView & { reason: keyof typeof viewReasons }

type Props = {
  action: string
  formToken: string
  value: TypedView
  refused: RefusedView | null
  button: string
  /** Hidden fields. */
  children?: ReactNode
}

/** A view's name, and whether others see it. */
export function ViewForm(props: Props) {
  const { refused } = props
  const text = refused ? viewReasons[refused.reason] : undefined
  const { name, shared } = refused ?? props.value
  return (
    <>
      <ErrorSummary title={errorTitle} errors={text ? [{ href: '#view_name', text }] : []} />
      <form method="post" action={props.action} noValidate className="view-form">
        <FormToken value={props.formToken} />
        {props.children}
        <TextInput
          id="view_name"
          name="name"
          label="Name of the view"
          error={text}
          value={name}
          maxLength={longestViewName}
        />
        <Checkboxes
          id="view_shared"
          name="shared"
          label={<span className="visually-hidden">Who sees it</span>}
          small
          choices={[{ value: 'yes', label: shareLabel }]}
          value={shared ? ['yes'] : []}
        />
        <Button kind="secondary" small>
          {props.button}
        </Button>
      </form>
    </>
  )
}
