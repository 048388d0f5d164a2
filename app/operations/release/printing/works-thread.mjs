// @ts-check
// The works of a large release, in a thread of their own: this process reads and writes the database
// meanwhile. Plain JavaScript: a worker does not inherit the TypeScript loader under every runner.
import { register } from 'tsx/esm/api'

register()
await import('./works-thread.server.ts')
