import type { StaffMember } from '#core/access/staff-member.ts'
import {
  type ExportCommand,
  type ExportPurpose,
  type LeftOut,
  leftOutBecause,
} from '#core/export/purposes.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { applyMasks } from '../triage/masks/apply-masks.server.ts'
import { mayOpen, type Openable } from '../triage/opening/may-open.server.ts'
import { type OpenedMessage, unsealMessages } from '../triage/opening/unseal-messages.server.ts'
import { type Told, unsealStories } from '../triage/opening/unseal-story.server.ts'
import { readTimeline, type TimelineEntry } from '../triage/reading/case-timeline.server.ts'
import { type CaseTipView, readTips } from '../triage/reading/case-tips.server.ts'

/** All that a copy of a case says. Covered words stay covered, whoever makes it. */
export type CaseCopy = {
  number: number
  madeAt: Date
  purpose: ExportPurpose
  authority: string
  tips: (CaseTipView & { told: Told; sha256: Readonly<Record<string, string>> })[]
  leftOut: { reference: string; because: LeftOut }[]
  indicators: NamedIndicator[]
  /** How many places in it are covered. */
  covered: number
  messages: OpenedMessage[] | null
  history: TimelineEntry[] | null
}

/** What the copied tips name, and as what. */
export type NamedIndicator = { type: string; value: string; roles: string[] }

export type CopyResult =
  | { ok: true; caseId: string; copy: CaseCopy }
  | Extract<Openable, { ok: false }>
  | { ok: false; reason: 'nothing_to_copy' }

/** Reads what a copy for this purpose would say, for whoever holds the case. */
export async function readCopy(
  house: House,
  actor: StaffMember,
  number: number,
  { purpose, authority, parts }: Pick<ExportCommand, 'purpose' | 'authority' | 'parts'>,
): Promise<CopyResult> {
  const { db } = house
  const allowed = await mayOpen(db, house, actor, number)
  if (!allowed.ok) return allowed
  const { caseId } = allowed
  const all = await readTips(db, caseId, Number.MAX_SAFE_INTEGER)
  const keys = await db.dataKey.findMany({
    where: { subjectId: { in: all.map(({ id }) => id) } },
    select: { subjectId: true },
  })
  const keyed = new Set(keys.map(({ subjectId }) => subjectId))
  const judged = all.map((tip) => ({
    tip,
    because: leftOutBecause({ ...tip, hasKey: keyed.has(tip.id) }, purpose),
  }))
  const tips = judged.flatMap(({ tip, because }) => (because ? [] : [tip]))
  if (tips.length === 0) return { ok: false, reason: 'nothing_to_copy' }
  const ids = tips.map(({ id }) => id)
  const sight = await readSight(db, actor.id)
  const opened = await applyMasks(house, null, caseId, {
    story: await unsealStories(db, house, ids),
    messages: parts.includes('messages') ? await unsealMessages(db, house, ids) : null,
  })
  const told = new Map(opened.story?.map((one) => [one.tipId, one]))
  const hashes = await db.evidence.findMany({
    where: { subjectId: { in: ids } },
    select: { id: true, sha256: true },
  })
  const sha256 = Object.fromEntries(hashes.map((file) => [file.id, file.sha256]))
  return {
    ok: true,
    caseId,
    copy: {
      number,
      madeAt: house.now(),
      purpose,
      authority,
      tips: tips.flatMap((tip) => {
        const own = told.get(tip.id)
        return own ? [{ ...tip, told: own, sha256 }] : []
      }),
      leftOut: judged.flatMap(({ tip, because }) =>
        because ? [{ reference: tip.reference, because }] : [],
      ),
      indicators: await namedBy(db, ids),
      covered: opened.masks.length,
      messages: opened.messages,
      history: parts.includes('history') ? await readTimeline(db, caseId, ids, sight) : null,
    },
  }
}

async function namedBy(db: Db, tipIds: readonly string[]): Promise<NamedIndicator[]> {
  const rows = await db.indicator.findMany({
    where: { tips: { some: { tipId: { in: [...tipIds] } } } },
    select: {
      type: true,
      value: true,
      tips: { where: { tipId: { in: [...tipIds] } }, select: { role: true }, distinct: ['role'] },
    },
    orderBy: [{ type: 'asc' }, { value: 'asc' }],
  })
  return rows.map(({ type, value, tips }) => ({ type, value, roles: tips.map(({ role }) => role) }))
}
