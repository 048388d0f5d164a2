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

/** Styles only: each route under it guards itself (Remix 2 does not run a layout's guard for its children). */
export default function AgencyLayout() {
  return <Outlet />
}
