import type { ReactNode } from 'react'
import { useSite } from './site.ts'

type Props = {
  /** Where it is sent. */
  action: string
  files?: boolean
  children: ReactNode
}

/** A form as plain HTML. The server judges what was typed, so the browser's own checks stay off. */
export function CitizenForm(props: Props) {
  return (
    <form
      method="post"
      action={props.action}
      encType={props.files ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name="form_token" value={useSite().formToken} />
      {props.children}
    </form>
  )
}
