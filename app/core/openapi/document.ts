import {
  type ApiAnswer,
  type ApiOperation,
  type ApiWebhook,
  areas,
  type Parameter,
} from './operation.ts'
import type { ProblemTable } from './problem.ts'
import { refusalsOf } from './refusals.ts'
import { allSchemas, type Json, mediaOf, schemaOf } from './schema-of.ts'

export type ApiFacts = Readonly<{
  origin: string
  operations: readonly ApiOperation[]
  webhooks: readonly ApiWebhook[]
  problems: ProblemTable
}>

/** The OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1.html) of what programs can ask. */
export function openApiDocument(facts: ApiFacts) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Harborlight',
      version: '1',
      summary: 'Anonymised patterns of scams and trafficking, for agencies’ programs.',
      description: 'Errors are problem details (RFC 9457); TAXII answers its own error messages.',
      license: {
        name: 'TLP 2.0: each pattern says who may see it',
        url: 'https://www.first.org/tlp/',
      },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: facts.origin }],
    tags: Object.entries(areas)
      .filter(([name]) => facts.operations.some(({ area }) => area === name))
      .map(([name, description]) => ({ name, description })),
    paths: pathsOf(facts),
    ...(facts.webhooks.length > 0 && { webhooks: webhooksOf(facts.webhooks) }),
    components: {
      schemas: allSchemas(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The key (RFC 6750).' },
        basic: {
          type: 'http',
          scheme: 'basic',
          description: 'The key as the password, with any user name (RFC 7617).',
        },
      },
    },
  }
}

function pathsOf({ operations, problems }: ApiFacts): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = paths[operation.path] ?? {}
    path[operation.method] = operationOf(operation, problems)
    paths[operation.path] = path
  }
  return paths
}

function operationOf(operation: ApiOperation, problems: ProblemTable): Json {
  const { id, area, access, summary, description, parameters, body } = operation
  return {
    operationId: id,
    tags: [area],
    summary,
    ...(description && { description }),
    security: access === 'key' ? [{ bearer: [] }, { basic: [] }] : [],
    ...(parameters && { parameters: parameters.map(parameterOf) }),
    ...(body && {
      requestBody: {
        description: body.description,
        required: true,
        content: Object.fromEntries(
          body.content.map((one) => [one.mediaType, mediaOf(one)] as const),
        ),
      },
    }),
    responses: { ...answersOf(operation.answers), ...refusalsOf(operation, problems) },
  }
}

function parameterOf({ name, in: place, description, schema, required = true }: Parameter): Json {
  return { name, in: place, description, required, schema: schemaOf(schema) }
}

function answersOf(answers: Readonly<Record<string, ApiAnswer>>): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, content, more = [], headers }]) => [
      status,
      {
        description,
        ...(headers && {
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, meaning]) => [
              name,
              { description: meaning, schema: { type: 'string' } },
            ]),
          ),
        }),
        ...(content && {
          content: Object.fromEntries(
            [content, ...more].map((one) => [one.mediaType, mediaOf(one)] as const),
          ),
        }),
      },
    ]),
  )
}

function webhooksOf(webhooks: readonly ApiWebhook[]): Json {
  return Object.fromEntries(
    webhooks.map(({ name, summary, description, body }) => [
      name,
      {
        post: {
          operationId: `webhook-${name}`,
          summary,
          description,
          requestBody: { required: true, content: { [body.mediaType]: mediaOf(body) } },
          responses: {
            '2XX': { description: 'You have it. Anything else is tried again.' },
          },
        },
      },
    ]),
  )
}
