import { useText } from '../site.ts'

/** Who can help somebody in danger, wherever that is. */
export function GeneralHelp() {
  const t = useText()
  return (
    <ul>
      <li>{t('help.danger')}</li>
      <li>{t('help.embassy')}</li>
      <li>
        {t('help.iom')} <a href="https://www.iom.int/where-we-work">iom.int</a>
      </li>
      <li>{t('help.care')}</li>
    </ul>
  )
}
