import { collectBriefing } from '#core/release/briefing/facts.ts'
import { briefingName, releaseFormatsFor, wholeFormats } from '#core/release/files.ts'
import type { ReleaseHead } from '#core/release/format.ts'
import type { ReleaseInput } from '#core/release/release.ts'
import { type Departed, seenBy } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { renderBriefing } from '#infra/briefing/render.server.ts'
import type { FileWriter } from '#infra/releases/file-writer.server.ts'
import { type LateFile, openPress, type Press, type Printed } from './press.server.ts'

/** A set of files to be printed: a variant, or the whole, which has no clearance. */
export type SetToPrint = {
  clearance: Clearance | null
  open: (name: string) => Promise<FileWriter>
}

/** The sets of one release while patterns run through them, each read once. */
export type Presses = {
  add: (departed: Departed) => Promise<void>
  /** In the order of the sets. */
  end: () => Promise<Printed[]>
}

export async function openPresses(
  input: Omit<ReleaseInput, 'patterns'>,
  sets: readonly SetToPrint[],
): Promise<Presses> {
  const presses: { clearance: Clearance | null; press: Press }[] = []
  for (const { clearance, open } of sets)
    presses.push({ clearance, press: await pressFor(headOf(input, clearance), clearance, open) })
  return {
    add: async (departed) => {
      for (const { clearance, press } of presses) {
        const seen = clearance === null ? departed : seenBy(clearance, departed)
        if (seen) await press.add(seen)
      }
    },
    end: async () => {
      const printed: Printed[] = []
      for (const { press } of presses) printed.push(await press.end())
      return printed
    },
  }
}

function pressFor(
  head: ReleaseHead,
  clearance: Clearance | null,
  open: SetToPrint['open'],
): Promise<Press> {
  return clearance === null
    ? openPress(head, wholeFormats, [], open)
    : openPress(head, releaseFormatsFor(clearance.sector), [briefingOf(head)], open)
}

/** The whole has no reader; its one format asks for none. */
function headOf(input: Omit<ReleaseInput, 'patterns'>, clearance: Clearance | null): ReleaseHead {
  const { sector, ceiling } = clearance ?? { sector: 'police', ceiling: 'amber+strict' }
  return { ...input, sector, ceiling }
}

/** The release on one page, for people. */
function briefingOf(head: ReleaseHead): LateFile {
  const { add, facts } = collectBriefing(head)
  return {
    name: briefingName,
    mediaType: 'application/pdf',
    add,
    bytes: () => renderBriefing(facts()),
  }
}
