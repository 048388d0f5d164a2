import { z } from 'zod'
import { staffText } from '#core/case/change.ts'
import type { CaseState, Urgency } from '#core/case/states.ts'
import { caseStateTraits } from '#core/case/states.ts'
import { accessLimits, askReasons, denialReasons, glassReasons } from './states.ts'

const minutes = z.coerce.number().int().min(1).max(accessLimits.mostMinutes)

/** Somebody asks to see contact details. */
export const askCommand = z.object({ reason: z.enum(askReasons), words: staffText, minutes })
export type AskCommand = z.infer<typeof askCommand>

export const denialCommand = z.object({ reason: z.enum(denialReasons), words: staffText })
export type DenialCommand = z.infer<typeof denialCommand>

export const glassCommand = z.object({ reason: z.enum(glassReasons), words: staffText })
export type GlassCommand = z.infer<typeof glassCommand>

export const reviewCommand = z.object({
  verdict: z.enum(['justified', 'unjustified']),
  words: staffText,
})
export type ReviewCommand = z.infer<typeof reviewCommand>

/** The glass breaks for open cases where somebody is in danger now, and for no other. */
export function mayBreakGlass(file: { urgency: Urgency; state: CaseState }): boolean {
  return file.urgency === 'imminent' && caseStateTraits[file.state].open
}

/** What a reporter left of themselves; each part may be missing. */
export const reporterIdentity = z.record(z.string(), z.string())
export type ReporterIdentity = z.infer<typeof reporterIdentity>
