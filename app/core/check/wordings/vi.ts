import type { LanguageWordings } from './language.ts'

/** Vietnamese, with or without its accents: both are folded to plain letters. */
export const vi = {
  gap: 60,
  spaced: true,
  not: {
    before: [
      '(không|đừng|chớ|cấm|miễn|không được|tuyệt đối không|không bao giờ|chưa bao giờ|không phải|khỏi|không cần|hạn chế)',
      '(không|đừng) (cung cấp|chuyển tiền|chia sẻ) (và |hay |hoặc |)',
    ],
    sentence: ['(không|không bao giờ|sẽ không)( bao giờ|) (yêu cầu|đòi|bắt|thu)'],
  },
  warns: [
    '(đều là|chính là|là) (chiêu |thủ đoạn |trò |)lừa đảo',
    '(kẻ gian|kẻ xấu|đối tượng lừa đảo|bọn lừa đảo|các đối tượng|tội phạm) (thường|sẽ|giả|mạo danh|dụ|yêu cầu|đã|lợi dụng|hứa|gọi|nhắn)',
    '(cảnh giác|cảnh báo|đề phòng|coi chừng) ~ (lừa đảo|giả mạo|chiêu|thủ đoạn|việc nhẹ lương cao)',
    '(công an|bộ ngoại giao|lãnh sự quán|ngân hàng|cơ quan chức năng|cảnh sát|đại sứ quán) ~ (cảnh báo|khuyến cáo|bắt giữ|triệt phá|giải cứu|khởi tố|cho biết)',
    '(nạn nhân|bị hại) (bị|kể|cho biết|được hứa|đã|trình báo)',
  ],
  flags: {
    no_experience_high_pay: [
      'chỉ cần biết (sử dụng |dùng |)(máy tính|đánh máy|gõ phím) ~ (lương|thu nhập)',
      '(không cần|không yêu cầu|không đòi hỏi|chưa cần|ko cần|k cần) (kinh nghiệm|bằng cấp|tay nghề|kỹ năng) ~ (lương cao|thu nhập cao|thu nhập khủng|lương khủng|usd|$|(2|3|4|5|6|7|8|9)# triệu|(2|3|4|5|6|7|8|9)#tr)',
      '(lương cao|thu nhập cao|thu nhập khủng|lương khủng|usd|$##|(2|3|4|5|6|7|8|9)# triệu|(2|3|4|5|6|7|8|9)#tr) ~ (không cần|không yêu cầu|không đòi hỏi|ko cần|k cần) (kinh nghiệm|bằng cấp|tay nghề|kỹ năng)',
      'việc nhẹ( nhàng|) lương cao',
      '(kiếm|thu nhập|lương) (từ |)(##|# triệu|#tr|##k)( đồng|) (mỗi ngày|một ngày|1 ngày|ngày)',
    ],
    all_paid_for: [
      '(bao|lo|hỗ trợ|miễn phí|free|tài trợ) (toàn bộ |hết |)(vé xe|vé máy bay|vé|visa|hộ chiếu|ăn ở|ăn uống|chi phí đi lại|đường đi)',
      '(vé máy bay|visa|hộ chiếu|ăn ở|chỗ ở|đi lại) ~ (miễn phí|công ty lo|công ty chi trả|công ty bao|công ty hỗ trợ)',
      'bao ăn (bao |)ở',
    ],
    tourist_visa: [
      '(visa|thị thực|diện|đường) du lịch',
      '(khai|nói|bảo) ~ (hải quan|cửa khẩu|biên phòng|xuất nhập cảnh) ~ (du lịch|đi chơi|thăm)',
      '(nói|khai|bảo) (là |)(đi |)du lịch',
      '(không cần|khỏi|ko cần) (giấy phép lao động|visa lao động|visa|hợp đồng lao động)',
    ],
    border_route: [
      '(vượt biên|qua biên giới|sang biên giới|qua sông|đường mòn|đường tiểu ngạch|đi chui) ~ (ban đêm|buổi tối|có người đón|có người dẫn|bằng xe|bằng thuyền|xe ôm|đò)',
      '(ban đêm|có người đón|có người dẫn|xe đón|bằng thuyền|xe ôm) ~ (vượt biên|qua biên giới|sang biên giới|qua sông|đường mòn|tiểu ngạch|sang campuchia)',
      '(đường tiểu ngạch|đi đường mòn|mộc bài) ~ (sang|qua|đón|campuchia)',
    ],
    passport_kept: [
      '(nộp|giao|đưa|gửi|cầm|giữ|thu|thu giữ) (lại |)(hộ chiếu|passport|cccd gốc|giấy tờ gốc|giấy tờ tùy thân) ~ (công ty|quản lý|sếp|chủ|bên em|văn phòng)',
      '(công ty|quản lý|sếp|chủ|bên em) (sẽ |tạm |)(giữ|cầm|thu) (hộ |lại |)(hộ chiếu|passport|giấy tờ)',
    ],
    known_place: [
      '(myawaddy|mộc bài|bavet|ba vét|sihanoukville|sihanouk|poipet|tam giác vàng|kk park|laukkai|lão nhai|bokeo|mae sot|koh kong|shwe kokko|tam thái tử)',
    ],
    chat_only: [
      '(liên hệ|inbox|ib|nhắn|nhắn tin|kết bạn|add|trao đổi|ứng tuyển|phỏng vấn|chat) ~ (zalo|telegram|tele|whatsapp|viber|messenger|line|wechat)',
      '(zalo|telegram|tele) (em|mình|chị|anh|để|nhé|ngay|only)',
    ],
    typing_test: [
      '(test|kiểm tra|thi|thử) (tốc độ |)(gõ phím|đánh máy|gõ máy|gõ chữ|đánh chữ)',
      '(gõ|đánh máy) # (từ|chữ) (một |mỗi |1 |)phút',
      'biết (gõ máy|gõ phím|đánh máy|gõ chữ) là (được|đủ|làm được)',
    ],
    vague_office_work: [
      '(sang|qua) (cam|campuchia|lào|myanmar|miến|thái) ~ (văn phòng|máy tính|đánh máy|gõ phím|chat|game)',
      '(trực page|chăm sóc khách hàng|cskh|telesale|telesales|đánh máy|gõ máy|nhập liệu|chat với khách|game online|gõ chữ|marketing online|văn phòng) ~ (campuchia|cam pu chia|phnom penh|myanmar|miến điện|lào|philippines|dubai|bavet|thái lan|đài loan)',
      '(campuchia|cam pu chia|phnom penh|myanmar|miến điện|tam giác vàng|philippines) ~ (trực page|chăm sóc khách hàng|cskh|telesale|telesales|đánh máy|gõ máy|nhập liệu|chat với khách|máy tính|game online)',
    ],
    fee_first: [
      '(đóng|nộp|chuyển|đặt|cọc|thanh toán) ~ (phí hồ sơ|phí đào tạo|phí đồng phục|tiền cọc|đặt cọc|phí giữ chỗ|phí môi giới|phí bảo hiểm|phí làm thẻ|phí visa|phí đăng ký|tiền thế chân|tiền đồng phục)',
      '(tiền cọc|đặt cọc|phí hồ sơ|phí đào tạo|phí giữ chỗ|phí đăng ký|tiền thế chân) ~ (hoàn lại|hoàn trả|trước khi|nhận việc|trả lại|giữ chỗ)',
      'đóng cọc',
    ],
    papers_first: [
      '(gửi|chụp|cung cấp|cho) ~ (ảnh|hình|bản chụp|2 mặt|hai mặt|mặt trước) (của |)(cccd|căn cước|cmnd|hộ chiếu|passport|chứng minh)',
      '(gửi|cung cấp|cho|đọc) ~ (cccd (hai|2) mặt|số tài khoản ngân hàng|mật khẩu ngân hàng|thông tin thẻ|số thẻ)',
    ],
    paid_tasks: [
      '(cộng tác viên|ctv) ~ (đánh giá|like|thả tim|chốt đơn|nhiệm vụ|xem video)',
      '(đánh giá|like|thả tim|theo dõi) ~ nhận (ngay |)(##k|#k|##)',
      '(thả tim|like|follow|theo dõi|đánh giá|xem video|chốt đơn|tạo đơn|giật đơn|bình chọn) ~ (hoa hồng|nhận tiền|nhận ngay|kiếm|thu nhập|đồng|trả lương|tiền công)',
      '(hoa hồng|kiếm tiền|kiếm thêm|nhận tiền|nhận lương) ~ (thả tim|like|follow|theo dõi|đánh giá|xem video|chốt đơn|giật đơn|làm nhiệm vụ)',
      '(làm nhiệm vụ|hoàn thành nhiệm vụ|nhiệm vụ) ~ (hoa hồng|nhận tiền|rút tiền|nạp|ứng tiền|chuyển khoản)',
      '(nạp|ứng|chuyển) ~ (nhiệm vụ tiếp|đơn tiếp|gói nhiệm vụ|đơn hàng tiếp)',
    ],
    money_through_you: [
      '(thuê|cho thuê|mua|thu mua|bán|mượn) (lại |)(tài khoản ngân hàng|tk ngân hàng|stk|thẻ atm|thẻ ngân hàng)',
      '(nhận tiền|tiền về|tiền vào|chuyển vào|nhận chuyển khoản) ~ tài khoản (của |)(bạn|em|anh|chị|mình|cá nhân) ~ (chuyển|rút|hoa hồng|giữ lại|hưởng)',
      '(nhận hộ|nhận giúp) (tiền|bưu kiện|hàng) ~ (chuyển|gửi)',
    ],
    easy_home_money: [
      '(làm tại nhà|làm việc tại nhà|việc làm tại nhà|việc online|việc làm online|mẹ bỉm) ~ (kiếm|thu nhập|lương|tiền|k ngày|triệu)',
      '(kiếm tiền|kiếm thêm|thu nhập) ~ (tại nhà|trên điện thoại|chỉ cần điện thoại|chỉ với điện thoại)',
      '(kiếm tiền dễ|tiền dễ kiếm|kiếm tiền nhanh|tự do tài chính|làm giàu nhanh|thu nhập thụ động)',
    ],
    hurry: [
      '(chỉ còn|còn|tuyển|nhận) (đúng |)# (suất|slot|chỗ|vị trí|người) (cuối|thôi|duy nhất|cuối cùng)',
      '(tuyển gấp|cần gấp|gấp gấp|số lượng có hạn|nhanh tay|duy nhất hôm nay|bay liền|bay ngay|đi ngay trong tuần)',
    ],
    sure_profit: [
      '(cam kết|đảm bảo|bảo đảm) (lợi nhuận|sinh lời|lãi|có lãi|thu nhập|hoàn vốn|vốn)',
      '(không rủi ro|không có rủi ro|không lo lỗ|0% rủi ro|chắc chắn lời|chắc chắn có lãi|bao lời|lãi chắc)',
      '(lãi|lợi nhuận|lời|hoàn lại) ~ #% (mỗi ngày|một ngày|ngày|mỗi tuần|tuần)',
      '#% (mỗi ngày|một ngày|1 ngày|ngày|mỗi tuần|một tuần)',
      '(nhân đôi|gấp đôi|x2|x3|nhân ba|gấp ba) (số |)(tiền|vốn|tài khoản)',
    ],
    pay_to_withdraw: [
      '(đóng|nộp|chuyển|nạp|thanh toán) ~ (thuế|phí|tiền bảo đảm|phí xác minh|ký quỹ|phí mở khóa|phí giải ngân) ~ (rút|mở khóa|giải ngân|lấy lại|nhận lại)',
      '(rút tiền|rút được|muốn rút|mở khóa|giải ngân) ~ (phải|cần|cần phải|vui lòng) (đóng|nộp|chuyển|nạp|thanh toán)',
      '(phí|thuế) (rút tiền|mở khóa|giải ngân)',
      'tài khoản (đã |)(bị |)(đóng băng|khóa|treo) ~ (nạp|đóng|chuyển|nộp)',
    ],
    coached_trading: [
      '(thầy|cô|chuyên gia|chú|cậu|trợ lý|cố vấn|người hướng dẫn) ~ (đọc lệnh|đầu tư|chứng khoán|vào lệnh|tiền ảo|giao dịch|kéo lệnh|trade)',
      '(em|anh|chị|mình|để anh|để em) (sẽ |)(dạy|chỉ|hướng dẫn|dắt) ~ (đầu tư|vào lệnh|giao dịch|kiếm tiền|trade|chơi sàn)',
      '(vào nhóm|tham gia nhóm|vào group|nhóm vip|nhóm zalo|phòng vip) ~ (chứng khoán|cổ phiếu|lệnh|đầu tư|chuyên gia|thầy|phím hàng)',
      '(tin nội bộ|nguồn tin nội bộ|thông tin nội bộ|tín hiệu giao dịch|lỗ hổng (sàn|hệ thống))',
    ],
    coins_only: [
      '(nạp|chuyển|thanh toán|gửi|mua|đầu tư|trả) ~ (usdt|bitcoin|btc|tiền ảo|tiền điện tử|tiền số|trc20|eth)',
    ],
    gift_cards: [
      '(mua|gửi|nạp|trả) ~ (thẻ cào|thẻ quà tặng|thẻ điện thoại|thẻ steam|thẻ itunes|thẻ google play|gift card)',
      '(thẻ cào|thẻ quà tặng|thẻ điện thoại|thẻ steam|gift card) ~ (mã thẻ|cào|chụp|số seri|mã số)',
    ],
    wrong_number: [
      '(xin lỗi|sorry|ơ|ủa) ~ (nhầm số|nhắn nhầm|gửi nhầm|kết bạn nhầm|nhầm người|add nhầm)',
      '(nhầm số|nhắn nhầm|gửi nhầm|kết bạn nhầm|nhầm người) ~ (duyên|kết bạn|làm quen|bạn ở đâu|trò chuyện)',
      '(có duyên|duyên số|cái duyên) ~ (làm quen|kết bạn|trò chuyện|gặp)',
    ],
    keep_secret: [
      '(đừng|không được|tuyệt đối không|đừng có) (nói|kể|cho|tiết lộ|báo|hỏi) ~ (ai|gia đình|ngân hàng|công an|bố mẹ|vợ|chồng|người nhà|người khác)',
      '(giữ bí mật|phải bí mật|bí mật giữa|giữ kín)',
      '(nếu |khi )ngân hàng (hỏi|gọi) ~ (nói là|trả lời|bảo là)',
    ],
    remote_access: [
      '(cài|tải|cài đặt|mở) ~ (anydesk|teamviewer|ultraviewer|file apk|app giả|ứng dụng điều khiển)',
      'chia sẻ màn hình',
      '(đọc|gửi|cung cấp|cho) (em |mình |anh |chị |tôi |)(xin |)(mã |)(otp|xác nhận|xác thực|pin|seed phrase|khóa riêng)',
    ],
    money_back: [
      '(lấy lại|thu hồi|đòi lại|hoàn lại) (toàn bộ |số |được |)(tiền|vốn|tài sản) (đã |)(bị |)(lừa|mất|lừa đảo|treo)',
      '(bị lừa|mất tiền|bị treo tiền|sập sàn) ~ (lấy lại|thu hồi|đòi lại|luật sư|hacker)',
    ],
    authority_demand: [
      '(lệnh bắt|rửa tiền|vụ án|khởi tố|lệnh truy nã|phạt nguội|vi phạm) ~ (chuyển tiền|chuyển hết|nộp tiền|tài khoản an toàn|đóng phạt|chuyển vào)',
      '(chuyển|nộp) ~ tài khoản (an toàn|tạm giữ|của viện kiểm sát|cơ quan điều tra)',
      '(bưu kiện|tài khoản|thẻ|sim|thuê bao) ~ (bị khóa|bị giữ|tạm dừng|bị phong tỏa) ~~ (bấm|nhấn|link|đường link|xác minh|cập nhật)',
    ],
  },
} as const satisfies LanguageWordings
