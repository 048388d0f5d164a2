import type { Tx } from '#infra/db/connect.server.ts'

/** Deletes what a case held beside its tips: its key first, so that no copy in a backup opens again. */
export async function destroyCase(tx: Tx, caseId: string): Promise<void> {
  const ofCase = { where: { caseId } }
  await tx.dataKey.deleteMany({ where: { subjectId: caseId } })
  await tx.note.deleteMany(ofCase)
  await tx.searchEntry.deleteMany({ where: { subjectId: caseId } })
  await tx.identityAccess.deleteMany(ofCase)
  await tx.legalHold.deleteMany(ofCase)
  await tx.caseStep.deleteMany(ofCase)
  await tx.caseClock.deleteMany(ofCase)
  await tx.caseOffer.deleteMany(ofCase)
  await tx.casePresence.deleteMany(ofCase)
  await tx.staffNotice.deleteMany(ofCase)
  await tx.caseLink.deleteMany({ where: { OR: [{ fromCaseId: caseId }, { toCaseId: caseId }] } })
  await tx.case.update({
    where: { id: caseId },
    data: {
      state: 'purged',
      version: { increment: 1 },
      country: null,
      score: 0,
      scoreReasons: { urgency: [], contributions: [] },
      priorityPoints: 0,
      priorityById: null,
      quarantined: false,
      quarantineReasons: [],
      tipCount: 0,
      dueAt: null,
      alarmedAt: null,
      leaseHolderId: null,
      leaseUntil: null,
    },
  })
}
