import type { LanguageSamples } from './sample.ts'

export const id = {
  raises: [
    [
      'LOWONGAN admin customer service di Kamboja! Tanpa pengalaman, gaji 12 juta, tiket pesawat dan mess gratis. Kuota terbatas, minat chat WA aja',
      'vague_office_work',
      'no_experience_high_pay',
      'all_paid_for',
      'hurry',
      'chat_only',
    ],
    [
      'Berangkat pakai visa turis dulu. Sampai Mae Sot dijemput, malam nyebrang sungai naik perahu. Paspor nanti dipegang oleh kantor. Hari pertama ada tes mengetik.',
      'tourist_visa',
      'known_place',
      'border_route',
      'passport_kept',
      'typing_test',
    ],
    [
      'Kerja dari rumah modal HP, cukup like video TikTok langsung dapat komisi Rp 15.000. Top up 200 ribu untuk tugas berikutnya ya kak',
      'easy_home_money',
      'paid_tasks',
    ],
    [
      'Sebelum interview transfer biaya seragam Rp 350.000, akan dikembalikan. Kirim foto KTP dan buku tabungan.',
      'papers_first',
    ],
    ['Bayar uang jaminan dulu, deposit dikembalikan setelah 3 bulan', 'fee_first'],
    [
      'Dicari: sewa rekening 2 juta per bulan, dana masuk ke rekening kamu lalu transfer lagi',
      'money_through_you',
    ],
    [
      'Mentor aku ngajarin trading di grup, dijamin untung 5% per hari. Deposit USDT aja, jangan bilang istri dulu',
      'coached_trading',
      'sure_profit',
      'coins_only',
      'keep_secret',
    ],
    ['Untuk penarikan, Anda wajib bayar pajak 10% terlebih dahulu', 'pay_to_withdraw'],
    ['Maaf kak, salah nomor. Tapi mungkin takdir, boleh kenalan?', 'wrong_number'],
    ['Tolong belikan voucher Google Play 3 lembar, gosok lalu foto', 'gift_cards'],
    ['Silakan instal AnyDesk lalu sebutkan kode OTP yang masuk', 'remote_access'],
    ['Kena tipu online? Jasa kami bisa dapatkan kembali dana yang hilang', 'money_back'],
    [
      'Nama Anda tersangka pencucian uang. Pindahkan tabungan ke rekening aman sekarang',
      'authority_demand',
    ],
    [
      'Kerja kosong di Kemboja: khidmat pelanggan, tak perlu pengalaman, gaji RM 6000, tiket dan asrama percuma. Sebelum mula, bayar wang cagaran, akan dipulangkan.',
      'no_experience_high_pay',
      'all_paid_for',
      'vague_office_work',
      'fee_first',
    ],
    [
      'Dicari laki/perempuan usia 18-35 untuk kerja di Kamboja bagian CS online, gaji 800-1000 USD, tidak perlu bisa bahasa inggris, tiket makan mess ditanggung kantor',
      'vague_office_work',
    ],
    [
      'Halo kak, kerjaan freelance cuma subscribe channel youtube dibayar 15rb per channel, langsung cair. Mau coba?',
      'paid_tasks',
    ],
    [
      'Saldo kakak sudah 12 juta tapi harus bayar pajak 2 juta dulu baru bisa ditarik ya kak',
      'pay_to_withdraw',
    ],
    [
      'Investasi crypto bareng mentor kami, modal 1 juta jadi 3 juta dalam 7 hari, dijamin tanpa rugi',
      'sure_profit',
      'coached_trading',
    ],
    [
      'BUTUH CEPAT!! Operator judi online Poipet, gaji 10 jt bersih, pasport dan tiket kami urus, langsung berangkat minggu ini',
      'vague_office_work',
    ],
    [
      'Ibu, saya dari bank, kartu ibu diblokir. Klik link ini untuk verifikasi dan kirimkan kode OTP',
      'remote_access',
      'authority_demand',
    ],
    [
      'Kak, misi terakhir harus deposit 1,5 juta supaya saldo dan komisi bisa dicairkan',
      'paid_tasks',
    ],
    [
      'Pinjam rekening dong kak, nanti ada uang masuk 5 juta, kakak potong 10% terus transfer lagi ke saya',
      'money_through_you',
    ],
  ],
  honest: [
    'Perusahaan pelayaran membuka lowongan ABK, wajib punya sertifikat BST dan buku pelaut, kontrak 9 bulan. Tiket pulang pergi sesuai kontrak. Daftar di kantor kami, tidak dipungut biaya administrasi.',
    'Rumah sakit daerah menerima perawat, memiliki STR aktif, gaji sesuai aturan daerah, ada asrama. Lamaran diantar ke bagian kepegawaian.',
    'Bank tidak pernah meminta Anda memberikan kode OTP atau memindahkan uang ke rekening lain. Kalau ragu, telepon nomor di belakang kartu.',
    'KBRI memulangkan 20 warga dari Kamboja. Korban dijanjikan gaji tinggi tanpa pengalaman, lalu paspor disimpan di kantor.',
    'Bu, besok aku sampai rumah jam tujuh malam. Tolong masakin sayur asem ya. Uang arisan sudah aku kirim.',
    'Kode OTP Anda 771204. Jangan berikan kode OTP ini kepada siapa pun.',
    'Toko roti mencari pramuniaga, tanpa pengalaman boleh, gaji UMR, jam kerja 8 jam. Datang langsung ke toko.',
    'Waspada lowongan palsu di Kamboja! Penipu menjanjikan gaji besar lalu menahan paspor korban.',
    'Nak, besok jangan lupa bawa KTP buat urus rekening di bank ya',
    'Hotel di Ubud membuka lowongan housekeeping, pengalaman diutamakan, gaji sesuai UMK, kirim lamaran ke HRD.',
    'Paket Anda sudah diterima oleh satpam pukul 14.05. Terima kasih.',
    'Polisi menangkap tiga orang yang menawarkan pekerjaan admin di Kamboja dengan gaji besar.',
  ],
} as const satisfies LanguageSamples
