import type { ReplyWords } from '../templates.ts'

/** Drafts: nobody who grew up with the language has read them yet. */
export const vi: ReplyWords = {
  first_look:
    'Cảm ơn bạn. Đã có người đọc báo cáo của bạn. Chúng tôi đang xem xét. Nếu cần biết thêm, chúng tôi sẽ viết cho bạn ở đây.',
  more_detail:
    'Cảm ơn bạn đã báo cáo. Để tiếp tục, chúng tôi cần biết thêm: {what}. Chỉ viết những gì bạn có thể, và chỉ khi an toàn cho bạn.',
  safety_first:
    'An toàn của bạn là trên hết. Đừng tự đặt mình vào nguy hiểm để tìm hiểu thêm. Nếu bạn đang gặp nguy hiểm, hãy gọi cảnh sát hoặc đường dây trợ giúp nếu có thể. Trang trợ giúp của chúng tôi có các số điện thoại.',
  stop_paying:
    'Chúng tôi thấy việc này giống lừa đảo. Xin đừng gửi thêm tiền và đừng đưa giấy tờ hay mã số cho bất kỳ ai. Hãy giữ lại các tin nhắn: chúng có thể giúp ích.',
  passed_on:
    'Chúng tôi đã chuyển những gì bạn kể cho {agency}, như bạn đã cho phép. Nếu biết họ đã làm gì, chúng tôi sẽ cho bạn biết ở đây.',
  nothing_found:
    'Chúng tôi đã xem xét báo cáo của bạn. Hiện giờ chúng tôi chưa thấy đủ để hành động. Điều đó không có nghĩa là bạn sai. Chúng tôi giữ những gì bạn kể và sẽ xem lại khi có người khác kể điều tương tự. Bạn có thể viết thêm ở đây bất cứ lúc nào.',
  not_ours:
    'Cảm ơn bạn đã báo cáo. Chúng tôi không thể xử lý loại việc này. Nơi có thể giúp bạn: {where}.',
  finished:
    'Chúng tôi đã xem xét xong báo cáo của bạn. Những gì bạn kể giúp cảnh báo cho người khác. Cảm ơn bạn.',
}
