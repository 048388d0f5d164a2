import { type ReleaseInput, releaseInputOf } from '#core/release/release.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { ReleaseDraft } from '#infra/releases/store.server.ts'
import { addObjects } from '../../taxii/add-objects.server.ts'
import { ahead } from '../printing/ahead.server.ts'
import { openThread } from '../printing/open-thread.server.ts'
import { orDrop } from '../printing/or-drop.server.ts'
import type { Printed } from '../printing/press.server.ts'
import {
  type PrintedSet,
  type PrintedVariant,
  type ReleaseFacts,
  releasePortal,
  signSets,
} from '../printing/print-release.server.ts'
import { walkRows } from '../printing/walk-release.server.ts'
import { openWorks, type Works } from '../printing/works.server.ts'
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
  patterns: number,
): Promise<{ whole: PrintedSet; variants: PrintedVariant[] }> {
  const { number } = facts
  const draft = await house.releases.draft(number)
  const drafts: Drafted[] = []
  for (const standing of await standingVariants(tx, number - 1)) {
    const { clearance } = standing
    drafts.push({ ...standing, draft: await house.variants(clearance).draft(number) })
  }
  return orDrop([draft, ...drafts.map((one) => one.draft)], async () => {
    const input = releaseInputOf(facts, await releasePortal(tx))
    const works = await worksFor(input, [{ clearance: null, draft }, ...drafts], patterns)
    const printed = await printAll(tx, house, facts, works).finally(works.close)
    const targets = {
      whole: { previous: facts.previous, open: draft.file },
      variants: drafts.map((one) => ({ ...one, open: one.draft.file })),
    }
    const { whole, variants } = await signSets(house, facts, targets, printed)
    if (!whole) throw new Error('A cut prints its whole')
    await draft.stage(whole.manifestSha256)
    for (const [nth, { manifestSha256 }] of variants.entries())
      await drafts[nth]?.draft.stage(manifestSha256)
    return { whole, variants }
  })
}

/** Patterns times sets from which on a thread saves more than its start takes. */
const worthAThread = 4_000

async function worksFor(
  input: Omit<ReleaseInput, 'patterns'>,
  sets: readonly { clearance: Clearance | null; draft: ReleaseDraft }[],
  patterns: number,
): Promise<Works> {
  return patterns * sets.length < worthAThread
    ? openWorks(
        input,
        sets.map(({ clearance, draft }) => ({ clearance, open: draft.file })),
      )
    : openThread({
        input,
        sets: sets.map(({ clearance, draft: { folder } }) => ({ clearance, folder })),
      })
}

/** While some patterns are printed, the objects of those before them go to the database. */
async function printAll(
  tx: Tx,
  house: House,
  facts: ReleaseFacts,
  works: Works,
): Promise<Printed[]> {
  let before: Promise<void> = Promise.resolve()
  for await (const rows of ahead(walkRows(tx, facts))) {
    const making = works.add(rows)
    // Whoever waits for it learns of its fault, unless that of the one before stops everything first.
    making.catch(() => undefined)
    await before
    before = making.then((objects) => addObjects(tx, house, facts.number, objects))
    before.catch(() => undefined)
  }
  await before
  return works.end()
}
