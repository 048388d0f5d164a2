import { Button, ButtonRow } from '#ui/button.tsx'
import { useText } from '../site.ts'

/** How a page is sent: go on, go on without an answer, or straight to the last questions. */
export function FormButtons(props: { skip: boolean; change: boolean; shortcut: boolean }) {
  const t = useText()
  return (
    <>
      <ButtonRow>
        <Button>{t(props.change ? 'shell.save' : 'shell.continue')}</Button>
        {props.skip && !props.change && (
          <Button kind="secondary" name="intent" value="skip">
            {t('shell.skip_question')}
          </Button>
        )}
      </ButtonRow>
      {props.shortcut && (
        <p>
          <button type="submit" className="link-button" name="intent" value="shortcut">
            {t('shell.shortcut')}
          </button>
        </p>
      )}
    </>
  )
}
