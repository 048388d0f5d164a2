import type { LinksFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import agency from '#ui/styles/agency.css?url'
import portal from '#ui/styles/portal.css?url'
import release from '#ui/styles/release.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: agency },
  { rel: 'stylesheet', href: release },
  { rel: 'stylesheet', href: portal },
]

/** Styles only. */
export default function DocsLayout() {
  return <Outlet />
}
