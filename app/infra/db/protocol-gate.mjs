// @ts-check
// Lets many PostgreSQL connections share PGlite's one session without mixing: whoever speaks keeps
// the session from a message's first byte until PostgreSQL says that it is idle again. The packaged
// multiplexer takes turns at each message, so that one connection's Parse can meet another's Execute
// (docs/decisions/0005-embedded-database.md). Messages: PostgreSQL documentation, chapter 54.
import { createServer } from 'node:net'

/** @typedef {import('@electric-sql/pglite').PGlite} PGlite */
/** @typedef {import('node:net').Socket} Socket */

const code = { ssl: 80877103, gss: 80877104, cancel: 80877102 }
const terminate = 0x58
const sync = Uint8Array.from([0x53, 0, 0, 0, 4])
const readyLength = 6
/**
 * Parse, Bind, Describe, Execute, Close, Flush: a batch that Sync ends. PGlite says "ready" at an error
 * in the middle of one, and again at its Sync: a client that believed the first would take the second
 * for the end of its next question, and another's turn would begin inside the batch.
 */
const batched = new Set([...'PBDECH'].map((type) => type.charCodeAt(0)))

/**
 * Serves a PGlite on a Unix socket.
 * @param {PGlite} db
 * @param {string} path
 */
export async function serveProtocol(db, path) {
  const turns = takeTurns()
  /** @type {Set<Promise<void>>} */
  const open = new Set()
  /** @type {Set<Socket>} */
  const sockets = new Set()
  const server = createServer((socket) => {
    sockets.add(socket)
    const talk = converse(db, turns, socket).finally(() => {
      sockets.delete(socket)
      open.delete(talk)
    })
    open.add(talk)
  })
  await new Promise((resolve, reject) =>
    server.once('error', reject).listen(path, () => resolve(null)),
  )
  return {
    /** Hangs up on everyone and waits until what they had begun is rolled back. */
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await Promise.all(open)
      await closed
    },
  }
}

/**
 * @param {PGlite} db
 * @param {() => Promise<() => void>} turns
 * @param {Socket} socket
 */
async function converse(db, turns, socket) {
  /** @type {(() => void) | null} */
  let endTurn = null
  try {
    for await (const message of messagesOf(socket)) {
      if (message[0] === terminate) break
      endTurn ??= await turns()
      const answer = await db.execProtocolRaw(message)
      const status = transactionStatus(answer)
      const isEarly = status !== null && batched.has(message[0] ?? 0)
      socket.write(isEarly ? answer.subarray(0, -readyLength) : answer)
      if (status === 'I' && !isEarly) {
        endTurn()
        endTurn = null
      }
    }
  } catch {
    // The other side hung up in the middle: what it had begun is undone below.
  } finally {
    if (endTurn) await abandon(db).finally(endTurn)
    socket.destroy()
  }
}

/**
 * Brings the session back to idle after someone left in the middle of it.
 * @param {PGlite} db
 */
async function abandon(db) {
  const status = transactionStatus(await db.execProtocolRaw(sync))
  if (status !== 'I') await db.exec('ROLLBACK')
}

/**
 * `I` idle, `T` in a transaction, `E` in a failed one; null where the answer does not end a turn.
 * @param {Uint8Array} answer
 */
function transactionStatus(answer) {
  const ready = answer.subarray(-readyLength)
  const isReady =
    ready[0] === 0x5a && ready[1] === 0 && ready[2] === 0 && ready[3] === 0 && ready[4] === 5
  return isReady ? String.fromCharCode(ready[5] ?? 0) : null
}

/**
 * The client's whole messages. The first carries no type byte; a wish for encryption is declined.
 * @param {Socket} socket
 */
async function* messagesOf(socket) {
  let rest = Buffer.alloc(0)
  let started = false
  for await (const chunk of socket) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      const lead = started ? 1 : 0
      if (rest.length < lead + 8 && !(started && rest.length >= 5)) break
      const length = lead + rest.readInt32BE(lead)
      if (rest.length < length) break
      const message = Uint8Array.from(rest.subarray(0, length))
      const kind = started ? 0 : rest.readInt32BE(4)
      rest = rest.subarray(length)
      if (kind === code.cancel) return
      if (kind === code.ssl || kind === code.gss) socket.write('N')
      else {
        started = true
        yield message
      }
    }
  }
}

/** First come, first served: answers a function that waits for the turn and returns its end. */
function takeTurns() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve()
  return async () => {
    /** @type {() => void} */
    let end = () => undefined
    const before = last
    last = new Promise((resolve) => {
      end = () => resolve(null)
    })
    await before
    return end
  }
}
