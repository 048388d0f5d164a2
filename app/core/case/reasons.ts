import { z } from 'zod'

const contribution = z.object({
  name: z.string(),
  points: z.number(),
  because: z.object({
    key: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
})

const stored = z.object({
  urgency: z.array(z.string()),
  contributions: z.array(contribution),
})

export type StoredReason = z.infer<typeof contribution>
export type StoredReasons = z.infer<typeof stored>

/** The reasons that lie beside a score, strongest first. A rule that no longer exists keeps its name. */
export function readReasons(json: unknown): StoredReasons {
  const parsed = stored.safeParse(json)
  if (!parsed.success) return { urgency: [], contributions: [] }
  const { urgency, contributions } = parsed.data
  return { urgency, contributions: contributions.toSorted((a, b) => b.points - a.points) }
}
