import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#core/alerts/feeds.ts'
import { answerFeed } from './answer-feed.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerFeed(args, atomFeed, 'application/atom+xml; charset=utf-8')
}
