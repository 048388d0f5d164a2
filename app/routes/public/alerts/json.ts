import type { LoaderFunctionArgs } from '@remix-run/node'
import { jsonFeed } from '#core/alerts/feeds.ts'
import { answerFeed } from './answer-feed.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerFeed(args, jsonFeed, 'application/feed+json; charset=utf-8')
}
