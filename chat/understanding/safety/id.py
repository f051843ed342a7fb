"""Indonesian and Malay."""

TABLE = r"""
self_harm
  bunuh diri|bundir
  (?:mau|pengen|pingin|ingin|pgn|pengin|nak|rasa|rasanya|mending|lebih baik|baik|
      kepingin) ?(?:nak |mau |jadi )?mati\b(?! (?:lampu|gaya|rasa|total|matian))
  mati (?:aja|saja|je)\b
  (?:capek|cape|lelah|penat|letih|bosan|bosen|muak) (?:banget )?(?:dengan |sama |
      dgn )?(?:hidup|idup)
  (?:ga|gak|nggak|ngga|g|tidak|tak|tdk|dah tak|taknak|enggak)\b ?(?:mau|ingin|pengen|kuat|
      sanggup|nak|mampu|larat|bisa)? ?(?:lagi |utk |untuk )?(?:hidup|idup)
  (?:akhiri|mengakhiri|tamatkan|habiskan) (?:hidup|idup|nyawa|riwayat|semua)|gantung diri
  (?:loncat|lompat|terjun|nak terjun) (?:dari|daripada|bangunan|gedung|jembatan|jambatan)
  (?:potong|iris|sayat|kelar|toreh) (?:nadi|tangan|urat)
  hidup (?:ini |gw |gue |aku |saya )?(?:udah |dah |sudah )?(?:ga|gak|nggak|tidak|tak|
      tiada) (?:ada )?(?:guna|gunanya|arti|artinya|makna|berarti|berguna|bermakna)
  minum racun|(?:obat|ubat) tidur.{0,20}(?:mati|bangun|selamanya)|menyakiti diri|putus asa
  nyerah (?:sama|dengan) hidup
  (?:udah|dah|sudah) (?:ga|gak|nggak|tak|tidak) (?:kuat|sanggup|tahan) lagi
  selamat tinggal semua
  (?:ga|gak|tak|nggak) ada yang (?:peduli|sayang) (?:sama )?(?:gw|gue|aku|saya)
  - (?:ga|gak|nggak|tidak|tak) (?:bisa )?hidup (?:tanpa|lampunya|mesinnya)
  - (?:lampu|mesin|senter|alat)(?:nya)? .{0,12}(?:ga|gak|nggak|tidak|tak) (?:bisa |mau )?hidup
  - (?:ga|gak|nggak|tidak|tak) (?:bisa |mau )?hidup (?:lampu|mesin)
injury
  (?:tangan|muka|wajah|kulit|bibir|mata|anak|bayi|kaki|jari|mulut|saya|aku|gw|gue|ibu|
      adik)\w*\b.{0,20}(?:luka|berdarah|bengkak|melepuh|terbakar|kebakar|kena setrum|kesetrum|
      terkejut elektrik|iritasi parah|keracunan|tersedak|muntah|pingsan|rumah sakit|hospital|ugd|
      igd|ruam|bintik merah)
  (?:keracunan|ketelan|tertelan|kesedak|tersedak|kesetrum|melepuh|berdarah)
  masuk (?:rumah sakit|rs\b|ugd|igd|hospital|wad)
  (?:alergi|ruam|gatal|bengkak|muntah|diare|sakit perut|cirit) (?:parah|banget|setelah|habis|
      abis|lepas|gara|teruk)
  (?:habis|abis|setelah|lepas|selepas|sejak) (?:pakai|pake|makan|minum|
      guna)\b.{0,20}(?:alergi|ruam|gatal|bengkak|merah|perih|muntah|diare|sakit|jerawat|
      bruntusan|pusing|pening|luka|iritasi)
  jadi (?:bruntusan|iritasi|ruam)
  - (?:bikin|buat|bisa|boleh|akan|takut|anti|cegah|mencegah|tidak|gak|ga|tak|nggak|kalau|
      kalo) .{0,15}(?:alergi|ruam|gatal|iritasi|keracunan|tertelan|ketelan|tersedak|kesetrum|
      luka|bruntusan)
danger
  (?:meledak|meletup|kebakaran|terbakar|keluar asap|berasap|berasep|bau gosong|bau hangus|
      bau terbakar|korslet|konslet|litar pintas|meleleh|kembung baterai|percikan api|keluar api|
      bocor gas)
  (?:baterai|bateri|batre)\w*\b.{0,12}(?:kembung|gembung|bengkak|bocor|meledak|kembang)
  - (?:bisa|boleh|akan|takut|anti|cegah|tidak|gak|ga|tak|nggak|kalau|kalo|mudah|
      gampang) .{0,12}(?:meledak|meletup|terbakar|korslet|konslet|meleleh|bocor|kembung)
  - (?:harga|promo|diskon)\w* .{0,8}meledak
threat
  (?:gw|gue|aku|saya|ku|kita|kami|nanti|awas|tak|mau)?\b ?(?:bunuh|habisi|hajar|gebuk|bacok|
      tikam|tembak|bakar|hancurin|obrak-abrik|belasah|pukul) (?:kau|kamu|lu|lo|loe|elu|elo|
      kalian|korang|hang|toko|kedai|gudang|rumah|host|ko\b)
  awas (?:kau|kamu|lu|lo|ya|aja|kalian|hang|korang)
  tunggu (?:aja|saja|je) (?:kau|lu|lo|kamu|ya)
  (?:gw|gue|aku|saya) (?:tau|tahu) (?:rumah|alamat|kantor|toko|tempat) (?:lu|lo|kamu|kau|
      kalian)
  (?:datangin|datengin|serbu|serang|santet) (?:kantor|toko|rumah|gudang|lu|lo|kamu|kalian|
      kedai)
  \bbom\b
  (?:kalau|kalo|klo|jika) (?:ga|gak|nggak|tidak|tak).{0,20}(?:viralin|viralkan|bintang (?:1|
      satu)|sebarin|sebarkan|bongkar|review jelek|hancur)
  (?:transfer|bayar|kasih|bagi|kirim) .{0,20}(?:atau|kalau tidak|kalo nggak|kalo ga|
      kalau tak) .{0,20}(?:viral|bintang|sebar|bongkar|review|lapor|tular)
  uang tutup mulut|duit tutup mulut
  (?:viralin|viralkan|tularkan) (?:toko|kedai|kalian|kamu|lu|lo)
  mati(?:lah)? (?:kau|lu|lo|kamu)|mampus (?:lu|lo|kau|kamu)|peras\b|ugut
  - mati gaya
legal
  pengacara|peguam
  (?:lapor|laporin|laporkan|report)(?:kan)? (?:ke |kpd |kepada |pada |sama )?(?:polisi|polis|
      pihak berwajib|ylki|kpdn|tribunal|bpom|bpkn|shopee|tiktok|platform|kalian|kamu|lu|toko)
  polisi\b|\bpolis\b(?! asuransi)|\bgugat|menggugat|tuntut|menuntut|saman\b|pengadilan
  mahkamah|jalur hukum|tindakan undang|somasi|tribunal|kpdn\w*|ylki|penipuan|ganti rugi
  pampasan|melanggar hukum|kes (?:polis|mahkamah)|buat report
press
  wartawan|jurnalis|reporter\b
  dari (?:media|koran|kompas|detik|tempo|tv\b|trans ?tv|metro ?tv|berita|astro|media massa)
  wawancara|temu ?bual|peliputan|liputan|akhbar
  - baju (?:wawancara|interview)|untuk (?:wawancara|interview) kerja
minor
  (?:pake|pakai|guna|bawah|pinjam|curi|ambil)\b.{0,12}(?:hp|kartu|duit|uang|akun|fon|telefon|
      kad|phone|rekening|dompet|gopay|dana)\w* (?:mama|mami|papa|ibu|bapak|ayah|ortu|orang tua|
      mak|emak|abah|kakak|nenek|bunda|mak ayah|bonyok)
  (?:jangan|jgn) (?:bilang|kasih tau|bagitau|beritahu|bgtau) (?:mama|papa|ibu|bapak|ortu|
      orang tua|mak|ayah|nyokap|bokap)
  (?:umur|usia|umo)(?:ku| aku| saya| gw| gue)?\s?(?:baru |masih )?(?:[5-9]|
      1[0-7])\b.{0,30}(?:beli|order|checkout|co\b|bayar|boleh|bisa)
  (?:aku|saya|gw|gue) (?:masih|baru|msh) (?:[5-9]|1[0-7]) ?(?:tahun|thn|taun|th)
  (?:aku|saya|gw|gue) (?:masih|baru|msh) (?:sd|smp|kelas \d|darjah \d|tingkatan [1-3])\b
  (?:di )?bawah umur|bawah 18
  anak \d{1,2} (?:tahun|thn|taun|th)\b.{0,20}(?:checkout|beli sendiri|order sendiri|
      bayar sendiri|co sendiri)
  (?:anak|adik)(?: saya| aku| gw| gue|ku)? .{0,12}(?:diam-diam|curi-curi|ga sengaja|
      gak sengaja|tak sengaja|terbeli|kepencet|tertekan)
refund
  (?:balikin|kembaliin|kembalikan|balik|pulangkan|bagi balik|refund(?:kan)?|
      pulangin)\w* ?(?:dulu )?(?:uang|duit|dana|wang)
  (?:uang|duit|wang|dana)(?:ku| saya| gw| gue| aku| i)? .{0,15}(?:balikin|kembali(?:kan|in)|
      balik|refund|pulang(?:kan)?|belum (?:balik|kembali|masuk))
  minta refund|mau refund|nak refund|refund (?:dong|sekarang|belum|mana|ga|gak|tak)
  (?:belum|blm|tak) (?:di)?refund|kepotong (?:2x|dua kali|double)|paket kosong|parcel kosong
  (?:ke)?debit (?:2x|dua kali|double)
  - (?:bisa|boleh|ada|kalau|kalo) (?:refund|uang kembali|balikin)|cashback|uang kembali(?:an)?\?
complaint
  penipu\w*|tipu\w*|ketipu|kena tipu|scam\w*
  (?:toko|kedai|barang|kualitas|kualiti|produk|seller|penjual|olshop)\w* (?:nya )?(?:sampah|
      busuk|jelek|parah|abal|abal-abal|bohong|hancur|teruk|jahat|rosak|buruk|zonk|kw|palsu)
  barang rosak|rosak|pecah|jangan (?:beli|percaya|order)\b|jgn (?:beli|percaya|order)\b|kecewa
  nyesel|menyesal|komplain|komplen|aduan|salah (?:kirim|hantar|barang|warna|size)
  kurang (?:1|satu|kirim|barang)|tak sama (?:macam )?gambar
  (?:ga|gak|nggak|tidak|tak) sesuai (?:gambar|foto|pesanan|deskripsi)
  (?:admin|cs|seller)\w* (?:ga|gak|nggak|tak|tidak) (?:bales|balas|respon|reply)
  (?:chat|wa|pesan) (?:ga|gak|nggak|tak|tidak) (?:di)?(?:bales|balas|dibales|respon|reply|
      dibalas)
  baru (?:dipakai|dipake|pakai|pake|sekali|sehari) .{0,15}(?:rusak|sobek|jebol|mati|bocor|
      putus|rosak)
  - takut (?:ke)?tipu
  - (?:ga|gak|tak|tidak|bukan|anti) (?:pe)?(?:nipu|tipu|pecah|rusak|rosak|jelek)
  - gampang (?:pecah|rusak|sobek)|mudah (?:pecah|rosak|rusak)
  - (?:kalau|kalo|klo|jika) .{0,12}(?:pecah|rusak|rosak)|bahaya pecah
  - (?:bisa|boleh|tahan|akan) pecah|pecah seribu|pecah (?:ga|gak|tak|nggak)
order_status
  (?:pesanan|paket|order(?:an)?|barang|parcel|kiriman)(?:ku| saya| aku| gw| gue| sy)\b
  (?:paket|barang|parcel|pesanan|order(?:an)?)\w* .{0,12}(?:belum|blm|tak|ga|gak|nggak|mana|
      dimana|hilang|nyasar|stuck) ?(?:sampai|nyampe|dikirim|datang|dateng|gerak|terima|diterima|
      sampe|dihantar|ada)?
  (?:no|nomor) resi|belum (?:sampai|dikirim|diterima|nyampe)|(?:ganti|ubah|tukar|salah) alamat
  (?:batalin|batalkan|cancel) (?:pesanan|order)
cooperation
  grosir|borong|reseller|dropship\w*|kerja ?sama|kolaborasi|kolab\b|endorse|partai besar
  agen\b|distributor|afiliasi|affiliate|supplier|pemborong|ejen\b|stokis|sponsor|maklon
a_person
  (?:bicara|bicarain|ngobrol|ngomong|chat|sambung(?:kan|in)?|cakap|bercakap|tanya|hubungi|
      kontak)\b.{0,12}(?:sama|dengan|dgn|ke|kepada)? ?(?:orang(?: asli| beneran| betul)?|cs\b|
      admin(?!ya)|manusia|staff?|manager|manajer|customer service|owner|pemilik|bos\b)
  (?:minta|panggil(?:kan|in)?|mau|nak) (?:cs\b|orang asli|manusia|customer service|owner|
      manager|manajer|staf)
  (?:admin|cs) (?:manusia|asli|beneran)
  bukan (?:bot|robot|ai)\b.{0,12}(?:dong|tolong|please|pls)
  orang (?:beneran|asli|betul) (?:dong|tolong|please|mana|ada)
attack
  (?:abaikan|lupakan|lupain|hiraukan|langgar|hapus|lewati|jangan ikut(?:i|in)?|buang|
      abai)\b.{0,12}(?:semua |segala |aturan|instruksi|perintah|arahan|peraturan|sebelum|prompt|
      di atas|batasan|sistem)
  prompt (?:sistem|kamu|mu|lu|rahasia|awak)|(?:sistem|system) prompt
  instruksi (?:sistem|awal|rahasia|kamu)|arahan (?:sistem|asal|awak)
  mode (?:developer|pengembang|admin|dewa|debug|bebas|pembangun)
  (?:kamu|lu|lo|anda|awak|kau) (?:sekarang|skrg|kini)(?: ini)? (?:adalah|jadi|menjadi|ialah)
  mulai sekarang|mulai skrg|bermula sekarang|mulai (?:hari ini|detik ini) (?:kamu|lu|awak)
  (?:pura-pura|pura2|berpura|berlagak|anggap(?:lah)?) (?:jadi|kamu|lu|awak|kau|anda|aku|saya|
      bos)
  berperan (?:sebagai|jadi)|main peran
  (?:ulangi|ulang|tiru(?:kan|in)?|ikuti|ikutin|ikut)\b ?(?:kata|kata-kata|omongan|ucapan|
      cakap|aku|saya|gw|gue|kalimat|setelah|:|ini)
  (?:bilang|ucapkan|sebut(?:kan|in)?|umumkan|umumin|katakan|ngomong|cakap|bacakan|bacain|
      baca kuat|teriak(?:in|kan)?|beritahu semua|kasih tau semua)\b ?(?:ke |kepada |pada |
      kat )?(?:semua(?:nya)?|:|ini|kalau|kalo|bahwa|bahawa|nama|\"|'|toko|barang|iya|ya$|ya kan|
      gratis|kuat|orang)
  umumkan\b|umumin\b|jawab (?:iya|ya|aja iya|betul|saja|ok)
  (?:semua|seluruh|semuanya)(?: (?:barang|produk|item|toko))? (?:jadi )?(?:gratis|percuma|
      free|1 rb|seribu|rp ?0|rm ?1)
  (?:sistem|sysadmin|admin|pengumuman|notis) ?[:>\]]|\[(?:sistem|admin|system)
  (?:aku|saya|gw|gue|ini|kami) (?:ini )?(?:adalah )?(?:admin|bos|owner|pemilik|developer|
      programmer|polisi|pihak (?:tiktok|shopee|platform)|moderator|pengurus|tuan kedai)\b
  (?:kata|kata si|disuruh|perintah|katanya) (?:bos|admin|owner|manager|boss|pemilik|tauke)
  (?:bos|admin|owner|boss|tauke|pemilik) (?:bilang|kata|tadi bilang|suruh|cakap|dah cakap|
      udah bilang|janji|setuju)
  admin bilang|harga (?:modal|pokok|kos|asal kilang)|bocorin|bocorkan
  (?:ubah|ganti|tukar|set) harga|kata sandi|password (?:admin|sistem|kamu|server)
  terjemahkan dan|kode rahasia|janji (?:ya )?kasih
  (?:alamat|no(?:mor)?(?: hp| telp| wa| telepon)?|nama|data|telefon) (?:pembeli|customer|
      pelanggan|orang|pembeli terakhir|yang (?:tadi|barusan|beli)|dia)
  data (?:pelanggan|pembeli|customer)|(?:rumah|alamat) (?:bos|owner|pemilik|host)
  anjing (?:lu|lo|kau|kamu|host|toko)|\banjir lu|bangsat|bajingan|kontol|memek|ngentot|goblok
  tolol|bego (?:lu|lo|banget)|babi (?:kau|lu|lo|ko)|pukimak
  bodoh (?:kau|lu|lo|host|bot|banget|punya)|sial(?:an)? (?:lu|lo|kau)|tai (?:lu|lo)\b
  diam (?:kau|lu|lo)|lancau|pantat (?:kau|lu)
spam
  slot ?(?:gacor|online|maxwin|88|77|deposit)|gacor|maxwin|\bjudi\b|\bjudol\b|togel
  toto (?:4d|macau)|kasino|taruhan|pasang (?:nomor|taruhan)|jackpot|rtp\b|depo(?:sit)? \d+
  bonus (?:new member|deposit|member)|link di bio|klik (?:link|bio|profil)|cek (?:bio|profil)
  pinjol|pinjam(?:an)? (?:uang|online|cepat|dana|wang|duit)|pinjaman (?:peribadi|segera)
  dana cepat|cair (?:cepat|hari ini)|kerja (?:dari rumah|sampingan)|hasilkan (?:uang|duit)
  jana (?:pendapatan|income)|cuan (?:jutaan|tiap)|follow (?:aku|saya|gw|balik|back)
  followers? (?:murah|gratis)|saling follow
  (?:minta|bagi|kasih|share|berapa|boleh|mau|ada|tinggalin|nak) (?:no(?:mor|mer)?|num|
      nombor)\b ?(?:wa\b|whatsapp|hp|telp|telepon|tel|fon|phone|kakak|host|admin|kak|pribadi|
      kontak)
  (?:minta|bagi|kasih|share) (?:wa\b|whatsapp|line|ig\b|instagram|kontak|telegram|wechat)
  \bwa (?:me|saya|aku|gw|dong|kak|pribadi)|chat wa|whatsapp
  transfer (?:langsung|pribadi|ke rekening)
  (?:bayar|beli|transaksi|cod) (?:langsung|luar|di luar) ?(?:ke )?(?:rekening|aplikasi|
      platform|tiktok|shopee)?$
  di luar (?:aplikasi|platform|app)|luar (?:platform|app)|rekening pribadi
  (?:mampir|main|datang) (?:ke )?(?:live|toko|kedai) (?:aku|gw|gue|saya)
  (?:vcs|bokep|bugil|telanjang|open bo|bispak|ngewe|colmek|buka baju|seksi dong|tetek|toket|
      porno|bogel|lucah)
  \b(?:narkoba|ganja|sabu-sabu|sabu\b|ekstasi|dadah|syabu|ketum)\b|\bvape\b|\bpod vape|rokok
  (?:jual|beli|ada) (?:senjata|pistol|senpi|peluru|senapang)
  (?:pilpres|pemilu|prabowo|jokowi|ganjar|anies|anwar ibrahim|najib|presiden|politik|pilkada|
      pru\d*)\b
  (?:palsu|jual) (?:ijazah|ktp|sim)|jual (?:ginjal|data)|obat kuat|obat aborsi
  - (?:tas|kantong|kotak|tempat) rokok|asbak|pistol (?:air|mainan)|slot (?:kartu|memori|hp)
"""
