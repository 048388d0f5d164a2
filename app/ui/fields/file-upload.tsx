import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { describedBy, Field, type FieldProps } from './field.tsx'
import type { Intent } from './repeat.tsx'
import { TextArea } from './text-area.tsx'

export type AddedFile = {
  id: string
  /** The name the reporter gave it; shown only to them. */
  name: string
  /** e.g. "1.2 MB" */
  size: string
  /** e.g. what the person said that it shows, where that can't be changed here. */
  note?: string
  remove?: Intent
  /** Its own field, with the file's name in its label. */
  caption?: { name: string; label: ReactNode; value: string; error?: string; origin?: Intent }
  /** What else belongs to this file. */
  more?: ReactNode
}

export type FileUploadProps = FieldProps & {
  /** Which files and how big: said before anyone chooses. */
  limits: ReactNode
  /** e.g. "image/jpeg,image/png,application/pdf" */
  accept: string
  multiple?: boolean
  added: AddedFile[]
  words: {
    /** Above the files that are there, e.g. "Added so far". */
    added: string
    remove: string
    /** On the button that sends the chosen files, e.g. "Add this file". */
    upload: string
    /** For upload.js: with `{percent}`; when all are there; when the network failed. */
    progress?: { sending: string; sent: string; cutOff: string }
  }
  /** The button that sends; left out when the form's own button does. */
  upload?: Intent
  /** No room for more: only the list is shown. */
  full?: boolean
}

/** Evidence. The files that are already there stay when another field is wrong, and each can be removed. */
export function FileUpload(props: FileUploadProps) {
  const { words } = props
  return (
    <div className="upload" {...progressData(words.progress)}>
      {words.progress && <script type="module" src="/upload.js" />}
      {props.added.length > 0 && (
        <section className="files" aria-labelledby={`${props.id}-added`}>
          <h2 className="files-title" id={`${props.id}-added`}>
            {words.added}
          </h2>
          <ul>
            {props.added.map((file) => (
              <li className="file" key={file.id}>
                <span className="file-name" dir="auto">
                  {file.name}
                </span>
                <span className="file-size">{file.size}</span>
                {file.note && <span className="file-note">{file.note}</span>}
                {file.remove && (
                  <button
                    type="submit"
                    className="link-button"
                    name={file.remove.name}
                    value={file.remove.value}
                  >
                    {words.remove}
                    <span className="visually-hidden"> {file.name}</span>
                  </button>
                )}
                {file.caption && <Caption id={file.id} {...file.caption} />}
                {file.more}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!props.full && (
        <Field {...props}>
          <div className="limits" id={`${props.id}-limits`}>
            {props.limits}
          </div>
          <input
            className="input file-input"
            type="file"
            id={props.id}
            name={props.name}
            accept={props.accept}
            multiple={props.multiple}
            disabled={props.disabled}
            aria-invalid={props.error ? true : undefined}
            aria-describedby={describedBy(props, `${props.id}-limits`)}
          />
          {props.upload && (
            <Button kind="secondary" name={props.upload.name} value={props.upload.value}>
              {words.upload}
            </Button>
          )}
        </Field>
      )}
    </div>
  )
}

function Caption({ id, origin, ...caption }: { id: string } & NonNullable<AddedFile['caption']>) {
  return (
    <div className="file-caption">
      {origin && <input type="hidden" {...origin} />}
      <TextArea id={`caption-${id}`} rows={2} {...caption} />
    </div>
  )
}

function progressData(progress: FileUploadProps['words']['progress']) {
  if (!progress) return {}
  return {
    'data-upload': '',
    'data-sending': progress.sending,
    'data-sent': progress.sent,
    'data-cut-off': progress.cutOff,
  }
}
