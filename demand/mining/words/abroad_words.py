"""What viewers in Indonesia, Malaysia, Vietnam and Thailand call the values that the other tables
name in Chinese and English, so that one thing asked for in three languages is one thing."""

from __future__ import annotations

FUNCTIONS = """
静音: senyap|tak bising|ga berisik|gak berisik|không ồn|ไม่มีเสียง|เสียงเบา
防水: kedap air|waterproof|không thấm nước|ไม่ซึมน้ำ|กันฝน
防晒: anti uv|chống tia uv|กันยูวี
防滑: anti selip|tak licin|ga licin|không trơn|กันลื่น|ไม่ลื่น
防尘: anti debu|chống bụi|กันฝุ่น
防油: anti minyak|chống dầu|กันน้ำมัน
防霉: anti jamur|tak berkulat|chống mốc|กันเชื้อรา|ไม่ขึ้นรา
防漏: tak bocor|ga bocor|gak bocor|không rò|ไม่รั่ว
防摔: tahan banting|tahan jatuh|chống va đập|chống sốc|กันกระแทก
防皱: tak renyuk|ga kusut|gak kusut|không nhăn|ไม่ยับ
防起球: ga berbulu|không xù|không xù lông|ไม่เป็นขุย
不掉色: ga luntur|gak luntur|tak luntur|không phai|không phai màu|สีไม่ตก
透气: berpori|tak panas|thoáng|thoáng mát|ระบายอากาศดี
速干: cepat kering|mau khô nhanh|nhanh khô|แห้งเร็ว|แห้งไว
凉感: dingin di kulit|mát lạnh|ผ้าเย็น
保暖: penghangat|giữ nhiệt cơ thể|ให้ความอบอุ่น
加热: pemanas|bisa panas|sưởi|làm nóng|ทำความร้อน
保温: tahan panas|giữ nhiệt|เก็บความร้อน|เก็บอุณหภูมิ
保冷: tahan dingin|giữ lạnh|เก็บความเย็น
加绒: lapis bulu|berlapis bulu|lót lông|lót nỉ|บุขน|ซับขน
加厚: lebih tebal|versi tebal|dày hơn|loại dày|หนากว่า|แบบหนา
轻薄: lebih tipis|versi tipis|mỏng hơn|loại mỏng|บางกว่า|แบบบาง
轻便: enteng|gọn nhẹ|น้ำหนักเบา
弹力: stretch|elastis|thun co giãn|ผ้ายืด|ยืดได้
可调节: adjustable|boleh laras|bisa disetel|điều chỉnh được|ปรับได้
可折叠: bisa dilipat|boleh lipat|gấp được|gấp lại được|พับเก็บได้
可拆洗: bisa dilepas|tháo giặt|tháo rời|ถอดซักได้|ถอดออกได้
可水洗: bisa dicuci|boleh basuh|giặt được|ซักได้
可机洗: cuci mesin|bisa masuk mesin cuci|boleh basuh mesin|giặt máy|ซักเครื่องได้
双面: dua sisi|bolak balik|hai mặt|2 mặt|ใส่ได้สองด้าน|สองด้าน
无线: wireless|tanpa kabel|không dây|ไร้สาย
充电: bisa dicas|boleh cas|rechargeable|sạc được|sạc điện|ชาร์จได้|แบบชาร์จ
插电: colok listrik|pakai listrik|cắm điện|dùng điện|เสียบปลั๊ก|แบบไฟฟ้า
快充: cas cepat|pengecasan pantas|sạc nhanh|ชาร์จเร็ว
太阳能: tenaga surya|tenaga suria|năng lượng mặt trời|โซล่าเซลล์
遥控: pakai remote|ada remote|có điều khiển|มีรีโมท
定时: ada timer|pakai timer|hẹn giờ|ตั้งเวลาได้
自动: tự động|อัตโนมัติ
大容量: kapasitas besar|muat banyak|dung tích lớn|sức chứa lớn|ความจุเยอะ|จุเยอะ
带灯: ada lampu|pakai lampu|berlampu|có đèn|phát sáng|มีไฟ
带轮: ada roda|pakai roda|beroda|ber roda|có bánh xe|bánh xe kéo|มีล้อ
带盖: ada tutup|pakai tutup|bertutup|ada penutup|có nắp|มีฝา|มีฝาปิด
带吸管: ada sedotan|pakai sedotan|ada straw|có ống hút|kèm ống hút|มีหลอด|มีหลอดดูด
带手柄: ada gagang|ada pegangan|ada pemegang|có tay cầm|có quai|มีหูจับ|มีด้ามจับ
带口袋: ada kantong|ada poket|pakai saku|có túi|มีกระเป๋า
带帽: ada hoodie|ada tudung|pakai tudung|pakai hoodie|có mũ|có nón|มีฮู้ด
带拉链: ada resleting|ada ritsleting|pakai zip|ada zip|có khóa kéo|có dây kéo|มีซิป
带内衬: ada furing|ada lining|có lót|มีซับใน
带胸垫: ada busa|ada pad|có mút ngực|có đệm ngực|มีฟองน้ำ
无痕: seamless|tanpa jahitan|không đường may|ไร้รอยต่อ|ไร้ขอบ
软底: sol empuk|sol lembut|tapak lembut|đế mềm|đế êm|พื้นนุ่ม
减震: anti getar|giảm chấn|êm chân|ซับแรงกระแทก
无糖: tanpa gula|tiada gula|không đường|ไม่มีน้ำตาล
低糖: kurang manis|ít đường|ít ngọt|หวานน้อย
不辣: ga pedas|gak pedas|tak pedas|không cay|ไม่เผ็ด
特辣: extra pedas|lebih pedas|pedas gila|siêu cay|cay hơn|เผ็ดมาก
无香: tanpa pewangi|tiada wangi|không mùi|không hương liệu|ไม่มีน้ำหอม
无酒精: tanpa alkohol|không cồn|ไม่มีแอลกอฮอล์
保湿: lembab|pelembab|pelembap|dưỡng ẩm|cấp ẩm|ให้ความชุ่มชื้น
美白: mencerahkan|cerahkan|trắng da|dưỡng trắng|ผิวขาว
控油: kontrol minyak|kawal minyak|kiềm dầu|คุมมัน
祛痘: anti jerawat|trị mụn|ลดสิว
不沾杯: ga transfer|tak transfer|ga nempel di gelas|không dính ly|ไม่ติดแก้ว
除臭: anti bau|hilang bau|penghilang bau|khử mùi|ดับกลิ่น|กำจัดกลิ่น
抑菌: anti bakteri|kháng khuẩn|ป้องกันแบคทีเรีย
不粘: anti lengket|tak melekat|chống dính|ไม่ติดกระทะ
可微波: bisa microwave|boleh microwave|dùng được lò vi sóng|เข้าไมโครเวฟได้
食品级: aman makanan|gred makanan|an toàn thực phẩm|ฟู้ดเกรด
分隔: ada sekat|bersekat|chia ngăn|nhiều ngăn|มีช่องแบ่ง
礼盒: gift box|kotak hadiah|hộp quà|กล่องของขวัญ
刻字: ukir nama|grafir nama|khắc tên|สลักชื่อ
磁吸: magnet|nam châm|แม่เหล็ก
"""

STYLES = """
宽松: oversize|baggy|rộng rãi|form rộng|ทรงหลวม|โอเวอร์ไซส์
修身: slim fit|press body|ngetat|ôm body|ทรงเข้ารูป|รัดรูป
长款: model panjang|versi panjang|dáng dài|ตัวยาว|แบบยาว
短款: model pendek|crop|dáng ngắn|dáng lửng|ตัวสั้น|แบบสั้น|ครอป
长袖: lengan panjang|tay dài|แขนยาว
短袖: lengan pendek|tay ngắn|แขนสั้น
无袖: tanpa lengan|sleeveless|sát nách|ไม่มีแขน|แขนกุด
圆领: leher bulat|kerah bulat|cổ tròn|คอกลม
V领: kerah v|leher v|cổ v|คอวี
高领: kerah tinggi|turtle neck|cổ lọ|คอเต่า
polo领: kerah polo|berkerah|ada kolar|cổ bẻ|คอปก
高腰: pinggang tinggi|highwaist|lưng cao|cạp cao|เอวสูง
阔腿: kulot|wide leg|ống rộng|ขากว้าง
直筒: lurus|straight cut|ống đứng|ống suông|ทรงกระบอก
高帮: high cut|model high|model tinggi|หุ้มข้อ
低帮: low cut|cổ thấp|ข้อต่ำ
厚底: sol tebal|tapak tebal|platform|đế dày|đế cao|พื้นหนา|ส้นหนา|ส้นตึก
平底: flat|tapak rata|đế bệt|ส้นแบน|ส้นเตี้ย
尖头: ujung lancip|mũi nhọn|หัวแหลม
圆头: ujung bulat|mũi tròn|หัวกลม
魔术贴: perekat|velcro|quai dán|ตีนตุ๊กแก
一脚蹬: slip on|tanpa tali|không dây buộc|แบบสวม
斜挎: selempang|sling|đeo chéo|สะพายข้าง
双肩: ransel|backpack|balo|สะพายหลัง
迷你款: versi kecil|cỡ nhỏ|bản mini|ไซส์มินิ
复古: vintage|jadul|cổ điển|วินเทจ
韩版: gaya korea|ala korea|kiểu hàn|สไตล์เกาหลี
卡通: kartun|karakter|hoạt hình|การ์ตูน
刺绣: bordir|sulam|thêu
蕾丝边: renda|ลูกไม้
两件套: satu set|setelan|nguyên set|set bộ|เข้าชุด
喷雾: spray|semprot|dạng xịt|xịt|สเปรย์|แบบสเปรย์
膏状: dạng sáp|bentuk stick|แบบแท่ง
"""

MATERIALS = """
棉: katun|kapas|cotton|vải bông|ผ้าคอตตอน|ผ้าฝ้าย|คอตตอน
亚麻: linen|lanh|vải lanh|ผ้าลินิน|ลินิน
真丝: sutera|lụa tơ tằm|tơ tằm|ผ้าไหม
天丝: tencel|เทนเซล
竹纤维: serat bambu|bambu|buluh|sợi tre|ใยไผ่|ไม้ไผ่
羊毛: bulu domba|wol|lông cừu|ขนแกะ|ผ้าวูล
羽绒: bulu angsa|lông vũ|ขนเป็ด|ขนห่าน
灯芯绒: korduroi|corduroy|nhung tăm|ผ้าลูกฟูก
丝绒: beludru|baldu|vải nhung|กำมะหยี่
真皮: kulit asli|kulit tulen|da bò|da thật|หนังแท้|หนังวัว
人造皮: kulit sintetis|kulit pu|da pu|giả da|หนังเทียม|หนังพียู
牛仔布: denim|jeans|vải jean|vải bò|ผ้ายีนส์
雪纺: sifon|voan|ชีฟอง
缎面: satin|sa tanh|ผ้าซาติน
针织: rajut|dệt kim|ไหมพรม
涤纶: polyester|poliester|โพลีเอสเตอร์
帆布: kanvas|vải bố|ผ้าแคนวาส|ผ้าใบ
乳胶: lateks|latex|cao su non|cao su tự nhiên|ยางพารา|ลาเท็กซ์
记忆棉: cao su hoạt tính|เมมโมรี่โฟม
硅胶: silikon|silicon|ซิลิโคน
不锈钢: stainless|inox|thép không gỉ|keluli tahan karat|สแตนเลส|สเตนเลส
钛: titanium|titan|ไทเทเนียม
铸铁: besi cor|besi tuang|เหล็กหล่อ
铝: aluminium|nhôm|อลูมิเนียม
铜: tembaga|đồng thau|ทองเหลือง|ทองแดง
陶瓷: keramik|seramik|gốm|เซรามิก
玻璃: kaca|beling|thủy tinh|thuỷ tinh|แก้วใส
木: kayu|kayu solid|kayu asli|kayu jati|gỗ|gỗ thật|ไม้จริง|ไม้แท้
藤编: rotan|mây tre|หวาย
塑料: plastik|nhựa|พลาสติก
大理石: marmer|marmar|đá hoa|หินอ่อน
银: perak asli|bạc thật|bạc 925|เงินแท้
金: emas asli|mạ vàng|vàng thật|ทองแท้|ชุบทอง
珍珠: mutiara|ngọc trai|ไข่มุก
"""

PATTERNS = """
条纹: garis-garis|belang|garis|kẻ sọc|sọc|ลายทาง|ลายริ้ว
格子: kotak kotak|motif kotak|kẻ caro|ca rô|caro|ลายสก๊อต|ลายตาราง
碎花: motif bunga|corak bunga|hoa nhí|ลายดอก|ลายดอกไม้
波点: polkadot|bintik|chấm bi|ลายจุด
豹纹: leopard|macan tutul|da báo|ลายเสือ
斑马纹: zebra|ngựa vằn|ลายม้าลาย
迷彩: loreng|celoreng|rằn ri|ลายทหาร|ลายพราง
扎染: tie dye|jumputan|loang màu|มัดย้อม
字母: in chữ|ตัวอักษร
星星: bintang|ngôi sao|ลายดาว
爱心: motif hati|trái tim|ลายหัวใจ
草莓: stroberi|strawberi|dâu tây|สตรอว์เบอร์รี่|ลายสตรอเบอรี่
猫咪: kucing|con mèo|ลายแมว
小熊: beruang|teddy|con gấu|ลายหมี
兔子: kelinci|arnab|con thỏ|ลายกระต่าย
恐龙: dinosaurus|dinosaur|khủng long|ไดโนเสาร์|ลายไดโนเสาร์
蝴蝶: kupu kupu|rama-rama|con bướm|ผีเสื้อ
纯色: polos|trơn|สีพื้น
"""

COLOURS = """
雾霾蓝: biru kusam|dusty blue|xanh khói|xanh xám|ฟ้าหม่น|สีฟ้าหม่น
天蓝: biru muda|biru langit|xanh da trời|xanh nhạt|ฟ้าอ่อน|สีฟ้าอ่อน
藏青: biru tua|biru dongker|biru gelap|xanh than|xanh đen|กรมท่า|สีกรม
薄荷绿: hijau mint|xanh mint|xanh bạc hà|เขียวมิ้นท์|เขียวมิ้นต์
墨绿: hijau tua|hijau botol|hijau gelap|xanh rêu đậm|xanh lá đậm|เขียวเข้ม|เขียวขวด
军绿: hijau army|hijau tentera|xanh lính|xanh bộ đội|เขียวทหาร
橄榄绿: hijau olive|hijau zaitun|xanh olive|เขียวมะกอก
豆绿: sage|hijau sage|xanh sage|เขียวเสจ
酒红: merah marun|merah hati|đỏ rượu|đỏ đô|แดงเลือดหมู|แดงไวน์
裸粉: dusty pink|pink kusam|hồng đất|hồng khói|ชมพูหม่น|ชมพูกะปิ
浅粉: pink muda|merah jambu muda|hồng nhạt|ชมพูอ่อน
香芋紫: lilac|ungu muda|tím nhạt|tím khoai môn|ม่วงอ่อน|สีม่วงอ่อน
葡萄紫: ungu tua|tím đậm|tím than|ม่วงเข้ม
奶茶色: milo|milktea|màu trà sữa|nâu sữa|ชานม|สีชานม
巧克力色: coklat tua|nâu đậm|sô cô la|น้ำตาลเข้ม|ช็อกโกแลต
浅棕: coklat muda|nâu nhạt|น้ำตาลอ่อน
奶油白: putih susu|putih krim|trắng kem|trắng sữa|ขาวครีม
米白: putih tulang|broken white|off white|trắng ngà|ขาวนวล
浅灰: abu muda|kelabu cair|xám nhạt|เทาอ่อน
炭灰: abu tua|kelabu gelap|xám đậm|เทาเข้ม
玫瑰金: rose gold|vàng hồng|โรสโกลด์
粉色: merah jambu
灰色: kelabu
橙色: màu cam
"""
