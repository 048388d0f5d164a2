import { jwsName, manifestName, signatureName } from '#core/release/files.ts'
import { detachedJws } from '#core/release/jws.ts'
import { type ListedFile, type Manifest, manifestBytes, sha256Of } from '#core/release/manifest.ts'
import { minisignSignature } from '#core/release/minisign.ts'
import { variantName } from '#core/release/variant.ts'
import type { FileWriter } from '#infra/releases/file-writer.server.ts'
import type { Signer } from '#infra/signing/signing-key.server.ts'

/** Who we are in STIX; a new name would need a new `modified`. */
export const portalName = 'Harborlight'

/** Writes a manifest and its signatures beside the files that it lists. */
export async function signManifest(
  signer: Signer,
  manifest: Manifest,
  open: (name: string) => Promise<FileWriter>,
): Promise<{ sha256: string; files: ListedFile[] }> {
  const bytes = manifestBytes(manifest)
  const files: ListedFile[] = []
  for (const [name, mediaType, content] of [
    [manifestName, 'application/json', bytes],
    [signatureName, 'text/plain; charset=utf-8', minisignOf(signer, manifest, bytes)],
    [jwsName, 'application/jose', detachedJws(bytes, signer.publicKey, signer.sign)],
  ] as const) {
    const file = await open(name)
    await file.write(content)
    files.push({ name, mediaType, ...(await file.close()) })
  }
  return { sha256: sha256Of(bytes), files }
}

function minisignOf(signer: Signer, manifest: Manifest, bytes: Uint8Array): string {
  const { sequence, week, created } = manifest
  const audience =
    manifest.format === 'harborlight-manifest/2'
      ? ` audience:${variantName({ sector: manifest.audience.sector, ceiling: manifest.audience.tlp })}`
      : ''
  return minisignSignature(
    bytes,
    signer,
    {
      untrusted: `${portalName} release ${sequence}, manifest.json`,
      trusted: `sequence:${sequence} week:${week} created:${created}${audience}`,
    },
    signer.sign,
  )
}
