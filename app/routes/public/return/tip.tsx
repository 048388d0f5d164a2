import {
  type ActionFunctionArgs,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { isCountry } from '#core/tip/country.ts'
import { evidenceLimits } from '#core/tip/evidence.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readReport } from '#operations/reporter/read-report.server.ts'
import helpSheet from '#ui/styles/help.css?url'
import { useTab } from '../citizen.tsx'
import { fileErrors } from '../file-errors.ts'
import { answerHelp } from '../help/help-answer.server.ts'
import { useText } from '../site.ts'
import { EndedReport } from './ended-report.tsx'
import { OpenReport } from './open-report.tsx'
import { saidIn } from './said.ts'
import { type AdditionProblem, sendAddition } from './send-addition.server.ts'
import { WithdrawnReport } from './withdrawn-report.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: helpSheet }]

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const { house } = context
  const report = await readReport(house, await readCookie(house.env, 'reporter', request))
  const here = report?.country && isCountry(report.country) ? report.country : undefined
  return {
    report,
    help: await answerHelp(args, here ? { here } : {}),
    messageId: uuidv7(),
    said: saidIn(request),
  }
}

export async function action(args: ActionFunctionArgs) {
  const result = await sendAddition(args)
  if (result instanceof Response) return result
  return json(result, { status: statusOf(result) })
}

function statusOf({ note, wait }: AdditionProblem): number {
  if (note === 'old_form') return 403
  return wait === undefined ? 400 : 429
}

export default function Tip() {
  const t = useText()
  const tab = useTab('title.tip')
  const { report, help, messageId, said } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()
  if (report?.withdrawn) return <WithdrawnReport tab={tab} report={report} />
  if (report)
    return (
      <OpenReport
        tab={tab}
        report={report}
        help={help}
        messageId={messageId}
        said={said}
        problem={problem}
      />
    )
  const errors = [
    ...(problem?.problem ? [t(problem.problem, { max: problem.max ?? 0 })] : []),
    ...fileErrors(t, problem?.refused ?? [], evidenceLimits.maxFiles),
  ]
  return (
    <EndedReport
      tab={tab}
      unsent={problem?.typed ?? ''}
      danger={problem?.danger ?? false}
      held={problem?.held}
      errors={errors}
    />
  )
}
