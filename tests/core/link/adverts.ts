/** Made-up adverts in scripts with and without blanks, with slots that are filled anew each time. */
export type Filling = { place: string; pay: string; contact: string }

export const adverts: Record<'en' | 'th' | 'zh' | 'km' | 'ru', (f: Filling) => string> = {
  en: ({ place, pay, contact }) =>
    `We urgently need customer service officers for our new office in ${place}. You type forty words a minute and speak simple English. Salary ${pay} USD each month, free room and three meals a day, flight ticket paid by the company. No experience is needed, training is given on the first day. Passport holders only. Write to ${contact} today, only a few seats are left.`,
  th: ({ place, pay, contact }) =>
    `รับสมัครแอดมินตอบแชทด่วนหลายตำแหน่ง ทำงานที่${place} เงินเดือน ${pay} บาท พิมพ์สัมผัสได้คล่อง มีที่พักฟรีอาหารสามมื้อ มีรถรับส่งจากกรุงเทพถึงที่ทำงาน ไม่ต้องมีประสบการณ์เพราะมีคนสอนงานให้ ทำสัญญาหกเดือนมีโบนัสทุกเดือน สนใจติดต่อ ${contact} ได้ตลอดยี่สิบสี่ชั่วโมง`,
  zh: ({ place, pay, contact }) =>
    `诚聘打字员和客服人员多名，工作地点在${place}，底薪${pay}美元加高额提成，公司包吃包住并报销往返机票，办理工作签证和落地手续，无需工作经验，入职当天有专人培训，要求年满十八岁，身体健康，能吃苦耐劳，会使用电脑聊天软件。名额有限，先到先得，有意者请尽快联系${contact}，非诚勿扰。`,
  km: ({ place, pay, contact }) =>
    `ជ្រើសរើសបុគ្គលិកបម្រើអតិថិជនជាបន្ទាន់នៅ${place} ប្រាក់ខែ ${pay} ដុល្លារ មានកន្លែងស្នាក់នៅ និងអាហារបីពេលដោយឥតគិតថ្លៃ មិនត្រូវការបទពិសោធន៍ទេ ក្រុមហ៊ុនបង្រៀនការងារចាប់ពីថ្ងៃដំបូង ទំនាក់ទំនង ${contact}`,
  ru: ({ place, pay, contact }) =>
    `Срочно требуются операторы чата в новый офис в городе ${place}. Зарплата ${pay} долларов в месяц, бесплатное жильё и питание три раза в день, билет на самолёт оплачивает компания. Опыт не нужен, обучение проходит в первый рабочий день. Пишите нам сюда: ${contact}`,
}
export type Script = keyof typeof adverts
export const scripts = Object.keys(adverts) as Script[]

export const firstFilling: Filling = {
  place: 'Poipet',
  pay: '900',
  contact: '+66 81 234 5678',
}
export const otherFilling: Filling = {
  place: 'Bavet',
  pay: '1,250',
  contact: 'hr-desk@quick-office.example',
}
