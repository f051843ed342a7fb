"""Indonesian and Malay phrases."""

PHRASES = """
price 4: berapa|harga|harganya|berapa harga|brp|brapa|hrg|berapaan|total|berape
stock 4: ready|stok|stock|masih ada|ada stok|tersedia|ready stock|redi|habis|sold|kosong|
    ada lagi
stock 2: ada
sizes 4.5: ukuran apa|size apa|ukuran berapa saja|ada ukuran|ukuran apa aja|size apa aja|
    saiz apa
size_advice 4.2: ukuran|pakai ukuran|size berapa|muat|cocok ukuran|saiz|bb|tb|pake size
colours 5: warna|warna apa|warnanya|kaler
shipping_time 5: berapa lama|berapa hari|kapan dikirim|kapan sampai|lama pengiriman|sampai kapan|
    bila sampai|brp hari|kapan kirim
shipping_fee 5: ongkir|gratis ongkir|ongkos kirim|free ongkir|biaya kirim|bebas ongkir|kos pos
shipping_region 5: kirim ke|bisa kirim|pengiriman ke|hantar ke|antar ke|ship ke|pos ke
carrier 5: kurir|ekspedisi|jne|jnt|sicepat|kurir apa
returns 5: retur|dikembalikan|tukar|pengembalian|kembalikan|bisa dikembalikan|pulangkan|return
warranty 5: garansi|waranti|bergaransi|jaminan
payment 5: bayar|cod|bayar di tempat|pembayaran|transfer|cicilan|bisa cod
authenticity 5: asli|original|ori|palsu|kw|tiruan
promotion 4: diskon|promo|potongan|voucher|gratis|hadiah|diskaun|beli 1 gratis 1
bargain 5: kurang dong|bisa kurang|murahin|mahal|nego|kemahalan|murah sikit
how_to_buy 5: cara beli|cara order|cara pesan|gimana beli|macam mana nak beli|mau beli
link 5: link nomor|nomor berapa|link berapa|keranjang berapa|etalase
recommendation 4: rekomendasi|rekomen|cocok untuk|bagus yang mana|hadiah untuk|kado|cadangan
identity 8: robot|orang asli|manusia|ai ya|kamu ai|bot ya|orang beneran
greeting 3: halo|hai|selamat pagi|selamat malam|assalamualaikum|selamat siang|apa kabar
thanks 3: terima kasih|makasih|trims|thx kak
order_status 9: pesanan saya|paket saya|belum sampai|belum dikirim|resi|nomor resi|
    belum diterima|orderan saya|batal pesanan|ubah alamat|batalkan|lacak
complaint 9: rusak|cacat|salah kirim|kecewa|penipu|tipu|komplain|kurang satu|pecah|robek|jelek
refund 9: uang kembali|refund|kembalikan uang|pengembalian dana
health 6: ibu hamil|hamil|alergi|menyusui|obat|menyembuhkan|gatal|iritasi|mengobati|penyakit
cooperation 9: grosir|reseller|dropship|kerja sama|kerjasama|borong|partai besar
chatter 3: wkwk|wkwkwk|keren|bagus banget|mantap|cantik|hadir|semangat
"""
