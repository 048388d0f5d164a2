import type { KeptFile } from '#infra/evidence/store.server.ts'
import type { House } from '#infra/house.server.ts'

/** A file's row is written moments after its bytes. */
const dayMs = 24 * 60 * 60_000
const atOnce = 500

/**
 * Removes sealed bytes that no row knows: a process that ends between deleting a tip and deleting its
 * files leaves them without a key, and they are in nobody's way but the operator's. Answers how many.
 */
export async function removeOrphans(house: House): Promise<number> {
  const before = house.now().getTime() - dayMs
  let removed = 0
  let part: KeptFile[] = []
  const removeUnknown = async () => {
    const known = await house.db.evidence.findMany({
      where: { id: { in: part.map(({ evidenceId }) => evidenceId) } },
      select: { id: true },
    })
    const ids = new Set(known.map(({ id }) => id))
    for (const { subjectId, evidenceId } of part.filter((one) => !ids.has(one.evidenceId))) {
      await house.evidence.remove(subjectId, evidenceId)
      removed++
    }
    part = []
  }
  for await (const file of house.evidence.list()) {
    if (file.at.getTime() >= before) continue
    part.push(file)
    if (part.length >= atOnce) await removeUnknown()
  }
  await removeUnknown()
  return removed
}
