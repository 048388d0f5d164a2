import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionLabel } from '#core/text/question-text.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readAnswers } from '#operations/reporter/read-answers.server.ts'
import { Citizen, useTab } from '../citizen.tsx'
import { useText } from '../site.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const answers = await readAnswers(house, await readCookie(house.env, 'reporter', request))
  if (!answers) throw seeOther('/return/tip')
  return { questions: answers.map(({ question }) => question) }
}

/** Which answer: the questions only, so that whoever looks over a shoulder sees no answers. */
export default function Correct() {
  const t = useText()
  const { questions } = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.correct')} title={t('correct.title')} back="/return/tip">
      <p>{t('correct.lead')}</p>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <a href={`/return/correct/${question}`}>{questionLabel(t, question, {})}</a>
          </li>
        ))}
        <li>
          <a href="/return/correct/other">{t('correct.other')}</a>
        </li>
      </ul>
    </Citizen>
  )
}
