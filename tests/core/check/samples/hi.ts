import type { LanguageSamples } from './sample.ts'

export const hi = {
  raises: [
    [
      'तुरंत भर्ती! कंबोडिया में कस्टमर सर्विस, बिना अनुभव, मोटी सैलरी 1 लाख। हवाई टिकट, खाना और रहना फ्री। सीमित सीटें, टेलीग्राम पर संपर्क करें।',
      'hurry',
      'vague_office_work',
      'no_experience_high_pay',
      'all_paid_for',
      'chat_only',
    ],
    [
      'Urgent requirement Thailand me data entry job, experience ki zarurat nahi, salary 80,000, ticket visa room sab free. Details ke liye msg karo, whatsapp pe contact karo',
      'hurry',
      'vague_office_work',
      'no_experience_high_pay',
      'all_paid_for',
      'chat_only',
    ],
    [
      'पहले टूरिस्ट वीज़ा पर जाना है। माई सोट से एजेंट रात को नदी पार कराएगा। पासपोर्ट कंपनी के पास जमा रहेगा। पहले दिन टाइपिंग टेस्ट होगा।',
      'tourist_visa',
      'known_place',
      'border_route',
      'passport_kept',
      'typing_test',
    ],
    [
      'Ghar baithe mobile se paise kamao! Video like karo aur commission milega 50 rs. Agle task ke liye pehle recharge karo.',
      'easy_home_money',
      'paid_tasks',
    ],
    [
      'नौकरी पक्की करने के लिए रजिस्ट्रेशन फीस ₹1500 जमा करें, बाद में वापस मिलेगी। आधार कार्ड की फोटो भेजें।',
      'fee_first',
      'papers_first',
    ],
    [
      'Current account kiraye pe chahiye, aapke account me paisa aayega aur aage transfer karna hai',
      'money_through_you',
    ],
    [
      'हमारे सर रोज़ शेयर के टिप्स देते हैं, 5% मुनाफे की पूरी गारंटी, रोज़ 3% रिटर्न। USDT में जमा करें और घर वालों को मत बताना।',
      'coached_trading',
      'sure_profit',
      'coins_only',
      'keep_secret',
    ],
    [
      'Withdrawal karne ke liye pehle 20% tax jama karna hoga, tabhi paisa milega',
      'pay_to_withdraw',
    ],
    ['पैसे निकालने के लिए पहले 18% जीएसटी जमा करना होगा', 'pay_to_withdraw'],
    [
      'Oh sorry, galat number pe message chala gaya. Waise aap kahan se ho? Shayad ye kismat hai',
      'wrong_number',
    ],
    ['मीटिंग में हूँ, तीन गिफ्ट कार्ड खरीद कर कोड भेज दो', 'gift_cards'],
    ['सर, एनीडेस्क डाउनलोड कीजिए और जो ओटीपी आया है वह ओटीपी बताइए', 'remote_access'],
    ['फ्रॉड में गया पैसा 24 घंटे में वापस दिलाएंगे, अभी कॉल करें', 'money_back'],
    [
      'आपके नाम पर मनी लॉन्ड्रिंग का केस है। आप डिजिटल अरेस्ट में हैं, सारा पैसा सुरक्षित खाते में ट्रांसफर करें।',
      'authority_demand',
    ],
    [
      'विदेश में नौकरी: थाईलैंड में डिजिटल सेल्स एग्जीक्यूटिव, सैलरी 80000, इंटरव्यू व्हाट्सएप पर, वीज़ा टिकट सब कंपनी का',
      'vague_office_work',
    ],
    [
      'Hello sir, aapko bas Google pe hotel ko review dena hai, 1 review ke 150 rs milenge, daily 3000 tak kamao',
      'no_experience_high_pay',
      'paid_tasks',
    ],
    ['आपका प्रॉफिट 5 लाख हो गया है, निकालने के लिए पहले 30% टैक्स जमा करें', 'pay_to_withdraw'],
    [
      'WhatsApp group join karo, hamare expert roz pakka profit wale stock batate hain, paisa double 1 month me',
      'sure_profit',
      'coached_trading',
    ],
    [
      'म्यांमार में डाटा एंट्री की नौकरी, 70000 सैलरी, फ्री वीज़ा फ्री टिकट, पासपोर्ट कंपनी के पास रहेगा',
      'passport_kept',
      'vague_office_work',
    ],
    [
      'Sir aapka electricity bill pending hai aaj raat connection kat jayega, is link pe click karke update kare',
      'authority_demand',
    ],
    [
      'Mera account use karne do, 2 lakh aayenge, 10% tum rakh lo baki transfer kar dena',
      'money_through_you',
    ],
    [
      'क्रिप्टो में लगाओ, 30 दिन में पैसा डबल, पक्की गारंटी, मैं आपको सिखाऊंगा',
      'sure_profit',
      'coached_trading',
    ],
  ],
  honest: [
    'जहाज़ कंपनी को द्वितीय अधिकारी चाहिए: सीओसी और दो साल का समुद्री अनुभव ज़रूरी। अनुबंध के अनुसार आने-जाने का हवाई टिकट कंपनी देगी। इंटरव्यू मुंबई दफ़्तर में, कोई फीस नहीं।',
    'ज़िला अस्पताल में नर्स की भर्ती: नर्सिंग पंजीकरण ज़रूरी, वेतन सरकारी नियम से। आवेदन कार्यालय में जमा करें।',
    'बैंक कभी भी आपसे ओटीपी या पिन नहीं मांगता। ओटीपी किसी को न बताएं। शक हो तो फोन काट दें।',
    'पुलिस ने बताया कि युवकों को कंबोडिया में बिना अनुभव अच्छी सैलरी का झांसा दिया गया। पीड़ितों ने कहा कि पासपोर्ट जमा करा लिया गया था।',
    'Maa, main kal raat 8 baje ghar aaunga. Kheer bana dena. Papa ki dawai maine le li hai.',
    'आपका ओटीपी 442019 है। इसे किसी को मत बताना।',
    'दुकान पर लड़के की ज़रूरत है, अनुभव ज़रूरी नहीं, 12000 महीना, खाना मिलेगा। दुकान पर आकर मिलें।',
    'साइबर सेल की सलाह: लाइक करके पैसे कमाने के झांसे में न आएं। ठग पहले थोड़े पैसे देते हैं।',
    'Beta kal bank jaate waqt aadhar card le jaana, maine paise bhej diye',
    'स्कूल में गणित के शिक्षक की आवश्यकता, बी.एड. ज़रूरी, वेतन 25,000, इंटरव्यू सोमवार को स्कूल में।',
    'आपका पार्सल 14:05 पर पहुँचा दिया गया। धन्यवाद।',
    'भारतीय दूतावास ने लाओस में फर्जी नौकरी के प्रस्तावों पर चेतावनी जारी की है।',
  ],
} as const satisfies LanguageSamples
