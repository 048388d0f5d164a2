import type { ApiAnswer, ApiOperation } from '#core/openapi/operation.ts'
import { schemaOf } from '#core/openapi/schema-of.ts'

/** What a page shows of a schema: the name it has in the document, or what it is. */
function schemaText(schema: Parameters<typeof schemaOf>[0]): string {
  const { $ref, type, enum: values } = schemaOf(schema)
  if (typeof $ref === 'string') return $ref.slice($ref.lastIndexOf('/') + 1)
  if (Array.isArray(values)) return values.join(' | ')
  return typeof type === 'string' ? type : 'text or number'
}

const answerView = (status: string, { description, content, more = [], headers }: ApiAnswer) => ({
  status,
  description,
  headers: Object.entries(headers ?? {}).map(([name, meaning]) => ({ name, meaning })),
  forms: (content ? [content, ...more] : []).map(({ mediaType, schema }) => ({
    mediaType,
    schema: schema && schemaText(schema),
  })),
  example: content?.example === undefined ? null : JSON.stringify(content.example, null, 2),
})

/** An operation as the reference shows it. */
export const operationView = (operation: ApiOperation) => ({
  id: operation.id,
  method: operation.method.toUpperCase(),
  path: operation.path,
  area: operation.area,
  needsKey: operation.access === 'key',
  taxii: operation.taxii === true,
  summary: operation.summary,
  description: operation.description ?? null,
  parameters: (operation.parameters ?? []).map(({ name, in: place, description, ...one }) => ({
    name,
    place,
    description,
    required: one.required ?? true,
    type: schemaText(one.schema),
  })),
  body: (operation.body?.content ?? []).map(({ mediaType, schema, example }) => ({
    mediaType,
    schema: schema && schemaText(schema),
    example: example === undefined ? null : JSON.stringify(example, null, 2),
  })),
  answers: Object.entries(operation.answers).map(([status, one]) => answerView(status, one)),
  problems: [...(operation.problems ?? [])],
})

export type OperationView = ReturnType<typeof operationView>
