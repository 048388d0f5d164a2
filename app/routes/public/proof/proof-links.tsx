import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { useText } from '../site.ts'

/** What a proof is, what keeping it risks, and the two files; there is no copy once words of it were removed. */
export function ProofLinks({ copy = true }: { copy?: boolean }) {
  const t = useText()
  return (
    <>
      <p>{t('proof.text')}</p>
      <p>{t('proof.careful')}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" href="/proof.txt">
          {t('proof.download')}
        </ButtonLink>
        {copy && (
          <ButtonLink kind="secondary" href="/proof/copy.txt">
            {t('proof.copy_download')}
          </ButtonLink>
        )}
      </ButtonRow>
      <p>
        <a href="/verify">{t('proof.check_link')}</a>
      </p>
    </>
  )
}
