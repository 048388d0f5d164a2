import { type ScanState, scanStates } from '#core/tip/evidence/states.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { openFile } from '#infra/evidence/sealed-file.server.ts'
import type { House } from '#infra/house.server.ts'
import type { ClaimedFile } from './claim-file.server.ts'

/** Has a file scanned where that is still to be done. Throws where the scanner gives no answer. */
export async function scanFile(house: House, file: ClaimedFile): Promise<ScanState> {
  if (scanStates[file.scan].final || !file.keys) return file.scan
  if (!house.scanner) {
    if (file.scan !== 'not_scanned') await saveScan(house, file, 'not_scanned')
    return 'not_scanned'
  }
  const bytes = await openFile(house.evidence, file.row, 'original', file.keys)
  if (!bytes) throw new Error('The bytes of a file are not there')
  const answer = await house.scanner.scan(bytes)
  await saveScan(house, file, answer.state, answer.state === 'infected' ? answer.found : null)
  return answer.state
}

/** Writes what came of it; for a filed tip with its audit event. */
export function saveScan(
  house: House,
  { row, filed }: ClaimedFile,
  state: ScanState,
  found: string | null = null,
): Promise<void> {
  return house.db.$transaction(async (tx) => {
    const { count } = await tx.evidence.updateMany({
      where: { id: row.id },
      data: { scanState: state, scanFound: found, scannedAt: house.now() },
    })
    if (count === 0 || !filed) return
    await appendAudit(tx, house.now(), [
      {
        actor: 'system',
        action: 'evidence.scanned',
        subject: `tip:${row.subjectId}`,
        details: { evidence: row.id, state },
      },
    ])
  })
}
