import { directionOf } from '#core/text/match-language.ts'
import { Button } from '#ui/button.tsx'
import { MessageThread } from '#ui/citizen/message-thread.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { languageOf } from '../../words.ts'
import { CaseForm } from '../form.tsx'
import type { CasePageData } from '../page-data.ts'

/** What the reporter will read, letter for letter, and the buttons that send just that. */
export function ReplyPreview({ page, mayWait }: { page: CasePageData; mayWait: boolean }) {
  const preview = page.fault?.on === 'messages' ? page.fault.preview : undefined
  if (!preview) return null
  const language = languageOf(preview.language)
  return (
    <div className="reply-preview" id="preview">
      <h3>What they will read</h3>
      {preview.otherScript && (
        <Callout tone="warn" live>
          This does not look like {language}, which the reporter wrote in.
        </Callout>
      )}
      <div lang={preview.language} dir={directionOf(preview.language)}>
        <MessageThread
          label="Preview"
          empty=""
          messages={[
            {
              id: 'preview',
              from: 'us',
              author: 'Harborlight',
              when: { iso: page.desk.now, text: page.desk.now.slice(0, 10) },
              text: preview.text,
            },
          ]}
        />
      </div>
      <CaseForm page={page} on="messages" label="Send what you see">
        <input type="hidden" name="tip" value={preview.tipId} />
        <input type="hidden" name="text" value={preview.text} />
        <input type="hidden" name="previewed" value="yes" />
        <Toolbar label="Send what you see">
          <Button small>Send this</Button>
          {mayWait && (
            <Button kind="secondary" small name="then" value="wait">
              Send this and wait for the answer
            </Button>
          )}
        </Toolbar>
      </CaseForm>
      <p className="cell-sub">To change it, write below.</p>
    </div>
  )
}
