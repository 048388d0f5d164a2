import type { ActionFunctionArgs } from '@remix-run/node'
import { staffText } from '#core/case/change.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Adds a note that only staff can read. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'case.work')
  const note = staffText.safeParse(text('text'))
  if (!note.success) return wrong('notes', [textFault('text', text('text'), 'Write the note')])
  const result = await writeNote(house, actor, number, note.data)
  return result.ok ? back('notes', 'note') : refused('notes', result.reason)
}

export default CaseAgain
