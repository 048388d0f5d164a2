import type { ActionItem, ItemFault, ReadItem } from '#core/action/item.ts'
import { faultOf, subjectKey } from '#core/action/judge.ts'
import { uuidV5 } from '#core/release/uuid.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { type Reader, type Resolved, resolveTargets } from './resolve-targets.server.ts'

/** What would become of one action. `known`: it was reported before, under this id. */
export type Judged =
  | { ok: true; item: ActionItem; subject: Resolved; id: string | null; known: string | null }
  | { ok: false; reason: ItemFault; item: ActionItem | null }

export type Reporting = Reader & { agencyId: string }

/** An id of our own for the sender's: the same each time they send it, and no other agency's. */
export function actionId(agencyId: string, ref: string): string {
  return uuidV5(agencyId, `action:${ref}`)
}

/**
 * Looks at actions before they are recorded, in their order: what each is about, whether it can be
 * done to that, and whether the agency said so before or twice in these.
 */
export async function judgeActions(
  db: Db | Tx,
  reporting: Reporting,
  reads: readonly ReadItem[],
): Promise<Judged[]> {
  const { agencyId } = reporting
  const items = reads.flatMap((read) => (read.ok ? [read.item] : []))
  const found = await resolveTargets(
    db,
    reporting,
    items.map(({ target }) => target),
  )
  const subjects = new Map(items.map((item, at) => [item, found[at] ?? 'unknown']))
  const before = await reportedBefore(db, agencyId, items, found)
  const ids = new Map(before.byId)
  const seen = new Map<string, string>()
  return reads.map((read): Judged => {
    if (!read.ok) return { ok: false, reason: read.reason, item: null }
    const { item } = read
    const subject = subjects.get(item) ?? 'unknown'
    const fault = faultOf(item, subject)
    if (fault || typeof subject === 'string')
      return { ok: false, reason: fault ?? 'target_unknown', item }
    const id = item.ref === null ? null : actionId(agencyId, item.ref)
    const key = subjectKey(subject, item.kind)
    const same = id === null ? undefined : ids.get(id)
    if (same !== undefined && same !== key) return { ok: false, reason: 'ref_reused', item }
    const known = (same && id) ?? before.byKey.get(key) ?? seen.get(key) ?? null
    if (id !== null) ids.set(id, key)
    seen.set(key, known ?? id ?? 'twice')
    return { ok: true, item, subject, id, known: known || null }
  })
}

/** What the agency reported on these things, by its own ids and by what it is about. */
async function reportedBefore(
  db: Db | Tx,
  agencyId: string,
  items: readonly ActionItem[],
  found: readonly (Resolved | string)[],
) {
  const subjects = found.flatMap((one) => (typeof one === 'string' ? [] : [one]))
  const refs = items.flatMap(({ ref }) => (ref === null ? [] : [actionId(agencyId, ref)]))
  const rows = await db.agencyAction.findMany({
    where: {
      agencyId,
      OR: [
        { id: { in: refs } },
        { patternId: { in: [...new Set(subjects.map(({ patternId }) => patternId))] } },
        {
          indicator: { value: { in: subjects.flatMap(({ indicator }) => indicator?.value ?? []) } },
        },
      ],
    },
    include: { indicator: { select: { type: true, value: true } } },
  })
  const keyed = rows.map((row) => {
    const { kind, patternId, indicator } = row
    const about = indicator ? `${indicator.type}|${indicator.value}` : patternId
    return { ...row, key: `${kind}|${about}` }
  })
  const standing = keyed.filter(({ withdrawnAt }) => withdrawnAt === null)
  return {
    byId: new Map(keyed.map(({ id, key }) => [id, key])),
    byKey: new Map(standing.map(({ id, key }) => [key, id])),
  }
}
