"""What viewers ask of things for the home, of food and of toys; the form is told in
`chat.understanding.tongues.concepts`."""

CONCEPTS = """
waterproof/spec/防水/waterproofing
! water resist|waterproof|ipx|ip6|water-resist|sweat|splash|rain
en in the pool|into pool|into water|in water|pool|toilet bowl|bathtub|sweat proof|sweatproof
en sweaty|sweat|get wet|wet|shower|bath|in the pool|swimming|splash
en water ok
en drop in water|rainy|raining|in rain|underwater|ip rating|ipx|water damage
id keringetan|keringatan|kena keringat|tahan keringat|renang|berenang|kecipratan|nyemplung|mandi
id hujan-hujanan
id kena hujan|buat renang|tahan hujan|kena keringet|dipakai mandi|kecebur
ms kena peluh|peluh|berpeluh|mandi|kena hujan|tahan air|berenang|masuk air
th กันเหงื่อ|เหงื่อ|ใส่ว่ายน้ำ|ว่ายน้ำ|โดนเหงื่อ|กันฝน|ตากฝน|กันน้ำได้|อาบน้ำ|ตกน้ำ
vi mồ hôi|chống mồ hôi|đi bơi|bơi được|đi tắm|dính mưa|mắc mưa|tắm được|vào nước|rớt nước
vi kháng nước|bơi

material/material/材质/material
! material|fabric|made of|body|inner|steel|composition|stainless|304|316
en real gold|solid gold|real silver|real leather|real silk|real wool|real wood|real pearl|real fur
en genuine leather|full grain|what steel|is it plastic|plastic or|metal or|made from what
en what material|wat material
en stainless steel|food grade|304|316
id stainless|stenlis|bahan apa|plastik apa|plastik atau|terbuat dari|besi|dari bahan|304|316
ms stainless|bahan apa|plastik|diperbuat dari|kain apa|jenis kain
th สแตนเลส|สเตนเลส|พลาสติกหรือ|ทำด้วยอะไร|ทำมาจาก|วัสดุอะไร|เหล็กหรือ|เนื้อผ้าอะไร|304
vi inox mấy|inox|bằng gì|nhựa hay|chất liệu gì|làm từ|thép|kim loại|nhựa gì|chất vải|inox 304
vi vải gì

bed_guide/spec/床的尺寸/which bed it fits
! bed|queen|king|single|super single|mattress
en queen bed|king bed|single bed|super single|double bed|queen size bed|fit my bed|my bed
en which for queen
id kasur queen|kasur king|kasur nomor|kasur 160|kasur 180|kasur 120|kasur single|buat kasur
ms katil queen|katil king|katil single|katil bujang|tilam queen
th เตียง|เตียง 5 ฟุต|เตียง 6 ฟุต|5 ฟุต|6 ฟุต|3.5 ฟุต|เตียงคู่|เตียงใหญ่
vi giường 1m6|giường 1m8|giường|nệm 1m6|nệm 1m8|giường đôi|giường đơn

pack_count/spec/数量/pack size
! contents|pack|count|pieces|quantity|per box|sheets|in the box|includes|pcs|sachets|capsules
! tablets
en how many packs|how many pcs|how many pieces|how many inside|how many in|packs in|pieces in
en how many sheets|how many sachets
en how many capsules|how many bags|how many bars|1 box how many|one pack how many
en 1 pack how many|per box|how many wipes|got how many
id isi berapa|isinya berapa|berapa bungkus|berapa pcs|berapa lembar|1 box isi|1 pak isi
id satu dus isi|berapa sachet|berapa butir|isi brp|berapa keping|berapa biji
ms isi berapa|berapa keping|berapa paket|satu kotak berapa|ada berapa helai|berapa biji
ms berapa pek
th กี่ห่อ|กี่ซอง|กี่แผ่น|กี่ชิ้นต่อ|กล่องละกี่|ห่อละกี่|มีกี่ชิ้น|กี่เม็ด|แพ็คละกี่|กี่ชิ้น
th ข้างในมีกี่
vi mấy gói|bao nhiêu gói|mấy miếng|bao nhiêu miếng|hộp mấy|hộp bao nhiêu|mấy viên|bao nhiêu tờ
vi mấy cái trong|1 hộp mấy|mấy mảnh|bao nhiêu mảnh|bao nhiêu chi tiết|nhiều mảnh|mấy chi tiết
vi bao nhiêu viên

washable_cover/spec/可拆洗/removable cover
! zip cover|cover|removable|zip|detachable|washable cover
en take out the cover|remove the cover|take off the cover|cover removable|can open and wash
en unzip|removable cover|take out cover|cover can wash|cover come off
id sarung bisa dilepas|bisa dilepas|cover bisa dilepas|lepas pasang|dilepas|bisa dicopot
id ada resleting
ms boleh tanggal|tanggal cover|boleh buka|sarung boleh buka
th ถอดซัก|ถอดปลอก|ปลอกถอด|ถอดได้|ถอดออกได้
vi tháo vỏ|vỏ tháo|tháo ra giặt|tháo rời|tháo ra được|tháo được

age/suitability/适用年龄/age
! age|years|months|kids|toddler|suitable for|recommended age
en yr old|years old|y/o|yo kid|month old|months old|for my son|for my daughter|newborn|for baby
en safe for baby|for a kid|2 yo|3 yo|toddlers|kid can play|what age|which age|age range
en from what age
id thn|tahun bisa|buat anak|umur berapa|bayi baru lahir|bayi|newborn|usia berapa|buat balita
id anak umur|mulai umur|bulan bisa|buat bocah
ms umur berapa|budak|bayi|anak umur|tahun boleh|baby boleh|sesuai untuk umur
th กี่ขวบ|ขวบ|เด็กเล่นได้|ทารก|เด็กแรกเกิด|เด็กอายุ|อายุกี่ปี|กี่เดือน|กี่เดือนใช้ได้|เด็กกี่
vi mấy tuổi|bé mấy tháng|trẻ sơ sinh|sơ sinh|tuổi chơi|tuổi dùng|bé 2 tuổi|bé 3 tuổi|mấy tháng
vi tháng tuổi|bé chơi được|tuổi

capacity/spec/容量/capacity
! capacity|volume|ml|litre|liter|l|holds|serves|tank
en how many ml|how much water|fit how many|how many cups|how big is it|hold how much
en how many liter|how many litres|tank size|how much can it hold|how many l
id berapa ml|berapa liter|muat berapa|kapasitas|muat banyak|berapa porsi|isi berapa liter
id muatnya
ms berapa ml|berapa liter|muat berapa|kapasiti|isipadu
th กี่มล|กี่ลิตร|จุเท่าไหร่|จุได้|ใส่ได้กี่|ความจุ|จุกี่ลิตร|กี่มิลลิลิตร|ใส่น้ำได้
vi mấy lít|bao nhiêu lít|dung tích|bao nhiêu ml|mấy ml|đựng được|chứa được|chứa bao nhiêu

load/spec/承重/load
! max load|load|weight capacity|weight limit|supports up|holds up|max weight|maximum weight|bear
en max weight|weight limit|how heavy can|hold how many kg|can hold how|can take how many kg
en support how many kg|max kg|up to how many kg|how many kg can|maximum weight|what weight can
en heavy person
id kuat sampai|sampai berapa kg|maksimal berapa kg|kuat berapa kg|beban|max berapa kg
id nahan berapa|muat berapa kilo
id tahan berapa kg|kuat nahan|beban maksimal
ms max berapa kg|tahan berapa kg|had berat|boleh tahan berapa kg|beban
th รับน้ำหนัก|รับได้กี่กิโล|กี่โล|กี่กิโล|รับน้ำหนักได้|น้ำหนักสูงสุด|รับน้ำหนักสูงสุด
vi chịu được bao nhiêu|tải trọng|chịu lực|chịu được mấy kg|tối đa bao nhiêu kg|mấy ký|mấy kg
vi chịu tải|chịu trọng lượng

weight/spec/重量/weight
! weight|net weight|g|kg|light|lightweight
en how heavy|is it heavy|heavy or light|heavy anot|lightweight|how many grams|how many kg
en weigh how much|heavy to carry|light or heavy
id berat tidak|berat ga|berapa gram|berapa kilo|enteng|ringan|beratnya|berat berapa
ms berat tak|berapa gram|ringan|berapa kilo|berat berapa
th หนักไหม|หนักมากไหม|กี่กรัม|น้ำหนักเท่าไหร่|เบาไหม|กี่กก|น้ำหนักกี่
vi nặng không|bao nhiêu gram|nặng mấy|bao nhiêu ký|nhẹ không|nặng bao nhiêu|bao nhiêu kg
vi mấy gram

dimensions/spec/尺寸/dimensions
! dimensions|size|measures|diameter|width|height|cm|folded|unfolded
en how long and wide|wide|how big|how large|size in cm|how wide|dimension|dimensions
en take up space|how tall is it
en big or small|size of it|measurement|fit in my bag|how big is the
id seberapa besar|ukuran cm|panjang lebar|dimensi|segede apa|gede ga|besarnya seberapa
id ukurannya berapa cm|diameter|tinggi berapa
ms besar mana|berapa cm|ukuran berapa|panjang lebar|diameter|besar tak
th ใหญ่แค่ไหน|ขนาดเท่าไหร่|กว้างยาว|กี่ซม|กี่เซน|ขนาดกี่|ใหญ่ไหม|สูงกี่เซน|กว้างกี่
vi to không|kích thước|to cỡ nào|dài rộng|bao nhiêu cm|mấy cm|lớn cỡ nào|to bằng nào|đường kính
vi to nhỏ

length/spec/长度/length
! length|cord length|cable length|long|m|strap
en how long is the cable|cable how long|cord length|how long is the|length of|long or short
en how long is it|strap length|inseam|how many meter|how many metres
id panjang kabel|panjangnya berapa|kabelnya berapa meter|panjang berapa|berapa meter
id panjang tali
ms panjang berapa|panjang wayar|berapa meter|labuh berapa
th ยาวกี่|สายยาว|ยาวเท่าไหร่|ยาวแค่ไหน|กี่เมตร|สายยาวกี่
vi dài bao nhiêu|dây dài|mấy mét|dài mấy|dây bao nhiêu mét|dài bao nhiêu cm

assembly/usage/搭建安装/assembly
! assembl|install|set up|setup|easy to|no tools|tools|mount
en fix myself|need fix|fix it|assemble|assembly|install|need tools|set up|need drill|drill
en fix it myself|come assembled|diy
en hard to set up
id rakit|merakit|pasang sendiri|cara rakit|masang|perlu bor|ngebor|instalasi|gampang pasang
id dirakit
ms pasang sendiri|nak pasang|senang pasang|kena pasang|tebuk|pasang macam mana
th ประกอบ|ประกอบเอง|ประกอบยาก|ติดตั้ง|เจาะ|ต้องเจาะ|ต้องประกอบ
vi lắp ráp|tự lắp|lắp|khoan|khoan tường|ráp|dễ lắp|lắp khó

folding/usage/收纳/folding
! fold|foldable|collapsible|folded|compact|pack|roll
en fold|foldable|fold up|can fold|collapsible|pack flat|compact|keep easily
id dilipat|bisa lipat|lipat|ringkas|bisa dilipet|dilipet
ms lipat|boleh lipat|dilipat
th พับ|พับได้|พับเก็บ|พับเก็บได้|เก็บง่าย
vi gấp|gấp gọn|gấp lại|gập|gập lại|xếp gọn|xếp lại

dishwasher/care/洗碗机/dishwasher
! dishwasher
en dishwasher|dish washer|put in dishwasher
id mesin cuci piring|dishwasher
ms mesin basuh pinggan|dishwasher
th เครื่องล้างจาน
vi máy rửa chén|máy rửa bát

microwave/usage/微波炉/microwave
! microwave|oven|airfryer|air fryer
en microwave|in oven|oven|microwavable
en airfryer|air fryer
id microwave|oven|masuk microwave
ms microwave|ketuhar|oven
th ไมโครเวฟ|เข้าไมโครเวฟ|เวฟ|เตาอบ|อุ่นในไมโครเวฟ
vi lò vi sóng|vi sóng|lò nướng|quay lò

coating/spec/涂层/coating
! coating|nonstick|non-stick|non stick|pfoa|ceramic
en coating|nonstick|non stick|non-stick|pfoa|teflon|coating peel|stick or not|sticky
id lengket|anti lengket|teflon|lapisan|antilengket
ms melekat|tak melekat|salutan|non stick
th เคลือบ|ไม่ติดกระทะ|ติดกระทะ|สารเคลือบ|ลอกไหม
vi chống dính|lớp phủ|dính không|tróc|bong tróc|có dính

leak/spec/漏水/leaking
! leak|leakproof|leak-proof|spill|seal|drip
en leak|will leak|leakproof|leak proof|spill proof|will spill|drip
id bocor|tumpah|rembes|anti bocor|gampang tumpah|netes
ms bocor|tumpah|kalis bocor
th รั่ว|หก|รั่วซึม|น้ำหก|ซึม|กันรั่ว
vi rò rỉ|đổ nước|rỉ nước|tràn|chống tràn|bị rỉ|rò

bpa/spec/双酚A/BPA
! bpa|food grade|food-grade|toxic|safe|phthalate
en bpa|bpa free|toxic|non toxic|food grade|food safe|chemical|chemicals|safe material
id bpa|bpa free|food grade|beracun|aman buat makanan|bahan kimia|toxic
ms bpa|selamat|toksik|gred makanan
th bpa|ฟู้ดเกรด|สารพิษ|ปลอดสาร|ปลอดภัยไหม|สารเคมี
vi bpa|an toàn không|độc hại|an toàn thực phẩm|hóa chất|độc không

storage/usage/保存方法/storage
! storage|store|keep|refrigerat|fridge|cool|dry place
en fridge|need fridge|how to keep|how to store|freeze|freezer|keep in fridge|room temp
id simpan|nyimpen|nyimpannya|kulkas|masuk kulkas|suhu ruang|freezer|cara simpan
ms simpan|peti sejuk|fridge|suhu bilik|cara simpan
th เก็บ|แช่ตู้เย็น|เก็บยังไง|ตู้เย็น|อุณหภูมิห้อง|แช่ฟรีซ|แช่แข็ง
vi bảo quản|để ngoài|tủ lạnh|ngăn đá|cất sao|cất như nào|ngăn mát

shelf_life/spec/保质期/shelf life
! shelf life|expir|best before|use by|after opening|months|opened
en must finish|finish within|open liao|once open|expiry|expire|exp date|expires
en how long after open|after open|how long can keep|when expire
en use within|finish within|good for how long
id exp|kadaluarsa|expired|tahan berapa lama|setelah dibuka|kalau sudah dibuka|ed nya|masa simpan
id awet berapa hari|tanggal exp|expnya|kadaluwarsa
ms luput|tarikh luput|expired|lepas buka|tahan berapa lama|exp
th หมดอายุ|วันหมดอายุ|เปิดแล้ว|เก็บได้นาน|อยู่ได้นานแค่ไหน|เก็บได้กี่|อายุสินค้า|หมดอายุปีไหน
vi hạn sử dụng|hết hạn|mở ra dùng|mở nắp|hạn dùng|để được bao lâu|date mới|date xa|mở nắp dùng
vi khui ra|để được mấy

taste/spec/口味/taste
! flavo|taste|spicy|sweet|salty|crunchy|chewy
en how spicy|very spicy|spicy anot|too sweet|taste|crunchy|crispy|nice anot|nice or not|chewy
en what flavour|which flavour|sour|bitter|sweet|salty
id pedas|pedes|manis|asin|gurih|renyah|level pedas|asam|pahit|kriuk|kenyal|rasanya gimana
id rasanya
ms pedas|manis|masin|rangup|masam|sedap|rasa macam mana
th เผ็ด|หวาน|เค็ม|กรอบ|อร่อย|เปรี้ยว|ขม|รสอะไร|รสไหน|เหนียว
vi cay|ngọt|mặn|giòn|chua|đắng|ngon|vị gì|dai|vị nào

pet_fit/suitability/适合宠物/for which pets
! cat|dog|kitten|puppy|breed|pet|breeds|adult|senior|rabbit
en for cats|for dogs|for kitten|for puppy|for big dog|small dog|shih tzu|poodle|persian
en golden retriever|what breed|which breed|my cat|my dog|kitten can|puppy can|senior dog|rabbit
en hamster|corgi|husky
id buat kucing|buat anjing|kitten|anak kucing|anak anjing|kucing persia|kucing dewasa|ras apa
id pudel|kelinci|anjing kecil|anjing besar|kucing|anjing|hamster
ms kucing|anak kucing|anjing|kucing dewasa|baka apa|arnab|kitten
th แมว|หมา|น้องแมว|น้องหมา|ลูกแมว|ลูกหมา|สุนัข|พันธุ์|ปอม|ชิวาว่า|แมวโต|หมาเล็ก|พันธุ์ไหน
th กระต่าย
vi mèo|chó|mèo con|chó con|cún|bé mèo|poodle|giống chó|chó nhỏ|chó lớn|mèo lớn|thỏ|corgi
vi giống nào

scratch/spec/抓咬/scratch and bite
! scratch|chew|bite|durable|tear|claw
en scratch|chew|bite|bite proof|chew proof|claw|destroy
id cakar|gigit|digigit|dicakar|garuk
ms cakar|gigit
th ข่วน|กัด|ทนกัด|แทะ|เคี้ยว
vi cào|cắn|gặm|nhai

clumping/spec/结团/clumping
! clump|absorb
en clump|clumping|clump fast|absorb
id gumpal|menggumpal|menyerap|nyerap
ms berketul|gumpal|serap
th จับตัว|จับก้อน|เป็นก้อน|ดูดซับ
vi vón cục|vón|thấm hút|hút ẩm

clean_how/care/清洁/cleaning
! care|clean|wash|dishwasher|wipe|hand wash|machine|rinse
en washing machine|machine wash|hand wash|how to clean|easy to clean|how to wash|wash how
en clean how|wipe|tumble|bleach|iron|hard to clean|can wash|washable|dryer
id cara cuci|dicuci|masuk mesin cuci|nyuci|bersihin|cara bersihin|dilap|gampang dibersihin
id mesin cuci|bisa dicuci|boleh disetrika|cuci tangan|cara membersihkan
ms basuh|mesin basuh|cuci|macam mana nak basuh|lap|gosok|masuk mesin|senang cuci
th ซัก|ล้าง|ทำความสะอาด|ล้างยังไง|ซักเครื่อง|เข้าเครื่องซักผ้า|เช็ด|ล้างง่าย|ซักมือ|ล้างน้ำ
vi giặt|vệ sinh|rửa|lau|giặt máy|giặt tay|rửa sao|dễ vệ sinh|vệ sinh sao|chùi|giặt sao|rửa được

origin/spec/产地/origin
! origin|made in|country|manufactured
en from where|where from|which country|made in|made in china|japan made|korea brand|from china
id buatan|made in|asal|dari mana asal|produk mana|dari cina|buatan cina|produksi
ms buatan mana|made in|dari negara|buatan china|buatan malaysia
th ผลิตที่ไหน|ของจีน|ของไทยไหม|ของประเทศ|นำเข้า|เมดอิน|ของแท้จาก|ผลิตในไทย|ของญี่ปุ่น
vi xuất xứ|hàng nước|của nước|made in|hàng trung|của trung quốc|sản xuất tại|nước nào
vi hàng của nước

lid/spec/盖子/lid
! lid|cover|cap|straw|spout
en lid|cover|got cover|with lid|straw|got straw|spout|cap
id tutup|tutupnya|sedotan|ada tutup
ms penutup|straw|penyedut minuman
th ฝา|ฝาปิด|หลอดดูด|มีฝา
vi nắp|ống hút|có nắp|nắp đậy|vung

people/suitability/人数/number of people
! person|people|serves|family|pax|sleeps|man
en how many people|how many pax|pax|for 2 people|for family|for how many|4 person|for 4
id berapa orang|buat berapa orang|muat berapa orang|keluarga|untuk berapa orang
ms berapa orang|muat berapa orang|untuk keluarga
th กี่คน|นอนกี่คน|ได้กี่คน|สำหรับกี่คน|ครอบครัว
vi mấy người|bao nhiêu người|cho mấy người|gia đình|người ăn|người nằm

density/spec/密度/firmness
! firm|density|hard|soft|foam|fill
en firm|hard or soft|soft or hard|too soft|too hard|firmness|sink
id keras|empuk|empuk atau|keras atau|kempes|lembek
ms keras|lembut|empuk
th แข็ง|นุ่ม|นุ่มไหม|แข็งไหม|ยุบ|นิ่มไหม
vi cứng|mềm|êm hay|cứng hay|xẹp|mềm không|lún

drop/spec/抗摔/drop resistance
! drop|shock|break|shatter|durab|unbreakable|tempered|impact
en drop|fall|shatter|break easily|breakable|fall down|easily broken|easy to break|fragile
en unbreakable|crack
id jatuh|pecah|kebanting|gampang pecah|gampang rusak|anti pecah|retak|patah
ms jatuh|pecah|mudah pecah|mudah rosak|retak
th ตกแตก|ตก|แตกง่าย|พังง่าย|แตกไหม|ทนไหม
vi rơi|vỡ|dễ vỡ|rớt|bể|dễ bể|dễ gãy|nứt

dust/spec/粉尘/dust
! dust|dust-free|low dust
en dusty|dust free|dust|powdery
id debu|berdebu|ngebul|bedebu
ms berdebu|habuk|debu
th ฝุ่น|ฝุ่นเยอะ|ฟุ้ง
vi bụi|bụi không|nhiều bụi

flush/usage/冲马桶/flushing
! flush|toilet|dispos|biodegrad
en flush|flushable|throw in toilet|toilet bowl|dispose
id buang ke wc|dibuang ke wc|masuk wc|wc|kloset|toilet
ms buang dalam tandas|tandas|flush
th ทิ้งชักโครก|ชักโครก|ทิ้งยังไง
vi bồn cầu|đổ bồn cầu|xả bồn cầu|toilet

lasting/spec/能用多久/how long it lasts
! lasts|lasting|washes|uses|servings|weeks|days|refill
en tahan how long|how long for 1|how long for one|one bag how long|one bag last|1 bag last
en bag last how long|last how long
en how many days can use|finish in how long
en how many uses|how many times can use|can use how long|one bottle last|1 bottle last
en replace when
id sebungkus berapa lama|satu bungkus tahan|1 bungkus berapa lama|awet berapa lama
id habis berapa lama|berapa kali pakai|sebotol berapa lama
ms sebeg tahan|satu beg tahan|sebeg boleh tahan|boleh tahan berapa lama|berapa kali guna
th ถุงนึงใช้ได้|ถุงละใช้ได้|ใช้ได้กี่วัน|ใช้ได้กี่ครั้ง|ขวดนึงใช้ได้|ใช้ได้นานเท่าไหร่
th ใช้ได้นานแค่ไหน
vi 1 bịch dùng|một bịch dùng|1 gói dùng|dùng được bao lâu|dùng được mấy ngày|xài được bao lâu
vi dùng mấy lần|1 chai dùng

fizzy/usage/气泡饮料/fizzy drinks
! fizzy|carbonat|soda|sparkling|juice|milk
en coke|soda|fizzy|carbonated|soft drink|sparkling|100 plus|beer
id soda|minuman bersoda|bersoda|coca cola
ms air gas|minuman bergas|soda
th น้ำอัดลม|โค้ก|โซดา|อัดลม
vi nước ngọt|có ga|nước có gas|coca|soda|nước có ga

strainer/spec/滤网/strainer
! strainer|filter|infuser|mesh
en tea filter|strainer|filter|infuser|tea leaves
id saringan|saringan teh|filter
ms penapis|penapis teh
th ที่กรอง|กรองชา|ไส้กรอง|ตะแกรง
vi lưới lọc|lọc trà|lõi lọc|lọc

protein/spec/蛋白质/protein
! protein|nutrition|crude|calories|kcal
en protein|calorie|calories|carbs|nutrition
id protein|kalori|gizi
ms protein|kalori
th โปรตีน|แคลอรี่|แคล|คุณค่าทางอาหาร
vi đạm|protein|calo|dinh dưỡng|độ đạm

kibble_size/spec/颗粒/kibble size
! kibble|pellet|grain size
en kibble size|size of kibble|how big is the kibble|pellet
id ukuran butiran|butirannya|kibble
ms saiz butiran|butiran besar
th เม็ดใหญ่|เม็ดเล็ก|ขนาดเม็ด
vi hạt to|hạt nhỏ|kích thước hạt

mixing/usage/混合/mixing
! mix|wet food|combine
en mix with|mix wet|wet food|mix together
id campur|dicampur|wet food
ms campur|boleh campur
th ผสม|อาหารเปียก|ผสมกับ
vi trộn|trộn với|pate

outdoor_use/usage/户外/indoors or outdoors
! indoor|outdoor|weather|garden|use
en outside|outdoor|outdoors|outside the house|at the gate|garden|balcony|under the sun|indoor
en car porch
id di luar|luar rumah|outdoor|teras|halaman|luar ruangan
ms luar rumah|di luar|outdoor|halaman
th นอกบ้าน|กลางแจ้ง|ข้างนอก|ติดนอกบ้าน|ริมรั้ว
vi ngoài trời|ngoài sân|ngoài nhà|ban công|ngoài cổng

positions/usage/背法/positions
! position|facing|front|back|ways
en face outside|face out|facing out|face in|on the back|how many positions|positions
en carry on back
id hadap depan|menghadap|berapa posisi|posisi|gendong belakang
ms hadap depan|posisi|berapa posisi
th หันหน้า|กี่ท่า|ท่าอุ้ม|สะพายหลัง
vi quay mặt|mấy tư thế|tư thế|địu sau|đai sau

temperature/suitability/适宜温度/temperature range
! temperature|°c|celsius|degree| c
en how many degree|max temp|temperature|how hot|highest temp|degree
id suhu|berapa derajat panas|suhu maksimal
ms suhu|berapa darjah
th อุณหภูมิ|กี่องศา|องศา
vi nhiệt độ|bao nhiêu độ|mấy độ

programs/spec/程序/programs
! program|preset|menu|function|mode
en programs|presets|functions|how many programs|how many functions
id program|menu masak|berapa menu|fungsi|fungsinya
ms fungsi|program|berapa fungsi
th โปรแกรม|กี่โปรแกรม|เมนู|ฟังก์ชั่น
vi chương trình|mấy chức năng|chức năng|mấy chương trình

pet_hair/spec/宠物毛发/pet hair
! hair|fur|dander|shed
en fur|pet hair|cat hair|dog hair|shedding|hair
id bulu kucing|bulu anjing|bulu|rontok
ms bulu kucing|bulu
th ขนแมว|ขนหมา|ขนสัตว์|ขนร่วง
vi lông mèo|lông chó|lông thú|rụng lông

burning/spec/燃烧时间/burning time
! burn
th จุดครั้งแรก|จุดนาน|จุดรอบแรก
en burn how long|burning time|burn|light up how long
id nyala berapa jam|dibakar|bakar berapa lama|lilinnya tahan
ms bakar berapa lama|nyala berapa jam
th จุดได้|จุดได้นาน|จุดกี่ชั่วโมง|เผา
vi đốt được|đốt bao lâu|thắp|thắp bao lâu|cháy bao lâu

design/spec/图案/designs
! print|design|pattern|motif|style
en designs|prints|patterns|which design|what design|wat print|pattern|design
id motif|corak|gambar apa|desain|pilihan motif|motifnya
ms corak|design|gambar apa|pilihan corak
th ลาย|ลายอะไร|กี่ลาย|แบบลาย
vi mẫu|mấy mẫu|họa tiết|hình gì|hoa văn|mẫu nào

headrest/spec/头枕扶手/headrest and armrests
! headrest|armrest|backrest|lumbar|recline|tilt
en headrest|armrest|arm rest|lumbar|back support|recline|lean back
id sandaran kepala|sandaran|sandaran tangan|rebahan|sandarannya
ms penyandar|tempat letak tangan|sandar
th พนักพิง|ที่พักแขน|ที่วางแขน|เอนได้|พิงหัว
vi tựa đầu|tựa lưng|kê tay|ngả lưng|ngả được|tay vịn

wheels/spec/轮子/wheels
! wheel|caster
en wheels|wheel|rollers|scratch floor
id roda|rodanya
ms roda|tayar
th ล้อ|ล้อเลื่อน
vi bánh xe|bánh xe kêu

sleeping/suitability/睡姿/sleeping position
! sleeper|side|back|stomach|best for
en side sleeper|tummy|stomach sleeper|back sleeper|sleep on side|sleep on tummy|neck pain
id tidur miring|tidur tengkurap|tidur telentang
ms tidur mengiring|tidur meniarap
th นอนตะแคง|นอนคว่ำ|นอนหงาย
vi nằm nghiêng|nằm sấp|nằm ngửa

storage_space/spec/收纳/drawers and storage
! drawer|shelf|shelves|tier|layer|compartment
en drawers|how many tiers|how many layers|shelves|tiers
id laci|berapa tingkat|susun|berapa susun|rak
ms laci|tingkat|berapa tingkat
th ลิ้นชัก|กี่ชั้น|ชั้น
vi ngăn kéo|mấy tầng|tầng

neck_size/spec/颈围/neck and chest of pets
! neck|chest|girth|collar
en neck size|chest girth|for 5kg dog|neck how big
id lingkar leher|leher
ms lilit leher|leher
th รอบคอ|รอบอก
vi vòng cổ|vòng ngực|cổ

feeding/usage/喂食量/how much to feed
! feed|serving|per day|grams a day|daily
en how much to feed|feed how much|per day how much|how many scoops
id takaran|sehari berapa gram|porsi makan|berapa takaran
ms sukatan|sehari berapa
th ให้กิน|กินวันละ|ปริมาณ
vi cho ăn|ngày ăn|liều lượng|ăn bao nhiêu

fill_level/spec/尿布/absorbency
! absorb|hours|layers|wetness|overnight
en absorb|overnight|absorbency|whole night|wetness
id daya serap|semalaman|tembus ga|ngompol
ms serap|semalaman
th ซึมซับ|ทั้งคืน|กันซึม
vi thấm hút|qua đêm|chống tràn
"""
