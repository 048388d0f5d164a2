import { useLocation } from '@remix-run/react'
import { ownName, textLanguageTags } from '#core/text/languages.ts'
import { directionOf } from '#core/text/match-language.ts'
import { LanguageLinks } from '#ui/citizen/language-links.tsx'
import { useText } from './site.ts'

const languages = textLanguageTags.map((tag) => ({
  tag,
  name: ownName(tag),
  rtl: directionOf(tag) === 'rtl',
}))

/** The way to the same page in another language; nothing while there is only one. */
export function Languages() {
  const t = useText()
  const { pathname } = useLocation()
  if (textLanguageTags.length < 2) return null
  const links = languages.map((language) => ({
    ...language,
    href: `${pathname}?lang=${language.tag}`,
  }))
  return <LanguageLinks label={t('shell.language')} current={t.lang} links={links} />
}
