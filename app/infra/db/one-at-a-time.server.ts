import { Client } from 'pg'

/** What both forms of `query` come down to: it answers by a promise unless a callback is given. */
type Query = (...args: unknown[]) => unknown

/**
 * Sends a query once the one before has answered. Prisma reads a row's relations side by side on
 * the one connection of a transaction; pg queues them, warns, and will stop doing so in version 9
 * (https://github.com/brianc/node-postgres/blob/master/CHANGELOG.md).
 */
export class OneAtATime extends Client {
  #last: Promise<unknown> = Promise.resolve()

  constructor(...args: ConstructorParameters<typeof Client>) {
    super(...args)
    const send = this.query.bind(this) as Query
    const inTurn: Query = (...args) => {
      if (typeof args.at(-1) === 'function') return send(...args)
      const answer = this.#last.then(() => send(...args))
      this.#last = answer.catch(() => undefined)
      return answer
    }
    this.query = inTurn as typeof this.query
  }
}
