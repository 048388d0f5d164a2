import type { DraftContent } from '#core/tip/form/draft.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { startDraft } from '#operations/draft/start-draft.server.ts'
import type { GivenFile } from '#operations/evidence/seal-files.server.ts'

export type FiledReport = {
  tipId: string
  caseNumber: number
  /** Receipt code, grouped. */
  code: string
  reference: string
}

/** A report as a visitor's browser files it: a draft, its files, and the receipt. */
export async function fileReport(
  house: House,
  content: DraftContent,
  files: readonly GivenFile[] = [],
): Promise<FiledReport> {
  const token = await startDraft(house, content)
  if (files.length > 0) {
    const added = await addDraftFiles(house, token, files)
    if (!added.ok || added.refused.length > 0) throw new Error(`Files: ${JSON.stringify(added)}`)
  }
  const filed = await fileDraft(house, token)
  if (!filed.ok) throw new Error(`Not filed: ${JSON.stringify(filed)}`)
  const receipt = await readReceipt(house, token)
  const link = await house.db.caseTip.findFirstOrThrow({
    where: { tip: { filingHmac: { in: tokenHmacs(house.keyring, token) } } },
    select: { tipId: true, case: { select: { number: true } } },
  })
  if (!receipt) throw new Error('A tip that was just filed has no receipt')
  return { tipId: link.tipId, caseNumber: Number(link.case.number), ...receipt }
}
