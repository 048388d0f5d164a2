import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import { enterTexts } from '../../search/enter-text.server.ts'
import { translationField } from '../opening/unseal-translations.server.ts'
import { type HeldCase, holdCase } from '../steps/hold-case.server.ts'

type Input = {
  number: number
  tipId: string
  /** BCP 47. */
  language: string
  /** The version that was on the page, 0 for none. */
  base: number
  text: string
}

export type TranslationResult =
  | { ok: true; version: number }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'tip_unknown' | 'translation_changed' }

/**
 * Keeps what somebody wrote beside a story, sealed with the tip, as the next version. Where another
 * version came meanwhile nothing is saved: its author decides, with both before them.
 */
export function writeTranslation(
  house: House,
  actor: StaffMember,
  { number, tipId, language, base, text }: Input,
): Promise<TranslationResult> {
  return house.db.$transaction(async (tx): Promise<TranslationResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const place = await tx.caseTip.findFirst({
      where: { caseId: held.file.id, tipId, detachedAt: null },
      select: { id: true },
    })
    const key = place && (await readDataKey(tx, house.keyring, tipId))
    if (!key) return { ok: false, reason: 'tip_unknown' }
    const latest = await tx.translation.findFirst({
      where: { tipId, language },
      orderBy: { version: 'desc' },
      select: { version: true },
    })
    if ((latest?.version ?? 0) !== base) return { ok: false, reason: 'translation_changed' }
    const id = uuidv7()
    const version = base + 1
    await tx.translation.create({
      data: {
        id,
        tipId,
        language,
        version,
        sealed: sealText(key, text, translationField(tipId, id)),
        authorId: actor.id,
        createdAt: house.now(),
      },
    })
    await enterTexts(tx, house, [
      { subjectId: tipId, place: 'translation', partId: id, texts: [text] },
    ])
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'translation.written',
        subject: `tip:${tipId}`,
        details: { translation: id, language, version },
      },
    ])
    return { ok: true, version }
  })
}
