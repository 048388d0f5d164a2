import type { ReactNode } from 'react'
import type { Desk as DeskFacts } from '#core/access/desk.ts'
import type { SectionKey } from '#core/access/sections.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import type { CustodyFault } from './fault.ts'
import { errorTitle } from './words.ts'

type Props = {
  desk: DeskFacts
  current: SectionKey
  title: string
  fault?: CustodyFault | null
  /** What needs a fresh code, where the one there is has grown old. */
  confirm?: string | null
  back?: { href: string; label: string }
  children: ReactNode
}

/** The frame of every page of the custodians' room. */
export function CustodyPage({ desk, current, title, fault, confirm, back, children }: Props) {
  return (
    <Desk
      desk={desk}
      current={current}
      title={title}
      eyebrow={
        back && (
          <a href={back.href} data-command="up">
            {back.label}
          </a>
        )
      }
    >
      <ErrorSummary
        title={errorTitle}
        errors={(fault?.errors ?? []).map(({ field, text }) => ({ href: `#${field}`, text }))}
      />
      {confirm && (
        <div id="confirm">
          <ConfirmFirst next={desk.here} what={confirm} />
        </div>
      )}
      {children}
    </Desk>
  )
}
