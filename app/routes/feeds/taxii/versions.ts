import { refuseMethod } from './answer.ts'
import { pageLoader } from './page.ts'

/** TAXII 2.1, section 5.8. */
export const loader = pageLoader('versions')

export const action = refuseMethod
