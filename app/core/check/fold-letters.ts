/**
 * Letters of one script that people write in several ways, each as one form. What is folded here is
 * only searched, never shown.
 */

/** Traditional characters as they occur in adverts and messages, each with its simplified form. */
const traditional =
  '繳缴嚴严亞亚搶抢攔拦納纳紹绍緬缅緝缉譽誉詞词誘诱謹谨贊赞讚赞鑰钥薦荐萊莱礎础夢梦撾挝營营寫写崗岗蘋苹諮咨週周虛虚邁迈祕秘喬乔喫吃稅税爲为裏里羣群衆众萬万與与專专業业東东絲丝兩两個个豐丰臨临為为麗丽舉举義义樂乐習习書书買买亂乱雲云產产親亲億亿僅仅從从倉仓們们價价眾众優优會会傳传傷伤偽伪體体餘余傭佣債债傾倾償偿兒儿內内關关軍军農农凍冻減减湊凑憑凭擊击劃划則则剛刚創创刪删別别劑剂動动勞劳勢势務务勝胜區区醫医華华協协單单賣卖盧卢衛卫卻却廠厂廳厅歷历厲厉壓压參参雙双發发變变號号後后嚇吓嗎吗聽听啟启員员響响單单問问圖图團团園园圓圆國国場场塊块壞坏墊垫報报聲声處处備备復复夠够頭头獎奖奪夺婦妇媽妈孫孙學学寧宁寶宝實实審审對对尋寻導导將将爾尔塵尘盡尽層层屬属歲岁島岛嶺岭幣币帥帅師师帳帐帶带幫帮幹干並并廣广莊庄慶庆庫库應应開开異异棄弃張张彈弹強强歸归當当錄录徹彻徑径憶忆憂忧懷怀態态總总戀恋懇恳惡恶悅悦懸悬驚惊慘惨慣惯憤愤願愿戲戏戰战戶户撲扑執执擴扩掃扫揚扬擾扰拋抛護护報报擔担擬拟據据擇择掛挂揮挥損损換换搖摇攝摄敗败數数時时曬晒顯显晝昼曉晓暫暂術术機机權权條条來来極极構构標标棧栈樹树檔档橋桥檢检樣样歡欢歐欧殘残殺杀氣气漢汉滙汇匯汇溝沟沒没淚泪潔洁淺浅測测濟济濃浓渦涡潤润漲涨滲渗溫温遊游灣湾滿满滾滚燈灯靈灵災灾爐炉點点煉炼熱热愛爱爺爷牆墙狀状猶犹獨独獲获環环現现瑪玛電电畫画瘋疯癢痒監监蓋盖盤盘確确礙碍碼码禮礼禍祸離离種种積积稱称穩稳窮穷競竞筆笔節节範范簡简簽签類类糧粮緊紧約约級级紀纪純纯紙纸線线組组細细織织終终經经結结給给絡络絕绝統统繼继績绩續续維维綜综綠绿緩缓編编緣缘縮缩總总網网羅罗罰罚職职聯联聰聪肅肃腦脑臺台臉脸艙舱藝艺節节蘇苏獲获虧亏蟲虫補补裝装襲袭見见觀观規规視视覺觉覽览觸触訂订計计認认討讨讓让訓训議议訊讯記记講讲許许論论設设訪访證证評评識识詐诈訴诉診诊試试話话詢询該该詳详語语誤误說说請请諸诸諾诺讀读課课誰谁調调談谈謀谋謊谎謝谢譯译護护貝贝負负財财責责賢贤貨货質质販贩貪贪購购貫贯貼贴貴贵貸贷費费賀贺賊贼賓宾資资賭赌賬账賞赏賠赔賴赖賺赚贏赢贈赠趕赶趨趋躍跃車车軌轨轉转輪轮軟软輕轻載载較较輔辅輛辆輸输辦办邊边達达遷迁過过運运還还這这進进遠远違违連连遲迟適适選选遞递鄰邻郵邮醜丑釋释裡里鑑鉴針针釣钓鈔钞鉤钩鈕钮錢钱鎖锁錯错鍵键鐘钟銀银銅铜銷销鋪铺鏈链長长門门閃闪閉闭間间闖闯聞闻隊队階阶際际陸陆陳陈險险隨随隱隐雖虽雞鸡難难霧雾靜静頁页頂顶項项順顺須须預预領领頻频題题額额顏颜風风飛飞飯饭飲饮餐餐館馆馬马駕驾驗验騙骗騰腾魚鱼鮮鲜鳥鸟麥麦黃黄齊齐齒齿龍龙'

const pairs = Array.from(traditional)

const asTyped: ReadonlyMap<string, string> = new Map([
  ...pairs.flatMap((letter, at) =>
    at % 2 === 0 ? [[letter, pairs[at + 1] ?? letter] as const] : [],
  ),
  // Arabic: forms of alif, ya and kaf that are typed for one another. NFKD has taken the hamzas off.
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ٱ', 'ا'],
  // Hindi: the moon dot is often a plain one.
  ['\u0901', '\u0902'],
  ['٪', '%'],
])

/**
 * Marks that are often left out or typed in another order: Latin accents, Arabic vowels and the line
 * that stretches a word, the Hindi nukta, Thai tone marks.
 */
const dropped =
  /^[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u093c\u0e3a\u0e47-\u0e4c\u0e4e]$/

/** One decomposed letter in the form that is searched; empty where it is dropped. */
export function foldLetter(letter: string): string {
  if (dropped.test(letter)) return ''
  const code = letter.charCodeAt(0)
  // Katakana as hiragana: adverts write カンタン and かんたん.
  if (code >= 0x30a1 && code <= 0x30f6) return String.fromCharCode(code - 0x60)
  return asTyped.get(letter) ?? letter
}

/** Scripts that are written without spaces, or, as Korean, with spaces where one likes. */
export const isUnspaced = (letter: string): boolean =>
  /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(letter)
