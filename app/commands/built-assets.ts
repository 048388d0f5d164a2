import { join } from 'node:path'
import express from 'express'

const client = join(import.meta.dirname, '../../build/client')

/** The built files: hashed ones may be kept for ever, the others for an hour. */
export function builtAssets(): express.RequestHandler {
  const files = express.Router()
  files.use(
    '/assets',
    express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  files.use(express.static(client, { maxAge: '1h', index: false, dotfiles: 'ignore' }))
  return files
}
