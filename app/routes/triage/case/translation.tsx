import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { maxTranslation, translationText } from '#core/case/translation.ts'
import { textLanguageTags } from '#core/text/languages.ts'
import { writeTranslation } from '#operations/triage/translations/write-translation.server.ts'
import { figure } from '../words.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/** Keeps what somebody wrote beside a story in another language, as the next version. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'story.open')
  const [tipId, language] = [text('tip'), text('language')]
  if (!isUuid(tipId)) return wrong('translation', [{ field: '', text: 'Choose a tip' }])
  const base = Number(/^\d{1,6}$/.exec(text('base'))?.[0] ?? Number.NaN)
  const written = translationText.safeParse(text('text'))
  const errors = [
    ...(textLanguageTags.includes(language) && !Number.isNaN(base)
      ? []
      : [{ field: `${tipId}-language`, text: 'Choose a language' }]),
    ...(written.success
      ? []
      : [
          {
            field: `${tipId}-text`,
            text: `Write the translation, at most ${figure(maxTranslation)} characters`,
          },
        ]),
  ]
  if (!written.success || errors.length > 0) return wrong('translation', errors)
  const result = await writeTranslation(house, actor, {
    number,
    tipId,
    language,
    base,
    text: written.data,
  })
  return result.ok ? back('tips', 'translated') : refused('translation', result.reason)
}

export default CaseAgain
