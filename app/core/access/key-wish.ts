import { type KeyWishReason, readKeyWish } from './agency-key.ts'
import { type KeyScope, keyEndpointNames, readKeyScope, type ScopeReason } from './key-scope.ts'
import { type NetworkReason, readNetworks } from './networks.ts'

/** What someone typed and chose for a new key; where a part is not asked for, the key is not narrowed by it. */
export type KeyForm = {
  label: string
  days: string
  endpoints?: readonly string[]
  sectors?: readonly string[]
  ceiling?: string
  networks?: string
}

export type KeyFormReason = KeyWishReason | ScopeReason | NetworkReason

/** Reads a form for a new key of an agency; the first thing that is wrong is the answer. */
export function readKeyForm(
  given: KeyForm,
  agency: { sector: string; ceiling: string },
):
  | { ok: true; wish: { label: string; days: number } & KeyScope }
  | { ok: false; reason: KeyFormReason; entry?: string } {
  const wish = readKeyWish(given)
  if (!wish.ok) return wish
  const { endpoints = keyEndpointNames, sectors = [agency.sector] } = given
  const scope = readKeyScope(
    { endpoints, sectors, ceiling: given.ceiling ?? agency.ceiling },
    agency,
  )
  if (!scope.ok) return scope
  const networks = readNetworks(given.networks ?? '')
  if (!networks.ok) return networks
  const { label, days } = wish
  return { ok: true, wish: { label, days, ...scope.scope, networks: networks.networks } }
}
