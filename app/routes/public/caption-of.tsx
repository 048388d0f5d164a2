import type { Translate } from '#core/text/text.ts'
import { captionMark } from '#core/tip/evidence/captions.ts'
import { evidenceLimits } from '#core/tip/evidence.ts'
import type { AddedFile } from '#ui/fields/file-upload.tsx'
import type { TypedCaptions } from './read-captions.ts'

const { maxCaption: max } = evidenceLimits

type File = { id: string; name: string; caption: string }

/** The field under a file in which its giver says what it shows. */
export function captionOf(
  t: Translate,
  { id, name, caption }: File,
  unsaved: TypedCaptions = {},
): NonNullable<AddedFile['caption']> {
  const typed = unsaved[id]
  return {
    name: `caption:${id}`,
    label: (
      <>
        {t('page.evidence.caption')}
        <span className="visually-hidden"> {name}</span>
      </>
    ),
    value: typed?.text ?? caption,
    error: typed?.tooLong ? t('error.caption_long', { max }) : undefined,
    origin: { name: `seen:${id}`, value: captionMark(caption) },
  }
}

/** For the summary: each leads to its field. */
export function captionErrors(t: Translate, unsaved: TypedCaptions = {}) {
  const long = Object.entries(unsaved).filter(([, { tooLong }]) => tooLong)
  return long.map(([id]) => ({
    href: `#caption-${id}`,
    text: t('error.caption_long', { max }),
  }))
}
