import type { House } from '#infra/house.server.ts'

/** What the server hands to every loader and action. */
export type RequestContext = {
  house: House
  /** For script-src; new for each response. */
  nonce: string
  /** A keyed, daily-rotating hash of where the request came from; the address itself stays outside. */
  source: string
  /** Whether the request comes from one of these networks (CIDR); all that is told of its address. */
  comesFrom: (networks: readonly string[]) => boolean
  /** The browser vouched for a same-origin form (Origin header); otherwise a form token must. */
  sameOrigin: boolean
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
