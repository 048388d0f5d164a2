import { describe, expect, it } from 'vitest'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { releaseFormats, releaseFormatsFor } from '#core/release/files.ts'
import { previewOf } from '#core/release/preview.ts'
import { samplePatterns, sampleRelease } from '#core/release/sample-patterns.ts'
import { sectors } from '#core/release/sectors.ts'
import { fullFlavour, stixBundle } from '#core/release/stix/bundle.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { stixBundleErrors } from '#tests/support/stix-validator.ts'

const payloads = samplePatterns.map(({ payload }) => payload)

describe('the sample', () => {
  it('is made of whole patterns: of every kind, type of indicator and status', () => {
    for (const payload of payloads) expect(patternPayloadSchema.parse(payload)).toEqual(payload)
    expect(new Set(payloads.map(({ kind }) => kind))).toEqual(new Set(tipKindCodes))
    const types = payloads.flatMap(({ indicators }) => indicators.map(({ type }) => type))
    expect(new Set(types)).toEqual(new Set(publishableTypes))
    expect(new Set(payloads.map(({ status }) => status)).size).toBe(3)
    for (const sector of sectors)
      expect(payloads.some(({ actions }) => actions.some((one) => one.sector === sector))).toBe(
        true,
      )
  })

  it('names nothing that anybody could own, and says that it is invented', () => {
    for (const { title, summary, status, indicators } of payloads) {
      expect(title).toMatch(/^Sample: /)
      if (status !== 'revoked') expect(summary).toMatch(/^Invented /)
      for (const { type, value } of indicators)
        expect(value, type).toMatch(
          /(?:^|[.@/:_])sample[._]|\.(?:test|example)\b|sample|Sample|SMPL|samp$|th:0{10}|\+44(?:7700900|2079460)\d{3}$|\+1202555 ?01\d\d$/,
        )
    }
  })

  it('makes valid bundles', () => {
    const release = { ...sampleRelease, patterns: samplePatterns }
    expect(stixBundleErrors(stixBundle(release))).toEqual([])
    expect(stixBundleErrors(stixBundle(release, fullFlavour))).toEqual([])
  })
})

describe('a preview', () => {
  it.each(releaseFormats.map((format) => [format.name, format] as const))(
    'of %s shows its beginning',
    (_, format) => {
      const { text, name } = previewOf(format, 'police')
      expect(name).toBe(format.name)
      expect(text.length).toBeGreaterThan(100)
      expect(text.length).toBeLessThan(6_002)
      if (format.mediaType.startsWith('text/csv')) expect(parseCsv(`${text}\r\n`)).toHaveLength(5)
      else expect(text).toMatch(/^\{\n {2}"/)
    },
  )

  it('of a sector’s file has rows for each sector', () => {
    for (const sector of sectors) {
      const format = releaseFormatsFor(sector).at(-1)
      expect(format && previewOf(format, sector).text).toContain('recommended_action')
    }
  })
})
