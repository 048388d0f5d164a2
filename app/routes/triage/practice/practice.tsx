import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { may } from '#core/access/permissions.ts'
import { answerFields, goldenAnswer } from '#core/quality/golden.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { answerPractice, readPractice } from '#operations/quality/practise.server.ts'
import { retireGolden } from '#operations/quality/retire-golden.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { FormRow, Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { VerdictField } from '../verdict-fields.tsx'
import { countryOf, kindNames } from '../words.ts'
import { PracticeResult } from './result.tsx'
import { partNames, practiceTitle } from './words.ts'

export const meta = () => [{ title: pageTitle(practiceTitle) }]

function goldenIn({ params }: LoaderFunctionArgs): string {
  const { id = '' } = params
  if (!isUuid(id)) throw refuse(404, 'golden_unknown')
  return id
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const golden = await readPractice(args.context.house, actor, goldenIn(args))
  if (!golden) throw refuse(404, 'golden_unknown')
  return { desk: await deskOf(args, actor), golden }
}

/** Answers it; or, for a supervisor, takes it out of practice. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const goldenId = goldenIn(args)
  const form = await readForm(args)
  const { house } = args.context
  if (form.get('act') === 'retire') {
    if (!may(actor.roles, 'quality.manage')) throw refuse(403, 'not_permitted')
    await retireGolden(house, actor, goldenId)
    return seeOther('/triage/care/team?done=retired#golden')
  }
  const typed = Object.fromEntries(
    answerFields.map((field) => [field, String(form.get(field) ?? '')]),
  )
  const answer = goldenAnswer.safeParse(typed)
  if (!answer.success) {
    const missing = answer.error.issues.map(({ path }) => String(path[0]))
    return json({ typed, missing }, { status: 400 })
  }
  const result = await answerPractice(house, actor, { goldenId, answer: answer.data })
  if (!result.ok) throw refuse(404, result.reason)
  return seeOther(`/triage/practice/${goldenId}`)
}

export default function PracticePage() {
  const { desk, golden } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const missing = answerFields.filter((field) => refused?.missing.includes(field))
  const choose = (field: keyof typeof partNames) => `Choose: ${partNames[field].toLowerCase()}`
  const where = golden.country ? `, ${countryOf(golden.country)}` : ''
  return (
    <Desk
      desk={desk}
      current="care"
      title={golden.title}
      eyebrow={<a href="/triage/practice">{practiceTitle}</a>}
    >
      <ErrorSummary
        title="Not yet"
        errors={missing.map((field) => ({ href: `#${field}`, text: choose(field) }))}
      />
      <Section title={`${kindNames[golden.kind]}${where}`}>
        <div className="story">{golden.story}</div>
        <p className="cell-sub">Written by {golden.by} for practice; nobody told it.</p>
      </Section>
      {golden.result ? (
        <PracticeResult result={golden.result} />
      ) : (
        <Section title="What do you say?">
          <form method="post" action={`/triage/practice/${golden.id}`}>
            <FormToken value={desk.formToken} />
            <FormRow>
              {answerFields.map((field) => (
                <VerdictField
                  key={field}
                  of={field}
                  value={refused?.typed[field]}
                  error={missing.includes(field) ? choose(field) : undefined}
                />
              ))}
            </FormRow>
            <Button>Answer</Button>
          </form>
        </Section>
      )}
      {may(desk.roles, 'quality.manage') && (
        <ConfirmBlock summary="Take it out of practice…">
          <p>Nobody else gets it then. Who has answered it still finds it.</p>
          <form method="post" action={`/triage/practice/${golden.id}`}>
            <FormToken value={desk.formToken} />
            <Button kind="secondary" small name="act" value="retire">
              Take it out
            </Button>
          </form>
        </ConfirmBlock>
      )}
    </Desk>
  )
}
