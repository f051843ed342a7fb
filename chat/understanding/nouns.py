"""Everyday names of goods: what a viewer may say for a word in a product's title.

General language knowledge (short names, synonyms, emoji, English for Chinese titles). A pair is
used only where the shop's own words hold the right-hand side.
"""

from __future__ import annotations

from functools import cache

HEADS = frozenset(
    "鞋裤裙袜杯帐椅灯杖锅伞壶枕被帽衣桌垫刀碗霜茶糖饼粉酒油袋表毯琴笔面米橙粮巾膏皂箱包柚桃枣奶饭粥肉虾鱼蛋"
)
"""Last characters of a category by which alone viewers name the thing."""
LOOSE_HEADS = frozenset("面米橙粮巾膏皂箱包柚桃枣奶饭粥肉虾鱼蛋粉油")
"""Of these the ones that stand in many other words (里面, 几米, 包邮): they name a thing only where
they stand alone."""

_TABLE = """
儿童: 亲子款|亲子装|亲子|娃|娃儿|娃的|小孩|孩子|宝宝|童装|童款|小朋友|童|小孩子|儿子|女儿|闺女
T恤: t|t恤|短袖|体恤|t桖|t血|tee|t-shirt|tshirt|shirt|👕
帐篷: 帐子|账篷|tent|tents|⛺|帐蓬|🏕
登山鞋: 爬山鞋|徒步鞋|hiking boots|boots
鞋: 鞋子|shoe|shoes|👟|👞|🥾|sneakers|sepatu|รองเท้า|giày
冲锋衣: 外套|外衣|jacket|🧥|rain jacket|风衣|衣服
外套: 外衣|jacket|coat|🧥|jaket|áo khoác
瑜伽裤: 瑜珈裤|leggings|legging|yoga pants
裤: 裤子|pants|trousers|👖|celana|กางเกง|quần
裙: 裙子|skirt|dress|👗|rok|กระโปรง|váy
连衣裙: 裙子|长裙|dress|dresses|👗|连身裙|gaun|đầm
运动内衣: bra|文胸|胸罩|内衣|sports bra|运动bra|运动文胸
背包: 书包|双肩包|包包|包|backpack|rucksack|bag|🎒|登山包|tas|กระเป๋า|balo
包: 包包|bag|👜|handbag|tas|กระเป๋า|túi xách
头灯: headlamp|head lamp|灯|headlight|torch|🔦
登山杖: 杖|棍|trekking poles|poles|pole|trekking pole|手杖|拐杖
睡袋: sleeping bag
袜: 袜子|socks|sock|🧦|袜纸|kaos kaki|ถุงเท้า|tất|vớ
保温杯: 杯子|水杯|杯|thermos|bottle|cup|flask|mug|水壶|热水杯|🥤
杯: 杯子|cup|mug|tumbler|水杯|☕|🥤
水杯: 杯子|bottle|cup
椅: 椅子|凳子|chair|🪑|板凳|坐椅
羽绒服: 羽绒|down jacket|puffer|羽绒衣
毛衣: sweater|针织衫|线衫
卫衣: hoodie|sweatshirt|帽衫
衬衫: shirt|衬衣|blouse|kemeja|เสื้อเชิ้ต|áo sơ mi
牛仔裤: jeans|牛仔|denim
面霜: cream|moisturizer|霜|保湿霜
面膜: mask|face mask|facial mask|sheet mask
精华: serum|essence|精华液
口红: lipstick|唇膏|💄|唇釉
洗面奶: 洁面|cleanser|face wash|洁面乳
防晒霜: 防晒|sunscreen|防晒乳
洗发水: shampoo|洗头水|洗发露
沐浴露: body wash|shower gel
牙刷: toothbrush
毛巾: towel|浴巾
锅: 锅子|pan|pot|炒锅|wok
电饭煲: 饭煲|rice cooker|电饭锅
吹风机: hair dryer|hairdryer|吹风筒|风筒
耳机: headphones|earphones|earbuds|headset|🎧|earphone|หูฟัง|tai nghe
手机壳: phone case|壳
充电宝: power bank|移动电源|powerbank
数据线: cable|充电线
手表: watch|⌚|jam tangan
音箱: speaker|音响
键盘: keyboard
鼠标: mouse
台灯: lamp|desk lamp
被子: 被|quilt|duvet|comforter
枕头: 枕|pillow
四件套: 床单|被套|bedding|床品
茶: tea|茶叶|🍵
咖啡: coffee|☕
坚果: nuts|🥜
零食: snack|snacks|小吃
牛肉干: beef jerky|牛肉|jerky
面条: noodles|面
饼干: cookies|biscuit|biscuits|🍪
蜂蜜: honey|🍯
大米: rice|米饭
酒: wine|白酒|🍷
雨伞: 伞|umbrella|☂|☔
行李箱: suitcase|luggage|箱子|拉杆箱
帽: 帽子|hat|cap|🧢|topi|หมวก|mũ|nón
围巾: scarf
手套: gloves
内裤: underwear|briefs|panties
拖鞋: slippers|slipper|凉拖
凉鞋: sandals
靴: 靴子|boots
高跟鞋: heels|high heels
猫粮: cat food|喵粮|猫咪粮|猫饭
狗粮: dog food|汪粮|狗饭
纸巾: 抽纸|tissue|tissues|卫生纸|纸
垃圾袋: trash bag|garbage bag
洗衣液: detergent|洗衣
收纳盒: storage box|收纳箱
桌: 桌子|table|desk
毯: 毯子|blanket
防晒衣: 防晒服|防晒衫|皮肤衣|防晒外套|防晒
夹克: 外套|外衣|jacket
大衣: 外套|外衣|呢子大衣
风衣: 外套|外衣
棉服: 棉衣|棉袄|袄子|外套
马甲: 背心|坎肩|马夹|vest
背心: 马甲|坎肩|小背心
吊带: 背心|小吊带
西装: 西服|外套|小西装
针织衫: 毛衣|线衣|针织
开衫: 毛衣|针织外套
睡衣: 家居服|居家服|睡服|pajamas|pyjamas
家居服: 睡衣|居家服
文胸: 内衣|胸罩|bra|罩罩
保暖内衣: 秋衣|秋衣秋裤|打底
半身裙: 裙子|半裙
百褶裙: 裙子|半裙
运动鞋: 跑鞋|球鞋|波鞋
跑鞋: 跑步鞋|运动鞋
乐福鞋: 皮鞋|懒人鞋
双肩包: 书包|背包|包包
斜挎包: 挎包|小包|包包|crossbody|crossbody bag
托特包: 包包|大包
钱包: 皮夹|钱夹|皮夹子|wallet
渔夫帽: 盆帽|帽子
鸭舌帽: 棒球帽|帽子
棒球帽: 鸭舌帽|帽子
遮阳帽: 太阳帽|防晒帽|凉帽
皮带: 腰带|裤带|裤腰带|belt
腰带: 皮带|裤带|belt
项链: 链子|锁骨链|necklace
手链: 链子|手串|bracelet
手镯: 镯子
耳钉: 耳环|耳饰|耳坠|earrings|studs
耳环: 耳钉|耳饰|耳坠|earrings
戒指: 指环|戒子|ring
发夹: 夹子|发卡|卡子|hair clip
发箍: 头箍|发带
墨镜: 太阳镜|太阳眼镜|sunglasses
泳衣: 泳装|游泳衣|游泳服|swimsuit
泳裤: 游泳裤
瑜伽垫: 垫子|健身垫
打底裤: 打底
jacket: 外套|夹克|jaket|แจ็คเก็ต|áo khoác
backpack: 背包|rucksack|bag|tas ransel|tas|กระเป๋าเป้|ba lô|balo|🎒
bottle: flask|cup|tumbler|杯子|botol|ขวด|bình|bình nước|水杯
dress: 裙子|连衣裙|gaun|เดรส|ชุดเดรส|váy|đầm|👗
shirt: tee|t-shirt|衬衫|kaos|baju|เสื้อ|áo|áo thun
t-shirt: tee|tshirt|shirt|kaos|เสื้อยืด|áo thun|t恤
tee: t-shirt|tshirt|shirt|kaos|เสื้อยืด|áo thun
leggings: legging|yoga pants|celana legging
shoes: sneakers|shoe|trainers|鞋|sepatu|รองเท้า|giày
sneakers: shoes|trainers|sneaker|sepatu|รองเท้า|giày
pants: trousers|celana|กางเกง|quần|裤子
jeans: denim|celana jeans|ยีนส์|quần jean
hoodie: hoody|sweatshirt|卫衣
mug: cup|杯子|cangkir|แก้ว|cốc|ly
serum: essence|精华|เซรั่ม
moisturizer: cream|面霜|pelembap|ครีม|kem dưỡng
cream: 面霜|krim|ครีม|kem
lipstick: 口红|lipstik|ลิปสติก|son
sunscreen: sunblock|防晒|กันแดด|kem chống nắng|tabir surya
headphones: earphones|headset|耳机|หูฟัง|tai nghe
earbuds: earphones|airpods|耳机|หูฟัง|tai nghe
blanket: throw blanket|毯子|selimut|ผ้าห่ม|chăn
lamp: light|灯|lampu|โคมไฟ|đèn
pan: frying pan|skillet|锅|wajan|กระทะ|chảo
tent: 帐篷|tenda|เต็นท์|lều
towel: 毛巾|handuk|ผ้าขนหนู|khăn
watch: 手表|jam tangan|นาฬิกา|đồng hồ
socks: sock|袜子|kaos kaki|ถุงเท้า|tất
bag: 包|tas|กระเป๋า|túi
hat: cap|帽子|topi|หมวก|mũ
candle: 蜡烛|lilin|เทียน|nến
coffee: 咖啡|kopi|กาแฟ|cà phê
tea: 茶|teh|ชา|trà
枕: 枕头|pillow|pillows
被: 被子|quilt|duvet|comforter
垫: 垫子|mat
刀: 刀子|knife|knives
碗: bowl|bowls
灯: lamp|lamps
吸尘器: 吸尘机|vacuum|vacuum cleaner
扫地机: robot vacuum
加湿器: humidifier
除湿机: dehumidifier
风扇: fan
取暖器: heater
空气炸锅: air fryer|airfryer
电热水壶: kettle
剃须刀: shaver|razor
电动牙刷: electric toothbrush|toothbrush
挂烫机: steamer|garment steamer
香水: perfume
眼影: eyeshadow|eye shadow
睫毛膏: mascara
粉底: foundation
腮红: blusher
护手霜: hand cream
卸妆: makeup remover
帆布包: tote|tote bag
短裤: shorts
旗袍: cheongsam|qipao
雨衣: raincoat
沙发: sofa|couch
床垫: mattress
窗帘: curtain|curtains
地毯: rug|carpet
镜: 镜子|mirror
花瓶: vase
蜡烛: candle|candles
垃圾桶: trash can|bin
书桌: desk
书架: bookshelf
巧克力: chocolate
糖果: candy|sweets
牛奶: milk
果汁: juice
芒果: mango
面包: bread
蛋糕: cake
玩具: toy|toys
积木: blocks|building blocks
拼图: puzzle
毛绒: plush|plushie
婴儿车: stroller
奶瓶: baby bottle
纸尿裤: diaper|diapers
湿巾: wipes
奶粉: milk powder
猫砂: cat litter|litter
狗绳: leash
牵引绳: leash
平板: tablet
手机支架: phone holder|phone stand
充电器: charger
智能手表: smartwatch|smart watch
摄像头: camera|webcam
投影仪: projector
路由器: router
哑铃: dumbbell|dumbbells
跳绳: jump rope|skipping rope
自行车: bicycle|bike
头盔: helmet
篮球: basketball
泳镜: goggles
"""


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """For each title word (small letters) the other names of the same thing."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _TABLE.strip().splitlines():
        head, _, names = line.partition(": ")
        found[head.lower()] = tuple(names.split("|"))
    return found


# A viewer's colour word and the characters or words by which a shop's colour names are recognised.
_COLOURS = """
黑: 黑|black|hitam|ดำ|đen|曜石|乌木|墨
白: 白|white|putih|ขาว|trắng|ivory|雪
灰: 灰|gray|grey|abu|เทา|xám|银|slate|charcoal
红: 红|red|merah|แดง|đỏ|酒红|crimson|burgundy
粉: 粉|pink|merah muda|ชมพู|hồng|rose|blush
橙: 橙|橘|orange|oranye|ส้ม|cam
黄: 黄|yellow|kuning|เหลือง|vàng|mustard
绿: 绿|green|hijau|เขียว|xanh lá|olive|sage|mint
蓝: 蓝|藏青|blue|navy|biru|น้ำเงิน|ฟ้า|xanh dương|xanh|靛
紫: 紫|purple|ungu|ม่วง|tím|lavender|lilac
棕: 棕|咖|褐|brown|coklat|น้ำตาล|nâu|coffee|chocolate|tan
卡其: 卡其|khaki|驼|camel
米: 米白|米色|杏|beige|cream|ครีม|kem|krem|奶白|燕麦|oat|sand
青: 青|teal|cyan
银: 银|silver|perak|เงิน|bạc
金: 金|gold|emas|ทอง
透明: 透明|clear|transparent|bening|ใส
豆沙: 豆沙
"""


@cache
def colour_families() -> dict[str, tuple[str, ...]]:
    """For each colour family the words for it, the family's own name first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _COLOURS.strip().splitlines():
        head, _, names = line.partition(": ")
        found[head] = tuple(names.split("|"))
    return found


_NO_COLOURS = """
收到货|黑人|白人|黄种|熏黑|抹黑|晒黑|烧黑|发黑|变黑|黑心|黑店|黑屏|黑皮|黑头|黑眼圈|黑龙江|拉黑|显黑|黑糖|黑豆|黑芝麻|黑茶
发黄|变黄|泛黄|黄皮|蛋黄|黄豆|黄油|黄金|黄山|黄河|黄牛|黄昏|黄鱼
淀粉|粉底|奶粉|面粉|米粉|粉丝|粉刺|老粉|铁粉|粉尘|洗衣粉|蛋白粉|粉末|粉碎|粉质|散粉|粉饼|辣椒粉|藕粉吃|新粉|掉粉|飞粉|卡粉
红包|网红|红酒|红枣|红豆|红薯|红肿|红血丝|发红|脸红|红糖|泛红|红茶|口红|红利|红人|红烧
绿茶|绿豆|绿植|绿色食品|绿色环保|绿色健康
白酒|白菜|明白|空白|白送|白天|白嫖|白费|美白|变白|显白|冷白皮|皮肤白|白糖|白茶|蛋白|白跑|白买|白条|白搭|发白|泛白|洗白|小白
青菜|青年|青椒|青春|青岛|青海|年青|青少年|青柠
蓝牙|蓝莓|蓝光|蓝领
现金|奖金|金额|押金|订金|定金|五金|合金|基金|资金|金属|佣金
银行|银联|银耳
橙子|脐橙|橙汁|橘子|紫薯|紫外|紫菜|紫米|灰尘|灰指甲|积灰|落灰|烟灰缸|杏仁|咖啡|白鸭绒|白鹅绒|白绒|黑科技|白噪音
红外|红茶|黑咖|黑咖啡|白开水|白水|白粥|白米|白灼|白醋|黑胡椒|黑椒|黑鸭|紫苏|橙花|绿萝
"""
NO_COLOURS = tuple(_NO_COLOURS.strip().replace("\n", "|").split("|"))
"""Words that hold the character of a colour (or another word) and do not speak of it."""

_REGIONS = """
新疆|西藏|内蒙古|内蒙|青海|甘肃|宁夏|海南|黑龙江|吉林|辽宁|东北|北京|上海|天津|重庆|广东|广西|
云南|贵州|四川|湖南|湖北|河南|河北|山东|山西|陕西|江苏|浙江|江浙沪|安徽|江西|福建|香港|澳门|
台湾|港澳台|港澳|海外|国外|日本|韩国|新加坡|马来西亚|美国|英国|加拿大|澳洲|澳大利亚|泰国|越南|
印尼|菲律宾|欧洲|德国|法国|广州|深圳|杭州|成都|武汉|南京|西安|哈尔滨|乡镇|农村|偏远|malaysia|
singapore|indonesia|thailand|vietnam|philippines|usa|us|uk|canada|australia|japan|korea|
germany|france|europe|hong kong|taiwan|china|india|mexico|brazil|hawaii|alaska|new zealand|
ireland|spain|italy|dubai|uae|saudi|africa|jakarta|bangkok|hanoi|overseas|worldwide|
international|internationally|abroad|puerto rico|jepang|filipina|singapura|luar negeri|
ต่างประเทศ|ไทย|việt nam|hà nội|sài gòn|nước ngoài
"""
REGIONS = tuple(_REGIONS.replace("\n", "").split("|"))
"""Places a viewer may ask delivery to."""

_ABROAD = """
香港|澳门|台湾|港澳台|港澳|海外|国外|日本|韩国|新加坡|马来西亚|美国|英国|加拿大|澳洲|澳大利亚|
泰国|越南|印尼|菲律宾|欧洲|德国|法国|overseas|worldwide|international|internationally|abroad|
luar negeri|ต่างประเทศ|nước ngoài
"""
ABROAD = frozenset(_ABROAD.replace("\n", "").split("|"))
"""Places outside the Chinese mainland, and words for anywhere abroad."""


@cache
def children() -> frozenset[str]:
    """What children are called: whom a thing is for, and no thing."""
    return frozenset((*aliases().get("儿童", ()), "儿童"))
