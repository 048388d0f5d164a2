import { maxTranslation } from '#core/case/translation.ts'
import { cover } from '#core/redaction/spans.ts'
import { textLanguageTags } from '#core/text/languages.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { languageOf } from '../../words.ts'
import { fieldId } from '../fault.ts'
import { CaseForm } from '../form.tsx'
import { type CasePageData, errorOf, typed, type View } from '../page-data.ts'
import { textLimit } from '../text-limit.ts'
import type { Told } from './written.tsx'

type Version = Told['translations'][number]
type Tip = View['tips'][number]
type Props = { page: CasePageData; tip: Tip; told: Told }

/** The newest version of each translation, the older ones under it, and the form for the next. */
export function Translations({ page, tip, told }: Props) {
  const languages = [...new Set(told.translations.map(({ language }) => language))]
  const mayWrite = page.view.lease?.mine === true && tip.state !== 'withdrawn'
  if (languages.length === 0 && !mayWrite) return null
  return (
    <section className="translations" aria-label={`Translations of ${tip.reference}`}>
      {languages.map((language) => (
        <Translation
          key={language}
          page={page}
          tip={tip}
          versions={told.translations.filter((one) => one.language === language)}
          mayWrite={mayWrite}
        />
      ))}
      {mayWrite && (
        <ConfirmBlock
          summary={languages.length === 0 ? 'Write a translation…' : 'Another language…'}
          open={isHurt(page, tip, '0')}
        >
          <TranslationForm page={page} tip={tip} taken={languages} />
        </ConfirmBlock>
      )}
    </section>
  )
}

/** The form that came back was this one. */
function isHurt(page: CasePageData, tip: Tip, base: string): boolean {
  const { fault } = page
  return fault?.on === 'translation' && fault.typed.tip === tip.id && fault.typed.base === base
}

type OneProps = { page: CasePageData; tip: Tip; versions: Version[]; mayWrite: boolean }

function Translation({ page, tip, versions, mayWrite }: OneProps) {
  const latest = versions.at(-1)
  if (!latest) return null
  const older = versions.slice(0, -1).toReversed()
  const { fault } = page
  const hurt =
    fault?.on === 'translation' &&
    fault.typed.tip === tip.id &&
    fault.typed.language === latest.language
  return (
    <article>
      <h4>{languageOf(latest.language)}</h4>
      <VersionText version={latest} now={page.desk.now} />
      {older.length > 0 && (
        <details>
          <summary>Older versions</summary>
          {older.map((one) => (
            <VersionText key={one.id} version={one} now={page.desk.now} />
          ))}
        </details>
      )}
      {mayWrite && (
        <ConfirmBlock summary="Write a new version…" open={hurt}>
          <TranslationForm page={page} tip={tip} from={latest} />
        </ConfirmBlock>
      )}
    </article>
  )
}

function VersionText({ version, now }: { version: Version; now: string }) {
  return (
    <>
      <p className="cell-sub">
        Version {version.version} by {version.by},{' '}
        <RelativeTime at={version.at} now={now} language="en" />
      </p>
      <div className="story" lang={version.language} dir="auto">
        {version.text}
      </div>
    </>
  )
}

type FormProps = { page: CasePageData; tip: Tip; from?: Version; taken?: readonly string[] }

function TranslationForm({ page, tip, from, taken = [] }: FormProps) {
  const own = isOwn(page, tip, from)
  const field = (name: string) => `${tip.id}-${name}${from ? `-${from.language}` : ''}`
  const error = (name: string) =>
    own ? errorOf(page, 'translation', `${tip.id}-${name}`) : undefined
  return (
    <CaseForm page={page} on="translation" label={`Translation of ${tip.reference}`}>
      <input type="hidden" name="tip" value={tip.id} />
      <input type="hidden" name="base" value={from?.version ?? 0} />
      {from ? (
        <input type="hidden" name="language" value={from.language} />
      ) : (
        <Select
          id={fieldId('translation', own ? `${tip.id}-language` : field('language'))}
          name="language"
          label="Into"
          width="medium"
          options={textLanguageTags
            .filter((tag) => !taken.includes(tag))
            .map((tag) => ({ value: tag, label: languageOf(tag) }))}
          value={own ? typed(page, 'translation', 'language') : undefined}
          error={error('language')}
        />
      )}
      <TextArea
        id={fieldId('translation', own ? `${tip.id}-text` : field('text'))}
        name="text"
        label="Translation, or notes on it"
        hint={
          from?.text.includes(cover)
            ? 'Words that are covered are covered in here, too: show them first to keep them.'
            : 'Sealed with the tip. Earlier versions stay.'
        }
        limit={textLimit(maxTranslation)}
        value={own ? typed(page, 'translation', 'text') : from?.text}
        error={error('text')}
      />
      <Button kind="secondary" small>
        Save the translation
      </Button>
    </CaseForm>
  )
}

/** Whether what was typed, and what is wrong with it, belongs into this form. */
function isOwn(page: CasePageData, tip: Tip, from: Version | undefined): boolean {
  const { fault } = page
  if (fault?.on !== 'translation' || fault.typed.tip !== tip.id) return false
  return from ? fault.typed.language === from.language : fault.typed.base === '0'
}
