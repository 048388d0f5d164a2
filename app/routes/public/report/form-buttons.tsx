import { Button, ButtonRow } from '#ui/button.tsx'
import { useText } from '../site.ts'

/** Other ways on than the next page; each keeps what stands on this one. */
export type Ways = {
  /** Straight to the last questions. */
  shortcut: boolean
  /** The other track, where it can be chosen. */
  track: 'quick' | 'full' | null
}

/** How a page is sent: go on, go on without an answer, tell more or less, or come back later. */
export function FormButtons(props: { skip: boolean; change: boolean; ways: Ways }) {
  const t = useText()
  const { shortcut, track } = props.ways
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
      <ul className="ways">
        {shortcut && <Way intent="shortcut" text={t('shell.shortcut')} />}
        {track && <Way intent={`track:${track}`} text={t(`shell.track_${track}`)} />}
        <Way intent="later" text={t('shell.later')} />
      </ul>
    </>
  )
}

/** On pages that go on by a button of their own. */
export function LaterOnly() {
  const t = useText()
  return (
    <ul className="ways">
      <Way intent="later" text={t('shell.later')} />
    </ul>
  )
}

function Way({ intent, text }: { intent: string; text: string }) {
  return (
    <li>
      <button type="submit" className="link-button" name="intent" value={intent}>
        {text}
      </button>
    </li>
  )
}
