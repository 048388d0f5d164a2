import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { mayFeedPattern } from '#core/pattern/source-case.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { type SourceCaseFile, sourceCases } from './source-cases.server.ts'
import { type SourceTip, sourceTips } from './source-tips.server.ts'

export type Sources = {
  cases: SourceCaseFile[]
  tips: SourceTip[]
  /**
   * Changes when a tip comes, goes or says more, or a case turns out to be none of ours. The payload
   * alone would not tell: a tenth tip leaves the bands as they were, and has words of its own.
   */
  sourcesHash: string
}

export async function readSources(db: Db | Tx, caseIds: readonly string[]): Promise<Sources> {
  const cases = await sourceCases(db, caseIds)
  const tips = await sourceTips(
    db,
    cases.map(({ id }) => id),
  )
  const lines = [
    ...tips.map(({ tipId, withdrawn, sealed }) => `${tipId} ${withdrawn} ${sealed}`).sort(),
    ...cases.map((file) => `${file.id} ${mayFeedPattern(file)}`).sort(),
  ]
  return { cases, tips, sourcesHash: bytesToHex(sha256(utf8ToBytes(lines.join('\n')))) }
}
