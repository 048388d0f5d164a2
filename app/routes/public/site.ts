import { useRouteLoaderData } from '@remix-run/react'
import { type Translate, textFor } from '#core/text/text.ts'
import type { loader } from './layout.tsx'

/** What the layout says of the whole site. A page that failed before it was read has none of it. */
export function useSite() {
  const site = useRouteLoaderData<typeof loader>('routes/public/layout')
  return site ?? { locale: { lang: 'en', dir: 'ltr' }, origin: '', demo: false, formToken: '' }
}

/** The texts in the reader's language. */
export function useText(): Translate {
  return textFor(useSite().locale.lang)
}
