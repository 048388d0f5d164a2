import { evidenceLimits } from '#core/tip/evidence.ts'
import { type TipState, tipStates } from '#core/tip/lifecycle.ts'
import { formatReference } from '#core/tip/reference.ts'
import { type ReporterStatus, reporterStatus } from '#core/tip/reporter-status.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { type ListedFile, listFiles } from '../evidence/list-files.server.ts'
import { findCase } from './find-case.server.ts'
import { type ReadMessage, readMessages } from './read-messages.server.ts'
import { findReporterTip } from './reporter-session.server.ts'

/** A report as its reporter sees it. */
export type Report = {
  reference: string
  /** ISO week of filing. */
  week: string
  status: ReporterStatus
  withdrawn: boolean
  /** Weeks of the warnings that it became part of, where the reporter allowed that. */
  warnings: string[]
  messages: ReadMessage[]
  files: ListedFile[]
  roomForFiles: boolean
}

/** The report that this browser has opened; null where none is, or its time ran out. */
export function readReport(house: House, token: string | null): Promise<Report | null> {
  return house.db.$transaction(async (tx) => {
    const tipId = await findReporterTip(tx, house, token)
    if (tipId === null) return null
    const tip = await tx.tip.findUniqueOrThrow({ where: { id: tipId } })
    const state = asTipState(tip.state)
    const dataKey = await readDataKey(tx, house.keyring, tipId)
    const found = await findCase(tx, tipId)
    const messages = dataKey ? await readMessages(tx, house, { id: tipId, dataKey }) : []
    const files = dataKey ? await listFiles(house, { id: tipId, dataKey }, tx) : []
    await tx.tip.update({ where: { id: tipId }, data: { reporterSeenAt: house.now() } })
    await appendAudit(tx, house.now(), [
      {
        actor: 'reporter',
        action: 'tip.opened_by_reporter',
        subject: `tip:${tipId}`,
        details: { new_messages: messages.filter(({ fresh }) => fresh).length },
      },
    ])
    return {
      reference: formatReference(tip.number),
      week: tip.week,
      status: reporterStatus(state, found?.state),
      withdrawn: state === 'withdrawn' || dataKey === null,
      warnings: found && tip.consentPatterns ? await warningsFrom(tx, found.id) : [],
      messages,
      files,
      roomForFiles: files.length < evidenceLimits.maxFilesInAll,
    }
  })
}

/** The weeks in which a pattern drawn from the case left the house. */
async function warningsFrom(tx: Tx, caseId: string): Promise<string[]> {
  const released = await tx.releasePattern.findMany({
    where: { pattern: { cases: { some: { caseId } } } },
    select: { release: { select: { week: true } } },
  })
  return [...new Set(released.map(({ release }) => release.week))].sort()
}

function asTipState(text: string): TipState {
  const state = tipStates.find((one) => one === text)
  if (!state) throw new Error('A tip is in a state that there is not')
  return state
}
