// @ts-check

// A note under a passphrase, in this browser's storage: AES-256-GCM under PBKDF2-SHA-256 with the
// rounds of OWASP's Password Storage Cheat Sheet.

const PLACE = 'harborlight-note'
const ROUNDS = 600_000

/** @param {Uint8Array} bytes */
const toText = (bytes) => btoa(String.fromCharCode(...bytes))
/** @param {string} text */
const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/**
 * @param {string} phrase
 * @param {Uint8Array<ArrayBuffer>} salt
 */
async function keyOf(phrase, salt) {
  const typed = new TextEncoder().encode(phrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

export const hasNote = () => localStorage.getItem(PLACE) !== null

export const eraseNote = () => localStorage.removeItem(PLACE)

/**
 * @param {string} words
 * @param {string} phrase
 */
export async function lockNote(words, phrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  // Padded, so that its length says little of what was written.
  const bytes = new TextEncoder().encode(words)
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / 1024) * 1024)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const key = await keyOf(phrase, salt)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, padded))
  const parts = [salt, iv, sealed].map(toText)
  localStorage.setItem(PLACE, JSON.stringify({ version: 1, parts }))
}

/**
 * What was locked; null under another passphrase.
 * @param {string} phrase
 * @returns {Promise<string | null>}
 */
export async function openNote(phrase) {
  try {
    const { parts } = JSON.parse(localStorage.getItem(PLACE) ?? '{}')
    const [salt, iv, sealed] = parts.map(toBytes)
    const key = await keyOf(phrase, salt)
    const padded = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed))
    return new TextDecoder().decode(padded.subarray(0, padded.lastIndexOf(0x80)))
  } catch {
    return null
  }
}
