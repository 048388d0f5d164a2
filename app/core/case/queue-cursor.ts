/** A place in the queue's order: rank (highest first), then opening, then id. */
export type QueuePlace = { rank: number; openedAt: Date; id: string }

const shape = /^(-?\d{1,9})\.(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The place as text for an address. */
export function writeCursor({ rank, openedAt, id }: QueuePlace): string {
  return `${rank}.${openedAt.getTime()}.${id}`
}

/** Undefined where the text is no cursor of ours. */
export function readCursor(text: string): QueuePlace | undefined {
  const [, rank, at, id] = shape.exec(text) ?? []
  if (rank === undefined || at === undefined || id === undefined) return undefined
  return { rank: Number(rank), openedAt: new Date(Number(at)), id }
}

/** A place in the order of due times: those whose clocks stand still come last. */
export type DuePlace = { dueAt: Date | null; id: string }

const dueShape = /^due\.(\d{1,14}|-)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function writeDueCursor({ dueAt, id }: DuePlace): string {
  return `due.${dueAt?.getTime() ?? '-'}.${id}`
}

/** Undefined where the text is no cursor of ours. */
export function readDueCursor(text: string): DuePlace | undefined {
  const [, at, id] = dueShape.exec(text) ?? []
  if (at === undefined || id === undefined) return undefined
  return { dueAt: at === '-' ? null : new Date(Number(at)), id }
}
