import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { DemoBanner } from '#ui/shells/demo-banner.tsx'
import { PlainPage } from '#ui/shells/plain-page.tsx'
import { demoWords } from '#ui/staff/words.ts'
import staff from '#ui/styles/staff.css?url'

const words = {
  brand: 'Harborlight',
  skip: 'Skip to the main part',
  error: 'Error:',
  optional: 'optional',
  newTab: 'opens in a new tab',
}

/** What each refusal means to the person who meets it, and what they can do. */
const faults: Record<number, { title: string; text: string }> = {
  400: {
    title: 'We could not read that',
    text: 'Something in the page or form was cut off. Go back and try once more.',
  },
  401: {
    title: 'Please sign in again',
    text: 'Your session has ended. Sign in, then go back: what you typed is still in the page.',
  },
  403: {
    title: 'This page is not for your account',
    text: 'If you think it should be, ask an administrator.',
  },
  404: {
    title: 'There is nothing at this address',
    text: 'The link may be old, or a letter may be wrong.',
  },
  405: { title: 'We could not do that here', text: 'Go back and use the buttons of the page.' },
  409: {
    title: 'Someone was quicker',
    text: 'This was changed while you were looking at it. Go back and load the page again.',
  },
  413: {
    title: 'That was too large',
    text: 'Go back and send less at once. What you sent before is kept.',
  },
  415: { title: 'We could not read that', text: 'Go back and use the form of the page.' },
  429: { title: 'Too many tries', text: 'Wait ten minutes, then try once more.' },
}
const unexpected = {
  title: 'Something went wrong on our side',
  text: 'Nothing that you saved is lost. Go back and try once more in a minute.',
}

/** The page behind every refusal and every fault. */
export function FaultPage() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const fault = faults[status] ?? unexpected
  const root = useRouteLoaderData('root') as { demo?: boolean } | undefined
  return (
    <>
      <title>{`${fault.title} – Harborlight`}</title>
      <link rel="stylesheet" href={staff} />
      <PlainPage
        words={words}
        homeHref="/"
        title={fault.title}
        demo={
          root?.demo === true && <DemoBanner label={demoWords.label}>{demoWords.text}</DemoBanner>
        }
      >
        <p>{fault.text}</p>
        {status === 401 && (
          <p>
            <a href="/staff/sign-in">Sign in</a>
          </p>
        )}
        <p>
          <a href="/">Go to the first page</a>
        </p>
      </PlainPage>
    </>
  )
}
