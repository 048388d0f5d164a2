import type { ActionFunctionArgs } from '@remix-run/node'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { tooManyBegun } from './begin-draft.server.ts'
import type { ShownAgain } from './shown-again.ts'

/** What to answer where a page could not be saved: with all that was typed on it, and why. */
export async function showUnsaved(
  args: ActionFunctionArgs,
  again: Pick<ShownAgain, 'form' | 'errors' | 'origin'>,
  problem: unknown,
): Promise<Response | ShownAgain> {
  const { house } = args.context
  if (!(problem instanceof Response)) {
    house.log.error({ event: 'page.not_saved' }, problem)
    return { ...again, status: 500, note: 'fault' }
  }
  if (problem.status === 429 && (await problem.clone().text()) === tooManyBegun)
    return { ...again, status: 429, note: 'busy' }
  // Another window has sent the report meanwhile.
  const receipt = await readReceipt(house, await readCookie(house.env, 'draft', args.request))
  if (!receipt || !saysSomething(again)) throw problem
  return { ...again, status: 409, note: 'filed', code: receipt.code }
}

const saysSomething = ({ form }: Pick<ShownAgain, 'form'>) =>
  [...form.values()].flat().some((value) => value.trim() !== '')
