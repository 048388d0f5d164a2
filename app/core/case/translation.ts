import { z } from 'zod'

/** Longest translation of a story, in characters: stories are long, and some languages longer. */
export const maxTranslation = 20_000

export const translationText = z.string().trim().min(1).max(maxTranslation)
