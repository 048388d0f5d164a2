import type { SerializeFrom } from '@remix-run/node'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { FileUpload } from '#ui/fields/file-upload.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { useText } from '../site.ts'
import { maxKilobytes as kilobytes } from './limits.ts'
import type { SentProof } from './send-proof.server.ts'

type Props = { problem: SerializeFrom<Extract<SentProof, { ok: false }>> | undefined }

/** Paste a proof or choose its file; a copy of what was told may come along. */
export function ProofForm({ problem }: Props) {
  const t = useText()
  const error = problem && t(problem.error)
  const file = (name: 'proof' | 'copy') => (
    <FileUpload
      id={`${name}_file`}
      name={`${name}_file`}
      label={t(`verify.${name}_file`)}
      limits={t('verify.file_limits', { kilobytes })}
      accept=".txt,.minisig,text/plain"
      added={[]}
      words={{ added: '', remove: t('shell.remove'), upload: '' }}
    />
  )
  return (
    <>
      {error && (
        <ErrorSummary title={t('error.title')} errors={[{ href: '#proof', text: error }]} />
      )}
      <h1>{t('verify.title')}</h1>
      <p className="lead">{t('verify.lead')}</p>
      <CitizenForm action="/verify" files>
        <TextArea
          id="proof"
          name="proof"
          label={t('verify.proof_label')}
          hint={t('verify.proof_hint')}
          error={error}
          value={problem?.proof}
          rows={8}
        />
        {file('proof')}
        <TextArea
          id="copy"
          name="copy"
          label={t('verify.copy_label')}
          hint={t('verify.copy_hint')}
          value={problem?.copy}
          rows={4}
        />
        {file('copy')}
        <p>{t('verify.not_stored')}</p>
        <Button>{t('verify.check')}</Button>
      </CitizenForm>
    </>
  )
}
