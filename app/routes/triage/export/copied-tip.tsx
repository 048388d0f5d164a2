import type { SerializeFrom } from '@remix-run/node'
import type { CaseCopy } from '#operations/export/read-copy.server.ts'
import { sizeText, typeName } from '../case/evidence-words.ts'
import { codedAnswers, fieldName, lossText } from '../case/told.tsx'
import { languageOf } from '../words.ts'

export type ShownCopy = SerializeFrom<CaseCopy>
type Tip = ShownCopy['tips'][number]

/** RFC 3339 to the minute, in UTC: read by a court, not by somebody in a hurry. */
export const moment = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`

export function Line({ term, value }: { term: string; value: string }) {
  if (value === '') return null
  return (
    <>
      <dt>{term}</dt>
      <dd className="words" dir="auto">
        {value}
      </dd>
    </>
  )
}

/** One tip: what was told, word for word, what was written about it, and its files. */
export function CopiedTip({ copy, tip }: { copy: ShownCopy; tip: Tip }) {
  const { told } = tip
  const messages = copy.messages?.filter(({ tipId }) => tipId === tip.id) ?? []
  const when = new Map(tip.messages.map(({ id, at }) => [id, at]))
  return (
    <article>
      <h2>Tip {tip.reference}</h2>
      <dl>
        <Line term="Filed" value={`${moment(tip.filedAt)}, in ${languageOf(tip.language)}`} />
        {told.fields?.map(({ field, text }) => (
          <Line key={field} term={fieldName(field)} value={text} />
        ))}
        <Line term="Lost" value={lossText(tip)} />
        {codedAnswers(tip).map(({ key, term, value }) => (
          <Line key={key} term={String(term)} value={String(value)} />
        ))}
        {told.corrections.map(({ id, field, at, text }) => (
          <Line key={id} term={`Corrected ${moment(at)}: ${fieldName(field)}`} value={text} />
        ))}
        {told.translations.map(({ id, language, text }) => (
          <Line key={id} term={`Our translation, ${languageOf(language)}`} value={text} />
        ))}
        {messages.map(({ id, direction, text }) => (
          <Line
            key={id}
            term={`${direction === 'to_reporter' ? 'We wrote' : 'They wrote'}, ${moment(when.get(id) ?? '')}`}
            value={text}
          />
        ))}
      </dl>
      {told.files.map((file) => (
        <File key={file.id} tip={tip} file={file} />
      ))}
    </article>
  )
}

function File({ tip, file }: { tip: Tip; file: Tip['told']['files'][number] }) {
  const { id, name, caption, reading } = file
  const stored = tip.evidence.find((one) => one.id === id)
  return (
    <section>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>
        {stored && `${typeName(stored.mediaType)}, ${sizeText(stored.byteSize)}. `}
        SHA-256 <code>{tip.sha256[id]}</code>
      </p>
      <dl>
        <Line term="What it shows" value={caption} />
        <Line term="Words in it" value={reading?.text ?? ''} />
      </dl>
    </section>
  )
}
