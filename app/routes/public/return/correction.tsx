import {
  type ActionFunctionArgs,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { optionText, questionLabel } from '#core/text/question-text.ts'
import { isQuestionId } from '#core/tip/journey/catalogue.ts'
import { yesNoUnknown } from '#core/tip/journey/question.ts'
import { maxMessage } from '#core/tip/message.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { readAnswers } from '#operations/reporter/read-answers.server.ts'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import helpSheet from '#ui/styles/help.css?url'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { PageNotice } from '../page-notice.tsx'
import { useText } from '../site.ts'
import { DangerHelp } from './danger-help.tsx'
import { DangerTick, dangerField } from './danger-tick.tsx'
import { EndedReport } from './ended-report.tsx'
import { sendCorrection } from './send-correction.server.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: helpSheet }]

function questionOf({ params }: Pick<LoaderFunctionArgs, 'params'>): string {
  const { question = '' } = params
  if (question !== 'other' && !isQuestionId(question)) throw refuse(404, 'no_such_question')
  return question
}

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const question = questionOf(args)
  const token = await readCookie(house.env, 'reporter', args.request)
  const answers = await readAnswers(house, token, question)
  const told = answers?.find((answer) => answer.question === question) ?? null
  return { question, told, closed: answers === null, messageId: uuidv7() }
}

export async function action(args: ActionFunctionArgs) {
  const sent = await sendCorrection(args, questionOf(args))
  return sent instanceof Response ? sent : json(sent, { status: sent.status })
}

export default function Correction() {
  const t = useText()
  const { question, told, closed, messageId } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()
  const tab = useTab('title.correct')
  const error = problem?.error && t(problem.error, { max: maxMessage })
  const aboutDanger = question === 'danger_now'
  const field = problem?.error === 'error.danger_required' ? dangerField : 'correction'
  const label = isQuestionId(question) ? questionLabel(t, question, {}) : t('correct.other')
  const answer =
    told?.text ?? told?.codes.map((code) => optionText(t, told.question, code)).join('\n')
  if (closed)
    return (
      <EndedReport tab={tab} unsent={problem?.typed ?? ''} danger={problem?.danger === 'yes'} />
    )
  return (
    <Citizen tab={tab} failed={!!error} back="/return/correct">
      {error && (
        <ErrorSummary title={t('error.title')} errors={[{ href: `#${field}`, text: error }]} />
      )}
      {problem?.note && <PageNotice note={problem.note} />}
      {problem?.said && <DangerHelp said />}
      <h1>{label}</h1>
      {answer && (
        <InsetText>
          <p>{t('correct.you_told')}</p>
          <p className="thread-text" dir="auto">
            {answer}
          </p>
        </InsetText>
      )}
      <CitizenForm action={`/return/correct/${question}`}>
        <input type="hidden" name="message_id" value={problem?.messageId ?? messageId} />
        {aboutDanger && (
          <Radios
            id={dangerField}
            name={dangerField}
            label={t('correct.label')}
            error={field === dangerField ? error : undefined}
            choices={yesNoUnknown.map((value) => ({
              value,
              label: optionText(t, 'danger_now', value),
            }))}
            value={problem?.danger}
          />
        )}
        <TextArea
          id="correction"
          name="correction"
          label={t(aboutDanger ? 'danger.more' : 'correct.label')}
          hint={t('correct.hint')}
          error={field === 'correction' ? error : undefined}
          value={problem?.typed}
          rows={5}
        />
        {!aboutDanger && <DangerTick ticked={problem?.danger === 'yes'} />}
        <Button>{t('correct.send')}</Button>
      </CitizenForm>
    </Citizen>
  )
}
