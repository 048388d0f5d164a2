import type { ReactNode } from 'react'

export type ThemeChoice = 'system' | 'light' | 'dark'

type ThemeProps = {
  action: string
  /** The form token, and where to come back to. */
  hidden: ReactNode
  current: ThemeChoice
  words: Record<ThemeChoice | 'label', string>
}

const CHOICES: ThemeChoice[] = ['system', 'light', 'dark']

/** Light, dark, or as the machine says. Posts `theme`; the document then carries data-theme (none for "system"). */
export function ThemeSwitch(props: ThemeProps) {
  return (
    <form className="theme" method="post" action={props.action} aria-label={props.words.label}>
      {props.hidden}
      {CHOICES.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="theme"
          value={choice}
          aria-pressed={choice === props.current}
        >
          {props.words[choice]}
        </button>
      ))}
    </form>
  )
}

type AccountProps = {
  callSign: string
  /** e.g. "Moderator". */
  roleName: string
  accountHref: string
  signOut: { action: string; hidden: ReactNode; label: string }
  theme?: ReactNode
}

/** Who is signed in, by call-sign only, and the way out. */
export function Account(props: AccountProps) {
  return (
    <div className="account">
      <a className="account-who" href={props.accountHref}>
        <strong>{props.callSign}</strong> <span>{props.roleName}</span>
      </a>
      {props.theme}
      <form method="post" action={props.signOut.action}>
        {props.signOut.hidden}
        <button type="submit" className="account-out">
          {props.signOut.label}
        </button>
      </form>
    </div>
  )
}
