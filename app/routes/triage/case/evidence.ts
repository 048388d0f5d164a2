import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { caseNumberInPath } from '#core/case/number.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { openEvidence } from '#operations/triage/open-evidence.server.ts'

const statusOf = { not_permitted: 403, lease_missing: 403, original_closed: 403 } as const

/**
 * One file of evidence: the re-encoded picture to look at, anything else as a download. Nothing of
 * it may run or load here, should a browser be talked into showing it.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(args, 'story.open')
  const number = caseNumberInPath(args.params.number)
  const { evidenceId = '' } = args.params
  if (number === undefined || !isUuid(evidenceId)) throw refuse(404, 'evidence_unknown')
  const result = await openEvidence(args.context.house, actor, number, evidenceId)
  if (!result.ok) throw refuse(result.reason in statusOf ? 403 : 404, result.reason)

  const { file } = result
  const disposition = file.form === 'copy' ? 'inline' : attachment(file.name)
  const body =
    file.form === 'copy' ? new Uint8Array(file.bytes) : createReadableStreamFromReadable(file.bytes)
  return new Response(body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.byteSize),
      'Content-Disposition': disposition,
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}

/** A download by the name that the reporter's file had (RFC 6266, RFC 8187). */
function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_').slice(0, 100)
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
