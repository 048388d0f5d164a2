import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reviewCommand } from '#core/identity/commands.ts'
import { glassStates } from '#core/identity/states.ts'
import { readBorrower } from '#infra/http/borrower-cookie.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { endOpening } from '#operations/identity/end-opening.server.ts'
import { lookAtIdentity } from '#operations/identity/look-at-identity.server.ts'
import { readAccess } from '#operations/identity/read-access.server.ts'
import { reviewGlass } from '#operations/identity/review-glass.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { custodyForm } from './act.server.ts'
import type { CustodyFault } from './fault.ts'
import { idOf } from './id-of.server.ts'
import { OpeningPage } from './opening/page.tsx'
import { textFault } from './words.ts'

export const meta = () => [{ title: pageTitle('Opening') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'identity.review')
  const access = await readAccess(args.context.house, actor, idOf(args.params.id))
  if (!access || !glassStates.some((state) => state === access.state))
    throw refuse(404, 'access_unknown')
  return { desk: await deskOf(args, actor), access, fresh: await isStepUpFresh(args) }
}

/** Shows the details to who opened them, ends the opening, or says whether it was right. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, text, wrong, allow, refused } = await custodyForm(args)
  const id = idOf(args.params.id)
  const back = seeOther(`/custody/openings/${id}`)
  switch (text('intent')) {
    case 'look': {
      const stale = await allow('identity.look')
      if (stale) return stale
      const result = await lookAtIdentity(house, actor, { id, token: await readBorrower(args) })
      return result.ok
        ? json({ identity: result.identity, until: result.until.toISOString() })
        : refused(result.reason)
    }
    case 'end': {
      const result = await endOpening(house, actor, id)
      return result.ok ? back : refused(result.reason)
    }
    case 'review': {
      const review = reviewCommand.safeParse({ verdict: text('verdict'), words: text('words') })
      if (!review.success) {
        const parts = new Set(review.error.issues.map(({ path }) => path[0]))
        return wrong([
          ...(parts.has('verdict') ? [{ field: 'verdict', text: 'Choose one' }] : []),
          ...(parts.has('words') ? [textFault('words', text('words'))] : []),
        ])
      }
      const result = await reviewGlass(house, actor, { id, review: review.data })
      return result.ok ? back : refused(result.reason)
    }
    default:
      throw refuse(400, 'form_malformed')
  }
}

type Answer = CustodyFault | { identity: Record<string, string>; until: string }

export default function Opening() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const lent = answer && 'identity' in answer ? answer : null
  const fault = answer && 'errors' in answer ? answer : null
  return <OpeningPage page={page} lent={lent} fault={fault} />
}
