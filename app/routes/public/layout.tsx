import type { LinksFunction } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import citizen from '#ui/styles/citizen.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: citizen }]

export default function CitizenLayout() {
  return <Outlet />
}
