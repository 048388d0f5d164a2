import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { staffText } from '#core/case/change.ts'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { holdCommand } from '#core/hold/holds.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { liftHold } from '#operations/hold/decide-lift.server.ts'
import { readHold } from '#operations/hold/read-hold.server.ts'
import { setHold } from '#operations/hold/set-hold.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { type HoldFault, HoldPage } from './hold-page.tsx'
import { fieldFaults, holdFaults, textFault } from './words.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? `Hold on ${formatCaseNumber(data.view.number)}` : 'Hold') },
]

function numberOf({ params }: LoaderFunctionArgs): number {
  const number = caseNumberInPath(params.number)
  if (number === undefined) throw refuse(404, 'case_unknown')
  return number
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.hold')
  const view = await readHold(args.context.house, actor, numberOf(args))
  if (!view) throw refuse(404, 'case_unknown')
  return { desk: await deskOf(args, actor), view, fresh: await isStepUpFresh(args) }
}

/** Sets a hold, asks to lift it, or decides about that. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.hold')
  const number = numberOf(args)
  const { house } = args.context
  const form = await readForm(args)
  const intent = String(form.get('intent') ?? '')
  const typed = Object.fromEntries(
    ['reason', 'words', 'authority', 'lift'].map((name) => [name, String(form.get(name) ?? '')]),
  )
  const wrong = (errors: HoldFault['errors'], status = 400) =>
    json<HoldFault>({ errors, typed }, { status })
  const done = (result: Awaited<ReturnType<typeof liftHold | typeof setHold>>) => {
    if (result.ok) return seeOther(`/triage/cases/${number}/hold`)
    if (result.reason === 'case_unknown') throw refuse(404, 'case_unknown')
    return wrong([{ field: 'main', text: holdFaults[result.reason] }], 409)
  }
  switch (intent) {
    case 'set': {
      const hold = holdCommand.safeParse(typed)
      if (hold.success) return done(await setHold(house, actor, { number, hold: hold.data }))
      const fields = [...new Set(hold.error.issues.map(({ path }) => String(path[0])))]
      return wrong(
        fields.map((field) => ({ field, text: fieldFaults[field]?.(typed[field] ?? '') ?? field })),
      )
    }
    case 'ask': {
      const words = staffText.safeParse(typed.lift)
      if (!words.success) return wrong([{ field: 'lift', text: textFault(typed.lift ?? '') }])
      return done(await liftHold(house, actor, { number, event: 'ask', words: words.data }))
    }
    case 'agree':
    case 'keep':
      return done(await liftHold(house, actor, { number, event: intent }))
    default:
      throw refuse(400, 'form_malformed')
  }
}

export default function Hold() {
  const page = useLoaderData<typeof loader>()
  return <HoldPage page={page} fault={useActionData<HoldFault>() ?? null} />
}
