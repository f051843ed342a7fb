"""More names of goods in five languages, by their English: what a viewer may call a thing whose
title is English."""

from __future__ import annotations

_ENGLISH = """
polo: polo tee|polo shirt|collared tee
coat: overcoat|trench
blazer: suit jacket|suit
vest: waistcoat|gilet
jumpsuit: playsuit|overall|overalls
romper: playsuit|onesie
swimsuit: swimwear|bathing suit|swim suit|one piece|bikini
bikini: swimwear|two piece|swimsuit
boxers: boxer|undies|underwear
briefs: undies|underwear|panties
robe: bathrobe|dressing gown
beanie: hat|knit hat
stockings: tights|pantyhose
tights: stockings|pantyhose
loafers: loafer|slip on shoes
flats: flat shoes|ballet flats
crossbody: sling bag|cross body|shoulder bag|sling
clutch: evening bag|purse
suitcase: luggage|trolley bag|cabin bag|spinner
luggage: suitcase|trolley bag
pouch: small bag|makeup bag
hoops: hoop earrings|earrings|hoop
earrings: earring|hoops|studs
candle: candles|scented candle
duvet: comforter|quilt
bathrobe: robe
wok: pan
skillet: pan|frying pan
spatula: turner
plate: plates|dish
jar: jars|canister
juicer: juice maker
toaster: toast machine
oven: toaster oven
heater: room heater
purifier: air cleaner|air filter
iron: steam iron|steamer
notebook: journal|diary|note book|notebooks|jotter
journal: notebook|diary
planner: diary|organiser|organizer
pen: pens
pencil: pencils
marker: markers|highlighter
stickers: sticker
doll: dolls
puzzle: jigsaw|puzzles
blocks: lego|bricks
bib: bibs
pacifier: dummy|soother
crib: cot|baby bed
cooler: ice box|cooler box
lantern: camping light
flashlight: torch|torchlight
raincoat: rain jacket|poncho|rain coat
bike: bicycle
lotion: body lotion|body cream
scrub: exfoliator
deodorant: roll on|deo
blush: blusher
foundation: cushion
concealer: spot cover
razor: shaver
shaver: razor|trimmer
candy: sweets|gummies
jam: spread
granola: cereal|muesli
earbuds: ear phones|earphone|ear buds|earpods|buds
lamp: light|table lamp|desk light|reading light
"""
_INDONESIAN = """
polo: kaos kerah|kaos polo
coat: mantel
blazer: jas|blazer
vest: rompi
jumpsuit: terusan
romper: baju kodok|terusan
swimsuit: baju renang|bikini
bikini: baju renang
boxers: boxer|celana dalam|kolor
briefs: celana dalam|cd
robe: jubah mandi|kimono
beanie: kupluk
stockings: stoking
loafers: sepatu slip on|pantofel
flats: sepatu flat|flat shoes
crossbody: tas selempang|tas slempang|slingbag
clutch: tas pesta|clutch
suitcase: koper
luggage: koper
pouch: tas kecil|pouch
hoops: anting
earrings: anting|anting-anting|giwang
necklace: kalung
bracelet: gelang
ring: cincin
brooch: bros
candle: lilin
vase: vas|vas bunga
frame: bingkai|pigura
mirror: cermin
rug: karpet
curtain: gorden|tirai
duvet: bed cover|selimut
mattress: kasur
pillow: bantal
wok: wajan|penggorengan
spatula: sutil|spatula
plate: piring
bowl: mangkok|mangkuk
jar: toples
juicer: pemeras jeruk
toaster: pemanggang roti
oven: oven
heater: pemanas
purifier: penjernih udara|pembersih udara
iron: setrika
notebook: buku catatan|buku tulis|buku nota
journal: buku harian|jurnal
planner: agenda
pen: pulpen|bolpoin|pena
pencil: pensil
marker: spidol
stickers: stiker
doll: boneka
plush: boneka
puzzle: puzzle|susun gambar
blocks: balok|lego
bib: celemek bayi|bib
pacifier: empeng
crib: ranjang bayi|box bayi
cooler: kotak pendingin
lantern: lentera|lampu camping
flashlight: senter
raincoat: jas hujan|mantel hujan
bike: sepeda
lotion: losion|lotion|handbody|hand body
scrub: lulur
deodorant: deodoran
blush: perona pipi|blush on
foundation: alas bedak|foundation
razor: pisau cukur|alat cukur
candy: permen
jam: selai
oil: minyak
earbuds: earphone|headset|tws|handsfree
speaker: speaker|salon
lamp: lampu|lampu baca|lampu meja
umbrella: payung
backpack: ransel|tas ransel
wallet: dompet
dress: gaun|dres|daster
skirt: rok
sandals: sandal
"""
_MALAY = """
coat: kot
vest: ves
swimsuit: baju renang|pakaian renang
boxers: seluar dalam|boxer
stockings: stoking
flats: kasut flat
crossbody: beg silang|sling bag|beg sandang
suitcase: bagasi|beg pakaian|luggage
luggage: bagasi|beg roda
pouch: beg kecil
hoops: subang|anting
earrings: subang|anting-anting|anting
necklace: rantai leher|rantai
bracelet: gelang|rantai tangan
ring: cincin
candle: lilin
vase: pasu
frame: bingkai
mirror: cermin
rug: permaidani|karpet
curtain: langsir
duvet: selimut tebal|comforter
mattress: tilam
pillow: bantal
wok: kuali
spatula: sudip
plate: pinggan
bowl: mangkuk
jar: balang
iron: seterika
notebook: buku nota|buku catatan
pen: pen
pencil: pensel
doll: anak patung
puzzle: puzzle|teka teki
pacifier: puting
crib: katil bayi
flashlight: lampu suluh
raincoat: baju hujan
bike: basikal
lotion: losyen
razor: pisau cukur
candy: gula-gula
jam: jem
oil: minyak
earbuds: fon telinga|earphone
lamp: lampu|lampu meja
umbrella: payung
backpack: beg galas|beg sandang
wallet: dompet|beg duit
dress: gaun|dress
skirt: skirt
sandals: sandal|selipar
"""
_THAI = """
polo: เสื้อโปโล|โปโล
coat: เสื้อโค้ท|โค้ท
blazer: เสื้อสูท|สูท|เบลเซอร์
vest: เสื้อกั๊ก|กั๊ก
jumpsuit: จั๊มสูท
romper: จั๊มสูท|ชุดหมี
swimsuit: ชุดว่ายน้ำ|บิกินี่
bikini: บิกินี่|ชุดว่ายน้ำ
boxers: กางเกงใน|บ็อกเซอร์|บอกเซอร์
briefs: กางเกงใน
robe: เสื้อคลุม
beanie: หมวกไหมพรม
stockings: ถุงน่อง
loafers: โลฟเฟอร์|รองเท้าโลฟเฟอร์
flats: รองเท้าส้นแบน|คัทชู
crossbody: กระเป๋าสะพายข้าง|กระเป๋าสะพาย|สะพายข้าง
clutch: คลัทช์
suitcase: กระเป๋าเดินทาง|กระเป๋าลาก
luggage: กระเป๋าเดินทาง|กระเป๋าลาก
pouch: กระเป๋าใบเล็ก
hoops: ต่างหู|ตุ้มหู|ต่างหูห่วง
earrings: ต่างหู|ตุ้มหู
necklace: สร้อยคอ|สร้อย
bracelet: กำไล|สร้อยข้อมือ
ring: แหวน
candle: เทียน|เทียนหอม
vase: แจกัน
frame: กรอบรูป
mirror: กระจก
rug: พรม
curtain: ผ้าม่าน|ม่าน
duvet: ผ้านวม
mattress: ที่นอน|ฟูก
pillow: หมอน
wok: กระทะ
spatula: ตะหลิว
plate: จาน
bowl: ชาม
jar: โหล
toaster: เครื่องปิ้งขนมปัง
purifier: เครื่องฟอกอากาศ|ฟอกอากาศ
iron: เตารีด
notebook: สมุด|สมุดโน้ต
journal: สมุดบันทึก|ไดอารี่
planner: แพลนเนอร์|สมุดแพลน
pen: ปากกา
pencil: ดินสอ
stickers: สติ๊กเกอร์|สติกเกอร์
doll: ตุ๊กตา
plush: ตุ๊กตา
puzzle: จิ๊กซอว์|พัซเซิล|ตัวต่อ
blocks: ตัวต่อ|เลโก้|บล็อก
pacifier: จุกหลอก|จุกนม
crib: เตียงเด็ก
cooler: กระติก|ถังน้ำแข็ง
lantern: ตะเกียง
flashlight: ไฟฉาย
raincoat: เสื้อกันฝน
bike: จักรยาน
lotion: โลชั่น|ครีมทาผิว
scrub: สครับ
deodorant: โรลออน
blush: บลัช|บลัชออน|ที่ปัดแก้ม
foundation: รองพื้น
concealer: คอนซีลเลอร์
razor: มีดโกน
candy: ลูกอม
jam: แยม
oil: น้ำมัน
earbuds: หูฟัง|หูฟังไร้สาย
lamp: โคมไฟ|ไฟอ่านหนังสือ
umbrella: ร่ม
backpack: เป้|กระเป๋าเป้
wallet: กระเป๋าตังค์|กระเป๋าสตางค์
dress: เดรส|ชุดเดรส|กระโปรง
skirt: กระโปรง
sandals: รองเท้าแตะ
"""
_VIETNAMESE = """
polo: áo polo|áo thun có cổ
coat: áo măng tô|áo choàng
blazer: áo vest|áo blazer
vest: áo ghi lê|ghi lê
jumpsuit: jumpsuit|đồ bay
romper: bộ liền
swimsuit: đồ bơi|áo tắm|bikini|đồ tắm
bikini: đồ bơi|áo tắm
boxers: quần lót|quần sịp|boxer
briefs: quần lót
robe: áo choàng tắm
beanie: mũ len|nón len
stockings: tất da|vớ da
loafers: giày lười
flats: giày bệt|giày búp bê
crossbody: túi đeo chéo|túi chéo
clutch: ví cầm tay
suitcase: vali|va li
luggage: vali|va li
pouch: túi nhỏ
hoops: bông tai|khuyên tai|hoa tai
earrings: bông tai|khuyên tai|hoa tai
necklace: dây chuyền|vòng cổ
bracelet: vòng tay|lắc tay
ring: nhẫn
candle: nến|nến thơm
vase: bình hoa|lọ hoa
frame: khung hình|khung ảnh
mirror: gương
rug: thảm
curtain: rèm|màn cửa
duvet: chăn|mền|ruột chăn
mattress: nệm|đệm
pillow: gối
wok: chảo
spatula: xẻng|sạn
plate: đĩa|dĩa
bowl: tô|bát|chén
juicer: máy ép
toaster: máy nướng bánh mì
heater: máy sưởi|quạt sưởi
purifier: máy lọc không khí
iron: bàn ủi|bàn là hơi nước
notebook: sổ|sổ tay|vở|cuốn sổ
journal: sổ tay|nhật ký
planner: sổ kế hoạch
pen: bút|bút bi|cây viết
pencil: bút chì
stickers: sticker|hình dán
doll: búp bê
plush: gấu bông|thú bông
puzzle: xếp hình|tranh ghép
blocks: xếp hình|lego
pacifier: ti giả|núm giả
crib: nôi|cũi
cooler: thùng đá
flashlight: đèn pin
raincoat: áo mưa
bike: xe đạp
lotion: sữa dưỡng thể|kem body|lotion
scrub: tẩy da chết
deodorant: lăn khử mùi
blush: má hồng
foundation: kem nền
concealer: kem che khuyết điểm
razor: dao cạo
candy: kẹo
jam: mứt
oil: dầu ăn|chai dầu
earbuds: tai nghe
lamp: đèn|đèn đọc sách|đèn bàn
umbrella: cây dù|chiếc ô|cái ô|cái dù
backpack: ba lô|balo
wallet: ví|bóp
dress: đầm|váy
skirt: chân váy|váy
sandals: dép|sandal
"""
GOODS = {"en": _ENGLISH, "id": _INDONESIAN, "ms": _MALAY, "th": _THAI, "vi": _VIETNAMESE}
"""By language, in rows as those of `chat.understanding.tongues.things`."""
