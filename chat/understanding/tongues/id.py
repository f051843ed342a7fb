"""Indonesian as it is typed in chat; much of it holds for Malay too."""

SPELLINGS = """
2: dua|due
3: tiga
4: empat
5: lima
di bawah: dibawah
berapa: brpan|berapaan|brpaan|brp|brapa|brpa|berp|brape|berape
tidak: gak|ga|gk|nggak|ngga|ngak|enggak|engga|kagak|kaga|tdk|kgk|ndak
yang: yg|yng|yank
sudah: udh|udah|sdh|dah|uda
belum: blm|blum|belom|blom|belon
kalau: kalo|klo|kl|klw|kalok|klu
sampai: sampe|nyampe|nyampai|smpe|smp|smpai
bisa: bs|bsa|bisaa
hujan: ujan|ujan-ujanan
tidak apa: gapapa|gpp|gpapa|gakpapa|ngga papa|ga papa
dari: dr|dri
sama: sm|sma
untuk: utk|untk
buat: bwt|bt
dengan: dgn|dg
dapat: dpt|dapet|dpet
dapatnya: dapetnya
tukar: tuker|tukeran|ditukar|dituker|penukaran|nuker
hitam: item|itam|htm
putih: putihh|ptih
hijau: ijo|hijo|ijau
bagaimana: gimana|gmn|gmna|gimna|bgmn
masih: msh|msih
sekarang: skrg|skrng|skarang
barang: brg|brang
warna: wrna|warn
harga: hrg|harganyaa|hrga|hargany
habis: abis|hbs
besar: gede|gedhe|bsr
kecil: kecik|kcil|kcl
apa: ap|apaa|apah
saya: sy|aku|gue|gw|gua|aq
banget: bgt|bgtt|bngt
total: totalnya|ttl
juga: jg|jga
ini: nih|ni|nie
itu: tuh|tu|ntu
pakai: pake|pke
kirim: krm|krim|dikirim|ngirim|kirimin|kirimnya
bayar: byr|dibayar|bayarnya
pesanan: pesenan|orderan|psanan
batalkan: batalin|cancelin|dibatalin|ngebatalin|batalkn
cuci: dicuci|nyuci|cucinya
cari: nyari
minta: mintak
teman: temen
dalam: dlm
lama: lma
hari: hr
bagus: bgs|bagusan
mana: mna
tanya: nanya
rusak: rsk
kembalikan: balikin|dibalikin|pulangin|dikembalikan
uang: duit|duwit
ukuran: ukurannya|ukran|uk
kapan: kpn|kapann
murah: murce|mure
laki-laki: cowok|cowo|laki2|pria|lakik
perempuan: cewek|cewe|wanita|perempuan2
hamil: bumil|ibu hamil
menyusui: busui
lingkar pinggang: lp
malam: malem|mlm
kelihatan: keliatan|kliatan|kelihatannya
setelah promo: habis promo|abis promo|habis flash sale|abis flash sale|habis diskon
ongkir: ongkirnya|ongkirny|ongkos
"""

GOODS = """
tee: kaos|kaus|baju kaos|baju|atasan
t-shirt: kaos|kaus|baju
shirt: kemeja|baju|atasan
blouse: blus|atasan|baju|kemeja
pants: celana|celana panjang|kulot
trousers: celana|celana panjang
shorts: celana pendek|celana
leggings: celana legging|legging
jeans: celana jeans|jins
dress: gaun|dres|gamis|terusan|baju terusan
skirt: rok
jacket: jaket
hoodie: hodi|jaket|sweater|hudi
cardigan: kardigan|cardi|outer
sweater: switer|baju rajut
scarf: syal|selendang
hijab: jilbab|kerudung|pashmina|hijab
pajamas: piyama|baju tidur
bra: beha|bh
underwear: celana dalam|cd
sneakers: sepatu|sepatu kets|kets|sneaker
shoes: sepatu
sandals: sandal|sendal
slides: sandal|sendal
slippers: sandal|sendal
heels: sepatu hak|high heels
boots: sepatu bot|bot
socks: kaos kaki|kaus kaki
backpack: tas ransel|ransel|tas|tas punggung
bag: tas
tote: tas|tote bag|totebag
handbag: tas|tas tangan
wallet: dompet
cap: topi
hat: topi
belt: ikat pinggang|sabuk
umbrella: payung
glasses: kacamata
sunglasses: kacamata|kacamata hitam
necklace: kalung
earrings: anting|anting-anting
bracelet: gelang
ring: cincin
watch: jam tangan|jam
smartwatch: jam tangan|jam pintar|jam
phone case: casing|kesing|case hp|casing hp|kondom hp|silikon hp
case: casing|kesing|case|softcase|sarung
screen protector: tempered glass|antigores|anti gores
power bank: powerbank|pb|bank daya
charger: cas|casan|charger|kepala charger|adaptor
cable: kabel|kabel data|kabel cas
earbuds: headset|earphone|tws|headset bluetooth
earphones: headset|earphone
headphones: headset|headphone
speaker: speaker|salon
keyboard: papan ketik|kibor
fan: kipas|kipas angin
humidifier: pelembab udara|diffuser|humidifer
diffuser: pengharum ruangan|diffuser|humidifier
lamp: lampu|lampu tidur
light: lampu
bedsheet: seprei|sprei|seprai|sprai|bed cover
blanket: selimut
pillow: bantal
towel: handuk
curtain: gorden|tirai
rug: karpet
bottle: botol|botol minum|tumbler|termos
tumbler: botol|botol minum|termos|gelas
flask: termos|botol
mug: gelas|cangkir
cup: gelas|cangkir
pan: wajan|teflon|penggorengan
pot: panci
knife: pisau
lunch box: kotak makan|kotak bekal|bekal|tempat makan
container: wadah|toples|kotak
rice cooker: magic com|penanak nasi|magicom
blender: blender|penghalus
kettle: ketel|teko
mirror: cermin|kaca
serum: serum
sunscreen: sunblock|tabir surya|sunskrin|suncreen
moisturizer: pelembab|pelembap|krim|krim wajah
moisturiser: pelembab|pelembap|krim|krim wajah
cream: krim
cleanser: sabun muka|pembersih wajah|facial wash|sabun wajah
toner: penyegar
mask: masker|masker wajah
shampoo: sampo|shampo
conditioner: kondisioner
soap: sabun
body lotion: losion|hand body|handbody|lotion
lipstick: lipstik|gincu|lip
lip tint: lipstik|liptint|lip|lipcream|lip cream|gincu
lip: lipstik|bibir
cushion: bedak|foundation
powder: bedak
mascara: maskara
eyeliner: celak
perfume: parfum|minyak wangi
toothbrush: sikat gigi
toothpaste: pasta gigi|odol
diaper: popok|pampers
toy: mainan
book: buku
snack: cemilan|camilan|jajanan|snack|kerupuk
chips: keripik|kripik|kerupuk
cookies: kue kering|kue|biskuit
chocolate: coklat batang
coffee: kopi
tea: teh
honey: madu
noodles: mie|mi instan
sauce: saus|sambal
rice: beras|nasi
milk: susu
fish skin: kulit ikan
fish: ikan
coconut: kelapa
cassava: singkong
banana: pisang
nuts: kacang
"""

QUALITIES = """
baby: bayi|anak bayi
clear: bening|transparan
magnetic: magnet|magnetik
cropped: crop|croptop|crop top|pendek
oversized: oversize|gombrong
floral: bunga|bunga-bunga|motif bunga
wide-leg: kulot|lebar
linen: linen
denim: denim
cotton: katun
wool: wol
leather: kulit asli
silk: sutra
material: bahan
mini: mini|kecil
portable: portabel|jinjing
folding: lipat
foldable: lipat|bisa dilipat
wireless: nirkabel|tanpa kabel
waterproof: tahan air|anti air|kedap air
king: king|ukuran king
spicy: pedas|pedes
original: ori|original
sweet: manis
salty: asin
salted egg: telur asin
fragrance: wangi|wangian|pewangi|parfum|wewangian|pengharum
alcohol: alkohol
sugar: gula
skin: kulit
oily: berminyak
dry: kering
sensitive: sensitif
acne: jerawat|jerawatan|berjerawat
brightening: cerah|mencerahkan|glowing
cash on delivery: cod|bayar di tempat|bayar di rumah
visa: kartu kredit|kartu debit|kartu
instalments: cicilan|cicil|dicicil|nyicil|paylater|spaylater
bank transfer: transfer|virtual account
white cast: whitecast|abu-abu di muka|belang putih|putih di muka|white cast
unisex: unisex|cowok cewek|couple|laki-laki
warranty: garansi
machine: mesin
wash: cuci
machine wash: mesin cuci|cuci mesin
included: termasuk|sudah termasuk|dapat
box: dus|kotak
carry-on: pesawat|kabin
plane: pesawat
charge: ngecas|isi daya|cas
full: penuh
fast: cepat
battery: baterai|batre|batrai|batere
capacity: kapasitas
laptop: laptop
times: kali
phone: hp|hape|ponsel
pocket: saku|kantong
button: kancing
zip: resleting|sleting|ritsleting
sleeve: lengan
lining: furing|puring
waist: pinggang
elastic: karet
see-through: nerawang|tembus pandang|menerawang|transparan
stretch: melar|elastis|stretch
thick: tebal
thin: tipis
heavy: berat
wrinkle: kusut|lecek|gampang kusut
shrink: menyusut|susut|mengkerut|nyusut
fade: luntur
wedding: kondangan|nikahan|pernikahan|pesta
nursing: menyusui
nursing friendly: busui friendly|menyusui
essential oil: minyak esensial|essential oil|minyak aroma|aroma terapi|aromaterapi|minyak wangi
noise: berisik|suara
night light: lampu tidur|lampu malam
expire: kadaluarsa|kadaluwarsa|expired|exp
ingredients: komposisi|kandungan|bahan-bahan
tax: pajak
customs: bea cukai|pajak impor
parcel: paket
store: toko offline|toko fisik
gift wrapping: bungkus kado|dibungkus kado|bungkus hadiah
gift: hadiah|kado
mattress: kasur|springbed
wide feet: kaki lebar
men: laki-laki
women: perempuan
kids: anak|anak-anak
children: anak|anak-anak
school: sekolah
office: kantor
bamboo: bambu
"""

ASPECTS = """
material: bahan|bahan apa|bahannya|terbuat dari|katun|kain apa|jenis kain|kain
care: cuci|mesin cuci|cuci mesin|cuci tangan|setrika|disetrika|cara cuci|luntur kalau dicuci
waterproof: tahan air|anti air|kedap air|kena hujan|kena air|kehujanan|waterproof
weight: berat berapa|beratnya|gramasi|berat barang|berapa gram|berapa kg|ringan
dimensions: dimensi|seberapa besar|ukuran berapa cm|diameter|lebar berapa|tinggi berapa
length: panjang baju|panjang berapa|panjang celana|panjangnya|panjang dress|sampai lutut|
    semata kaki|di atas lutut|di bawah lutut|panjang kabel
thickness: tebal|tipis|ketebalan
see_through: nerawang|menerawang|tembus pandang|transparan ga|transparan tidak|bayang
breathable: adem|panas tidak|gerah|bikin gerah|sejuk|dingin dipakai|menyerap keringat|panas
elasticity: melar|stretch|elastis|ngaret
colour_fast: luntur
shrink: menyusut|susut|nyusut|mengkerut
wrinkle: kusut|lecek|gampang kusut
pockets: saku|kantong|kantung
fit: unisex|cowok bisa|laki-laki bisa pakai|bisa buat cowok|untuk pria|untuk laki-laki|
    buat laki-laki|laki-laki bisa|perempuan bisa|longgar|ketat|oversize
charging: ngecas|cas berapa lama|fast charging|isi daya|colokan|type c|cas penuh|sampai penuh
battery_life: tahan berapa jam|tahan berapa lama|baterai tahan|berapa jam|berapa kali ngecas|
    berapa kali cas|awet berapa lama|kuat berapa jam
battery: baterai|batre|batrai|mah|berapa mah
capacity: kapasitas|berapa ml|berapa liter|muat berapa|isi berapa ml
power: berapa watt|watt
noise: berisik|bunyi|suara
accessories: dapat kabel|dapat apa|dapat apa saja|isi apa saja|isi apa aja|termasuk kabel|
    include kabel|isi paket|isi box|kelengkapan|sudah sama|sepaket|dapat charger|dapat box|
    dapat bantal|dapat sarung bantal
origin: buatan mana|buatan|produksi mana|dari negara mana|made in|asal mana
shelf_life: kadaluarsa|kadaluwarsa|expired|exp|expirednya|expired kapan|masa berlaku|
    tahan berapa bulan|kadaluarsanya
ingredients: komposisi|kandungan|mengandung|ada alkohol|alkohol|ada gula|pengawet|kandungannya|
    paraben|merkuri|ada babi|babi|kacang
taste: rasa|pedas|pedes|manis|asin|rasanya|enak tidak|gurih
storage: cara simpan|simpan|disimpan|kulkas
how_to_use: cara pakai|cara pakainya|cara makai|cara guna|dipakai kapan|pakai kapan|
    pagi atau malam|pagi malam|pagi apa malam|siang malam|berapa kali sehari|aturan pakai
skin: kulit berminyak|kulit kering|kulit sensitif|kulit kombinasi|jenis kulit|kulit sawo matang|
    kulit gelap|kulit cerah|kulit jerawat|kulit berjerawat|muka berminyak|kulit putih|
    kulit kuning langsat|kulit normal
white_cast: white cast|whitecast|belang|abu-abu di muka|keputihan|putih-putih|tone up
test_report: bpom|halal|sertifikat|sertifikasi|halal mui|sni|izin edar|ada bpom
smell: wangi|wangian|bau|baunya|wanginya|aroma|wangi-wangian|bau menyengat
lifespan: gampang pecah|mudah pecah|gampang rusak|cepat rusak|mudah rusak|
    mudah sobek|awet|tahan lama|tahan seharian|transferproof|nempel di masker|
    tahan berapa jam di bibir|tahan sampai berapa jam
drop: jatuh|kalau jatuh|tahan banting|anti banting|anti pecah|tahan jatuh
plane: pesawat|naik pesawat|bawa ke pesawat|masuk kabin|kabin|bawa ke kabin
laptop: laptop|buat laptop
compatibility: cocok untuk hp|cocok buat hp|cocok untuk iphone|support|bluetooth|kompatibel|
    bisa untuk android|bisa buat iphone
age: usia|umur|buat anak|untuk anak|anak umur|anak bayi|buat bayi|untuk bayi|anak-anak
calories: kalori
organic: vegan|organik
mattress_depth: tinggi kasur|tebal kasur|ketebalan kasur|kasur tinggi|kasur tebal|kasur 30|kasur
essential_oil: essential oil|minyak esensial|aromaterapi|aroma terapi|minyak aroma|kasih minyak|
    pakai minyak
nursing: busui friendly|busui|menyusui
lining: furing|puring
closure: resleting|sleting|ritsleting|kancing
sleeve: lengan panjang|lengan pendek|lengan
gift_wrap: bungkus hadiah|bungkus kado|kado box|bisa dibungkus|kotak kado|gift box
model_size: model pakai|modelnya pakai|tinggi model|model pakai ukuran
customs: bea cukai|pajak|pajak impor|kena pajak|bea masuk
future_price: besok masih|harga besok|nanti naik|harga naik|besok harga|12.12|11.11
ship_together: digabung|gabung ongkir|satu paket|sekalian kirim|gabung pengiriman|jadi satu paket
store: toko offline|offline store|toko fisik|ambil sendiri|alamat toko|lokasi toko|ada toko
currency: rupiah|dalam rupiah|kurs|pakai dolar
reviews: review|testimoni|ulasan
sales: terjual|laku berapa|udah laku
restock: restock|restok|kapan restock|kapan restok|kapan ready|kapan ada lagi|ready lagi|
    restok kapan|restock kapan|ready kapan
"""
