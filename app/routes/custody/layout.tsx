import type { LinksFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import staff from '#ui/styles/staff.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staff }]

/** Styles only: each route under it guards itself (Remix 2 does not run a layout's guard for its children). */
export default function CustodyLayout() {
  return <Outlet />
}
