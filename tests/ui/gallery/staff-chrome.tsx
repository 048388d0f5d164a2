import type { ReactNode } from 'react'
import { commandsFor } from '#core/command/commands.ts'
import { StaffPage } from '#ui/shells/staff-page.tsx'
import { Account, ThemeSwitch } from '#ui/staff/account.tsx'
import { CommandTools } from '#ui/staff/command-tools.tsx'
import { KeySheet } from '#ui/staff/key-sheet.tsx'
import { staffWords } from '#ui/staff/words.ts'

const hidden = <input type="hidden" name="csrf" value="token" />

export const account = (
  <Account
    callSign="Heron 4"
    roleName="Moderator"
    accountHref="/account"
    signOut={{ action: '/sign-out', hidden, label: 'Sign out' }}
    theme={
      <ThemeSwitch
        action="/theme"
        hidden={hidden}
        current="system"
        words={{ label: 'Colours', system: 'Auto', light: 'Light', dark: 'Dark' }}
      />
    }
  />
)

export const copyWords = { label: 'Copy', copied: 'Copied', failed: 'Please copy by hand' }

type Props = {
  title: ReactNode
  current: string
  eyebrow?: ReactNode
  actions?: ReactNode
  wide?: boolean
  children: ReactNode
}

export function Staff(props: Props) {
  return (
    <StaffPage
      {...props}
      words={staffWords}
      homeHref="/triage"
      account={account}
      tools={<CommandTools here="/triage" />}
      dialogs={<KeySheet commands={commandsFor(['supervisor'])} />}
      nav={[
        { key: 'queue', href: '/triage', label: 'Queue', count: 38 },
        { key: 'patterns', href: '/patterns', label: 'Patterns', count: 4 },
        { key: 'releases', href: '/releases', label: 'Releases' },
        { key: 'audit', href: '/audit', label: 'Audit' },
        { key: 'people', href: '/people', label: 'People' },
      ]}
    />
  )
}
