import type { ReplyWords } from '../templates.ts'

/** Drafts: nobody who grew up with the language has read them yet. */
export const id: ReplyWords = {
  first_look:
    'Terima kasih. Laporan Anda sudah dibaca oleh petugas kami. Sekarang kami memeriksanya. Jika perlu tahu lebih banyak, kami akan menulis kepada Anda di sini.',
  more_detail:
    'Terima kasih atas laporan Anda. Untuk melanjutkan, kami perlu tahu lebih banyak: {what}. Tulis hanya yang Anda bisa, dan hanya jika aman bagi Anda.',
  safety_first:
    'Keselamatan Anda yang utama. Jangan membahayakan diri untuk mencari tahu lebih banyak. Jika Anda dalam bahaya sekarang, hubungi polisi atau saluran bantuan jika bisa. Nomornya ada di halaman bantuan kami.',
  stop_paying:
    'Menurut kami ini tampak seperti penipuan. Mohon jangan kirim uang lagi, dan jangan berikan dokumen atau kode Anda kepada siapa pun. Simpan pesan-pesannya: itu bisa membantu.',
  passed_on:
    'Kami telah meneruskan apa yang Anda ceritakan kepada {agency}, sesuai izin Anda. Jika kami tahu apa yang mereka lakukan, kami akan memberi tahu Anda di sini.',
  nothing_found:
    'Kami sudah memeriksa laporan Anda. Saat ini kami belum menemukan cukup bahan untuk bertindak. Itu tidak berarti Anda salah. Kami menyimpan cerita Anda dan akan melihatnya lagi jika orang lain menceritakan hal yang sama. Anda bisa menambahkan keterangan di sini kapan saja.',
  not_ours:
    'Terima kasih atas laporan Anda. Kami tidak dapat menangani hal seperti ini. Yang mungkin bisa membantu Anda: {where}.',
  finished:
    'Kami sudah selesai memeriksa laporan Anda. Cerita Anda membantu memperingatkan orang lain. Terima kasih.',
}
