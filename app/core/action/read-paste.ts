import { maxItems, type ReadItem, refuse } from './item.ts'
import { readKind } from './kinds.ts'
import { readItem } from './read-item.ts'

/** A line or row as it came, and what it says. `at`: its number in what was sent, from 1. */
export type ReadRow = Readonly<{ at: number; text: string; read: ReadItem }>

/** What holds for all rows that say nothing else. */
export type Otherwise = Readonly<{
  kind: string
  reason: string
  date: string
  naming: string
}>

/**
 * One indicator or pattern a line, in any spelling. A line may end with an action of its own, after
 * a comma, a semicolon or a tab. Empty lines and lines that begin with two slashes say nothing.
 */
export function readPaste(text: string, otherwise: Otherwise, now: Date): ReadRow[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ at: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('//'))
  return lines.map((line, index) => ({
    ...line,
    read: index < maxItems ? readLine(line.text, otherwise, now) : refuse('too_many'),
  }))
}

function readLine(line: string, otherwise: Otherwise, now: Date): ReadItem {
  const cut = Math.max(line.lastIndexOf(','), line.lastIndexOf(';'), line.lastIndexOf('\t'))
  const own = cut > 0 ? readKind(line.slice(cut + 1)) : undefined
  const target = (own ? line.slice(0, cut) : line).trim()
  // A reason belongs to the action that it was chosen with.
  const reason = own && own !== readKind(otherwise.kind) ? '' : otherwise.reason
  const said = { ...otherwise, kind: own ?? otherwise.kind, reason }
  return readItem({ ...said, target: { by: 'text', text: target } }, now)
}
