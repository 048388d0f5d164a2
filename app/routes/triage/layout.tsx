import type { LinksFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import staff from '#ui/styles/staff.css?url'
import triage from '#ui/styles/triage.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: staff },
  { rel: 'stylesheet', href: triage },
]

/** Styles only: each route under it guards itself (Remix 2 does not run a layout's guard for its children). */
export default function TriageLayout() {
  return <Outlet />
}
