import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { tasks } from '../identifiers.ts'
import { allConsents, type SampleTip } from '../sample.ts'

const scheme = {
  danger_now: 'no',
  kind: 'investment',
  role: 'self',
  where_seen: ['whatsapp', 'telegram'],
  scheme: 'paid_tasks',
  contact_start: 'social_message',
  moved_to_chat: 'yes',
  platform_from: 'the_contact',
  withdrawal: 'small_only',
  withdrawal_fee: 'no',
  investment_signs: ['paid_tasks', 'quick_profit', 'pay_more', 'deadline'],
  money_lost: 'yes',
  last_payment: 'within_30_days',
  data_asked: ['bank_details'],
  data_given: ['bank_details'],
  consents: allConsents,
} as const satisfies TipAnswers

const wallet = [{ address: tasks.tron, chain: 'trx' }] as const

/** Paid for clicking on stars, until the clicking costs money. */
export const taskTips: readonly SampleTip[] = [
  {
    key: 'tasks-british-parent',
    language: 'en',
    daysAgo: 20.1,
    answers: {
      ...scheme,
      story: `On maternity leave and short of money, I got a WhatsApp from ${tasks.phone} about rating hotels from home. Forty ratings a day, paid in crypto, and the first two days they really paid me 30 pounds. Then some tasks were "combined" and put my balance in the minus, and I had to top it up to go on. Each time the top-up was bigger and each time everybody in the group cheered. By the end of the week I had put in all we had for the pram and the rent. It sounds so foolish written down. It did not feel foolish while it was going on.`,
      websites: [tasks.site],
      phones: [tasks.phone],
      wallets: wallet,
      companies: [tasks.company],
      current_country: 'GB',
      losses: [{ amount: '1900', asset: 'USDT', method: 'crypto' }],
      last_payment: 'longer_ago',
    },
  },
  {
    key: 'tasks-hindi-student',
    language: 'hi',
    daysAgo: 15.2,
    answers: {
      ...scheme,
      story: `टेलीग्राम पर ${tasks.telegram} ने मैसेज किया कि रेस्टोरेंट को पाँच सितारे देने के पैसे मिलेंगे। पहले दिन 150 रुपये मिले, दूसरे दिन 600। फिर कहा कि "प्रीमियम टास्क" के लिए पहले पैसे डालो, दुगुना वापस आएगा। मैंने फीस के पैसे डाल दिए। अब खाते में नब्बे हज़ार दिख रहे हैं पर निकलते नहीं, हर बार एक और टास्क पूरा करने को कहते हैं। मैं कॉलेज में पढ़ता हूँ, पिताजी को अभी तक नहीं बताया।`,
      websites: [tasks.site],
      accounts: [{ platform: 'telegram', name: tasks.telegram }],
      wallets: wallet,
      current_country: 'IN',
      losses: [{ amount: '38000', asset: 'INR', method: 'payment_app' }],
    },
  },
  {
    key: 'tasks-indonesian-housewife',
    language: 'id',
    daysAgo: 12.4,
    answers: {
      ...scheme,
      story: `Awalnya cuma disuruh like video, dibayar lima ribu per video, langsung masuk ke dompet digital saya. Lalu dimasukkan ke grup Telegram ${tasks.telegram}, katanya naik level. Di situ harus deposit dulu lewat ${tasks.site}. Tiga kali saya deposit, yang keempat tidak bisa ditarik karena "salah urutan" dan saya didenda. Adminnya sopan sekali, panggil saya kakak terus, sampai saya merasa bersalah kalau tidak lanjut. Suami saya yang akhirnya menyuruh berhenti.`,
      websites: [tasks.site],
      accounts: [{ platform: 'telegram', name: tasks.telegram }],
      wallets: wallet,
      companies: [tasks.company],
      current_country: 'ID',
      losses: [{ amount: '850', asset: 'USDT', method: 'crypto' }],
    },
  },
  {
    key: 'tasks-vietnamese-worker',
    language: 'vi',
    daysAgo: 8.4,
    answers: {
      ...scheme,
      story: `Em làm công nhân may ở Bình Dương, tối rảnh nên nhận việc đánh giá sản phẩm trên mạng. Người hướng dẫn dùng số ${tasks.phone}, gửi em vào trang ${tasks.site}. Mấy hôm đầu nhận được vài trăm nghìn thật. Sau đó phải nạp tiền để mở đơn "gộp", nạp xong lại có đơn to hơn. Em nạp bốn lần, tổng cộng bằng ba tháng lương. Hỏi rút thì họ bảo điểm tín nhiệm của em còn 80, phải mua lại cho đủ 100. Em biết chắc mất rồi nhưng trong nhóm còn nhiều chị em giống em, mong các anh chị báo cho họ biết.`,
      websites: [tasks.site],
      phones: [tasks.phone],
      wallets: wallet,
      current_country: 'VN',
      losses: [{ amount: '1250', asset: 'USDT', method: 'crypto' }],
    },
  },
  {
    key: 'tasks-peruvian-brother',
    language: 'es',
    daysAgo: 6.2,
    answers: {
      ...scheme,
      role: 'someone_i_know',
      story: `Escribo por mi hermano, que no se anima. Le ofrecieron por Telegram (${tasks.telegram}) calificar apps desde el celular. Cobró tres veces y hasta me invitó a almorzar con esa plata. Luego empezaron las "tareas combinadas" en ${tasks.site}: hay que recargar el saldo negativo y cada recarga es más alta. Puso el dinero de la moto con la que trabaja. Sigue pensando que con una recarga más lo recupera todo. Yo ya no sé cómo decírselo sin pelear.`,
      websites: [tasks.site],
      accounts: [{ platform: 'telegram', name: tasks.telegram }],
      wallets: wallet,
      companies: [tasks.company],
      current_country: 'PE',
      losses: [{ amount: '1400', asset: 'USDT', method: 'crypto' }],
      last_payment: 'within_30_days',
    },
  },
]
