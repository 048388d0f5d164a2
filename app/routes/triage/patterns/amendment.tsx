import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { amendPattern } from '#operations/pattern/amend-pattern.server.ts'
import { readPattern } from '#operations/pattern/read-pattern.server.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { Eyebrow, PatternTag } from './header.tsx'
import { patternHref } from './hrefs.ts'
import { numberOf, revisionOf } from './number-of.server.ts'
import { refusalWords } from './refusal-words.ts'
import { textOf } from './typed-form.ts'
import { errorTitle, titleOf } from './words.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? `Take up ${formatPatternNumber(data.view.number)}` : 'Take up') },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.draft')
  const read = await readPattern(args.context.house, actor, numberOf(args))
  if (!read) throw refuse(404, 'pattern_unknown')
  return { desk: await deskOf(args, actor), view: read.view }
}

const maxReason = 4000

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.draft')
  const number = numberOf(args)
  const form = await readForm(args)
  const revision = revisionOf(form)
  const reason = textOf(form, 'reason')
  if (reason.length > maxReason)
    return json({ reason, text: 'Shorten your words to 4,000 characters' }, { status: 400 })
  const result = await amendPattern(args.context.house, actor, { number, revision, reason })
  if (result.ok) return seeOther(patternHref(number, '', 'amended'))
  if (result.reason === 'pattern_unknown') throw refuse(404, result.reason)
  const status = result.reason === 'reason_missing' ? 400 : 409
  return json({ reason, text: refusalWords[result.reason] }, { status })
}

export default function Amendment() {
  const { desk, view } = useLoaderData<typeof loader>()
  const fault = useActionData<typeof action>()
  return (
    <Desk
      desk={desk}
      current="patterns"
      title={`Take up again: ${titleOf(view.title)}`}
      eyebrow={
        <Eyebrow view={view} back={{ href: patternHref(view.number), label: 'The pattern' }} />
      }
      actions={<PatternTag view={view} />}
    >
      <ErrorSummary
        title={errorTitle}
        errors={fault ? [{ href: '#reason', text: fault.text }] : []}
      />
      {view.state === 'published' ? (
        <form method="post" action={patternHref(view.number, 'amendment')} noValidate>
          <FormToken value={desk.formToken} />
          <input type="hidden" name="revision" value={view.revision} />
          <Section title={`Version ${view.version + 1}`}>
            <p>
              Version {view.version} stays valid until the next one has gone the same way: written,
              checked, read by a second person.
            </p>
            <TextArea
              id="reason"
              name="reason"
              label="Why it has to be said anew"
              compact
              value={fault?.reason}
              error={fault?.text}
            />
          </Section>
          <ButtonRow>
            <Button>Take it up again</Button>
            <ButtonLink kind="quiet" href={patternHref(view.number)}>
              Leave it
            </ButtonLink>
          </ButtonRow>
        </form>
      ) : (
        <Callout>
          <p>Only a pattern that is out can be taken up again.</p>
        </Callout>
      )}
    </Desk>
  )
}
