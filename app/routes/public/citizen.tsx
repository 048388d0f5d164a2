import type { ReactNode } from 'react'
import { textLanguages } from '#core/text/languages.ts'
import type { TextKey } from '#core/text/text.ts'
import { BackLink } from '#ui/citizen/back-link.tsx'
import { CitizenPage, type CitizenWords } from '#ui/shells/citizen-page.tsx'
import { DemoBanner } from '#ui/shells/demo-banner.tsx'
import { Languages } from './languages.tsx'
import { useSite, useText } from './site.ts'

type Props = {
  /** The browser's title: neutral, for it stays in the history. */
  tab: string
  /** Puts "Error:" before it. */
  failed?: boolean
  title?: string
  back?: string | undefined
  wide?: boolean
  current?: 'privacy' | 'help' | 'return' | 'check' | 'alerts' | 'offline'
  children: ReactNode
}

const footer = [
  { key: 'return', href: '/return', label: 'shell.footer_return' },
  { key: 'help', href: '/help', label: 'shell.footer_help' },
  { key: 'check', href: '/check', label: 'shell.footer_check' },
  { key: 'alerts', href: '/alerts', label: 'shell.footer_alerts' },
  { key: 'privacy', href: '/privacy', label: 'shell.footer_privacy' },
  { key: 'offline', href: '/offline', label: 'shell.footer_offline' },
] as const satisfies { key: string; href: string; label: TextKey }[]

/** The frame of every citizen page, in the reader's language, with the way out. */
export function Citizen(props: Props) {
  const t = useText()
  const { demo } = useSite()
  return (
    <>
      <title>{props.failed ? t('title.error', { title: props.tab }) : props.tab}</title>
      <CitizenPage
        words={useWords()}
        homeHref="/"
        nav={footer.map(({ key, href, label }) => ({ key, href, label: t(label) }))}
        current={props.current}
        exitHref="/leave"
        language={<Languages />}
        note={textLanguages[t.lang]?.reviewed === false && t('shell.translation_draft')}
        title={props.title}
        wide={props.wide}
        back={props.back && <BackLink href={props.back}>{t('shell.back')}</BackLink>}
        demo={demo && <DemoBanner label={t('shell.demo')}>{t('shell.demo_text')}</DemoBanner>}
      >
        {props.children}
      </CitizenPage>
    </>
  )
}

/** `Step 3 – Harborlight`. */
export function useTab(key: TextKey, params?: Record<string, number>): string {
  const t = useText()
  return t('title.page', { title: t(key, params) })
}

function useWords(): CitizenWords {
  const t = useText()
  const { origin } = useSite()
  return {
    brand: t('service.name'),
    skip: t('shell.skip'),
    footer: t('shell.footer'),
    error: t('shell.error'),
    optional: t('shell.optional'),
    newTab: t('shell.new_tab'),
    trueAddress: t('shell.footer_true', { address: origin }),
    exit: {
      label: t('shell.exit'),
      keyboard: t('shell.exit_keyboard'),
      pressed: [t('shell.exit_once'), t('shell.exit_twice'), t('shell.exit_leaving')],
    },
  }
}
