"""Malay where it differs from Indonesian."""

SPELLINGS = """
tidak: tak|x|tk|xde|takde|tiada|takda
hendak: nak|nk
boleh: blh|bleh|boleyh
macam mana: mcm mana|camne|camna|mcmane|cmne|macamana|mcm mane
dekat: kat|kt
sangat: sgt
dengan: dgn
saiz: size|sais
kalau: kalo|klu|klw
berapa: berape|brape|brp
lagi: lg|lgi
warna: kaler|color|colour
tahu: tau
"""

GOODS = """
tee: baju|t-shirt|tshirt|baju t
t-shirt: baju|tshirt
shirt: kemeja|baju
blouse: baju|blaus
pants: seluar|seluar panjang
trousers: seluar
shorts: seluar pendek|seluar
jeans: seluar jeans
dress: gaun|jubah|baju gaun
skirt: skirt|kain
jacket: jaket
hijab: tudung
sneakers: kasut|kasut sukan
shoes: kasut
sandals: selipar|sandal
slides: selipar
slippers: selipar
heels: kasut tumit
socks: stokin
backpack: beg|beg galas|beg sekolah
bag: beg
handbag: beg|beg tangan
tote: beg|beg tote
wallet: dompet
cap: topi
umbrella: payung
glasses: cermin mata
phone case: kes|kes telefon|sarung telefon|casing
case: kes|casing|sarung
power bank: pengecas mudah alih|powerbank|bank kuasa
charger: pengecas|charger
cable: kabel|wayar
earbuds: fon telinga|earphone
fan: kipas
humidifier: pelembap udara|humidifier
lamp: lampu
bedsheet: cadar|cadar katil
blanket: selimut
pillow: bantal
towel: tuala
bottle: botol|botol air|termos
mug: cawan|mug
pan: kuali|periuk leper
pot: periuk
serum: serum
sunscreen: pelindung matahari|krim matahari|sunblock
moisturizer: pelembap|krim
moisturiser: pelembap|krim
cleanser: pencuci muka|sabun muka
mask: pelitup muka|masker
lipstick: gincu|lipstik
lip tint: gincu|lipstik|lip
perfume: minyak wangi|pewangi
snack: makanan ringan|kudapan|jajan|kerepek
chips: kerepek|cip|kerepek pisang
cookies: biskut|kuih
coffee: kopi
fish skin: kulit ikan
coconut: kelapa
"""

QUALITIES = """
banana: pisang
gift wrapping: balut hadiah|bungkus hadiah
clear: jernih|lutsinar
magnetic: magnet
floral: bunga
spicy: pedas
waterproof: kalis air
wash: basuh|cuci
machine: mesin
cash on delivery: cod|bayar masa sampai
visa: kad kredit|kad debit|kad
instalments: ansuran|spaylater|atome
bank transfer: online banking|fpx
machine wash: mesin basuh|basuh mesin
skin: kulit
oily: berminyak
sensitive: sensitif
dry: kering
acne: jerawat
see-through: jarang|nampak dalam|lutsinar
thick: tebal
thin: nipis
men: lelaki
women: perempuan
unisex: lelaki|lelaki pakai
kids: budak|kanak-kanak
children: budak|kanak-kanak
pocket: poket
carry-on: kapal terbang|flight
plane: kapal terbang
tax: cukai
customs: kastam
parcel: bungkusan
mattress: tilam
charge: cas
battery: bateri
heavy: berat
included: termasuk|sekali dengan
packet: peket|bungkus
"""

ASPECTS = """
material: kain apa|jenis kain|material apa|diperbuat daripada|buat dari apa
care: basuh|mesin basuh|basuh mesin|basuh tangan|gosok|cara basuh
waterproof: kalis air|tahan air|kena hujan
length: labuh|panjang baju|paras lutut
see_through: jarang|nampak dalam|jarang tak|jarang tidak
breathable: panas tak|panas|sejuk|selesa
elasticity: stretch|anjal|boleh stretch
fit: lelaki boleh pakai|lelaki pakai|boleh lelaki|untuk lelaki|unisex
accessories: dapat apa|termasuk|sekali dengan|dapat kabel|dapat wayar|dalam set|set dia ada apa
origin: buat kat mana|buatan|kilang|kilang mana|dari negara mana|buatan mana|kilang buat|
    dibuat di mana|buat di mana
shelf_life: tarikh luput|luput|expired|expiry|exp|tahan berapa lama
ingredients: kandungan|ramuan|bahan-bahan|ada alkohol|ada kacang
taste: pedas|masin|manis|sedap|rasa
how_to_use: cara guna|macam mana guna|guna bila|pagi atau malam|macam mana pakai|cara pakai
skin: kulit sensitif|kulit berminyak|kulit kering|kulit gelap|kulit sawo matang|kulit cerah
test_report: halal|jakim|kkm|sijil|halal jakim
smell: bau|wangi
plane: kapal terbang|naik flight|bawa naik flight
age: budak|kanak-kanak|umur|bayi
lifespan: tahan lama|cepat rosak|mudah rosak|mudah pecah|senang rosak|senang pecah|mudah koyak
pockets: poket
battery: bateri
mattress_depth: tilam|tebal tilam
customs: cukai|kastam|duti
gift_wrap: balut hadiah|bungkus hadiah
ship_together: gabung|sekali pos|satu bungkusan
store: kedai fizikal|kedai|ambil sendiri|lokasi kedai
restock: bila ada lagi|bila restock|restock bila|bila masuk stok
"""
