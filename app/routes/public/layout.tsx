import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { textFor } from '#core/text/text.ts'
import { issueFormToken } from '#infra/http/form-token.server.ts'
import { readLanguage, rememberLanguage } from '#infra/http/language.server.ts'
import citizen from '#ui/styles/citizen.css?url'
import { CitizenFault } from './fault.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: citizen },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

/** What every citizen page needs, whatever it shows. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const { lang, dir } = textFor(await readLanguage(request))
  return json(
    {
      locale: { lang, dir },
      origin: house.env.PUBLIC_ORIGIN,
      demo: house.env.mode === 'demo',
      formToken: issueFormToken(house),
    },
    { headers: await rememberLanguage(request) },
  )
}

export default function CitizenLayout() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <CitizenFault />
}
