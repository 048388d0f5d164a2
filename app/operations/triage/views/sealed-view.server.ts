import { type ViewContent, viewContent } from '#core/case/saved-view.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { sealText, unsealText } from '#infra/keyring/seal.server.ts'

/** A view's columns: its name and filters may hold what was told, so neither is stored in the clear. */
export function sealView({ derive, current }: Keyring, id: string, content: ViewContent) {
  const sealed = sealText(derive('view', current), JSON.stringify(content), associated(id))
  return { sealed, keyringVersion: current }
}

type Row = { id: string; sealed: Uint8Array; keyringVersion: number }

export function openView({ derive }: Keyring, { id, sealed, keyringVersion }: Row): ViewContent {
  return viewContent.parse(
    JSON.parse(unsealText(derive('view', keyringVersion), sealed, associated(id))),
  )
}

const associated = (id: string) => `view/${id}`
