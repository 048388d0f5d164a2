import { maxStaffText } from '#core/case/change.ts'
import { offeredIn, type ReplyTemplateId, replyTemplates } from '#core/reply/templates.ts'
import { replyIn } from '#core/reply/words.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { languageOf } from '../../words.ts'
import { fieldId } from '../fault.ts'
import { CaseForm } from '../form.tsx'
import { type CasePageData, errorOf, typed, type View } from '../page-data.ts'
import { caseHref } from '../shown.ts'
import { textLimit } from '../text-limit.ts'
import { ReplyPreview } from './preview.tsx'

/** Writing to a reporter: from a ready-made reply or freely, looked at as they will read it. */
export function ReplyForm({ page }: { page: CasePageData }) {
  const reachable = page.view.tips.filter(
    ({ consents, state }) => consents.reply && state !== 'withdrawn',
  )
  const [only] = reachable
  if (!only) return <p>No reporter of this case allowed us to write back.</p>
  const mayWait = ['in_triage', 'investigating'].includes(page.view.state)
  const languages = [...new Set(reachable.map(({ language }) => language))]
  return (
    <>
      <ReplyPreview page={page} mayWait={mayWait} />
      <CaseForm page={page} on="messages" label="New message" command="case_reply">
        {reachable.length === 1 ? (
          <input type="hidden" name="tip" value={only.id} />
        ) : (
          <Addressee page={page} reachable={reachable} />
        )}
        <Templates page={page} languages={languages} />
        <TextArea
          compact
          id={fieldId('messages', 'text')}
          name="text"
          label="Write to the reporter"
          hint={`They read ${languages.map(languageOf).join(', ')}. They never see your call-sign.`}
          limit={textLimit(maxStaffText)}
          value={typed(page, 'messages', 'text')}
          error={errorOf(page, 'messages', 'text')}
        />
        <Toolbar label="Send">
          <Button
            kind="secondary"
            small
            name="do"
            value="preview"
            formAction={caseHref(page.view.number, 'messages', {
              shown: page.shown,
              anchor: 'preview',
            })}
          >
            Preview
          </Button>
          <Button kind="secondary" small>
            Send
          </Button>
          {mayWait && (
            <Button kind="secondary" small name="then" value="wait">
              Send and wait for the answer
            </Button>
          )}
        </Toolbar>
      </CaseForm>
    </>
  )
}

type AddresseeProps = { page: CasePageData; reachable: View['tips'] }

function Addressee({ page, reachable }: AddresseeProps) {
  return (
    <Select
      id={fieldId('messages', 'tip')}
      name="tip"
      label="To the reporter of"
      empty="Choose a tip"
      width="medium"
      options={reachable.map(({ id, reference, language }) => ({
        value: id,
        label: `${reference}, ${languageOf(language)}`,
      }))}
      value={typed(page, 'messages', 'tip')}
      error={errorOf(page, 'messages', 'tip')}
    />
  )
}

const option = (id: ReplyTemplateId) => ({ value: id, label: replyTemplates[id].name })

function Templates({ page, languages }: { page: CasePageData; languages: readonly string[] }) {
  const { first, others } = offeredIn(page.view.state)
  const groups = [
    { label: 'For a case in this state', options: first.map(option) },
    { label: 'Others', options: others.map(option) },
  ].filter(({ options }) => options.length > 0)
  const unread = languages.filter((language) => replyIn(language, 'first_look').draft)
  const missing = languages.filter((language) => !sameLanguage(language))
  return (
    <div className="reply-templates">
      <Select
        id={fieldId('messages', 'template')}
        name="template"
        label="Ready-made reply"
        hint={[
          'It comes in the reporter’s language.',
          ...(unread.length > 0
            ? [`No native speaker has checked the ${unread.map(languageOf).join(', ')} yet.`]
            : []),
          ...(missing.length > 0
            ? [`There is none in ${missing.map(languageOf).join(', ')}.`]
            : []),
        ].join(' ')}
        empty="None"
        width="medium"
        options={groups}
        value={typed(page, 'messages', 'template')}
        error={errorOf(page, 'messages', 'template')}
      />
      <Button
        kind="secondary"
        small
        name="do"
        value="use"
        formAction={caseHref(page.view.number, 'messages', {
          shown: page.shown,
          anchor: fieldId('messages', 'text'),
        })}
      >
        Use it
      </Button>
    </div>
  )
}

/** English stands in where there is none in the reporter's language. */
function sameLanguage(language: string): boolean {
  return replyIn(language, 'first_look').language !== 'en' || language.split('-')[0] === 'en'
}
