import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { IndicatorRole, IndicatorType } from '#core/indicator/types.ts'
import { indicatorsOf } from '#core/tip/indicators-of.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { splitAnswers } from '#core/tip/split.ts'
import type { House } from '#infra/house.server.ts'
import { newDataKey } from '#infra/keyring/data-key.server.ts'
import { fileTips, type TipToFile } from '#operations/file-tips.server.ts'

export type FiledTip = { tipId: string; caseId: string; number: number; dataKey: Uint8Array }

const plain: TipAnswers = {
  kind: 'investment',
  danger_now: 'no',
  story: 'They showed me a profit and then kept it.',
  consents: ['use_in_patterns', 'share_with_partners', 'share_with_police', 'write_back'],
}

/** A tip as the form would hand it over; its indicators are read from the answers. */
export function aTipToFile(
  house: House,
  answers: TipAnswers = {},
  change: Partial<TipToFile> = {},
): TipToFile {
  const all = { ...plain, ...answers }
  const split = splitAnswers(all, 'en')
  return {
    id: uuidv7(),
    dataKey: newDataKey(),
    receiptHmac: new Uint8Array(randomBytes(32)),
    filingHmac: null,
    source: 'web',
    sourceId: null,
    kind: all.kind ?? 'investment',
    split,
    indicators: indicatorsOf(split),
    evidenceFiles: 0,
    filedAt: house.now(),
    actor: 'reporter',
    ...change,
  }
}

/** Files a tip and answers where its case is. */
export async function fileATip(
  house: House,
  answers: TipAnswers = {},
  change: Partial<TipToFile> = {},
): Promise<FiledTip> {
  const tip = aTipToFile(house, answers, change)
  await house.db.$transaction((tx) => fileTips(tx, house, [tip]))
  const place = await house.db.caseTip.findFirstOrThrow({
    where: { tipId: tip.id, detachedAt: null },
    include: { case: true },
  })
  return {
    tipId: tip.id,
    caseId: place.caseId,
    number: Number(place.case.number),
    dataKey: tip.dataKey,
  }
}

/** An indicator that somebody gave in a field of the form. */
export function given(
  type: IndicatorType,
  value: string,
  role: IndicatorRole = 'contacted_from',
): TipToFile['indicators'][number] {
  return { indicator: { type, value }, role, source: 'given' }
}
