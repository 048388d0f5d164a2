import type { ReleaseHead } from '../format.ts'
import { inNumberOrder, type ReleaseInput } from '../release.ts'
import { coreObjects } from './core-objects.ts'
import { extensionAuthor, extensionDefinition } from './extension.ts'
import { fullObjects } from './full-objects.ts'
import { type StixObject, tell } from './object.ts'
import { once } from './once.ts'
import { publishedExtensions } from './published-extensions.ts'
import { bundleWriter, type Flavour, stixFormat } from './writer.ts'

export type StixBundle = Readonly<{
  type: 'bundle'
  id: string
  objects: readonly StixObject[]
}>

/** Native types only, which every reader of STIX 2.1 takes. */
export const coreFlavour: Flavour = { name: 'core', always: [], objectsOf: once(coreObjects) }

/** With the published types, our own properties, and what both mean. */
export const fullFlavour: Flavour = {
  name: 'full',
  always: [extensionAuthor, extensionDefinition, ...publishedExtensions].map(tell),
  objectsOf: once(fullObjects),
}

/** `stix-2.1.json`. */
export const stixCoreFormat = stixFormat('stix-2.1.json', coreFlavour)

export const stixFullFormat = stixFormat('stix-2.1-full.json', fullFlavour)

/** A release that is for nobody in particular. */
function headOf({ patterns: _, ...head }: ReleaseInput): ReleaseHead {
  return { ...head, sector: 'police', ceiling: 'amber+strict' }
}

/** The release as a STIX 2.1 bundle, all at once. */
export function stixBundle(release: ReleaseInput, flavour: Flavour = coreFlavour): StixBundle {
  const writer = bundleWriter(flavour, headOf(release))
  const told = [...writer.first, ...inNumberOrder(release.patterns).flatMap(writer.add)]
  const report = { ...writer.report(), object_refs: [...writer.named()] }
  return { type: 'bundle', id: writer.id, objects: [...told.map(({ object }) => object), report] }
}
