import type { ReplyWords } from '../templates.ts'

/** Drafts: nobody who grew up with the language has read them yet. */
export const zhHans: ReplyWords = {
  first_look:
    '谢谢你。已经有人读了你的举报。我们正在查看。如果需要了解更多，我们会在这里写信给你。',
  more_detail:
    '谢谢你的举报。为了继续，我们需要了解更多：{what}。只写你能写的，而且只在你安全的时候写。',
  safety_first:
    '你的安全最重要。不要为了了解更多而让自己有危险。如果你现在有危险，能打电话就请报警或拨打求助热线。我们的帮助页面上有电话号码。',
  stop_paying:
    '我们认为这像是骗局。请不要再汇钱，也不要把证件或验证码给任何人。请保留聊天记录：它们可能有用。',
  passed_on:
    '按照你的许可，我们已把你告诉我们的内容转给{agency}。如果我们知道他们做了什么，会在这里告诉你。',
  nothing_found:
    '我们查看了你的举报。目前我们没有找到足够的内容来采取行动。这不表示你说错了。我们会保留你告诉我们的内容，如果别人也说到同样的事，我们会再看。你随时可以在这里补充。',
  not_ours: '谢谢你的举报。这类事情我们无法处理。可能帮到你的有：{where}。',
  finished: '我们已经查看完你的举报。你告诉我们的内容有助于提醒别人。谢谢你。',
}
