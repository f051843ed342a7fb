"""Words of goods and their use, each in English with what Indonesian, Malay, Thai and Vietnamese
viewers say for it: by them a line in any of these is looked for in English data."""

WORDS = """
spoon: sendok|sudu|ช้อน|muỗng|thìa
fork: garpu|ส้อม|nĩa
chopsticks: sumpit|penyepit|ตะเกียบ|đũa
knife: pisau|มีด|dao
plate: piring|pinggan|จาน|đĩa
bowl: mangkok|mangkuk|ชาม|bát
carpet: karpet|permaidani|พรม|thảm
mop: ngepel|pel|mengepel|lap lantai|ถูพื้น|ม็อบ|lau nhà|lau sàn
sweep: nyapu|sapu|menyapu|กวาด|quét
dock: dok|dudukan cas|แท่นชาร์จ|đế sạc|trạm sạc
return: balik|kembali|กลับ|quay về
climb: naik|manjat|panjat|ปีน|leo
stairs: tangga|บันได|cầu thang
obstacle: halangan|rintangan|สิ่งกีดขวาง|vật cản
tank: tangki|ถังน้ำ|bình chứa
box: kotak|dus|กล่อง|hộp
case: kotak|wadah|bekas|กล่องใส่|hộp đựng
fog: berembun|embun|berkabus|buram|เป็นฝ้า|ขึ้นฝ้า|ฝ้า|mờ|đọng hơi|hấp hơi
anti-fog: berembun|anti embun|กันฝ้า|เป็นฝ้า|ฝ้า|mờ|chống mờ
lens: lensa|kanta|เลนส์|tròng|mắt kính
prescription: minus|rabun|silau|สายตาสั้น|ค่าสายตา|cận|độ cận|degree|power lens
steam: kukus|mengukus|steam|uap|นึ่ง|hấp
steaming: kukus|mengukus|นึ่ง|hấp
blend: blender|giling|haluskan|ปั่น|xay
boil: rebus|mendidih|ต้ม|เดือด|đun|sôi
fry: goreng|menggoreng|ทอด|chiên|rán
bake: panggang|memanggang|อบ|nướng
grill: bakar|panggang|ย่าง|nướng
cook: masak|memasak|ทำอาหาร|หุง|nấu
rice: nasi|beras|ข้าว|cơm|gạo
soup: sup|kuah|ซุป|แกง|canh|súp
porridge: bubur|โจ๊ก|ข้าวต้ม|cháo
vegetable: sayur|sayuran|ผัก|rau
fruit: buah|ผลไม้|trái cây|hoa quả
meat: daging|เนื้อสัตว์|thịt
bread: roti|ขนมปัง|bánh mì
cake: kue|kek|เค้ก|bánh kem
juice: jus|น้ำผลไม้|nước ép
ice: es|ais|น้ำแข็ง|đá
hot water: air panas|น้ำร้อน|nước nóng
cold water: air dingin|air sejuk|น้ำเย็น|nước lạnh
crush ice: es batu|hancurkan es|น้ำแข็ง|xay đá
coffee: kopi|กาแฟ|cà phê
almond: badam|อัลมอนด์|hạnh nhân
cashew: mete|gajus|เม็ดมะม่วง|hạt điều
peanut: kacang tanah|kacang|ถั่วลิสง|ถั่ว|đậu phộng
milk: susu|นม|sữa
egg: telur|ไข่|trứng
wheat: gandum|ข้าวสาลี|lúa mì
soy: kedelai|soya|ถั่วเหลือง|đậu nành
sesame: wijen|bijan|mè|vừng
corn: jagung|ข้าวโพด|bắp|ngô
cocoa: coklat|cokelat|koko|โกโก้|ช็อกโก|ca cao|socola
berry: beri|เบอร์รี่|dâu|quả mọng
allergy: alergi|alahan|แพ้|dị ứng
sweetened: manis|gula|pemanis|หวาน|น้ำตาล|đường|ngọt
head: kepala|ศีรษะ|หัว|đầu
neck: leher|คอ|cổ
chest: dada|อก|ngực
belly: perut|พุง|bụng
back: punggung|belakang|หลัง|lưng
arm: lengan|แขน|cánh tay
leg: kaki|ขา|chân
finger: jari|นิ้ว|ngón tay
nail: kuku|เล็บ|móng
skin: kulit|ผิว|da
face: wajah|muka|หน้า|mặt
lip: bibir|ปาก|môi
eye: mata|ตา|mắt
ear: telinga|หู|tai
nose: hidung|จมูก|mũi
tooth: gigi|ฟัน|răng
hair: rambut|ผม|เส้นผม|tóc
scalp: kulit kepala|หนังศีรษะ|da đầu
eyelash: bulu mata|ขนตา|lông mi
eyebrow: alis|คิ้ว|lông mày
beard: jenggot|janggut|หนวด|เครา|râu
sweat: keringat|peluh|เหงื่อ|mồ hôi
acne: jerawat|สิว|mụn
wrinkle: keriput|kedut|ริ้วรอย|nếp nhăn
dark spots: flek|flek hitam|jeragat|ฝ้า|กระ|จุดด่างดำ|thâm|nám|vết thâm
pores: pori|pori-pori|liang pori|รูขุมขน|lỗ chân lông
dandruff: ketombe|kelemumur|รังแค|gàu
hair loss: rontok|rambut gugur|ผมร่วง|rụng tóc
moisture: lembap|lembab|ชุ่มชื้น|ẩm
whitening: cerah|putih|ขาวขึ้น|ผิวขาว|trắng da
sunburn: terbakar matahari|ผิวไหม้แดด|cháy nắng
makeup: makeup|mekap|แต่งหน้า|trang điểm
remove: hapus|bersihkan|cabut|lepas|ลบ|ล้างออก|ถอด|tẩy|gỡ|tháo
foam: busa|buih|โฟม|ฟอง|bọt
rinse: bilas|ล้างออก|rửa lại
scrub: lulur|skrub|สครับ|tẩy tế bào chết
brush: sikat|berus|แปรง|bàn chải|cọ
comb: sisir|sikat rambut|หวี|lược
razor: cukur|pisau cukur|มีดโกน|dao cạo
towel: handuk|tuala|ผ้าเช็ดตัว|khăn
curtain: gorden|langsir|ผ้าม่าน|rèm
mattress: kasur|tilam|ที่นอน|ฟูก|nệm|đệm
pillow: bantal|หมอน|gối
blanket: selimut|ผ้าห่ม|chăn|mền
sheet: sprei|cadar|ผ้าปู|ga|drap
sofa: sofa|โซฟา|ghế sofa
chair: kursi|kerusi|เก้าอี้|ghế
table: meja|โต๊ะ|bàn
shelf: rak|ชั้นวาง|kệ
drawer: laci|ลิ้นชัก|ngăn kéo
cabinet: lemari|almari|ตู้|tủ
mirror: cermin|กระจก|gương
clock: jam dinding|นาฬิกา|đồng hồ
lamp: lampu|โคมไฟ|ไฟ|đèn
candle: lilin|เทียน|nến
fan: kipas|พัดลม|quạt
heater: pemanas|ฮีตเตอร์|máy sưởi
humidifier: pelembap|เครื่องเพิ่มความชื้น|máy tạo ẩm
dehumidifier: penyerap lembap|เครื่องลดความชื้น|hút ẩm
vacuum: penyedot|vakum|ดูดฝุ่น|hút bụi
iron: setrika|seterika|เตารีด|bàn ủi|bàn là
washing: cuci|basuh|ซัก|giặt
detergent: deterjen|sabun cuci|ผงซักฟอก|bột giặt
dryer: pengering|เครื่องอบ|máy sấy
floor: lantai|พื้น|sàn
wall: dinding|tembok|ผนัง|กำแพง|tường
ceiling: plafon|siling|เพดาน|trần
window: jendela|tingkap|หน้าต่าง|cửa sổ
door: pintu|ประตู|cửa
bathroom: kamar mandi|bilik air|ห้องน้ำ|phòng tắm|nhà tắm|toilet
kitchen: dapur|ครัว|bếp
bedroom: kamar tidur|bilik tidur|ห้องนอน|phòng ngủ
garden: kebun|taman|สวน|vườn
balcony: balkon|balkoni|ระเบียง|ban công
car: mobil|kereta|รถยนต์|ในรถ|ô tô|xe hơi
motorcycle: motor|motosikal|มอเตอร์ไซค์|xe máy
bicycle: sepeda|basikal|จักรยาน|xe đạp
airplane: pesawat|kapal terbang|เครื่องบิน|máy bay
camping: kemah|berkemah|perkhemahan|แคมป์ปิ้ง|ตั้งแคมป์|cắm trại
hiking: naik gunung|mendaki|เดินป่า|ปีนเขา|leo núi
fishing: mancing|memancing|ตกปลา|câu cá
swimming: renang|berenang|ว่ายน้ำ|bơi
running: lari|berlari|วิ่ง|chạy bộ
cycling: gowes|berbasikal|ปั่นจักรยาน|đạp xe
yoga: yoga|โยคะ|yoga
gym: gym|ฟิตเนส|ยิม|phòng gym
dance: nari|menari|zumba|เต้น|nhảy
beginner: pemula|mula-mula|มือใหม่|người mới
professional: profesional|มืออาชีพ|chuyên nghiệp
adult: dewasa|ผู้ใหญ่|người lớn
elderly: lansia|orang tua|warga emas|ผู้สูงอายุ|คนแก่|người già|ông bà
student: pelajar|mahasiswa|murid|นักเรียน|นักศึกษา|học sinh|sinh viên
pregnant: hamil|mengandung|คนท้อง|ตั้งครรภ์|bầu|mang thai
baby: bayi|ทารก|เบบี้|em bé
newborn: bayi baru lahir|แรกเกิด|sơ sinh
toddler: balita|เด็กเล็ก|bé tập đi
puzzle: puzzle|จิ๊กซอว์|ghép hình
pieces: keping|potong|ชิ้น|mảnh|miếng
music: musik|muzik|เพลง|ดนตรี|nhạc
song: lagu|เพลง|bài hát
story: cerita|นิทาน|truyện
language: bahasa|ภาษา|ngôn ngữ|tiếng
english: bahasa inggris|ภาษาอังกฤษ|tiếng anh
instructions: petunjuk|panduan|manual|คู่มือ|hướng dẫn
magnet: magnet|แม่เหล็ก|nam châm
glue: lem|gam|กาว|keo
screw: sekrup|skru|baut|สกรู|น็อต|ốc|vít
drill: bor|gerudi|เจาะ|สว่าน|khoan
nail wall: paku|ตะปู|đinh
hook: gantungan|cangkuk|ตะขอ|móc
rope: tali|เชือก|dây
strap: tali|สายรัด|dây đeo|quai
leash: tali|tali tuntun|สายจูง|dây dắt
handle: gagang|pegangan|pemegang|ด้ามจับ|หูหิ้ว|tay cầm
button: tombol|butang|ปุ่ม|nút
switch: saklar|suis|สวิตช์|công tắc
socket: stop kontak|soket|เต้ารับ|ổ cắm
plug: colokan|steker|plag|ปลั๊ก|phích cắm|chấu
hole: lubang|รู|lỗ
port: lubang|colokan|พอร์ต|ช่อง|cổng|lỗ
wire: kabel|wayar|สายไฟ|dây
charger: casan|pengecas|ที่ชาร์จ|หัวชาร์จ|cục sạc|củ sạc
fast charging: fast charging|cas cepat|ngecas cepat|ชาร์จเร็ว|ชาร์จไว|sạc nhanh
wireless charging: cas nirkabel|ชาร์จไร้สาย|sạc không dây
overheat: panas|kepanasan|overheat|ร้อนมาก|ร้อนเกิน|nóng máy|quá nhiệt
short circuit: korslet|konslet|litar pintas|ลัดวงจร|chập điện
protection: perlindungan|proteksi|pelindung|ป้องกัน|bảo vệ
waterproof: tahan air|kalis air|กันน้ำ|chống nước
reflective: reflektif|pantul|memantul|kelihatan malam|สะท้อนแสง|phản quang
see at night: malam hari|waktu malam|กลางคืน|ban đêm
breathable: sejuk|adem|ระบายอากาศ|thoáng
quick-dry: cepat kering|แห้งไว|แห้งเร็ว|nhanh khô|mau khô
stretch: melar|anjal|ยืด|co giãn
wash: cuci|basuh|ซัก|ล้าง|giặt|rửa
shrink: menyusut|mengecut|หด|co rút
fade: luntur|pudar|สีตก|phai màu
tear: sobek|koyak|ขาด|rách
scratch: gores|baret|calar|เป็นรอย|ขีดข่วน|trầy|xước
dent: penyok|kemek|บุบ|móp
rust: karat|berkarat|สนิม|gỉ|rỉ
mould: jamur|kulat|เชื้อรา|mốc
bacteria: bakteri|kuman|แบคทีเรีย|vi khuẩn|diệt khuẩn
odour: bau|apek|กลิ่น|mùi
deodorant: deodoran|โรลออน|lăn khử mùi
perfume: parfum|minyak wangi|น้ำหอม|nước hoa
last all day: seharian|sepanjang hari|ทั้งวัน|cả ngày
thick: tebal|หนา|dày
thin: tipis|nipis|บาง|mỏng
heavy: berat|หนัก|nặng
light: ringan|เบา|nhẹ
tall: tinggi|สูง|cao
deep: dalam|ลึก|sâu
sharp: tajam|คม|sắc|bén
soft: lembut|empuk|นุ่ม|mềm
hard: keras|แข็ง|cứng
smooth: halus|เรียบ|mịn
rough: kasar|หยาบ|nhám
sticky: lengket|melekit|เหนียว|dính|nhờn rít
oily: berminyak|มัน|nhờn|dầu
dry: kering|แห้ง|khô
wet: basah|เปียก|ướt
clean: bersih|สะอาด|sạch
dirty: kotor|สกปรก|bẩn|dơ
new: baru|ใหม่|mới
strong: kuat|แข็งแรง|khỏe|chắc
fast: cepat|laju|เร็ว|ไว|nhanh
slow: lambat|lama|ช้า|chậm
loud: keras|kenceng|kuat|ดัง|to|lớn
quiet: senyap|sunyi|hening|เงียบ|êm
bright: terang|สว่าง|sáng
dark: gelap|มืด|tối
warm: hangat|อุ่น|ấm
cool: sejuk|dingin|เย็น|mát
safe: aman|selamat|ปลอดภัย|an toàn
cheap: murah|ถูก|rẻ
adjustable: bisa diatur|boleh laras|ปรับได้|chỉnh được|điều chỉnh
foldable: bisa dilipat|boleh lipat|พับได้|gấp được|gập
removable: bisa dilepas|boleh tanggal|ถอดได้|tháo được|tháo rời
rechargeable: bisa dicas|boleh caj|ชาร์จได้|sạc được
automatic: otomatis|automatik|อัตโนมัติ|tự động
remote control: remot|remote|รีโมท|điều khiển từ xa
timer: pengatur waktu|timer|pemasa|ตั้งเวลา|hẹn giờ
alarm: alarm|penggera|ปลุก|báo thức
calendar: kalender|ปฏิทิน|lịch
heart rate: detak jantung|denyut jantung|วัดหัวใจ|ชีพจร|nhịp tim
steps: langkah|นับก้าว|bước chân|đếm bước
sleep tracking: pantau tidur|ติดตามการนอน|theo dõi giấc ngủ
gps: gps|จีพีเอส|định vị
sim card: kartu sim|kad sim|ซิม|sim
call: telpon|nelpon|panggilan|โทร|gọi
message: pesan|mesej|ข้อความ|tin nhắn
video: video|วิดีโอ|quay phim
photo: foto|gambar|ถ่ายรูป|chụp hình|chụp ảnh
zoom: zoom|ซูม|phóng to
screen: layar|skrin|หน้าจอ|màn hình
touch: sentuh|ทัชสกรีน|cảm ứng
keyboard: papan ketik|papan kekunci|คีย์บอร์ด|bàn phím
mouse: tetikus|เมาส์|chuột
speaker: pembesar suara|ลำโพง|loa
headphones: headset|หูฟัง|tai nghe
microphone: mikrofon|ไมค์|mic|micro
bass: bass|เบส|bass
bluetooth: bluetooth|บลูทูธ|bluetooth
range: jarak|jangkauan|ระยะ|tầm xa|khoảng cách
angle: sudut|องศา|มุม|góc
rotate: putar|pusing|หมุน|xoay
wheel: roda|tayar|ล้อ|bánh xe
brake: rem|brek|เบรค|phanh|thắng
seat: tempat duduk|jok|ที่นั่ง|chỗ ngồi
belt: sabuk|tali pinggang|เข็มขัด|đai|thắt lưng
buckle: gesper|kancing|ตัวล็อค|khóa cài
zip: resleting|zip|ซิป|dây kéo|khóa kéo
pocket: kantong|saku|poket|ช่อง|กระเป๋า|túi|ngăn
lining: furing|lapisan dalam|ซับใน|lớp lót
sleeve: lengan|แขนเสื้อ|tay áo
collar: kerah|kolar|คอเสื้อ|cổ áo
hood: tudung kepala|kupluk|ฮู้ด|mũ trùm
size: ukuran|saiz|ขนาด|ไซส์|kích cỡ|cỡ
cotton: katun|kapas|ผ้าฝ้าย|คอตตอน|cotton
wool: wol|bulu|ขนสัตว์|len
leather: kulit|หนังแท้|หนัง|da
linen: linen|ลินิน|lanh|đũi
nylon: nilon|ไนลอน|nylon
polyester: poliester|โพลีเอสเตอร์|polyester
rubber: karet|getah|ยาง|cao su
silicone: silikon|ซิลิโคน|silicon
steel: baja|besi|keluli|สแตนเลส|เหล็ก|thép|inox
aluminium: aluminium|อลูมิเนียม|nhôm
glass: kaca|แก้ว|กระจก|thủy tinh|kính
ceramic: keramik|seramik|เซรามิก|gốm|sứ
wood: kayu|ไม้|gỗ
bamboo: bambu|buluh|ไม้ไผ่|tre
paper: kertas|กระดาษ|giấy
plastic: plastik|พลาสติก|nhựa
stone: batu|หิน|đá
gold: emas|ทอง|vàng
silver: perak|เงินแท้|bạc
refill: isi ulang|รีฟิล|เติม|refill|nạp lại
spare: cadangan|ganti|สำรอง|อะไหล่|dự phòng|thay thế
free: gratis|percuma|ฟรี|miễn phí|tặng
included: termasuk|sekali|dapat|แถม|รวม|kèm|tặng kèm
country: negara|luar negeri|ประเทศ|ต่างประเทศ|nước ngoài
age: umur|usia|อายุ|tuổi
month: bulan|เดือน|tháng
minute: menit|minit|นาที|phút
hour: jam|ชั่วโมง|giờ|tiếng
servings: porsi|hidangan|ที่เสิร์ฟ|khẩu phần|phần ăn
dose: dosis|dos|ปริมาณ|liều
ipad: ไอแพด
iphone: ไอโฟน
tablet: tablet|biji|เม็ด|viên
capsule: kapsul|แคปซูล|viên nang
powder: bubuk|serbuk|ผง|bột
cream: krim|ครีม|kem
liquid: cair|cecair|ของเหลว|dạng lỏng
gel: gel|เจล|gel
spray: semprot|sembur|สเปรย์|xịt
dog: anjing|หมา|สุนัข|chó|cún
cat: kucing|แมว|mèo
rabbit: kelinci|arnab|กระต่าย|thỏ
bird: burung|นก|chim
hamster: hamster|แฮมสเตอร์|chuột hamster
fish: ikan|ปลา|cá
puppy: anak anjing|ลูกหมา|chó con
kitten: anak kucing|ลูกแมว|mèo con
fleas: kutu|เห็บ|หมัด|ve|bọ chét
bite: gigit|กัด|cắn
claw: cakar|เล็บ|cào
food: makanan|อาหาร|thức ăn
walk: jalan|เดินเล่น|dắt đi
train: latih|ฝึก|huấn luyện
pull: tarik|ดึง|ลาก|kéo
"""
