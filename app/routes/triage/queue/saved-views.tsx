import { viewQuery } from '#core/case/saved-view.ts'
import type { ListedView } from '#operations/triage/views/list-views.server.ts'
import { ViewForm } from '../views/view-form.tsx'
import { queueHref, type ShownFilter } from './hrefs.ts'

type Props = { views: ListedView[]; filter: ShownFilter; formToken: string }

/** The views that the reader can choose from, and the way to keep the filters that are on. */
export function SavedViews({ views, filter, formToken }: Props) {
  const query = viewQuery(queueHref(filter).replace('/triage', ''))
  const known = views.some((view) => view.query === query)
  if (views.length === 0 && query === null) return null
  return (
    <div className="saved-views">
      {views.length > 0 && (
        <nav aria-label="Saved views">
          <ul>
            {views.map((view) => (
              <li key={view.id}>
                <a
                  className="saved-view"
                  href={`/triage?${view.query}`}
                  aria-current={view.query === query ? 'page' : undefined}
                >
                  {view.name}
                  {view.shared && (
                    <span className="saved-view-who">
                      {view.own ? 'shared' : `by ${view.owner}`}
                    </span>
                  )}
                </a>
              </li>
            ))}
            <li>
              <a className="saved-views-all" href="/triage/views">
                Change views
              </a>
            </li>
          </ul>
        </nav>
      )}
      {query !== null && !known && (
        <details className="save-view">
          <summary>Save this view</summary>
          <ViewForm
            action="/triage/views"
            formToken={formToken}
            value={{ name: '', shared: false }}
            refused={null}
            button="Save"
          >
            <input type="hidden" name="query" value={query} />
          </ViewForm>
        </details>
      )}
    </div>
  )
}
