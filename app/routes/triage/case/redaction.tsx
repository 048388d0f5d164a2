import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { may } from '#core/access/permissions.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { findWords } from '#operations/triage/masks/find-words.server.ts'
import { removeWords } from '#operations/triage/masks/remove-words.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/**
 * Removes words from a tip for good: first shows what would be left, and only with `sure=yes` and a
 * fresh second factor does it. The factor is asked for here, so that the choice is not lost on the way.
 */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, texts, back, wrong, refused, again } = await caseForm(
    args,
    'story.open',
  )
  if (!may(actor.roles, 'story.redact')) throw refuse(403, 'not_permitted')
  const [tipId, words, picks] = [text('tip'), text('words'), texts('pick')]
  if (!isUuid(tipId) || words === '')
    return wrong('redaction', [{ field: '', text: 'Find the words first' }])
  const result = await findWords(house, actor, number, { tipId, words })
  if (!result.ok) return refused('redaction', result.reason)
  const chosen = result.found.filter(({ key }) => picks.includes(key))
  if (chosen.length === 0) return refused('redaction', 'places_missing')
  if (chosen.length < picks.length) return refused('redaction', 'words_moved')
  const fresh = await isStepUpFresh(args)
  const { messagesClosed } = result
  const found = { tipId, words, places: chosen, messagesClosed, removing: { fresh } }
  if (text('sure') !== 'yes' || !fresh) return again('redaction', {}, { found })
  const removed = await removeWords(house, actor, { number, tipId, words, picks })
  return removed.ok ? back('tips', 'removed') : refused('redaction', removed.reason)
}

export default CaseAgain
