import { mediaOf } from '#core/tip/evidence/media.ts'
import { mayOpenOriginal } from '#core/tip/evidence/states.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import {
  closedWords,
  readingWords,
  scanMarks,
  sizeText,
  typeName,
  uncopiedWords,
} from '../evidence-words.ts'
import { ReadCodes, ReadText } from '../read-text.tsx'
import { bytesHref } from './hrefs.ts'
import type { FileView } from './steps.tsx'

/** What a file is, what was said of it and what was read in it. */
export function FileWords({ view }: { view: FileView }) {
  const { file, told, number } = view
  const picture = mediaOf(file.mediaType).group === 'picture'
  const unread = (picture && !file.hasCopy ? uncopiedWords : readingWords)[file.reading]
  return (
    <div className="file-words">
      <p>
        {typeName(file.mediaType)}, {sizeText(file.byteSize)} <Tag {...scanMarks[file.scan]} />
      </p>
      {told ? (
        <>
          <bdi className="cell-sub" translate="no">
            {told.name}
          </bdi>
          {told.caption !== '' && (
            <p className="evidence-caption" dir="auto">
              {told.caption}
            </p>
          )}
          <ReadCodes file={told} />
          <ReadText file={told} title={`file ${file.at}`} mediaType={file.mediaType} open />
          {told.reading?.text === '' && picture && <p>No words were read in it.</p>}
        </>
      ) : (
        <p className="sealed-note">
          Its name and words are sealed.{' '}
          <a href={`/triage/cases/${number}#story`}>Open what was written</a> first: often that is
          enough.
        </p>
      )}
      {unread && <p className="cell-sub">{unread}</p>}
      {!file.hasCopy &&
        (mayOpenOriginal(file.scan) ? (
          <p>
            <ButtonLink kind="secondary" small href={bytesHref(number, file.id)} download>
              Download it
            </ButtonLink>
          </p>
        ) : (
          file.scan !== 'clean' && <p className="cell-sub">{closedWords[file.scan]}</p>
        ))}
    </div>
  )
}
