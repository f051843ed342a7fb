"""What viewers ask of what is worn or put on; the form is told in
`chat.understanding.tongues.concepts`."""

CONCEPTS = """
sole/spec/鞋底/sole
! sole|outsole|midsole
en soft sole|thick sole|soles|cushion sole
id sol empuk|solnya|sol tebal|alas sepatu|sol karet
ms tapak kasut|tapak lembut
th พื้นนุ่ม|พื้นรองเท้า|พื้นหนา
vi đế êm|đế có êm|đế mềm|đế giày|êm không|êm chân|có êm

sport_use/spec/用途/what it is for
! use|sport|suitable for|best for|activity|sweat|workout|gym|training|running
en futsal|football|soccer|basketball|badminton|tennis|for gym|for running|marathon|jogging|jog
id futsal|bola|main bola|basket|bulutangkis|badminton|buat lari|jogging|voli|buat gym|senam
ms main bola|futsal|badminton|bola sepak|jogging|bersukan
th เตะบอล|ฟุตบอล|ฟุตซอล|บาส|แบด|แบดมินตัน|วิ่ง|ใส่วิ่ง|ออกกำลังกาย|เทนนิส
vi đá bóng|đá banh|bóng rổ|cầu lông|chạy bộ|tập gym|tennis|đi tập|bóng đá

how_to_use/usage/用法/how to use
! how to use|usage|directions|use|apply|instructions|morning|night
en am or pm|day time or night|morn or night|when to apply|how often|apply how|how to wear
en how do i use|manual|use how many times|times a day|how to operate
id pagi apa malam|pagi apa malem|siang apa malam|dipakai kapan|pakainya kapan|berapa kali pakai
id cara pasang|cara pakai|gimana pakainya|cara makainya|sehari berapa kali|dipake kapan
ms pagi ke malam|macam mana guna|cara guna|guna bila|macam mana nak pakai|berapa kali sehari
th ใช้ตอนไหน|เช้าหรือเย็น|ทาตอนไหน|ใช้วันละกี่|กี่ครั้งต่อวัน|ใช้อย่างไร|ใช้งานยังไง|ใช้ยาก
th วันละกี่ครั้ง
vi sáng hay tối|dùng khi nào|bôi khi nào|ngày mấy lần|cách xài|xài sao|dùng sao|hướng dẫn
vi dùng ngày mấy lần

skin/suitability/肤质/skin type
! skin|skin type|all skin|sensitive
en oily|oily face|combination|dry face|sensitive|acne skin|face oily|teen skin|what skin
id berminyak|kulit aku|muka kering|muka sensitif|jerawatan|semua kulit|buat kulit apa
ms kulit berminyak|kulit kering|kulit sensitif|muka berminyak|jerawat
th ผิวหน้า|แพ้ง่าย|ผิวมันใช้|เป็นสิวใช้|คนแพ้ง่าย|หน้ามันใช้
vi da dầu|da mụn|da nhạy cảm|da nào|da gì|hợp da|da khô

transfer/spec/沾杯/transfer
! transfer|smudge|kiss-proof|mask|stain
en stain my mask|stain|transfer|smudge|smear|kiss proof|on my cup|mark the cup|rub off
en stick to mask|come off on
id nempel di masker|nempel di gelas|transfer|kena masker|luntur|geser|ngecap|nempel di cangkir
ms melekat kat mask|transfer|comot|kena mask
th ติดแมส|ติดแมสก์|ติดแก้ว|เลอะแมส|เปื้อนแมส|เลอะ|หลุด
vi dính khẩu trang|lem|dính ly|dính cốc|trôi son|có lem|dính áo

wear_time/spec/持妆/wear time
! wear time|long-wear|hours|hour|lasting|stay|longwear|8-hour|12-hour
en stay on how long|last whole day|last all day|how long last on lips|how many hours on
en stays how long|lasting power
id tahan berapa jam|awet berapa jam|tahan lama|tahan seharian|ketahanan|tahan sampai
ms tahan berapa lama|tahan seharian|tahan lama
th ติดทนกี่|ติดทน|ติดทนนาน|อยู่ได้กี่ชั่วโมง|ทนทั้งวัน|ติดกี่ชั่วโมง|หอมกี่ชั่วโมง|หอมนาน
vi giữ màu bao lâu|bền màu|lâu trôi|giữ được mấy tiếng|lưu hương|bao lâu thì trôi|trôi không
vi giữ mùi

finish/spec/妆效/finish
! finish|matte|glossy|satin|dewy|gloss|texture
en matte or|matt or|glossy|matte|matt|shiny|dewy|satin|is it matte|finish
id matte|glossy|mate atau|kilap|mengkilap|dop|glossy atau|hasil akhir
ms matte|glossy|berkilat
th แมท|แมตต์|เนื้อแมท|ฉ่ำ|กลอส|เงา|เนื้อแบบไหน|เงาไหม
vi lì hay bóng|lì không|lì hay|son lì|bóng không|bóng hay|căng bóng|chất son

leg/spec/裤型/leg shape
! leg|cut|silhouette|straight|wide|skinny|tapered
en straight leg|wide leg|skinny|leg opening|baggy|straight cut|bootcut|leg type
id model kaki|lurus atau|skinny|cutbray|potongan|model celana
ms potongan|lurus ke|straight cut
th ขากระบอก|ขาตรง|ขาบาน|ทรงขา|ขาเดฟ|ขากว้าง
vi ống gì|ống suông|ống đứng|ống loe|ống côn|ống rộng hay|dáng quần|ống nào

rise/spec/腰高/rise
! rise|high-rise|high waist|mid-rise|low-rise|high rise
en high waist|high rise|mid rise|low rise|low waist|highwaist
id high waist|hw|pinggang tinggi|highwaist|sepinggang
ms pinggang tinggi|high waist
th เอวสูง|เอวต่ำ|เอวกลาง
vi lưng cao|cạp cao|cạp|lưng thấp|lưng lửng

flat_width/spec/平铺宽/flat width
! flat|chest width|pit to pit|ptp|bust flat|width
en pit to pit|ptp|chest width|flat width|armpit to armpit|p2p
id lebar dada|ld|lebar baju|lingkar dada berapa
ms ptp|lebar dada|labuh
th รอบอก|อกกว้าง|กว้างอก
vi rộng ngực|ngang ngực|dài rộng

unisex/spec/男女/for men and women
! unisex|men and women|gender|couple|both men and women|for men|for women
en unisex|guys can wear|guy can wear|boys can wear|girl can wear|couple wear|my husband can
en my bf can|for him|both gender|men can
id cowok bisa|cewek bisa|unisex|couple|laki bisa|buat cowok bisa|pria wanita|laki perempuan
ms lelaki boleh|unisex|perempuan boleh|couple
th ผู้ชายใส่ได้|ชายหญิง|ใส่ได้ทั้งชาย|ใส่คู่|ยูนิเซ็กส์|ผู้หญิงใส่ได้
vi trai gái|nam nữ|mặc chung|cặp đôi|con trai mặc|nam mặc được|unisex|đồ đôi|nữ mặc được

wide_feet/spec/脚宽/width
! width|wide|wide feet|narrow|fit
en wide feet|wide foot|fat feet|broad feet|narrow|wide fit|feet wide|feet are wide
id kaki lebar|kaki gemuk|kaki besar lebar|lebar kaki
ms kaki lebar|kaki kembang|kaki besar
th เท้าบาน|หน้าเท้ากว้าง|เท้าอูม|เท้ากว้าง|เท้าอวบ
vi chân bè|chân rộng|chân to bè|bàn chân bè|chân bè ngang

model_size/spec/模特/the model's size
! model|model wear|model is
en model wear|model wearing|model height|model size|she wearing|girl in the photo
en guy in the photo|model is how tall
id model di foto|modelnya pakai|tinggi modelnya|modelnya tinggi|model pakai|modelnya size
ms model pakai|tinggi model
th นางแบบใส่|นายแบบใส่|คนในรูปใส่|แบบใส่ไซส์
vi mẫu mặc|người mẫu mặc|mẫu cao|mẫu trong hình

ingredients/material/配料成分/ingredients
! ingredient|contain|sugar|alcohol|fragrance|grain|free|paraben|protein|preservative|lead
en got alcohol|sugar free|no sugar|got sugar|gluten|lactose|dairy|nuts|got chicken
en main ingredient|what inside|made of what|grain free|preservative|artificial|got egg|sulfate
en paraben|msg|wheat|grain
id mengandung|kandungan|komposisi|gula|pengawet|pewarna|gluten|susu|ada ayam|protein|msg|tepung
id kandungannya apa
ms kandungan|gula|bahan apa|pengawet|ada susu|ada kacang|alkohol|ada ayam|bahan-bahan
th ส่วนผสม|มีน้ำตาล|แพ้ถั่ว|ผงชูรส|สารกันบูด|ใส่สี|กลูเตน|แอลกอฮอล์|มีนม|ซัลเฟต|น้ำหอมไหม|โปรตีน
vi thành phần|có đường|có sữa|bột ngọt|phẩm màu|cồn|gluten|chất bảo quản|có gà|chất tạo màu
vi có ngũ cốc|hương liệu

lead/material/铅/lead
! lead-free|lead free|heavy metal|lead content|no lead|mercury
en lead free|heavy metal|heavy metals|mercury|contain lead
id timbal|merkuri|logam berat
ms plumbum|merkuri|logam berat
th ตะกั่ว|สารตะกั่ว|ปรอท|โลหะหนัก
vi có chì|chì|thủy ngân|kim loại nặng|chứa chì

smell/spec/气味/smell
! scent|smell|fragrance|odor|odour|unscented|aroma
en smell like|smell|scent|fragrance free|unscented|smell strong|perfume|stink|odour|odor|smelly
id wangi|bau|aroma|nyengat|bau menyengat|wanginya apa|bau apek|tidak bau|pewangi
ms bau|wangi|berbau|haruman
th กลิ่น|หอม|เหม็น|กลิ่นแรง|ไม่มีกลิ่น|ฉุน|น้ำหอม
vi mùi|thơm|hôi|mùi nồng|khử mùi|nặng mùi|mùi hương|mùi gì

stretch_info/spec/弹性/stretch
! stretch|elastic|spandex|elastane
en stretchy|stretchable|got stretch|elastic waist|tight|stretch or not
id melar|ngaret|elastis|karet|stretch|pinggang karet
ms anjal|stretch|getah|pinggang getah
th ยืด|ยืดไหม|เอวยืด|ยางยืด|รัดไหม
vi co giãn|giãn|thun|co dãn|lưng thun

breathable/spec/透气/breathability
! breath|cool|moisture|quick-dry|quick dry|airy|mesh|ventil|sweat-wicking
en hot or not|is it hot|breathable|cooling|airy|sweat|quick dry|dry fast|hot to wear|stuffy
en warm or cool
id adem|gerah|panas dipakai|cepat kering|cepet kering|nyerap keringat|sejuk|menyerap keringat
ms panas tak|sejuk|cepat kering|serap peluh|selesa
th ร้อนไหม|ระบายอากาศ|แห้งเร็ว|แห้งไว|อบไหม|ซับเหงื่อ|อับ|เย็นสบาย
vi nóng không|thoáng|mau khô|nhanh khô|bí|thấm mồ hôi|mát không|hút mồ hôi|nóng nực

season_warm/suitability/保暖/warmth
! warm|thickness|winter|temperature|thermal|cold
en warm enuf|warm enough|for winter|cold weather|snow|for japan trip|warm anot|warm or not
id hangat|buat musim dingin|musim dingin|buat salju|anget
ms panas tak|musim sejuk|salji|hangat
th อุ่น|กันหนาว|หน้าหนาว|หิมะ|ใส่หน้าหนาว
vi ấm không|mùa đông|giữ ấm|trời lạnh|tuyết|có ấm

slip/spec/防滑/slip resistance
! slip|grip|anti-slip|non-slip|traction|bottom
en slippery|slip|non slip|anti slip|grip|anti-slip|slide around
id licin|anti slip|antislip|kepeleset|gampang licin|anti selip
ms licin|anti slip|tak licin
th ลื่น|กันลื่น|ลื่นไหม
vi trơn|chống trượt|trượt|trơn trượt|trơn không

thickness/spec/厚度/thickness
! thick|thickness|mm|gsm|thin
en how thick|thick anot|thick or thin|mm|thickness|thin
id tebal berapa|tebalnya|tebal tipis|berapa mm|ketebalan|tebel|tipis
ms tebal|nipis|berapa mm|tebal tak|tebal mana
th หนากี่|หนาเท่าไหร่|หนาแค่ไหน|กี่มิล|ความหนา|หนาไหม
vi dày mấy|dày bao nhiêu|mấy mm|mấy li|mấy phân|độ dày|dày mỏng

test_report/spec/检测报告/test reports
! certif|halal|bpom|fda|report|tested|sni|ce |approved|standard|hsa|jakim|sirim
en cert|certified|halal|fda|tested|safety mark|sirim|ce mark|approved|lab test|dermatologist
id bpom|halal|sni|sertifikat|izin|teruji|terdaftar|ber bpom|ada halal
ms halal|kkm|sirim|jakim|lulus|sijil
th อย|มอก|ฮาลาล|มาตรฐาน|จดแจ้ง|ใบรับรอง|ผ่านอย
vi chứng nhận|kiểm định|bộ y tế|giấy tờ|halal|công bố|chứng chỉ|an toàn kiểm

harness_pocket/spec/口袋/pockets
! pocket|compartment|slot|holder
en pocket|pockets|compartment|compartments|laptop slot|laptop sleeve|bottle holder|cup holder
en phone holder
id saku|kantong|kompartemen|slot laptop|tempat botol|sekat|kantongnya
ms poket|ruang|tempat botol|slot laptop
th ช่อง|กี่ช่อง|ช่องใส่|ช่องใส่โน้ตบุ๊ค|กระเป๋าข้าง|ช่องซิป
vi ngăn|mấy ngăn|ngăn laptop|túi trong|ngăn đựng|bao nhiêu ngăn

insect/spec/防虫/insects
! mosquito|insect|repel|bug|mite
en mosquito|insects|bugs|ants|dust mite|mites
id nyamuk|serangga|tungau|semut
ms nyamuk|serangga|hama
th ยุง|แมลง|ไรฝุ่น|กันยุง
vi muỗi|côn trùng|chống muỗi|mạt

sun/spec/防晒/sun protection
! uv|upf|spf|sun|uv400
en uv|upf|spf|sun protection|block sun|uv protection
id uv|tahan matahari|anti uv|spf|sinar matahari
ms uv|cahaya matahari|spf
th กันแดด|กันยูวี|uv|กันรังสี|spf
vi chống nắng|chống tia|uv|chống uv|spf

straps/spec/背带/straps
! strap|handle|belt|shoulder|clip
en strap|handle|shoulder strap|got strap|carry strap|belt
id tali|selempang|gagang|pegangan|talinya
ms tali|pemegang|tali bahu
th สายสะพาย|หูหิ้ว|ด้ามจับ|สาย|มือจับ
vi dây đeo|quai|tay cầm|quai đeo|dây quai

eco/spec/环保/environment
! organic|vegan|eco|recycl|cruelty|biodegrad|natural
en eco|biodegradable|recycled|natural|vegan|cruelty free|tested on animals|organic
id ramah lingkungan|alami|vegan|organik|daur ulang
ms mesra alam|semulajadi|vegan|organik
th ธรรมชาติ|ออร์แกนิค|รักษ์โลก|วีแกน|ย่อยสลาย
vi tự nhiên|hữu cơ|thân thiện|thuần chay|phân hủy

lining/spec/里衬/lining
! lining|lined|liner|inner
en lining|liner|inner liner|lined|inside layer|safety shorts
id furing|puring|lapisan dalam|furing dalam|daleman
ms lapik|lining|lapisan dalam
th ซับใน|มีซับ|กางเกงซับ
vi lớp lót|lót trong|quần lót trong|có lót

see_through/spec/透不透/see-through
! see-through|see through|squat|opaque|sheer|transparent|coverage
en revealing|too revealing|cover enough|full coverage|how much coverage|cover my butt cheeks
en see panties|see through|squat|squat proof|see undies|transparent
id nerawang|pas squat|jongkok|tembus|keliatan daleman
ms jarang|nampak dalam|squat
th นั่งยอง|เห็นกางเกงใน|โป๊ไหม|บางไหม|เห็นข้างใน
vi ngồi xổm|lộ không|có lộ|xuyên thấu|squat
"""
