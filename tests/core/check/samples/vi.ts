import type { LanguageSamples } from './sample.ts'

export const vi = {
  raises: [
    [
      'TUYỂN GẤP nhân viên trực page tại Phnom Penh, không cần kinh nghiệm, lương cao 25 triệu, bao vé máy bay, bao ăn ở. Biết gõ máy là được. Liên hệ zalo em ngay!',
      'hurry',
      'vague_office_work',
      'no_experience_high_pay',
      'all_paid_for',
      'typing_test',
      'chat_only',
    ],
    [
      'tuyen gap nhan vien truc page campuchia, khong can kinh nghiem luong cao, bao an o, lien he zalo',
      'hurry',
      'no_experience_high_pay',
      'all_paid_for',
      'chat_only',
      'vague_office_work',
    ],
    [
      'Anh đi diện du lịch cho nhanh. Tới Mộc Bài ban đêm có người dẫn qua sông. Sang tới nơi công ty giữ hộ chiếu để làm thẻ.',
      'tourist_visa',
      'known_place',
      'border_route',
      'passport_kept',
    ],
    [
      'Việc online cho mẹ bỉm, kiếm 500k mỗi ngày: thả tim video nhận hoa hồng 20.000 đồng, nạp 300k để mở gói nhiệm vụ tiếp theo.',
      'easy_home_money',
      'paid_tasks',
    ],
    [
      'Trước khi nhận việc em đóng phí đồng phục 450k, tháng sau hoàn lại. Em gửi ảnh chụp 2 mặt CCCD cho chị.',
      'fee_first',
      'papers_first',
    ],
    [
      'Cần thuê tài khoản ngân hàng 3 triệu một tháng, chỉ nhận tiền giúp công ty',
      'money_through_you',
    ],
    [
      'Thầy Minh đọc lệnh mỗi tối trong nhóm VIP, cam kết lợi nhuận 5% mỗi ngày. Nạp USDT vào sàn, đừng nói với người nhà vội.',
      'coached_trading',
      'sure_profit',
      'coins_only',
      'keep_secret',
    ],
    ['Hệ thống báo anh muốn rút tiền thì phải đóng thuế thu nhập 20% trước.', 'pay_to_withdraw'],
    ['Ơ em xin lỗi, em nhắn nhầm số. Mà chắc mình có duyên, làm quen nhé anh?', 'wrong_number'],
    ['Mua giúp mình 3 thẻ cào 500k, cào rồi chụp mã thẻ gửi qua đây', 'gift_cards'],
    ['Anh cài UltraViewer để em hỗ trợ hoàn tiền, rồi đọc mã OTP vừa gửi về máy', 'remote_access'],
    [
      'Bạn từng bị lừa qua mạng? Luật sư bên em lấy lại tiền bị lừa, xong mới thu phí',
      'money_back',
    ],
    [
      'Chúng tôi là công an. Anh liên quan vụ án rửa tiền, phải chuyển hết tiền vào tài khoản an toàn để kiểm tra.',
      'authority_demand',
    ],
    [
      'Cần 10 bạn nam nữ sang Cam làm việc văn phòng, chỉ cần biết sử dụng máy tính, lương 800-1500 USD, công ty lo hết hộ chiếu vé xe ăn ở. Ai đi ib em',
      'no_experience_high_pay',
      'vague_office_work',
    ],
    [
      'Chào bạn, mình bên sàn thương mại điện tử, bạn chỉ cần bấm like sản phẩm là nhận 10-20% hoa hồng, nạp 200k làm đơn đầu tiên',
      'paid_tasks',
    ],
    [
      'Muốn rút 50 triệu bạn cần nộp thêm 10% phí xác minh tài khoản, làm xong tiền về ngay',
      'pay_to_withdraw',
    ],
    [
      'Anh quen em qua mạng, anh hướng dẫn em đầu tư sàn vàng, lợi nhuận 20% mỗi tháng chắc chắn có lãi',
      'sure_profit',
      'coached_trading',
    ],
    [
      'Tuyển cộng tác viên đánh giá Google Map, mỗi đánh giá 5 sao nhận 20k, thanh toán ngay, liên hệ Telegram',
      'paid_tasks',
    ],
    ['Bên em cho thuê tài khoản ngân hàng, tháng 3 triệu, chỉ cần app và otp', 'money_through_you'],
    [
      'Em ở bên kia cứ yên tâm, qua cửa khẩu có người của công ty đón, đi đường tiểu ngạch ban đêm nên không cần hộ chiếu',
      'border_route',
    ],
    [
      'Chị là người nhà anh Hùng ạ? Anh bị tai nạn đang cấp cứu, chị chuyển khoản gấp 30 triệu để mổ, đừng báo ai',
      'keep_secret',
    ],
  ],
  honest: [
    'Công ty vận tải biển tuyển thuyền viên có chứng chỉ STCW, hợp đồng 9 tháng. Vé máy bay khứ hồi theo hợp đồng. Phỏng vấn tại văn phòng Hải Phòng, không thu phí.',
    'Bệnh viện đa khoa cần tuyển 5 điều dưỡng, có chứng chỉ hành nghề, lương theo thang bảng lương, nộp hồ sơ tại phòng tổ chức.',
    'Ngân hàng không bao giờ yêu cầu quý khách cung cấp mã OTP hay chuyển tiền vào tài khoản an toàn. Nếu nghi ngờ, hãy gọi số in sau thẻ.',
    'Công an vừa giải cứu nhiều người bị dụ sang Campuchia với lời hứa việc nhẹ lương cao. Nạn nhân kể bị thu hộ chiếu và phải nộp tiền mới được về.',
    'Mẹ ơi tối mai con về tới nhà khoảng 8 giờ, mẹ để phần cơm cho con nhé. Con mua thuốc cho bố rồi.',
    'Mã OTP của quý khách là 120934. Không cung cấp mã OTP này cho bất kỳ ai.',
    'Quán cà phê tuyển phục vụ ca tối, 25k/giờ, không cần kinh nghiệm, bao ăn 1 bữa. Phỏng vấn tại quán.',
    'Cảnh báo: không tham gia các nhóm làm nhiệm vụ online hoa hồng cao, kẻ xấu yêu cầu chuyển tiền rồi chặn liên lạc',
    'Con ơi nhớ mang căn cước đi khám bệnh nhé, mẹ chuyển tiền xe cho con rồi',
    'Nhà máy may tuyển công nhân, lương cơ bản 6 triệu, có đào tạo cho người chưa có kinh nghiệm, xe đưa đón. Nộp hồ sơ tại cổng bảo vệ.',
    'Bưu điện: đơn hàng VN123 đã giao thành công lúc 14h. Cảm ơn quý khách.',
    'Bộ Ngoại giao khuyến cáo người dân không sang Campuchia làm việc nhẹ lương cao theo lời mời trên mạng.',
  ],
} as const satisfies LanguageSamples
