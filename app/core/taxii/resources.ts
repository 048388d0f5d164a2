import { taxiiMediaType } from './accept.ts'
import type { Scope } from './audience.ts'
import { stixMediaType } from './objects.ts'
import { formatTimestamp, type Micros } from './timestamp.ts'

/** All collections stand under one API root; readers see those that they are cleared for. */
export const apiRootPath = '/taxii2/patterns/'

/** TAXII 2.1, section 4.1. */
export function discovery(origin: string) {
  const root = `${origin}${apiRootPath}`
  return {
    title: 'Harborlight',
    description: 'Anonymised patterns of fake job offers and investment scams. Read only.',
    default: root,
    api_roots: [root],
  }
}

/** TAXII 2.1, section 4.2. Nothing can be sent here, so no length is too short. */
export const apiRoot = {
  title: 'Scam patterns',
  description: 'What weekly releases and revocations brought, oldest first. Read only.',
  versions: [taxiiMediaType],
  max_content_length: 1,
}

export type CollectionFacts = Scope & Readonly<{ id: string }>

/** TAXII 2.1, section 5.2. */
export function collectionResource({ id, sector, ceiling }: CollectionFacts) {
  return {
    id,
    title: `Patterns for ${sector}, up to TLP:${ceiling.toUpperCase()}`,
    description: `Everything released for the sector ${sector} that is marked TLP:${ceiling.toUpperCase()} or wider.`,
    can_read: true,
    can_write: false,
    media_types: [stixMediaType],
  }
}

/** TAXII 2.1, section 5.1; an empty list must not be sent (section 2). */
export function collectionsResource(collections: readonly CollectionFacts[]) {
  return collections.length === 0 ? {} : { collections: collections.map(collectionResource) }
}

/** One entry of a manifest. */
export type ManifestEntry = Readonly<{
  id: string
  added: Micros
  version: string
  mediaType: string
}>

/** TAXII 2.1, section 5.3. */
export const manifestEntry = ({ id, added, version, mediaType }: ManifestEntry) => ({
  id,
  date_added: formatTimestamp(added),
  version,
  media_type: mediaType,
})

export type PageEnd = Readonly<{ more: boolean; next: string | null }>

/**
 * A page around its content, which is put in as it is stored: nothing parses an object on its way
 * out. An empty page is an empty object (TAXII 2.1, section 3.7).
 */
export function envelope(member: 'objects' | 'versions', content: string, end: PageEnd): string {
  if (content === '') return '{}\n'
  const next = end.next === null ? '' : `"next":${JSON.stringify(end.next)},`
  return `{"more":${end.more},${next}"${member}":[${content}]}\n`
}
