import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { type HoldProps, holdError } from './hold-page.tsx'

/** Asking to lift a hold, or the second supervisor's word on it. */
export function Lifting({ page: { desk, view }, fault }: HoldProps) {
  const lift = view.hold?.lift
  if (!lift)
    return (
      <ConfirmBlock summary="Ask to lift it…" open={fault !== null}>
        <p>
          A second supervisor must agree. Then what its period or its reporters ended is deleted
          within minutes.
        </p>
        <form method="post" noValidate aria-label="Ask to lift it">
          <FormToken value={desk.formToken} />
          <TextArea
            compact
            id="lift"
            name="lift"
            label="Why it may go"
            value={fault?.typed.lift}
            error={holdError(fault, 'lift')}
          />
          <Button kind="secondary" small name="intent" value="ask">
            Ask to lift it
          </Button>
        </form>
      </ConfirmBlock>
    )
  return (
    <>
      <Callout tone="review" title={`${lift.own ? 'You ask' : `${lift.by} asks`} to lift it`}>
        <p className="kept" dir="auto">
          {view.hold?.text?.lift}
        </p>
        <p>
          Asked <RelativeTime at={lift.at} now={desk.now} language="en" />. It stays in force until
          another supervisor agrees.
        </p>
      </Callout>
      <form method="post">
        <FormToken value={desk.formToken} />
        <Toolbar label="Decide about lifting it">
          {!lift.own && (
            <Button kind="secondary" small name="intent" value="agree">
              Agree: lift it
            </Button>
          )}
          <Button kind="secondary" small name="intent" value="keep">
            {lift.own ? 'Take it back: keep it' : 'Keep it on hold'}
          </Button>
        </Toolbar>
      </form>
    </>
  )
}
