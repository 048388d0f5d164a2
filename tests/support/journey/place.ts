import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the site that journeys visit listens; playwright.config.ts starts it there. */
export const journeyPort = 4310
export const journeyOrigin = `http://127.0.0.1:${journeyPort}`

/** Its data folder: of this port, so that a run that was killed is found and cleared by the next. */
export const journeyFolder = (port: number): string =>
  join(tmpdir(), `harborlight-journeys-${port}`)

/** Who is who there, for the specs: written once everything is in place. */
export const castFile = (port: number): string => join(journeyFolder(port), 'cast.json')
