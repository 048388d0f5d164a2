import { manifestName, signatureName } from './files.ts'

/** A release as an index names it; `created` as RFC 3339. */
export type IndexedRelease = Readonly<{
  number: number
  week: string
  created: string
  patterns: number
  manifestSha256: string
  files: readonly string[]
}>

/** The folder that all paths of an index begin in. */
export const releasesPath = '/feeds/releases'

export const rolieScheme = 'urn:ietf:params:rolie:category:information-type'

/** The calendar year (UTC) that a release was cut in. */
export const yearOf = ({ created }: Pick<IndexedRelease, 'created'>): number =>
  Number(created.slice(0, 4))

/** `index.txt`: the path of every file, newest release first. */
export function indexText(releases: readonly IndexedRelease[]): string {
  return releases
    .flatMap(({ number, files }) => files.map((name) => `${number}/${name}\n`))
    .join('')
}

/** `changes.csv`: path of each manifest and when it came, newest first, without a header. */
export function changesCsv(releases: readonly IndexedRelease[]): string {
  return releases
    .map(({ number, created }) => `"${number}/${manifestName}","${created}"\r\n`)
    .join('')
}

type Feed = Readonly<{ origin: string; releases: readonly IndexedRelease[] }>

/** Of the newest release; a fixed day where there is none. */
const updatedOf = ([newest]: readonly IndexedRelease[]): string =>
  newest?.created ?? '2026-01-01T00:00:00.000Z'

const titleOf = ({ number, week }: IndexedRelease): string => `Release ${number}, week ${week}`

const summaryOf = ({ patterns }: IndexedRelease): string =>
  patterns === 1 ? '1 pattern' : `${patterns} patterns`

const hrefsOf = (origin: string, { number }: IndexedRelease) => {
  const id = `${origin}${releasesPath}/${number}`
  return {
    id,
    manifest: `${id}/${manifestName}`,
    signature: `${id}/${signatureName}`,
    bundle: `${id}/stix-2.1.json`,
  }
}

/** `feed.json`: a resource collection as of RFC 8322, in JSON as CSAF 2.0, 7.1.15 writes it. */
export function rolieFeed({ origin, releases }: Feed): string {
  const self = `${origin}${releasesPath}/feed.json`
  const feed = {
    id: self,
    title: 'Harborlight releases',
    link: [{ rel: 'self', href: self }],
    category: [{ scheme: rolieScheme, term: 'indicator' }],
    updated: updatedOf(releases),
    entry: releases.map((release) => {
      const { id, manifest, signature, bundle } = hrefsOf(origin, release)
      return {
        id,
        title: titleOf(release),
        link: [
          { rel: 'self', href: manifest },
          { rel: 'signature', href: signature },
          { rel: 'alternate', href: bundle, type: 'application/stix+json;version=2.1' },
        ],
        published: release.created,
        updated: release.created,
        summary: { content: summaryOf(release) },
        content: { type: 'application/json', src: manifest },
        format: {
          schema: `${origin}/.well-known/harborlight/provider-metadata.json`,
          version: '2',
        },
      }
    }),
  }
  return `${JSON.stringify({ feed }, null, 2)}\n`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** `feed.xml`: the same as Atom (RFC 4287 with RFC 8322). */
export function atomReleases({ origin, releases }: Feed): string {
  const entries = releases.map((release) => {
    const { id, manifest, signature } = hrefsOf(origin, release)
    return `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(titleOf(release))}</title>
    <published>${release.created}</published>
    <updated>${release.created}</updated>
    <category scheme="${rolieScheme}" term="indicator"/>
    <summary>${summaryOf(release)}</summary>
    <link rel="signature" href="${escaped(signature)}"/>
    <content type="application/json" src="${escaped(manifest)}"/>
  </entry>
`
  })
  const self = `${origin}${releasesPath}/feed.xml`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escaped(self)}</id>
  <title>Harborlight releases</title>
  <updated>${updatedOf(releases)}</updated>
  <author><name>Harborlight</name></author>
  <category scheme="${rolieScheme}" term="indicator"/>
  <link rel="self" href="${escaped(self)}"/>
${entries.join('')}</feed>
`
}

export const providerFormat = 'harborlight-provider/1'

/**
 * `provider-metadata.json`: who publishes what, where, and how to check it. In the manner of CSAF's
 * file of that name, of which it is none: there are no CSAF documents here.
 */
export function providerMetadata(origin: string, updated: string) {
  return {
    format: providerFormat,
    canonical_url: `${origin}/.well-known/harborlight/provider-metadata.json`,
    publisher: { name: 'Harborlight', namespace: origin },
    last_updated: updated,
    public_keys: [
      { format: 'minisign', url: `${origin}/feeds/public-key` },
      { format: 'jwk-set', url: `${origin}/feeds/jwks.json` },
    ],
    distributions: [
      { kind: 'rolie', url: `${origin}${releasesPath}/feed.json`, needs_key: true },
      { kind: 'atom', url: `${origin}${releasesPath}/feed.xml`, needs_key: true },
      { kind: 'index', url: `${origin}${releasesPath}/index.txt`, needs_key: true },
      { kind: 'changes', url: `${origin}${releasesPath}/changes.csv`, needs_key: true },
      { kind: 'taxii-2.1', url: `${origin}/taxii2/`, needs_key: true },
      { kind: 'misp-feed', url: `${origin}/feeds/misp/manifest.json`, needs_key: true },
      { kind: 'transparency-log', url: `${origin}/transparency/log.json`, needs_key: false },
    ],
    documentation: `${origin}/agency/api`,
    csaf: false,
  }
}
