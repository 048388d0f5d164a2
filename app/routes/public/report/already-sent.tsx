import type { Held } from '#operations/evidence/hold-files.server.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { HeldFiles } from '../held-files.tsx'
import { DangerTick } from '../return/danger-tick.tsx'
import { useText } from '../site.ts'

type Props = {
  code: string
  /** What stood on the page that came too late. */
  words: string
  /** Among it, that somebody is in danger. */
  danger: boolean
  /** Files among it. */
  held?: Held | null | undefined
}

/** Another window has sent the report: what came too late for it can be added to it. */
export function AlreadySent({ code, words, danger, held }: Props) {
  const t = useText()
  return (
    <Citizen tab={useTab('title.done')} title={t('draft.filed_title')}>
      <p>{t('draft.filed_text')}</p>
      <CitizenForm action="/return">
        <input type="hidden" name="code" value={code} />
        <TextArea
          id="message"
          name="message"
          label={t('draft.filed_label')}
          value={words}
          rows={8}
        />
        <HeldFiles held={held} />
        <DangerTick ticked={danger} />
        <Button>{t('draft.filed_add')}</Button>
      </CitizenForm>
      <p>
        <a href="/report/done">{t('kept.again')}</a>
      </p>
    </Citizen>
  )
}
