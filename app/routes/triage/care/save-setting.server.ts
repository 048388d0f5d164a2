import type { ActionFunctionArgs, TypedResponse } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { highestBudget, readBudget } from '#core/care/budget.ts'
import { readShare } from '#core/quality/draw.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { setTeamBudget } from '#operations/care/set-budget.server.ts'
import { setShare } from '#operations/quality/set-share.server.ts'

/** One field that could not be taken; everything typed comes back. */
export type SettingFault = { field: string; text: string; typed: Record<string, string> }

/** Saves a queue's share of second looks (`of=share`), or how much a day holds (`of=budget`). */
export async function saveSetting(
  args: ActionFunctionArgs,
  actor: StaffMember,
): Promise<{ fault: SettingFault } | { go: TypedResponse<never> }> {
  const form = await readForm(args)
  const { house } = args.context
  const text = (name: string) => String(form.get(name) ?? '')
  const go = (anchor: string) => ({
    go: seeOther(`/triage/care/team?done=saved#${anchor}`) as TypedResponse<never>,
  })
  if (text('of') === 'share') {
    const queueId = text('queue')
    if (!isUuid(queueId)) throw refuse(400, 'form_malformed')
    const field = `share-${queueId}`
    const share = readShare(text('share'))
    if (share === undefined)
      return {
        fault: { field, text: 'Type a number from 0 to 100', typed: { [field]: text('share') } },
      }
    const result = await setShare(house, actor, { queueId, share })
    if (!result.ok) throw refuse(404, result.reason)
    return go('shares')
  }
  if (text('of') !== 'budget') throw refuse(400, 'form_malformed')
  const typed = { picture: text('picture'), story: text('story') }
  const picture = readBudget(typed.picture)
  const story = readBudget(typed.story)
  if (!picture || !story)
    return {
      fault: {
        field: picture ? 'story' : 'picture',
        text: `Type a number from 1 to ${highestBudget}`,
        typed,
      },
    }
  await setTeamBudget(house, actor, { picture, story })
  return go('care')
}
