import type { ActionFunctionArgs } from '@remix-run/node'
import { staffText } from '#core/case/change.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Adds a note that only staff can read, and lets those know whom it mentions. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, texts, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const note = staffText.safeParse(text('text'))
  if (!note.success) return wrong('notes', [textFault('text', text('text'), 'Write the note')])
  const result = await writeNote(house, actor, number, note.data, texts('mention'))
  if (result.ok) return back('notes', 'note')
  if (result.reason === 'mention_refused') {
    const names = result.callSigns.map((name) => `@${name}`).join(', ')
    return wrong('notes', [
      {
        field: 'text',
        text: `${names} can’t be mentioned here. Name somebody else, or leave it out`,
      },
    ])
  }
  return refused('notes', result.reason)
}

export default CaseAgain
