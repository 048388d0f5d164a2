import { Caller } from './caller.ts'

type Headers = Readonly<Record<string, string>>
export type Place = { after: string; skipped: number }

/** Pulls collections and asks for files, each request with the next key, as several agencies ask. */
export class Puller {
  #callers: Caller[] = []
  #turn = 0

  constructor(
    readonly origin: string,
    readonly keys: readonly string[],
  ) {}

  /** By the nth connection, each of which has one request at a time under way. */
  ask(path: string, headers: Headers, nth = 0) {
    const { host, port } = new URL(this.origin)
    const key = this.keys[this.#turn++ % this.keys.length]
    const all = Object.entries({ host, authorization: `Bearer ${key}`, ...headers })
    const open = this.#callers[nth]
    const caller = open && !open.closed ? open : new Caller(Number(port))
    this.#callers[nth] = caller
    const lines = all.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    return caller.ask(`GET ${path} HTTP/1.1\r\n${lines}\r\n`)
  }

  /** From a place on to the last page by added_after, which needs no look into the answer; answers how many pages. */
  async pullAll(path: string, limit: number, headers: Headers, from = ''): Promise<number> {
    let after: string | undefined = from
    let requests = 0
    while (after !== undefined) {
      const since = after && `&added_after=${after}`
      const { status, headers: told } = await this.ask(`${path}?limit=${limit}${since}`, headers)
      if (status !== 200) throw new Error(`${status} from ${path}`)
      requests += 1
      after = told.get('x-taxii-date-added-last')
    }
    return requests
  }

  /** Places to begin at: after the first object, after the second, and so on. */
  async placesOf(path: string, headers: Headers, count: number): Promise<Place[]> {
    const places: Place[] = []
    for (let skipped = 1; skipped <= count; skipped++) {
      const { headers: told } = await this.ask(`${path}?limit=${skipped}`, headers)
      places.push({ after: told.get('x-taxii-date-added-last') ?? '', skipped })
    }
    return places
  }

  async askMany(path: string, requests: number, together: number, headers: Headers, is: number) {
    let left = requests
    const one = async (nth: number) => {
      while (left-- > 0) {
        const { status } = await this.ask(path, headers, nth)
        if (status !== is) throw new Error(`${status} from ${path}`)
      }
    }
    await Promise.all(Array.from({ length: together }, (_, nth) => one(nth)))
    return requests
  }

  async tagOf(path: string): Promise<string> {
    const { headers } = await this.ask(path, {})
    return headers.get('etag') ?? ''
  }

  close(): void {
    for (const caller of this.#callers) caller.close()
  }
}
