import type { LanguageWordings } from './language.ts'

/** Hindi in its own letters and, as most messages are typed, in Latin ones; English words in both. */
export const hi = {
  gap: 60,
  spaced: true,
  not: {
    before: [
      '(न|ना|नहीं|मत|कभी नहीं|कभी न|बिना|कोई|na|nahi|nahin|mat|kabhi nahi|kabhi na|bina) (कोई |भी |किसी |koi |bhi |kisi |)',
    ],
    sentence: [
      '(बैंक|हम|अधिकारी|कंपनी|bank|hum|company) ~ (कभी|kabhi)',
      '(कभी भी|कभी|kabhi bhi|kabhi) ~ (नहीं|nahi|nahin)',
    ],
    after: [
      '( |)(भी |कभी |को |किसी को |किसी के साथ |किसी से |सीधे |)( |)(न |ना |नहीं|मत )(करें|दें|बताएं|बताएँ|भेजें|लें|लेते|मांगता|मांगते|माँगता|माँगते|करता|करते|लिया|ली|लगता|दीजिए|कीजिए|डालें|)',
      '( |)(kisi ko |kisi ke sath |kisi se |bhi |kabhi |ko |)( |)(na |nahi|nahin|mat )',
      '( |)(किसी |किसी भी |अनजान )(को|के|से|व्यक्ति) ',
    ],
  },
  warns: [
    '(झांसे|झाँसे|चक्कर) (में|me|mein) (न|ना|नहीं|na|nahi)',
    '(ठगी|धोखा|फ्रॉड|स्कैम) (है|होता है|हैं)',
    '(ठग|ठगों|साइबर ठग|जालसाज|जालसाज़|धोखेबाज|धोखेबाज़|साइबर अपराधी|अपराधी) (ने|अक्सर|खुद|लोगों|फर्जी|नकली|के|से|फोन|को|आमतौर|आम)',
    '(सावधान|सतर्क|जागरूक|सचेत) (रहें|रहिए|रहे|करते|किया|हो)',
    '(पुलिस|दूतावास|विदेश मंत्रालय|साइबर सेल|सीबीआई|भारतीय दूतावास) (ने|के|की) ~ (गिरफ्तार|चेतावनी|बताया|सलाह|बचाया|छुड़ाया|कहा|अपील|भंडाफोड़|पकड़ा)',
    '(पीड़ित|पीड़ितों|पीड़िता) (को|ने|से|के|का)',
    '(savdhan|saavdhan|satark|sawdhan) (rahe|rahen|rahein|rahiye)',
    '(thag|thagon|scammer|scammers|fraudster|fraudsters) (ne|log|aksar|khud|aapko|se|ke)',
    '(police|embassy|dutavas|mea) ne ~ (giraftar|girftar|chetavni|bataya|salah|bachaya|kaha|pakda|chhudaya)',
  ],
  flags: {
    no_experience_high_pay: [
      '(बिना अनुभव|अनुभव की जरूरत नहीं|अनुभव जरूरी नहीं|अनुभव नहीं चाहिए|कोई अनुभव नहीं|बिना योग्यता|बिना पढ़ाई|अनपढ़ भी|फ्रेशर भी|फ्रेशर) ~ (मोटी सैलरी|अच्छी सैलरी|ऊंची सैलरी|मोटी कमाई|भारी सैलरी|लाख|डॉलर|usd|$##|(5|6|7|8|9)##|हाई सैलरी)',
      '(मोटी सैलरी|अच्छी सैलरी|ऊंची सैलरी|मोटी कमाई|भारी सैलरी|# लाख|डॉलर|$##|हाई सैलरी) ~ (बिना अनुभव|अनुभव की जरूरत नहीं|अनुभव जरूरी नहीं|कोई अनुभव नहीं|बिना योग्यता)',
      '(bina experience|bina anubhav|experience ki zarurat nahi|experience ki jarurat nahi|experience nahi chahiye|no experience|fresher bhi|bina kisi experience) ~ (high salary|moti salary|achi salary|acchi salary|badi salary|lakh|dollar|usd|$##|###)',
      '(high salary|moti salary|achi salary|acchi salary|badi salary|# lakh|dollar|$##) ~ (bina experience|bina anubhav|experience ki zarurat nahi|experience ki jarurat nahi|no experience)',
      '(रोज|रोज़|रोजाना|प्रतिदिन|हर दिन|एक दिन में|दिन के|daily|roz|rozana|har din|din ke) (₹|rs |rs|रु |रुपये |)( |)(###|#k|# हजार|# hazar|# हज़ार) ~ (कमाएं|कमाओ|कमाई|कमाइए|कमा|kamao|kamaye|kamayen|kamai|kama|earn|kamaiye)',
    ],
    all_paid_for: [
      '(टिकट|हवाई टिकट|वीजा|वीज़ा|खाना|रहना|रहने|कमरा|फ्लाइट|आना जाना) ~ (फ्री|मुफ्त|मुफ़्त|कंपनी देगी|कंपनी की तरफ से|हमारी तरफ से|कंपनी का)',
      '(फ्री|मुफ्त|मुफ़्त) ~ (टिकट|हवाई टिकट|वीजा|वीज़ा|खाना|रहना|कमरा|रूम|फ्लाइट)',
      '(ticket|visa|khana|rehna|rahna|room|flight) ~ (free|muft|company degi|company dega|company ki taraf se|hamari taraf se)',
      '(free|muft) (air |)(ticket|visa|khana|rehna|rahna|room|flight)',
    ],
    tourist_visa: [
      '(टूरिस्ट|पर्यटक|विजिट|विज़िट) (वीजा|वीज़ा)',
      '(इमिग्रेशन|एयरपोर्ट) ~ (घूमने|टूरिस्ट|छुट्टी)',
      '(tourist|visit|visitor) visa (pe|par|se|lekar|wala|hai|pahle|pehle|milega)',
      '(immigration|airport) (pe|par|me|mein|wale|walo) ~ (ghumne|ghoomne|tourist|holiday)',
      '(वर्क|काम का) (वीजा|वीज़ा|परमिट) ~ (जरूरत नहीं|बाद में|नहीं चाहिए)',
    ],
    border_route: [
      '(बॉर्डर|सीमा|नदी) (रात में|रात को|नाव से|गाड़ी से|पैदल|)( |)(पार)',
      '(रात में|रात को|नाव से|एजेंट|गाड़ी) ~ (बॉर्डर|सीमा|नदी) (पार|क्रॉस)',
      '(border|nadi) (raat ko |raat me |raat mein |naav se |boat se |gadi se |)(paar|par|cross)',
      '(डंकी|dunki|donkey route|dunki route|डंकी रूट)',
    ],
    passport_kept: [
      '(पासपोर्ट) (कंपनी|ऑफिस|बॉस|मैनेजर|एजेंट|हमारे) (के पास |में |को |पास |)(जमा|रहेगा|रखेगी|रखेगा|रखेंगे|देना|दे दें|सौंप)',
      '(कंपनी|ऑफिस|बॉस|एजेंट) ~ पासपोर्ट ~ (जमा|रख लेगी|रख लेगा|रखेगी|अपने पास)',
      'पासपोर्ट (जमा|सौंप)',
      'passport (company|office|boss|manager|agent|hamare) (ke paas |me |mein |ko |paas |)(jama|rahega|rakhegi|rakhega|rakhenge|dena|de)',
      'passport (jama|submit) (karna|karo|kar|karwa|hoga)',
    ],
    known_place: [
      '(म्यावाडी|म्यावड्डी|सिहानोकविले|सिहानूकविले|गोल्डन ट्राएंगल|गोल्डन ट्रायंगल|केके पार्क|माई सोट|मे सोट|पोइपेट|बोकेओ)',
    ],
    chat_only: [
      '(संपर्क|मैसेज|अप्लाई|आवेदन|इंटरव्यू|जानकारी|बात|जुड़ें|जुड़े|लिखें) ~ (व्हाट्सएप|व्हाट्सऐप|वाट्सऐप|टेलीग्राम|whatsapp|telegram)',
      '(व्हाट्सएप|व्हाट्सऐप|टेलीग्राम|whatsapp|telegram) (पर|par|pe) (ही |hi |)(संपर्क|मैसेज|बात|जुड़ें|इंटरव्यू|msg|message|contact|baat|aao|aaiye|interview|judiye|jude|apply)',
      '(contact|message|msg|apply|interview|baat|sampark|details) ~ (whatsapp|telegram) (pe|par|kare|karo|karein|only)',
    ],
    typing_test: [
      '(टाइपिंग) (टेस्ट|स्पीड|की परीक्षा)',
      'typing (test|speed) (hoga|dena|hogi|chahiye|only)',
      '# (शब्द|शब्द) प्रति मिनट',
    ],
    vague_office_work: [
      '(कस्टमर सर्विस|कस्टमर सपोर्ट|कॉल सेंटर|चैट सपोर्ट|डाटा एंट्री|डेटा एंट्री|टाइपिस्ट|डिजिटल मार्केटिंग|टेलीकॉलर|कंप्यूटर ऑपरेटर|आईटी) ~ (कंबोडिया|कम्बोडिया|म्यांमार|लाओस|थाईलैंड|दुबई|बैंकॉक|फिलीपींस)',
      '(कंबोडिया|कम्बोडिया|म्यांमार|लाओस|थाईलैंड|बैंकॉक|फिलीपींस) ~ (कस्टमर सर्विस|कस्टमर सपोर्ट|कॉल सेंटर|चैट सपोर्ट|डाटा एंट्री|डेटा एंट्री|टाइपिस्ट|डिजिटल मार्केटिंग|डिजिटल सेल्स|सेल्स एग्जीक्यूटिव|टेलीकॉलर|कंप्यूटर)',
      '(cambodia|myanmar|laos|thailand|bangkok|dubai) (me|mein|ke liye|m) ~ (customer service|customer support|call center|chat support|data entry|typist|digital marketing|telecaller|computer operator|sales executive|digital sales)',
    ],
    fee_first: [
      '(रजिस्ट्रेशन फीस|रजिस्ट्रेशन शुल्क|पंजीकरण शुल्क|ट्रेनिंग फीस|प्रोसेसिंग फीस|सिक्योरिटी|सिक्योरिटी मनी|मेडिकल फीस|वीजा फीस|फाइल चार्ज|रजिस्ट्रेशन चार्ज|जमानत राशि) ~ (जमा|भेजें|भेजो|दें|देना|देनी|वापस|रिफंड|पहले|करना|भरें)',
      '(जमा करें|भेजें|भुगतान करें|जमा) ~ (रजिस्ट्रेशन फीस|ट्रेनिंग फीस|प्रोसेसिंग फीस|पंजीकरण शुल्क|सिक्योरिटी मनी)',
      '(registration fee|registration fees|registration charge|training fee|processing fee|security money|security deposit|file charge|joining fee) ~ (jama|bhejo|bheje|dena|deni|wapas|pehle|pahle|karna|refund|milega)',
    ],
    papers_first: [
      '(आधार|आधार कार्ड|पैन कार्ड|पैन|पासपोर्ट|पासबुक|फोटो आईडी|एटीएम) (और |की |का |के |कार्ड )(पासपोर्ट |पैन कार्ड |पासबुक |एटीएम |)(की |)(फोटो|कॉपी|दोनों तरफ|नंबर) ~ (भेजें|भेजो|भेज|दें|व्हाट्सएप|शेयर)',
      '(aadhar|aadhaar|pan card|pan|passport|passbook|atm card|atm) ~ (photo|copy|number|dono side) ~ (bhejo|bheje|bhejen|bhejiye|send|share|dijiye|do)',
      '(बैंक डिटेल|बैंक डिटेल्स|खाता नंबर|कार्ड नंबर|नेट बैंकिंग|bank details|account number|card number) ~ (भेजें|भेजो|दें|शेयर|bhejo|bheje|bhejen|dijiye|share kare|share karo)',
    ],
    paid_tasks: [
      '(लाइक|फॉलो|सब्सक्राइब|वीडियो देख|रिव्यू|रेटिंग) ~ (कमाएं|कमाओ|कमाई|पैसे|रुपये|रुपए|कमीशन|पेमेंट|₹)',
      '(कमाएं|कमाई|पैसे|कमीशन) ~ (लाइक|फॉलो|सब्सक्राइब|वीडियो देख|रिव्यू)',
      '(like|follow|subscribe|video dekh|video dekho|review|rating) ~ (kamao|kamaye|kamai|paise|paisa|rupaye|commission milega|payment milega|₹|rs)',
      '(टास्क|टास्क|task|tasks|mission) ~ (कमीशन|रिचार्ज|जमा|विड्रॉ|प्रीपेड|prepaid|commission|recharge|jama|withdraw|milega)',
      '(रिचार्ज|जमा|recharge|deposit|jama) ~ (अगला|अगले|agla|agle|next) (टास्क|task)',
    ],
    money_through_you: [
      '(बैंक खाता|खाता|अकाउंट|एटीएम|सिम) (किराए|किराये|किराया|भाड़े) (पर|)',
      '(आपके|अपने) (खाते|अकाउंट|बैंक खाते) (में |)~ (पैसा|पैसे|रकम|राशि) ~ (आगे|ट्रांसफर|निकाल|कमीशन|भेज)',
      '(पैसा|पैसे|रकम) ~ (आपके|अपने) (खाते|अकाउंट|बैंक खाते) में ~ (आगे|ट्रांसफर|निकाल|कमीशन|भेज)',
      '(bank account|account|khata|current account|atm) (kiraye|rent|kiraya|bhade) (pe|par|pr|chahiye)',
      '(aapke|apne) (account|khate|bank account) (me|mein|m) ~ (paisa|paise|payment|fund) ~ (aage|transfer|nikal|commission|bhej)',
    ],
    easy_home_money: [
      '(घर बैठे|घर से काम|वर्क फ्रॉम होम|मोबाइल से) ~ (कमाएं|कमाओ|कमाई|पैसे|रुपये|कमाइए|आमदनी)',
      '(ghar baithe|ghar se kaam|work from home|mobile se) ~ (kamao|kamaye|kamayen|kamai|paise|paisa|kamaiye|daily|roz)',
      '(आसान कमाई|आसानी से कमा|आसान पैसा|जल्दी अमीर|आर्थिक आजादी|jaldi ameer|aasan kamai|easy kamai|easy paisa|asani se kamao|aasani se paise)',
    ],
    hurry: [
      '(सीमित|केवल #|सिर्फ #|बची|बचे|कम) (सीटें|सीट|जगह|पद|स्लॉट)',
      '(सीटें|जगह|पद) (सीमित|कम)',
      '(तुरंत भर्ती|तुरंत ज्वाइनिंग|तुरंत|जल्दी करें|जल्दी कीजिए|आज ही|आखिरी मौका|तत्काल भर्ती)',
      '(jaldi karo|jaldi kare|jaldi karein|aaj hi|limited seat|limited seats|last chance|turant|urgent requirement|urgent hiring|sirf # seat)',
    ],
    sure_profit: [
      '(गारंटीड|गारंटी|पक्का|पक्की|निश्चित|100%) (के साथ |)(मुनाफा|मुनाफ़ा|रिटर्न|लाभ|कमाई|प्रॉफिट|फायदा)',
      '(मुनाफा|मुनाफ़ा|रिटर्न|लाभ|प्रॉफिट|फायदा) (की |का |)(पूरी |)(गारंटी|पक्का|गारंटीड|निश्चित)',
      '(बिना जोखिम|बिना किसी जोखिम|कोई जोखिम नहीं|जीरो रिस्क|कोई रिस्क नहीं|बिना रिस्क|bina risk|zero risk|koi risk nahi|no loss)',
      '(रोज|रोज़|रोजाना|प्रतिदिन|हर दिन|हर हफ्ते|daily|roz|rozana|har din|har hafte|weekly) #% (का |ka |)(मुनाफा|मुनाफ़ा|रिटर्न|लाभ|प्रॉफिट|ब्याज|return|profit|munafa|fayda|interest|)',
      '(guaranteed|guarantee|pakka|100%|sure|fix) (ke sath |)(profit|return|returns|munafa|kamai|fayda|income)',
      '(पैसा|पैसे|रकम|paisa|paise|money) (को |ko |)(दोगुना|डबल|तिगुना|double|dugna|doguna|triple)',
    ],
    pay_to_withdraw: [
      '(टैक्स|फीस|शुल्क|चार्ज|सिक्योरिटी|जीएसटी) ~ (जमा|भरना|भरें|चुकाना|देना|दें|भुगतान) ~ (निकाल|विड्रॉ|निकासी|अनलॉक|रिलीज)',
      '(निकाल|निकालने|विड्रॉ|निकासी|अनलॉक|रिलीज) ~ (टैक्स|फीस|शुल्क|चार्ज|जीएसटी|जमा करना|भुगतान)',
      '(tax|fee|fees|charge|gst|security) ~ (jama|bharna|bharo|dena|deni|pay) ~ (nikal|withdraw|withdrawal|unlock|release)',
      '(withdraw|withdrawal|nikalne|nikalna|unlock) (karne |)(ke liye|se pehle|se pahle|ke pehle) ~ (tax|fee|fees|charge|gst|jama|deposit|pay|bharna)',
      '(खाता|अकाउंट|account) (फ्रीज|ब्लॉक|freeze|block|lock|फ्रीज़) ~ (जमा|भुगतान|jama|pay|deposit|bharo)',
    ],
    coached_trading: [
      '(चाचा|मामा|गुरु|गुरुजी|सर|मैडम|मेंटर|प्रोफेसर|एक्सपर्ट|विशेषज्ञ) ~ (ट्रेडिंग|शेयर|निवेश|क्रिप्टो|स्टॉक|टिप्स|सिग्नल)',
      '(मैं|हम) (आपको |तुम्हें |)(सिखाऊंगा|सिखाऊंगी|सिखाएंगे|सिखा दूंगा|सिखा दूंगी)',
      '(ग्रुप|चैनल) (में |से |)(जुड़ें|जुड़िए|जॉइन|ज्वाइन|जुड़े) ~ (ट्रेडिंग|शेयर|निवेश|स्टॉक|टिप्स|मुनाफा)',
      '(शेयर|स्टॉक|ट्रेडिंग|निवेश) ~ (ग्रुप|चैनल) (में |से |)(जुड़ें|जुड़िए|जॉइन|ज्वाइन|जुड़े)',
      '(uncle|chacha|mama|sir|mentor|guru|professor|expert) (ji |)~ (trading|share|stock|invest|crypto|tips|signal|signals)',
      '(main|mai|hum|mein) (aapko |tumhe |tumko |aap ko )(sikha|sikhaunga|sikhaungi|sikhayenge|sikha dunga|sikha dungi)',
      '(group|channel) (me|mein|m) (join|add|jude|judiye|judo|aao) ~ (trading|stock|share|tips|profit|crypto)',
      '(इनसाइडर|अंदर की खबर|अंदर की जानकारी|insider news|andar ki khabar|ipo pakka)',
    ],
    coins_only: [
      '(usdt|बिटकॉइन|क्रिप्टो|bitcoin|crypto|यूएसडीटी|btc|trc20) (में |से |me |mein |se |)~ (जमा|भेजें|भेजो|भुगतान|निवेश|खरीद|jama|bhejo|bheje|payment|kharid|kharido|deposit|invest)',
      '(जमा|भुगतान|निवेश|jama|payment|invest) ~ (usdt|बिटकॉइन|क्रिप्टो|यूएसडीटी|bitcoin|crypto) (में|से|me|mein|se)',
    ],
    gift_cards: [
      '(गिफ्ट कार्ड|गूगल प्ले कार्ड|अमेज़न कार्ड|गिफ्ट वाउचर) ~ (खरीद|भेज|कोड|नंबर|स्क्रैच)',
      '(gift card|gift cards|google play card|amazon card|gift voucher) ~ (kharid|kharido|bhejo|bhej|lekar|le lo|code bhej)',
    ],
    wrong_number: [
      '(माफ|माफ़|सॉरी|क्षमा|अरे|ओह) ~ (गलत नंबर|ग़लत नंबर|गलती से|गलत जगह|रॉन्ग नंबर)',
      '(गलत नंबर|ग़लत नंबर|रॉन्ग नंबर) ~ (दोस्ती|किस्मत|दोस्त|कहां से|कहाँ से)',
      '(sorry|maaf|arre|oh|are) ~ (galat number|galti se|wrong number|galat insan)',
      '(galat number|wrong number) ~ (dosti|kismat|dost|kahan se|kaha se)',
      '(शायद|shayad) (यह |ये |ye |yeh |)(किस्मत|kismat)',
    ],
    keep_secret: [
      '(किसी को|किसी को भी|घर वालों को|परिवार को|बैंक को|पुलिस को|पत्नी को|पति को|घर में) (कुछ |यह |ये |इस बारे में |)(मत|न|ना|नहीं) (बताना|बताएं|बताओ|कहना|बोलना|बताइए|बताना है)',
      '(kisi ko|kisi ko bhi|ghar walo ko|gharwalo ko|family ko|bank ko|bank walo ko|police ko|wife ko|husband ko) (kuch |ye |yeh |is baare me |)(mat|na|nahi) (batana|bataye|batao|bolna|kehna|bataiye|batana hai)',
      '(राज़ रखें|राज रखें|राज़ रखना|राज रखना|गुप्त रखें|गुप्त रखना|हमारे बीच रहे|secret rakhna|secret rakho|raaz rakhna)',
    ],
    remote_access: [
      '(एनीडेस्क|एनी डेस्क|टीमव्यूअर|टीम व्यूअर|anydesk|teamviewer|quick support|quicksupport|rustdesk|apk|apk file|एपीके) (ऐप |app |file |फाइल |)( |)(डाउनलोड|इंस्टॉल|इन्स्टॉल|download|install|खोलें|daal)',
      '(स्क्रीन शेयर|स्क्रीन साझा|screen share) (करें|करो|कीजिए|kare|karo|karein|kariye)',
      '(ओटीपी|पिन|otp|pin|upi pin|यूपीआई पिन|कोड|verification code) (नंबर |number |)(बताएं|बताइए|बताओ|भेजें|भेजो|दीजिए|डालें|bataiye|batao|bataye|bhejo|bheje|dijiye|dalo|daliye)',
    ],
    money_back: [
      '(ठगी|धोखे|फ्रॉड|स्कैम|खोया|डूबा|डूबे|फंसा) (में |हुआ |से |)( |)(गया |गए |हुआ |हुए |)(पैसा|पैसे|धन|रकम|रुपये) ~ (वापस|रिकवर|दिलाएंगे|दिला)',
      '(fraud|scam|thagi|dooba|duba|fasa|khoya) (me |mein |hua |)(gaya |gaye |hua |)(paisa|paise|money|amount) ~ (wapas|vapas|recover|dila|dilayenge|milega)',
      '(paisa|paise) (wapas|vapas|recover) (dila|dilayenge|dilwa|karwa|karenge)',
    ],
    authority_demand: [
      '(गिरफ्तारी|अरेस्ट वारंट|वारंट|मनी लॉन्ड्रिंग|डिजिटल अरेस्ट|केस दर्ज|जेल) ~ (ट्रांसफर|भुगतान|जमा|सुरक्षित खाते|जुर्माना|पैसे भेज)',
      '(सुरक्षित खाते|सरकारी खाते|जांच खाते) ~ (ट्रांसफर|भेज|डाल|जमा)',
      '(arrest warrant|digital arrest|money laundering|warrant|case darj|jail) ~ (transfer|jama|bhejo|safe account|fine|pay karo|payment karo|bharo)',
      '(पार्सल|खाता|बिजली|सिम|कार्ड|केवाईसी|अकाउंट) ~ (बंद|ब्लॉक|रुका|रोक|सस्पेंड|कट) ~ (क्लिक|लिंक|अपडेट|वेरीफाई)',
      '(parcel|khata|bijli|sim|card|kyc|account) ~ (band|block|ruka|suspend|kat) ~ (click|link|update karo|update kare|verify)',
    ],
  },
} as const satisfies LanguageWordings
