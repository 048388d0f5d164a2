import type { LanguageWordings } from './language.ts'

/** Filipino, and the mix with English that most adverts are written in. */
export const fil = {
  gap: 60,
  spaced: true,
  not: {
    before: [
      '(huwag|wag|hindi|di|walang|wala|bawal|wala pong|wala kaming) (po |ninyong |niyong |nyong |mong |kang |kayong |na |ka |kayo |nyo |niyo |ng |)(mag |i|)',
    ],
    sentence: [
      '(hindi|di|never|kailanman) (po |kailanman |namin |kami |)( |)(hihingi|humihingi|hinihingi|hihilingin|magtatanong|naniningil|maniningil|tatawag)',
      '(hindi|di) (po |)(kailanman |)(kami |namin |)(hihingi|humihingi|hinihingi|naniningil|maniningil)',
    ],
  },
  warns: [
    '(ay|isang|mga) (isang |)(scam|panloloko) (ito|ang|na ito)',
    '(huwag|wag) (po |)(kayong |kang |)(magpaloko|maniwala|magpabiktima)',
    '(scammer|scammers|manloloko|sindikato|mga manloloko) (ay |na |)(magpapanggap|nagpapanggap|kadalasan|madalas|karaniwan|gumagamit|mangangako|hihingi|nag aalok|nang)',
    '(mag ingat|magingat|ingat|iwasan|babala) (po |)(sa |kayo sa |tayo sa |laban sa )(mga |)(scam|scammer|pekeng|manloloko|modus|panloloko|illegal)',
    '(pulis|pnp|nbi|dmw|dfa|embahada|awtoridad) ~ (nahuli|naaresto|nasagip|nagbabala|ni raid|nailigtas|inaresto|sinagip|paalala)',
    '(biktima|mga biktima) (ay |na |)(pinangakuan|niloko|pinilit|nasagip|nailigtas|nagsabi|umano)',
  ],
  flags: {
    no_experience_high_pay: [
      '(walang experience|kahit walang experience|no experience|walang karanasan|di kailangan ng experience|hindi kailangan ng experience|no exp|kahit anong natapos|kahit hindi graduate|kahit di graduate) ~ (malaking sahod|mataas na sahod|malaki sahod|malaki ang sahod|laki ng sahod|sahod ##|##k|(3|4|5|6|7|8|9)#k|usd|$##|dollars|sweldo ###)',
      '(malaking sahod|mataas na sahod|malaki sahod|malaki ang sahod|laki ng sahod|sahod ##|##k|(3|4|5|6|7|8|9)#k|$##|dollars) ~ (walang experience|no experience|no exp|walang karanasan|di kailangan ng experience|hindi kailangan ng experience)',
      '(kumita|kikita|kita|earn|kitain) (ng |ka ng |kayo ng |na |)(up to |hanggang |)(php |php|₱|p|)(###|##|#k) (kada araw|araw araw|per day|a day|isang araw|daily|bawat araw)',
      '(###|#k) (kada araw|araw araw|per day|isang araw|bawat araw) (na |ang |)(kita|sahod|kitaan)',
    ],
    all_paid_for: [
      '(libre|libreng|sagot|free|sagot namin|sagot ng company|shoulder ng company|sagot ng employer|shouldered) (na |ang |ng |po |lahat |)( |)(lahat |)(ticket|plane ticket|visa|pamasahe|tirahan|pagkain|bahay|accommodation|food|flight|airfare)',
      '(plane ticket|ticket|visa|pamasahe|tirahan|pagkain|accommodation|flight) ~ (libre|sagot ng|sagot namin|shoulder ng|free|shouldered)',
      '(libreng|libre) (bahay|tirahan|pagkain)',
    ],
    tourist_visa: [
      '(tourist|turista|visit) (visa |)(muna|lang|ang gamit|ang ipapakita|papasok|as|ka)',
      '(bilang|as|as a) (tourist|turista)',
      '(sabihin|sabihin mo|sabihin nyo|sasabihin) ~ (immigration|io) ~ (bakasyon|turista|tourist|gala|mamasyal)',
      '(immigration|io) ~ (sabihin|sabihin mo|sasabihin) ~ (bakasyon|turista|tourist|gala|mamasyal)',
      '(no need|di kailangan|hindi kailangan|walang) (na |ng |ang |)(work permit|working visa|work visa|oec)',
    ],
    border_route: [
      '(tatawid|itatawid|pagtawid|tawid) ~ (border|ilog) ~ (gabi|bangka|susundo|van|sasakyan|madaling araw)',
      '(susundo|sundo|gabi|bangka|van|madaling araw) ~ (tatawid|itatawid|pagtawid|tawid|border)',
      '(backdoor|southern backdoor|dadaan sa backdoor|escort sa immigration|may escort)',
    ],
    passport_kept: [
      '(ibigay|isuko|iiwan|iwan|isurrender|i surrender|kukunin|itatago|hahawakan) (nyo |niyo |mo |namin |ang |po |muna |)(ang |)(mga |)(passport|pasaporte)',
      '(passport|pasaporte) (nyo |niyo |mo |ninyo |po |)(ay |)(hahawakan|itatago|kukunin|hawak|naka surrender|iiwan) (ng|namin|sa|muna)',
    ],
    known_place: [
      '(myawaddy|sihanoukville|poipet|bavet|golden triangle|kk park|laukkaing|bokeo|mae sot|shwe kokko|koh kong|pogo hub)',
    ],
    chat_only: [
      '(pm|message|chat|contact|apply|mag apply|mag message|add|interview|interesado|interested) ~ (telegram|whatsapp|viber|messenger|tg|wechat|line)',
      '(pm|dm) (is the key|me|lang|sent|nyo ko|mo ko|mo ako)',
      '(sa|via|thru|through) (telegram|whatsapp|viber|messenger) (lang|po|ang interview|kami|only|tayo)',
    ],
    typing_test: [
      'typing (test|speed|exam)',
      '# wpm',
      '(marunong|mabilis) (mag type|magtype|mag typing|mag encode|sa typing)',
    ],
    vague_office_work: [
      '(csr|customer service|chat support|encoder|typist|data encoder|agent|online marketing|translator|call center|telesales|chatter) ~ (cambodia|myanmar|laos|thailand|dubai|phnom penh|abroad pogo|bangkok)',
      '(cambodia|myanmar|laos|thailand|phnom penh) ~ (csr|customer service|chat support|encoder|typist|agent|online marketing|chatter|telesales|call center)',
    ],
    fee_first: [
      '(magbayad|bayad|bayaran|mag deposit|magdeposit|ipadala|i gcash|gcash|magpadala|mag send) ~ (processing fee|placement fee|reservation fee|training fee|medical fee|registration fee|assistance fee|slot reservation|pang process|reservation|bond)',
      '(processing fee|reservation fee|registration fee|training fee|assistance fee|slot fee) ~ (muna|bago|refundable|ibabalik|required|sa gcash)',
    ],
    papers_first: [
      '(send|ipadala|ibigay|isend|i send|pasend|pa send|magpadala|kailangan) ~ (picture|litrato|pic|copy|kopya|scan) (ng |of |)(valid |)(id|passport|atm|umid|national id|bank book)',
      '(send|ipadala|ibigay|isend|i send) ~ (atm number|bank details|account number|mpin|card number|gcash details)',
    ],
    paid_tasks: [
      '(like|mag like|i like|follow|mag follow|mag subscribe|subscribe|mag review|panoorin|manood|heart) ~ (kita|kikita|bayad|commission|komisyon|sahod|php ##|₱##|kumita|may sahod)',
      '(kikita|kumita|bayad|commission|komisyon) ~ (mag like|pag like|pag follow|pag review|panonood)',
      '(task|tasks|misyon|mission) ~ (commission|komisyon|cash in|top up|withdraw|sahod|bayad|kita|prepaid)',
      '(cash in|top up|mag recharge|mag deposit) ~ (next|susunod na) (task|level|order)',
    ],
    money_through_you: [
      '(paupahan|paupa|ipaupa|rentahan|pahiram|hiramin|ipahiram) (mo |nyo |niyo |ng |ako ng |)(ang |yung |)(bank |gcash |maya |)(account|gcash|atm)',
      '(rent|renta|rerentahan|bibilhin|bili|hiram|pahiram|buying|buy) (ng |namin |ang |)(bank account|gcash account|verified gcash|maya account|atm|gcash|sim)',
      '(papasok|dadaan|ipapasok|matatanggap|tatanggap) ~ (pera|bayad|payment|payments) ~ (account|gcash) (mo|nyo|niyo|ninyo)',
      '(pera|bayad|payment|payments) ~ (papasok|dadaan|ipapasok) ~ (account|gcash) (mo|nyo|niyo|ninyo)',
    ],
    easy_home_money: [
      '(work from home|home based|nasa bahay lang|sa bahay lang|kahit nasa bahay|online job|sideline|raket|extra income) ~ (kita|kikita|kumita|sahod|kada araw|daily|easy money|madali)',
      '(easy money|madaling pera|mabilis na pera|mabilisang pera|madaling kumita|mabilis kumita|financial freedom|yayaman|passive income)',
      '(cellphone lang|phone lang|cp lang) ~ (kita|kikita|kumita|pera)',
    ],
    hurry: [
      '(limited|iilan|konti|kaunti|last|ilang|#) (na lang |nalang |na |)(ang |)(slot|slots)',
      '(urgent hiring|alis asap|asap alis|rush hiring|habang may slot|ngayon na|hanggang ngayon lang|lipad agad|mass hiring|alis agad|lipad this week)',
    ],
    sure_profit: [
      '(siguradong|sigurado|garantisado|garantisadong|guaranteed|sure) (ang |na |)(kita|tubo|profit|balik|income|earnings|panalo)',
      '(walang talo|walang risk|walang lugi|no risk|di ka malulugi|hindi ka malulugi|sure win|sure profit)',
      '(tubo|kita|profit|interest|balik) (na |ng |ay |)#% (kada araw|araw araw|per day|daily|kada linggo|weekly)',
      '#% (na |)(tubo|kita|interest|balik) (kada|araw araw|per|sa loob ng|daily|in|weekly)',
      '(doble|dodoble|madodoble|triple|x2) (ang |agad |)(pera|puhunan|investment|capital)',
      'pera (mo |nyo |)(ay |)(dodoble|madodoble|lalago ng)',
    ],
    pay_to_withdraw: [
      '(magbayad|bayaran|bayad|mag cash in|mag deposit|cash in|mag top up) ~ (tax|fee|verification|penalty|deposit|activation) ~ (withdraw|ma withdraw|makuha|ma release|i withdraw|mawithdraw|ma unlock|unlock)',
      '(withdraw|ma withdraw|makuha|mawithdraw|i withdraw|cash out) ~ (kailangan|dapat|need) (muna |po |mong |nyong |mo |niyong |ng |munang |)( |)(magbayad|bayaran|mag cash in|mag deposit|ng tax|mag top up)',
      '(withdrawal|cash out) (fee|tax)',
      '(account|wallet) (mo |nyo |niyo |)(ay |)(frozen|naka freeze|na freeze|na lock|naka lock|naka hold) ~ (bayad|magbayad|deposit|cash in)',
    ],
    coached_trading: [
      '(tito|uncle|mentor|coach|teacher|mam|sir|analyst) (ko |namin |si |)~ (trading|crypto|forex|invest|signals|trade)',
      '(mentor|coach|tito|uncle) ~ (trading|crypto|forex|invest|signals|trade)',
      '(turuan|tuturuan|ituturo|guide|i guide|gabayan) (kita|ko kayo|kayo|ka|ko sayo) ~ (trading|crypto|kumita|invest|mag trade|forex|kung paano)',
      '(sali|sumali|join|add kita|pasok) ~ (group|gc) ~ (trading|crypto|signals|forex|investment|mentor|stocks)',
      '(insider|inside info|inside information|vip signals)',
    ],
    coins_only: [
      '(magbayad|bayad|mag deposit|mag cash in|ipadala|invest|mag invest|bumili|bili|send) ~ (usdt|bitcoin|btc|crypto|coins ph|trc20|eth)',
    ],
    gift_cards: [
      '(bumili|bili|bilhan|pabili|send|ipadala) ~ (gift card|gift cards|load card|steam card|google play|itunes card|prepaid card)',
      '(gift card|gift cards|load card|steam card) ~ (code|kuskusin|picture|pin|scratch)',
    ],
    wrong_number: [
      '(sorry|pasensya|ay|hala|oops|pasensya na) ~ (wrong number|wrong send|maling number|namali|na wrong send|mali ang number|wrong sent)',
      '(wrong number|wrong send|maling number|mali ang number) ~ (friends|kaibigan|tadhana|kilala|taga saan|makilala)',
      '(baka|siguro) (ito ay |)(tadhana|destiny|tinadhana)',
    ],
    keep_secret: [
      '(huwag|wag|bawal) (mo |nyo |niyo |ninyo |mong |nyong |)(na |muna |munang |)(sabihin|ipaalam|ikwento|ipagsabi|banggitin) ~ (kahit kanino|pamilya|bangko|pulis|asawa|magulang|iba|nanay|kanino)',
      '(sikreto|secret) (lang |muna |)(natin|nating|ito|to|sa atin|between)',
      '(kapag|pag|kung) (tumawag|tinanong|nagtanong) ~ (bangko|bank) ~ (sabihin|sagot)',
    ],
    remote_access: [
      '(i install|install|mag install|download|i download|idownload|buksan) ~ (anydesk|teamviewer|rustdesk|apk)',
      '(i share|ishare|share) (mo |nyo |niyo |)(ang |)(screen)',
      '(ibigay|sabihin|send|isend|i send|pasend|bigay) (mo |nyo |niyo |po |)(po |sa akin |)(ang |yung |)(otp|mpin|code na|pin|verification code|seed phrase)',
    ],
    money_back: [
      '(mabawi|bawiin|mababawi|maibalik|maibabalik|makuha ulit|ma recover) (namin |natin |mo |nyo |ang |)( |)(ang |)(pera|nawala|na scam|naloko|perang)',
      '(na scam|nascam|naloko|na scam ka|nabudol) ~ (mabawi|mababawi|bawiin|recover|maibabalik|hacker)',
    ],
    authority_demand: [
      '(warrant|kaso|kasuhan|makukulong|aarestuhin|money laundering|subpoena) ~ (magbayad|bayaran|ilipat|i transfer|safe account|piyansa|settle|areglo|ayusin)',
      '(ilipat|i transfer|itransfer) ~ (safe account|ligtas na account|secure account)',
      '(parcel|account|gcash|card|package) ~ (blocked|naka hold|suspended|na hold|na lock|ma deactivate|i block|naipit) ~~ (click|i click|pindutin|link|verify)',
    ],
  },
} as const satisfies LanguageWordings
