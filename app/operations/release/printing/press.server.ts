import type { PatternPayload } from '#core/pattern/payload.ts'
import type { ReleaseFormat, ReleaseHead } from '#core/release/format.ts'
import type { ListedFile, ManifestCounts } from '#core/release/manifest.ts'
import type { ReleasedPattern } from '#core/release/release.ts'
import type { FileWriter } from '#infra/releases/file-writer.server.ts'

export type Printed = { files: ListedFile[]; counts: ManifestCounts }

/** Files of one release while patterns run through them. */
export type Press = {
  add: (pattern: ReleasedPattern) => Promise<void>
  end: () => Promise<Printed>
}

/** A file that is no text: it notes what runs through and is made at the end. */
export type LateFile = {
  name: string
  mediaType: string
  add: (pattern: ReleasedPattern) => void
  bytes: () => Promise<Uint8Array>
}

/** Begins every file at once, the late ones apart; `open` says where a file goes. */
export async function openPress(
  head: ReleaseHead,
  formats: readonly ReleaseFormat[],
  late: readonly LateFile[],
  open: (name: string) => Promise<FileWriter>,
): Promise<Press> {
  const begun = async ({ name, mediaType, begin }: ReleaseFormat) => {
    const file = await open(name)
    const writer = begin(head)
    await file.write(writer.head)
    return { name, mediaType, writer, file }
  }
  const running: Awaited<ReturnType<typeof begun>>[] = []
  for (const format of formats) running.push(await begun(format))
  const patterns: Record<PatternPayload['status'], number> = { new: 0, amended: 0, revoked: 0 }
  let indicators = 0
  return {
    add: async (pattern) => {
      patterns[pattern.payload.status] += 1
      indicators += pattern.payload.indicators.length
      for (const { writer, file } of running) {
        const full = file.write(writer.add(pattern))
        if (full) await full
      }
      for (const file of late) file.add(pattern)
    },
    end: async () => {
      const files: ListedFile[] = []
      for (const { name, mediaType, writer, file } of running) {
        for (const piece of writer.end()) await file.write(piece)
        files.push({ name, mediaType, ...(await file.close()) })
      }
      for (const { name, mediaType, bytes } of late) {
        const file = await open(name)
        await file.write(await bytes())
        files.push({ name, mediaType, ...(await file.close()) })
      }
      return { files, counts: { patterns, indicators } }
    },
  }
}
