import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { findCaseToCopy } from '#operations/export/find-case.server.ts'
import { readCopy } from '#operations/export/read-copy.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { Download } from './download.tsx'
import { ExportForm } from './form.tsx'
import { readExport } from './typed-export.ts'
import { refusalText } from './words.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? `Copy of ${formatCaseNumber(data.number)}` : 'Copy') },
]

function numberOf({ params }: LoaderFunctionArgs): number {
  const number = caseNumberInPath(params.number)
  if (number === undefined) throw refuse(404, 'case_unknown')
  return number
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.export')
  const number = numberOf(args)
  const file = await findCaseToCopy(args.context.house, actor, number)
  if (!file) throw refuse(404, 'case_unknown')
  const { holds } = file
  return { desk: await deskOf(args, actor), number, holds, fresh: await isStepUpFresh(args) }
}

/** Says what such a copy would hold; `file.ts` makes it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.export')
  const read = readExport(await readForm(args))
  const { typed } = read
  const wrong = (errors: { field: string; text: string }[], status = 400) =>
    json({ of: 'faults' as const, typed, errors }, { status })
  if (!read.ok) return wrong(read.errors)
  const result = await readCopy(args.context.house, actor, numberOf(args), read.command)
  if (!result.ok) {
    if (result.reason === 'case_unknown') throw refuse(404, 'case_unknown')
    return wrong([{ field: 'main', text: refusalText(result.reason) }], 409)
  }
  const { tips, leftOut, covered } = result.copy
  return json({ of: 'ready' as const, typed, tips: tips.length, leftOut, covered })
}

export default function ExportPage() {
  const { desk, number, holds, fresh } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.of === 'faults' ? answer.errors : []
  return (
    <Desk
      desk={desk}
      current="queue"
      title={`A copy of ${formatCaseNumber(number)}`}
      eyebrow={<a href={`/triage/cases/${number}`}>{formatCaseNumber(number)}</a>}
    >
      <ErrorSummary
        title="No copy was made"
        errors={errors.map(({ field, text }) => ({ href: `#${field}`, text }))}
      />
      <p>
        One page to save or print: what was told, word for word, the identifiers, and which files
        there are. Internal notes and contact details are never in it. Making it is recorded, with
        its SHA-256; the copy itself is not kept.
      </p>
      {!holds && !answer ? (
        <Callout title="Claim the case first">
          <p>
            Only whoever has a case in hand copies it.{' '}
            <a href={`/triage/cases/${number}`}>Open the case</a>
          </p>
        </Callout>
      ) : !fresh ? (
        <ConfirmFirst next={`/triage/cases/${number}/export`} what="Making a copy" />
      ) : answer?.of === 'ready' ? (
        <Download desk={desk} number={number} ready={answer} />
      ) : (
        <ExportForm desk={desk} typed={answer?.typed ?? null} errors={errors} />
      )}
    </Desk>
  )
}
