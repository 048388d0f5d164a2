import { useSite, useText } from '../site.ts'

/** A link is the default; the banner is offered only where an operator named the sites for it. */
export function Share({ banner }: { banner: boolean }) {
  const t = useText()
  const { origin } = useSite()
  return (
    <>
      <h2>{t('alerts.share')}</h2>
      <p>{t('alerts.feeds')}</p>
      <p>
        <a href="/alerts/feed.xml">Atom</a> · <a href="/alerts/feed.json">JSON</a>
      </p>
      <p>
        <a href="/poster">{t('alerts.poster')}</a>
      </p>
      <h3>{t('alerts.link_title')}</h3>
      <p>{t('alerts.link_text')}</p>
      <pre className="code" dir="ltr">
        <code>{`<a href="${origin}/check">${t('check.title')}</a>`}</code>
      </pre>
      {banner && (
        <>
          <p>{t('alerts.banner_text')}</p>
          <pre className="code" dir="ltr">
            <code>
              {`<iframe src="${origin}/alerts/banner" title="Harborlight" width="100%" height="120" referrerpolicy="no-referrer"></iframe>`}
            </code>
          </pre>
        </>
      )}
    </>
  )
}
