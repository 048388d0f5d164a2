import { expect, it } from 'vitest'
import { releaseEdition } from '#core/release/files.ts'
import packageJson from '../../../package.json' with { type: 'json' }

/** What the bytes of a variant rest on beside our own code: metadata that a new version may change. */
const restsOn = ['countries-list', 'libphonenumber-js', 'csv-stringify'] as const

it('A new version of what files are made with raises the edition of releases', () => {
  const versions = restsOn.map((name) => `${name} ${packageJson.dependencies[name]}`)
  // When this fails: raise `releaseEdition` if any byte can change, then write down what is here now.
  expect({ releaseEdition, versions }).toEqual({
    releaseEdition: 1,
    versions: ['countries-list 3.4.1', 'libphonenumber-js 1.13.16', 'csv-stringify 6.9.0'],
  })
})
