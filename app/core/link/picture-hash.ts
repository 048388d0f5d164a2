/** Side, in pixels, of the grey thumbnail that a picture is told by. */
export const thumbnailSide = 64

/** Waves in each direction that are looked at; the even tone of the whole (0) is left out. */
const waves = 16

/** Bytes of a picture's hash: a bit for each pair of waves. */
export const pictureHashBytes = (waves * waves) / 8

/** Grey levels, of 256. A picture flatter than this is a blank page, like every other. */
const flattest = 6

/** How much of wave `k + 1` there is at pixel `x` (DCT-II). */
const cosines = Array.from({ length: waves }, (_, k) =>
  Float64Array.from({ length: thumbnailSide }, (_, x) =>
    Math.cos((Math.PI / thumbnailSide) * (x + 0.5) * (k + 1)),
  ),
)

/**
 * A perceptual hash of a grey thumbnail (row by row, a byte a pixel): which of the picture's coarse
 * waves are stronger than their median, as PDQ has it
 * (https://github.com/facebook/ThreatExchange/tree/main/pdq). Scaling and recompressing change few of
 * its 256 bits; about half differ between strangers. Null for a picture with next to nothing in it.
 */
export function pictureHash(grey: Uint8Array): Uint8Array | null {
  if (spreadOf(grey) < flattest) return null
  const strengths = coarseWaves(grey)
  const median = strengths.toSorted()[strengths.length / 2] ?? 0
  const hash = new Uint8Array(pictureHashBytes)
  strengths.forEach((strength, bit) => {
    if (strength >= median) hash[bit >> 3] = (hash[bit >> 3] ?? 0) | (1 << (bit & 7))
  })
  return hash
}

function coarseWaves(grey: Uint8Array): Float64Array {
  const across = new Float64Array(thumbnailSide * waves)
  for (let y = 0; y < thumbnailSide; y++)
    for (let u = 0; u < waves; u++) {
      let sum = 0
      for (let x = 0; x < thumbnailSide; x++)
        sum += (grey[y * thumbnailSide + x] ?? 0) * (cosines[u]?.[x] ?? 0)
      across[y * waves + u] = sum
    }
  const both = new Float64Array(waves * waves)
  for (let v = 0; v < waves; v++)
    for (let u = 0; u < waves; u++) {
      let sum = 0
      for (let y = 0; y < thumbnailSide; y++)
        sum += (across[y * waves + u] ?? 0) * (cosines[v]?.[y] ?? 0)
      both[v * waves + u] = sum
    }
  return both
}

/** The standard deviation of the grey levels. */
function spreadOf(grey: Uint8Array): number {
  const mean = grey.reduce((sum, level) => sum + level, 0) / grey.length
  return Math.sqrt(grey.reduce((sum, level) => sum + (level - mean) ** 2, 0) / grey.length)
}
