import type { Urgency } from '#core/case/states.ts'

/** Seconds between two looks for news, of all open pages together. */
export const lookSeconds = 2
/** Looks after which a quiet stream says that it is still there: proxies cut those that don't. */
export const looksPerBeat = 8
/** Streams of one person, and of one process: further pages ask now and then instead. */
export const streamLimits = { person: 8, process: 500 } as const

/** What changes on open pages of the queue and of cases. */
export type News = {
  /** The last audit event that it takes account of, as decimal text. */
  seq: string
  /** Of the open queue without filters, each up to `cap`. */
  counts: Record<Urgency, number>
  cap: number
  /** Numbers of imminent cases that nobody has. */
  alarms: number[]
  /** Cases to which something happened, with who has them now and how many messages wait. */
  cases: { number: number; holder: string | null; unread: number }[]
}

/** One message of a server-sent event stream (HTML, 9.2.6); a browser that comes back says its id. */
export const asMessage = (news: News): string =>
  `id: ${news.seq}\nevent: news\ndata: ${JSON.stringify(news)}\n\n`

/** A comment that keeps the connection, and the first line of all: after how long to connect again. */
export const asBeat = ': here\n\n'
export const asRetry = `retry: ${lookSeconds * 1000}\n\n`
