import type { ReactNode } from 'react'
import type { Desk as DeskFacts } from '#core/access/desk.ts'
import { isRole } from '#core/access/permissions.ts'
import { agencySections, type SectionKey, sectionsFor } from '#core/access/sections.ts'
import { AgencyPage } from '../shells/agency-page.tsx'
import { DemoBanner } from '../shells/demo-banner.tsx'
import type { NavLink } from '../shells/nav-link.ts'
import { StaffPage } from '../shells/staff-page.tsx'
import { Account, ThemeSwitch } from './account.tsx'
import { CareStrip } from './care.tsx'
import { CommandDialogs, CommandTools } from './command-tools.tsx'
import { FormToken } from './form-token.tsx'
import { WatchAlarm, WatchNotices } from './watch.tsx'
import { agencyWords, demoWords, roleNames, sectionNames, staffWords, themeWords } from './words.ts'

type Props = {
  desk: DeskFacts
  /** The section that is marked as open. */
  current?: SectionKey
  title: ReactNode
  eyebrow?: ReactNode
  actions?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** The frame of every page for moderators, supervisors, custodians and administrators. */
export function Desk({ desk, children, ...page }: Props) {
  const nav = navOf(desk)
  return (
    <StaffPage
      {...page}
      words={staffWords}
      homeHref={nav[0]?.href ?? '/staff/account'}
      nav={nav}
      account={<DeskAccount desk={desk} />}
      tools={<CommandTools here={desk.here} />}
      dialogs={<CommandDialogs desk={desk} />}
      demo={<Demo desk={desk} />}
      notices={<WatchNotices desk={desk} />}
    >
      <WatchAlarm desk={desk} />
      <CareStrip desk={desk} />
      {children}
      {desk.watch && <script type="module" src="/live.js" />}
    </StaffPage>
  )
}

type AgencyProps = Omit<Props, 'wide'> & {
  /** One calm sentence under the title. */
  lead?: ReactNode
  /** The page's own headings, beside long pages. */
  contents?: { href: string; label: string }[]
}

/** The frame of every page for agencies' people. */
export function AgencyDesk({ desk, ...page }: AgencyProps) {
  const keys = new Set<string>(agencySections.map(({ key }) => key))
  return (
    <AgencyPage
      {...page}
      words={agencyWords}
      homeHref="/agency"
      nav={navOf(desk).filter((link) => keys.has(link.key))}
      account={<DeskAccount desk={desk} />}
      tools={<CommandTools here={desk.here} />}
      dialogs={<CommandDialogs desk={desk} />}
      demo={<Demo desk={desk} />}
    />
  )
}

function navOf(desk: DeskFacts): NavLink[] {
  return sectionsFor(desk.roles).map(({ key, href }) => ({
    key,
    href,
    label: sectionNames[key],
    count: desk.counts[key],
  }))
}

function DeskAccount({ desk }: { desk: DeskFacts }) {
  const token = <FormToken value={desk.formToken} />
  return (
    <Account
      callSign={desk.callSign}
      roleName={desk.roles
        .filter(isRole)
        .map((role) => roleNames[role])
        .join(', ')}
      accountHref="/staff/account"
      signOut={{ action: '/staff/sign-out', hidden: token, label: 'Sign out' }}
      theme={
        <ThemeSwitch
          action="/staff/theme"
          hidden={
            <>
              {token}
              <input type="hidden" name="next" value={desk.here} />
            </>
          }
          current={desk.theme}
          words={themeWords}
        />
      }
    />
  )
}

function Demo({ desk }: { desk: DeskFacts }) {
  return desk.demo ? <DemoBanner label={demoWords.label}>{demoWords.text}</DemoBanner> : null
}
