// @ts-check

/** @typedef {import('@electric-sql/pglite').PGlite} Database */
/**
 * @typedef {{
 *   connection: number
 *   run: () => Promise<number>
 *   resolve: (bytes: number) => void
 *   reject: (error: unknown) => void
 * }} Turn
 */

const terminate = 'X'.charCodeAt(0)
/** Parse, Bind, Describe, Execute, Close, Flush: parts of a batch that Sync ends. */
const batched = new Set([...'PBDECH'].map((type) => type.charCodeAt(0)))
/** Sync: ends a batch, whatever state an error left it in. */
const sync = Uint8Array.from(['S'.charCodeAt(0), 0, 0, 0, 4])

/**
 * Lets connections take turns at PGlite's one session. A turn lasts until the server says that it is
 * ready and in no transaction. The queue of @electric-sql/pglite-socket lets go after each message,
 * so that one connection's Bind could meet another's Parse and answer it with the wrong rows
 * (electric-sql/pglite#1046); this one has the same four methods and takes its place.
 */
export class SessionTurns {
  /** @type {Turn[]} */
  #waiting = []
  /** @type {number | null} */
  #owner = null
  #running = false
  /** @type {Database} */
  #db

  /** @param {Database} db */
  constructor(db) {
    this.#db = db
  }

  /**
   * Answers one protocol message; resolves to the answer's size in bytes.
   * @param {number} connection
   * @param {Uint8Array} message
   * @param {(data: Uint8Array) => void} onData
   * @returns {Promise<number>}
   */
  enqueue(connection, message, onData) {
    return this.#add(connection, () => this.#answer(message, onData))
  }

  getQueueLength() {
    return this.#waiting.length
  }

  /** @param {number} connection */
  clearQueueForHandler(connection) {
    const gone = this.#waiting.filter((turn) => turn.connection === connection)
    this.#waiting = this.#waiting.filter((turn) => turn.connection !== connection)
    for (const turn of gone) turn.reject(new Error('Connection closed'))
  }

  /**
   * Ends what a closed connection left open, so that the others go on.
   * @param {number} connection
   */
  async clearTransactionIfNeeded(connection) {
    if (this.#owner !== connection) return
    await this.#add(connection, async () => {
      await this.#db.execProtocolRaw(sync)
      if (this.#db.isInTransaction()) await this.#db.exec('ROLLBACK')
      this.#owner = null
      return 0
    })
  }

  /**
   * @param {number} connection
   * @param {() => Promise<number>} run
   * @returns {Promise<number>}
   */
  #add(connection, run) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ connection, run, resolve, reject })
      void this.#goOn()
    })
  }

  async #goOn() {
    if (this.#running) return
    this.#running = true
    for (let turn = this.#next(); turn; turn = this.#next()) {
      this.#owner = turn.connection
      // A turn that fails fails alone: its connection is closed, and put away above.
      await turn.run().then(turn.resolve, turn.reject)
    }
    this.#running = false
  }

  /** @returns {Turn | undefined} */
  #next() {
    const owner = this.#owner
    const at = owner === null ? 0 : this.#waiting.findIndex((turn) => turn.connection === owner)
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0]
  }

  /**
   * Passes the answer on but for its last bytes, which may say that the turn is over. PGlite says so
   * after an error in the middle of a batch, too, and once more at its end: a client that believed
   * the first would take the second for the end of its next question.
   * @param {Uint8Array} message
   * @param {(data: Uint8Array) => void} onData
   */
  async #answer(message, onData) {
    let bytes = 0
    let held = Buffer.alloc(0)
    await this.#db.runExclusive(() =>
      this.#db.execProtocolRawStream(message, {
        onRawData: (data) => {
          const all = Buffer.concat([held, data])
          held = all.subarray(Math.max(0, all.length - readyLength))
          const sure = all.subarray(0, all.length - held.length)
          bytes += sure.length
          if (sure.length > 0) onData(sure)
        },
      }),
    )
    const status = readyStatus(held)
    const midBatch = batched.has(message[0] ?? 0)
    if (held.length > 0 && !(midBatch && status)) {
      bytes += held.length
      onData(held)
    }
    if ((status === 'I' && !midBatch) || message[0] === terminate) this.#owner = null
    return bytes
  }
}

/** ReadyForQuery: type, length, transaction status. https://www.postgresql.org/docs/15/protocol-message-formats.html */
const readyLength = 6

/** @param {Buffer} end */
function readyStatus(end) {
  return /^Z\0\0\0\x05([ITE])$/.exec(end.toString('latin1'))?.[1]
}
