import { validate as isUuid } from 'uuid'

/** Which identifiers were marked in which file; a file that asked and got no mark has none. */
export function readMarks(form: FormData): Map<string, Set<string>> {
  const asked = form.getAll('asked').filter((id) => typeof id === 'string' && isUuid(id))
  return new Map(
    asked.map((id) => [
      String(id),
      new Set(form.getAll(`theirs:${id}`).flatMap((key) => (typeof key === 'string' ? [key] : []))),
    ]),
  )
}
