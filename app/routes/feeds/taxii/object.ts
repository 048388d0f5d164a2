import { refuseWriting } from './answer.ts'
import { pageLoader } from './page.ts'

/** TAXII 2.1, section 5.6. */
export const loader = pageLoader('object')

export const action = refuseWriting('DELETE')
