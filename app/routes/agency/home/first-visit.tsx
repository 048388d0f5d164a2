import { Callout } from '#ui/staff/callout.tsx'

/** For who was never here: what to begin with. */
export function FirstVisit() {
  return (
    <>
      <Callout title="Welcome">
        <p>
          Begin with the newest patterns below. To build an import first,{' '}
          <a href="/agency/sandbox">take a sandbox key</a>: it opens invented data only.
        </p>
      </Callout>
      <h2 id="new">The newest patterns</h2>
    </>
  )
}
