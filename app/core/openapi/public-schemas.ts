import { z } from 'zod'
import { knownAs } from '#core/check/known.ts'
import { countBands } from '#core/pattern/bands.ts'

const suffix = z.string().regex(/^[0-9a-f]{61}$/)

/** Answer of `/api/check/{prefix}`. */
export const checkRangeSchema = z.strictObject({
  prefix: z.string().regex(/^[0-9a-f]{3}$/),
  reported: z.array(
    z.strictObject({
      suffix,
      reports: z.enum(countBands),
      since: z.string().regex(/^\d{4}-W\d{2}$/),
    }),
  ),
  known: z.array(
    z.strictObject({ suffix, as: z.enum(knownAs), covers: z.enum(['itself', 'below']) }),
  ),
  /** Fills the answer up, so that its length tells nothing. */
  padding: z.string(),
})

/** JSON Feed 1.1, as far as we fill it. */
export const jsonFeedSchema = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  items: z.array(
    z.looseObject({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      content_text: z.string(),
      date_modified: z.iso.datetime({ precision: 3 }),
    }),
  ),
})

export const statusSchema = z.strictObject({ status: z.enum(['ok', 'ready', 'unavailable']) })
