/** Everybody who ever resolved the case, each once or more. */
export type SourceCase = Readonly<{ caseId: string; resolverIds: readonly string[] }>

export type FourEyesRefusal =
  | 'approver_is_author'
  | 'approver_is_editor'
  | 'approver_resolved_alone'

/**
 * The second pair of eyes must be new: not the author, not an editor, and not the only person who
 * ever judged one of the cases behind the pattern. Gives the refusal, or null.
 */
export function fourEyes(facts: {
  actorId: string
  authorId: string
  editorIds: readonly string[]
  sourceCases: readonly SourceCase[]
}): FourEyesRefusal | null {
  const { actorId, authorId, editorIds, sourceCases } = facts
  if (actorId === authorId) return 'approver_is_author'
  if (editorIds.includes(actorId)) return 'approver_is_editor'
  const alone = sourceCases.some(
    ({ resolverIds }) => resolverIds.length > 0 && resolverIds.every((id) => id === actorId),
  )
  return alone ? 'approver_resolved_alone' : null
}
