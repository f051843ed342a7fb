"""Goods and words of everyday life in several languages at once: for each English word what
viewers say in English, Indonesian, Malay, Thai and Vietnamese. Adds to the tables by language."""

from chat.understanding.tongues import more_things

_GOODS = {
    "en": """
stroller: pram|pushchair|buggy
carrier: baby carrier|baby sling
diaper: nappy|nappies|diapers|pampers
diapers: nappy|nappies|diaper|pampers
wipes: baby wipes|wet wipes|wet tissue
playmat: play mat
mat: yoga mat|exercise mat
dumbbell: weights|dumbbells|dumbell
dumbbells: weights|dumbbell|dumbell
racket: racquet|bat
helmet: helm
litter: cat sand|sand|cat litter
kibble: cat food|dog food|pet food
leash: lead|leashes
harness: vest harness
fryer: airfryer|air fryer
vacuum: vacuum cleaner|hoover|vacum
mouse: mice|wireless mouse
webcam: web cam
camera: cam|cctv
bulb: light bulb
tripod: stand|phone stand
stand: holder|stands
holder: stand
projector: projecter
tablet: tab
thermos: flask
kettle: water boiler|jug kettle
blender: juicer|mixer
skillet: pan|frying pan
board: chopping board|cutting board
tent: tents
goggles: swim goggles
plush: plushie|soft toy|stuffed toy|plushy|stuffed animal
blocks: lego|bricks
puzzle: jigsaw
feeder: pet feeder
fountain: water fountain|pet fountain
scale: weighing scale
dryer: hairdryer|hair dryer|blow dryer
straightener: flat iron
pillow: cushion
""",
    "id": """
stroller: kereta bayi|dorongan bayi|kereta dorong
carrier: gendongan|gendongan bayi
bottle: dot|botol susu
wipes: tisu basah|tissue basah
diapers: popok|pampers
playmat: matras bayi|alas main|karpet bayi
mat: matras|matras yoga|alas
dumbbell: barbel|dumbel
dumbbells: barbel|dumbel
racket: raket
ball: bola
rope: tali skipping|skipping|lompat tali
band: resistance band|karet
helmet: helm
gloves: sarung tangan
goggles: kacamata renang
tent: tenda
litter: pasir kucing|pasir
food: makanan
kibble: makanan kucing|makanan anjing|dry food
leash: tali anjing|tali tuntun
collar: kalung kucing|kalung anjing|kalung
harness: tali dada
fryer: penggorengan|air fryer
vacuum: penyedot debu|vacum|vakum
mouse: mos|tetikus
camera: kamera|cctv
bulb: bohlam|lampu
tripod: tongsis|penyangga
stand: dudukan|holder|penyangga
projector: proyektor
tablet: tab
board: talenan
skillet: wajan|teflon|frypan
scale: timbangan
plush: boneka
blocks: lego|balok|balok susun
puzzle: pazel
dryer: pengering rambut
cooker: magicom|penanak
grinder: penggiling|gilingan
chair: kursi
desk: meja
table: meja
rack: rak
shelf: rak
mop: pel|pelan
bed: kasur|tempat tidur
bowl: mangkok|mangkuk
spoon: sendok
chopper: pencacah|penggiling
""",
    "ms": """
stroller: kereta sorong|kereta bayi
carrier: gendong bayi
bottle: botol susu
wipes: tisu basah
diapers: lampin|pampers
mat: tikar|tikar yoga
racket: raket
ball: bola
rope: tali skipping
helmet: topi keledar
gloves: sarung tangan
tent: khemah
litter: pasir kucing
kibble: makanan kucing|makanan anjing
vacuum: penyedut habuk|vakum
mouse: tetikus
camera: kamera
bulb: mentol
board: papan pemotong
skillet: kuali
pan: kuali
scale: penimbang
plush: anak patung|patung
chair: kerusi
desk: meja
table: meja
rack: rak
bed: katil
bowl: mangkuk
kettle: cerek
""",
    "th": """
stroller: รถเข็น|รถเข็นเด็ก
carrier: เป้อุ้ม|เป้อุ้มเด็ก
bottle: ขวดนม
wipes: ทิชชู่เปียก|ผ้าเปียก
diapers: แพมเพิส|ผ้าอ้อม|แพมเพิร์ส
diaper: แพมเพิส|ผ้าอ้อม
playmat: แผ่นรองคลาน|เสื่อเด็ก
mat: เสื่อ|เสื่อโยคะ|แผ่นโยคะ
dumbbell: ดัมเบล|ดัมเบลล์
dumbbells: ดัมเบล|ดัมเบลล์
racket: ไม้แบด
ball: ลูกบอล|บอล
rope: เชือกกระโดด
band: ยางยืด|ยางออกกำลังกาย
helmet: หมวกกันน็อค|หมวกกันน็อก
gloves: ถุงมือ
goggles: แว่นว่ายน้ำ|แว่นตาว่ายน้ำ
tent: เต็นท์|เต้นท์
litter: ทรายแมว|ทราย
kibble: อาหารแมว|อาหารหมา|อาหารเม็ด
food: อาหาร
leash: สายจูง
collar: ปลอกคอ
harness: สายรัดอก
fryer: หม้อทอด|หม้อทอดไร้น้ำมัน
vacuum: เครื่องดูดฝุ่น|ที่ดูดฝุ่น
mouse: เมาส์|เม้าส์
keyboard: คีย์บอร์ด|คีบอร์ด
robot: หุ่นยนต์
camera: กล้อง|กล้องวงจรปิด
bulb: หลอดไฟ
tripod: ขาตั้ง|ขาตั้งกล้อง
stand: ขาตั้ง|แท่นวาง|ที่วาง
projector: โปรเจคเตอร์
tablet: แท็บเล็ต
board: เขียง
skillet: กระทะ
pan: กระทะ
pot: หม้อ
scale: เครื่องชั่ง|ตาชั่ง
plush: ตุ๊กตา
blocks: เลโก้|ตัวต่อ|บล็อก
puzzle: จิ๊กซอว์
dryer: ไดร์|ไดร์เป่าผม
cooker: หม้อหุงข้าว
grinder: เครื่องบด
chair: เก้าอี้
desk: โต๊ะ
table: โต๊ะ
rack: ชั้นวาง
mop: ไม้ถู|ม็อบ
bed: ที่นอน|เตียง
bowl: ชาม
kettle: กาต้มน้ำ|กาน้ำร้อน
""",
    "vi": """
stroller: xe đẩy|xe đẩy em bé
carrier: địu|địu em bé
bottle: bình sữa
wipes: khăn ướt|khăn giấy ướt
diapers: tã|bỉm
playmat: thảm chơi|thảm nằm chơi|thảm
mat: thảm|thảm yoga|thảm tập
dumbbell: tạ|tạ tay
dumbbells: tạ|tạ tay
racket: vợt
ball: bóng|quả bóng
rope: dây nhảy
band: dây kháng lực|dây tập
helmet: mũ bảo hiểm|nón bảo hiểm
gloves: găng tay|bao tay
goggles: kính bơi
tent: lều
litter: cát mèo|cát
kibble: thức ăn mèo|thức ăn chó|hạt mèo|hạt cho mèo|hạt cho chó
food: thức ăn|đồ ăn
leash: dây dắt
collar: vòng cổ
harness: yếm dắt|đai yếm
fryer: nồi chiên|nồi chiên không dầu
vacuum: máy hút bụi|hút bụi
mouse: chuột
robot: rô bốt|người máy
camera: máy ảnh|cam
bulb: bóng đèn
tripod: chân máy|gậy
stand: giá đỡ|đế
projector: máy chiếu
tablet: máy tính bảng
board: thớt
skillet: chảo
scale: cân|cân tiểu ly
plush: gấu bông|thú bông|thú nhồi bông
blocks: lego|đồ lắp ráp|xếp hình
puzzle: tranh ghép|xếp hình
dryer: máy sấy|máy sấy tóc
cooker: nồi cơm
grinder: máy xay
chair: ghế
desk: bàn
table: bàn
rack: kệ|giá
mop: cây lau nhà
bed: nệm|giường
bowl: tô|bát
kettle: ấm siêu tốc|ấm đun nước
""",
}
GOODS = {language: table + more_things.GOODS[language] for language, table in _GOODS.items()}

WORDS = """
spicy: pedas|pedes|เผ็ด|cay|hot one
original: classic|plain|rasa asli|รสดั้งเดิม|ออริจินอล|ดั้งเดิม|vị truyền thống|truyền thống|
    nguyên vị|vị gốc
cheese: keju|ชีส|phô mai
chocolate: coklat|cokelat|choco|ช็อก|ช็อกโกแลต|ช็อคโกแลต|ช็อคโก|sô cô la|socola
strawberry: stroberi|strobery|สตรอ|สตรอเบอร์รี่|สตอเบอรี่|dâu|dâu tây
vanilla: vanila|วานิลลา|va ni
matcha: greentea|green tea|มัทฉะ|ชาเขียว|trà xanh
mango: mangga|มะม่วง|xoài
lemon: lime|jeruk nipis|มะนาว|เลม่อน|chanh
orange: jeruk|ส้ม|cam
grape: anggur|องุ่น|nho
apple: apel|epal|แอปเปิ้ล|táo
peach: persik|พีช|đào
coconut: kelapa|มะพร้าว|dừa
banana: pisang|กล้วย|chuối
honey: madu|น้ำผึ้ง|mật ong
milk: susu|นม|sữa
lavender: lavendel|ลาเวนเดอร์|oải hương
rose: mawar|กุหลาบ|hoa hồng
jasmine: melati|มะลิ|hoa nhài|hoa lài
vetiver: akar wangi
mint: daun mint|มิ้นท์|มินต์|bạc hà
tom yum: tomyam|tom yam|ต้มยำ
seaweed: rumput laut|rumpai laut|สาหร่าย|rong biển
bbq: barbeque|barbecue|บาร์บีคิว
chicken: ayam|ไก่|gà
beef: sapi|lembu|เนื้อ|bò
salmon: salmon|แซลมอน|cá hồi
tuna: tuna|ทูน่า|cá ngừ
fish: ikan|ปลา|cá
duck: bebek|itik|เป็ด|vịt
shrimp: udang|กุ้ง|tôm
lamb: domba|แกะ|cừu
bear: beruang|หมี|gấu
rabbit: kelinci|arnab|bunny|กระต่าย|thỏ
cat: kucing|แมว|mèo
dog: anjing|หมา|สุนัข|chó|cún
dinosaur: dino|ไดโน|ไดโนเสาร์|khủng long
unicorn: ยูนิคอร์น|kỳ lân
panda: แพนด้า|gấu trúc
duckling: bebek
bus: bis|รถบัส|รถเมล์|xe buýt
tower: menara|หอคอย|ตึก|tháp|tòa tháp
car: mobil|kereta|รถ|xe hơi|ô tô|oto
castle: istana|ปราสาท|lâu đài
train: kereta api|รถไฟ|tàu hỏa|tàu lửa
star: bintang|ดาว|ngôi sao
flower: bunga|ดอกไม้|hoa
stripe: garis|ลายทาง|ลายขวาง|kẻ|sọc|stripes|striped
plain: polos|kosong|ลายพื้น|สีพื้น|trơn
checkered: kotak-kotak|ลายสก็อต|caro|kẻ caro|plaid
kitten: anak kucing|ลูกแมว|mèo con
puppy: anak anjing|ลูกหมา|chó con
adult: dewasa|โต|แมวโต|trưởng thành|lớn
senior: tua|แก่|สูงวัย|già
newborn: bayi baru lahir|แรกเกิด|sơ sinh|new born
soft: empuk|lembut|นุ่ม|mềm
hard: keras|แข็ง|cứng
refill: isi ulang|รีฟิล|เติม|túi refill|túi bổ sung|lõi
single: satuan|ชิ้นเดียว|lẻ
double: ganda|คู่|đôi
stainless: stenlis|สแตนเลส|inox
glass: kaca|แก้ว|thủy tinh
wood: kayu|ไม้|gỗ
bamboo: bambu|ไผ่|tre
plastic: plastik|พลาสติก|nhựa
rubber: karet|getah|ยาง|cao su
silicone: silikon|ซิลิโคน
ceramic: keramik|seramik|เซรามิค|เซรามิก|sứ|gốm
iron: besi|เหล็ก|sắt|gang
aluminium: aluminum|almunium|อลูมิเนียม|nhôm
foam: busa|span|โฟม|mút
cotton: katun|kapas|คอตตอน|ผ้าฝ้าย|cotton|bông
steam: uap|stim|ไอน้ำ|hơi nước
oil: minyak|น้ำมัน|dầu
rice: beras|nasi|ข้าว|gạo|cơm
water: air|น้ำ|nước
sugar: gula|น้ำตาล|đường
salt: garam|เกลือ|muối
egg: telur|ไข่|trứng
peanut: kacang tanah|kacang|ถั่วลิสง|ถั่ว|đậu phộng|lạc
nut: kacang|ถั่ว|hạt
pork: babi|หมู|thịt heo|heo|lợn
gelatin: gelatine|เจลาติน
tooth: gigi|ฟัน|răng
hair: rambut|ผม|tóc|bulu
fur: bulu|ขน|lông
eye: mata|ตา|mắt
hand: tangan|มือ|tay
foot: kaki|เท้า|chân
back: punggung|belakang|หลัง|lưng
belly: perut|พุง|bụng
wall: dinding|tembok|กำแพง|ผนัง|tường
floor: lantai|พื้น|sàn
window: jendela|tingkap|หน้าต่าง|cửa sổ
door: pintu|ประตู|cửa
room: kamar|ruangan|bilik|ห้อง|phòng
car use: dalam mobil|ในรถ|trong xe
outdoor: luar ruangan|กลางแจ้ง|ngoài trời|camping|kemping
travel: jalan-jalan|traveling|ท่องเที่ยว|เดินทาง|du lịch
office: kantor|pejabat|ทำงาน|văn phòng|công sở
school: sekolah|โรงเรียน|đi học|trường
beach: pantai|ทะเล|ชายหาด|biển
night: malam|กลางคืน|ban đêm|đêm
winter: musim dingin|หน้าหนาว|mùa đông
summer: musim panas|หน้าร้อน|mùa hè
beginner: pemula|มือใหม่|người mới
silent: senyap|เงียบ|không ồn
mouse click: suara klik|คลิกดัง|tiếng click
remote: remot|remote control|รีโมท|รีโมต|điều khiển|remote
battery: baterai|batre|bateri|แบต|ถ่าน|pin
batteries: baterai|ถ่าน|pin
screen: layar|จอ|màn hình
speaker: spiker|ลำโพง|loa
volume: suara|เสียง|âm lượng
sound: suara|bunyi|เสียง|âm thanh|tiếng
signal: sinyal|สัญญาณ|tín hiệu
app: aplikasi|แอป|แอพ|ứng dụng
password: sandi|รหัส|mật khẩu
lock: kunci|ล็อค|ล็อก|khóa
brake: rem|เบรค|เบรก|phanh
wheel: roda|tayar|ล้อ|bánh xe
seat: kursi|jok|ที่นั่ง|ghế ngồi
belt: sabuk|เข็มขัด|สายรัด|đai
handle: gagang|pemegang|ด้ามจับ|tay cầm
pocket: saku|poket|ช่อง|ngăn
filter: saringan|penapis|ไส้กรอง|ฟิลเตอร์|lõi lọc|màng lọc
brush: sikat|berus|แปรง|cọ|bàn chải
blade: pisau|mata pisau|ใบมีด|lưỡi dao|lưỡi
lid: tutup|penutup|ฝา|nắp|vung
timer: pengatur waktu|ตั้งเวลา|hẹn giờ
temperature: suhu|อุณหภูมิ|nhiệt độ
speed: kecepatan|kelajuan|ความเร็ว|tốc độ
power: daya|kuasa|กำลังไฟ|công suất
height: tinggi|ความสูง|สูง|chiều cao|cao
width: lebar|ความกว้าง|กว้าง|chiều rộng|rộng|ngang
length: panjang|ความยาว|ยาว|chiều dài|dài
depth: kedalaman|ลึก|sâu
diameter: diameter|เส้นผ่าศูนย์กลาง|đường kính
size: ukuran|saiz|ขนาด|ไซส์|kích thước
weight: berat|น้ำหนัก|trọng lượng|cân nặng
colour: warna|สี|màu
smell: bau|กลิ่น|mùi
taste: rasa|รส|รสชาติ|vị
noise: bising|berisik|เสียงดัง|tiếng ồn
dust: debu|habuk|ฝุ่น|bụi
mould: jamur|kulat|เชื้อรา|mốc
rust: karat|berkarat|สนิม|rỉ sét|gỉ|rỉ
crack: retak|แตก|nứt
peel: kelupas|mengelupas|ลอก|bong|tróc
wrist: pergelangan|ข้อมือ|cổ tay
ankle: mata kaki|ข้อเท้า|mắt cá
knee: lutut|เข่า|đầu gối|gối
shoulder: bahu|ไหล่|vai
collar: kerah|คอเสื้อ|cổ áo
button: kancing|กระดุม|cúc
inside: dalam|ข้างใน|bên trong
left hand: kidal|มือซ้าย|tay trái
rocket: roket|จรวด|tên lửa
rainbow: pelangi|สายรุ้ง|cầu vồng
moon: bulan|พระจันทร์|mặt trăng
cloud: awan|เมฆ|mây
heart: hati|หัวใจ|trái tim
elephant: gajah|ช้าง|con voi|voi
lion: singa|สิงโต|sư tử
tiger: harimau|เสือ|con hổ
monkey: monyet|ลิง|con khỉ
penguin: pinguin|เพนกวิน|chim cánh cụt
frog: katak|kodok|กบ|con ếch
pig: หมูน้อย|con heo
whale: paus|วาฬ|cá voi
shark: hiu|ฉลาม|cá mập
butterfly: kupu-kupu|rama-rama|ผีเสื้อ|con bướm
sandalwood: cendana|ไม้จันทน์|ไม้จันทร์|đàn hương
ocean: laut|samudra|ทะเล|đại dương|biển
sea: laut|ทะเล|biển
coffee: kopi|กาแฟ|cà phê|cafe
caramel: karamel|คาราเมล|caramen
cookies: kuki|คุกกี้
blueberry: bluberi|บลูเบอร์รี่|บลูเบอรี่|việt quất
pineapple: nanas|สับปะรด|dứa|thơm
watermelon: semangka|tembikai|แตงโม|dưa hấu
lychee: leci|laici|ลิ้นจี่|vải
durian: ทุเรียน|sầu riêng
taro: talas|keladi|เผือก|khoai môn
pandan: ใบเตย|lá dứa
ginger: jahe|halia|ขิง|gừng
garlic: bawang putih|กระเทียม|tỏi
onion: bawang|หัวหอม|hành
curry: kari|แกงกะหรี่|cà ri
unscented: tanpa pewangi|ไม่มีกลิ่น|không mùi|tak berbau
sensitive: sensitif|แพ้ง่าย|nhạy cảm
large: besar|ใหญ่|lớn
small: kecil|เล็ก|nhỏ
round: bulat|bundar|กลม|tròn
square: kotak|segi empat|เหลี่ยม|vuông
left: kiri|ซ้าย|trái
right: kanan|ขวา|phải
short: pendek|สั้น|ngắn
long: panjang|ยาว|dài
low: rendah|เตี้ย|thấp
high: tinggi|สูง|cao
light: ringan|terang|อ่อน|nhạt
dark: gelap|เข้ม|đậm
linear: ลิเนียร์
tactile: แทคไทล์|แท็คไทล์
clicky: คลิกกี้|คลิ๊กกี้
"""
