import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { requestPath } from './path.ts'
import { requestReasons } from './words.ts'

type Props = {
  request: { id: string; mayConfirm: boolean; mayStop: boolean; isOwn: boolean }
  desk: { formToken: string; roles: string[] }
  fresh: boolean
  refused: { reason: keyof typeof requestReasons; words: string } | null
}

/** The second administrator's word, and whoever may stop it. */
export function RequestAnswers({ request, desk, fresh, refused }: Props) {
  const here = requestPath(request.id)
  return (
    <Section title={request.isOwn ? 'You asked for this' : 'Your answer'} id="answer">
      {request.isOwn && (
        <Callout>Another administrator confirms it. Until then you can take it back.</Callout>
      )}
      {request.mayConfirm && !fresh && <ConfirmFirst next={here} what="Confirming" />}
      {request.mayConfirm && fresh && (
        <form method="post" action={here}>
          <FormToken value={desk.formToken} />
          <input type="hidden" name="answer" value="confirm" />
          <p>Confirm only what you know to be right: ask whoever asked, not by this page alone.</p>
          <Button>Confirm</Button>
        </form>
      )}
      {request.mayStop ? (
        <form method="post" action={here} noValidate>
          <FormToken value={desk.formToken} />
          <input type="hidden" name="answer" value="decline" />
          <TextArea
            id="words"
            name="words"
            label={request.isOwn ? 'Why you take it back' : 'Why not'}
            hint="Administrators and supervisors read it."
            compact
            value={refused?.words}
            error={refused?.reason === 'words_missing' ? requestReasons.words_missing : undefined}
          />
          <Button kind="secondary">{request.isOwn ? 'Take it back' : 'Stop it'}</Button>
        </form>
      ) : (
        <p>Only administrators answer this.</p>
      )}
    </Section>
  )
}
