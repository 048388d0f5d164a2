import { sha256Of } from '#core/release/manifest.ts'
import { sampleTime, sampleWeek } from './sample-patterns.ts'
import type { Shelf, ShelfFile } from './shelf.ts'
import { type SandboxAnswer, sandboxTaxii } from './taxii.ts'

/** What a sandbox key gets from an address; null where the sandbox has nothing there. */
export function sandboxAnswer(shelf: Shelf, origin: string, address: URL): SandboxAnswer | null {
  const { pathname, searchParams } = address
  if (pathname === '/taxii2' || pathname.startsWith('/taxii2/'))
    return sandboxTaxii(shelf, origin, pathname, searchParams)
  if (pathname === '/feeds/releases') return releaseList(shelf, searchParams.get('after') ?? '0')
  if (pathname === '/feeds/actions') return jsonAnswer({ actions: [] })
  const [, misp] = /^\/feeds\/misp\/([^/]+)$/.exec(pathname) ?? []
  if (misp !== undefined) return fileAnswer(shelf.misp.find(({ name }) => name === misp))
  const [, name = 'manifest.json'] = /^\/feeds\/releases\/(?:1|latest)(?:\/([^/]+))?$/.exec(
    pathname,
  ) ?? [null, '']
  return fileAnswer(shelf.files.find((file) => file.name === name))
}

const jsonAnswer = (body: object): SandboxAnswer => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: `${JSON.stringify(body)}\n`,
})

function fileAnswer(file: ShelfFile | undefined): SandboxAnswer | null {
  return (
    (file && { status: 200, headers: { 'Content-Type': file.mediaType }, body: file.bytes }) ?? null
  )
}

function releaseList({ files }: Shelf, after: string): SandboxAnswer {
  const [manifest] = files
  const href = '/feeds/releases/1'
  const release = {
    number: 1,
    week: sampleWeek,
    created: sampleTime,
    patterns: 4,
    manifest_sha256: sha256Of(manifest?.bytes ?? new Uint8Array()),
    previous: null,
    href,
    files: files.map(({ name, mediaType, bytes }) => ({
      name,
      media_type: mediaType,
      size: bytes.length,
      sha256: sha256Of(bytes),
      href: `${href}/${name}`,
    })),
  }
  return jsonAnswer({ releases: after === '0' ? [release] : [], more: false })
}
