import type { ReactNode } from 'react'
import type { CommandCode } from '#core/command/commands.ts'
import { classes } from './classes.ts'

/** primary is the amber one: the one thing to do next, once per page. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

type Look = { kind?: ButtonKind; small?: boolean; wide?: boolean; children: ReactNode }

function look(props: Look): string {
  return classes(
    'button',
    `button-${props.kind ?? 'primary'}`,
    props.small && 'button-small',
    props.wide && 'button-wide',
  )
}

type ButtonProps = Look & {
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  /** Sends the form elsewhere than its own action. */
  formAction?: string
  /** Id of a form that stands elsewhere on the page. */
  form?: string
  disabled?: boolean
  id?: string
  /** Read instead of the text, where the text alone says too little in a list of buttons. */
  label?: string
  /** What it does, on staff pages: its keys and the palette press it. */
  command?: CommandCode
}

/** Submits by default; citizen.js and staff.js stop a double press but never a retry. */
export function Button(props: ButtonProps) {
  return (
    <button
      className={look(props)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      formAction={props.formAction}
      form={props.form}
      disabled={props.disabled}
      id={props.id}
      aria-label={props.label}
      data-command={props.command}
    >
      {props.children}
    </button>
  )
}

/** A link that starts something, e.g. "Tell us what happened". */
export function ButtonLink(
  props: Look & { href: string; command?: CommandCode; download?: boolean },
) {
  return (
    <a
      className={look(props)}
      href={props.href}
      data-command={props.command}
      download={props.download}
    >
      {props.children}
    </a>
  )
}

/** Buttons that stand together: primary first, stacked on a phone. */
export function ButtonRow(props: { children: ReactNode }) {
  return <div className="button-row">{props.children}</div>
}
