import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** The report was filed: what was not scanned or read yet can be, now under the tip's own key. */
export async function resumeFiles(tx: Tx, house: House, subjectId: string): Promise<void> {
  await tx.evidenceReading.updateMany({
    where: {
      dueAt: null,
      evidence: { subjectId },
      OR: [{ state: 'waiting' }, { evidence: { scanState: { in: ['waiting', 'failed'] } } }],
    },
    data: { dueAt: house.now(), attempts: 0 },
  })
}
