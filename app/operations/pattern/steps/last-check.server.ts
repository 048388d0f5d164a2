import { z } from 'zod'

const lastCheck = z.object({
  at: z.iso.datetime(),
  by: z.uuid(),
  /** Tips and texts that were opened for it. */
  tips: z.int(),
  texts: z.int(),
  /** Tips whose key is gone, so that nothing in them could be read. */
  unreadable: z.int(),
  /** What the check rested on: `sourcesHash`. */
  sources: z.string(),
  /** Which tips the payload's figures count. Checks of earlier days did not say. */
  counted: z.array(z.uuid()).default([]),
})

/** The check that the stored payload passed. Findings are never kept: they would quote the tips. */
export type LastCheck = z.infer<typeof lastCheck>

export function readLastCheck(stored: unknown): LastCheck | null {
  return stored === null ? null : lastCheck.parse(stored)
}
