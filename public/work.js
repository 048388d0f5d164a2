// @ts-check
// The work that an over-busy queue offers: find a number whose SHA-256 with the challenge begins
// with so many zero bits. In small portions, so that the page stays usable meanwhile.

export const AT_ONCE = 256

/** @param {ArrayBuffer} hash @param {number} bits */
function beginsWithZeros(hash, bits) {
  const bytes = new Uint8Array(hash)
  for (let bit = 0; bit < bits; bit++)
    if ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) return false
  return true
}

/** @param {string} challenge @param {number} bits @returns {Promise<number>} */
async function work(challenge, bits) {
  const encoder = new TextEncoder()
  for (let from = 0; ; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, at) => from + at)
    const hashes = await Promise.all(
      numbers.map((n) => crypto.subtle.digest('SHA-256', encoder.encode(`${challenge}:${n}`))),
    )
    const at = hashes.findIndex((hash) => beginsWithZeros(hash, bits))
    if (at >= 0) return from + at
  }
}

const offer = document.querySelector('[data-work]')
const start = offer?.querySelector('[data-work-start]')
const said = offer?.querySelector('[data-work-status]')
const answer = offer?.querySelector('input[name=work]')

if (
  offer instanceof HTMLElement &&
  start instanceof HTMLButtonElement &&
  answer instanceof HTMLInputElement &&
  globalThis.crypto?.subtle
) {
  start.addEventListener('click', async () => {
    start.disabled = true
    if (said) said.textContent = start.dataset.working ?? ''
    answer.value = String(await work(offer.dataset.work ?? '', Number(offer.dataset.bits)))
    if (said) said.textContent = start.dataset.done ?? ''
  })
} else if (offer instanceof HTMLElement) offer.hidden = true
