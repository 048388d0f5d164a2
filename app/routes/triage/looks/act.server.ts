import { type ActionFunctionArgs, json, type TypedResponse } from '@remix-run/node'
import type { StaffMember } from '#core/access/staff-member.ts'
import { maxStaffText } from '#core/case/change.ts'
import { type Impact, impacts, type Verdict, verdicts } from '#core/case/states.ts'
import { standing } from '#core/quality/second-look.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { answerLook } from '#operations/quality/answer-look.server.ts'
import { openLookStory } from '#operations/quality/open-look-story.server.ts'
import { type LookWords, openLookWords } from '#operations/quality/open-look-words.server.ts'
import { settleLook } from '#operations/quality/settle-look.server.ts'
import { leaveLook } from '#operations/quality/take-look.server.ts'
import { stopHref } from '../care/hrefs.ts'
import { lookRefusals, whyLimit } from './words.ts'

export type LookFault = {
  of: 'fault'
  errors: { field: string; text: string }[]
  typed: Record<string, string>
}
export type LookAnswer = LookFault | { of: 'words'; words: LookWords }

const isOf = <Code extends string>(codes: readonly Code[], text: string): text is Code =>
  (codes as readonly string[]).includes(text)

/** What the buttons of a look's page do. */
export async function actOnLook(
  args: ActionFunctionArgs,
  actor: StaffMember,
  lookId: string,
): Promise<TypedResponse<LookAnswer>> {
  const form = await readForm(args)
  const { house } = args.context
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const here = `/triage/second-looks/${lookId}`
  const typed = Object.fromEntries(
    ['verdict', 'impact', 'stands', 'why'].map((name) => [name, text(name)]),
  )
  const fault = (errors: LookFault['errors'], status = 400) =>
    json<LookAnswer>({ of: 'fault', errors, typed }, { status })
  const go = (to: string) => seeOther(to) as TypedResponse<never>
  const tooLong =
    text('why').length > maxStaffText ? [{ field: 'why', text: whyLimit(maxStaffText) }] : []

  switch (text('act')) {
    case 'leave':
      await leaveLook(house, actor, lookId)
      return go('/triage/second-looks?done=left')
    case 'story': {
      const opened = await openLookStory(house, actor, lookId)
      if (opened.ok) return go(`${here}?show=story#told`)
      if (opened.reason === 'day_full') return go(stopHref('story', here))
      throw refuse(409, opened.reason)
    }
    case 'words': {
      const words = await openLookWords(house, actor, lookId)
      if (!words) throw refuse(404, 'look_unknown')
      return json<LookAnswer>({ of: 'words', words })
    }
    case 'answer': {
      const [verdict, impact] = [text('verdict'), text('impact')]
      const errors = [
        ...(isOf<Verdict>(verdicts, verdict)
          ? []
          : [{ field: 'verdict', text: 'Choose a verdict' }]),
        ...(isOf<Impact>(impacts, impact) ? [] : [{ field: 'impact', text: 'Choose an impact' }]),
        ...tooLong,
      ]
      if (errors.length > 0 || !isOf(verdicts, verdict) || !isOf(impacts, impact))
        return fault(errors)
      const answer = { verdict, impact }
      const result = await answerLook(house, actor, { lookId, answer, why: text('why') })
      if (result.ok) return go(`${here}?done=answered`)
      if (result.reason === 'look_unknown') throw refuse(404, result.reason)
      return fault([{ field: 'verdict', text: lookRefusals[result.reason] }], 409)
    }
    case 'settle': {
      const stands = text('stands')
      const errors = [
        ...(isOf(standing, stands) ? [] : [{ field: 'stands', text: 'Choose which one stands' }]),
        ...(text('why') === '' ? [{ field: 'why', text: 'Say why, in a sentence' }] : tooLong),
      ]
      if (errors.length > 0 || !isOf(standing, stands)) return fault(errors)
      const result = await settleLook(house, actor, { lookId, stands, why: text('why') })
      if (result.ok) return go(`${here}?done=settled`)
      if (result.reason === 'not_permitted') throw refuse(403, result.reason)
      if (result.reason === 'look_unknown') throw refuse(404, result.reason)
      return fault([{ field: 'stands', text: lookRefusals[result.reason] }], 409)
    }
    default:
      throw refuse(400, 'form_malformed')
  }
}
