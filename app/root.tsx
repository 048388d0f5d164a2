import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  useLoaderData,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { readTheme } from '#infra/http/theme.server.ts'
import { FaultPage } from './routes/system/fault-page.tsx'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    theme: await readTheme(request),
    demo: context.house.env.mode === 'demo',
    nonce: context.nonce,
  }
}

/** What a route may say of itself: its language, and whether it needs React in the browser. */
export type RouteHandle = { hydrate?: boolean }

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const matches = useMatches()
  const hydrate = matches.some(
    ({ handle }) => (handle as RouteHandle | undefined)?.hydrate === true,
  )
  const { lang, dir } = localeOf(matches)
  const theme = root?.theme === 'light' || root?.theme === 'dark' ? root.theme : undefined
  return (
    <html lang={lang} dir={dir} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hydrate && <Scripts nonce={root?.nonce} />}
      </body>
    </html>
  )
}

export default function Root() {
  useLoaderData<typeof loader>()
  return <Outlet />
}

export function ErrorBoundary() {
  return <FaultPage />
}

/** A citizen page's loader says its language; staff pages are in English. */
function localeOf(matches: ReturnType<typeof useMatches>): { lang: string; dir: 'ltr' | 'rtl' } {
  for (const { data } of [...matches].reverse()) {
    if (typeof data !== 'object' || data === null || !('locale' in data)) continue
    const { locale } = data
    if (typeof locale !== 'object' || locale === null || !('lang' in locale) || !('dir' in locale))
      continue
    return { lang: String(locale.lang), dir: locale.dir === 'rtl' ? 'rtl' : 'ltr' }
  }
  return { lang: 'en', dir: 'ltr' }
}
