"""What the host says in Indonesian, politely and as shops chat ("kak")."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, ...]] = {
    "price": ("{name} harganya {price} ya, kak.", "{name} sekarang {price}, kak."),
    "price_by_variant": ("{name}: {prices}.", "Harga {name}: {prices}."),
    "list_price": ("Harga coretnya {price}.", "Harga sebelum dicoret {price}."),
    "no_list_price": ("{name} tidak punya harga coret.", "Tidak ada harga coret untuk {name}."),
    "list_price_means": (
        "Harga coret itu harga acuan toko, bukan yang dibayar.",
        "Harga coret hanya acuan dari toko, kakak tidak membayar segitu.",
    ),
    "after_offer": (
        'Dengan "{offer}" jadinya {price}.',
        'Setelah "{offer}" kakak bayar {price}.',
    ),
    "offer_text": ("Promonya: {offer}.", "Promo sekarang: {offer}."),
    "total": ("{count} totalnya {total}.", "Untuk {count} jadinya {total}, kak."),
    "total_after": (
        '{count} dengan "{offer}" jadi {total}.',
        '{count} pakai "{offer}" totalnya {total} ya kak.',
    ),
    "claim_wrong": ("Bukan segitu, kak:", "Belum tepat, kak:"),
    "claim_right": ("Betul,", "Iya kak,"),
    "claim_with_offer": (
        "Itu harga setelah promo.",
        "Harga segitu kalau promonya dipakai.",
    ),
    "no_bargain": (
        "Maaf kak, harganya sudah pas dan saya tidak bisa menurunkannya.",
        "Harganya sudah ditetapkan toko ya kak, tidak bisa saya kurangi.",
    ),
    "unit_price": ("{what}, jadi {price} per {unit}.", "{what}, artinya {price} per {unit}."),
    "unit_price_about": (
        "{what}, jadi sekitar {price} per {unit}.",
        "{what}, artinya sekitar {price} per {unit}.",
    ),
    "pack_gain": ("Hemat {gap} dibanding {count} {one}.", "{count} {one} lebih mahal {gap}."),
    "cheaper": ("{name} lebih murah {gap}.", "Yang lebih murah {name}, selisihnya {gap}."),
    "same_price": ("Harganya sama.", "Harga keduanya sama, kak."),
    "reached": (
        'Bisa: {count} totalnya {total}, cukup untuk "{offer}" (mulai {threshold}).',
        'Bisa kak, {count} jadi {total}, sudah {threshold} untuk "{offer}".',
    ),
    "missing": ("Masih kurang {gap}.", "Kurang {gap} lagi, kak."),
    "missing_pieces": (
        '"{offer}" mulai dari {threshold} pcs; {count} belum cukup.',
        'Untuk "{offer}" perlu {threshold} pcs; {count} belum cukup.',
    ),
    "not_reached": (
        '{count} jadi {total}, belum cukup untuk "{offer}" (mulai {threshold}).',
        '"{offer}" mulai {threshold}; {count} baru {total}, jadi belum bisa.',
    ),
    "fill": ("Tambah {name} {price} sudah cukup.", "Dengan {name} {price} jadi cukup, kak."),
    "no_offer": ("{name} tidak ada promo itu.", "Promo itu tidak ada untuk {name}, kak."),
    "no_offers": ("{name} belum ada promo.", "Saat ini belum ada promo untuk {name}, kak."),
    "ends": ('"{offer}" berakhir {ends}.', '"{offer}" berlaku sampai {ends}.'),
    "no_end": (
        'Kapan "{offer}" berakhir tidak tertulis.',
        'Tidak tertulis sampai kapan "{offer}" berlaku.',
    ),
    "code": ('Kode untuk "{offer}": {code}.', 'Untuk "{offer}" pakai kode {code}.'),
    "no_code": ("{name} tidak ada kode promo.", "Tidak ada kode promo untuk {name}."),
    "stack_unsaid": (
        "Tidak tertulis bahwa promo bisa digabung, jadi anggap tidak bisa.",
        "Promo tidak digabung ya, kak.",
    ),
    "stack_no": ("Promonya tidak bisa digabung.", "Tidak bisa digabung ya, kak."),
    "in_stock": ("Ada kak, {what} ready stok.", "Masih ada kak, {what} tersedia, silakan diorder."),
    "in_stock_count": ("{what}: sisa {count}.", "{what} masih sisa {count}."),
    "not_enough": ("Belum cukup untuk {count}, kak.", "Maaf kak, tidak sampai {count}."),
    "sold_out": ("Maaf kak, {what} habis.", "{what} sudah habis, kak."),
    "not_made": ("{name} tidak ada {what}, kak.", "Maaf kak, tidak ada {what} untuk {name}."),
    "others": ("Yang tersedia: {what}.", "Yang ready stok sekarang: {what}."),
    "sizes": ("{name} pilihannya: {sizes}.", "Pilihan {name}: {sizes}."),
    "colours": ("{name} warnanya: {colours}.", "Pilihan warna {name}: {colours}."),
    "one_variant": ("{name} hanya satu macam.", "{name} cuma ada satu varian, kak."),
    "size_advice": ("Saya sarankan size {size}.", "Menurut tabel ukuran, size {size} pas."),
    "size_mixed": (
        "Ukuran kakak jatuh di beberapa size; saya sarankan size {size}.",
        "Di tabel ukurannya tidak satu size; lebih baik size {size}.",
    ),
    "size_between": (
        "Kakak di antara dua ukuran; lebih aman size {size}.",
        "Ukurannya di tengah-tengah, saya sarankan size {size}.",
    ),
    "size_also": ("Size {size} juga masih masuk.", "Size {size} juga bisa."),
    "size_above": (
        "Paling besar size {size}; ukuran kakak di atas tabel, jadi mungkin ketat.",
        "Tabelnya sampai size {size}; di kakak mungkin agak ketat.",
    ),
    "size_below": (
        "Paling kecil size {size}; ukuran kakak di bawah tabel, jadi mungkin longgar.",
        "Tabelnya mulai size {size}; di kakak mungkin agak longgar.",
    ),
    "cup_warning": (
        "Cup-nya di luar saran untuk size itu, mohon tanya dulu ya.",
        "Tapi cup-nya di luar rentang size itu, tanya admin dulu ya, kak.",
    ),
    "size_row": ("Ukuran {size}: {measures}.", "Ukuran {size} untuk {measures}."),
    "equivalent": (
        "Size {size} sama dengan {system} {other}.",
        "Size {size} itu {system} {other}.",
    ),
    "ask_measures": (
        "Boleh info {measures}? Nanti saya cek di tabel ukuran.",
        "Kasih tahu {measures} ya kak, saya bantu pilih size.",
    ),
    "fact": ("{head}: {text}.", "Di info produk, {head}: {text}."),
    "fact_named": ("{name}, {head}: {text}.", "Untuk {name}, {head}: {text}."),
    "fact_is": ("{head}: {text}.", "Di info produk, {head}: {text}."),
    "fact_is_named": ("{name}, {head}: {text}.", "Untuk {name}, {head}: {text}."),
    "fact_plain": ("{text}.", "Di info produk tertulis: {text}."),
    "no_evidence": (
        "Info soal {head} tidak tertulis, jadi saya tidak asal jawab. Rekan kami akan cek, kak.",
        "Saya belum punya info soal {head}; sudah saya tanyakan ke rekan kami.",
    ),
    "policy": ("Aturan toko: {text}.", "Ketentuannya: {text}."),
    "ships": ("Bisa kak, kami kirim ke {region}.", "{region} bisa dikirim, kak."),
    "ships_not": ("Maaf kak, kami tidak kirim ke {region}.", "Maaf, belum bisa kirim ke {region}."),
    "link": ("{name} ada di link {link}.", "Klik link {link} untuk {name}."),
    "no_link": ("{name} ada di keranjang di bawah.", "Buka keranjang, {name} ada di sana."),
    "no_such_link": (
        "Hari ini tidak ada link {link}; semua produk ada di keranjang.",
        "Tidak ada link {link}, kak. Boleh sebut nama produknya?",
    ),
    "how_to_buy": (
        "Buka keranjang, pilih variannya, lalu bayar di sana ya.",
        "Klik keranjang di bawah, pilih varian, lalu checkout ya, kak.",
    ),
    "recommend": ("Coba lihat {items}.", "Saya sarankan {items}."),
    "recommend_none": (
        "Belum ada yang cocok sekarang; sudah saya catat untuk toko.",
        "Yang pas belum ada, kak. Permintaannya sudah saya catat.",
    ),
    "choose_variant": ("Saya sarankan {size}: {reason}.", "{size} lebih cocok: {reason}."),
    "wish": (
        "Saat ini belum ada {what}; sudah saya catat untuk toko.",
        "Belum ada {what}, kak. Nanti saya sampaikan ke toko.",
    ),
    "catalogue": ("Kami ada {items}.", "Hari ini ada {items}."),
    "gifts": (
        '"{offer}": {count} dapat {gift} {number} pcs.',
        'Dengan "{offer}", {count} dapat {gift} {number} pcs.',
    ),
    "no_gifts": (
        '"{offer}": {count} belum cukup, perlu {number}.',
        '{count} belum cukup untuk "{offer}", perlu {number}.',
    ),
    "identity": (
        "Saya host AI, bukan orang asli; ada rekan manusia yang siap membantu.",
        "Saya AI, kak. Kalau tidak bisa saya jawab, rekan kami yang akan bantu.",
    ),
    "greeting": (
        "Selamat datang, kak! Silakan tanya soal produknya.",
        "Halo kak, selamat datang!",
    ),
    "thanks": ("Sama-sama, kak!", "Terima kasih sudah mampir, kak!"),
    "hold_order": (
        "Saya tidak bisa melihat pesanan; sudah saya teruskan ke rekan kami.",
        "Rekan kami akan cek pesanannya, mohon tunggu ya, kak.",
    ),
    "hold_complaint": (
        "Mohon maaf atas kejadian ini, kak. Rekan kami akan segera membantu.",
        "Maaf sekali atas ketidaknyamanannya; sudah saya teruskan ke tim kami.",
    ),
    "hold_health": (
        "Ini soal kesehatan dan saya tidak bisa menilainya. Mohon tanya dokter; rekan kami juga"
        " akan cek.",
        "Untuk kesehatan sebaiknya tanya dokter dulu ya, kak. Rekan kami juga akan bantu.",
    ),
    "hold_self_harm": (
        "Saya ikut prihatin, dan terima kasih sudah bercerita. Jangan sendirian dulu: hubungi orang"
        " yang dipercaya atau layanan darurat setempat sekarang. Rekan kami segera datang.",
        "Perasaan kakak penting. Tolong hubungi orang terdekat yang dipercaya atau layanan darurat"
        " setempat sekarang. Rekan kami sudah dipanggil.",
    ),
    "hold_injury": (
        "Mohon maaf sekali. Tolong berhenti memakainya dan segera ke dokter kalau ada yang terluka"
        " atau sakit. Rekan kami segera membantu.",
        "Utamakan kesehatan dulu ya, kak: hentikan pemakaian dan periksa ke dokter bila perlu."
        " Rekan kami segera menghubungi.",
    ),
    "hold_danger": (
        "Utamakan keselamatan: tolong berhenti memakainya, cabut listriknya, dan menjauh dulu."
        " Rekan kami segera membantu.",
        "Tolong jangan dipakai lagi dan jaga jarak dulu ya. Rekan kami segera menghubungi.",
    ),
    "hold_minor": (
        "Kalau belum cukup umur, mohon minta orang tua yang memesan ya. Rekan kami akan bantu.",
        "Tolong bicarakan dengan orang tua dulu ya; pesanannya oleh orang dewasa. Rekan kami akan"
        " bantu.",
    ),
    "hold_person": (
        "Sudah saya teruskan ke rekan kami ya, kak.",
        "Rekan kami akan segera menjawab, mohon tunggu ya.",
    ),
    "hold_cooperation": (
        "Untuk kerja sama, sudah saya teruskan ke rekan kami.",
        "Permintaannya sudah saya sampaikan ke bagian terkait.",
    ),
}

PIECES: dict[str, str] = {
    "counted": "{number} pcs",
    "counted_one": "{number} pcs",
    "left": "{number} pcs",
    "from_price": "mulai {price}",
    "link_mark": " (link {link})",
    "gone": "habis",
    "this": "hal itu",
    "that_colour": "warna itu",
    "that_size": "ukuran itu",
    "what_you_want": "yang seperti itu",
    "head_brand": "merek",
    "head_net_content": "isi bersih",
    "head_past_price": "harga sebelumnya",
    "head_recommendation": "rekomendasi itu",
    "head_size_advice": "saran ukuran",
    "head_size_equivalent": "padanan ukuran",
    "head_shipping_time": "waktu pengiriman",
    "head_shipping_fee": "ongkir",
    "head_shipping_region": "wilayah pengiriman",
    "head_carrier": "kurir",
    "head_returns": "retur",
    "head_warranty": "garansi",
    "head_invoice": "faktur",
    "head_payment": "cara bayar",
    "head_authenticity": "keaslian",
    "head_price_protection": "jaminan harga",
    "head_schedule": "jadwal live",
    "measure_height_cm": "tinggi badan",
    "measure_weight_kg": "berat badan",
    "measure_bust_cm": "lingkar dada",
    "measure_underbust_cm": "lingkar bawah dada",
    "measure_waist_cm": "lingkar pinggang",
    "measure_hip_cm": "lingkar pinggul",
    "measure_foot_cm": "panjang kaki",
    "measure_shoe": "nomor sepatu biasanya",
    "system_us_men": "US pria",
    "system_us_women": "US wanita",
    "system_uk": "UK",
    "system_eu": "EU",
    "yes_can": "Bisa: ",
    "no_can": "Tidak bisa: ",
    "yes_has": "Ada: ",
    "no_has": "Tidak: ",
    "yes_is": "Iya: ",
    "no_is": "Bukan: ",
    "yes_will": "Iya: ",
    "no_will": "Tidak: ",
    "yes_need": "Perlu: ",
    "no_need": "Tidak perlu: ",
    "yes_open": "Iya: ",
    "no_open": "Tidak: ",
}
