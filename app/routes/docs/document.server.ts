import { openApiDocument } from '#core/openapi/document.ts'
import { apiOperations, apiWebhooks } from '#core/openapi/operations.ts'
import { checkProblems } from '#infra/http/check-problem.server.ts'
import { problems } from '#infra/http/problem.server.ts'

/** Every problem that a program may be told. */
export const allProblems = { ...problems, ...checkProblems }

/** The document says where it is served; all else never changes while the process runs. */
const made = new Map<string, ReturnType<typeof openApiDocument>>()

export function documentFor(origin: string) {
  const known = made.get(origin)
  if (known) return known
  const document = openApiDocument({
    origin,
    operations: apiOperations,
    webhooks: apiWebhooks,
    problems: allProblems,
  })
  made.clear()
  made.set(origin, document)
  return document
}
