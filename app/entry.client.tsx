import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

// Only pages whose route says `handle = { hydrate: true }` load this: docs/decisions/0003-plain-pages.md.
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
