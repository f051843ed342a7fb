"""What viewers ask of devices; the form is told in `chat.understanding.tongues.concepts`."""

CONCEPTS = """
battery_life/spec/续航/battery life
! battery life|playtime|runtime|run time|playback|standby|working time|use time
en battery how long|how long battery|batt how long|battery life|battery lasts|batt life
en lasts how many hours
en how long can use|how long can it run|1 charge|one charge|per charge|on a full charge
en single charge
en hours of battery|hour battery|standby time|play time|how long on battery
id baterai berapa jam|batre berapa jam|baterai tahan|sekali cas|sekali charge|baterai awet
id tahan berapa jam
id pemakaian berapa jam|nyala berapa jam|bisa nyala berapa lama|baterai berapa lama|batre tahan
id daya tahan baterai
ms bateri tahan|bateri berapa jam|tahan berapa jam|sekali caj|bateri boleh tahan
th แบตอยู่ได้|แบตอึดไหม|แบตใช้ได้|ใช้ได้นานแค่ไหน|แบตกี่ชั่วโมง|แบตกี่ชม|เปิดได้กี่ชั่วโมง
th ชาร์จครั้งนึง|ชาร์จทีนึง|แบตนาน
vi pin được bao lâu|pin mấy tiếng|pin bao lâu|pin trâu không|một lần sạc|1 lần sạc|sạc một lần
vi pin sử dụng
vi thời lượng pin|pin được mấy|chạy được bao lâu|chạy bao lâu|chạy mấy tiếng|pin lâu không
vi sử dụng liên tục

recharge/spec/充电时间/charging time
! recharge|charging time|charge time|full charge|charge
en charge full how long|full charge how long|how long to charge|how long charge|charge how long
en recharge time
en hours to charge|fully charged in|time to full|charging takes|take to charge|how fast charge
en fast charge|quick charge
id ngecas berapa lama|cas berapa jam|ngecas berapa jam|sampai penuh berapa|charge berapa lama
id lama ngecas
id isi penuh berapa|cas penuh berapa jam|ngecas sampai penuh|ngecasnya lama|ngecas lama
ms caj berapa lama|caj berapa jam|caj penuh|lama caj|cas berapa lama
th ชาร์จกี่ชั่วโมง|ชาร์จกี่ชม|ชาร์จนานไหม|ชาร์จนานแค่ไหน|ชาร์จเต็มกี่|ชาร์จเต็มใช้เวลา
th ชาร์จกี่ชั่วโมงเต็ม
vi sạc bao lâu|sạc đầy mất bao lâu|sạc mấy tiếng|bao lâu đầy|mấy tiếng đầy|sạc lâu không
vi thời gian sạc|sạc đầy bao lâu

lag/spec/延迟/latency
! latency|lag|delay|game mode|gaming mode|low-latency
en lag|laggy|latency|delay|got delay|for pubg|for mlbb|mobile legends|sync|for gaming|game mode
id delay|ngelag|lag|ngedelay|telat|buat ngegame|buat main game|main ml|main pubg|buat game
id mobile legend
ms lag|delay|main game|main pubg|lambat sikit
th ดีเลย์|ดีเล|หน่วง|เล่นเกม|เล่นเกมส์|ภาพกับเสียง|กระตุก
vi bị trễ|độ trễ|có trễ|delay|lag|chơi game|chơi liên quân|trễ không|trễ tiếng

cable/spec/线/cable
! cable|cord|in the box|included|box
en cable incl|cable included|incl cable|with wire|come with cable|got wire|cable inside
en cable or not|charging cable
id ada kabel|kabel ada|dapat kabel|kabelnya|sama kabel|bonus kabel
ms ada kabel|sekali kabel|wayar|dengan wayar
th มีสายให้|มีสายชาร์จ|แถมสายชาร์จ|สายชาร์จ|ให้สาย
vi có dây|kèm dây sạc|có cáp sạc|dây kèm|dây sạc kèm

plug/spec/插头/plug
! plug|socket|pin|voltage|220|adapter
en plug|which plug|what plug|3 pin|three pin|2 pin|two pin|socket|plug type|uk plug|eu plug
en adaptor needed
id colokan|colokannya|steker|colokan kaki|kaki tiga|kaki 3|kaki 2|stop kontak|colokan indo
ms plug|kepala plug|3 pin|plag|palam|soket
th ปลั๊ก|ปลั๊กแบบไหน|หัวปลั๊ก|ปลั๊กไฟ|ปลั๊กสามขา|ปลั๊ก 3 ขา|ขาปลั๊ก
vi phích cắm|chân cắm|ổ cắm|phích|mấy chấu|2 chấu|3 chấu|chấu

voltage/spec/电压/voltage
! voltage|volt|input|country|universal|220|110|240|power supply|plug
en can use in|use in japan|use in korea|use overseas|use abroad|other country|voltage|220v|110v
en 240v|volts|use overseas|use in us
id dipakai di luar negeri|pakai di luar negeri|bisa di luar negeri|voltase|tegangan|berapa volt
id 220 volt|volt
ms voltan|berapa volt
th ใช้ต่างประเทศ|ใช้ที่ต่างประเทศ|กี่โวลต์|กี่โวลท์|ไฟบ้าน|220|โวลต์
vi dùng ở nước ngoài|dùng ở nhật|điện áp|mấy vôn|bao nhiêu vôn|điện mấy v|220v|điện 220

ports/spec/接口/ports
! ports|port|usb|type-c|usb-c|hdmi|outlet
en how many things can charge|charge how many|how many ports|ports|usb ports|type c|usb c
en how many usb|usb a|charge 2 phones|charge two
en sockets
id berapa lubang|berapa colokan|berapa colokan usb|colokan usb|berapa port|port|lubang usb
id type c|berapa slot|bisa cas 2 hp
ms berapa port|port usb|lubang usb
th กี่พอร์ต|พอร์ต|ช่องชาร์จ|กี่ช่อง|ช่องusb|ไทป์ซี|หัวไทป์ซี
vi mấy cổng|bao nhiêu cổng|cổng usb|cổng sạc|mấy lỗ|đầu type c|cổng gì|cổng type c

power/spec/功率/power
! power|watt|output|22.5w|w
en how many watt|how many watts|wattage|watts|watt|eat electricity|electric bill
en power consumption|save electric
id berapa watt|watt nya|watt|makan listrik|boros listrik|hemat listrik|listriknya|daya
ms berapa watt|watt|makan elektrik|jimat elektrik|bil elektrik
th กี่วัตต์|วัตต์|กินไฟไหม|กำลังไฟ|เปลืองไฟ|ค่าไฟ|กี่วัต
vi mấy w|công suất|bao nhiêu w|bao nhiêu oát|tốn điện|hao điện|mấy watt|bao nhiêu watt

auto_off/spec/自动断电/auto shut-off
! auto shut|auto-off|auto off|automatic|boil-dry|dry protection|shuts off|turns off|shut-off
! shutoff|timer
en off by itself|by itself|turn off itself|auto off|auto shut|auto cut|cut off by itself
en turn off by itself|shut off|off itself
en switch off by itself|timer|automatic off
id mati sendiri|otomatis mati|auto off|auto mati|mati otomatis|pakai timer|timer|otomatis
ms mati sendiri|auto off|tutup sendiri|automatik|pemasa
th ตัดไฟ|ตัดเอง|ตัดไฟอัตโนมัติ|ดับเอง|ปิดเอง|อัตโนมัติ|ตั้งเวลา|ตั้งเวลาปิด
vi tự ngắt|tự tắt|ngắt tự động|tự động tắt|tự động ngắt|hẹn giờ|tự động

boil/spec/烧开时间/boiling time
! boil|heat-up|heats up|heating time|heat up
en how fast boil|boil fast|boil how long|how long to boil|boil time|boils in|heat up how long
en how fast heat
id mendidih|berapa lama mendidih|cepat mendidih|masak air berapa lama|cepat panas|rebus air
ms didih|mendidih|cepat mendidih|masak air
th เดือด|กี่นาทีเดือด|เดือดเร็ว|ต้มน้ำกี่นาที|ต้มน้ำนาน|ร้อนเร็ว
vi bao lâu sôi|sôi nhanh|mấy phút sôi|đun bao lâu|nấu nước bao lâu|nhanh sôi|sôi

anc/spec/降噪/noise cancelling
! anc|noise cancel|noise-cancel|active noise
en anc|noise cancelling|noise cancel|noise canceling|block noise|cancel noise
id anc|noise cancelling|peredam bising|redam suara|noise cancel
ms anc|noise cancelling|halang bunyi
th ตัดเสียง|ตัดเสียงรบกวน|กันเสียง|anc
vi chống ồn|khử ồn|khử tiếng ồn|anc

mic/spec/麦克风/microphone
! mic|microphone|calls|call
en take calls|answer calls|make calls|pick up calls
en mic|microphone|for calls|call quality|phone call|for meeting|zoom call|for zoom
id mic|mikrofon|buat nelpon|buat telpon|buat zoom|nelpon
ms mic|mikrofon|untuk call|buat call
th ไมค์|ไมโครโฟน|คุยโทรศัพท์|รับสาย|โทรคุย
vi mic|micro|nghe gọi|gọi điện|đàm thoại|míc

bluetooth/spec/蓝牙/bluetooth
! bluetooth|wireless|pairing|connect|multipoint
en bluetooth|bt version|pair with|pairing|connect to|2 devices|two devices|multipoint|connect 2
en wifi|work with iphone|works with android|app
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
! noise|db|quiet|silent|decibel|loud
en quietest|quieter|silent|loudest|noise|loud|loud or not|is it loud|noisy anot|how loud
en very loud|noise level|wake baby|quiet|noisy
id berisik|bising|suaranya kenceng|suaranya keras|kenceng ga suaranya|berisik tidak|suara mesin
id bunyinya
ms bising|bunyi kuat|kuat tak bunyi|senyap
th เสียงดัง|ดังไหม|เงียบ|เสียงดังมาก|หนวกหู|เสียงเบา
vi ồn|kêu to|ồn không|có ồn|êm không kêu|chạy êm|tiếng to

adjustable/spec/可调/adjustable
! adjust|height|angle|levels|adjustable|strap|positions
en adjustable|adjust|change height|change angle|how many levels|tilt|adjust strap|height adjust
en recline
id bisa diatur|diatur|adjustable|atur tinggi|bisa disetel|disetel|tali bisa diatur
ms boleh adjust|boleh laras|laras|ubah ketinggian
th ปรับ|ปรับได้|ปรับระดับ|ปรับสาย|ปรับสูง|ปรับความสูง
vi điều chỉnh|chỉnh được|tăng giảm|chỉnh cao|chỉnh độ|nâng lên hạ|chỉnh dây

modes/spec/模式/modes
! modes|speeds|settings|levels|gear|mode|speed
en how many modes|how many speeds|speed levels|modes|settings|how many speed|levels
en how many settings|wind speed
id berapa mode|berapa kecepatan|kecepatan|mode|tingkat kecepatan|berapa speed|level
ms berapa speed|kelajuan|mode|tahap
th กี่ระดับ|กี่โหมด|โหมด|ปรับลม|ความแรง|สปีด|ปรับกี่ระดับ|แรงลม
vi mấy chế độ|chế độ|mấy nấc|mấy tốc độ|mấy mức|tốc độ

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

warranty_time/warranty/质保/warranty
! warranty|guarantee
en warranty|warranty how long|got warranty
id garansi
ms waranti|jaminan
th ประกัน|รับประกัน|ประกันกี่
vi bảo hành

light/spec/灯光/light
! bright|lumen|light|led|colour temperature|color temperature|warm|rgb
en warm or white|white light|warm light|how bright|brightness|rgb|lumens|dimmable|dim
en bright anot|yellow light
id terang|kecerahan|lampu kuning|lampu putih|redup|warm white|cahaya|rgb|cahayanya|bisa redup
ms terang|cahaya|lampu kuning|kecerahan|rgb
th สว่าง|แสงอะไร|หรี่ไฟ|แสงสีอะไร|วอร์ม|ไฟสี|ลูเมน|ความสว่าง|แสง
vi sáng không|ánh sáng|ánh vàng|chỉnh sáng|đèn led|độ sáng|sáng cỡ nào|ánh trắng|rgb

switches/spec/轴体/switches
! switch|hot-swap|hot swap|linear|tactile|keycap|layout
en switches|what switch|red switch|brown switch|clicky|hot swap|hotswap|hot-swappable|linear
en keycaps|layout
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
en compatible|work on|works on|fit my|support|for ios|for mac|for windows|fit which|for ps5
en for switch|fit what|suit which
id kompatibel|cocok buat|support|bisa buat hp|bisa di|mac|windows|cocok sama|ps5|support ios
ms sesuai dengan|boleh guna dengan|support|serasi|sesuai untuk
th ใช้กับ|รองรับ|ใส่กับ|เข้ากับ|ไอโอเอส|วินโดว์|ใช้กับไอโฟน|แมค
vi tương thích|dùng cho|hợp với|dùng với|hỗ trợ|máy mac|cho iphone|dùng được cho|windows

accessories/spec/配件/what is included
! include|in the box|box|comes with|set contains|accessor|package|contents|free
en wats in the box|what's inside|in box|come with|comes w|inside got what|include what
en what included|what do i get|what u get|full set|need buy extra|whats in|comes together
en extra parts|spare|included or not|incl
id dapat apa|isinya apa|kelengkapan|lengkap|isi paket|dapet apa|dapet apa aja|udah termasuk
id sudah termasuk|bonusnya|isi box|include apa|isi setnya
ms dapat apa|dalam kotak|ada apa|termasuk apa|sekali dengan|set lengkap|apa dalam
th ได้อะไรบ้าง|ในกล่อง|แถมอะไร|ครบชุด|มีอะไรบ้าง|มาพร้อมอะไร|ในเซต|ในเซ็ต|อะไรบ้าง
vi có gì trong|trong hộp có|gồm những|kèm những|bộ gồm|full box|tặng kèm gì|có kèm|kèm theo gì
vi đi kèm gì|trong hộp

plane/usage/上飞机/air travel
! flight|carry-on|cabin|airline|plane|wh
en flight|bring up plane|airplane|plane|aeroplane|hand carry|cabin|check in bag|bring on flight
en bring to plane
id pesawat|kabin|naik pesawat|masuk kabin|bagasi
ms flight|kapal terbang|kabin|naik flight
th ขึ้นเครื่อง|เครื่องบิน|ขึ้นเครื่องได้|โหลด
vi máy bay|lên máy bay|xách tay|đem lên máy bay|ký gửi

laptop/usage/电脑/laptop
! laptop|macbook|inch|notebook|compatib|macos
en laptop|macbook|notebook|fit laptop|15 inch|14 inch|13 inch|16 inch
id laptop|muat laptop|macbook|14 inci|15 inci|14 inch
ms laptop|muat laptop
th โน้ตบุ๊ก|ใส่โน้ตบุ๊ค|แล็ปท็อป|แมคบุ๊ค|15 นิ้ว|14 นิ้ว
vi laptop|đựng laptop|máy 15|15 inch|14 inch|macbook

wifi/spec/无线网络/Wi-Fi
! wi-fi|wifi|2.4 ghz|5 ghz|network
en wifi|5ghz|5g wifi|2.4g|need wifi|internet
id wifi|5ghz|internet|pakai wifi
ms wifi|internet
th ไวไฟ|wifi|ไวไฟ 5|เน็ต
vi wifi|mạng|internet

devices/spec/连接设备/devices connected
! devices|connect|multipoint|pairs with|receiver
en how many devices|how many phones|connect to 2|connect how many
id berapa perangkat|berapa device|konek ke berapa|konek hp
ms berapa peranti|connect berapa
th กี่เครื่อง|ต่อได้กี่|ต่อไอแพด|ต่อกับมือถือ
vi mấy thiết bị|bao nhiêu thiết bị|kết nối mấy

stereo/spec/串联/pairing two
! stereo|pair|two|tws|link|daisy
en pair two|two together|pair 2|connect two speakers|stereo|link two|link together
id dua sekaligus|sambung dua|disambung dua|stereo
ms sambung dua|dua sekali|stereo
th ต่อสองตัว|ต่อคู่|สองตัวพร้อมกัน|สเตอริโอ
vi ghép lại|ghép 2|ghép đôi|hai cái cùng lúc|stereo|ghép được

two_way/spec/对讲/two-way talk
! two-way|two way|talk|speak|intercom|audio
en talk through|talk to|two way|2 way|speak through|can hear|hear sound|voice
id ngomong lewat|ngomong|dua arah|bicara lewat|bisa denger
ms cakap|dua hala|bercakap
th พูดผ่าน|คุยผ่าน|สองทาง|พูดโต้ตอบ|ได้ยินเสียง
vi nói chuyện|2 chiều|hai chiều|đàm thoại 2 chiều|nghe được tiếng

rotation/spec/旋转/rotation
! rotat|degrees|pan|tilt|swivel|360
en rotate|turn around|360|swivel|turn how many degrees|move around
id muter|berputar|putar|360|derajat
ms pusing|berpusing|360
th หมุน|หมุนได้|360|กี่องศา
vi xoay|quay được|360|xoay mấy độ

night/spec/夜视/night vision
! night|infrared|dark
en at night|dark can see|in the dark|night
id malam kelihatan|kelihatan malam|malam|gelap|malam keliatan|malam kelihatan
ms malam|gelap|waktu malam nampak
th กลางคืน|ตอนมืด|มืดๆ|ที่มืด
vi ban đêm|buổi tối|trời tối|trong tối

loudness/spec/音量/loudness
! output|power|watt|w|bass|volume|drivers?
en louder|loud enough|max volume|bass|volume|sound quality|powerful
id kenceng|kencang|bass|suara kenceng|nendang
ms bass|kuat bunyi|lantang
th เบส|ดังแค่ไหน|เสียงดี
vi to không|bass|âm thanh|nghe to|tiếng to không

cordless/spec/无线使用/use without a socket
! battery|cordless|rechargeable|adapter|power supply
en without plugging|w/o plugging|w/o plug|without plug|cordless|rechargeable|no need plug
en must plug
id tanpa colok|tanpa listrik|tanpa kabel|bisa dicas|rechargeable|harus dicolok|dicolok
ms tanpa wayar|tanpa plug|boleh caj semula|kena cucuk plug
th ไม่เสียบปลั๊ก|ไร้สาย|ชาร์จได้ไหม|ไม่ต้องเสียบ|ต้องเสียบปลั๊ก
vi không cắm điện|không cần cắm|cắm điện|sạc được không|không dây

suction/spec/吸力/suction
! suction|kpa|pa
en suction|suck strong|suction power
id daya hisap|hisapannya|sedotannya kuat
ms kuasa sedutan|sedutan
th แรงดูด|ดูดแรง
vi lực hút|hút mạnh

room_size/spec/适用面积/room size
! room size|room|coverage|square|sqm|m2|area
en room size|how big room|big room|room how big|cover how big|bedroom can|living room|sqm
en square metre
id kamar ukuran|ruangan|kamar 3x3|kamar 4x4|kamar|luas ruangan|meter persegi
ms bilik|ruang tamu|bilik besar|kaki persegi
th ห้อง|ตารางเมตร|ตรม|ห้องใหญ่|ห้องนอน
vi phòng|m2|mét vuông|diện tích|phòng ngủ|phòng khách

filter_change/spec/换滤芯/changing the filter
! replace|filter|cartridge|months
en change filter|filter change|filter last|replace filter|how often change|new filter
id ganti filter|filter diganti|ganti tiap
ms tukar filter|filter kena tukar
th เปลี่ยนไส้กรอง|เปลี่ยนฟิลเตอร์|ไส้กรองเปลี่ยน
vi thay lõi|thay lõi lọc|thay màng lọc|thay filter

app/spec/应用/app and remote control
! app|remote|alexa|google|smart|voice
en app|remote|remote control|alexa|google home|control by phone|smart home
id aplikasi|remote|remot|kontrol lewat hp|alexa
ms aplikasi|remote|kawal guna telefon
th แอป|แอพ|รีโมท|รีโมต|สั่งผ่านมือถือ
vi ứng dụng|điều khiển|remote|qua điện thoại|app

lock/spec/锁/lock
! lock|password|key|combination
en lock|password|tsa|key|combination lock
id kunci|gembok|password|tsa
ms kunci|mangga|tsa
th ล็อค|ล็อก|รหัส|กุญแจ
vi khóa số|khóa|mật khẩu|ổ khóa

dpi/spec/灵敏度/DPI
! dpi|sensor
en dpi|sensor|sensitivity
id dpi|sensornya
ms dpi
th dpi|เซ็นเซอร์|เซนเซอร์
vi dpi|cảm biến|độ nhạy
"""
