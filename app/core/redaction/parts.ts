/**
 * One text of a tip: an answer by its field, a message (a correction is one), one version of a
 * translation, or of a file its name, what was said of it, and the words read in it; as `field:story`
 * or `message:<id>`.
 */
export const partKinds = ['field', 'message', 'translation', 'name', 'caption', 'file'] as const
export type PartKind = (typeof partKinds)[number]
export type PartKey = `${PartKind}:${string}`

export function partKey(kind: PartKind, id: string): PartKey {
  return `${kind}:${id}`
}

export function readPartKey(text: string): { kind: PartKind; id: string } | null {
  const at = text.indexOf(':')
  const kind = partKinds.find((one) => one === text.slice(0, at))
  const id = text.slice(at + 1)
  return kind && id !== '' ? { kind, id } : null
}
