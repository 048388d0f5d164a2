import { v7 as uuidv7 } from 'uuid'
import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Leak } from '#core/pattern/leak-check.ts'
import { maxSourceTips } from '#core/pattern/source-case.ts'
import type { GoldenDraft } from '#core/quality/golden.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { findLeaks } from '../pattern/steps/find-leaks.server.ts'
import { sourceTips } from '../pattern/steps/source-tips.server.ts'
import { lockSeenCase } from '../triage/steps/lock-case.server.ts'

export type FoundWords = { field: string; words: string; kind: Leak['kind'] }

export type MakeGoldenResult =
  | { ok: true; goldenId: string }
  | { ok: false; reason: 'not_permitted' | 'case_unknown' | 'not_resolved' | 'too_many_tips' }
  /** The words repeat what a reporter wrote. */
  | { ok: false; reason: 'leaks'; found: FoundWords[] }

/**
 * Writes a case to practise on, after one that is resolved. Its words are held against everything that
 * the case's reporters typed, as a pattern's are; nothing of the case itself is copied.
 */
export function makeGolden(
  house: House,
  actor: StaffMember,
  { number, draft }: { number: number; draft: GoldenDraft },
): Promise<MakeGoldenResult> {
  return house.db.$transaction(async (tx): Promise<MakeGoldenResult> => {
    if (!may(actor.roles, 'quality.manage')) return { ok: false, reason: 'not_permitted' }
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    if (file.state !== 'resolved') return { ok: false, reason: 'not_resolved' }
    const tips = await sourceTips(tx, [file.id])
    if (tips.length > maxSourceTips) return { ok: false, reason: 'too_many_tips' }
    const summary = [draft.story, draft.why].join('\n\n')
    const { leaks, texts } = await findLeaks(tx, house, { title: draft.title, summary }, tips)
    const opened = tips.map(({ tipId, sealed }) => ({
      actor: `person:${actor.id}` as const,
      action: 'story.opened' as const,
      subject: `tip:${tipId}`,
      details: { purpose: 'leak_check', texts: sealed },
    }))
    const id = uuidv7()
    if (leaks.length === 0)
      await tx.goldenCase.create({
        data: {
          id,
          ...draft,
          sourceCaseId: file.id,
          authorId: actor.id,
          createdAt: house.now(),
        },
      })
    await appendAudit(tx, house.now(), [
      ...opened,
      ...(leaks.length === 0
        ? [
            {
              actor: `person:${actor.id}` as const,
              action: 'golden.made' as const,
              subject: `golden:${id}`,
              details: { case: file.id, texts },
            },
          ]
        : []),
    ])
    if (leaks.length === 0) return { ok: true, goldenId: id }
    return { ok: false, reason: 'leaks', found: leaks.map((leak) => foundIn(draft, summary, leak)) }
  })
}

function foundIn({ title, story }: GoldenDraft, summary: string, leak: Leak): FoundWords {
  const { field, start, end } = leak.where
  if (field === 'title') return { field, words: title.slice(start, end), kind: leak.kind }
  return {
    field: start < story.length ? 'story' : 'why',
    words: summary.slice(start, end),
    kind: leak.kind,
  }
}
