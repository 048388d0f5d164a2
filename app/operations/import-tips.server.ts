import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { type ImportKind, importKinds } from '#core/tip/import/kinds.ts'
import { type ImportedTip, type ImportReason, splitImported } from '#core/tip/import/record.ts'
import { indicatorsOf } from '#core/tip/indicators-of.ts'
import type { House } from '#infra/house.server.ts'
import { newDataKey } from '#infra/keyring/data-key.server.ts'
import { fileTips, type TipToFile } from './file-tips.server.ts'

export type ImportLine = { number: number; text: string }
export type RefusedLine = { number: number; reason: ImportReason | 'not_json'; detail?: string }
export type ImportOutcome = { filed: number; known: number; refused: RefusedLine[] }

/** A hundred tips are read, sealed and signed in one transaction: on a busy machine some seconds. */
const patience = { timeout: 60_000 }

/**
 * Files a batch of JSON lines as tips, in one transaction. A line that was imported before is
 * counted as known; one that can't be read is refused with its number and the rest goes on.
 */
export async function importTips(
  house: House,
  kind: ImportKind,
  lines: readonly ImportLine[],
): Promise<ImportOutcome> {
  const refused: RefusedLine[] = []
  const read = new Map<string, ImportedTip>()
  let repeated = 0
  for (const line of lines) {
    const result = readLine(kind, line.text)
    if (!result.ok)
      refused.push({ number: line.number, reason: result.reason, detail: result.detail })
    else if (read.has(result.tip.sourceId)) repeated++
    else read.set(result.tip.sourceId, result.tip)
  }
  return house.db.$transaction(async (tx): Promise<ImportOutcome> => {
    const known = await tx.tip.findMany({
      where: { source: 'import', sourceId: { in: [...read.keys()].map((id) => `${kind}:${id}`) } },
      select: { sourceId: true },
    })
    const knownIds = new Set(known.map(({ sourceId }) => sourceId))
    const fresh = [...read.values()].filter(({ sourceId }) => !knownIds.has(`${kind}:${sourceId}`))
    if (fresh.length > 0)
      await fileTips(
        tx,
        house,
        fresh.map((tip) => toFile(house, kind, tip)),
      )
    return { filed: fresh.length, known: knownIds.size + repeated, refused }
  }, patience)
}

function readLine(kind: ImportKind, text: string) {
  try {
    return importKinds[kind](JSON.parse(text))
  } catch {
    return { ok: false as const, reason: 'not_json' as const, detail: undefined }
  }
}

/** Nobody holds a receipt for an imported tip: its HMAC is that of no code. */
function toFile(house: House, kind: ImportKind, tip: ImportedTip): TipToFile {
  const split = splitImported(tip)
  return {
    id: uuidv7(),
    dataKey: newDataKey(),
    receiptHmac: new Uint8Array(randomBytes(32)),
    filingHmac: null,
    source: 'import',
    sourceId: `${kind}:${tip.sourceId}`,
    kind: tip.answers.kind ?? 'job_offer',
    split,
    indicators: indicatorsOf(split),
    evidenceFiles: 0,
    filedAt: tip.filedAt ? new Date(tip.filedAt) : house.now(),
    actor: `import:${kind}`,
  }
}
