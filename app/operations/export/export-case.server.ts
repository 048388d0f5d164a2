import { createHash } from 'node:crypto'
import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { ExportCommand } from '#core/export/purposes.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { addNote } from '../triage/steps/add-note.server.ts'
import { type HeldCase, holdCase } from '../triage/steps/hold-case.server.ts'
import { type CaseCopy, type CopyResult, readCopy } from './read-copy.server.ts'

export type ExportResult =
  | { ok: true; bytes: Buffer; sha256: string }
  | Extract<CopyResult, { ok: false }>
  | Extract<HeldCase, { ok: false }>

/**
 * Makes a copy of a case that may leave the house. Nothing of it is stored: the events say who made it,
 * of which tips and what for, and the SHA-256 that proves which bytes they were; the reason is a note.
 * Callers ask for a fresh second factor first.
 */
export async function exportCase(
  house: House,
  actor: StaffMember,
  number: number,
  command: ExportCommand,
  write: (copy: CaseCopy) => Buffer,
): Promise<ExportResult> {
  if (!may(actor.roles, 'case.export')) return { ok: false, reason: 'not_permitted' }
  const read = await readCopy(house, actor, number, command)
  if (!read.ok) return read
  const { caseId, copy } = read
  const bytes = write(copy)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return house.db.$transaction(async (tx): Promise<ExportResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const why = [command.authority, command.words].filter((text) => text !== '').join('\n\n')
    const note = await addNote(tx, house, actor, caseId, why)
    const by = `person:${actor.id}` as const
    const { purpose, parts } = command
    await appendAudit(tx, house.now(), [
      {
        actor: by,
        action: 'case.exported',
        subject: `case:${caseId}`,
        details: {
          purpose,
          parts,
          tips: copy.tips.length,
          left_out: copy.leftOut.length,
          sha256,
          note,
        },
      },
      ...copy.tips.map(({ id }) => ({
        actor: by,
        action: 'tip.exported' as const,
        subject: `tip:${id}`,
        details: { purpose, sha256 },
      })),
    ])
    return { ok: true, bytes, sha256 }
  })
}
