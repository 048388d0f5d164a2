import { CaseAgain } from './again.tsx'

export default CaseAgain
