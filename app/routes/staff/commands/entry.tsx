import type { ReactNode } from 'react'
import type { Command } from '#core/command/commands.ts'
import { commandName } from '#ui/staff/command-names.ts'
import { FormToken } from '#ui/staff/form-token.tsx'
import { KeyHint } from '#ui/staff/key-hint.tsx'

type EntryProps = {
  code: string
  group: string
  keys?: readonly string[]
  /** Only where the page in front has it. */
  onPage?: boolean
  hidden?: boolean
  children: ReactNode
}

function Entry({ code, group, keys = [], onPage, hidden, children }: EntryProps) {
  return (
    <li
      data-entry={code}
      data-group={group}
      data-keys={keys.join(' ')}
      data-here={onPage ? '' : undefined}
      hidden={hidden}
    >
      {children}
      {keys.length > 0 && <KeyHint keys={keys} />}
    </li>
  )
}

type Props = {
  command: Command
  group: string
  here: string
  formToken: string
  caseInFront: number | null
}

/** A command as a link or a form that works by itself; or, hidden, what only the page in front can do. */
export function CommandEntry({ command, group, here, formToken, caseInFront }: Props) {
  const { code, way, keys } = command
  const name = <span data-name>{commandName(code)}</span>
  const entry = { code, group, keys }
  if (way.of === 'link')
    return (
      <Entry {...entry}>
        <a href={way.href}>{name}</a>
      </Entry>
    )
  if (way.of === 'form')
    return (
      <Entry {...entry}>
        <form method="post" action={way.action}>
          <FormToken value={formToken} />
          <input type="hidden" name="next" value={here} />
          <button type="submit" className="link-button" name={way.name} value={way.value}>
            {name}
          </button>
        </form>
      </Entry>
    )
  const part = way.of === 'page' ? way.part : undefined
  return part !== undefined && caseInFront !== null ? (
    <Entry {...entry} onPage>
      <a href={`/triage/cases/${caseInFront}#${part}`}>{name}</a>
    </Entry>
  ) : (
    <Entry {...entry} onPage hidden>
      <button type="button">{name}</button>
    </Entry>
  )
}

/** A place of the reader's own: a saved view, a queue. */
export function PlaceEntry(props: { code: string; group: string; name: string; href: string }) {
  return (
    <Entry code={props.code} group={props.group}>
      <a href={props.href}>
        <span data-name>{props.name}</span>
      </a>
    </Entry>
  )
}
