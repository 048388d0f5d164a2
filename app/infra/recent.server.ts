/** A map of what was used last, up to a weight in all: what nobody asked for longest goes first. */
export class Recent<Key, Value> {
  #held = new Map<Key, { value: Value; weight: number }>()
  #weight = 0

  constructor(
    readonly most: number,
    readonly weigh: (value: Value) => number = () => 1,
  ) {}

  get(key: Key): Value | undefined {
    const held = this.#held.get(key)
    if (!held) return undefined
    this.#held.delete(key)
    this.#held.set(key, held)
    return held.value
  }

  set(key: Key, value: Value): void {
    this.#drop(key)
    const weight = this.weigh(value)
    if (weight > this.most) return
    this.#held.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#held.keys()) {
      if (this.#weight <= this.most) break
      this.#drop(oldest)
    }
  }

  #drop(key: Key): void {
    this.#weight -= this.#held.get(key)?.weight ?? 0
    this.#held.delete(key)
  }
}
