"""What the host says in Malay, politely and as shops chat."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, ...]] = {
    "price": ("{name} harganya {price}.", "{name} sekarang {price} ya."),
    "price_by_variant": ("{name}: {prices}.", "Harga {name}: {prices}."),
    "list_price": ("Harga senarai {price}.", "Harga senarainya {price}."),
    "no_list_price": (
        "{name} tiada harga senarai.",
        "Tiada harga senarai untuk {name}.",
    ),
    "list_price_means": (
        "Harga senarai ialah harga rujukan kedai, bukan yang dibayar.",
        "Harga senarai cuma rujukan kedai, bukan bayaran sebenar.",
    ),
    "after_offer": (
        'Dengan "{offer}" jadi {price}.',
        'Selepas "{offer}" anda bayar {price}.',
    ),
    "offer_text": ("Promosi: {offer}.", "Promosi sekarang: {offer}."),
    "total": ("{count} jumlahnya {total}.", "Untuk {count} jadi {total}."),
    "total_after": (
        '{count} dengan "{offer}" jadi {total}.',
        '{count} guna "{offer}" jumlahnya {total} ya.',
    ),
    "claim_wrong": ("Bukan begitu ya:", "Kurang tepat:"),
    "claim_right": ("Betul,", "Ya,"),
    "claim_with_offer": (
        "Itu harga selepas promosi.",
        "Harga itu bila promosi digunakan.",
    ),
    "no_bargain": (
        "Maaf, harga sudah tetap dan saya tak boleh kurangkan.",
        "Harga ditetapkan kedai ya, saya tak boleh ubah.",
    ),
    "unit_price": ("{what}, jadi {price} per {unit}.", "{what}, iaitu {price} per {unit}."),
    "unit_price_about": (
        "{what}, jadi lebih kurang {price} per {unit}.",
        "{what}, iaitu lebih kurang {price} per {unit}.",
    ),
    "pack_gain": ("Jimat {gap} berbanding {count} {one}.", "{count} {one} lebih mahal {gap}."),
    "cheaper": ("{name} lebih murah {gap}.", "Yang lebih murah {name}, beza {gap}."),
    "same_price": ("Harganya sama.", "Harga kedua-duanya sama."),
    "reached": (
        'Boleh: {count} berjumlah {total}, cukup untuk "{offer}" (dari {threshold}).',
        'Boleh, {count} jadi {total}, sudah {threshold} untuk "{offer}".',
    ),
    "missing": ("Masih kurang {gap}.", "Kurang {gap} lagi."),
    "missing_pieces": (
        '"{offer}" bermula dari {threshold} pcs; {count} belum cukup.',
        'Untuk "{offer}" perlu {threshold} pcs; {count} belum cukup.',
    ),
    "not_reached": (
        '{count} jadi {total}, belum cukup untuk "{offer}" (dari {threshold}).',
        '"{offer}" bermula {threshold}; {count} baru {total}, jadi belum boleh.',
    ),
    "fill": ("Tambah {name} {price} sudah cukup.", "Dengan {name} {price} jadi cukup."),
    "no_offer": ("{name} tiada promosi itu.", "Promosi itu tiada untuk {name}."),
    "no_offers": ("{name} belum ada promosi.", "Buat masa ini tiada promosi untuk {name}."),
    "ends": ('"{offer}" tamat {ends}.', '"{offer}" sah sehingga {ends}.'),
    "no_end": (
        'Bila "{offer}" tamat tidak dinyatakan.',
        'Tidak dinyatakan sampai bila "{offer}" sah.',
    ),
    "code": ('Kod untuk "{offer}": {code}.', 'Untuk "{offer}" guna kod {code}.'),
    "no_code": ("{name} tiada kod promosi.", "Tiada kod promosi untuk {name}."),
    "stack_unsaid": (
        "Tidak dinyatakan promosi boleh digabung, jadi anggap tak boleh.",
        "Promosi tidak digabung ya.",
    ),
    "stack_no": ("Promosi tak boleh digabung.", "Tak boleh digabung ya."),
    "in_stock": ("Ada, {what} masih ready stok.", "Ada, {what} tersedia, boleh order ya."),
    "in_stock_count": ("{what}: stok {count}.", "{what} ada stok {count}."),
    "not_enough": ("Belum cukup untuk {count}.", "Maaf, tak sampai {count}."),
    "sold_out": ("Maaf, {what} dah habis.", "{what} sudah habis."),
    "not_made": ("{name} tiada {what}.", "Maaf, tiada {what} untuk {name}."),
    "others": ("Yang tersedia: {what}.", "Yang ready stok sekarang: {what}."),
    "sizes": ("{name} ada pilihan: {sizes}.", "Pilihan {name}: {sizes}."),
    "colours": ("Warna {name}: {colours}.", "Pilihan warna {name}: {colours}."),
    "one_variant": ("{name} ada satu jenis sahaja.", "{name} cuma satu pilihan."),
    "size_advice": ("Saya cadangkan saiz {size}.", "Ikut carta saiz, saiz {size} sesuai."),
    "size_mixed": (
        "Ukuran anda jatuh pada beberapa saiz; saya cadangkan saiz {size}.",
        "Ikut carta, ukuran anda bukan satu saiz; lebih baik saiz {size}.",
    ),
    "size_between": (
        "Anda di antara dua saiz; lebih selamat saiz {size}.",
        "Ukuran di tengah-tengah, saya cadangkan saiz {size}.",
    ),
    "size_also": ("Saiz {size} pun masih sesuai.", "Saiz {size} pun boleh."),
    "size_above": (
        "Paling besar saiz {size}; ukuran anda melebihi carta, mungkin ketat.",
        "Carta sampai saiz {size}; pada anda mungkin agak ketat.",
    ),
    "size_below": (
        "Paling kecil saiz {size}; ukuran anda di bawah carta, mungkin longgar.",
        "Carta bermula saiz {size}; pada anda mungkin agak longgar.",
    ),
    "cup_warning": (
        "Cup di luar cadangan untuk saiz itu, sila tanya dahulu ya.",
        "Tapi cup di luar julat saiz itu, tanya kami dahulu ya.",
    ),
    "size_row": ("Saiz {size}: {measures}.", "Saiz {size} untuk {measures}."),
    "equivalent": (
        "Saiz {size} sama dengan {system} {other}.",
        "Saiz {size} ialah {system} {other}.",
    ),
    "ask_measures": (
        "Boleh beritahu {measures}? Saya semak carta saiz.",
        "Bagi tahu {measures} ya, saya bantu pilih saiz.",
    ),
    "fact": ("{head}: {text}.", "Dalam maklumat produk, {head}: {text}."),
    "fact_named": ("{name}, {head}: {text}.", "Untuk {name}, {head}: {text}."),
    "fact_is": ("{head}: {text}.", "Dalam maklumat produk, {head}: {text}."),
    "fact_is_named": ("{name}, {head}: {text}.", "Untuk {name}, {head}: {text}."),
    "fact_plain": ("{text}.", "Maklumat produk menyatakan: {text}."),
    "no_evidence": (
        "Maklumat tentang {head} tidak dinyatakan, jadi saya tak mahu teka. Rakan kami akan semak.",
        "Saya tiada maklumat tentang {head}; saya sudah minta rakan kami semak.",
    ),
    "policy": ("Polisi kedai: {text}.", "Peraturannya: {text}."),
    "ships": ("Boleh, kami hantar ke {region}.", "{region} boleh dihantar."),
    "ships_not": ("Maaf, kami tak hantar ke {region}.", "Maaf, belum boleh hantar ke {region}."),
    "link": ("{name} di link {link}.", "Tekan link {link} untuk {name}."),
    "no_link": ("{name} ada dalam beg di bawah.", "Buka beg, {name} ada di situ."),
    "no_such_link": (
        "Hari ini tiada link {link}; semua produk ada dalam beg.",
        "Tiada link {link}. Boleh beritahu nama produk?",
    ),
    "how_to_buy": (
        "Buka beg, pilih varian dan bayar di situ ya.",
        "Tekan beg di bawah, pilih varian, kemudian checkout.",
    ),
    "recommend": ("Cuba tengok {items}.", "Saya cadangkan {items}."),
    "recommend_none": (
        "Belum ada yang sesuai sekarang; saya sudah catat untuk kedai.",
        "Yang sesuai belum ada. Permintaan anda sudah dicatat.",
    ),
    "choose_variant": ("Saya cadangkan {size}: {reason}.", "{size} lebih sesuai: {reason}."),
    "wish": (
        "Buat masa ini tiada {what}; saya sudah catat untuk kedai.",
        "Belum ada {what}. Saya akan sampaikan kepada kedai.",
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
        "Saya hos AI, bukan orang sebenar; rakan manusia sedia membantu.",
        "Saya AI ya. Kalau saya tak boleh jawab, rakan kami akan bantu.",
    ),
    "greeting": (
        "Selamat datang! Boleh tanya apa saja tentang produk.",
        "Hai, selamat datang!",
    ),
    "thanks": ("Sama-sama!", "Terima kasih sudi singgah!"),
    "hold_order": (
        "Saya tak boleh lihat pesanan; sudah saya serahkan kepada rakan kami.",
        "Rakan kami akan semak pesanan anda, tunggu sekejap ya.",
    ),
    "hold_complaint": (
        "Mohon maaf atas hal ini. Rakan kami akan segera membantu.",
        "Maaf sangat atas kesulitan ini; sudah saya serahkan kepada pasukan kami.",
    ),
    "hold_health": (
        "Ini soal kesihatan dan saya tak boleh menilainya. Sila tanya doktor; rakan kami juga akan"
        " semak.",
        "Untuk hal kesihatan, lebih baik tanya doktor dahulu ya. Rakan kami juga akan bantu.",
    ),
    "hold_self_harm": (
        "Saya bersimpati, dan terima kasih kerana memberitahu. Jangan bersendirian: hubungi orang"
        " yang dipercayai atau talian kecemasan tempatan sekarang. Rakan kami akan segera datang.",
        "Perasaan anda penting. Tolong hubungi orang yang anda percaya atau talian kecemasan"
        " tempatan sekarang. Rakan kami sudah dipanggil.",
    ),
    "hold_injury": (
        "Mohon maaf sangat. Sila berhenti menggunakannya dan jumpa doktor kalau ada yang cedera"
        " atau tak sihat. Rakan kami akan segera membantu.",
        "Utamakan kesihatan dahulu: hentikan penggunaan dan dapatkan rawatan jika perlu. Rakan"
        " kami akan segera menghubungi anda.",
    ),
    "hold_danger": (
        "Utamakan keselamatan: sila berhenti guna, cabut plag dan jauhkan diri. Rakan kami akan"
        " segera membantu.",
        "Tolong jangan guna lagi dan jaga jarak dahulu. Rakan kami akan segera menghubungi anda.",
    ),
    "hold_minor": (
        "Kalau di bawah umur, minta ibu bapa yang buat pesanan ya. Rakan kami akan bantu.",
        "Tolong bincang dengan ibu bapa dahulu ya; orang dewasa yang perlu memesan. Rakan kami"
        " akan bantu.",
    ),
    "hold_person": (
        "Saya sudah serahkan kepada rakan kami.",
        "Rakan kami akan jawab sebentar lagi ya.",
    ),
    "hold_cooperation": (
        "Urusan kerjasama sudah saya serahkan kepada rakan kami.",
        "Permintaan anda sudah disampaikan kepada pihak berkenaan.",
    ),
}

PIECES: dict[str, str] = {
    "counted": "{number} pcs",
    "counted_one": "{number} pcs",
    "left": "{number} pcs",
    "from_price": "dari {price}",
    "link_mark": " (link {link})",
    "gone": "habis",
    "this": "hal itu",
    "that_colour": "warna itu",
    "that_size": "saiz itu",
    "what_you_want": "yang seperti itu",
    "head_brand": "jenama",
    "head_net_content": "kandungan bersih",
    "head_past_price": "harga dahulu",
    "head_recommendation": "cadangan itu",
    "head_size_advice": "cadangan saiz",
    "head_size_equivalent": "padanan saiz",
    "head_shipping_time": "masa penghantaran",
    "head_shipping_fee": "kos penghantaran",
    "head_shipping_region": "kawasan penghantaran",
    "head_carrier": "syarikat kurier",
    "head_returns": "pemulangan",
    "head_warranty": "waranti",
    "head_invoice": "invois",
    "head_payment": "cara bayaran",
    "head_authenticity": "ketulenan",
    "head_price_protection": "perlindungan harga",
    "head_schedule": "jadual live",
    "measure_height_cm": "tinggi",
    "measure_weight_kg": "berat",
    "measure_bust_cm": "ukuran dada",
    "measure_underbust_cm": "ukuran bawah dada",
    "measure_waist_cm": "ukuran pinggang",
    "measure_hip_cm": "ukuran pinggul",
    "measure_foot_cm": "panjang kaki",
    "measure_shoe": "saiz kasut biasa",
    "system_us_men": "US lelaki",
    "system_us_women": "US wanita",
    "system_uk": "UK",
    "system_eu": "EU",
    "yes_can": "Boleh: ",
    "no_can": "Tak boleh: ",
    "yes_has": "Ada: ",
    "no_has": "Tiada: ",
    "yes_is": "Ya: ",
    "no_is": "Bukan: ",
    "yes_will": "Ya: ",
    "no_will": "Tidak: ",
    "yes_need": "Perlu: ",
    "no_need": "Tak perlu: ",
    "yes_open": "Ya: ",
    "no_open": "Tidak: ",
}
