"""Indonesian phrases; what is typed short is written out (see `tongues`)."""

PHRASES = """
unknown_question 9: panggil admin|minta admin|hubungi admin|chat admin|bicara dengan orang|
    ngomong sama orang|cs manusia|customer service manusia|adminnya mana|admin mana|
    mau bicara sama admin|minta cs|panggil cs|hubungi cs|nomor admin|kontak admin|
    orang asli dong
price 3.9: berapa|brp|brapa|total|berape|nya berapa
price 4: harga|berapa harga|hrg|berapaan|berapa duit|berapa rupiah|berapa dolar|jadi berapa|
    jadinya berapa|spill harga|berapa jadinya|jadinya|kena berapa|pricelist|totalnya|
    harga normal|harga asli|harga awal|sebelum diskon|harga coret|setelah diskon
stock 4: ready|stok|stock|masih ada|ada stok|tersedia|ready stock|redi|habis|sold|kosong|
    ada lagi|sold out|masih sisa|sisa berapa|tinggal berapa|masih|sisa|ready tidak|kehabisan|
    masih ready|readynya|ada yang
stock 2: ada|punya
sizes 6: ukuran apa saja|size apa saja|ukuran berapa saja|ukuran apa aja|size apa aja|
    paling besar|paling kecil|ukuran paling besar|ukuran paling kecil|ukuran terbesar|
    ukuran terkecil|size paling besar|size paling kecil|sampai ukuran berapa|sampai size berapa|
    size chart|sampai nomor berapa|ukuran maksimal|ukuran terbesarnya|size terbesar|
    size terkecil|all size|tersedia ukuran|ada jumbo|ukuran jumbo|maksimal ukuran|size sampai|
    ukuran sampai|big size
sizes 4.5: ukuran apa|size apa|ada ukuran|ada size berapa
size_advice 4.2: pakai ukuran|muat|cocok ukuran|bb|tb|pakai size|pas tidak|kekecilan|kebesaran|
    cocoknya|ambil ukuran|ambil size|pilih ukuran|ukuran yang cocok|size yang cocok|kegedean|
    kesempitan|sempit tidak|cukup tidak|pakai nomor|ambil nomor
size_advice 4.6: pakai ukuran apa|pakai size apa|ambil ukuran apa|ambil size apa|ukuran apa ya|
    size apa ya|pilih size apa|cocok size apa|cocok ukuran apa|ambil apa|size berapa|
    ukuran berapa|nomor sepatu
size_advice 3: ukuran|saiz|size
colours 5: warna|warna apa|warnanya|kaler|warna apa saja|warna lain|pilihan warna|varian warna
shipping_time 3.9: berapa lama
shipping_time 5: berapa hari|kapan dikirim|kapan sampai|lama pengiriman|sampai kapan|bila sampai|
    brp hari|kapan kirim|estimasi|estimasi sampai|hari ini kirim|langsung kirim|kirim hari ini|
    berapa minggu|sampai berapa hari|kapan nyampe|lama sampai|dikirim kapan|sampainya kapan|
    dikirim dari mana|kirim dari mana|kirim kapan|hari sampai|lama tidak sampai
shipping_fee 5: ongkir|gratis ongkir|ongkos kirim|free ongkir|biaya kirim|bebas ongkir|kos pos|
    ongkirnya|gratis ongkos kirim|minimal belanja|min belanja|minimum belanja|gratis kirim|
    biaya pengiriman|free ongkir minimal
shipping_region 5: kirim ke|bisa kirim|pengiriman ke|hantar ke|antar ke|ship ke|pos ke|
    bisa kirim ke|sampai ke|kirim luar negeri|kirim luar|luar negeri|luar kota|kirim sampai|
    melayani
carrier 5.5: kurir|ekspedisi|jne|jnt|j&t|sicepat|kurir apa|anteraja|ninja|ninja van|gojek|gosend|
    pakai ekspedisi apa|pakai kurir apa|si cepat|pos indonesia|spx|shopee express|ekspedisi apa|
    kirim pakai|grab express|tiki
returns 5: retur|tukar|pengembalian|kembalikan|bisa dikembalikan|pulangkan|return|bisa retur|
    bisa tukar|tukar ukuran|tukar size|kalau tidak muat|kalau tidak cocok|tidak muat bisa|
    kalau kekecilan|kalau kebesaran|salah ukuran|bisa kembalikan|tukar warna|kalau tidak pas
warranty 5: garansi|waranti|bergaransi|jaminan|kalau rusak|garansi berapa|klaim garansi|
    cara klaim
invoice 5: faktur|nota|kwitansi|struk|invoice|bon
payment 5: bayar|cod|bayar di tempat|pembayaran|transfer|cicilan|bisa cod|cod bisa|paylater|
    spaylater|gopay|ovo|dana|shopeepay|qris|kartu kredit|cicil|bisa dicicil|nyicil|bayar pakai|
    metode pembayaran|cara bayar|kredit|debit|virtual account|bank bca|bca|mandiri|bri|
    bayar dimana|bayar di rumah|maks cod|cod maksimal
authenticity 5: asli|original|ori|palsu|kw|tiruan|barang asli|produk asli|ori tidak|asli tidak|
    abal-abal|replika|kw super|resmi|beneran asli
promotion 4: diskon|promo|potongan|voucher|gratis|hadiah|diskaun|beli 1 gratis 1|voucher apa|
    kode promo|kode voucher|kode|bonus|ada gift|free gift|cashback|flash sale|promo sampai|
    sampai jam berapa promonya|diskon sampai|dapat diskon|dapat bonus|beli 2 gratis 1|
    dapat hadiah|hadiah apa|gratis apa|freebies|paket bundling|bundling
promotion 5.5: promo sampai kapan|promo sampai jam|diskon sampai kapan|flash sale sampai|
    voucher digabung|promo digabung|gabung voucher
bargain 5: kurang dong|bisa kurang|murahin|mahal|nego|kemahalan|murah sikit|bisa nego|diskonin|
    kurangin|turunin harga|lebih murah|harga teman|bisa lebih murah|boleh kurang|mahal banget
how_to_buy 5: cara bagaimana|bagaimana cara|caranya|cara beli|cara order|cara pesan|
    bagaimana beli|macam mana nak beli|mau beli|beli di mana|beli dimana|checkout dimana|
    cara checkout|co dimana|order dimana|cara belinya|pesan dimana|pesan di mana|
    order lewat mana|bagaimana cara beli|bagaimana cara pesan|co di mana
link 5: link nomor|nomor berapa|link berapa|keranjang berapa|etalase|keranjang nomor|link nya|
    linknya|minta link|link dong|keranjang mana|etalase berapa|keranjang no|no berapa|bagi link|
    spill link|link mana|di keranjang|nomor keranjang
comparison 4.5: bagus mana|mana yang bagus|mana yang lebih|bedanya|beda|apa bedanya|perbedaan|
    lebih bagus|mana yang cocok|mending mana|bagus yang mana|pilih mana|mending yang mana|
    bandingkan|dibanding|mana lebih|enakan mana|enak mana|beda apa|lebih baik mana|mending
recommendation 3: cocok untuk
promotion 2: jam berapa|sampai jam berapa
recommendation 4: rekomendasi|rekomen|hadiah untuk|kado|cadangan|saran|buat kado|hadiah buat|
    untuk hadiah|rekomendasiin|sarankan|buat hadiah|paling murah|termurah|yang murah|
    paling laris|budget|di bawah|dibawah|kado buat|kado untuk|oleh-oleh|kado ulang tahun|
    buat ibu|buat mama|buat pacar|paling laku|paling recommended
catalogue 4: jual apa|jual apa saja|produk apa|produk apa saja|ada apa saja|jualan apa|
    barang apa saja|ada apa aja|jual apa aja
wish 5: kapan keluar|bakal ada|akan ada|nanti ada|request|bikin dong|jualin dong|warna baru|
    ada rencana|jual juga dong|tambahin
schedule 6: live besok|besok live|live hari ini|live nanti|live jam|live jam berapa|kapan live|
    live lagi|jadwal live|live sampai jam|live sampai|besok live|live tiap hari|live setiap|
    live kapan|jam berapa live|sampai jam berapa live
identity 8: robot|orang asli|manusia|ai ya|kamu ai|bot ya|orang beneran|bot atau|ini bot|ini ai|
    rekaman|live beneran|siaran ulang|kamu bot|ini rekaman|ai atau
greeting 3: halo|hai|selamat pagi|selamat malam|assalamualaikum|selamat siang|apa kabar|haloo|
    hallo|selamat sore|salam|baru join|baru gabung|hadir kak|met malam|met pagi|kenalan
thanks 3: terima kasih|makasih|trims|thx kak|makasi|mksh|tengkyu|terimakasih|tq|tengs
order_status 9: pesanan saya|paket saya|belum sampai|belum dikirim|resi|nomor resi|no resi|
    belum diterima|orderan saya|batal pesanan|ubah alamat|batalkan|lacak|mau batal|batal order|
    cancel order|batalkan pesanan|pesanan belum|paket belum|barang belum|belum datang|
    belum nyampe|tidak sampai sampai|tidak datang|kok belum|sudah bayar|sudah transfer|
    ganti alamat|alamat salah|salah alamat|salah pesan|salah order|salah pilih|pesanan saya mana|
    paket saya mana|mana paket|cek pesanan|cek order|cek paket|pesanan kemarin|order kemarin|
    status pesanan|status order|belum terkirim|sampai mana paket|paket hilang|nyangkut|
    tidak gerak|belum update|tracking|barang saya mana|saya pesan|sudah seminggu|sudah 2 minggu|
    minggu lalu|batal saja|tidak jadi beli|ubah pesanan|ganti ukuran pesanan|pembayaran gagal|
    gagal bayar|tidak bisa bayar|tidak bisa checkout|terpotong|belum masuk|cancel
complaint 9: rusak|cacat|salah kirim|kecewa|penipu|tipu|komplain|kurang satu|pecah|robek|jelek|
    penipuan|nipu|bohong|parah|tidak sesuai|beda sama foto|beda dengan foto|
    tidak sama dengan foto|tidak sama foto|
    tidak sama gambar|tidak sama kayak|kotor|
    bolong|sobek|bocor|basi|busuk|jamuran|berjamur|ada ulat|salah warna|salah ukuran dikirim|
    salah barang|yang datang beda|kirim salah|dikirimnya salah|tidak dibalas|gak dibales|
    tidak dibales|slow respon|admin tidak balas|tidak direspon|jelek banget|buruk|mengecewakan|
    tidak nyala|tidak bisa nyala|mati total|tidak berfungsi|tidak bisa dipakai|baru sehari|
    baru 2 hari|baru seminggu|kurang barangnya|kurang 1|dikirim cuma|isi kurang|barang palsu|
    palsu ternyata|penyok|copot|lepas jahitan|kapok|bintang 1|bintang satu|menggembung|kembung|
    meledak|panas banget mau meledak|konslet|meleleh|terbakar
refund 9: uang kembali|refund|kembalikan uang|pengembalian dana|uang saya|kembali uang|
    minta uang|dana belum kembali|mau refund|uang belum|balik uang|dana saya
health 9: muka jadi|wajah jadi|muka merah|kulit merah|gatal-gatal|muka bruntusan|bruntusan|
    breakout|keracunan|muntah|diare|sakit perut|perih|panas di muka|muka panas|bengkak|melepuh|
    ruam|rumah sakit|sesak|luka|iritasi|terbakar kulit|alergi habis|jadi jerawatan|gatal setelah
health 6: ibu hamil|hamil|alergi|menyusui|obat|menyembuhkan|gatal|mengobati|penyakit|diabetes|
    asma|maag|asam lambung|eksim|dermatitis|darah tinggi|kanker|efek samping|dokter|
    aman buat lambung|menurunkan berat|pelangsing|kolesterol|sembuh
legal 9: lapor polisi|polisi|pengacara|tuntut|somasi|lapor|laporin|ylki|gugat|hukum|
    saya laporkan|bpkn
threat 9: bunuh|bakar toko|awas lo|saya cari kamu|hajar|bom
cooperation 9: grosir|reseller|dropship|kerja sama|kerjasama|borong|partai besar|dropshipper|
    agen|distributor|endorse|endorsement|kolaborasi|collab|kolab|afiliasi|affiliate|
    jadi supplier|beli banyak|pesan banyak|harga partai|influencer|jadi mitra|custom logo|
    sponsor|lusin|kodi
chatter 3: keren banget|cakep banget|suka banget|cantik banget|lucu banget|gemoy|naksir|kalap|
    racun banget|suka deh|seru banget|nonton aja|nyimak|baru nonton|hadir min|absen|salfok|
    kece badai|mantap jiwa|semangat kak|
    semoga laris|semoga laku|semoga sukses|semoga|laris manis|laris ya|siapa yang dari|
    sudah order|sudah checkout|sudah co|wkwk|wkwkwk|keren|bagus banget|mantap|cantik|hadir|
    semangat|lucu|gemes|kece|sudah beli|sudah order kak|sukses|laris|lariss|gaskeun|gas|mantul|
    cakep|love
"""
