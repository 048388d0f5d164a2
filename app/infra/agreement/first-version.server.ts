import { firstVersion } from '#core/agreement/first-version.ts'
import { agreementHash, versionRules } from '#core/agreement/read-version.ts'
import type { Db } from '#infra/db/connect.server.ts'

/**
 * Enters the first version of the agreement, once. A new portal has it in force from the start; where
 * agencies are here already, they get time to read it before keys depend on it.
 */
export async function enterFirstVersion(db: Db, now: Date): Promise<void> {
  const { number, text, summary, publishedAt } = firstVersion
  if (await db.agreementVersion.findFirst({ select: { number: true } })) return
  const waits = (await db.agency.count()) > 0
  const later = new Date(now.getTime() + versionRules.firstNoticeDays * 86_400_000)
  await db.agreementVersion.createMany({
    data: [
      {
        number,
        text,
        summary: [...summary],
        sha256: agreementHash(text),
        publishedAt: waits ? now : publishedAt,
        inForceFrom: waits ? later : publishedAt,
      },
    ],
    skipDuplicates: true,
  })
}
