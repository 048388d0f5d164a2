import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { caseNumberInPath } from '#core/case/number.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { openEvidence, pictureLooks } from '#operations/triage/evidence/open-file.server.ts'

const unknown: ReadonlySet<string> = new Set(['case_unknown', 'evidence_unknown'])

/**
 * One file of evidence: the re-encoded picture, covered unless `look` says otherwise and its reader
 * asked to see it before; anything else as a download. Nothing of it may run or load here, should a
 * browser be talked into showing it.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(args, 'story.open')
  const number = caseNumberInPath(args.params.number)
  const { evidenceId = '' } = args.params
  if (number === undefined || !isUuid(evidenceId)) throw refuse(404, 'evidence_unknown')
  const asked = new URL(args.request.url).searchParams.get('look') ?? 'covered'
  const look = pictureLooks.find((one) => one === asked)
  if (!look) throw refuse(400, 'look_unknown')
  const result = await openEvidence(args.context.house, actor, number, evidenceId, look)
  if (!result.ok) throw refuse(unknown.has(result.reason) ? 404 : 403, result.reason)

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
