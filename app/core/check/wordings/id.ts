import type { LanguageWordings } from './language.ts'

/** Indonesian, and Malay where its words differ. */
export const id = {
  gap: 60,
  spaced: true,
  not: {
    before: [
      '(tidak|tak|jangan|bukan|tanpa|dilarang|jgn|gak|ga|nggak|tidak ada|tidak perlu|bebas|tiada|tidak boleh) (pernah |boleh |perlu |ada |usah |)(di|)',
      '(jangan|tidak|tak) (pernah |)(memberikan|berikan|kasih|bagi|kongsi|kirim|transfer) (atau |dan |)',
    ],
    sentence: [
      '(tidak|tak|tidak akan) (pernah |akan |)(meminta|minta|memungut|menyuruh|menghubungi|mengenakan)',
    ],
  },
  warns: [
    '(adalah|itu|merupakan) (modus |)(penipuan|scam)',
    '(penipu|pelaku|sindiket|sindikat|scammer|oknum) (akan|biasanya|sering|mengaku|menyamar|menggunakan|menjanjikan|meminta|menawarkan|mulai)',
    '(waspada|waspadai|hati hati|awas|berhati hati|berwaspada) (terhadap |dengan |akan |)(penipuan|modus|lowongan palsu|tawaran|scam|sindiket|pihak|nomor)',
    '(polisi|polis|kepolisian|kemlu|kedutaan|kbri|bareskrim) ~ (menangkap|mengimbau|memulangkan|menggerebek|mengungkap|mengatakan|menahan|menyelamatkan)',
    '(korban|mangsa) (dijanjikan|diminta|mengaku|ditipu|disekap|mengatakan|dipaksa|tertipu|mendakwa)',
  ],
  flags: {
    no_experience_high_pay: [
      '(tanpa|tidak perlu|gak perlu|ga perlu|tidak butuh|tak perlu|tidak harus|belum ada) (ada |punya |)(pengalaman|skill|keahlian|ijazah|kelulusan) ~ (gaji besar|gaji tinggi|gaji lumayan|gaji (1|2|3|4|5|6|7|8|9)# juta|gaji #jt|# jt|usd|$##|rm ##|rm##|dolar|gaji lumayan)',
      '(gaji besar|gaji tinggi|gaji lumayan|gaji (1|2|3|4|5|6|7|8|9)# juta|gaji #jt|usd|$##|rm##|rm ##|dolar) ~ (tanpa|tidak perlu|gak perlu|tidak butuh|tak perlu) (ada |)(pengalaman|skill|keahlian|ijazah|kelulusan)',
      '(penghasilan|pendapatan|gaji|cuan|komisi|untung) (##|#) ?(ribu|rb|juta|jt|ringgit)*( per|) (hari|sehari)',
      '(dapat|hasilkan|raih|cuan|jana) (rp |rp|rm|rm |)(##|# ribu|# juta|#rb|#jt|##k)( rupiah|) (per hari|sehari|tiap hari|setiap hari|perhari)',
    ],
    all_paid_for: [
      '(tiket|tiket pesawat|visa|penerbangan|tiket penerbangan|paspor|tempat tinggal|mess|makan|asrama|penginapan) ~ (gratis|ditanggung|percuma|disediakan|dibayarin|free)',
      '(gratis|free|percuma|ditanggung|kami tanggung) ~ (tiket|tiket pesawat|visa|makan|mess|tempat tinggal|penginapan|asrama)',
      '(semua biaya|biaya keberangkatan|semua kos) ~ (ditanggung|gratis|perusahaan|syarikat)',
    ],
    tourist_visa: [
      '(visa|pakai visa|pas) (turis|wisata|kunjungan|lawatan|pelancong)',
      '(bilang|ngaku|mengaku|cakap) ~ (imigrasi|imigresen|petugas|bandara) ~ (liburan|wisata|jalan jalan|bercuti|melancong)',
      '(bilang|ngaku|mengaku|cakap) (ke |sama |pada |)(imigrasi|imigresen|petugas)',
      '(tanpa|tidak perlu|gak perlu) (visa kerja|permit kerja|izin kerja)',
      'visa on arrival',
    ],
    border_route: [
      '(menyeberang|nyebrang|nyeberang|melintasi|lintas) (perbatasan|sungai|sempadan|batas) ~ (malam|perahu|mobil|dijemput|darat|bot)',
      '(dijemput|malam|naik perahu|naik bot|jalur darat|ada yang antar|sopir) ~ (menyeberang|nyebrang|nyeberang|perbatasan|sempadan|lintas sungai)',
      '(jalur tikus|lewat jalur darat|jalan tikus|lorong tikus)',
    ],
    passport_kept: [
      '(serahkan|titip|titipkan|kasih|kumpulkan|kumpul) (semua |)(paspor|passport|pasport) (asli |)(ke|kepada|di|sama|pada) (kantor|perusahaan|bos|hrd|agen|kami|syarikat|ketua)',
      '(paspor|passport|pasport) (akan |nanti |asli |kamu |anda |)(dipegang|disimpan|ditahan|diserahkan|dikumpulkan|dikumpul) (oleh|di|ke|kantor|perusahaan|kepada|syarikat)',
      '(perusahaan|kantor|bos|agen|syarikat) (akan |)(pegang|simpan|tahan|memegang|menyimpan) (semua |)(paspor|passport|pasport)',
    ],
    known_place: [
      '(myawaddy|sihanoukville|poipet|bavet|segitiga emas|kk park|laukkaing|kokang|bokeo|mae sot|shwe kokko|koh kong|tachileik)',
    ],
    chat_only: [
      '(hubungi|chat|kontak|wa|kirim cv|lamar|daftar|interview|info|berminat|minat|pm|mesej|whatsapp) ~ (whatsapp|telegram|wa|line|wechat|tele|messenger)',
      '(whatsapp|telegram|wa) (saja|aja|sekarang|admin|sahaja|langsung)',
    ],
    typing_test: [
      '(tes|test|ujian|uji) (mengetik|ketik|kecepatan mengetik|menaip|typing)',
      '(mengetik|ngetik|menaip) # (kata|huruf|perkataan) per (menit|minit)',
      'bisa (ngetik|mengetik) (cepat|#|10 jari)',
    ],
    vague_office_work: [
      '(admin|customer service|cs|operator|telemarketing|marketing online|marketing|judi online|penterjemah|translator|admin chat|khidmat pelanggan|data entry|operator komputer) ~ (kamboja|kemboja|phnom penh|myanmar|laos|filipina|thailand|dubai|poipet)',
      '(kamboja|kemboja|phnom penh|myanmar|laos|poipet) ~ (admin|customer service|cs|operator|telemarketing|marketing|komputer|khidmat pelanggan|data entry|judi online|slot)',
    ],
    fee_first: [
      '(bayar|transfer|setor|kirim|lunasi|tf|deposit) ~ (biaya administrasi|biaya admin|biaya pendaftaran|uang jaminan|biaya pelatihan|biaya seragam|biaya medical|biaya tiket|uang muka|biaya proses|uang deposit|yuran pendaftaran|wang cagaran|duit proses|biaya training|yuran)',
      '(biaya administrasi|biaya pendaftaran|uang jaminan|biaya pelatihan|biaya seragam|wang cagaran|uang deposit|deposit|yuran pendaftaran) ~ (dikembalikan|sebelum mulai|sebelum kerja|di awal|akan diganti|dipulangkan|refund|diganti)',
    ],
    papers_first: [
      '(kirim|kirimkan|foto|kasih|hantar|sertakan) ~ (foto|scan|gambar|fotokopi|salinan) (depan belakang |)(ktp|kartu keluarga|paspor|buku tabungan|kad pengenalan|ic|pasport|selfie)',
      '(kirim|kirimkan|kasih|hantar|berikan) ~ (nomor rekening|no rekening|nomor kartu|pin atm|data kartu|nombor akaun|selfie ktp|foto ktp)',
    ],
    paid_tasks: [
      '(like|follow|subscribe|nonton|menonton|ulas|review|tonton|klik) (video|akun|channel|produk|hotel|postingan|iklan|youtube|instagram|tiktok|kedai) ~ (komisi|dibayar|dapat uang|cuan|bonus|rupiah|rp|penghasilan|komisen)',
      '(komisi|dibayar|dapat uang|cuan|komisen) ~ (like|follow|subscribe|nonton|review|tonton)',
      '(tugas|misi|task|tugasan) ~ (komisi|cuan|top up|deposit|saldo|tarik|withdraw|komisen|dibayar)',
      '(top up|deposit|isi saldo|bayar dulu|tambah nilai) ~ (tugas|misi|order|orderan|tugasan) (berikutnya|selanjutnya|lanjutan|seterusnya)',
    ],
    money_through_you: [
      '(sewa|beli|jual|pinjam|cari|terima) (buku |)(rekening|akun bank|atm|akaun bank|kad bank)',
      '(uang|dana|transferan|duit|wang) (masuk|diterima|akan masuk) ~ (rekening|akaun) (kamu|anda|pribadi|awak|peribadi|kau)',
      '(terima transfer|menerima transfer|terima duit) ~ (potong|komisi|kirim lagi|transfer lagi|teruskan|komisen)',
      '(terima paket|menerima paket) ~ (kirim ulang|kirim lagi|teruskan)',
    ],
    easy_home_money: [
      '(kerja dari rumah|kerja di rumah|kerja online|kerja sampingan|part time|kerja santai|kerja separuh masa) ~ (penghasilan|cuan|gaji|dapat|rp|juta|jt|ribu|per hari|pendapatan|komisen)',
      '(cuan mudah|uang mudah|duit mudah|cepat kaya|kebebasan finansial|uang cepat|cuan cepat|buat duit dari rumah|jana pendapatan)',
      '(modal hp|cuma modal hp|cukup hp|hanya dengan hp|guna telefon) ~ (cuan|penghasilan|uang|dapat|duit|rp)',
    ],
    hurry: [
      '(kuota|slot|tempat|kekosongan|lowongan) (terbatas|tinggal #|terhad|hanya #|sisa #)',
      '(tinggal|sisa|hanya) # (slot|orang|kuota|tempat|posisi)',
      '(butuh cepat|dibutuhkan segera|segera berangkat|buruan|hari ini saja|hari ini aja|berangkat minggu ini|terbang minggu ini|terbang minggu depan|segera)',
    ],
    sure_profit: [
      '(modal|deposit|setor|investasi) (rp |rp|rm|rm |)# ?(juta|ribu|rb|jt|k|ringgit|)( |)(jadi|menjadi)',
      '(dijamin|pasti|garansi) (tanpa rugi|tidak rugi|gak rugi|anti rugi|balik modal)',
      '(dijamin|pasti|garansi|jaminan|terjamin) (untung|profit|cuan|hasil|return|balik modal|pulangan|menang)',
      '(untung|profit|cuan|keuntungan|pulangan|hasil) (pasti|dijamin|tetap|konsisten|terjamin)',
      '(tanpa risiko|tanpa resiko|bebas risiko|nol risiko|tiada risiko|0% risiko|anti rugi|tidak akan rugi)',
      '(profit|untung|cuan|bunga|pulangan|return|keuntungan) ~ #% (per hari|sehari|per minggu|setiap hari|harian|seminggu|tiap hari)',
      '#% (per hari|sehari|per minggu|setiap hari|harian|seminggu|tiap hari|dalam # (hari|jam))',
      '(modal|uang|duit|dana) ~ (jadi|berlipat|lipat|ganda) (dua|2x|ganda|# kali|kali ganda|dalam)',
    ],
    pay_to_withdraw: [
      '(bayar|transfer|setor|deposit|top up|tf) ~ (pajak|biaya|jaminan|verifikasi|cukai|caj|yuran|aktivasi) ~ (tarik|ditarik|dicairkan|dikeluarkan|menarik|penarikan|withdraw|cairkan|pencairan|buka blokir|pengeluaran|keluarkan)',
      '(tarik dana|menarik dana|penarikan|withdraw|wd|pencairan|cairkan|pengeluaran) ~ (harus|wajib|perlu|mesti) (bayar|membayar|deposit|top up|transfer|setor)',
      '(biaya|pajak|caj|cukai|fee) (penarikan|pencairan|withdraw|pengeluaran|buka blokir)',
      '(akun|saldo|akaun) (anda |kamu |)(dibekukan|terkunci|diblokir|beku|dibeku) ~ (bayar|deposit|top up|transfer)',
    ],
    coached_trading: [
      '(investasi|trading|crypto|kripto|saham|pelaburan) (bareng|bersama|dengan) (mentor|guru|ahli|analis|master|sifu)',
      '(mentor|guru|om|paman|analis|asisten|profesor|cikgu|sifu|pakcik) ~ (trading|saham|kripto|crypto|investasi|sinyal|pelaburan|forex)',
      '(aku|saya|nanti aku|nanti saya) (ajarin|ajari|ajar|bimbing|pandu|tunjuk) ~ (trading|investasi|cuan|crypto|kripto|main saham|untung|pelaburan)',
      '(gabung|masuk|join|sertai) (ke |)(grup|group|channel|komunitas|kumpulan) ~ (saham|trading|sinyal|kripto|crypto|investasi|mentor|cuan|pelaburan)',
      '(info orang dalam|bocoran orang dalam|informasi orang dalam|sinyal vip|sinyal trading|maklumat dalaman)',
    ],
    coins_only: [
      '(bayar|transfer|deposit|setor|kirim|beli|top up|investasi) ~ (usdt|bitcoin|btc|kripto|crypto|aset kripto|trc20|eth)',
    ],
    gift_cards: [
      '(beli|kirim|bayar|belikan|hantar) ~ (kartu hadiah|voucher (google play|game|steam)|gift card|kartu steam|pulsa|kad hadiah|pin topup)',
      '(kartu hadiah|voucher google play|gift card|kad hadiah) ~ (kode|gosok|foto|kod)',
    ],
    wrong_number: [
      '(maaf|eh|sorry|aduh|alamak) ~ (salah nomor|salah kirim|salah orang|salah sambung|salah nombor|tersalah)',
      '(salah nomor|salah kirim|salah orang|salah nombor) ~ (jodoh|takdir|kenalan|berteman|teman|kawan|kenal)',
      '(mungkin|pasti) (takdir|jodoh)',
    ],
    keep_secret: [
      '(jangan|jgn|dilarang) (bilang|kasih tahu|cerita|beritahu|ngomong|bagitahu|beri tahu) ~ (siapa|keluarga|bank|polisi|orang tua|suami|istri|orang lain|polis|isteri)',
      '(rahasiakan|rahasia kita|rahasia antara kita|rahsiakan|rahsia antara kita)',
      'kalau (pihak |)bank (tanya|telepon|telpon|nelpon) ~ (bilang|jawab|cakap)',
    ],
    remote_access: [
      '(instal|install|unduh|download|pasang|buka|muat turun) ~ (anydesk|teamviewer|rustdesk|file apk|apk)',
      '(bagikan|share|kongsi) (layar|screen|skrin)',
      '(kasih|kirim|kirimkan|sebutkan|berikan|beri|bagi|hantar) (tahu |saya |kami |)(kode |nombor |kod |)(otp|verifikasi|pin|seed phrase|tac|rahasia)',
    ],
    money_back: [
      '(kembalikan|mengembalikan|tarik kembali|pulihkan|dapatkan kembali|dapatkan semula|memulihkan) (uang|dana|aset|saldo|duit|wang) (yang |anda |kamu |)(hilang|tertipu|ditipu|kena tipu|dicuri)',
      '(kena tipu|tertipu|korban penipuan|ditipu|kena scam) ~ (bisa balik|kembalikan|uang kembali|jasa|hacker|bantu tarik|dapatkan semula|dana kembali)',
    ],
    authority_demand: [
      '(surat perintah|pencucian uang|kasus|ditangkap|penangkapan|waran tangkap|pengubahan wang haram|tersangka) ~ (transfer|rekening aman|bayar|denda|akaun selamat|jaminan)',
      '(transfer|pindahkan|kirim) ~ (rekening|akaun) (aman|penampungan|selamat|negara)',
      '(paket|rekening|akun|kartu|parsel|akaun) ~ (ditahan|diblokir|dibekukan|ditangguhkan|akan ditutup) ~~ (klik|link|verifikasi|konfirmasi|pautan)',
    ],
  },
} as const satisfies LanguageWordings
