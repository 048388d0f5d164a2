// @ts-check

/** Messages that leave the extended protocol's cycle open: Parse, Bind, Describe, Execute, Close, Flush. */
const opening = new Set([...'PBDECH'].map((letter) => letter.charCodeAt(0)))
const sync = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4)

/**
 * @typedef {import('@electric-sql/pglite').PGlite} PGlite
 * @typedef {{ handlerId: number, message: Uint8Array, onData: (data: Uint8Array) => void,
 *   resolve: (bytes: number) => void, reject: (error: unknown) => void }} Waiting
 */

/**
 * Lets the connections of the embedded database take turns at its one session. A turn lasts until
 * the session is ready for anybody's query: through a whole Parse … Sync cycle and a whole
 * transaction. The queue that pglite-socket 0.2.17 brings holds a turn through transactions only;
 * where a cycle came in two pieces, another connection's query fell between and took its portal
 * away (seen 2026-11-22: `portal "" does not exist`).
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
export class PgliteTurns {
  /** @type {Waiting[]} */
  #waiting = []
  /** @type {number | null} */
  #holder = null
  /** @type {Set<number>} */
  #gone = new Set()
  #cycleOpen = false
  #running = false
  /** @type {PGlite} */
  #db

  /** @param {PGlite} db */
  constructor(db) {
    this.#db = db
  }

  /**
   * @param {number} handlerId
   * @param {Uint8Array} message one message of the frontend protocol
   * @param {(data: Uint8Array) => void} onData
   * @returns {Promise<number>} bytes answered
   */
  enqueue(handlerId, message, onData) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ handlerId, message, onData, resolve, reject })
      void this.#run()
    })
  }

  getQueueLength() {
    return this.#waiting.length
  }

  /** @param {number} handlerId a connection that has ended */
  clearQueueForHandler(handlerId) {
    const dropped = this.#waiting.filter((one) => one.handlerId === handlerId)
    this.#waiting = this.#waiting.filter((one) => one.handlerId !== handlerId)
    for (const { reject } of dropped) reject(new Error('Handler disconnected'))
  }

  /**
   * What a connection that has ended left open is closed: its cycle, its transaction.
   * @param {number} handlerId
   */
  async clearTransactionIfNeeded(handlerId) {
    if (this.#holder === handlerId && !this.#running) await this.#close()
    else this.#gone.add(handlerId)
    await this.#run()
  }

  async #run() {
    if (this.#running) return
    this.#running = true
    try {
      for (let next = this.#take(); next; next = this.#take()) await this.#serve(next)
    } finally {
      this.#running = false
    }
  }

  /** @returns {Waiting | undefined} */
  #take() {
    const held = this.#cycleOpen || this.#db.isInTransaction()
    if (!held || this.#holder === null) return this.#waiting.shift()
    const at = this.#waiting.findIndex(({ handlerId }) => handlerId === this.#holder)
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0]
  }

  /** @param {Waiting} waiting */
  async #serve({ handlerId, message, onData, resolve, reject }) {
    let bytes = 0
    /** @param {Uint8Array} data */
    const onRawData = (data) => {
      bytes += data.length
      onData(data)
    }
    this.#holder = handlerId
    try {
      await this.#db.runExclusive(() => this.#db.execProtocolRawStream(message, { onRawData }))
      this.#cycleOpen = opening.has(message[0] ?? 0)
      resolve(bytes)
    } catch (error) {
      reject(error)
    }
    if (this.#gone.delete(handlerId)) await this.#close()
  }

  async #close() {
    this.#holder = null
    if (this.#cycleOpen) await this.#db.runExclusive(() => this.#db.execProtocolRaw(sync))
    this.#cycleOpen = false
    if (this.#db.isInTransaction()) await this.#db.exec('ROLLBACK')
  }
}
