import { join } from 'node:path'
import { clearances, variantName } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { folderReleases, type ReleaseStore } from './store.server.ts'

/** Where each variant's releases lie: a folder for each clearance, as static files are laid out. */
export type VariantStores = (clearance: Clearance) => ReleaseStore

export function folderVariants(root: string): VariantStores {
  const stores = new Map(
    clearances.map((one) => {
      const name = variantName(one)
      return [name, folderReleases(join(root, name))]
    }),
  )
  return (clearance) => {
    const store = stores.get(variantName(clearance))
    if (!store) throw new Error('There is no such variant')
    return store
  }
}
