import { refuseWriting } from './answer.ts'
import { pageLoader } from './page.ts'

/** TAXII 2.1, section 5.4. */
export const loader = pageLoader('objects')

export const action = refuseWriting('POST')
