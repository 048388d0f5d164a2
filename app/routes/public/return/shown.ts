import type { SerializeFrom } from '@remix-run/node'
import type { Report } from '#operations/reporter/read-report.server.ts'
import type { AdditionProblem } from './send-addition.server.ts'

/** A report and a problem as they cross to the page: dates as ISO strings. */
export type ShownReport = SerializeFrom<Report>
export type ShownProblem = SerializeFrom<AdditionProblem>
