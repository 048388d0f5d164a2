import type { ReleaseDraft } from '#infra/releases/store.server.ts'

/** Prints, and where that fails leaves no file open and nothing half written. */
export async function orDrop<T>(
  drafts: readonly ReleaseDraft[],
  print: () => Promise<T>,
): Promise<T> {
  try {
    return await print()
  } catch (error) {
    for (const draft of drafts) await draft.drop()
    throw error
  }
}
