import type { ReactNode } from 'react'
import type { CommandCode } from '#core/command/commands.ts'
import { classes } from '../classes.ts'

/** Main part beside a narrower one that stays in view; one under the other on a small screen. */
export function SplitView(props: { children: ReactNode; aside: ReactNode; asideLabel: string }) {
  return (
    <div className="split">
      <div className="split-main">{props.children}</div>
      <aside className="split-aside" aria-label={props.asideLabel}>
        {props.aside}
      </aside>
    </div>
  )
}

/** A titled card. */
export function Section(props: {
  title: ReactNode
  id?: string
  /** What leads to its heading, by keys and palette. */
  command?: CommandCode
  actions?: ReactNode
  /** No padding: for a table that fills the card. */
  flush?: boolean
  children: ReactNode
}) {
  return (
    <section className={classes('section', props.flush && 'section-flush')} id={props.id}>
      <div className="section-head">
        <h2 data-command={props.command}>{props.title}</h2>
        {props.actions && <div className="toolbar">{props.actions}</div>}
      </div>
      <div className="section-body">{props.children}</div>
    </section>
  )
}

/** Buttons and small fields on one line. */
export function Toolbar(props: { label: string; children: ReactNode }) {
  return (
    <fieldset className="toolbar">
      <legend className="visually-hidden">{props.label}</legend>
      {props.children}
    </fieldset>
  )
}

/** Fields side by side, under one another where there is no room. */
export function FormRow(props: { children: ReactNode }) {
  return <div className="form-row">{props.children}</div>
}
