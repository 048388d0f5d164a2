import type { Tx } from '#infra/db/connect.server.ts'

/**
 * Deletes what a tip told, down to its codes: its key first of all, so that no copy of the rest in a
 * backup opens again. What stays is that there was a tip, of which week, and its audit events. The
 * bytes in the evidence store are the caller's to remove once this is committed.
 */
export async function shredTip(tx: Tx, tipId: string): Promise<void> {
  const ofTip = { where: { tipId } }
  await tx.dataKey.deleteMany({ where: { subjectId: tipId } })
  await tx.sealedText.deleteMany({ where: { subjectId: tipId } })
  await tx.likeness.deleteMany({ where: { subjectId: tipId } })
  await tx.searchEntry.deleteMany({ where: { subjectId: tipId } })
  await tx.evidence.deleteMany({ where: { subjectId: tipId } })
  await tx.message.deleteMany(ofTip)
  await tx.translation.deleteMany(ofTip)
  await tx.mask.deleteMany(ofTip)
  await tx.filedCopy.deleteMany(ofTip)
  await tx.tipIdentity.deleteMany(ofTip)
  await tx.tipAnswer.deleteMany(ofTip)
  await tx.tipLoss.deleteMany(ofTip)
  await tx.tipIndicator.deleteMany(ofTip)
  // Why rules placed its case: codes of what it said.
  await tx.routingHit.deleteMany({ where: { case: { tips: { some: { tipId } } } } })
  await tx.tip.update({
    where: { id: tipId },
    data: { country: null, shownStatus: null, keptForHold: false, dangerSaidAt: null },
  })
}

/**
 * Takes a tip out of the counts of the indicators that it names. Rows are locked in the order in
 * which filing locks them, so that the two can't wait for each other in a circle.
 */
export async function uncountIndicators(tx: Tx, tipId: string): Promise<void> {
  await tx.$executeRaw`
    WITH "named" AS (
      SELECT i."id" FROM "indicator" i
      WHERE i."id" IN (SELECT "indicator_id" FROM "tip_indicator" WHERE "tip_id" = ${tipId}::uuid)
      ORDER BY (i."type" || '|' || i."value") COLLATE "C" FOR UPDATE
    )
    UPDATE "indicator" SET "occurrences" = greatest("occurrences" - 1, 0)
    WHERE "id" IN (SELECT "id" FROM "named")`
}
