import { mediaOf } from '#core/tip/evidence/media.ts'
import { Tag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import {
  closedWords,
  readingWords,
  scanMarks,
  sizeText,
  typeName,
  uncopiedWords,
} from './evidence-words.ts'
import { bytesHref, fileHref } from './file/hrefs.ts'
import { FileReading } from './file-reading.tsx'
import type { CasePageData, View } from './page-data.ts'

type Tip = View['tips'][number]
type File = Tip['evidence'][number]
type ToldFile = NonNullable<CasePageData['opened']['story']>[number]['files'][number]

type Props = { page: CasePageData; tip: Tip; told: readonly ToldFile[] }

/**
 * The tip's files, each with a page of its own: pictures stand here covered. What a file shows and
 * says is opened with the story.
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
  const href = fileHref(number, file.id)
  const { label, mark } = scanMarks[file.scan]
  const picture = mediaOf(file.mediaType).group === 'picture'
  const unread = (picture && !file.hasCopy ? uncopiedWords : readingWords)[file.reading]
  return (
    <li className="evidence-file" id={`file-${file.id}`}>
      {holds && file.hasCopy && file.sameAs === null && (
        <a className="evidence-covered" href={href}>
          <img src={bytesHref(number, file.id)} alt={`${title}, covered`} loading="lazy" />
        </a>
      )}
      <div className="evidence-facts">
        <p>
          {holds ? <a href={href}>{title}</a> : title}{' '}
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
        {file.hasCopy && holds && <Looked page={page} file={file} />}
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

/** What spares the reader another look at a picture. */
function Looked({ page, file }: { page: CasePageData; file: File }) {
  const { number, tips } = page.view
  const first = tips.find(({ evidence }) => evidence.some(({ id }) => id === file.sameAs))
  const seen = page.seen.find(({ id }) => id === file.id)
  return (
    <>
      {first && file.sameAs && (
        <p className="cell-sub">
          The very same picture as{' '}
          <a href={fileHref(number, file.sameAs)}>
            file {first.evidence.findIndex(({ id }) => id === file.sameAs) + 1} of {first.reference}
          </a>
          .
        </p>
      )}
      {seen && (
        <p className="cell-sub">
          You saw it <RelativeTime at={seen.at} now={page.desk.now} language="en" />
          {seen.itself ? '' : ', in another place'}.
        </p>
      )}
    </>
  )
}
