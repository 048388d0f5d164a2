import { z } from 'zod'
import type { Content } from './operation.ts'
import { namedSchemas } from './schemas.ts'

export type Json = { [member: string]: unknown }

const named = new Map<z.ZodType, string>(
  Object.entries(namedSchemas).map(([name, schema]) => [schema, name]),
)

export const mediaOf = ({ schema, example }: Content): Json => ({
  ...(schema && { schema: schemaOf(schema) }),
  ...(example !== undefined && { example }),
})

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

export function schemaOf(schema: z.ZodType): Json {
  const name = named.get(schema)
  if (name !== undefined) return ref(name)
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}

/** Each named schema once; where one holds another, it points there. */
export function allSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}
