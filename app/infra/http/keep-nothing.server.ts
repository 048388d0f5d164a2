import type { RequestHandler } from 'express'

/**
 * Nothing is stored unless the answer says so itself. Set at the last moment: Remix's adapter appends
 * to headers instead of replacing them, and express.static leaves alone what is there.
 */
export const keepNothing: RequestHandler = (_request, response, next) => {
  response.writeHead = new Proxy(response.writeHead, {
    apply: (writeHead, self, parts) => {
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
      return Reflect.apply(writeHead, self, parts)
    },
  })
  next()
}
