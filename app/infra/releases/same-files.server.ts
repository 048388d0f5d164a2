import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether two folders hold the same files, byte for byte. */
export async function haveSameFiles(one: string, other: string): Promise<boolean> {
  const [names, others] = [(await readdir(one)).sort(), (await readdir(other)).sort()]
  if (names.join('/') !== others.join('/')) return false
  for (const name of names)
    if ((await hashOf(join(one, name))) !== (await hashOf(join(other, name)))) return false
  return true
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part)
  return hash.digest('hex')
}
