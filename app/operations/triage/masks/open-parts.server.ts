import type { StaffMember } from '#core/access/staff-member.ts'
import { type PartKey, partKey } from '#core/redaction/parts.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { liveOpenings } from '../opening/live-openings.server.ts'
import { mayOpen, type Openable } from '../opening/may-open.server.ts'
import { unsealMessages } from '../opening/unseal-messages.server.ts'
import { unsealTranslations } from '../opening/unseal-translations.server.ts'
import { fileParts } from './file-texts.server.ts'

/** One text of a tip, and what it is: a question's id, who wrote, a language, or which file. */
export type Part = { part: PartKey; of: string; text: string }

export type OpenParts =
  | { ok: true; caseId: string; key: Buffer; parts: Part[]; messagesClosed: boolean }
  | Extract<Openable, { ok: false }>
  | { ok: false; reason: 'tip_unknown' | 'story_closed' }

/**
 * The texts of a tip that somebody has open in front of them. Its messages are among them only if
 * they were opened, too: looking for words in what is closed would be a way to read it.
 */
export async function openParts(
  db: Db | Tx,
  house: House,
  actor: StaffMember,
  number: number,
  tipId: string,
): Promise<OpenParts> {
  const allowed = await mayOpen(db, house, actor, number)
  if (!allowed.ok) return allowed
  const key = allowed.tipIds.includes(tipId) && (await readDataKey(db, house.keyring, tipId))
  if (!key) return { ok: false, reason: 'tip_unknown' }
  const isOpen = async (action: 'story.opened' | 'message.opened') =>
    (await liveOpenings(db, house, actor, action, [`tip:${tipId}`])).length > 0
  if (!(await isOpen('story.opened'))) return { ok: false, reason: 'story_closed' }
  const messagesOpen = await isOpen('message.opened')
  const fields = await db.sealedText.findMany({ where: { subjectId: tipId } })
  const messages = await unsealMessages(db, house, [tipId])
  const translations = await unsealTranslations(db, tipId, key)
  const corrections = new Set(
    (await db.message.findMany({ where: { tipId, kind: 'correction' }, select: { id: true } })).map(
      ({ id }) => id,
    ),
  )
  return {
    ok: true,
    caseId: allowed.caseId,
    key,
    messagesClosed: !messagesOpen && messages.some(({ id }) => !corrections.has(id)),
    parts: [
      ...fields.map(({ field, sealed }) => ({
        part: partKey('field', field),
        of: field,
        text: unsealText(key, sealed, `${tipId}/${field}`),
      })),
      ...messages
        .filter(({ id }) => messagesOpen || corrections.has(id))
        .map(({ id, direction, text }) => ({ part: partKey('message', id), of: direction, text })),
      ...translations.map(({ id, language, text }) => ({
        part: partKey('translation', id),
        of: language,
        text,
      })),
      ...(await fileParts(db, house, { id: tipId, dataKey: key })),
    ],
  }
}
