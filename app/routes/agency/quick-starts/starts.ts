import { quickStart, type Step } from '../quick-start.ts'
import { taxiiCommands } from '../taxii-quick-start.ts'
import { excelQuery, mispFeed, openCti } from './platforms.ts'
import { pythonFeed, pythonTaxii } from './python.ts'

export const startCodes = ['curl', 'python', 'misp', 'opencti', 'spreadsheet'] as const
export type StartCode = (typeof startCodes)[number]

export type Start = { name: string; before: string; steps: Step[]; after: string }

/** Each quick start with the words around it. What our tests could not run says so. */
export function startOf(code: StartCode, origin: string, key: string): Start {
  switch (code) {
    case 'curl':
      return {
        name: 'curl',
        before: 'Needs bash, curl, jq and minisign. Run these in an empty folder.',
        steps: [...quickStart(origin, key), ...taxiiCommands(origin, key)],
        after: 'A test runs every one of these commands.',
      }
    case 'python':
      return {
        name: 'Python',
        before: 'The first needs nothing but Python 3.8 or newer. Run it each hour or each day.',
        steps: [
          { title: 'Keep what stands, release by release', code: pythonFeed(origin, key) },
          { title: 'Over TAXII, with taxii2-client', code: pythonTaxii(origin, key) },
        ],
        after:
          'A test runs the first as it stands. The second follows taxii2-client’s own documentation; the library can’t be had where our tests run, so the addresses in it are tested and the rest is not.',
      }
    case 'misp':
      return {
        name: 'MISP',
        before: 'In MISP, under Sync Actions, Feeds, Import Feeds from JSON, paste this.',
        steps: [{ title: 'Feed', code: mispFeed(origin, key) }],
        after:
          'Then fetch it once, and let MISP’s scheduler fetch it every hour. A test reads this JSON and fetches the feed at the address and with the header in it. Leave revoked events in: a MISP deletes its copy by them.',
      }
    case 'opencti':
      return {
        name: 'OpenCTI',
        before: 'Add this service to OpenCTI’s compose file.',
        steps: [{ title: 'docker-compose.yml', code: openCti(origin, key) }],
        after:
          'A test asks the discovery address with the name and password in it and finds an API root with collections; OpenCTI itself is not run by our tests. What is revoked comes with revoked: true; check once what your platform makes of it.',
      }
    case 'spreadsheet':
      return {
        name: 'Spreadsheet',
        before:
          'The simplest way: open a release here, download indicators.csv, and open it. No cell begins with a sign that a spreadsheet takes for a formula. In Excel, Data, Get Data, Blank Query, Advanced Editor takes this instead, and refreshes by itself.',
        steps: [{ title: 'Power Query', code: excelQuery(origin, key) }],
        after:
          'Google Sheets’ IMPORTDATA can’t send a key, and a key in an address ends up in logs: download the file instead. A test fetches the address in the query with its header; Excel itself is not run by our tests. A workbook that holds a key is a secret.',
      }
  }
}
