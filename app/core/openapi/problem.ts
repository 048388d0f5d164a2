import { z } from 'zod'

/** RFC 9457. `type` leads to a page that explains it. */
export const problemSchema = z.looseObject({
  type: z.url(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
})

/** What can go wrong, by the code that ends its `type`. */
export type ProblemTable = Readonly<
  Record<string, Readonly<{ status: number; title: string; detail: string }>>
>
