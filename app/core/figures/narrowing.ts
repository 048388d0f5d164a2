/**
 * What somebody can know who keeps everything that was ever published: each number lies between two
 * others, and is narrowed by every sum until nothing moves any more (interval propagation over a
 * system of linear equations and inequalities).
 */
export type Interval = { least: number; most: number }

type Sum = { plus: readonly number[]; minus: readonly number[] } & Interval

/** A sum that can be told without one of its parts, infinite ones too. */
function total(parts: readonly number[]) {
  const finite = parts.filter(Number.isFinite).reduce((sum, part) => sum + part, 0)
  const endless = parts.filter((part) => !Number.isFinite(part))
  return {
    without: (part: number) => {
      const left = endless.length - (Number.isFinite(part) ? 0 : 1)
      if (left > 0) return endless[0] ?? 0
      return Number.isFinite(part) ? finite - part : finite
    },
  }
}

export class Narrowing {
  readonly #numbers: Interval[] = []
  readonly #sums: Sum[] = []

  /** Notes a number of which so much is known; gives its place. */
  number(least: number, most = Number.POSITIVE_INFINITY): number {
    return this.#numbers.push({ least, most }) - 1
  }

  /** The sum of some numbers, less others, lies between these. */
  sum(plus: readonly number[], minus: readonly number[], least: number, most: number): void {
    this.#sums.push({ plus, minus, least, most })
  }

  of(place: number): Interval {
    const found = this.#numbers[place]
    if (found === undefined) throw new Error('no such number')
    return found
  }

  /** Narrows until nothing moves; false where what is believed contradicts itself. */
  solve(): boolean {
    for (let moved = true; moved; ) {
      moved = false
      for (const { plus, minus, least, most } of this.#sums) {
        const terms = [
          ...plus.map((place) => ({ place, sign: 1 })),
          ...minus.map((place) => ({ place, sign: -1 })),
        ]
        const ranges = terms.map(({ place, sign }) => {
          const { least: low, most: high } = this.of(place)
          return sign === 1 ? [low, high] : [-high, -low]
        })
        const lows = total(ranges.map(([low = 0]) => low))
        const highs = total(ranges.map(([, high = 0]) => high))
        for (const [at, term] of terms.entries()) {
          const [low = 0, high = 0] = ranges[at] ?? []
          const from = least - highs.without(high)
          const to = most - lows.without(low)
          const number = this.of(term.place)
          const narrowed =
            term.sign === 1
              ? { least: Math.max(number.least, from), most: Math.min(number.most, to) }
              : { least: Math.max(number.least, -to), most: Math.min(number.most, -from) }
          if (narrowed.least > narrowed.most) return false
          if (narrowed.least > number.least || narrowed.most < number.most) moved = true
          Object.assign(number, narrowed)
        }
      }
    }
    return true
  }
}
