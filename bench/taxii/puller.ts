import { Agent, type OutgoingHttpHeaders, request } from 'node:http'

type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer }

/** A client that costs little: it keeps its connections, and parses only what it must. */
export class Puller {
  #agent = new Agent({ keepAlive: true, maxSockets: 64 })
  #turn = 0

  constructor(
    readonly origin: string,
    readonly keys: readonly string[],
  ) {}

  /** Each request with the next key, as several agencies ask. */
  ask(path: string, headers: OutgoingHttpHeaders): Promise<Answer> {
    const key = this.keys[this.#turn++ % this.keys.length]
    return new Promise((resolve, reject) => {
      request(
        this.origin + path,
        { agent: this.#agent, headers: { authorization: `Bearer ${key}`, ...headers } },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers as Answer['headers'],
              body: Buffer.concat(parts),
            }),
          )
        },
      )
        .on('error', reject)
        .end()
    })
  }

  /** From the first page to the last by added_after, which needs no look into the answer. */
  async pullAll(path: string, limit: number, headers: OutgoingHttpHeaders) {
    let after = ''
    let requests = 0
    let objects = 0
    for (;;) {
      const answer = await this.ask(`${path}?limit=${limit}${after}`, headers)
      if (answer.status !== 200) throw new Error(`${answer.status} from ${path}`)
      const last = answer.headers['x-taxii-date-added-last']
      requests += 1
      if (last === undefined) return { requests, objects }
      objects += limit
      after = `&added_after=${last}`
    }
  }

  async askMany(
    path: string,
    requests: number,
    together: number,
    headers: OutgoingHttpHeaders,
    status: number,
  ): Promise<number> {
    let left = requests
    const one = async () => {
      while (left-- > 0) {
        const answer = await this.ask(path, headers)
        if (answer.status !== status) throw new Error(`${answer.status} from ${path}`)
      }
    }
    await Promise.all(Array.from({ length: together }, one))
    return requests
  }

  async tagOf(path: string): Promise<string> {
    const { headers } = await this.ask(path, {})
    return headers.etag ?? ''
  }

  close(): void {
    this.#agent.destroy()
  }
}
