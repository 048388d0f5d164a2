import { evidenceLimits } from '#core/tip/evidence.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { fitFiles } from '../evidence/fit-files.server.ts'
import { type SentCaptions, saveCaptions } from '../evidence/save-captions.server.ts'
import {
  discardFiles,
  dropGiven,
  type GivenFile,
  type RefusedFile,
  type SealedFile,
  type Subject,
  sealFiles,
} from '../evidence/seal-files.server.ts'
import { findReporterTip } from './reporter-session.server.ts'
import { sayDanger } from './say-danger.server.ts'
import { wakeCase } from './wake-case.server.ts'
import { writeMessage } from './write-message.server.ts'

export type Addition = {
  /** Given out with the form, so that sending it twice adds one message. */
  messageId: string
  text: string
  files: readonly GivenFile[]
  /** What files show that were added since the filing, by their ids. */
  described?: SentCaptions
  /** Somebody is in danger now. It comes with words, if only those. */
  danger?: boolean
}
export type AddResult =
  | { ok: true; added: boolean; refused: RefusedFile[] }
  | { ok: false; reason: 'no_session' | 'closed' }

/**
 * Adds a message, files and their captions to the report that this browser has opened. Where it has
 * opened none (`no_session`), the files stay as they are: the caller holds or drops them.
 */
export async function addToReport(
  house: House,
  token: string | null,
  addition: Addition,
): Promise<AddResult> {
  const id = await findReporterTip(house.db, house, token)
  const dataKey = id === null ? null : await readDataKey(house.db, house.keyring, id)
  if (id === null) return { ok: false, reason: 'no_session' }
  if (!dataKey) {
    await dropGiven(house, addition.files)
    return { ok: false, reason: 'closed' }
  }
  const tip = { id, dataKey }
  const { language } = await house.db.tip.findUniqueOrThrow({
    where: { id },
    select: { language: true },
  })
  const { files, refused } = await sealFiles(house, tip, addition.files, language)
  const saved = await house.db.$transaction((tx) => save(tx, house, tip, addition, files))
  await discardFiles(house, saved ? saved.fitted.spare : files)
  if (!saved) return { ok: false, reason: 'closed' }
  const { fitted, described } = saved
  return {
    ok: true,
    added: addition.text !== '' || files.length > fitted.refused.length || described > 0,
    refused: [...refused, ...fitted.refused],
  }
}

async function save(
  tx: Tx,
  house: House,
  tip: Subject,
  addition: Addition,
  sealed: readonly SealedFile[],
) {
  // The update locks the tip, so that two additions at once can't both take the last free place.
  const { count } = await tx.tip.updateMany({
    where: { id: tip.id, state: { not: 'withdrawn' } },
    data: { reporterSeenAt: house.now() },
  })
  if (count === 0) return null
  const written = await writeMessage(tx, house, tip, addition)
  const fitted = await fitFiles(tx, tip, sealed, evidenceLimits.maxFilesInAll)
  const { filedAt } = await tx.tip.findUniqueOrThrow({ where: { id: tip.id } })
  const described = await saveCaptions(
    tx,
    house,
    tip,
    addition.described ?? { captions: new Map() },
    filedAt,
  )
  const subject = `tip:${tip.id}`
  const events: NewEvent[] = [
    ...(written ? [{ actor: 'reporter', action: 'message.sent', subject } as const] : []),
    ...fitted.written.map(
      ({ row }) =>
        ({
          actor: 'reporter',
          action: 'evidence.added',
          subject,
          details: { media_type: row.mediaType },
        }) as const,
    ),
    ...(described > 0
      ? [
          {
            actor: 'reporter',
            action: 'evidence.described',
            subject,
            details: { files: described },
          } as const,
        ]
      : []),
  ]
  if (written && addition.danger) events.push(...(await sayDanger(tx, house, tip.id)))
  else if (events.length > 0) events.push(...(await wakeCase(tx, house, tip.id)))
  await appendAudit(tx, house.now(), events)
  return { fitted, described }
}
