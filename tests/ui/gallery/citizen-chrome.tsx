import type { ReactNode } from 'react'
import { BackLink } from '#ui/citizen/back-link.tsx'
import { LanguageLinks } from '#ui/citizen/language-links.tsx'
import { CitizenPage } from '#ui/shells/citizen-page.tsx'
import { DemoBanner } from '#ui/shells/demo-banner.tsx'
import { citizenWords } from './words.ts'

export const languages = (
  <LanguageLinks
    label="Language:"
    current="en"
    links={[
      { tag: 'en', name: 'English', href: '?lang=en' },
      { tag: 'ar', name: 'العربية', href: '?lang=ar', rtl: true },
      { tag: 'km', name: 'ខ្មែរ', href: '?lang=km' },
      { tag: 'th', name: 'ไทย', href: '?lang=th' },
      { tag: 'my', name: 'မြန်မာ', href: '?lang=my' },
    ]}
  />
)

const footer = [
  { key: 'privacy', href: '/privacy', label: 'What we keep, and for how long' },
  { key: 'help', href: '/help', label: 'Help near you' },
  { key: 'access', href: '/accessibility', label: 'Accessibility' },
]

export function Citizen(props: {
  children: ReactNode
  title?: string
  back?: boolean
  wide?: boolean
  demo?: boolean
}) {
  return (
    <CitizenPage
      words={citizenWords}
      homeHref="/"
      nav={footer}
      exitHref="/leave"
      title={props.title}
      wide={props.wide}
      language={languages}
      back={props.back && <BackLink href="/back">Back</BackLink>}
      demo={
        props.demo && <DemoBanner label="Demo">Nothing you write here reaches anyone.</DemoBanner>
      }
    >
      {props.children}
    </CitizenPage>
  )
}
