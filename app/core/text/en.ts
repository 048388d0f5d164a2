import { alertTexts } from './en/alerts.ts'
import { checkTexts } from './en/check.ts'
import { evidenceTexts } from './en/evidence.ts'
import { flagTexts } from './en/flags.ts'
import { helpTexts } from './en/help.ts'
import { laterTexts } from './en/later.ts'
import { offlineTexts } from './en/offline.ts'
import { ownReportTexts } from './en/own-report.ts'
import { privacyTexts } from './en/privacy.ts'
import { moneyTexts } from './en/questions-money.ts'
import { offerTexts } from './en/questions-offer.ts'
import { startTexts } from './en/questions-start.ts'
import { workTexts } from './en/questions-work.ts'
import { receiptTexts } from './en/receipt.ts'
import { reportTexts } from './en/report.ts'
import { returnTexts } from './en/return.ts'
import { siteTexts } from './en/site.ts'
import type { Entry, QuestionKey } from './text.ts'

/**
 * Every word that a reporter reads, in English. Another language is another file of the same keys.
 * Short words and short sentences; nothing that blames, and never a verdict: we see signs.
 */
export const en = {
  ...siteTexts,
  ...startTexts,
  ...offerTexts,
  ...workTexts,
  ...moneyTexts,
  ...reportTexts,
  ...laterTexts,
  ...evidenceTexts,
  ...receiptTexts,
  ...ownReportTexts,
  ...returnTexts,
  ...privacyTexts,
  ...helpTexts,
  ...flagTexts,
  ...offlineTexts,
  ...checkTexts,
  ...alertTexts,
} as const satisfies Record<QuestionKey, Entry> & Record<string, Entry>
