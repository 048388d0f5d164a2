import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Hero } from '#ui/citizen/hero.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { Citizen } from './citizen.tsx'
import { useText } from './site.ts'

export default function Home() {
  const t = useText()
  return (
    <Citizen tab={t('service.name')} wide>
      <Hero title={t('home.title')}>
        <p className="lead">{t('home.lead')}</p>
        <ButtonRow>
          <ButtonLink href="/report">{t('home.start')}</ButtonLink>
        </ButtonRow>
        <p>
          <a href="/return">{t('home.return')}</a>
        </p>
        <p>
          <a href="/check">{t('home.check')}</a>
        </p>
      </Hero>
      <Notice tone="danger" title={t('home.danger_title')}>
        <p>
          {t('home.danger')} <a href="/help">{t('home.danger_more')}</a>
        </p>
      </Notice>
      <h2>{t('home.what_title')}</h2>
      <ul className="tiles">
        <li className="tile">
          <h3>{t('home.what_job_title')}</h3>
          <p>{t('home.what_job')}</p>
        </li>
        <li className="tile">
          <h3>{t('home.what_held_title')}</h3>
          <p>{t('home.what_held')}</p>
        </li>
        <li className="tile">
          <h3>{t('home.what_investment_title')}</h3>
          <p>{t('home.what_investment')}</p>
        </li>
        <li className="tile">
          <h3>{t('home.what_other_title')}</h3>
          <p>{t('home.what_other')}</p>
        </li>
      </ul>
      <h2>{t('home.how_title')}</h2>
      <ol className="numbered">
        <li>{t('home.how_read')}</li>
        <li>{t('home.how_pattern')}</li>
        <li>{t('home.how_act')}</li>
        <li>{t('home.how_hear')}</li>
      </ol>
      <h2>{t('home.safe_title')}</h2>
      <p>{t('home.safe_text')}</p>
    </Citizen>
  )
}
