import type { ActionFunctionArgs } from '@remix-run/node'
import { seeOther } from '#infra/http/refusal.server.ts'
import { openMessages } from '#operations/triage/open-messages.server.ts'
import { openNotes } from '#operations/triage/open-notes.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { stopHref } from '../care/hrefs.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { showable } from './shown.ts'

const openers = { story: openStory, messages: openMessages, notes: openNotes } as const
type Part = keyof typeof openers
const isPart = (text: string): text is Part => Object.hasOwn(openers, text)

/** Opens what is sealed, each part with its read events, and shows it on the case's page. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, texts, shown, back, wrong, refused } = await caseForm(
    args,
    'story.open',
  )
  const asked = texts('part')
  const parts = asked.filter(isPart)
  const [first] = parts
  if (first === undefined || parts.length < asked.length)
    return wrong('story', [{ field: '', text: 'Choose what to open' }])
  for (const part of parts) {
    const result = await openers[part](house, actor, number)
    if (!result.ok && result.reason === 'day_full')
      return seeOther(stopHref('story', `/triage/cases/${number}`))
    if (!result.ok) return refused('story', result.reason)
  }
  const now = new Set<string>([...shown, ...parts])
  return back(
    first,
    undefined,
    showable.filter((part) => now.has(part)),
  )
}

export default CaseAgain
