"""Malay phrases where they differ from Indonesian."""

PHRASES = """
shipping_fee 5: pos berapa|pos free|free pos|kos pos|harga pos
unknown_question 9: nak cakap dengan orang|cakap dengan manusia|panggil admin|
    customer service mana|nak jumpa admin|hubungi admin|nak contact admin
price 4: berapa ringgit|rm berapa|berapa harga|harga berapa|jumlah|berapa semua|semua sekali|
    harga asal|sebelum diskaun|total berapa
stock 4: ada stok|ada lagi|ada tak|ada lagi tak|habis dah|stok ada|masih ada|ada tidak|
    ada lagi tidak|lagi ada|dah habis|sudah habis
sizes 6: saiz apa ada|saiz apa|saiz paling besar|saiz paling kecil|paling besar|paling kecil|
    saiz terbesar|saiz terkecil|saiz apa yang ada|sampai saiz|free saiz|saiz sampai|ada saiz apa|
    saiz mana ada|besar mana saiz|saiz besar
size_advice 4.6: saiz mana|hendak saiz|pakai saiz|ambil saiz|saiz berapa|pakai saiz apa|muat|
    boleh masuk|padan|sesuai saiz|ketat tidak|longgar tidak
size_advice 3: saiz
colours 5: warna apa|warna apa ada|ada warna|warna lain
shipping_time 5: bila sampai|berapa hari sampai|bila pos|bila hantar|bila boleh sampai|lama mana|
    berapa lama sampai|pos dari mana|hantar bila|bila dapat
shipping_fee 5: kos pos|pos percuma|kos penghantaran|caj pos|caj penghantaran|free pos|
    penghantaran percuma|harga pos|postage|berapa pos|percuma pos
shipping_region 5: hantar ke|pos ke|boleh pos|boleh hantar|penghantaran ke|sampai ke
carrier 5.5: kurier|kurier apa|poslaju|pos laju|guna courier|guna kurier
returns 5: pulang balik|pulangkan|tukar saiz|boleh tukar|boleh pulang|kalau tidak muat|return|
    hantar balik|boleh return|tukar balik|tidak muat boleh
warranty 5: waranti|ada waranti|jaminan
invoice 5: resit|invois
payment 5: boleh cod|cod boleh|bayar guna|tng|touch n go|fpx|online banking|ansuran|
    bayar ansuran|boleh bayar|cara bayar|atome|spaylater|bayar masa sampai|duitnow|kad kredit
authenticity 5: tulen|barang tulen|original|asli|barang ori|tiruan
promotion 4: diskaun|ada diskaun|baucar|hadiah percuma|percuma|kod|ada promosi|promosi|tawaran|
    hadiah apa|dapat hadiah|ada hadiah|beli 2 percuma
bargain 5: kurang sikit|murah sikit|boleh kurang|mahal|mahalnya|kurang lagi|nego|kasi kurang|
    bagi kurang
how_to_buy 5: macam mana hendak beli|macam mana beli|macam mana order|hendak beli macam mana|
    cara beli|beli dekat mana|hendak order|order dekat mana
link 5: link mana|nombor berapa|link nombor|nombor link|bagi link|link apa
comparison 4.5: beza|apa beza|mana lagi bagus|mana lebih|yang mana bagus|lagi ok|mana satu|
    beza apa|mana lagi best
recommendation 3: sesuai untuk
promotion 2: pukul berapa
recommendation 4: cadangan|cadang|hadiah untuk|hadiah mak|untuk hadiah|paling murah|bawah rm|
    hendak bagi|bajet|hadiah hari jadi
catalogue 4: jual apa|ada jual apa|jual apa lagi|ada apa lagi
schedule 6: live bila|bila live|live pukul berapa|live sampai pukul|esok live|pukul berapa live
identity 8: orang betul|orang ke robot|robot ke|bot ke|ini bot|awak robot|awak bot|orang ke bot|
    ai ke
greeting 3: assalamualaikum|salam|hai semua|selamat petang|selamat malam|apa khabar
thanks 3: terima kasih|tq|time kasih|mekasih
order_status 9: barang saya|barang tidak sampai|tidak sampai|tidak sampai lagi|belum sampai|
    mana barang|order saya|parcel saya|parcel tidak|parcel belum|batal order|cancel order|
    batalkan|tukar alamat|salah alamat|tidak dapat lagi|tidak terima lagi|belum terima|
    nombor tracking|tracking number|sudah bayar|tersalah order|salah order|hendak cancel|
    hendak batal|tidak gerak|dah lama tunggu|sudah lama tunggu|tunggu lama|semak order|
    status order|tidak dapat bayar|tersilap
complaint 9: saiz salah|salah saiz|warna salah|rosak|pecah|koyak|salah hantar|hantar salah|
    salah barang|salah warna|tipu|penipu|scammer|kecewa|teruk|teruk betul|tidak berfungsi|
    tidak boleh guna|tidak hidup|tidak balas|tidak reply|bocor|cacat|kurang satu|
    tidak cukup barang|tidak sama macam gambar|lain dari gambar|basi|kembung|bengkak|meletup|
    berkulat|tercabut|aduan|komplen|kotor
refund 9: refund|pulangkan duit|pulang duit|duit saya|minta balik duit|hendak balik duit|
    bayar balik|bagi balik duit|hendak duit balik|pulangkan wang|duit balik|uang saya
health 9: muka naik|naik ruam|ruam|gatal-gatal|muka pedih|pedih|bengkak muka|merah muka|
    sakit perut|muntah|hospital|keracunan|melecur|kulit terbakar|breakout|naik jerawat|
    alahan teruk
health 6: mengandung|ibu mengandung|alahan|alergik|alergi|penyakit|ubat|kencing manis|
    darah tinggi|menyusu|menyusukan|ekzema|resdung|lelah|kesan sampingan
legal 9: lapor polis|polis|peguam|saman|tribunal|kpdn|report polis|buat report|tribunal pengguna
cooperation 9: borong|harga borong|agen|ejen|dropship|stokis|kolaborasi|collab|wakil|pengedar|
    beli banyak|order banyak|influencer|sponsor|jadi agent
chatter 3: cantiknya|lawanya|comelnya|terbaik|gempak|murah rezeki|moga laris|power la|suka tengok|
    layan je|tengok je|hadir|
    semoga laku|semoga|sudah order|comel|cantik|hahaha|kelakar|lawa|best gila|mantap|padu|
    kak lawa
"""
