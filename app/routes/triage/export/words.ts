import type { ExportPart, ExportPurpose, LeftOut } from '#core/export/purposes.ts'
import { refusalWords } from '../case/refusal-words.ts'

export const purposeNames: Record<ExportPurpose, string> = {
  law_enforcement: 'Police or a prosecutor asked, and the reporter allows it',
  court_order: 'A court’s order',
  reporter_asked: 'The reporter asked for what we hold',
}

export const partNames: Record<ExportPart, string> = {
  messages: 'Messages with the reporter',
  history: 'Who did what, and when',
}

export const leftOutNames: Record<LeftOut, string> = {
  withdrawn: 'taken back by its reporter',
  no_consent: 'its reporter does not allow it for police',
  destroyed: 'its content was destroyed',
}

type Refusals = Readonly<Record<string, { text: string }>>
const refusals: Refusals = {
  ...refusalWords,
  nothing_to_copy: { text: 'No tip of this case may go into such a copy' },
}

export const refusalText = (reason: string): string => refusals[reason]?.text ?? reason
