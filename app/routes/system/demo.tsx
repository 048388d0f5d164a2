import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDemo } from '#operations/demo/read-demo.server.ts'
import demo from '#ui/styles/demo.css?url'
import { DemoDoors } from './demo/doors.tsx'
import { DemoFrame } from './demo/frame.tsx'
import { DemoMails } from './demo/mails.tsx'
import { DemoPeople } from './demo/people.tsx'
import { DemoReports } from './demo/reports.tsx'
import { DemoTour } from './demo/tour.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: demo }]
export const meta = () => [{ title: 'The demo – Harborlight' }]

/** A page of another site that got its name to point here (DNS rebinding) must not read the codes. */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Who is who in the demo, and with which codes. There is no such page anywhere else. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = await readDemo(context.house)
  if (!view || !loopback.has(new URL(request.url).hostname))
    throw new Response('not_found', { status: 404 })
  return view
}

export default function Demo() {
  const view = useLoaderData<typeof loader>()
  return (
    <DemoFrame>
      <DemoDoors />
      <DemoPeople
        people={view.people}
        passphrase={view.passphrase}
        custodianPassphrase={view.custodianPassphrase}
      />
      <DemoTour />
      <DemoReports reports={view.reports} />
      <DemoMails mails={view.mails} />
    </DemoFrame>
  )
}
