"""What goods can do or be proof against: value, English name, and the words for it."""

from __future__ import annotations

FUNCTIONS = """
静音/quiet: 静音|无声|低噪音|低噪|零噪音|不吵|没噪音|没有噪音|声音小|噪音小|不响|安静|quiet
  silent|noiseless|low noise|noise free|whisper|senyap|tidak berisik|yên tĩnh|không ồn|เงียบ
降噪/noise cancelling: 降噪|隔音|消音|noise cancelling|noise-cancelling|noise canceling
  soundproof|anc
防水/waterproof: 防水|防泼水|防泼溅|不漏水|不进水|不怕水|淋雨不湿|waterproof|water proof
  water resistant|water-resistant|tahan air|anti air|kalis air|chống nước|chống thấm|กันน้ำ
防风/windproof: 防风|挡风|抗风|不透风|windproof|wind proof|wind resistant|anti angin|chống gió
  กันลม
防晒/sun protection: 防晒|防紫外线|抗紫外线|遮阳|upf50|upf|sun protection|uv protection|anti uv
  sun proof|tabir surya|chống nắng|กันแดด
防滑/non-slip: 防滑|止滑|不打滑|不滑|non slip|non-slip|nonslip|anti slip|anti-slip|slip resistant
  anti licin|chống trượt|กันลื่น
防尘/dustproof: 防尘|防灰|不沾灰|dustproof|dust proof
防油/oil-proof: 防油|防油污|拒油|oil proof
防污/stain resistant: 防污|抗污|耐脏|不显脏|stain resistant|stain proof|stain-proof
防静电/anti-static: 防静电|抗静电|不起静电|不起电|anti static|anti-static
防起球/anti-pilling: 防起球|抗起球|不起球|anti pilling|anti-pilling|pill free
防皱/wrinkle free: 防皱|抗皱|免烫|不皱|不起皱|wrinkle free|wrinkle-free|non iron|no iron
  wrinkle resistant
防缩/shrink proof: 不缩水|防缩|防缩水|shrink proof|pre-shrunk|preshrunk
不掉色/colorfast: 不掉色|不褪色|不掉颜色|固色|colorfast|colourfast|fade proof|anti luntur
防蚊/mosquito proof: 防蚊|驱蚊|防虫|mosquito proof|mosquito repellent|insect repellent
防摔/drop proof: 防摔|抗摔|耐摔|防撞|drop proof|shockproof|shatterproof|unbreakable|anti pecah
防漏/leakproof: 防漏|不漏|密封不漏|防侧漏|不侧漏|leakproof|leak proof|leak-proof|spill proof
  anti bocor
防爆/explosion proof: 防爆|explosion proof
防火/fireproof: 防火|阻燃|fireproof|flame retardant
防霉/mold proof: 防霉|防潮|不发霉|不会发霉|不长霉|抗霉|mould proof|mold proof|moisture proof
防盗/theft proof: 防盗|theft proof|anti theft|anti-theft|lockable
防咬/chew proof: 耐咬|防咬|chew proof|bite proof
防走光/not see through: 防走光|不走光|不透|不透光|not see through|opaque|squat proof
透气/breathable: 透气|不闷|不闷热|排汗|吸汗|不捂汗|breathable|airy|sweat wicking|moisture wicking
  menyerap keringat|thoáng khí|ระบายอากาศ
速干/quick dry: 速干|快干|干得快|quick dry|quick-dry|fast drying|quick drying
凉感/cooling: 凉感|冰感|凉爽|接触凉感|清凉|cooling|ice silk feel
保暖/warm: 保暖|御寒|抗寒|防寒|发热|自发热|加热款|thermal|insulated lining|hangat|giữ ấm|กันหนาว
插电/plug-in: 插电|可插电|能插电|插电款|插电的|插电加热|电热|电热款|plug in|plug-in|electric
  electric heating|electrically heated
加热/heated: 电加热|可加热|带加热|能加热|恒温加热|heated|self heating|with heating
保温/insulated: 保温|长效保温|恒温|heat retention|keeps warm|keep warm|thermos insulated
  vacuum insulated
保冷/keeps cold: 保冷|冰镇|keeps cold|keep cold|ice cold all day
加绒/fleece lined: 加绒|带绒|绒里|内里加绒|抓绒|fleece lined|fleece-lined|with fleece
加厚/thicker: 加厚|厚款|厚一点|厚一点的|更厚|thicker|heavyweight|thick version|heavy weight
轻薄/thinner: 薄款|轻薄|超薄|薄一点|薄一点的|更薄|thinner|ultra thin|ultrathin|thin version
轻便/lightweight: 轻便|轻量|超轻|轻一点|轻一点的|便携|lightweight|light weight|lighter|ultralight
  portable|ringan|nhẹ hơn
弹力/stretchy: 弹力|高弹|有弹性|弹性大|微弹|四面弹|stretch|stretchy|elastic|melar|co giãn
可调节/adjustable: 可调节|能调节|可以调节|可伸缩|能伸缩|伸缩|可升降|能升降|升降|adjustable
  extendable|telescopic|height adjustable|bisa diatur
可折叠/foldable: 可折叠|能折叠|折叠款|折叠的|折叠|能折|foldable|folding|collapsible|can fold
  lipat|gấp gọn|พับได้
可拆洗/removable cover: 可拆洗|能拆洗|拆洗|拆下来洗|removable cover|washable cover
可拆卸/detachable: 可拆卸|可拆|能拆|活动里|detachable|removable
  removable lining|zip off
可水洗/washable: 可水洗|能水洗|可洗|washable
可机洗/machine washable: 可机洗|能机洗|机洗|扔洗衣机|进洗衣机|machine washable|machine-washable
可堆叠/stackable: 可堆叠|能叠放|堆叠|stackable
双面/reversible: 双面穿|双面可穿|两面穿|正反两穿|双面用|reversible|double sided|double-sided
无线/cordless: 无线款|无线的|无线|不插电|免插电|wireless|cordless|nirkabel|không dây|ไร้สาย
蓝牙/bluetooth: 蓝牙|bluetooth
无线充电/wireless charging: 无线充电|无线充|wireless charging
充电/rechargeable: 充电款|可充电|能充电|充电式|usb充电|rechargeable|usb rechargeable|isi ulang
快充/fast charging: 快充|闪充|超级快充|fast charging|quick charge|fast charge
长续航/longer battery life: 长续航|续航长|超长续航|续航久|大电池|大容量电池|long battery
  longer battery|bigger battery|long lasting battery|baterai tahan lama
太阳能/solar: 太阳能|光伏|solar|solar powered
遥控/with remote: 遥控|带遥控|遥控器|remote control|with remote
智能/smart: 智能|智能款|语音控制|声控|接入米家|能连手机|可连手机|app控制|手机控制|smart
  voice control|app control|app controlled
定时/with timer: 定时|可定时|带定时|预约|timer|with timer|auto shut off|auto off
自动/automatic: 全自动|自动款|自动感应|感应|自动|automatic|auto sensing|motion sensor|otomatis
变频/inverter: 变频|inverter
节能/energy saving: 节能|省电|低功耗|一级能效|energy saving|energy efficient|hemat listrik
大容量/larger capacity: 大容量|超大容量|容量大|容量大一点|大号容量|large capacity|big capacity
  bigger capacity|extra large capacity
调光/dimmable: 可调光|调光|无极调光|调色温|三色光|护眼|不刺眼|dimmable|dimming|eye friendly
  eye care
带灯/glow in the dark: 带灯|夜光|发光|荧光条|反光|反光条|glow in the dark|reflective|with light
  light up
带轮/with wheels: 带轮子|带轮|有轮子|万向轮|拉杆|带拉杆|可拖拉|with wheels|wheeled|rolling
带盖/with lid: 带盖|带盖子|有盖|有盖子|with lid|with a lid|with cover
带吸管/with straw: 带吸管|吸管款|有吸管|with straw|with a straw
带手柄/with handle: 带手柄|带提手|有把手|带把手|有提手|with handle|with a handle
带口袋/with pockets: 带口袋|有口袋|带兜|有兜|多口袋|侧口袋|内袋|pockets|pocket|with pockets
  has pockets|have pockets|side pockets|inner pocket|ada saku|có túi
带帽/hooded: 带帽|连帽|带帽子|有帽子|可拆帽|hooded|with hood|with a hood
带拉链/zip-up: 带拉链|拉链款|有拉链|全拉链|with zipper|with a zipper|with zip|zip up|zip-up
  full zip
带扣/snap button: 纽扣款|按扣|磁吸扣|snap button|button down
带内衬/lined: 带内衬|有内衬|带里衬|有里布|lined|with lining
带胸垫/padded: 带胸垫|有胸垫|带罩杯|自带胸垫|padded|built in bra|built-in bra|with bra pads
无钢圈/wire-free: 无钢圈|不带钢圈|不要钢圈|没钢圈|无钢托|underwire free|no underwire|wire free
  wirefree
无痕/seamless: 无痕|隐形无痕|无缝|seamless
收腹/tummy control: 收腹|收小肚子|提臀|塑形|显瘦|遮肉|遮肚子|tummy control|shaping|slimming
  butt lifting
增高/height increasing: 内增高|增高|隐形增高|height increasing|elevator insole
软底/cushioned sole: 软底|软底的|踩屎感|soft sole|cushioned|memory foam|arch support
耐磨/heavy duty: 耐磨|结实耐用|耐穿|hard wearing|wear resistant|durable version|heavy duty
承重/reinforced: 承重大|加固|承重加强|reinforced|higher weight capacity|high load
一次性/disposable: 一次性|disposable
便携装/travel size: 旅行装|便携装|小样|分装|迷你装|试用装|小包装|小瓶装|travel size|travel-size
  sample size|mini size|trial size
家庭装/family size: 家庭装|大包装|量贩装|大瓶装|整箱装|family pack|bulk pack|value pack
  jumbo size|family size|refill pack
礼盒/gift box: 礼盒|礼盒装|礼品盒|礼物包装|礼品装|gift box|gift set|gift wrap|gift boxed
  kotak hadiah
替换装/refill: 替换装|替换芯|补充装|补充液|refill|refills|replacement filter|isi ulang refill
无糖/sugar free: 无糖|0糖|零糖|不加糖|没有糖|代糖|sugar free|sugar-free|no sugar|unsweetened
  zero sugar|tanpa gula|không đường|ไม่มีน้ำตาล
低糖/low sugar: 低糖|少糖|减糖|半糖|不太甜|less sweet|low sugar|reduced sugar
低脂/low fat: 低脂|脱脂|0脂|零脂|low fat|fat free
低卡/low calorie: 低卡|0卡|零卡|low calorie|low cal
无盐/low salt: 低盐|无盐|少盐|low salt|low sodium|no salt
不辣/not spicy: 不辣|不辣的|免辣|微辣|not spicy|mild version|less spicy|tidak pedas
特辣/extra spicy: 特辣|变态辣|加辣|超辣|爆辣|extra spicy|more spicy|super spicy
无添加/additive free: 无添加|零添加|0添加|无防腐剂|没有防腐剂|additive free|no preservatives
  preservative free|no additives
无麸质/gluten free: 无麸质|gluten free|gluten-free
无香/fragrance free: scent free|scent-free|no scent|无香|无香精|无味|没有香味|fragrance free
  fragrance-free|unscented
无酒精/alcohol free: 无酒精|不含酒精|alcohol free|alcohol-free
无硅油/silicone free: 无硅油|silicone free
有机/organic: 有机|绿色有机|organic|organik|hữu cơ
纯素/vegan: 纯素|素食|vegan|cruelty free
无咖啡因/decaf: 低因|无咖啡因|decaf|caffeine free
温和/gentle: 温和|温和不刺激|不刺激|敏感肌可用|gentle|hypoallergenic|non irritating
保湿/hydrating: 保湿|补水|滋润|moisturising|moisturizing|hydrating|melembabkan
美白/brightening: 美白|提亮|淡斑|祛斑|whitening|brightening|dark spot
控油/oil control: 控油|去油|oil control|oil-control|mattifying
祛痘/anti-acne: 祛痘|淡痘印|anti acne|anti-acne|acne
抗老/anti-aging: 抗老|抗衰|紧致|淡纹|anti ageing|anti aging|anti-aging|anti-ageing|firming
防脱/anti hair loss: 防脱|防掉发|生发|anti hair loss|hair growth
去屑/anti-dandruff: 去屑|止痒|anti dandruff|anti-dandruff
持久/long lasting: 持妆|不脱妆|持久|long lasting|long-lasting|tahan lama
不沾杯/transfer proof: 不沾杯|不粘杯|不掉色口红|transfer proof|transfer-proof|smudge proof
  không dính cốc
抑菌/antibacterial: 抑菌|抗菌|除菌|杀菌|antibacterial|anti bacterial|antimicrobial
除臭/odor control: 防臭|除臭|去异味|除味|去味|去臭|无臭|odor control|odour control|anti odor
  anti odour
  deodorizing
除螨/anti-mite: 除螨|防螨|anti mite|dust mite
除湿/dehumidifying: 除湿|dehumidifying
加湿/humidifying: 加湿|humidifying
净化/purifying: 净化|除甲醛|purifying|hepa
杀虫/pest killing: 灭蚊|灭蟑|pest control
不粘/non-stick: 不粘|不粘底|不粘锅底|不粘涂层|non stick|non-stick|nonstick|anti lengket
可微波/microwave safe: 可微波|能进微波炉|微波炉能用|可进微波炉|microwave safe|microwaveable
  microwavable
可进洗碗机/dishwasher safe: 可进洗碗机|能进洗碗机|dishwasher safe|dishwasher-safe
电磁炉可用/induction compatible: 电磁炉可用|电磁炉能用|适用电磁炉|induction compatible
  induction ready|works on induction
可进烤箱/oven safe: 可进烤箱|能进烤箱|oven safe
食品级/food grade: 食品级|母婴级|food grade|bpa free|bpa-free
分隔/with compartments: 分隔|分格|带隔层|多隔层|有隔层|隔断|compartments|with compartments
  dividers|divided
刻字/personalized: 刻字|刻名字|印名字|定制名字|engraving|engraved|monogram|personalised
  personalized|custom name
减震/cushioning: 减震|缓震|避震|shock absorbing|cushioning
夜视/night vision: 夜视|night vision
高清/high definition: 高清|4k|hd|high definition
触屏/touch screen: 触屏手套|触屏|能触屏|touchscreen|touch screen|touch-screen
大屏/large screen: 大屏|大屏幕|large screen|big screen|bigger screen
双肩背/backpack straps: 双肩背|可双肩背|backpack straps|convertible strap
磁吸/magnetic: 磁吸|磁吸款|magsafe|magnet
无绳/strapless: 无肩带|隐形肩带|strapless
"""
