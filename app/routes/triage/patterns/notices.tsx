import type { ReactNode } from 'react'
import { Callout } from '#ui/staff/callout.tsx'

/** What was just done, said once on the page that it led to. */
const notices: Readonly<Record<string, ReactNode>> = {
  drafted: 'Started. Write it in your own words, then check it.',
  saved: 'Saved.',
  unchanged: 'Nothing was changed, so nothing was saved.',
  check_first: 'Saved. It was changed, so it has to be checked before a second person reads it.',
  checked: 'No leak found. What stands under “What would leave” is what a second person will read.',
  submitted: 'Submitted. Somebody who did not write it can now approve it or give it back.',
  approved: 'Approved. It leaves with the next release.',
  returned: 'Given back with your words. It is a draft again.',
  amended: 'Taken up again. What is out stays valid until the next version leaves.',
  revoked: 'Taken back. The next release tells agencies what to take out.',
}

export function Notice({ done }: { done: string | null }) {
  if (done === null || !Object.hasOwn(notices, done)) return null
  return (
    <Callout tone="good" live>
      <p>{notices[done]}</p>
    </Callout>
  )
}
