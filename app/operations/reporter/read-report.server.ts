import { evidenceLimits } from '#core/tip/evidence.ts'
import { asTipState } from '#core/tip/lifecycle.ts'
import { formatReference } from '#core/tip/reference.ts'
import { type ReporterStatus, reporterStatus, statusOfCase } from '#core/tip/reporter-status.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { type ListedFile, listFiles } from '../evidence/list-files.server.ts'
import { findCase } from './find-case.server.ts'
import { countFound } from './read-found.server.ts'
import { type ReadMessage, readMessages } from './read-messages.server.ts'
import { findReporterTip, readLastVisit } from './reporter-session.server.ts'
import { type Outcome, whatCameOf } from './what-came-of.server.ts'

/** A report as its reporter sees it. */
export type Report = Outcome & {
  reference: string
  /** Where the person is, or is to go: alpha-2. */
  country: string | null
  /** ISO week of filing. */
  week: string
  status: ReporterStatus
  withdrawn: boolean
  /** It was taken back while a legal hold keeps it: locked away, not deleted. */
  held: boolean
  /** There is a signed proof of filing for it, and a copy of what was filed. */
  provable: boolean
  /** The copy of what was filed is there: it goes when words are removed for good. */
  copyKept: boolean
  /** What is new since the last visit; it stays new for as long as this visit lasts. */
  news: { messages: number; status: boolean; warnings: boolean; actions: boolean }
  messages: ReadMessage[]
  /** Of those that came after the filing the reporter may still say what they show. */
  files: (ListedFile & { addedLater: boolean })[]
  /** Identifiers in the files that the reporter has not said anything of. */
  found: number
  roomForFiles: boolean
}

const nothing: Outcome = { warnings: [], actions: [] }

/** The report that this browser has opened; null where none is, or its time ran out. */
export function readReport(house: House, token: string | null): Promise<Report | null> {
  return house.db.$transaction(async (tx) => {
    const tipId = await findReporterTip(tx, house, token)
    if (tipId === null || token === null) return null
    const now = house.now()
    const visit = await readLastVisit(tx, house, token)
    const since = visit?.seenBefore ?? null
    const tip = await tx.tip.findUniqueOrThrow({
      where: { id: tipId },
      include: { filedCopy: true },
    })
    const state = asTipState(tip.state)
    const withdrawn = state === 'withdrawn'
    const dataKey = withdrawn ? null : await readDataKey(tx, house.keyring, tipId)
    const found = await findCase(tx, tipId)
    const messages = dataKey ? await readMessages(tx, house, { id: tipId, dataKey }, since) : []
    const files = dataKey ? await listFiles(house, { id: tipId, dataKey }, tx) : []
    const status = reporterStatus(state, found?.state)
    // For whoever comes back for the first time, all that came after the filing is new.
    const outcome =
      tip.consentPatterns && !withdrawn
        ? await whatCameOf(tx, tipId, { now, since: since ?? tip.filedAt })
        : nothing
    await tx.tip.update({
      where: { id: tipId },
      data: { reporterSeenAt: now, shownStatus: status.text },
    })
    await appendAudit(tx, now, [
      {
        actor: 'reporter',
        action: 'tip.opened_by_reporter',
        subject: `tip:${tipId}`,
        details: { new_messages: messages.filter(({ unread }) => unread).length },
      },
    ])
    return {
      ...outcome,
      reference: formatReference(tip.number),
      country: tip.country,
      week: tip.week,
      status,
      withdrawn: withdrawn || dataKey === null,
      held: tip.keptForHold,
      provable: tip.filedCopy !== null && !withdrawn,
      copyKept: tip.filedCopy !== null && tip.filedCopy.sealed !== null,
      news: {
        messages: messages.filter(({ fresh }) => fresh).length,
        status: !withdrawn && status.text !== (visit?.statusBefore ?? statusOfCase.queued.text),
        warnings: outcome.warnings.some(({ fresh }) => fresh),
        actions: outcome.actions.some(({ fresh }) => fresh),
      },
      messages,
      files: files.map((file) => ({ ...file, addedLater: file.addedAt > tip.filedAt })),
      found: dataKey ? await countFound(tx, { id: tipId, dataKey }) : 0,
      roomForFiles: files.length < evidenceLimits.maxFilesInAll,
    }
  })
}
