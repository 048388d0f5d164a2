import { SummaryList } from '#ui/citizen/summary-list.tsx'
import { Citizen, useTab } from './citizen.tsx'
import { useText } from './site.ts'

const kept = ['draft', 'told', 'coded', 'contact', 'receipt', 'cookie', 'visits'] as const

export default function Privacy() {
  const t = useText()
  return (
    <Citizen tab={useTab('title.privacy')} title={t('privacy.title')} current="privacy">
      <p className="lead">{t('privacy.lead')}</p>
      <h2>{t('privacy.not_title')}</h2>
      <ul>
        <li>{t('privacy.not_address')}</li>
        <li>{t('privacy.not_device')}</li>
        <li>{t('privacy.not_code')}</li>
        <li>{t('privacy.not_track')}</li>
      </ul>
      <SummaryList
        title={t('privacy.kept_title')}
        rows={kept.map((key) => ({
          key,
          label: t(`privacy.${key}_label`),
          value: t(`privacy.${key}`),
        }))}
      />
      <h2>{t('privacy.share_title')}</h2>
      <p>{t('privacy.share')}</p>
      <p>{t('privacy.share_choice')}</p>
      <h2>{t('privacy.limits_title')}</h2>
      <p>{t('privacy.limits')}</p>
    </Citizen>
  )
}
