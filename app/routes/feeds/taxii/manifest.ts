import { refuseMethod } from './answer.ts'
import { pageLoader } from './page.ts'

/** TAXII 2.1, section 5.3. */
export const loader = pageLoader('manifest')

export const action = refuseMethod
