"""What viewers ask of goods, one thing a paragraph: how catalogues state it, and how each of five
languages asks for it.

A paragraph begins with `id/intent/Chinese/English`; `!` gives the words of product data, `en`,
`id`, `ms`, `th` and `vi` what is typed in chat. Paragraphs of an aspect that is known already add
to it. General knowledge of goods, nothing of any one shop.
"""

CONCEPTS = """
sole/spec/鞋底/sole
! sole|outsole|midsole
en soft sole|thick sole|soles|cushion sole
id sol empuk|solnya|sol tebal|alas sepatu|sol karet
ms tapak kasut|tapak lembut
th พื้นนุ่ม|พื้นรองเท้า|พื้นหนา
vi đế êm|đế có êm|đế mềm|đế giày|êm không|êm chân|có êm

sport_use/spec/用途/what it is for
! use|sport|suitable for|best for|activity
en futsal|football|soccer|basketball|badminton|tennis|for gym|for running|marathon|jogging|jog
id futsal|bola|main bola|basket|bulutangkis|badminton|buat lari|jogging|voli|buat gym|senam
ms main bola|futsal|badminton|bola sepak|jogging|bersukan
th เตะบอล|ฟุตบอล|ฟุตซอล|บาส|แบด|แบดมินตัน|วิ่ง|ใส่วิ่ง|ออกกำลังกาย|เทนนิส
vi đá bóng|đá banh|bóng rổ|cầu lông|chạy bộ|tập gym|tennis|đi tập|bóng đá

battery_life/spec/续航/battery life
! battery life|playtime|runtime|run time|playback|standby|working time|use time
en battery how long|how long battery|batt how long|battery life|battery lasts|batt life|lasts how many hours|
en how long can use|how long can it run|1 charge|one charge|per charge|on a full charge|single charge|
en hours of battery|hour battery|standby time|play time|how long on battery
id baterai berapa jam|batre berapa jam|baterai tahan|sekali cas|sekali charge|baterai awet|tahan berapa jam|
id pemakaian berapa jam|nyala berapa jam|bisa nyala berapa lama|baterai berapa lama|batre tahan|daya tahan baterai
ms bateri tahan|bateri berapa jam|tahan berapa jam|sekali caj|bateri boleh tahan
th แบตอยู่ได้|แบตอึดไหม|แบตใช้ได้|ใช้ได้นานแค่ไหน|แบตกี่ชั่วโมง|แบตกี่ชม|เปิดได้กี่ชั่วโมง|ชาร์จครั้งนึง|ชาร์จทีนึง|แบตนาน
vi pin được bao lâu|pin mấy tiếng|pin bao lâu|pin trâu không|một lần sạc|1 lần sạc|sạc một lần|pin sử dụng|
vi thời lượng pin|pin được mấy|chạy được bao lâu|chạy bao lâu|chạy mấy tiếng|pin lâu không|sử dụng liên tục

recharge/spec/充电时间/charging time
! recharge|charging time|charge time|full charge|charge
en charge full how long|full charge how long|how long to charge|how long charge|charge how long|recharge time|
en hours to charge|fully charged in|time to full|charging takes|take to charge|how fast charge|fast charge|quick charge
id ngecas berapa lama|cas berapa jam|ngecas berapa jam|sampai penuh berapa|charge berapa lama|lama ngecas|
id isi penuh berapa|cas penuh berapa jam|ngecas sampai penuh|ngecasnya lama|ngecas lama
ms caj berapa lama|caj berapa jam|caj penuh|lama caj|cas berapa lama
th ชาร์จกี่ชั่วโมง|ชาร์จกี่ชม|ชาร์จนานไหม|ชาร์จนานแค่ไหน|ชาร์จเต็มกี่|ชาร์จเต็มใช้เวลา|ชาร์จกี่ชั่วโมงเต็ม
vi sạc bao lâu|sạc đầy mất bao lâu|sạc mấy tiếng|bao lâu đầy|mấy tiếng đầy|sạc lâu không|thời gian sạc|sạc đầy bao lâu

lag/spec/延迟/latency
! latency|lag|delay|game mode|gaming mode|low-latency
en lag|laggy|latency|delay|got delay|for pubg|for mlbb|mobile legends|sync|for gaming|game mode
id delay|ngelag|lag|ngedelay|telat|buat ngegame|buat main game|main ml|main pubg|buat game|mobile legend
ms lag|delay|main game|main pubg|lambat sikit
th ดีเลย์|ดีเล|หน่วง|เล่นเกม|เล่นเกมส์|ภาพกับเสียง|กระตุก
vi bị trễ|độ trễ|có trễ|delay|lag|chơi game|chơi liên quân|trễ không|trễ tiếng

waterproof/spec/防水/waterproofing
! water resist|waterproof|ipx|ip6|water-resist|sweat|splash|rain
en sweat proof|sweatproof|sweaty|sweat|get wet|wet|shower|bath|in the pool|swimming|splash|water ok|
en drop in water|rainy|raining|in rain|underwater|ip rating|ipx|water damage
id keringetan|keringatan|kena keringat|tahan keringat|renang|berenang|kecipratan|nyemplung|mandi|hujan-hujanan|
id kena hujan|buat renang|tahan hujan|kena keringet|dipakai mandi|kecebur
ms kena peluh|peluh|berpeluh|mandi|kena hujan|tahan air|berenang|masuk air
th กันเหงื่อ|เหงื่อ|ใส่ว่ายน้ำ|ว่ายน้ำ|โดนเหงื่อ|กันฝน|ตากฝน|กันน้ำได้|อาบน้ำ|ตกน้ำ
vi mồ hôi|chống mồ hôi|đi bơi|bơi được|đi tắm|dính mưa|mắc mưa|tắm được|vào nước|rớt nước|kháng nước|bơi

cable/spec/线/cable
! cable|cord|in the box|included|box
en cable incl|cable included|incl cable|with wire|come with cable|got wire|cable inside|cable or not|charging cable
id ada kabel|kabel ada|dapat kabel|kabelnya|sama kabel|bonus kabel
ms ada kabel|sekali kabel|wayar|dengan wayar
th มีสายให้|มีสายชาร์จ|แถมสายชาร์จ|สายชาร์จ|ให้สาย
vi có dây|kèm dây sạc|có cáp sạc|dây kèm|dây sạc kèm

plug/spec/插头/plug
! plug|socket|pin|voltage|220|adapter
en plug|which plug|what plug|3 pin|three pin|2 pin|two pin|socket|plug type|uk plug|eu plug|adaptor needed
id colokan|colokannya|steker|colokan kaki|kaki tiga|kaki 3|kaki 2|stop kontak|colokan indo
ms plug|kepala plug|3 pin|plag|palam|soket
th ปลั๊ก|ปลั๊กแบบไหน|หัวปลั๊ก|ปลั๊กไฟ|ปลั๊กสามขา|ปลั๊ก 3 ขา|ขาปลั๊ก
vi phích cắm|chân cắm|ổ cắm|phích|mấy chấu|2 chấu|3 chấu|chấu

voltage/spec/电压/voltage
! voltage|volt|220|110|240|power supply|plug
en voltage|220v|110v|240v|volts|use overseas|use in us
id voltase|tegangan|berapa volt|220 volt|volt
ms voltan|berapa volt
th กี่โวลต์|กี่โวลท์|ไฟบ้าน|220|โวลต์
vi điện áp|mấy vôn|bao nhiêu vôn|điện mấy v|220v|điện 220

ports/spec/接口/ports
! ports|port|usb|output|type-c|usb-c|hdmi|outlet
en how many ports|ports|usb ports|type c|usb c|how many usb|usb a|charge 2 phones|charge two|sockets
id berapa colokan usb|colokan usb|berapa port|port|lubang usb|type c|berapa slot|bisa cas 2 hp
ms berapa port|port usb|lubang usb
th กี่พอร์ต|พอร์ต|ช่องชาร์จ|กี่ช่อง|ช่องusb|ไทป์ซี|หัวไทป์ซี
vi mấy cổng|bao nhiêu cổng|cổng usb|cổng sạc|mấy lỗ|đầu type c|cổng gì|cổng type c

power/spec/功率/power
! power|watt|output|22.5w|w
en how many watt|how many watts|wattage|watts|watt|eat electricity|electric bill|power consumption|save electric
id berapa watt|watt nya|watt|makan listrik|boros listrik|hemat listrik|listriknya|daya
ms berapa watt|watt|makan elektrik|jimat elektrik|bil elektrik
th กี่วัตต์|วัตต์|กินไฟไหม|กำลังไฟ|เปลืองไฟ|ค่าไฟ|กี่วัต
vi mấy w|công suất|bao nhiêu w|bao nhiêu oát|tốn điện|hao điện|mấy watt|bao nhiêu watt

auto_off/spec/自动断电/auto shut-off
! auto shut|auto-off|auto off|automatic|boil-dry|dry protection|shuts off|turns off|shut-off|shutoff|timer
en auto off|auto shut|auto cut|cut off by itself|turn off by itself|shut off|off itself|switch off by itself|timer|automatic off
id mati sendiri|otomatis mati|auto off|auto mati|mati otomatis|pakai timer|timer|otomatis
ms mati sendiri|auto off|tutup sendiri|automatik|pemasa
th ตัดไฟ|ตัดเอง|ตัดไฟอัตโนมัติ|ดับเอง|ปิดเอง|อัตโนมัติ|ตั้งเวลา|ตั้งเวลาปิด
vi tự ngắt|tự tắt|ngắt tự động|tự động tắt|tự động ngắt|hẹn giờ|tự động

boil/spec/烧开时间/boiling time
! boil|heat-up|heats up|heating time|heat up
en how fast boil|boil fast|boil how long|how long to boil|boil time|boils in|heat up how long|how fast heat
id mendidih|berapa lama mendidih|cepat mendidih|masak air berapa lama|cepat panas|rebus air
ms didih|mendidih|cepat mendidih|masak air
th เดือด|กี่นาทีเดือด|เดือดเร็ว|ต้มน้ำกี่นาที|ต้มน้ำนาน|ร้อนเร็ว
vi bao lâu sôi|sôi nhanh|mấy phút sôi|đun bao lâu|nấu nước bao lâu|nhanh sôi|sôi

material/material/材质/material
! material|fabric|made of|body|inner|steel|composition|stainless|304|316
en what steel|is it plastic|plastic or|metal or|made from what|what material|wat material|stainless steel|food grade|304|316
id stainless|stenlis|bahan apa|plastik apa|plastik atau|terbuat dari|besi|dari bahan|304|316
ms stainless|bahan apa|plastik|diperbuat dari|kain apa|jenis kain
th สแตนเลส|สเตนเลส|พลาสติกหรือ|ทำด้วยอะไร|ทำมาจาก|วัสดุอะไร|เหล็กหรือ|เนื้อผ้าอะไร|304
vi inox mấy|inox|bằng gì|nhựa hay|chất liệu gì|làm từ|thép|kim loại|nhựa gì|chất vải|inox 304|vải gì

bed_guide/spec/床的尺寸/which bed it fits
! bed|queen|king|single|super single|mattress
en queen bed|king bed|single bed|super single|double bed|queen size bed|fit my bed|my bed|which for queen
id kasur queen|kasur king|kasur nomor|kasur 160|kasur 180|kasur 120|kasur single|buat kasur
ms katil queen|katil king|katil single|katil bujang|tilam queen
th เตียง|เตียง 5 ฟุต|เตียง 6 ฟุต|5 ฟุต|6 ฟุต|3.5 ฟุต|เตียงคู่|เตียงใหญ่
vi giường 1m6|giường 1m8|giường|nệm 1m6|nệm 1m8|giường đôi|giường đơn

how_to_use/usage/用法/how to use
! how to use|usage|directions|use|apply|instructions|morning|night
en am or pm|day time or night|morn or night|when to apply|how often|apply how|how to wear|how do i use|manual|use how many times|times a day|how to operate
id pagi apa malam|pagi apa malem|siang apa malam|dipakai kapan|pakainya kapan|berapa kali pakai|cara pasang|cara pakai|gimana pakainya|cara makainya|sehari berapa kali|dipake kapan
ms pagi ke malam|macam mana guna|cara guna|guna bila|macam mana nak pakai|berapa kali sehari
th ใช้ตอนไหน|เช้าหรือเย็น|ทาตอนไหน|ใช้วันละกี่|กี่ครั้งต่อวัน|ใช้อย่างไร|ใช้งานยังไง|ใช้ยาก|วันละกี่ครั้ง
vi sáng hay tối|dùng khi nào|bôi khi nào|ngày mấy lần|cách xài|xài sao|dùng sao|hướng dẫn|dùng ngày mấy lần

skin/suitability/肤质/skin type
! skin|skin type|all skin|sensitive
en oily|oily face|combination|dry face|sensitive|acne skin|face oily|teen skin|what skin
id berminyak|kulit aku|muka kering|muka sensitif|jerawatan|semua kulit|buat kulit apa
ms kulit berminyak|kulit kering|kulit sensitif|muka berminyak|jerawat
th ผิวหน้า|แพ้ง่าย|ผิวมันใช้|เป็นสิวใช้|คนแพ้ง่าย|หน้ามันใช้
vi da dầu|da mụn|da nhạy cảm|da nào|da gì|hợp da|da khô

transfer/spec/沾杯/transfer
! transfer|smudge|kiss-proof|mask|stain
en stain my mask|stain|transfer|smudge|smear|kiss proof|on my cup|mark the cup|rub off|stick to mask|come off on
id nempel di masker|nempel di gelas|transfer|kena masker|luntur|geser|ngecap|nempel di cangkir
ms melekat kat mask|transfer|comot|kena mask
th ติดแมส|ติดแมสก์|ติดแก้ว|เลอะแมส|เปื้อนแมส|เลอะ|หลุด
vi dính khẩu trang|lem|dính ly|dính cốc|trôi son|có lem|dính áo

wear_time/spec/持妆/wear time
! wear time|long-wear|hours|hour|lasting|stay|longwear|8-hour|12-hour
en stay on how long|last whole day|last all day|how long last on lips|how many hours on|stays how long|lasting power
id tahan berapa jam|awet berapa jam|tahan lama|tahan seharian|ketahanan|tahan sampai
ms tahan berapa lama|tahan seharian|tahan lama
th ติดทนกี่|ติดทน|ติดทนนาน|อยู่ได้กี่ชั่วโมง|ทนทั้งวัน|ติดกี่ชั่วโมง|หอมกี่ชั่วโมง|หอมนาน
vi giữ màu bao lâu|bền màu|lâu trôi|giữ được mấy tiếng|lưu hương|bao lâu thì trôi|trôi không|giữ mùi

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
en unisex|guys can wear|guy can wear|boys can wear|girl can wear|couple wear|my husband can|my bf can|for him|both gender|men can
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
en model wear|model wearing|model height|model size|she wearing|girl in the photo|guy in the photo|model is how tall
id model di foto|modelnya pakai|tinggi modelnya|modelnya tinggi|model pakai|modelnya size
ms model pakai|tinggi model
th นางแบบใส่|นายแบบใส่|คนในรูปใส่|แบบใส่ไซส์
vi mẫu mặc|người mẫu mặc|mẫu cao|mẫu trong hình

pack_count/spec/数量/pack size
! contents|pack|count|pieces|quantity|per box|sheets|in the box|includes|pcs|sachets|capsules|tablets
en how many packs|how many pcs|how many pieces|how many inside|how many in|packs in|pieces in|how many sheets|how many sachets|
en how many capsules|how many bags|how many bars|1 box how many|one pack how many|1 pack how many|per box|how many wipes|got how many
id isi berapa|isinya berapa|berapa bungkus|berapa pcs|berapa lembar|1 box isi|1 pak isi|satu dus isi|berapa sachet|berapa butir|isi brp|berapa keping|berapa biji
ms isi berapa|berapa keping|berapa paket|satu kotak berapa|ada berapa helai|berapa biji|berapa pek
th กี่ห่อ|กี่ซอง|กี่แผ่น|กี่ชิ้นต่อ|กล่องละกี่|ห่อละกี่|มีกี่ชิ้น|กี่เม็ด|แพ็คละกี่|กี่ชิ้น|ข้างในมีกี่
vi mấy gói|bao nhiêu gói|mấy miếng|bao nhiêu miếng|hộp mấy|hộp bao nhiêu|mấy viên|bao nhiêu tờ|mấy cái trong|1 hộp mấy|mấy mảnh|bao nhiêu mảnh|bao nhiêu chi tiết|nhiều mảnh|mấy chi tiết|bao nhiêu viên

washable_cover/spec/可拆洗/removable cover
! zip cover|cover|removable|zip|detachable|washable cover
en take out the cover|remove the cover|take off the cover|cover removable|can open and wash|unzip|removable cover|take out cover|cover can wash|cover come off
id sarung bisa dilepas|bisa dilepas|cover bisa dilepas|lepas pasang|dilepas|bisa dicopot|ada resleting
ms boleh tanggal|tanggal cover|boleh buka|sarung boleh buka
th ถอดซัก|ถอดปลอก|ปลอกถอด|ถอดได้|ถอดออกได้
vi tháo vỏ|vỏ tháo|tháo ra giặt|tháo rời|tháo ra được|tháo được

age/suitability/适用年龄/age
! age|years|months|kids|toddler|suitable for|recommended age
en yr old|years old|y/o|yo kid|month old|months old|for my son|for my daughter|newborn|for baby|safe for baby|for a kid|2 yo|3 yo|toddlers|kid can play|what age|which age|age range|from what age
id thn|tahun bisa|buat anak|umur berapa|bayi baru lahir|bayi|newborn|usia berapa|buat balita|anak umur|mulai umur|bulan bisa|buat bocah
ms umur berapa|budak|bayi|anak umur|tahun boleh|baby boleh|sesuai untuk umur
th กี่ขวบ|ขวบ|เด็กเล่นได้|ทารก|เด็กแรกเกิด|เด็กอายุ|อายุกี่ปี|กี่เดือน|กี่เดือนใช้ได้|เด็กกี่
vi mấy tuổi|bé mấy tháng|trẻ sơ sinh|sơ sinh|tuổi chơi|tuổi dùng|bé 2 tuổi|bé 3 tuổi|mấy tháng|tháng tuổi|bé chơi được|tuổi

anc/spec/降噪/noise cancelling
! anc|noise cancel|noise-cancel|active noise
en anc|noise cancelling|noise cancel|noise canceling|block noise|cancel noise
id anc|noise cancelling|peredam bising|redam suara|noise cancel
ms anc|noise cancelling|halang bunyi
th ตัดเสียง|ตัดเสียงรบกวน|กันเสียง|anc
vi chống ồn|khử ồn|khử tiếng ồn|anc

mic/spec/麦克风/microphone
! mic|microphone|calls|call
en mic|microphone|for calls|call quality|phone call|for meeting|zoom call|for zoom
id mic|mikrofon|buat nelpon|buat telpon|buat zoom|nelpon
ms mic|mikrofon|untuk call|buat call
th ไมค์|ไมโครโฟน|คุยโทรศัพท์|รับสาย|โทรคุย
vi mic|micro|nghe gọi|gọi điện|đàm thoại|míc

bluetooth/spec/蓝牙/bluetooth
! bluetooth|wireless|pairing|connect|multipoint|wi-fi|wifi
en bluetooth|bt version|pair with|pairing|connect to|2 devices|two devices|multipoint|connect 2|wifi|work with iphone|works with android|app
id bluetooth|bt versi|konek|nyambung|sambung ke|dua hp|2 hp|wifi|versi bluetooth|bisa iphone
ms bluetooth|sambung|connect dua|wifi|connect ke
th บลูทูธ|เชื่อมต่อ|ต่อกับ|บลูทูท|สองเครื่อง|2 เครื่อง|ไวไฟ|ต่อไอโฟน
vi bluetooth|kết nối|bờ lu tút|kết nối được|2 thiết bị|hai máy|wifi|kết nối với

range/spec/距离/range
! range|distance|metres|meters
en how far|range|distance|from how far|reach how far
id jarak|jangkauan|seberapa jauh|berapa meter
ms jarak|sejauh mana|berapa meter
th ระยะ|ไกลแค่ไหน|กี่เมตร|ระยะกี่
vi khoảng cách|xa bao nhiêu|mấy mét|bao xa|tầm xa

noise/spec/噪音/noise
! noise|db|quiet|silent|decibel
en loud or not|is it loud|noisy anot|how loud|very loud|noise level|wake baby|quiet|noisy
id berisik|bising|suaranya kenceng|suaranya keras|kenceng ga suaranya|berisik tidak|suara mesin|bunyinya
ms bising|bunyi kuat|kuat tak bunyi|senyap
th เสียงดัง|ดังไหม|เงียบ|เสียงดังมาก|หนวกหู|เสียงเบา
vi ồn|kêu to|ồn không|có ồn|êm không kêu|chạy êm|tiếng to

capacity/spec/容量/capacity
! capacity|volume|ml|litre|liter|l|holds|serves|tank
en how many ml|how much water|fit how many|how many cups|how big is it|hold how much|how many liter|how many litres|tank size|how much can it hold|how many l
id berapa ml|berapa liter|muat berapa|kapasitas|muat banyak|berapa porsi|isi berapa liter|muatnya
ms berapa ml|berapa liter|muat berapa|kapasiti|isipadu
th กี่มล|กี่ลิตร|จุเท่าไหร่|จุได้|ใส่ได้กี่|ความจุ|จุกี่ลิตร|กี่มิลลิลิตร|ใส่น้ำได้
vi mấy lít|bao nhiêu lít|dung tích|bao nhiêu ml|mấy ml|đựng được|chứa được|chứa bao nhiêu

load/spec/承重/load
! max load|load|weight capacity|weight limit|supports up|holds up|max weight|maximum weight|bear
en max weight|weight limit|how heavy can|hold how many kg|can hold how|can take how many kg|support how many kg|max kg|up to how many kg|how many kg can|maximum weight|what weight can|heavy person
id maksimal berapa kg|kuat berapa kg|beban|max berapa kg|nahan berapa|muat berapa kilo|tahan berapa kg|kuat nahan|beban maksimal
ms max berapa kg|tahan berapa kg|had berat|boleh tahan berapa kg|beban
th รับน้ำหนัก|รับได้กี่กิโล|กี่โล|กี่กิโล|รับน้ำหนักได้|น้ำหนักสูงสุด|รับน้ำหนักสูงสุด
vi chịu được bao nhiêu|tải trọng|chịu lực|chịu được mấy kg|tối đa bao nhiêu kg|mấy ký|mấy kg|chịu tải|chịu trọng lượng

weight/spec/重量/weight
! weight|net weight|g|kg|light|lightweight
en how heavy|is it heavy|heavy or light|heavy anot|lightweight|how many grams|how many kg|weigh how much|heavy to carry|light or heavy
id berat tidak|berat ga|berapa gram|berapa kilo|enteng|ringan|beratnya|berat berapa
ms berat tak|berapa gram|ringan|berapa kilo|berat berapa
th หนักไหม|หนักมากไหม|กี่กรัม|น้ำหนักเท่าไหร่|เบาไหม|กี่กก|น้ำหนักกี่
vi nặng không|bao nhiêu gram|nặng mấy|bao nhiêu ký|nhẹ không|nặng bao nhiêu|bao nhiêu kg|mấy gram

dimensions/spec/尺寸/dimensions
! dimensions|size|measures|diameter|width|height|cm|folded|unfolded
en how big|how large|size in cm|how wide|dimension|dimensions|take up space|how tall is it|big or small|size of it|measurement|fit in my bag|how big is the
id seberapa besar|ukuran cm|panjang lebar|dimensi|segede apa|gede ga|besarnya seberapa|ukurannya berapa cm|diameter|tinggi berapa
ms besar mana|berapa cm|ukuran berapa|panjang lebar|diameter|besar tak
th ใหญ่แค่ไหน|ขนาดเท่าไหร่|กว้างยาว|กี่ซม|กี่เซน|ขนาดกี่|ใหญ่ไหม|สูงกี่เซน|กว้างกี่
vi to không|kích thước|to cỡ nào|dài rộng|bao nhiêu cm|mấy cm|lớn cỡ nào|to bằng nào|đường kính|to nhỏ

length/spec/长度/length
! length|cord length|cable length|long|m|strap
en how long is the cable|cable how long|cord length|how long is the|length of|long or short|how long is it|strap length|inseam|how many meter|how many metres
id panjang kabel|panjangnya berapa|kabelnya berapa meter|panjang berapa|berapa meter|panjang tali
ms panjang berapa|panjang wayar|berapa meter|labuh berapa
th ยาวกี่|สายยาว|ยาวเท่าไหร่|ยาวแค่ไหน|กี่เมตร|สายยาวกี่
vi dài bao nhiêu|dây dài|mấy mét|dài mấy|dây bao nhiêu mét|dài bao nhiêu cm

assembly/usage/搭建安装/assembly
! assembl|install|set up|setup|easy to|no tools|tools|mount
en assemble|assembly|install|need tools|set up|need drill|drill|fix it myself|come assembled|diy|hard to set up
id rakit|merakit|pasang sendiri|cara rakit|masang|perlu bor|ngebor|instalasi|gampang pasang|dirakit
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

adjustable/spec/可调/adjustable
! adjust|height|angle|levels|adjustable|strap|positions
en adjustable|adjust|change height|change angle|how many levels|tilt|adjust strap|height adjust|recline
id bisa diatur|diatur|adjustable|atur tinggi|bisa disetel|disetel|tali bisa diatur
ms boleh adjust|boleh laras|laras|ubah ketinggian
th ปรับ|ปรับได้|ปรับระดับ|ปรับสาย|ปรับสูง|ปรับความสูง
vi điều chỉnh|chỉnh được|tăng giảm|chỉnh cao|chỉnh độ|nâng lên hạ|chỉnh dây

modes/spec/模式/modes
! modes|speeds|settings|levels|gear|mode|speed
en how many modes|how many speeds|speed levels|modes|settings|how many speed|levels|how many settings|wind speed
id berapa mode|berapa kecepatan|kecepatan|mode|tingkat kecepatan|berapa speed|level
ms berapa speed|kelajuan|mode|tahap
th กี่ระดับ|กี่โหมด|โหมด|ปรับลม|ความแรง|สปีด|ปรับกี่ระดับ|แรงลม
vi mấy chế độ|chế độ|mấy nấc|mấy tốc độ|mấy mức|tốc độ

dishwasher/care/洗碗机/dishwasher
! dishwasher
en dishwasher|dish washer|put in dishwasher
id mesin cuci piring|dishwasher
ms mesin basuh pinggan|dishwasher
th เครื่องล้างจาน
vi máy rửa chén|máy rửa bát

microwave/usage/微波炉/microwave
! microwave|oven|induction|stove|hob|gas
en microwave|in oven|oven|microwavable|induction|gas stove|induction cooker|induction hob|airfryer|air fryer
id microwave|oven|kompor induksi|induksi|kompor listrik|kompor gas|masuk microwave|kompor
ms microwave|ketuhar|dapur induksi|induksi|dapur gas|oven
th ไมโครเวฟ|เข้าไมโครเวฟ|เวฟ|เตาอบ|เตาแม่เหล็กไฟฟ้า|เตาไฟฟ้า|เตาแก๊ส|อุ่นในไมโครเวฟ|เตาอินดักชั่น
vi lò vi sóng|vi sóng|lò nướng|bếp từ|bếp ga|bếp điện|bếp hồng ngoại|quay lò

coating/spec/涂层/coating
! coating|nonstick|non-stick|non stick|pfoa|ceramic
en coating|nonstick|non stick|non-stick|pfoa|teflon|coating peel|stick or not|sticky
id lengket|anti lengket|teflon|lapisan|antilengket
ms melekat|tak melekat|salutan|non stick
th เคลือบ|ไม่ติดกระทะ|ติดกระทะ|สารเคลือบ|ลอกไหม
vi chống dính|lớp phủ|dính không|tróc|bong tróc|có dính

keep_warm/spec/保温/heat retention
! hot|keep hot|keeps hot|heat retention|insulat|vacuum|hours
en keep hot|stay hot|keep warm|hot how long|how long hot|warm how long|keep water hot|insulated
id tahan panas|panas berapa jam|panas tahan|tetap panas|panasnya tahan
ms tahan panas|panas berapa jam|kekal panas
th เก็บร้อน|เก็บความร้อน|ร้อนกี่ชั่วโมง|ร้อนนาน|ร้อนได้กี่
vi giữ nóng|giữ nhiệt|nóng bao lâu|giữ ấm|giữ nóng mấy tiếng

keep_cold/spec/保冷/cold retention
! cold|keep cold|keeps cold|ice|insulat|vacuum|hours
en keep cold|stay cold|cold how long|how long cold|keep ice|ice last|ice stay
id tahan dingin|dingin berapa jam|es tahan|es batu tahan|tetap dingin
ms tahan sejuk|sejuk berapa jam|ais tahan
th เก็บเย็น|เก็บความเย็น|เย็นกี่ชั่วโมง|เย็นได้กี่|น้ำแข็งอยู่|เก็บน้ำแข็ง
vi giữ lạnh|lạnh bao lâu|giữ đá|đá lâu tan|lạnh mấy tiếng

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
en expiry|expire|exp date|expires|how long after open|after open|how long can keep|when expire|use within|finish within|good for how long
id exp|kadaluarsa|expired|tahan berapa lama|setelah dibuka|kalau sudah dibuka|ed nya|masa simpan|awet berapa hari|tanggal exp|expnya|kadaluwarsa
ms luput|tarikh luput|expired|lepas buka|tahan berapa lama|exp
th หมดอายุ|วันหมดอายุ|เปิดแล้ว|เก็บได้นาน|อยู่ได้นานแค่ไหน|เก็บได้กี่|อายุสินค้า|หมดอายุปีไหน
vi hạn sử dụng|hết hạn|mở ra dùng|mở nắp|hạn dùng|để được bao lâu|date mới|date xa|mở nắp dùng|khui ra|để được mấy

ingredients/material/配料成分/ingredients
! ingredient|contain|sugar|alcohol|fragrance|grain|free|paraben|protein|preservative|lead
en got alcohol|sugar free|no sugar|got sugar|gluten|lactose|dairy|nuts|got chicken|main ingredient|what inside|made of what|grain free|preservative|artificial|got egg|sulfate|paraben|msg|wheat|grain
id mengandung|kandungan|komposisi|gula|pengawet|pewarna|gluten|susu|ada ayam|protein|msg|tepung|kandungannya apa
ms kandungan|gula|bahan apa|pengawet|ada susu|ada kacang|alkohol|ada ayam|bahan-bahan
th ส่วนผสม|มีน้ำตาล|แพ้ถั่ว|ผงชูรส|สารกันบูด|ใส่สี|กลูเตน|แอลกอฮอล์|มีนม|ซัลเฟต|น้ำหอมไหม|โปรตีน
vi thành phần|có đường|có sữa|bột ngọt|phẩm màu|cồn|gluten|chất bảo quản|có gà|chất tạo màu|có ngũ cốc|hương liệu

lead/material/铅/lead
! lead-free|lead free|heavy metal|lead content|no lead|mercury
en lead free|heavy metal|heavy metals|mercury|contain lead
id timbal|merkuri|logam berat
ms plumbum|merkuri|logam berat
th ตะกั่ว|สารตะกั่ว|ปรอท|โลหะหนัก
vi có chì|chì|thủy ngân|kim loại nặng|chứa chì

taste/spec/口味/taste
! flavo|taste|spicy|sweet|salty|crunchy|chewy
en how spicy|very spicy|spicy anot|too sweet|taste|crunchy|crispy|nice anot|nice or not|chewy|what flavour|which flavour|sour|bitter|sweet|salty
id pedas|pedes|manis|asin|gurih|renyah|level pedas|asam|pahit|kriuk|kenyal|rasanya gimana|rasanya
ms pedas|manis|masin|rangup|masam|sedap|rasa macam mana
th เผ็ด|หวาน|เค็ม|กรอบ|อร่อย|เปรี้ยว|ขม|รสอะไร|รสไหน|เหนียว
vi cay|ngọt|mặn|giòn|chua|đắng|ngon|vị gì|dai|vị nào

smell/spec/气味/smell
! scent|smell|fragrance|odor|odour|unscented|aroma
en smell like|smell|scent|fragrance free|unscented|smell strong|perfume|stink|odour|odor|smelly
id wangi|bau|aroma|nyengat|bau menyengat|wanginya apa|bau apek|tidak bau|pewangi
ms bau|wangi|berbau|haruman
th กลิ่น|หอม|เหม็น|กลิ่นแรง|ไม่มีกลิ่น|ฉุน|น้ำหอม
vi mùi|thơm|hôi|mùi nồng|khử mùi|nặng mùi|mùi hương|mùi gì

pet_fit/suitability/适合宠物/for which pets
! cat|dog|kitten|puppy|breed|pet|breeds|adult|senior|rabbit
en for cats|for dogs|for kitten|for puppy|for big dog|small dog|shih tzu|poodle|persian|golden retriever|what breed|which breed|my cat|my dog|kitten can|puppy can|senior dog|rabbit|hamster|corgi|husky
id buat kucing|buat anjing|kitten|anak kucing|anak anjing|kucing persia|kucing dewasa|ras apa|pudel|kelinci|anjing kecil|anjing besar|kucing|anjing|hamster
ms kucing|anak kucing|anjing|kucing dewasa|baka apa|arnab|kitten
th แมว|หมา|น้องแมว|น้องหมา|ลูกแมว|ลูกหมา|สุนัข|พันธุ์|ปอม|ชิวาว่า|แมวโต|หมาเล็ก|พันธุ์ไหน|กระต่าย
vi mèo|chó|mèo con|chó con|cún|bé mèo|poodle|giống chó|chó nhỏ|chó lớn|mèo lớn|thỏ|corgi|giống nào

scratch/spec/抓咬/scratch and bite
! scratch|chew|bite|durable|tear|claw
en scratch|chew|bite|bite proof|chew proof|claw|destroy
id cakar|gigit|digigit|dicakar|garuk
ms cakar|gigit
th ข่วน|กัด|ทนกัด|แทะ|เคี้ยว
vi cào|cắn|gặm|nhai

clumping/spec/结团/clumping
! clump|dust|absorb|flush
en clump|clumping|dusty|dust free|flush|absorb|flushable
id gumpal|menggumpal|debu|berdebu|menyerap|nyerap
ms berketul|gumpal|berdebu|serap
th จับตัว|จับก้อน|ฝุ่น|เป็นก้อน|ดูดซับ|ทิ้งชักโครก
vi vón cục|vón|bụi|thấm hút|hút ẩm|đổ bồn cầu

stretch_info/spec/弹性/stretch
! stretch|elastic|spandex|elastane
en stretchy|stretchable|got stretch|elastic waist|tight|stretch or not
id melar|ngaret|elastis|karet|stretch|pinggang karet
ms anjal|stretch|getah|pinggang getah
th ยืด|ยืดไหม|เอวยืด|ยางยืด|รัดไหม
vi co giãn|giãn|thun|co dãn|lưng thun

breathable/spec/透气/breathability
! breath|cool|moisture|quick-dry|quick dry|airy|mesh|ventil|sweat-wicking
en hot or not|is it hot|breathable|cooling|airy|sweat|quick dry|dry fast|hot to wear|stuffy|warm or cool
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
! thick|thickness|mm|cm|gsm|thin
en how thick|thick anot|thick or thin|mm|thickness|thin
id tebal berapa|tebalnya|tebal tipis|berapa mm|ketebalan|tebel|tipis
ms tebal|nipis|berapa mm|tebal tak|tebal mana
th หนากี่|หนาเท่าไหร่|หนาแค่ไหน|กี่มิล|ความหนา|หนาไหม
vi dày mấy|dày bao nhiêu|mấy mm|mấy li|mấy phân|độ dày|dày mỏng

warranty_time/warranty/质保/warranty
! warranty|guarantee
en warranty|warranty how long|got warranty
id garansi
ms waranti|jaminan
th ประกัน|รับประกัน|ประกันกี่
vi bảo hành

light/spec/灯光/light
! light|led|lumen|bright|colour temperature|color temperature|warm|rgb
en warm or white|white light|warm light|how bright|brightness|rgb|lumens|dimmable|dim|bright anot|yellow light
id terang|kecerahan|lampu kuning|lampu putih|redup|warm white|cahaya|rgb|cahayanya|bisa redup
ms terang|cahaya|lampu kuning|kecerahan|rgb
th สว่าง|แสงอะไร|หรี่ไฟ|แสงสีอะไร|วอร์ม|ไฟสี|ลูเมน|ความสว่าง|แสง
vi sáng không|ánh sáng|ánh vàng|chỉnh sáng|đèn led|độ sáng|sáng cỡ nào|ánh trắng|rgb

switches/spec/轴体/switches
! switch|hot-swap|hot swap|linear|tactile|keycap|layout
en switches|what switch|red switch|brown switch|clicky|hot swap|hotswap|hot-swappable|linear|keycaps|layout
id switch apa|switch|hotswap|clicky|keycap|linear
ms switch apa|switch|hotswap
th สวิตช์|สวิทช์|ฮอตสวอป|ปุ่มกด|คีย์แคป|สวิทซ์
vi switch gì|switch|phím gì|hotswap|keycap|red switch

screen/spec/屏幕/screen
! screen|display|resolution|inch|hz|lcd|oled
en screen size|screen|resolution|refresh rate|hz|4k|1080p|full hd|amoled
id layar|resolusi|berapa inci|layarnya|hz|4k
ms skrin|resolusi|berapa inci
th หน้าจอ|จอ|ความละเอียด|กี่นิ้วจอ|รีเฟรช
vi màn hình|độ phân giải|mấy inch|tần số quét|mấy hz

memory/spec/存储/memory
! memory|storage|gb|ram|card|microsd|sd card
en sd card|memory card|how many gb|ram|storage size|got storage|microsd
id memori|kartu memori|berapa gb|sd card|ram|penyimpanan
ms memori|kad memori|berapa gb
th เมมโมรี่|การ์ด|กี่จิก|แรม|หน่วยความจำ|ใส่เมม
vi thẻ nhớ|bộ nhớ|mấy gb|bao nhiêu gb|ram|bao nhiêu g

camera/spec/摄像/camera
! camera|night vision|megapixel|video|mp|resolution
en camera|night vision|see at night|megapixel|record|video quality|at night can see
id kamera|malam hari kelihatan|malam kelihatan|rekam|night vision|merekam
ms kamera|waktu malam|rakam
th กล้อง|กลางคืนเห็น|ถ่ายกลางคืน|บันทึก|ความชัด|อินฟราเรด
vi camera|ban đêm|quay đêm|quay video|ghi hình|nhìn đêm

compatibility/spec/适配/compatibility
! compatib|fits|works with|models|support|for use with|ios|android|windows|mac
en compatible|work on|works on|fit my|support|for ios|for mac|for windows|fit which|for ps5|for switch|fit what|suit which
id kompatibel|cocok buat|support|bisa buat hp|bisa di|mac|windows|cocok sama|ps5|support ios
ms sesuai dengan|boleh guna dengan|support|serasi|sesuai untuk
th ใช้กับ|รองรับ|ใส่กับ|เข้ากับ|ไอโอเอส|วินโดว์|ใช้กับไอโฟน|แมค
vi tương thích|dùng cho|hợp với|dùng với|hỗ trợ|máy mac|cho iphone|dùng được cho|windows

accessories/spec/配件/what is included
! include|in the box|box|comes with|set contains|accessor|package|contents|free
en wats in the box|what's inside|in box|come with|comes w|inside got what|include what|what included|what do i get|what u get|full set|need buy extra|whats in|comes together|extra parts|spare|included or not|incl
id dapat apa|isinya apa|kelengkapan|lengkap|isi paket|dapet apa|dapet apa aja|udah termasuk|sudah termasuk|bonusnya|isi box|include apa|isi setnya
ms dapat apa|dalam kotak|ada apa|termasuk apa|sekali dengan|set lengkap|apa dalam
th ได้อะไรบ้าง|ในกล่อง|แถมอะไร|ครบชุด|มีอะไรบ้าง|มาพร้อมอะไร|ในเซต|ในเซ็ต|อะไรบ้าง
vi có gì trong|trong hộp có|gồm những|kèm những|bộ gồm|full box|tặng kèm gì|có kèm|kèm theo gì|đi kèm gì|trong hộp

clean_how/care/清洁/cleaning
! care|clean|wash|dishwasher|wipe|hand wash|machine|rinse
en washing machine|machine wash|hand wash|how to clean|easy to clean|how to wash|wash how|clean how|wipe|tumble|bleach|iron|hard to clean|can wash|washable|dryer
id cara cuci|dicuci|masuk mesin cuci|nyuci|bersihin|cara bersihin|dilap|gampang dibersihin|mesin cuci|bisa dicuci|boleh disetrika|cuci tangan|cara membersihkan
ms basuh|mesin basuh|cuci|macam mana nak basuh|lap|gosok|masuk mesin|senang cuci
th ซัก|ล้าง|ทำความสะอาด|ล้างยังไง|ซักเครื่อง|เข้าเครื่องซักผ้า|เช็ด|ล้างง่าย|ซักมือ|ล้างน้ำ
vi giặt|vệ sinh|rửa|lau|giặt máy|giặt tay|rửa sao|dễ vệ sinh|vệ sinh sao|chùi|giặt sao|rửa được

origin/spec/产地/origin
! origin|made in|country|manufactured
en from where|where from|which country|made in|made in china|japan made|korea brand|from china
id buatan|made in|asal|dari mana asal|produk mana|dari cina|buatan cina|produksi
ms buatan mana|made in|dari negara|buatan china|buatan malaysia
th ผลิตที่ไหน|ของจีน|ของไทยไหม|ของประเทศ|นำเข้า|เมดอิน|ของแท้จาก|ผลิตในไทย|ของญี่ปุ่น
vi xuất xứ|hàng nước|của nước|made in|hàng trung|của trung quốc|sản xuất tại|nước nào|hàng của nước

test_report/spec/检测报告/test reports
! certif|halal|bpom|fda|report|tested|sni|ce |approved|standard|hsa|jakim|sirim
en cert|certified|halal|fda|tested|safety mark|sirim|ce mark|approved|lab test|dermatologist
id bpom|halal|sni|sertifikat|izin|teruji|terdaftar|ber bpom|ada halal
ms halal|kkm|sirim|jakim|lulus|sijil
th อย|มอก|ฮาลาล|มาตรฐาน|จดแจ้ง|ใบรับรอง|ผ่านอย
vi chứng nhận|kiểm định|bộ y tế|giấy tờ|halal|công bố|chứng chỉ|an toàn kiểm

plane/usage/上飞机/air travel
! flight|carry-on|cabin|airline|plane|wh
en flight|bring up plane|airplane|plane|aeroplane|hand carry|cabin|check in bag|bring on flight|bring to plane
id pesawat|kabin|naik pesawat|masuk kabin|bagasi
ms flight|kapal terbang|kabin|naik flight
th ขึ้นเครื่อง|เครื่องบิน|ขึ้นเครื่องได้|โหลด
vi máy bay|lên máy bay|xách tay|đem lên máy bay|ký gửi

harness_pocket/spec/口袋/pockets
! pocket|compartment|slot|holder|sleeve
en pocket|pockets|compartment|compartments|laptop slot|laptop sleeve|bottle holder|cup holder|phone holder
id saku|kantong|kompartemen|slot laptop|tempat botol|sekat|kantongnya
ms poket|ruang|tempat botol|slot laptop
th ช่อง|กี่ช่อง|ช่องใส่|ช่องใส่โน้ตบุ๊ค|กระเป๋าข้าง|ช่องซิป
vi ngăn|mấy ngăn|ngăn laptop|túi trong|ngăn đựng|bao nhiêu ngăn

laptop/usage/电脑/laptop
! laptop|macbook|inch|notebook
en laptop|macbook|notebook|fit laptop|15 inch|14 inch|13 inch|16 inch
id laptop|muat laptop|macbook|14 inci|15 inci|14 inch
ms laptop|muat laptop
th โน้ตบุ๊ก|ใส่โน้ตบุ๊ค|แล็ปท็อป|แมคบุ๊ค|15 นิ้ว|14 นิ้ว
vi laptop|đựng laptop|máy 15|15 inch|14 inch|macbook

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

eco/spec/环保/environment
! organic|vegan|eco|recycl|cruelty|biodegrad|natural
en eco|biodegradable|recycled|natural|vegan|cruelty free|tested on animals|organic
id ramah lingkungan|alami|vegan|organik|daur ulang
ms mesra alam|semulajadi|vegan|organik
th ธรรมชาติ|ออร์แกนิค|รักษ์โลก|วีแกน|ย่อยสลาย
vi tự nhiên|hữu cơ|thân thiện|thuần chay|phân hủy

drop/spec/抗摔/drop resistance
! drop|shock|break|shatter|durab|unbreakable|tempered|impact
en drop|fall|shatter|break easily|breakable|fall down|easily broken|easy to break|fragile|unbreakable|crack
id jatuh|pecah|kebanting|gampang pecah|gampang rusak|anti pecah|retak|patah
ms jatuh|pecah|mudah pecah|mudah rosak|retak
th ตกแตก|ตก|แตกง่าย|พังง่าย|แตกไหม|ทนไหม
vi rơi|vỡ|dễ vỡ|rớt|bể|dễ bể|dễ gãy|nứt
"""
