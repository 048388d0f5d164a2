import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the site that journeys visit listens; playwright.config.ts starts it there. */
export const journeyPort = 4310
/** By name: no passkey can be made for an IP address. */
export const journeyOriginAt = (port: number): string => `http://localhost:${port}`
export const journeyOrigin = journeyOriginAt(journeyPort)

/** Its data folder: of this port, so that a run that was killed is found and cleared by the next. */
export const journeyFolder = (port: number): string =>
  join(tmpdir(), `harborlight-journeys-${port}`)

/** Who is who there, for the specs: written once everything is in place. */
export const castFile = (port: number): string => join(journeyFolder(port), 'cast.json')
