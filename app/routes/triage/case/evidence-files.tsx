import type { CasePageData, View } from './page-data.ts'

type Tip = View['tips'][number]
type File = Tip['evidence'][number]

const typeNames: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG picture',
  'image/png': 'PNG picture',
  'image/webp': 'WebP picture',
  'image/gif': 'GIF picture',
  'application/pdf': 'PDF',
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

type Props = { page: CasePageData; tip: Tip; names: readonly { id: string; name: string }[] }

/** The tip's files: pictures small, and only once asked for; a PDF as a download. */
export function EvidenceFiles({ page, tip, names }: Props) {
  if (tip.evidence.length === 0) return null
  const { number, holds } = page.view
  return (
    <ul className="evidence" aria-label={`Evidence of ${tip.reference}`}>
      {tip.evidence.map((file, at) => {
        const href = `/triage/cases/${number}/evidence/${file.id}`
        const name = names.find(({ id }) => id === file.id)?.name
        const title = `File ${at + 1}`
        return (
          <li className="evidence-file" key={file.id}>
            {holds && page.shown.includes('pictures') && file.hasCopy && (
              <a href={href}>
                <img src={href} alt={name ?? title} loading="lazy" />
              </a>
            )}
            <p>
              {holds ? <FileLink href={href} file={file} title={title} /> : title}
              <span className="cell-sub">
                {typeNames[file.mediaType] ?? file.mediaType}, {sizeText(file.byteSize)}
              </span>
              {name && (
                <bdi className="cell-sub" translate="no">
                  {name}
                </bdi>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function FileLink({ href, file, title }: { href: string; file: File; title: string }) {
  return file.hasCopy ? (
    <a href={href}>Open {title.toLowerCase()}</a>
  ) : (
    <a href={href} download>
      Download {title.toLowerCase()}
    </a>
  )
}
