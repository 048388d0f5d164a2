import { Details } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'

const commands = [
  'head -n -4 note-2.txt > proof.txt',
  'tail -n 4 note-2.txt > proof.txt.minisig',
  'minisign -V -p key.pub -m proof.txt',
]

/** For whoever would rather not ask us: a program that is not ours, and our published keys. */
export function Offline() {
  const t = useText()
  return (
    <Details summary={t('verify.offline_title')}>
      <p>{t('verify.offline_text')}</p>
      <pre className="mono" dir="ltr">
        {commands.join('\n')}
      </pre>
      <p>{t('verify.offline_copy')}</p>
      <pre className="mono" dir="ltr">
        sha256sum note-3.txt
      </pre>
      <p>
        <a href="/verify/keys">{t('verify.offline_keys')}</a>
      </p>
    </Details>
  )
}
