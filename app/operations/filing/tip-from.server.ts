import type { Actor } from '#core/audit/event.ts'
import { indicatorsOf } from '#core/tip/indicators-of.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { splitAnswers } from '#core/tip/split.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'
import { receiptOf } from '../draft/receipt-of.server.ts'
import type { TipToFile } from '../file-tips.server.ts'

type Filing = {
  id: string
  dataKey: Uint8Array
  /** The secret that the receipt's code follows from. */
  token: string
  /** What parseWhole let through. */
  answers: TipAnswers
  /** The one that the form was shown in. */
  language: string
  evidenceFiles: number
  by: { source: 'web' | 'phone'; actor: Actor }
}

/** A tip from the answers of a form, whoever filled it in. */
export function tipFrom(house: House, filing: Filing): TipToFile {
  const { id, dataKey, token, answers, evidenceFiles, by } = filing
  const { keyring } = house
  const split = splitAnswers(answers, filing.language)
  if (answers.kind === undefined) throw new Error('parseWhole let answers without a kind through')
  return {
    id,
    dataKey,
    receiptHmac: tokenHmac(keyring, receiptOf(keyring, keyring.current, token), 'receipt'),
    filingHmac: tokenHmac(keyring, token),
    ...by,
    sourceId: null,
    kind: answers.kind,
    split,
    indicators: indicatorsOf(split),
    evidenceFiles,
    filedAt: house.now(),
  }
}
