import { releaseInputOf } from '#core/release/release.ts'
import { collectObjects } from '#core/taxii/objects.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { ReleaseDraft } from '#infra/releases/store.server.ts'
import { addObjects } from '../../taxii/add-objects.server.ts'
import { ahead } from '../printing/ahead.server.ts'
import { orDrop } from '../printing/or-drop.server.ts'
import {
  beginPrint,
  type PrintedSet,
  type PrintedVariant,
  type ReleaseFacts,
  releasePortal,
} from '../printing/print-release.server.ts'
import { walkRelease } from '../printing/walk-release.server.ts'
import { standingVariants } from './standing-variants.server.ts'

type Drafted = Awaited<ReturnType<typeof standingVariants>>[number] & { draft: ReleaseDraft }

/**
 * Reads the patterns of a new release once, and makes everything of them that leaves: the files of the
 * whole and of each variant, and the objects of TAXII. The folders are staged for the commit.
 */
export async function printCut(
  tx: Tx,
  house: House,
  facts: ReleaseFacts,
): Promise<{ whole: PrintedSet; variants: PrintedVariant[] }> {
  const { number } = facts
  const draft = await house.releases.draft(number)
  const drafts: Drafted[] = []
  for (const standing of await standingVariants(tx, number - 1)) {
    const { clearance } = standing
    drafts.push({ ...standing, draft: await house.variants(clearance).draft(number) })
  }
  return orDrop([draft, ...drafts.map((one) => one.draft)], async () => {
    const run = await beginPrint(tx, house, facts, {
      whole: { previous: facts.previous, open: draft.file },
      variants: drafts.map((one) => ({ ...one, open: one.draft.file })),
    })
    const objects = collectObjects(releaseInputOf(facts, await releasePortal(tx)))
    let adding = Promise.resolve()
    for await (const some of ahead(walkRelease(tx, facts))) {
      for (const one of some) {
        await run.add(one)
        objects.add(one)
      }
      await adding
      adding = addObjects(tx, house, number, objects.take())
      adding.catch(() => undefined)
    }
    await adding
    const { whole, variants } = await run.end()
    if (!whole) throw new Error('A cut prints its whole')
    await draft.stage(whole.manifestSha256)
    for (const [nth, { manifestSha256 }] of variants.entries())
      await drafts[nth]?.draft.stage(manifestSha256)
    return { whole, variants }
  })
}
