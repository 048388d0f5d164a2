import { z } from 'zod'
import { isCountry } from '#core/tip/country.ts'

/** What a service is for. Listed in the order in which a person in trouble needs them. */
export const purposes = ['emergency', 'held', 'citizens', 'scam', 'work', 'talk'] as const
export type Purpose = (typeof purposes)[number]

const https = z.url({ protocol: /^https$/ })
/**
 * E.164, or what is dialled inside the country only (`117`, `#9110`, `15771366`). Some centres take
 * calls from abroad as their country's code and the short number (`+8521868`).
 */
const dialled = z.string().regex(/^(?:\+[1-9]\d{5,14}|#?\d{2,8})$/, 'phone')
const day = z.iso.date()

export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2}-[a-z0-9-]{2,40}$/, 'id'),
  /** ISO 3166-1 alpha-2: whose line it is. */
  country: z.string().refine(isCountry, 'country'),
  /** For an embassy: the country where it stands, and whose number it has. */
  posted: z.string().refine(isCountry, 'country').optional(),
  /** Its own name; names are not translated. */
  name: z.string().min(2).max(90),
  for: z.array(z.enum(purposes)).min(1),
  /** As dialled inside the country; null for a service that is only written to. */
  phone: dialled.nullable(),
  /** From other countries. Left out: `phone`, where that is E.164. Null: it can't be reached from there. */
  abroad: dialled.nullable().optional(),
  /** For a text message. */
  text: dialled.optional(),
  /** A page to chat or to write on. */
  chat: https.optional(),
  /** null: we don't know. */
  hours: z.enum(['always', 'daytime']).nullable(),
  /** BCP 47; empty where we don't know. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/, 'language')),
  /** Where the number was found, or the page of the body that must be asked. */
  source: https,
  /** The day on which the operator called or checked it; null until then. */
  verifiedOn: day.nullable(),
})

export type HelpService = Readonly<z.infer<typeof serviceSchema>>

type Known = 'id' | 'country' | 'name' | 'for' | 'phone' | 'source'

/** A row as it is written down: what is not known need not be said. */
export type ServiceRow = Pick<HelpService, Known> &
  Partial<Pick<HelpService, 'posted' | 'abroad' | 'text' | 'chat' | 'hours' | 'languages'>>

/** Nobody but the operator can say that a number was checked. */
export const unverified = (row: ServiceRow): HelpService => ({
  hours: null,
  languages: [],
  ...row,
  verifiedOn: null,
})

/** The number to dial from inside the service's country, or from another; null where there is none. */
export function numberFrom(service: HelpService, inside: boolean): string | null {
  if (inside) return service.phone
  if (service.abroad !== undefined) return service.abroad
  return service.phone?.startsWith('+') ? service.phone : null
}
