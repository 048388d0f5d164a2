import { z } from 'zod'
import { staffText } from '#core/case/change.ts'
import { maxAuthority } from '#core/hold/holds.ts'

/**
 * What a copy of a case is made for. Where it rests on the reporter's consent, tips without it stay
 * out; where it rests on an order or request, that is named (GDPR, article 6(1)(a), (c) and article 15).
 */
export const exportPurposes = {
  law_enforcement: { consent: 'law', authority: true },
  court_order: { consent: null, authority: true },
  reporter_asked: { consent: null, authority: false },
} as const satisfies Record<string, { consent: 'law' | null; authority: boolean }>
export type ExportPurpose = keyof typeof exportPurposes
export const exportPurposeCodes = Object.keys(exportPurposes) as ExportPurpose[]

/** What goes along with what was told. Internal notes and contact details never do. */
export const exportParts = ['messages', 'history'] as const
export type ExportPart = (typeof exportParts)[number]

export const exportCommand = z
  .object({
    purpose: z.enum(exportPurposeCodes),
    authority: z.string().trim().max(maxAuthority),
    words: staffText,
    parts: z.array(z.enum(exportParts)),
  })
  .refine(({ purpose, authority }) => authority !== '' || !exportPurposes[purpose].authority, {
    path: ['authority'],
    message: 'authority_missing',
  })
export type ExportCommand = z.infer<typeof exportCommand>

export type LeftOut = 'withdrawn' | 'no_consent' | 'destroyed'

type TipFacts = { state: string; consents: { law: boolean }; hasKey: boolean }

/** Why a tip stays out of a copy; null where it goes in. */
export function leftOutBecause(tip: TipFacts, purpose: ExportPurpose): LeftOut | null {
  if (tip.state === 'withdrawn') return 'withdrawn'
  if (!tip.hasKey) return 'destroyed'
  const { consent } = exportPurposes[purpose]
  return consent !== null && !tip.consents[consent] ? 'no_consent' : null
}
