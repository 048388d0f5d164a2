import type { ReactNode } from 'react'
import type { TextKey } from '#core/text/text.ts'
import { Notice } from '#ui/citizen/texts.tsx'
import type { PageNote } from './report/shown-again.ts'
import { useText } from './site.ts'

const notes = {
  restored: { title: 'draft.restored_title', text: 'draft.restored_text' },
  resumed: { title: 'draft.resumed_title', text: 'draft.resumed_text' },
  old_form: { title: 'draft.old_form_title', text: 'draft.old_form_text' },
  busy: { title: 'draft.busy_title', text: 'draft.busy_text' },
  fault: { title: 'failure.ours_title', text: 'draft.fault_text' },
  gone: { title: 'draft.gone_title', text: 'draft.gone_text' },
  filed: { title: 'draft.filed_title', text: 'draft.filed_text' },
  changed_elsewhere: { title: 'draft.elsewhere_title', text: 'draft.elsewhere_text' },
  other_words: { title: 'draft.other_title', text: 'draft.other_text' },
} as const satisfies Record<PageNote | 'restored' | 'resumed', { title: TextKey; text: TextKey }>

type Props = { note: keyof typeof notes | null; children?: ReactNode }

/** What happened to the page, said before its question. */
export function PageNotice({ note, children }: Props) {
  const t = useText()
  if (note === null) return null
  return (
    <Notice title={t(notes[note].title)} live>
      <p>{t(notes[note].text)}</p>
      {children}
      {note === 'busy' && (
        <p>
          <a href="/help">{t('home.danger_more')}</a>
        </p>
      )}
    </Notice>
  )
}
