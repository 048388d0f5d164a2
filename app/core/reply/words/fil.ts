import type { ReplyWords } from '../templates.ts'

/** Drafts: nobody who grew up with the language has read them yet. */
export const fil: ReplyWords = {
  first_look:
    'Salamat. May taong nakabasa na ng iyong ulat. Tinitingnan namin ito ngayon. Kung may kailangan pa kaming malaman, susulat kami sa iyo rito.',
  more_detail:
    'Salamat sa iyong ulat. Para makapagpatuloy, kailangan naming malaman: {what}. Isulat lang ang kaya mo, at kung ligtas lang para sa iyo.',
  safety_first:
    'Kaligtasan mo ang una. Huwag ilagay ang sarili sa panganib para may malaman pa. Kung nasa panganib ka ngayon, tumawag sa pulis o sa help line kung kaya mo. May mga numero sa aming pahina ng tulong.',
  stop_paying:
    'Mukhang panloloko ito. Huwag na sanang magpadala ng pera, at huwag ibigay kaninuman ang iyong mga dokumento o code. Itago ang mga mensahe: makakatulong ang mga iyon.',
  passed_on:
    'Ipinasa namin ang sinabi mo sa {agency}, gaya ng pinayagan mo. Kapag nalaman namin ang ginawa nila, sasabihin namin sa iyo rito.',
  nothing_found:
    'Tiningnan namin ang iyong ulat. Sa ngayon, hindi sapat ang nakita namin para kumilos. Hindi ibig sabihin nito na mali ka. Itatago namin ang sinabi mo at titingnan ulit kapag may iba pang nagsabi ng ganoon din. Puwede kang magdagdag dito anumang oras.',
  not_ours:
    'Salamat sa iyong ulat. Hindi kami makakakilos sa ganitong bagay. Maaaring makatulong sa iyo: {where}.',
  finished:
    'Tapos na naming tingnan ang iyong ulat. Nakakatulong ang sinabi mo para mabigyang-babala ang iba. Salamat.',
}
