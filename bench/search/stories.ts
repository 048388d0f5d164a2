/** Made-up stories of several scripts whose words are as common as in real texts (Zipf 1949). */

const words = 20_000

/** A generator of numbers from 0 to below 1, the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const scripts = {
  latin: { syllables: 'ka lo mi ser pan to vi dor ne gu shi bar el ow', space: ' ' },
  cyrillic: { syllables: 'ка ло ми сер пан то ви дор не гу ши бар эл ов', space: ' ' },
  arabic: { syllables: 'كا لو مي سر بن تو في در ني غو شي بر عل وا', space: ' ' },
  thai: { syllables: 'กา โล มี เซ ปาน โต วี ดอ เน กู ชี บา เอล วา หลอก ลวง', space: '' },
  chinese: {
    syllables: Array.from(
      '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生',
    ).join(' '),
    space: '',
  },
} as const
export type Script = keyof typeof scripts

/** The word that is so many-th common in a script, from 0. */
export function wordAt(script: Script, rank: number): string {
  const syllables = scripts[script].syllables.split(' ')
  let rest = rank
  let word = ''
  do {
    word += syllables[rest % syllables.length] ?? ''
    rest = Math.floor(rest / syllables.length)
  } while (rest > 0)
  return word.length > 1 ? word : `${word}${syllables[1] ?? ''}`
}

const harmonic = Math.log(words) + 0.577

/** Zipf's law, by its integral: rank r as often as 1/r. */
const zipf = (random: () => number) =>
  Math.min(words - 1, Math.floor(Math.exp(random() * harmonic)) - 1)

export function scriptOf(tip: number): Script {
  const part = tip % 10
  if (part < 6) return 'latin'
  return part === 6 ? 'cyrillic' : part === 7 ? 'thai' : part === 8 ? 'chinese' : 'arabic'
}

/** About 90 words, sometimes ten times as many. */
export function storyOf(tip: number, random: () => number): string {
  const script = scriptOf(tip)
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const length = Math.round(Math.exp(Math.log(90) + 0.6 * normal))
  const story = Array.from({ length }, () => wordAt(script, Math.max(0, zipf(random))))
  return story.join(scripts[script].space)
}
