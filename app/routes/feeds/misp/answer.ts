/** For this reader's own cache. Tags are weak: gzip and brotli change the bytes and not what they say. */
export function feedHeaders(tag: string): Headers {
  return new Headers({
    ETag: `W/"${tag}"`,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Authorization',
  })
}

/** A cut of very many patterns takes a few minutes to reach the feed. */
export const untilNext = { 'Retry-After': '60' }
