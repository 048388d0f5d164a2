import { expect, test } from 'vitest'
import { alike, alikeFrom } from '#core/link/alike.ts'
import { bandsOf } from '#core/link/bands.ts'
import { linkKey } from '#core/link/link-key.ts'
import { pictureHash, pictureHashBytes, thumbnailSide } from '#core/link/picture-hash.ts'
import { signPicture } from '#core/link/sign-picture.ts'
import { fc } from '#tests/support/property.ts'

const key = linkKey(new Uint8Array(32).fill(1))
const side = thumbnailSide
/** A picture of some dark boxes on a light ground. */
const box = fc.record({
  x: fc.integer({ min: 0, max: side - 8 }),
  y: fc.integer({ min: 0, max: side - 8 }),
  width: fc.integer({ min: 6, max: 40 }),
  height: fc.integer({ min: 4, max: 30 }),
  tone: fc.integer({ min: 0, max: 150 }),
})
const boxes = fc.array(box, { minLength: 4, maxLength: 9 })
function drawn(
  of: readonly { x: number; y: number; width: number; height: number; tone: number }[],
) {
  const grey = new Uint8Array(side * side).fill(240)
  for (const { x, y, width, height, tone } of of)
    for (let row = y; row < Math.min(side, y + height); row++)
      grey.fill(tone, row * side + x, row * side + Math.min(side, x + width))
  return grey
}
const hashed = (grey: Uint8Array) => pictureHash(grey) ?? new Uint8Array(pictureHashBytes)
const apart = (a: Uint8Array, b: Uint8Array) =>
  a.reduce((sum, byte, at) => {
    let bits = byte ^ (b[at] ?? 0)
    let count = 0
    for (; bits > 0; bits >>= 1) count += bits & 1
    return sum + count
  }, 0)

test('a picture that is a little lighter, duller and noisier is found as the same', () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: 1, max: 999 }), (of, seed) => {
      const grey = drawn(of)
      fc.pre(pictureHash(grey) !== null)
      const dull = grey.map((tone, at) => tone * 0.9 + 12 + (((at * seed * 7919) >> 5) % 3))
      const [a, b] = [signPicture(key, hashed(grey)), signPicture(key, hashed(dull))]
      expect(alike('picture', a, b)).toBeGreaterThanOrEqual(alikeFrom.picture.suggest)
      expect(bandsOf(a).some((band) => bandsOf(b).includes(band))).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('how alike two pictures are is told near to what their hashes say', () => {
  const hash = fc.uint8Array({ minLength: pictureHashBytes, maxLength: pictureHashBytes })
  const flips = fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { maxLength: 128 })
  fc.assert(
    fc.property(hash, flips, (one, places) => {
      const other = one.slice()
      for (const at of places) other[at >> 3] = (other[at >> 3] ?? 0) ^ (1 << (at & 7))
      const [a, b] = [signPicture(key, one), signPicture(key, other)]
      const found = alike('picture', a, b)
      expect(alike('picture', b, a)).toBe(found)
      if (apart(one, other) >= 96) expect(found).toBeLessThan(alikeFrom.picture.suggest)
      if (apart(one, other) === 0) expect(found).toBe(1)
    }),
    { numRuns: 60 },
  )
})

test('a blank page is like no other page, for it is not told at all', () => {
  expect(pictureHash(new Uint8Array(side * side).fill(255))).toBeNull()
  expect(pictureHash(new Uint8Array(side * side).map((_, at) => 250 + (at % 3)))).toBeNull()
})

test('half of a hash’s bits are set, so that none of it tells how dark the picture is', () => {
  fc.assert(
    fc.property(boxes, (of) => {
      const hash = pictureHash(drawn(of))
      fc.pre(hash !== null)
      expect(apart(hash ?? new Uint8Array(), new Uint8Array(pictureHashBytes))).toBeGreaterThan(120)
    }),
    { numRuns: 20 },
  )
})
