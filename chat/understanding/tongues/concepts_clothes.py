"""What viewers ask in still other words of clothes, shoes and care of the skin; the form is told in
`chat.understanding.tongues.concepts`."""

CONCEPTS = """
results/spec/见效时间/when results show
! results in|visible in|see results|weeks of use|days of use|results after
en see results|see result|when can see effect|how long to see|take effect|how long to work
id kelihatan hasil|hasilnya berapa lama|efeknya kapan|kapan ada hasil|berapa lama ada efek
ms nampak kesan|bila nampak hasil|kesan berapa lama
th เห็นผลเมื่อไหร่|เห็นผลกี่วัน|เห็นผลไหม|กี่วันเห็นผล|ใช้กี่วันเห็นผล
vi thấy hiệu quả|bao lâu có tác dụng|bao lâu hiệu quả|mấy ngày có hiệu quả|khi nào thấy hiệu quả

colour_fast/spec/掉色/colour fastness
! fade|colorfast|colour fast|color fast|bleed|wash separately|dark colours
en colour run|color run|colour bleed|color bleed|bleeding colour|dye run|fade after|fades|fading
en stain other clothes|run colour|drop color|drop colour|lose color|colour drop
id luntur|kelunturan|pudar|warnanya luntur|gampang luntur|belel
ms luntur|turun warna|pudar
th สีตก|สีซีด|ตกสี|สีหลุด|ซีดไหม
vi ra màu|phai màu|bay màu|lem màu|xuống màu

pilling/spec/起球/pilling
! pill|lint|fuzz
en pilling|pill up|bobble|bobbles|fuzz|fuzzy|lint|fur balls|furballs
id berbulu|bulunya rontok|berbulu ga|gampang berbulu|brudul
ms berbulu|keluar bulu
th ขึ้นขุย|เป็นขุย|ขนร่วง|เป็นขน
vi xù lông|bị xù|xổ lông|nhăn xù|đổ lông|rụng lông

itchy/spec/扎不扎/itchiness
! itch|scratch|soft|skin-friendly
en itchy|scratchy|itch|rough on skin|prickly|poky
id gatel|bikin gatal|kasar di kulit|kasar ga
ms gatal dipakai|kasar
th คันไหม|ระคายผิว|สากไหม|สากมือ
vi ngứa không|có ngứa|thô ráp|rát da

softness/spec/软硬/softness
! soft|stiff|texture|handfeel|hand feel
en soft or hard|is it soft|so soft|softness|stiff|hard or soft|comfy|comfortable|texture like
id lembut|halus|kaku|empuk ga|nyaman|lembut ga
ms lembut|kasar ke|selesa tak|keras ke
th นิ่มไหม|นุ่มไหม|ใส่สบาย|สบายไหม|แข็งไหม
vi mềm ko|mềm không|mịn không|thoải mái không|cứng không

wrinkle/spec/抗皱/wrinkles
! wrinkle|crease|iron
en wrinkly|crinkle|crumpled|crease easily|need to iron|need ironing|iron needed|must iron
id gampang kusut|kusut|lecek|gampang lecek|perlu disetrika|harus disetrika|setrika
ms mudah kedut|kedut|kena gosok|renyuk|berkedut
th ยับง่าย|ยับไหม|ยับมั้ย|ต้องรีด|รีดไหม
vi nhăn không|dễ nhăn|có nhăn|nhăn nhiều|phải ủi|cần ủi|ủi không

shrink/spec/缩水/shrinkage
! shrink|pre-shrunk|preshrunk
en shrink|shrinks|get smaller after wash|smaller after wash|lose shape|out of shape
id mengkerut|nyusut|menyusut|mengecil|ngecil|melar abis dicuci|susut
ms kecut|mengecut|susut
th หดไหม|หดมั้ย|ผ้าหด|ยืดย้วย|ย้วยไหม
vi co rút|bị rút|có rút|rút không|co lại|giãn ra không

elasticity/spec/弹力/stretch
! stretch|elastic|spandex|elastane
en any stretch|does it stretch|stretch at all|got spandex|got elastic|elasticated|waist elastic
en elastic band
id melar ga|ada karetnya|karet pinggang|stretch ga|ngaret ga
ms boleh stretch|ada getah|kain stretch
th ผ้ายืด|ยืดได้|เอวยางยืด|มียาง
vi có thun|lưng thun|vải co giãn|co giãn không|có giãn|cạp chun|chun

pockets/spec/口袋/pockets
! pocket
en any pocket|side pockets|inner pocket|inside pocket|back pocket|hidden pocket|zip pocket
id kantong|ada saku|saku samping|kantong dalam|berapa saku|ada kantong
ms poket|ada poket|poket tepi
th มีกระเป๋า|กระเป๋าข้าง|กระเป๋าหลัง|กี่กระเป๋า|กระเป๋ามีกี่
vi có túi|mấy túi|túi hông|túi sau|túi trước|túi trong

closure/spec/开合/how it closes
! closure|zip|button|velcro|snap
en zipper closure|closure|what closure|how does it close|how to close|got zip|snap button|magnetic
en front zip|side zip|back zip|pullover|zip or button|press stud|strap closure
id kancing|pakai resleting|resletingnya|bukaan depan|bukaan|kancing depan|kretekan|magnet
ms zip depan|butang|butang depan|ada zip|zip belakang|bukaan depan
th ซิปหน้า|ซิปข้าง|ซิปหลัง|กระดุมหน้า|มีซิป|แม่เหล็กปิด|เปิดหน้า
vi khóa trước|dây kéo|nút bấm|cài nút|khóa nam châm|có khóa|khóa sau|mở trước

sleeve/spec/袖子/sleeves
! sleeve
en sleeves how long|3/4 sleeve|cap sleeve|puff sleeve|sleeve length|cover my arms|cover arms
id lengan panjang|lengan pendek|lengannya|lengan berapa|panjang lengan
ms lengan panjang|lengan pendek|lengan
th แขนยาว|แขนสั้น|แขนกุด|แขนเสื้อ|แขนตุ๊กตา
vi tay dài|tay ngắn|tay lỡ|tay phồng|tay áo|sát nách

neckline/spec/领型/neckline
! neck|collar
en v neck|v-neck|round neck|crew neck|turtleneck|high neck|low cut|neck too low|off shoulder
en square neck|collared
id kerah|leher bulat|leher v|v neck|kerahnya|turtleneck|sabrina
ms kolar|leher bulat|leher v
th คอกลม|คอวี|คอเต่า|คอปก|คอเหลี่ยม|คอลึก
vi cổ tròn|cổ tim|cổ v|cổ cao|cổ vuông|cổ áo|cổ gì

length/spec/长度/length
! length|long|cm|ankle|knee|cropped
en cover my butt|cover butt|cover bum|cover the bum|midi or maxi|maxi|midi|ankle|floor length
en too long|too short|long for short|reach knee|reach ankle|how long the|length how long|cropped or
en hem
id sampai lutut|di atas lutut|bawah lutut|mata kaki|sepaha|panjangnya|kepanjangan|nutup pantat
id nutupin pantat
ms paras lutut|bawah lutut|labuh|labuh tak|tutup punggung|paras buku lali
th ยาวถึงเข่า|เหนือเข่า|คลุมเข่า|ยาวคลุม|คลุมก้น|ปิดก้น|ยาวไหม|สั้นไหม|ถึงข้อเท้า
vi qua gối|trên gối|dài tới gối|che mông|dài tới đâu|ngắn không|dài không|tới mắt cá|dáng dài

insole/spec/鞋垫/insole
! insole|footbed
en insole|insoles|inner sole|footbed|removable insole|take out the insole
id insole|sol dalam|insolenya|sol dalamnya bisa
ms insole|tapak dalam
th แผ่นรอง|พื้นด้านใน|แผ่นรองเท้า|อินโซล
vi lót giày|miếng lót|đế lót|lót trong giày

arch/spec/足弓支撑/arch support
! arch|support|cushion|memory foam
en arch support|flat feet|flat foot|flatfoot|plantar|stand all day|standing all day|walk all day
en long walks|long walk
id kaki datar|kaki flat|berdiri lama|jalan jauh|jalan lama
ms kaki rata|berdiri lama|jalan jauh
th เท้าแบน|ยืนนาน|เดินนาน|เดินทั้งวัน|ยืนทั้งวัน
vi bàn chân bẹt|chân bẹt|đứng lâu|đi bộ lâu|đi lâu|đứng cả ngày

heel/spec/鞋跟/heel
! heel|platform|sole height
en heel high|how high is the heel|heel height|platform|wedge|add height|taller|how many cm heel
id hak|tinggi hak|haknya berapa|tinggi solnya|nambah tinggi
ms tumit|tinggi tumit|tumit berapa
th ส้นสูง|ส้นกี่|สูงกี่นิ้ว|เสริมส้น|ส้นหนา
vi gót cao|cao mấy phân|gót mấy phân|đế cao|độn đế|cao gót

layering/usage/搭配使用/use with other products
! with retinol|with vitamin|with niacinamide|together with|layer|combine|under makeup|retinol
! after toner
! before sunscreen|aha|bha
en use with retinol|with retinol|with niacinamide|with vitamin c|mix with|layer|layering|with aha
en under makeup|before makeup|under foundation|before moisturiser|before sunscreen|after toner
id bareng retinol|barengan retinol|sama retinol|sama niacinamide|dicampur|sebelum makeup|layering
ms dengan retinol|sekali dengan niacinamide|sebelum mekap|bawah mekap
th ใช้คู่กับ|ใช้ร่วมกับ|กับเรตินอล|ก่อนแต่งหน้า|ใต้เมคอัพ|ใช้กับวิตซี
vi kết hợp với|dùng chung với|chung với retinol|trước khi trang điểm|lót trang điểm|layer

pores/suitability/闷痘/clogged pores
! comedogenic|pores|acne-prone|acne prone|clog
en clog pores|clogs pores|comedogenic|non comedogenic|break me out|breakout prone|cause pimples
id nyumbat pori|komedo|bikin jerawat|bikin jerawatan|bikin komedo|menyumbat pori
ms sumbat pori|buat jerawat|naik jerawat
th อุดตัน|อุดตันไหม|เกิดสิว|สิวขึ้นไหม
vi bí da|bít lỗ chân lông|gây mụn|nổi mụn không|sinh mụn

wash_off/usage/卸除/taking it off
! remov|wash off|rinse|cleanser
en how to remove|wash off|remove makeup|wash it off|hard to remove|need to rinse|rinse off
id cara hapus|dihapus pakai apa|perlu dibilas|dibilas|susah dihapus|bersihinnya pakai
ms cara buang|perlu bilas|bilas
th ล้างออก|ลบยาก|เช็ดออก|ต้องล้างไหม|ล้างออกไหม
vi tẩy trang|rửa lại|có cần rửa|lau sạch|dễ lau

texture/spec/质地/texture
! texture|greasy|sticky|absorb|lightweight|gel|watery|oily
en sticky|stick or not|greasy|oily finish|sticky on skin|is it sticky|sticky or not|thick or watery
en watery
en lightweight on
en heavy on skin|absorb fast|gel or cream|feel oily
id lengket|berminyak ga di muka|lengket di kulit|lengket ga di muka|teksturnya|tekstur|cepat meresap
id cair atau
ms melekat|tekstur|melekit|melekit tak|cepat serap|berminyak tak
th เหนียว|เหนียวไหม|เหนอะ|เหนอะหนะ|ซึมไว|ซึมเร็ว|เนื้อครีม|เนื้อเจล|เนื้อสัมผัส|มันไหม
vi dính không|có dính|bết dính|nhờn rít|rít không|nhờn không|thấm nhanh|kết cấu|chất kem
vi đặc hay lỏng

skin/suitability/肤质/skin type
! skin|skin type|sensitive
en for sensitive|sensitive skin ok|suitable for dry|suitable for oily|acne-prone skin|what skin type
en ok for sensitive|my skin is|mature skin
id buat kulit kering|buat kulit sensitif|kulit sensitif aman|buat kulit berjerawat|jenis kulit apa
ms untuk kulit|kulit sensitif boleh|jenis kulit apa
th ผิวแบบไหน|ผิวมัน|ผิวแห้ง|ผิวแพ้ง่าย|ผิวผสม|ผิวบอบบาง|ผิวเป็นสิว
vi da khô dùng|da nhạy cảm dùng|loại da nào|mọi loại da|da hỗn hợp|da lão hóa|da treatment

season_warm/suitability/保暖/warmth
! warm|winter|thermal|cold|season|summer|weather
en for summer|summer or winter|hot weather|all season|all year|for japan|for korea trip
en for snow trip
id buat musim panas|cuaca panas|buat ke jepang|buat ke korea|musim hujan
ms cuaca panas|musim hujan|pergi jepang|pergi korea
th หน้าร้อน|อากาศร้อน|ไปญี่ปุ่น|ไปเกาหลี|หน้าฝน
vi mùa hè|trời nóng|đi nhật|đi hàn|mùa mưa|mặc hè
"""
