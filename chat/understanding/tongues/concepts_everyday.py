"""What viewers of everyday shops ask in still other words, and things that only some goods have;
the form is told in `chat.understanding.tongues.concepts`."""

CONCEPTS = """
charges/spec/可充次数/number of charges
! full charges|times|recharges your|charges about|charges a|charges an
en how many topups|how many full charges
id bisa ngecas berapa kali|berapa kali ngecas|ngecas hp berapa kali|isi hp berapa kali
ms caj berapa kali|boleh caj berapa kali
th ชาร์จได้กี่รอบ|ชาร์จได้กี่ครั้ง|ชาร์จมือถือได้กี่
vi sạc được mấy lần|sạc được bao nhiêu lần|sạc mấy lần

stove/usage/炉灶/stoves
! stove|hob|induction|cooktop|gas|heat source|burner
en which stove|what stove|stove type|all stoves|all hobs|electric stove|ceramic hob|gas hob
en gas cooker|work on gas|infrared stove|electric hob|stovetop
id kompor apa|semua kompor|kompor tanam|buat kompor|kompor induksi|induksi|kompor listrik
id kompor gas|kompor
ms dapur apa|semua dapur|dapur elektrik|dapur induksi|induksi|dapur gas
th เตาอะไร|ใช้กับเตา|เตาไหน|เตาถ่าน|ทุกเตา|เตาแม่เหล็กไฟฟ้า|เตาไฟฟ้า|เตาแก๊ส|เตาอินดักชั่น
th เตาแม่เหล็ก
vi bếp nào|loại bếp|mọi loại bếp|bếp gì|bếp cồn|bếp từ|bếp ga|bếp gas|bếp điện|bếp hồng ngoại

rust/spec/生锈/rust
! rust|corrosion|stainless
en rust|rusty|rusting|will rust|corrode
id karatan|karat|berkarat|gampang karatan|anti karat
ms karat|berkarat|tahan karat
th สนิม|ขึ้นสนิม|เป็นสนิม|กันสนิม
vi gỉ|rỉ sét|gỉ sét|bị rỉ|rỉ không|sét không|chống gỉ

tarnish/spec/变色/tarnish
! tarnish|plating|plated|discolo|fade|polish
en tarnish|turn black|turn green|turns green|turn yellow|yellowing|discolour|discolor|oxidize
en oxidise|gold come off|plating
id menghitam|jadi hitam|kusam|menguning|luntur warnanya|berubah warna
ms bertukar warna|jadi hitam|pudar
th ดำไหม|ลอกดำ|ทองลอก|เปลี่ยนสี|เป็นสีเหลือง|หมองไหม
vi xỉn màu|bị đen|ngả vàng|ố vàng|đổi màu|bay màu|phai màu

thread_count/spec/支数/thread count
! thread
en thread count|how many thread|tc
id thread count|jumlah benang
ms thread count
th ทอกี่เส้น|กี่เส้นด้าย|เส้นด้าย
vi mật độ sợi|số sợi

absorbency/spec/吸水性/absorbency
! absorb|gsm
en absorbent|absorb water|absorbs|dry well|dries well|soak up
id nyerap air|menyerap air|daya serapnya|nyerap
ms serap air|menyerap
th ซับน้ำ|ซึมซับน้ำ|ดูดซับน้ำ
vi thấm nước|hút nước|thấm tốt

heat/usage/烫手/heat of the handle
! handle|stay-cool|stay cool|heat
en handle get hot|handle hot|handle gets hot|hot to hold|hot to touch|too hot to hold|burn hand
id gagangnya panas|gagang panas|pegangannya panas|panas dipegang
ms pemegang panas|panas dipegang
th ด้ามร้อน|จับแล้วร้อน|ร้อนมือ
vi tay cầm nóng|cán nóng|nóng tay|cầm nóng

utensils/usage/铲子/utensils
! utensil|metal|spatula|silicone|wood|steel wool|scour
en metal spatula|metal spoon|metal utensil|steel wool|scrub|scratch the pan|which spatula
id spatula besi|spatula logam|sutil besi|sutil|spons kawat|sabut kawat|spatula apa
ms senduk besi|sudip besi|span kawat
th ตะหลิวเหล็ก|ตะหลิวโลหะ|ตะหลิว|ฝอยขัด|ฝอยเหล็ก
vi xẻng kim loại|muỗng kim loại|xẻng inox|sạn kim loại|miếng cọ|cước sắt

capacity/spec/容量/capacity
! capacity|cups|litre|liter|holds|ml|serves|volume
en how many cups of rice|cups of rice|cook how much rice|rice how many|how much rice|fit how much
en how much it hold|hold how many|big enough for|how many servings|litre|how many oz
id berapa cup beras|berapa gelas beras|beras berapa|muat beras berapa|takar beras|isi air berapa
ms berapa cawan beras|cawan beras|muat berapa cawan|masak berapa cawan
th หุงได้กี่ถ้วย|กี่ถ้วย|ข้าวกี่ถ้วย|หุงข้าวได้กี่|ใส่น้ำได้กี่|จุน้ำ
vi mấy lon gạo|mấy chén gạo|bao nhiêu gạo|mấy lon|mấy cốc gạo|mấy chén|nấu được mấy
vi nấu được bao nhiêu

people/suitability/人数/number of people
! person|people|serves|family|pax|servings
en feed how many|how many ppl|how many person|enough for 2|enough for family|2 pax|serve how many
id cukup buat berapa|buat sekeluarga|berapa porsi|makan berapa orang|cukup berapa orang
ms cukup berapa orang|makan berapa orang|sekeluarga
th กินได้กี่คน|พอกี่คน|เหมาะกับกี่คน|ครอบครัวกี่คน
vi mấy người ăn|đủ mấy người|cho bao nhiêu người|nhà mấy người|gia đình mấy người

cook_time/spec/烹饪时间/cooking time
! cook|minutes|boil|ready in
en cook how long|how long to cook|how long cook|cooking time|cook fast|ready in how many minutes
id masak berapa lama|matang berapa lama|berapa menit masak|berapa menit matang
ms masak berapa lama|berapa minit masak
th หุงกี่นาที|สุกกี่นาที|ทำกี่นาที|หุงนานไหม
vi nấu bao lâu|mấy phút chín|bao lâu chín|nấu mấy phút

programs/spec/程序/programs
! programme|program|preset|menu|function|mode
en can cook what|cook porridge|make porridge|make soup|cook soup|steam fish|can steam|can bake
en what can it cook|what can cook
id bisa masak apa|bisa bubur|bisa kukus|bisa sup|bisa buat bubur|ngukus|fungsinya apa
ms boleh masak apa|boleh kukus|masak bubur|kukus
th ทำอะไรได้บ้าง|นึ่งได้ไหม|ต้มโจ๊ก|ทำโจ๊ก|หุงโจ๊ก|นึ่ง
vi nấu được gì|nấu cháo|hấp được|hấp|nấu súp|làm được món

brew/usage/冲泡/how to prepare
! brew|hot water|pour|steep|hang|prepare|cook|boil
en how to brew|how to make it|how to cook|how do i make|how do i cook|how to prepare|ice or hot
en hot or iced|cold brew|how much water
id cara seduh|diseduh|cara masak|cara bikin|cara buatnya|diseduh pakai|takaran air
ms cara bancuh|bancuh|cara masak|cara buat
th ชงยังไง|วิธีชง|ต้มกี่นาที|ทำยังไง|วิธีทำ|ใส่น้ำเท่าไหร่
vi cách pha|pha sao|pha như nào|pha thế nào|cách nấu|nấu sao|pha với

sugar/material/糖/sugar
! sugar|sweeten|stevia|no added
en added sugar|any sugar|sugar inside|how much sugar|sugarfree|diabetic friendly|zero sugar
id gulanya|ada gulanya|tanpa gula|rendah gula|gula tambahan
ms tanpa gula|ada gula|kurang manis|gula tambahan
th ใส่น้ำตาล|มีน้ำตาลมั้ย|ไม่มีน้ำตาล|น้ำตาลเยอะ|หวานน้อย
vi có đường không|không đường|ít đường|bao nhiêu đường|đường không

origin/spec/产地/origin
! origin|made in|country|produced|grown|sourced
en where it made|made which country|where is it from|where does it come from|country of origin
en where is this made|made in where|beans from|imported from|is it imported|local or imported
id asalnya|produk lokal|lokal atau impor|impor dari|import dari|buatan indonesia|dari negara mana
ms produk tempatan|import dari|dari mana asal|buatan negara
th นำเข้าจาก|มาจากไหน|มาจากประเทศ|ของนอก|ผลิตประเทศ|ผลิตจากไหน
vi hàng nội địa|nhập từ|nhập khẩu|made in gì|hàng việt nam|sản xuất ở đâu|xuất sứ

pages/spec/页数/pages
! pages|sheets
en how many pages|pages|how many sheets of paper|page count
id berapa halaman|berapa lembar isinya|halaman
ms berapa muka surat|muka surat
th กี่หน้า|กี่แผ่น|จำนวนหน้า
vi mấy trang|bao nhiêu trang|bao nhiêu tờ

tip/spec/笔尖/tip
! tip|nib|mm|point
en tip size|nib|0.5 or 0.7|0.5mm|0.38|fine tip|how thick is the line
id ujung pena|ukuran mata pena|mata pena|0.5 atau
ms mata pen|0.5 ke
th หัวปากกา|ขนาดหัว|หัว 0.5|เส้นหนา
vi ngòi|đầu bút|cỡ ngòi|nét mấy|0.5 hay

ink/spec/墨水/ink
! ink|gel|ballpoint|oil-based|water-based|bleed
en ink|gel ink|smudge on paper|bleed through|ghosting|erasable|left handed
id tinta|tintanya|tembus kertas|bisa dihapus
ms dakwat|tembus kertas
th หมึก|หมึกซึม|ซึมกระดาษ|ลบได้
vi mực|loại mực|thấm giấy|lem mực|xóa được

paper/spec/纸张/paper
! paper|gsm
en paper thickness|paper gsm|thick paper|paper quality
id kertasnya|tebal kertas
ms kertas
th กระดาษ
vi giấy|giấy gì|giấy dày

auto_open/spec/自动开合/opening by a button
! automatic|auto open|auto-open|button|one-touch|one touch
en auto open|open automatically|one button|button open|auto close|one touch open
id otomatis buka|buka otomatis|sekali pencet
ms buka automatik|tekan butang
th เปิดอัตโนมัติ|กดปุ่มเปิด|เปิดปิดอัตโนมัติ
vi mở tự động|bấm nút mở|tự mở

wind/spec/抗风/wind resistance
! windproof|wind
en windproof|strong wind|flip over|flips in wind|wind resistant|typhoon
id tahan angin|anti angin|kuat angin
ms tahan angin|angin kuat
th กันลม|ทนลม|ลมแรง
vi chịu gió|gió mạnh|chống gió|gió to

fast_charge/spec/快充/fast charging
! fast|pd|quick charge|qc|w
en fast charging|fast charge|quick charging|support fast|support pd|pd charging|quick charge
id fast charging|fast charge|cas cepat|ngecas cepat|ngecasnya cepat|pengisian cepat
ms fast charging|caj laju|caj pantas
th ชาร์จเร็ว|ชาร์จด่วน|ฟาสชาร์จ|ชาร์จไว
vi sạc nhanh|hỗ trợ sạc nhanh|pd không

wireless_charge/spec/无线充电/wireless charging
! wireless charg|qi|magsafe|magnetic
en wireless charging|charge wirelessly|wireless charge|qi charging|magsafe
id wireless charging|cas tanpa kabel|wireless charger|cas wireless
ms caj tanpa wayar|wireless charging
th ชาร์จไร้สาย|ชาร์จแบบไร้สาย|แม็กเซฟ
vi sạc không dây|sạc ko dây|sạc wireless|magsafe

battery/spec/电池容量/battery capacity
! battery|mah|rechargeable|aa|aaa|batteries
en battery included|batteries included|what battery|which battery|aa battery|aaa|need batteries
en battery size|replaceable battery|battery type
id baterai apa|pakai baterai apa|baterai a3|baterai a2|dapat baterai|baterainya berapa
id kapasitas baterai
ms bateri apa|guna bateri apa|bateri sekali
th ใช้ถ่าน|ถ่านอะไร|แถมถ่าน|ถ่านกี่ก้อน|แบตกี่มิล|แบตเท่าไหร่
vi dùng pin gì|pin gì|có kèm pin|pin bao nhiêu|pin aa|mấy viên pin|dung lượng pin

display/spec/显示/the display
! display|screen|indicator|led|percentage|light shows
en show battery|battery indicator|show percentage|see battery level|led indicator|show how much left
id indikator|ada indikator|indikator baterai|keliatan persen|ada layarnya
ms indikator|tunjuk peratus
th บอกแบต|มีหน้าจอ|โชว์เปอร์เซ็น|ไฟบอก
vi hiển thị pin|báo pin|có màn hình|hiện phần trăm|đèn báo

warm_up/spec/加热/heating
! heat|heating|warm up
en heat up|heats up|heating function|got heat|heat function
id pemanas|ada pemanasnya|pemanasnya
ms pemanas|ada pemanas
th ระบบความร้อน|มีความร้อน|อุ่นร้อน
vi làm nóng|chức năng nóng|có nóng

accessories/spec/配件/what is included
! included|include|in the box|comes with|box|not included|set|package|kit contains
en lid included|with lid|without lid|adapter included|come with adapter|with adapter
en charger included
en come with charger|pillowcase included|with pillowcase|duvet cover included|with stand|with case
en carry case|with bag|manual included|english manual|need to buy filter|with filter|batteries come
id dapat adaptor|dapat charger|sama charger|dapet kepala|kepala charger|dapat sarung bantal
id dapat tas
id include tutup|dapat tutup|dapat manual|buku panduan
ms dapat adapter|sekali adapter|dapat charger|sarung bantal sekali|dapat beg
th แถมหัวชาร์จ|มีหัวชาร์จ|ได้หัวชาร์จ|มีปลอกหมอน|ปลอกหมอนด้วย|แถมสาย|มีคู่มือ|ได้ฝา
vi có kèm củ sạc|kèm củ|có củ sạc|có vỏ gối|kèm vỏ gối|kèm túi|kèm nắp|có sách hướng dẫn

dimensions/spec/尺寸/dimensions
! dimension|size|measures|diameter|width|height|depth|cm
en how big is it my|how tall|how high|how deep|height of|width of|depth of|diameter|exact size
en actual size|size of the|fit on desk|how much space|fit a4|fits a4|a4 size|a4
id tingginya berapa|lebarnya berapa|ukuran aslinya|muat a4|diameternya|tinggi lebar
id segimana besarnya
ms tinggi berapa|lebar berapa|muat a4|besar macam mana|saiz sebenar
th สูงกี่ซม|กว้างเท่าไหร่|ใส่เอสี่|ใส่a4|สูงเท่าไหร่|ขนาดจริง|เส้นผ่านศูนย์กลาง
vi cao bao nhiêu|cao mấy|rộng bao nhiêu|đựng a4|vừa a4|kích cỡ thật|to cỡ|ngang bao nhiêu|cao bn

load/spec/承重/load
! load|weight capacity|up to|kg|holds
en how much weight|heavy stuff|hold heavy|carry heavy|strong enough|fat person|heavy people
en how strong
id kuat nampung|kuat beban|nampung berapa|orang gemuk|kuat buat|kuat bawa
ms tahan berat|kuat tak|orang gemuk|tampung berapa
th รับกี่กิโล|ทนน้ำหนัก|คนอ้วน|แข็งแรงไหม|รับน้ำหนักกี่
vi chịu bao nhiêu ký|người mập|người béo|chắc không|chịu được bao nhiêu kg|chịu nặng

age/suitability/适用年龄/age
! age|years|months|kids|toddler|adults
en what ages|for toddler|for toddlers|for newborn|my toddler|my baby|for infants|how old can
en too young
en ok for kids|safe for kids|kids friendly|kid friendly|suitable for kids|for adults|adults can
id untuk umur|usia berapa|anak kecil|balita|dewasa bisa|aman buat anak|umur berapa bisa
id anak kecil boleh
ms untuk umur|budak kecil|sesuai umur|orang dewasa boleh|untuk bayi|budak boleh
th เด็กใช้ได้ไหม|เด็กกินได้|อายุเท่าไหร่|เด็กเล็ก|ผู้ใหญ่ใช้|เด็กใส่ได้
vi trẻ em dùng|bé dùng được|mấy tuổi dùng|trẻ nhỏ|người lớn dùng|bé bao nhiêu tháng|cho bé mấy

pet_fit/suitability/适合宠物/for which pets
! cat|dog|kitten|puppy|breed|pet|breeds|adult|senior|rabbit|pets
en for 2 cats|multiple cats|two cats|big cat|large dog|medium dog|small breed|my puppy|my kitten
id kucing besar|2 kucing|dua kucing|anjing besar bisa|anjing sedang
ms kucing besar|2 ekor kucing|anjing besar
th แมวสองตัว|แมวหลายตัว|หมาใหญ่|แมวตัวใหญ่
vi 2 con mèo|hai con mèo|chó to|mèo to|nhiều mèo

filter_change/spec/换滤芯/changing the filter
! replace|filter|cartridge|weeks
en filter how often|change the filter|how often to change|filter lasts|filter last how long
id ganti filternya|filternya awet|filter berapa lama|ganti filter berapa
ms filter tahan berapa|bila tukar filter
th ฟิลเตอร์ใช้ได้|เปลี่ยนกรอง|กรองใช้ได้กี่|ฟิลเตอร์กี่
vi bao lâu thay lọc|lọc dùng bao lâu|mấy tháng thay|thay bông lọc

care/care/洗护/care
! clean|wash|rinse|wipe|care
en wash by machine|throw in washing machine|put in washing machine|hand wash only|wash with
en machine ok
en can i wash|tumble dry|put in dryer|throw in dryer|dry clean|how do i clean|how do you wash
id dicuci mesin|boleh dicuci|masuk dryer|dry clean|dijemur|cara rawat|perawatannya
ms boleh basuh|basuh mesin|masuk dryer|jemur|cara jaga
th ซักเครื่องได้|อบได้ไหม|อบผ้า|ซักแห้ง|ตากแดด|ดูแลยังไง
vi giặt máy được|sấy được|máy sấy|giặt khô|phơi nắng|bảo quản sao|giặt tay hay

brand/spec/品牌/brand
! brand
en which brand|brand name|own brand|what's the brand
id merk apa|mereknya|brand apa|merek lokal
ms jenama apa|brand apa
th แบรนด์อะไร|แบรนด์ไหน|ยี่ห้ออะไร
vi hãng gì|hãng nào|thương hiệu gì|nhãn hiệu

restock/unknown_question/补货时间/restock
! restock
en when restock|restock when|when got stock|when will have stock|when have stock|when new stock
en coming back|back when|when available again|stock coming|next batch
id restock kapan|kapan restock|kapan ready|kapan ada lagi|ready lagi kapan|kapan stok
id kapan masuk lagi
ms bila restock|bila ada stok|bila ready|restock bila|bila masuk stok
th ของเข้าเมื่อไหร่|ของเข้าวันไหน|เข้าเมื่อไหร่|มาเมื่อไหร่|เติมของ|มีอีกเมื่อไหร่|รีสต็อก
vi khi nào có lại|bao giờ có hàng|khi nào về hàng|bao giờ về|khi nào có hàng|về hàng chưa|nhập thêm

store/unknown_question/实体店/physical shop
! physical store|store|showroom|online only|pick up
en where is your shop|where are you located|got shop|any shop|any outlet|can self collect
en self collection
en collect myself|collect it myself|pick up myself|pick it up myself|come and collect
en collect in person
en come down to collect|walk in|can i visit|view in person|try in store|physical outlet
id toko fisik|ada toko|ada offline|tokonya dimana|tokonya di mana|bisa ambil sendiri|ada outlet
ms kedai fizikal|ada kedai|kedai kat mana|boleh pickup|ambil sendiri|kedai dekat mana
th มีหน้าร้าน|หน้าร้าน|ร้านอยู่ไหน|ร้านอยู่ที่ไหน|รับเองได้|รับหน้าร้าน
vi shop ở đâu|có cửa hàng|cửa hàng ở đâu|địa chỉ shop|đến lấy|mua trực tiếp|shop đâu

gift_wrap/usage/礼品包装/gift wrapping
! gift wrap|wrapping|gift box|gift
en wrap it up|gift packaging|can wrap|gift wrapped|wrapped|as a gift wrap|add a card|greeting card
id bungkus kado|dibungkus kado|kertas kado|box kado|kartu ucapan
ms bungkus hadiah|balut hadiah|kad ucapan
th ห่อของขวัญ|กล่องของขวัญ|ห่อให้|การ์ดอวยพร
vi gói quà|hộp quà|gói giúp|thiệp|gói làm quà

customs/usage/关税/customs
! customs|duty|duties|import|tax
en duties|pay duties|customs duties|import duties|pay tax|any tax|tax included|import fee
en customs fee|custom fee|extra charges|hidden charges
en pay duty
id kena pajak|pajaknya|bea masuk|bea cukai|kena cukai|biaya tambahan
ms kena cukai|cukai|cukai import|caj tambahan
th ภาษี|ภาษีนำเข้า|เสียภาษี|ค่าภาษี
vi thuế|thuế nhập khẩu|bị thuế|đóng thuế|phí hải quan|phụ phí

plane/usage/上飞机/air travel
! flight|carry-on|cabin|airline|plane|wh
en hand luggage|as carry on|cabin bag|cabin size|on board|overhead bin|on the plane|in the plane
en airline
en ryanair|airasia|scoot
id bagasi kabin|tas kabin|masuk bagasi|dibawa terbang
ms bagasi tangan|bawa naik flight|masuk kabin
th ถือขึ้นเครื่อง|โหลดใต้เครื่อง|กระเป๋าขึ้นเครื่อง
vi hành lý xách tay|mang lên máy bay|đi máy bay

stereo/spec/串联/pairing two
! stereo|pair|two|tws|link|daisy
en play together|work together|use two together|both together|two of them together|sync two
en pair both
id nyala bareng|dua-duanya bareng|dipasangkan|bareng dua
ms main sekali dua|bunyi serentak
th เปิดพร้อมกัน|เล่นพร้อมกัน|ใช้สองตัว
vi phát cùng lúc|chạy chung|ghép hai loa|kết nối hai loa

strength/spec/香味浓淡/strength
! strength|light|strong|mild|medium|intensity
en strong smell|smell strong or not|how strong|too strong|overpowering|strong scent|mild or strong
en light scent
id wanginya kuat|baunya kuat|wangi banget atau|nyengat ga|kuat ga wanginya
ms bau kuat|wangi kuat tak|kuat ke bau
th กลิ่นแรงไหม|กลิ่นแรงมั้ย|หอมแรง|กลิ่นอ่อน|ฉุนไหม
vi mùi nồng không|mùi nhẹ|thơm nồng|mùi có nồng|nồng không

ruling/spec/内页/ruling
! ruling|ruled|dot grid|lined pages|grid|blank|lines
en lined or blank|lined or dotted|lined or plain|dotted|dot grid|ruled|blank pages|grid paper
en blank or
en plain pages|lined pages|got lines
id bergaris|polos atau|dotted|kotak-kotak|garis atau
ms bergaris|bergaris ke|kosong atau
th มีเส้น|จุดไข่ปลา|ไม่มีเส้น|เส้นบรรทัด|ตาราง
vi kẻ ngang|kẻ ô|giấy trơn|có kẻ|chấm bi

ear_fit/spec/佩戴稳固/how it stays in the ear
! ear tip|ear hook|wing|secure|in-ear|ear fit
en fall out|falls out|drop out of|stay in ear|stay in my ear|stay on my ears|slip out|ear tips
id gampang lepas|copot dari telinga|jatuh dari telinga|karet telinga
ms jatuh dari telinga|tercabut
th หลุดจากหู|หลุดง่าย|จุกหู
vi rớt khỏi tai|rơi khỏi tai|tuột tai|núm tai
"""
