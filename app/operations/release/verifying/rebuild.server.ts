import type { ListedFile } from '#core/release/manifest.ts'
import type { House } from '#infra/house.server.ts'
import { writeNowhere } from '#infra/releases/file-writer.server.ts'
import { beginPrint } from '../printing/print-release.server.ts'
import { walkRelease } from '../printing/walk-release.server.ts'
import type { KnownSet } from './known-sets.server.ts'

type Found = { number: number; reason: 'not_reproducible'; what: string }

const nowhere = async () => writeNowhere()

/**
 * Makes a release again from the database, in all its sets, and compares each file's hash with what
 * was recorded. Sets that were written by older rules are left out.
 */
export async function rebuildRelease(
  house: House,
  whole: KnownSet,
  sets: readonly KnownSet[],
): Promise<Found[]> {
  const { number } = whole
  const { week, createdAt, nonce } = await house.db.release.findUniqueOrThrow({ where: { number } })
  const facts = { number, week, createdAt, nonce: nonce ?? '', previous: whole.previousSha256 }
  const variants = sets.flatMap(({ clearance, current, previousSha256: previous }) =>
    clearance && current ? [{ clearance, previous, open: nowhere }] : [],
  )
  const run = await beginPrint(house.db, house, facts, {
    whole: whole.current
      ? { previous: whole.previousSha256, open: nowhere }
      : { sha256: whole.manifestSha256 },
    variants,
  })
  try {
    for await (const some of walkRelease(house.db, facts))
      for (const one of some) await run.add(one)
  } catch {
    // A payload that is none any more: the check of payloads names it.
    return [{ number, reason: 'not_reproducible', what: 'patterns' }]
  }
  const made = await run.end()
  const differs = (known: KnownSet | undefined, files: readonly ListedFile[] = []) =>
    files.filter(({ name, sha256 }) => {
      // An older release may bear an older key's signature.
      if (name.startsWith('manifest.json.')) return false
      return known?.files.find((one) => one.name === name)?.sha256 !== sha256
    })
  return [
    ...differs(whole, made.whole?.files).map(({ name }) => name),
    ...made.variants.flatMap(({ clearance, files }) => {
      const known = sets.find(
        (one) =>
          one.clearance?.sector === clearance.sector && one.clearance.ceiling === clearance.ceiling,
      )
      return differs(known, files).map(({ name }) => `${known?.name}/${name}`)
    }),
  ].map((what) => ({ number, reason: 'not_reproducible', what }))
}
