import { longestViewName, mostOwnViews } from '#core/case/saved-view.ts'

export const viewReasons = {
  name_missing: 'Give the view a name',
  name_too_long: `The name can have ${longestViewName} characters at most`,
  no_filters: 'A view keeps filters: choose some in the queue first',
  too_many: `You can keep ${mostOwnViews} views. Delete one that you no longer use`,
} as const

export const shareLabel = 'Share it with everyone who works the queue'
export const errorTitle = 'The view was not saved'
