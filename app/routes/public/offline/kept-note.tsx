import { Button } from '#ui/button.tsx'
import { Field } from '#ui/fields/field.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'

const said = ['kept', 'locked', 'opened', 'short', 'empty', 'wrong', 'failed'] as const

/** Words under the reader's passphrase. The passphrase has no name: no form can send it. */
export function KeptNote() {
  const t = useText()
  const texts = Object.fromEntries(said.map((what) => [`data-${what}`, t(`offline.note_${what}`)]))
  return (
    <>
      <h2 className="js-only">{t('offline.note_title')}</h2>
      <p className="js-only">{t('offline.note_text')}</p>
      <p role="status" data-note-status {...texts} />
      <div className="js-only">
        <CitizenForm action="/check/message">
          <input type="hidden" name="intent" value="report" />
          <div data-note-words>
            <TextArea id="note" name="message" label={t('offline.note_words')} />
          </div>
          <Field id="phrase" label={t('offline.note_phrase')} hint={t('offline.note_phrase_hint')}>
            <input
              className="input input-medium"
              id="phrase"
              type="password"
              autoComplete="off"
              aria-describedby="phrase-hint"
            />
          </Field>
          <div className="button-row">
            <button type="button" className="button button-secondary" data-note-keep>
              {t('offline.note_keep')}
            </button>
            <button type="button" className="button button-secondary" data-note-open hidden>
              {t('offline.note_open')}
            </button>
            <span data-note-send>
              <Button kind="quiet">{t('offline.note_send')}</Button>
            </span>
          </div>
        </CitizenForm>
      </div>
    </>
  )
}
