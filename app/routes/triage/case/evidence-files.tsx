import { mediaOf } from '#core/tip/evidence/media.ts'
import { mayOpenOriginal } from '#core/tip/evidence/states.ts'
import { Tag } from '#ui/staff/status-tag.tsx'
import {
  closedWords,
  readingWords,
  scanMarks,
  sizeText,
  typeName,
  uncopiedWords,
} from './evidence-words.ts'
import { FileReading } from './file-reading.tsx'
import type { CasePageData, View } from './page-data.ts'

type Tip = View['tips'][number]
type File = Tip['evidence'][number]
type ToldFile = NonNullable<CasePageData['opened']['story']>[number]['files'][number]

type Props = { page: CasePageData; tip: Tip; told: readonly ToldFile[] }

/**
 * The tip's files: pictures small, and only once asked for; anything else as a download once it is
 * scanned. What a file shows and says is opened with the story.
 */
export function EvidenceFiles({ page, tip, told }: Props) {
  if (tip.evidence.length === 0) return null
  return (
    <section aria-labelledby={`evidence-${tip.id}`}>
      <h4 id={`evidence-${tip.id}`}>Evidence</h4>
      <ul className="evidence">
        {tip.evidence.map((file, at) => (
          <EvidenceFile
            key={file.id}
            page={page}
            file={file}
            title={`File ${at + 1}`}
            told={told.find(({ id }) => id === file.id)}
          />
        ))}
      </ul>
    </section>
  )
}

type FileProps = { page: CasePageData; file: File; title: string; told: ToldFile | undefined }

function EvidenceFile({ page, file, title, told }: FileProps) {
  const { number, holds } = page.view
  const href = `/triage/cases/${number}/evidence/${file.id}`
  const { label, mark } = scanMarks[file.scan]
  const picture = mediaOf(file.mediaType).group === 'picture'
  const unread = (picture && !file.hasCopy ? uncopiedWords : readingWords)[file.reading]
  return (
    <li className="evidence-file" id={`file-${file.id}`}>
      {holds && page.shown.includes('pictures') && file.hasCopy && (
        <a href={href}>
          <img src={href} alt={told?.caption || told?.name || title} loading="lazy" />
        </a>
      )}
      <div className="evidence-facts">
        <p>
          {holds ? <FileLink href={href} file={file} title={title} /> : title}{' '}
          <span className="evidence-kind">
            {typeName(file.mediaType)}, {sizeText(file.byteSize)}
          </span>{' '}
          <Tag mark={mark} label={label} />
        </p>
        {!file.hasCopy && file.scan !== 'clean' && (
          <p className="cell-sub">{closedWords[file.scan]}</p>
        )}
        {file.scanFound && (
          <p className="cell-sub">
            The scanner calls it <code translate="no">{file.scanFound}</code>.
          </p>
        )}
        {told && (
          <bdi className="cell-sub" translate="no">
            {told.name}
          </bdi>
        )}
        {told && told.caption !== '' && (
          <p className="evidence-caption" dir="auto">
            {told.caption}
          </p>
        )}
        {unread && <p className="cell-sub">{unread}</p>}
        {told && <FileReading page={page} file={told} title={title} mediaType={file.mediaType} />}
      </div>
    </li>
  )
}

function FileLink({ href, file, title }: { href: string; file: File; title: string }) {
  if (file.hasCopy) return <a href={href}>Open {title.toLowerCase()}</a>
  if (mayOpenOriginal(file.scan))
    return (
      <a href={href} download>
        Download {title.toLowerCase()}
      </a>
    )
  return <>{title}</>
}
