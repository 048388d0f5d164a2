import type { FileRefusal } from '../evidence.ts'

type Signature = { at?: number; bytes: readonly number[] | string; reason: FileRefusal }

/** What is refused kindly by what its first bytes say (https://www.garykessler.net/library/file_sigs.html). */
const signatures: readonly Signature[] = [
  { bytes: 'PK\u0003\u0004', reason: 'file_archive' },
  { bytes: 'PK\u0005\u0006', reason: 'file_archive' },
  { bytes: 'PK\u0007\u0008', reason: 'file_archive' },
  { bytes: 'Rar!', reason: 'file_archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], reason: 'file_archive' },
  { bytes: [0x1f, 0x8b], reason: 'file_archive' },
  { bytes: 'BZh', reason: 'file_archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], reason: 'file_archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], reason: 'file_archive' },
  { at: 257, bytes: 'ustar', reason: 'file_archive' },
  { at: 32769, bytes: 'CD001', reason: 'file_archive' },
  { bytes: 'MSCF', reason: 'file_archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], reason: 'file_office' },
  { bytes: '{\\rtf', reason: 'file_office' },
  { bytes: 'MZ', reason: 'file_program' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], reason: 'file_program' },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], reason: 'file_program' },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], reason: 'file_program' },
  { bytes: 'dex\n', reason: 'file_program' },
  { bytes: '#!/', reason: 'file_program' },
  { bytes: [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], reason: 'file_program' },
]

/** Names inside a ZIP that tell what it really is; an app and an office file are ZIPs, too. */
const zipContents: readonly { name: string; reason: FileRefusal }[] = [
  { name: '[Content_Types].xml', reason: 'file_office' },
  { name: 'word/', reason: 'file_office' },
  { name: 'xl/', reason: 'file_office' },
  { name: 'ppt/', reason: 'file_office' },
  { name: 'mimetypeapplication/vnd.oasis', reason: 'file_office' },
  { name: 'AndroidManifest.xml', reason: 'file_program' },
  { name: 'META-INF/MANIFEST.MF', reason: 'file_program' },
  { name: 'classes.dex', reason: 'file_program' },
]

const latin1 = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, to))

function startsWith(head: Uint8Array, { at = 0, bytes }: Signature): boolean {
  const wanted = typeof bytes === 'string' ? [...bytes].map((c) => c.charCodeAt(0)) : bytes
  return head.length >= at + wanted.length && wanted.every((byte, i) => head[at + i] === byte)
}

/** Why a file of these first bytes can't be taken, where they alone say so. */
export function refusedByBytes(head: Uint8Array): FileRefusal | null {
  const signature = signatures.find((one) => startsWith(head, one))
  if (signature?.reason === 'file_archive' && latin1(head, 0, 2) === 'PK') {
    const inside = latin1(head, 0, 4096)
    return zipContents.find(({ name }) => inside.includes(name))?.reason ?? 'file_archive'
  }
  return signature?.reason ?? null
}
