import { z } from 'zod'
import { indicatorRoles, indicatorTypes, maxValueLength } from './types.ts'

// Apart from the types, which the browser's reader is made of and which need no parser.

export const indicatorTypeSchema = z.enum(indicatorTypes)
export const indicatorRoleSchema = z.enum(indicatorRoles)

export const indicatorSchema = z.object({
  type: indicatorTypeSchema,
  value: z.string().min(1).max(maxValueLength),
})

export const indicatorHintsSchema = z.object({
  country: z.string().optional(),
  platform: z.string().optional(),
  chain: z.string().optional(),
})
