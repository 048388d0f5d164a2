import type { LinksFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import pattern from '#ui/styles/pattern.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: pattern }]

/** Styles only: each route under it guards itself. */
export default function PatternsLayout() {
  return <Outlet />
}
