import type { Frame } from '#core/access/desk.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'

/** Says why single sign-on came to nothing, and leads back to the other ways in. */
export function SsoRefused({ frame, text }: { frame: Frame; text: string }) {
  return (
    <QuietPage frame={frame} title="Not signed in">
      <Callout tone="warn" live>
        <p>{text}</p>
      </Callout>
      <p>
        <a href="/staff/sign-in">To the sign-in page</a>
      </p>
    </QuietPage>
  )
}
