import { Citizen, useTab } from './citizen.tsx'
import { HelpList } from './help-list.tsx'
import { useText } from './site.ts'

export default function Help() {
  const t = useText()
  return (
    <Citizen tab={useTab('title.help')} title={t('help.title')} current="help">
      <h2>{t('help.danger_title')}</h2>
      <HelpList />
      <h2>{t('help.money_title')}</h2>
      <ul>
        <li>{t('help.bank')}</li>
        <li>{t('help.codes')}</li>
        <li>{t('help.stop')}</li>
        <li>{t('help.recovery')}</li>
      </ul>
      <h2>{t('help.you_title')}</h2>
      <p>{t('help.alone')}</p>
      <p>{t('help.talk')}</p>
    </Citizen>
  )
}
