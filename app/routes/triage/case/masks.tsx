import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { staffText } from '#core/case/change.ts'
import { coverWords } from '#operations/triage/masks/cover-words.server.ts'
import { findWords } from '#operations/triage/masks/find-words.server.ts'
import { liftMask } from '#operations/triage/masks/lift-mask.server.ts'
import { revealMasks } from '#operations/triage/masks/reveal-masks.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Finds words in a tip, covers them, shows what is covered for a reason, or takes a cover off. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, texts, back, wrong, refused, again } = await caseForm(
    args,
    'story.open',
  )
  const tipId = text('tip')
  if (!isUuid(tipId)) return wrong('masks', [{ field: '', text: 'Choose a tip of this case' }])
  const words = text('words')
  switch (text('do')) {
    case 'find':
    case 'cover': {
      if (words === '' || words.length > 200)
        return wrong('masks', [
          { field: `${tipId}-words`, text: 'Write the words to look for, at most 200 characters' },
        ])
      if (text('do') === 'cover') {
        const choice = { number, tipId, words, picks: texts('pick') }
        const result = await coverWords(house, actor, choice)
        return result.ok ? back('tips', 'covered') : refused('masks', result.reason)
      }
      const result = await findWords(house, actor, number, { tipId, words })
      if (!result.ok) return refused('masks', result.reason)
      const { found, messagesClosed } = result
      return again('masks', {}, { found: { tipId, words, places: found, messagesClosed } })
    }
    case 'reveal': {
      const reason = staffText.safeParse(text('reason'))
      if (!reason.success)
        return wrong('masks', [
          textFault(`${tipId}-reason`, text('reason'), 'Say why you must read them'),
        ])
      const result = await revealMasks(house, actor, { number, tipId, reason: reason.data })
      return result.ok ? back('tips') : refused('masks', result.reason)
    }
    case 'lift': {
      if (!isUuid(text('mask'))) return wrong('masks', [{ field: '', text: 'Choose a cover' }])
      const result = await liftMask(house, actor, { number, maskId: text('mask') })
      return result.ok ? back('tips', 'uncovered') : refused('masks', result.reason)
    }
    default:
      return wrong('masks', [{ field: '', text: 'Choose what to do with the words' }])
  }
}

export default CaseAgain
