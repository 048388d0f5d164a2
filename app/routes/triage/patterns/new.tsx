import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { maxTitle, readCaseNumbers } from '#core/pattern/edit.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { draftPattern } from '#operations/pattern/draft-pattern.server.ts'
import { readStart } from '#operations/pattern/read-start.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { patternHref } from './hrefs.ts'
import { caseRefusalText, editErrorWords } from './refusal-words.ts'
import { type StartFault, StartPage } from './start-page.tsx'
import { textOf } from './typed-form.ts'

export const meta = () => [{ title: pageTitle('Start a pattern') }]

/** So many numbers an address can hold; more are added on the pattern's own page. */
const mostInAddress = 60

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.draft')
  const asked = new URL(args.request.url).searchParams.getAll('case').slice(0, mostInAddress)
  const numbers = readCaseNumbers(asked.join(' '))
  const start = await readStart(args.context.house, actor, numbers ?? [])
  return {
    desk: await deskOf(args, actor),
    start,
    asked: asked.join(' '),
    unreadable: numbers === undefined,
  }
}

/** Starts a draft from the cases named in the form, or in a form of a case's page. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.draft')
  const form = await readForm(args)
  const title = textOf(form, 'title').trim()
  const ticked = form.getAll('case').filter((value) => typeof value === 'string')
  const typed = { title, cases: [...ticked, textOf(form, 'cases')].join(' ').trim() }
  const fault = (status: number, field: StartFault['field'], text: string) =>
    json<StartFault>({ ...typed, field, text }, { status })
  if (title.length > maxTitle) return fault(400, 'title', editErrorWords.title_too_long)
  const cases = readCaseNumbers(typed.cases)
  if (!cases) return fault(400, 'cases', editErrorWords.case_number_wrong)
  const drafted = await draftPattern(args.context.house, actor, { cases, title })
  if (!drafted.ok) return fault(400, 'cases', caseRefusalText(drafted))
  return seeOther(patternHref(drafted.number, '', 'drafted'))
}

export default function NewPattern() {
  const page = useLoaderData<typeof loader>()
  return <StartPage page={page} fault={useActionData<StartFault>() ?? null} />
}
