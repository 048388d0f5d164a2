import type { CasePageData, View } from '../page-data.ts'
import { fieldName } from '../told.tsx'
import { Covers } from './covers.tsx'
import { FindWords } from './find-words.tsx'
import { Translations } from './translations.tsx'

export type Told = NonNullable<CasePageData['opened']['story']>[number]
type Props = { page: CasePageData; tip: View['tips'][number]; told: Told }

/** What was told in words, with what staff wrote of it in other languages beside it. */
export function Written({ page, tip, told }: Props) {
  if (told.fields === null) return <p className="tip-gone">What was written has been destroyed.</p>
  return (
    <>
      <div className="beside">
        <Original told={told} language={tip.language} />
        <Translations page={page} tip={tip} told={told} />
      </div>
      <Covers page={page} tip={tip} />
      <FindWords page={page} tip={tip} />
    </>
  )
}

/** What the reporter put right later, beside the answer as it was filed. */
function Corrections({ told, field }: { told: Told; field: string }) {
  return told.corrections
    .filter((one) => one.field === field)
    .map(({ id, at, text }) => (
      <div className="story" key={id} dir="auto">
        <strong>Corrected {at.slice(0, 10)}: </strong>
        {text}
      </div>
    ))
}

function Original({ told, language }: { told: Told; language: string }) {
  const fields = told.fields ?? []
  const written = new Set(fields.map(({ field }) => field))
  const others = [...new Set(told.corrections.map(({ field }) => field))].filter(
    (field) => !written.has(field),
  )
  return (
    <div className="written" lang={language}>
      {fields.map(({ field, text }) => (
        <section key={field} aria-label={fieldName(field)}>
          {field !== 'story' && <h4 lang="en">{fieldName(field)}</h4>}
          <div className="story" dir="auto">
            {text}
          </div>
          <Corrections told={told} field={field} />
        </section>
      ))}
      {others.map((field) => (
        <section key={field} aria-label={fieldName(field)}>
          <h4 lang="en">{field === 'other' ? 'Something else' : fieldName(field)}</h4>
          <Corrections told={told} field={field} />
        </section>
      ))}
      {fields.length === 0 && <p lang="en">Nothing was written in words.</p>}
    </div>
  )
}
