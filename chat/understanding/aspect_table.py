"""The aspects that everybody asks about, one a paragraph: its name, intent and words in Chinese and
English; after `?` what viewers say, after `!` the words of product data."""

from __future__ import annotations

TABLE = """
material/material/材质/material
? 材质|质料|面料|什么材料|啥材料|材料|什么料|啥料|料子|布料|质地|成分|纯棉|全棉|棉的|真皮|皮的|羊毛
? 羊绒|含量|真丝|桑蚕丝|冰丝|天丝|莱赛尔|雪纺|牛津纺|腈纶|锦纶|超纤|pu皮
? 什么做的|啥做的|涤纶|亚麻|啥钢|什么钢|304|316|塑料|不锈钢|实木|什么皮|是不是皮|牛皮|羽绒
? 真羽绒|鸭绒|鹅绒|填充|什么棉
? 莫代尔|聚酯|尼龙|陶瓷|玻璃|硅胶|纯银|镀金|合金|含棉|几成|棉吗|纯羊毛|gore-tex|goretex|什么膜
? 里料|什么木|是金的|金的吗|纯金|实金|是银的|银的吗|是铜的|是铁的|是木的|是钢的|是铝的
? material|made of|fabric|cotton|leather|real down|wool|polyester|silk|linen|stainless
? what's it made|down|composition
? plastic|steel|ceramic|bahan|terbuat|katun|kulit asli|ผ้าอะไร|วัสดุ|ผ้า|chất liệu|vải gì
? cotton không|da thật|chất gì|vải
! 材质|面料|成分|材料|填充|内胆|鞋面|帮面|杯体|支架|外帐|表面|质地|膜|material|fabric
! composition|upper|filling|fill|shell|made of|bahan|body
care/care/洗护/care
? 怎么洗|咋洗|肿么洗|能洗|可以洗|机洗|手洗|水洗|洗衣机|烘干|漂白|熨|保养|清洗|清洁|干洗|好洗
? 洗的时候|洗会|要洗|怎么清|如何清洗
? 打理|能不能洗|可洗|拆洗|wash|washable|machine wash|dry clean|iron|how to clean|tumble dry|dryer
? cuci|dicuci|ซัก|giặt
! 洗涤|洗护|清洗|清洁|机洗|手洗|保养|水洗|怎么洗|拆洗|要怎么洗|care|wash|clean
waterproof/spec/防水/waterproofing
? 防水|淋雨|下雨能|下雨天|雨天|泡水|渗水|进水|防雨|漏水吗|漏不漏|漏水不|防泼水|潜水|下水|水下
? 游泳能|几级防水|洗澡能|淋湿|过水
? waterproof|water resistant|water proof|rain|water-resistant|swim|submerge|tahan air|anti air
? กันน้ำ|chống nước|chống thấm
! 防水|防雨|防泼|waterproof|water resist|water-resist|ipx|防潮
weight/spec/重量/weight
? 多重|重量|几斤重|重不重|轻不轻|轻吗|重吗|沉不沉|沉吗|多少克重量|几公斤重|多少斤重|很重|多少g
? 几克|几斤|净重|净含量|多沉
? weight|how heavy|heavy|weigh|weighs|light|berat|beratnya|หนักเท่าไหร่|น้ำหนัก|nặng bao nhiêu
? trọng lượng
! 重量|净重|净含量|净含|weight|net weight|net content
grammage/material/克重/grammage
? 克重|几克重的|多少安|几安|gsm
! 克重|gsm|安棉|安帆|grammage
dimensions/spec/尺寸/dimensions
? 尺寸|多大尺寸|展开多大|多大面积|长宽高|长宽|多宽|多高的|几寸|收纳尺寸|收起来多大|占地|直径
? 口径|多大|多大的|多大一个|高度|宽度|里面多大|有多大|大小
? dimensions|how big|how large|how tall|measurements|how wide|inches|diameter|dimensi
? seberapa besar|ขนาด|kích thước
! 尺寸|展开|大小|直径|口径|dimension|size|measure|规格尺寸
length/spec/长度/length
? 线几米|绳几米|电线几米|电源线几|管几米|线够长|绳子几米|几米线|几米的线|线多长|多少米线|线有几米
? 多长|长度|裤长|衣长|裙长|袖长|最短|最长|多少厘米|多少公分|到哪里|几分裤|九分|七分|长裤|过膝
? 到膝盖|线长|几米长|how long is|length|inseam|panjang|ยาว|dài
! 长度|裤长|衣长|裙长|袖长|筒高|长短|length|inseam|线长
girth/spec/围度/girth
? 胸围多少|胸围多大|胸围是多少|胸围有多|胸宽多少|腰围多少|腰围多大|腰围是多少
? 臀围多少|臀围多大|臀围是多少|肩宽多少
? 肩宽是多少|肩宽多宽|肩有多宽|肩膀多宽|领围多少|袖口多大|袖口多宽
? 裤脚多宽|裤脚多大|脚口多少|脚口多大|腿围多少
? 下摆多宽|下摆多大|各码胸围|各码腰围|各码臀围|各码肩宽
! 胸围|胸宽|腰围|臀围|肩宽|领围|袖口|裤脚|脚口|腿围|下摆|围度
acidity/spec/酸碱度/pH value
? ph值|p h值|酸碱度|酸碱值|ph多少|ph是多少|弱酸性|弱碱性|ph level|ph value|ph balanced
! ph|酸碱|弱酸|弱碱
depth/spec/深度/depth
? 多深|深度|深不深|几厘米深|锅深
! 深
thickness/spec/厚度/thickness
? 哪个薄|哪个厚|哪款薄|哪款厚|更薄|更厚|厚不厚|厚吗|薄吗|薄不薄|厚度|厚的|加厚|加绒|薄款|厚款
? 有多厚|厚实|thick|thin|thickness|tebal|หนา
? dày
! 厚度|厚薄|加厚|加绒|薄|厚|thick|thin
see_through/spec/透不透/see-through
? 透不透|透吗|透么|会透|显透|透肉|走光|透明吗|透光|露点|透视|see through|see-through|sheer
? transparent|nerawang|tembus pandang|mỏng
! 透不透|透吗|会透|会不会透|微透|不透|明显透|see-through|see through|sheer|opaque|transparent
breathable/spec/透气/breathability
? 透气|闷不闷|闷热|闷吗|捂汗|捂脚|热不热|吸汗|排汗|速干|干得快|透湿|breathable|sweat|quick dry
? menyerap|adem
! 透气|透湿|速干|吸汗|排汗|breath|quick dry|quick-dry|moisture
elasticity/spec/弹力/stretch
? 勒腿|勒脚|勒肉|勒脖|勒肩|勒腰|勒肚|勒手|勒屁股|勒裆|勒耳|勒头
? 弹力|弹性|有弹|紧不紧|勒不勒|勒吗|紧绷|弹不弹|stretch|stretchy|elastic|melar|co giãn
! 弹力|弹性|氨纶|stretch|elastic|spandex
pilling/spec/起球/pilling
? 起秋|炸毛|掉不掉毛|掉毛不
? 起球|起毛|掉毛|掉绒|跑绒|钻绒|勾丝|pilling|pill|shed
! 起球|掉毛|跑绒|勾丝|pill
colour_fast/spec/掉色/colour fastness
? 掉颜色|掉不掉颜色|掉不掉色|会掉颜|脱色|浮色|褪不褪色
? 掉色|褪色|会不会染|染色|串色|fade|luntur
! 掉色|褪色|色牢|染色|浮色|护色|fade|colorfast
shrink/spec/缩水/shrinkage
? 缩水|变形|会缩|shrink
! 缩水|变形|shrink
wrinkle/spec/抗皱/wrinkles
? 起皱|皱吗|容易皱|抗皱|免烫|wrinkle|crease
! 皱|免烫|wrinkle
pockets/spec/口袋/pockets
? 口袋|有袋子|插袋|内袋|有兜|兜吗|兜不|几个兜|侧袋|裤兜|有袋|pockets|pocket|saku|กระเป๋ากางเกง|túi
! 口袋|兜|侧袋|插袋|内袋|pocket
hood/spec/帽子/hood
? 帽子|带帽|连帽|帽檐|hood
! 帽|hood
removable/spec/可拆/removable parts
? 能拆|可拆|拆下来|拆得|拆卸|能不能拆|可以拆|单独穿|单穿|里层|内层|里面的|内胆|removable
? detachable|come off
! 可拆|拆卸|能拆|内胆|单穿|removable|detach
fit/size_advice/版型/fit
? 版型|宽松吗|修身吗|宽松|修身|紧身|男女同款|男的能穿|女的能穿|男生能穿|女生能穿|男女都|男款|女款
? 中性|loose|slim fit|unisex|for men|for women
! 版型|尺码建议|正码|标准码|偏大|偏小|偏码|男女|适用性别|性别|宽松|修身|fit|unisex|gender
neckline/spec/领型/neckline
? 立领|翻领|方领|一字领|领型|什么领|圆领|v领|高领|neckline|collar
! 领|neck|collar
heel/spec/鞋跟/heel
? 跟高|鞋跟|几厘米跟|多高的跟|跟多高|增高|heel
! 跟高|鞋跟|鞋底|heel
waist/spec/腰型/waist
? 高腰|低腰|松紧腰|腰型|松紧|high waist|waistband
! 腰型|腰|waist
sole/spec/鞋底/sole
? 底软|鞋底|大底|sole
! 大底|鞋底厚度|鞋底|sole
rubbing/spec/磨脚/rubbing
? 磨脚|打脚|硌脚|磨后跟|磨不磨脚
! 磨脚|不磨|后跟|磨合|软垫|楦
compartments/spec/隔层/compartments
? 隔层|夹层|隔断|隔袋
! 隔层|夹层|内袋|分区|隔断|仓
slip/spec/防滑/slip resistance
? 防滑|滑不滑|打滑|会滑吗|non slip|non-slip|slippery
! 防滑|止滑|slip
softness/spec/软硬/softness
? 硬不硬|软不软|会硬吗|会变硬|软塌|软吗|硬吗|柔软|soft
! 软|硬|能立住|soft|stiff
hardness/spec/硬度/hardness
? 硬度|邵氏|多硬
! 硬度|hardness
temperature/suitability/适宜温度/temperature range
? 零下|多少度能|几度能|几度穿|几度睡|多少度穿|适合几度|适合多少度|温标|舒适温度|极限温度|抗冻
? 穿冷不|穿冷吗|会冷吗|会冷不
? 保暖吗|暖不暖|暖和|冷不冷|保暖|御寒|多冷|东北能|耐热|耐高温|耐多少度
? warm|degrees|temperature|cold weather|heat resistant|hangat|ấm
! 加绒|加厚|抓绒|温度|保暖|℃|度|暖|temperature|warm|耐热|耐温|°c|°f
season/suitability/季节/season
? 几月份穿|几月份用|几月份盖
? 现在能穿|这个天能穿|这天能穿|这天气能穿|眼下能穿|这季节能穿|什么时候穿|啥时候穿|啥天气穿
? 什么季节|几月穿|什么时候穿|适合什么季|春天|夏天|秋天|冬天|春秋|夏季|冬季|秋冬|春夏|四季|三季
? 现在穿|热天|season|summer|winter|spring|autumn
! 季|春|夏|秋|冬|温度|season|summer|winter|spring|autumn|fall
snow/usage/雪地/snow
? 雪地|雪天|下雪|滑雪|雪山|snow|ski
! 雪|snow|ski
wind/spec/抗风/wind resistance
? 几级风|抗风|防风吗|大风|防风|台风|windproof|wind
! 抗风|防风性|风级|级风|防风防水|windproof|wind
sun/spec/防晒/sun protection
? 防晒|紫外线|upf|spf|晒黑|uv|sunscreen|sun protection
! 防晒|upf|spf|紫外|uv|sun
insect/spec/防蚊/insects
? 防蚊|蚊子|虫子|防虫|mosquito|bugs
! 蚊|虫|mosquito
load/spec/承重/load
? 承重|载重|能坐多重|承受多|能承|坐得下|撑多少|撑得住|能坐多少斤|坐多少斤|胖子能坐|最大承|load
? max weight|weight limit|hold how|capacity weight
! 承重|载重|承载|load|max weight|weight capacity|supports up
battery_life/spec/续航/battery life
? 听多长时间
? 续航|能用几小时|用几小时|用几个小时|用多长时间|能用多久|能用几个小时|充一次|能亮多久|待机
? 一次能用|满电能用|次电能用|能听多久|battery last|battery life|how long does the battery
? daya tahan baterai|tahan berapa jam|แบตอยู่|pin dùng|pin được
! 续航|待机|使用时间|使用时长|battery life|runtime|run time|playtime|battery|charges
charging/spec/充电/charging
? 充电|怎么充|充满|充多久|type-c|typec|type c|usb|什么接口|充电口|快充|无线充|充电宝|接口|usb c
? usb-c|charging|charge|charger|nạp|sạc|ชาร์จ|ngecas
! 充电|接口|type-c|usb|charg
battery/spec/电池容量/battery capacity
? 毫安|电池多大|电池容量|mah|几节电池|什么电池|用电池|装电池|电池
! 电池|毫安|mah|battery|usb power|power source
brightness/spec/亮度/brightness
? 亮度|调光|刺眼|晃眼|多亮|流明|亮不亮|照多远|射程|照射|几米远|how bright|lumens|bright
! 亮度|晃眼|刺眼|流明|照射|lumen|bright
capacity/spec/容量/capacity
? 容量|装多少|能装多少|多少毫升|几毫升|几升|多少升|多少ml|盛多少|装得下|capacity
? how much does it hold|volume|kapasitas|dung tích|ความจุ
! 容量|毫升|升|capacity|volume|ml
power/spec/功率/power
? 功率|多少瓦|几瓦|费电|耗电|瓦数|watt|watts|power
! 功率|瓦数|0瓦|5瓦|0w|5w|power|watt
voltage/spec/电压/voltage
? 国外能用|国外用|外国能用|国外可以用|110伏|出国用
? 电压|220v|110v|伏|国外能用吗|voltage|volt
! 电压|voltage|volt
noise/spec/噪音/noise
? 噪音|吵不吵|声音大|分贝|静音|noise|loud|noisy|quiet
! 噪音|静音|分贝|noise|quiet|db
keep_warm/spec/保温/heat retention
? 保温|能保温多久|保热|热水能|多久凉|保几小时|保几个小时|保温几|hot for|keep hot|stay hot
? keep warm|insulated|panas berapa
! 保温|hot
keep_cold/spec/保冷/cold retention
? 保冷|冰水|冰多久|保冰|能冰|冷饮能|cold for|keep cold|stay cold|iced
! 保冷|保冰|冰|cold|iced
stove/usage/炉灶/stoves
? induction|stovetop|gas stove
! stove|hob|induction|cooktop|gas|适用炉灶|炉灶
dishwasher/care/洗碗机/dishwasher
? 洗碗机|dishwasher
! 洗碗机|dishwasher
microwave/usage/微波炉/microwave
? 电陶炉|燃气灶|煤气灶|电炉|明火灶
? 微波炉|微波|烤箱|电磁炉|明火|煤气|燃气灶|空气炸锅|蒸箱|microwave|oven
! 微波|烤箱|电磁炉|明火|燃气|适用炉灶|炉灶|microwave|oven|induction|stove
food_grade/spec/食品级/food safety
? 食品级|食品接触|有毒吗|有毒|无毒|bpa|food grade|food safe|bpa free
! 食品级|食品接触|无毒|bpa|food grade|food-grade|food safe
coating/spec/涂层/coating
? 涂层|不粘|粘锅|粘不粘|掉涂层|non stick|non-stick|nonstick|coating
! 涂层|不粘|coating|nonstick|non-stick
fluorine/material/氟/fluorine
? 含氟|氟|pfas|pfoa
! 氟|pfas|pfoa
assembly/usage/搭建安装/assembly
? 搭建|怎么搭|搭得起来|怎么搭起来|一个人搭|好搭|难搭|几分钟搭|安装|怎么装|组装|怎么安|需要安装
? 免安装|打孔|自己装|好装吗|assemble|assembly|install|set up|setup
! 搭|安装|组装|assembl|install|set up|setup
folding/usage/收纳/folding
? 怎么收|收纳|折叠|好收|收起来|能折|可折叠|折起来|fold|foldable|collapsible|pack down
! 怎么收|收纳|折叠|fold|pack
accessories/spec/配件/what is included
? 配件|都带什么|里面有什么|含什么|带什么东西|带不带|有没有带|配不配|包含什么|套装有
? 都有哪些东西|一套里|盒子里|带吸管|说明书|含不含|自带
? included|include|comes with|come with|in the box|accessories|what's in
! 配件|自带|不含|含|送|附|包装清单|套装|清单|include|comes with|box|accessor
modes/spec/模式/modes
? 几个模式|什么模式|有几档|几档|档位|模式|modes|settings|speeds
! 模式|档|mode|setting|speed
pack_count/spec/数量/pack size
? 一份几|一份是|一包几|一包多少|一盒几|一盒多少|一箱几|一箱多少|几个装|多少个装|几包|几袋|几片
? 多少片|几双装|几条装|几支装|一份多少|一袋多少|how many in|how many per|pieces per|per pack
? in a pack|isi berapa|กี่ชิ้น|bao nhiêu gói|mấy gói
! 数量|净含量|一份|片数|件数|每盒|每包|pack|quantity|count|pieces
how_many_people/suitability/几人/number of people
? 口人|口之家|口子用|口子够|个人用|个人吃|个人住|人份|两口子|一个人住|一个人用|独居|自己住|一家人
? 几个人|几人|多少人|住几个|睡几个|一家三口|一家四口|三个人|how many people
? fits how many|sleeps
! 人|person|people|sleeps|serves
origin/spec/产地/origin
? 什么地方的|什么地方产|哪个地方的|啥地方的|啥地方产|哪儿的|哪产的|哪个省|产自|正宗不|正不正宗
? 产地|哪里产|哪产|哪里生产|哪里做的|国产|进口的|进口|原产地|哪个厂|哪国|made in|where is it made
? country of origin|origin|buatan mana|ผลิตที่|xuất xứ
! 产地|原产|生产地|产自|进口|made in|origin
shelf_life/spec/保质期/shelf life
? 放几天|放得了几天|搁几天|存几天|开了盖|开盖后|开封|几天用完|多久用完|几天吃完|多久吃完|拆开一包
? 打开后|拆开后|拆封后能放
? 保质期|保质|多久过期|能放多久|放多久|过期|有效期|保存多久|开封后|shelf life|expire|expires
? expiry|expiration|best before|kadaluarsa|kedaluwarsa|expired|hết hạn|hạn sử dụng|วันหมดอายุ
? หมดอายุ
! 保质期|保质|有效期|限期|开封|shelf life|expir|best before|use by
production_date/spec/生产日期/production date
? 几月份生产|几月生产|几月产|几月份产|几号产|几号生产|啥时候产|啥时候生产|哪年产|哪年生产|多会生产
? 新鲜不|日期好不好
? 几月份的|几月份做|最近生产|刚生产|临期|日期咋样|日期近|今年产|什么时候产|哪天产|哪个月产|批次
? 生产日期|什么时候生产|新鲜吗|日期新鲜|哪个月生产|几月的|什么日期|日期|manufactured
? production date|fresh
! 生产日期|日期|production date|fresh
ingredients/material/配料成分/ingredients
? 配料|含铅|含镉|重金属|什么成分|啥成分|成分表|添加剂|防腐剂|有添加|含糖|无糖|几分糖|糖多|蔗糖
? 酒精吗|含酒精|含香精
? 香精|激素|色素|烟酰胺|a醇|水杨酸|玻尿酸|含什么|ingredients|ingredient|contain|contains
? sugar|alcohol|fragrance|paraben|preservatives|additives|gluten|nuts|dairy|komposisi|kandungan
? mengandung|ส่วนผสม|thành phần
! 配料|成分|铅|镉|重金属|添加|原料|糖|酒精|香精|防腐|ingredient|contain|sugar|alcohol|fragrance
! free of
! free from|allergen|komposisi
taste/spec/口味/taste
? 好吃吗|好不好吃|口味|什么味道的|辣不辣|甜不甜|辣吗|甜吗|咸不咸|咸吗|酸吗|口感|几种口味|什么味的
? 好喝|苦吗|腥|taste|flavor|flavors|flavour|spicy|sweet|rasa|pedas|manis|รสชาติ|รส|vị gì|vị
! 口味|味|辣|甜|口感|taste|flavo|spicy|sweet
storage/usage/保存方法/storage
? 会化吗|会化不|会化么|会不会化|融化|化掉|化了怎么
? 怎么保存|怎么存|要放冰箱|放冰箱|冷藏|冷冻|常温|保存方法|存放|要冷藏|store|storage|refrigerate
? fridge|freeze|simpan|bảo quản|เก็บ
! 保存|贮存|储存|存放|冷藏|冷冻|常温|冷链|冰袋|storage|store|refrigerat|fridge
how_to_use/usage/用法/how to use
? 补一遍|补一次|补涂|多久补一次|多久补涂|怎么开锅|咋开锅|嘎哈用|干啥用|干哈用
? 怎么用|咋用|怎么吃|怎么喝|怎么冲|怎么泡|怎么煮|怎么做|用法|使用方法|一天几次|一天吃几|早晚用
? 用量|怎么穿|怎么调|怎么戴|怎么敷|敷多久|涂多少|用多少|好用吗|什么顺序|直接喝|怎么涂
? how to use|how do i use|how do you use|instructions|how often|directions|how to wear|cara pakai
? cara pakainya|วิธีใช้|ใช้ยังไง|cách dùng|sử dụng
! 用法|使用方法|食用方法|怎么用|怎么吃|怎么穿|怎么调|用量|冲泡|使用|食用|directions|how to|usage
! instructions|use
skin/suitability/肤质/skin type
? 油皮|干皮|混油|混干|什么肤质|肤质|皮肤能用|什么皮肤|痘痘肌|oily skin|dry skin|skin type
? sensitive skin|combination skin|kulit berminyak|kulit kering|kulit sensitif|ผิวมัน|ผิวแห้ง
? ผิวแพ้ง่าย|da dầu|da khô|da nhạy cảm|loại da
! 肤质|肤|油皮|干皮|skin
skin_tone/suitability/肤色/skin tone
? 黄皮|黄黑皮|黑皮|冷白皮|暖黄皮|白皮|肤色|显白|显黑|皮肤黑|皮肤白|皮肤黄|衬肤色|衬皮肤
! 显白|肤色|黄皮|白皮|黑皮
hair/suitability/发质/hair
? 头发|护发|染发|烫发|生发|脱发|掉发|发质|护发吗|护发不|伤发吗|伤发不|染发吗|烫发吗|生发吗|脱发吗
? 掉发吗|伤头发吗
? 伤头发么|伤头发不|掉头发吗|掉头发不|防脱发吗|洗头发吗|护头发吗|什么发质|啥发质
! 发质|头发|护发|染烫|烫染|染发|毛躁|防脱|脱发|掉发|固发
dust/spec/防尘/dust
? 防尘|落灰|积灰|进灰|粉尘|扬尘|灰大
! 防尘|粉尘|灰
sensitive_skin/suitability/敏感肌/sensitive skin
? 敏感肌|敏感皮|敏感肌肤
! 敏感|敏皮|敏肌|干敏
age/suitability/适用年龄/age
? 岁闺女|岁儿子|岁女儿|岁男孩|岁女孩|岁宝宝|岁娃|岁小孩|岁老人|岁的娃|岁小朋友|月宝宝
? 多大孩子|几岁|多大的孩子|多大宝宝|适合多大|几个月|多大能|适用年龄|月龄|小孩能|孩子能|宝宝能
? 儿童能|岁能|岁可以|岁穿|岁的能|岁孩子|岁适合|老人能|学生能|小朋友能|多大年纪|几岁能|kids
? children|child|toddler|how old|age
? suitable age|baby|usia|umur|anak|อายุ|tuổi|trẻ em
! 年龄|岁|月龄|适用人群|人群|儿童|age|years|months|kids|child
safety_class/spec/安全类别/safety class
? a类|b类|c类|安全类别|母婴级|婴幼儿|安全等级
! 安全类别|类别|a类|b类|c类|安全等级|safety class
test_report/spec/检测报告/test reports
? 检测报告|质检|检验报告|质检报告|认证|合格证|资质|证书|3c|备案|生产许可|执行标准|标准号
? test report|certificate|certified|certification|bpom|fda|halal|อย\\.
! 检测|质检|检验|认证|合格证|资质|证书|3c|备案|许可|执行标准|report|certif|halal|fda|bpom
formaldehyde/spec/甲醛/formaldehyde
? 甲醛|环保吗|e0|e1级
! 甲醛|环保|e0|e1|formaldehyde
smell/spec/气味/smell
? 塑料味|胶味|药味|膻味|酸臭|有股味
? 有味|味道大|异味|臭不臭|有没有味|味大|气味|什么味道|有味道|香味|什么香|什么味儿|啥味|啥味儿
? 好闻|香不香|浓不浓|味道浓|味道怎么|难闻|smell|scent
? odor|bau|wangi|กลิ่น|mùi
! 气味|异味|香味|香调|味道|smell|scent|odor|fragrance
fluorescent/material/荧光剂/fluorescent agents
? 荧光剂|荧光
! 荧光|fluoresc
lifespan/spec/使用寿命/lifespan
? 能用几个月|用几个月|几个月换|几个月要|几个月补|放几个月|管几个月|能用几个晚上|用几个晚上
? 几个月用完
? 能穿几年|用几年|能用几年|寿命|穿多久|能穿多久|耐穿|耐用|耐磨|结实|durable|how long will it last
? last long|awet|bền
! 寿命|使用时间|可用|用完|耐用|耐磨|结实|durab|lifespan|wear time|lasts|transfer
drop/spec/抗摔/drop resistance
? 摔|掉地|摔了会|摔不摔|碎吗|易碎|会不会碎|drop|shatter|break easily
! 摔|碎|瘪|drop|shatter|shock
sales/unknown_question/销量/sales
? 卖了多少|销量|卖出|多少人买|卖得好|月销|卖几单|how many sold|sales|best seller|best-seller
! 销量|月销|sold
reviews/unknown_question/评价/reviews
? 好评|评价|口碑|差评率|reviews|rating|ratings
! 评价|好评|review|rating
plane/usage/上飞机/air travel
? 飞机|登机|托运|高铁能|带上车|carry on|carry-on|airplane|plane|cabin
! 飞机|登机|托运|carry-on|cabin|airline|flight|plane
laptop/usage/电脑/laptop
? 游戏本|笔电|电脑|笔记本|平板|ipad|laptop|macbook
! 电脑|笔记本|laptop
compatibility/spec/适配/compatibility
? 适配|兼容|能配|苹果|安卓|华为|小米手机|iphone|android|蓝牙|wifi|app|能连|支持手机|通用吗|型号
? compatible|compatibility|work with|works with|bluetooth|fits iphone|cocok untuk hp|ใช้กับ
? tương thích
! 适配|兼容|适用机型|支持|蓝牙|wifi|app|型号|接口|compatib|works with|bluetooth|fits
exercise/suitability/适合运动/sport
? 跳操|跑步|健身|撸铁|瑜伽能|打球|搏击|马术|运动能|跳绳|骑行|骑车|打篮球|深蹲|广场舞|running
? workout|gym|yoga|exercise|cycling|lari|olahraga|tập gym
! 跑步|跳操|健身|瑜伽|运动|支撑|骑行|深蹲|run|workout|gym|yoga|sport|exercise|training|cycl|sweat
hiking/suitability/适合徒步/hiking
? 爬山能|徒步能|登山能|能爬山|户外能|爬山可以|hiking|hike|trail
! 爬山|徒步|登山|山路|hik|trail
commute/suitability/适合通勤/everyday wear
? 面试穿|面试能穿|考试穿
? 上班能|通勤能|上学能|日常能|正式场合|婚礼|约会|面试|出差|office|wedding|daily wear|everyday
? school|party
! 通勤|上班|上学|日常|正式|婚礼|office|everyday|commut|school|work
plus_size/suitability/大码/plus size
? 胖人|胖mm能|胖妹|大码女|plus size|big size|jumbo
! 大码|胖|plus
joinable/spec/拼接/joining
? 拼接|拼成|拼起来|两个拼|拼双人|join|zip together
! 拼|join|zip
cushion/spec/胸垫/pads
? 胸垫|有垫|带垫|垫子能|pads|padded|padding
! 胸垫|垫|pad
straps/spec/背带/straps
? 背带|肩带|腰带|背负|背长|可调吗|能调|调节|三排扣|扣子|拉链|strap|adjustable|zipper|buckle
! 背带|肩带|腰带|背负|可调|调节|扣|拉链|strap|adjust|zip|buckle
sand/usage/沙地/sand
? 沙地|沙滩|沙子|海边|草地|beach|sand
! 沙|海边|草地|beach|sand
fits_in/usage/放得下/fits inside
? 放得进|放得下|塞得进|杯架|车上放|fit in
! 杯架|放得|fit in|fits in
sleep_height/suitability/适合身高/height
? 多高的人|多高能睡|身高能睡|1米9能|个子高能
! 身高|多高|height
medical/health/功效/effect
? 治病|疗效|包治|根治|消炎|止痛|止疼|去湿|排毒|丰胸|壮阳|长高吗|能长高|瘦身|燃脂|降压|降糖|提高免疫
? 免疫力|安神|助眠|失眠|美白吗|祛斑|祛痘|淡斑|祛皱|去皱|生发|脱发|whitening|whiten|acne|wrinkles
? hair loss
! 功效|注册证|批准文号
subsidy/unknown_question/补贴/subsidy
? 国补|政府补贴|以旧换新|补贴
! 国补|补贴|以旧换新
future_price/unknown_question/以后的价格/future prices
? 双11|双十一|618|明天还是|明晚还|还是这个价|还卖这个价|还这个价|一直这个价|一直是这个价|明天还
? 以后还会|过几天会|下次还|会涨价|会不会降|还会降|还会便宜
? 还会更便宜|下播后还|黑五|black friday|next week price|price tomorrow
! 双11|双十一|618|涨价|下播后|black friday
burning/spec/燃烧时间/burning time
? 烧多久|能烧多|燃多久|点多久|烧多长|燃烧时|能点多久|烧几个小时|烧几小时|可燃|burn time|burn for
? how long does it burn
! 燃烧|可燃|燃点|burn
light/spec/光色/light colour
? 暖光|白光|黄光|冷光|光色|色温|什么光|什么颜色的光|light colour|light color|warm light
! 光色|色温|暖光|白光|light colour|light color|color temperature
lid/spec/盖子/lid
? 盖子|有盖|带盖|有没有盖|盖是|lid
! 盖|lid
handmade/spec/手工/handmade
? 手工的|是手工|手工做|纯手工|手作|手编|手捏|机器做|handmade|hand made|hand-made
! 手工|手作|手编|手捏|handmade|hand made|hand-made
mould/spec/发霉生虫/mould and insects
? 会不会发霉|会发霉吗|会发霉不|会发霉么|容易发霉|易发霉|会不会长虫|会有虫吗|会长虫吗|会生虫吗
? 会不会生虫
? 会不会有虫|有虫眼吗|mouldy|moldy
! 发霉|霉|虫|mould|mold
itchy/spec/扎不扎/itchiness
? 扎不扎|扎人|扎吗|刺挠|会扎|itchy|scratchy
! 扎|itch|scratch
static/spec/静电/static
? 静电|起电|static
! 静电|static
restock/unknown_question/补货时间/restock
? 啥时候补|什么时候补|何时补|多久补|几时补|补货吗|补不补货|什么时候有货|啥时候有货|还会补|还补货
? 几号补|什么时候到货|when restock|restocking|back in stock when|be back|when will it be back
? restock
! 补货|restock
ship_together/usage/一起发货/combined shipping
? 一起寄|一块寄|一块发|一块儿发|一块儿寄|一起到|分开寄|分几个|几个包裹|几个快递|同一个快递|合并寄
? 一起打包发|一起邮
? 一起发|合并发|分开发|一个包裹|ship together|combined shipping
! 一起发|合并|together
store/unknown_question/实体店/physical shop
? 有店吗|有店没|哪有店|能去试|去店里|到店里|店里退|拿店里|线下店|有实体|有门店
? 在哪个城市|哪个城市|你们在哪|店在哪里|实体店|门店|线下|店在哪|地址在哪|physical store
? store location|offline store|toko fisik
! 实体店|门店|线下|physical store|store location
bag_size/spec/筒高/shaft height
? 筒高|中筒|长筒|短筒|高筒|高帮|低帮|中帮|帮高
! 筒|帮
organic/spec/有机/organic
? 有机|转基因|organic|gmo|vegan|纯素|素食
! 有机|转基因|organic|gmo|vegan|素
calories/spec/热量/nutrition
? 热量|卡路里|大卡|千焦|蛋白质|脂肪|营养成分|减脂期能|calorie|calories|protein|nutrition
! 热量|千焦|大卡|蛋白|营养|calorie|protein|nutrition
caffeine/spec/咖啡因/caffeine
? 咖啡因|喝了睡不着|caffeine
! 咖啡因|caffeine
degree/spec/度数/alcohol by volume
? 多少度的酒|酒精度|几度的酒
! 酒精度|abv
brand/spec/品牌/brand
? 自己的牌子|自己做的牌子|自有品牌|杂牌|大牌吗|是品牌吗|牌子货
? 什么牌子|啥牌子|什么品牌|哪个牌子|品牌是|brand|what brand|merek apa|ยี่ห้อ|thương hiệu
! 品牌|brand
features/spec/特点/features
? 啥玩意|是什么东西|是啥东西|什么东东|是个啥
? 讲什么|讲的什么|讲的啥|讲啥|在卖什么|卖的什么|卖的啥|播的什么|介绍的什么|介绍什么|这是什么
? 在讲哪|现在讲哪|再讲一遍|再说一遍|再讲讲|再介绍
? 有什么特点|特点|卖点|介绍一下|介绍下|讲讲|讲解|说说这个|说说这款|有什么用|干嘛用|啥用|好在哪
? 有什么优点|优点|亮点|什么功能|功能|features|tell me about|what is special|describe|more info
? details|keunggulan|รายละเอียด|có gì đặc biệt
! 特点|功能|feature
white_cast/spec/泛白/a white cast
? 泛白|假白
! 泛白|假白|white cast|whitecast
bed_size/suitability/适合床/bed size
? 几米的床|几米床|多大床|多大的床
! 适合床|适用床|床
mattress_depth/spec/床垫厚度/mattress depth
? 床垫多厚|床垫厚
! 床垫|mattress|depth
essential_oil/usage/精油/essential oil
? 精油|香薰油
! 精油|essential oil|oil
nursing/suitability/哺乳/nursing
? 哺乳衣
! nursing|哺乳
lining/spec/里衬/lining
? 里衬|衬里|有内衬
! 里衬|衬里|内衬|lining|lined
closure/spec/开合/how it closes
? 开合方式
! 开合|拉链|扣|closure|zip|button
sleeve/spec/袖子/sleeves
? 什么袖|袖子是
! 袖|sleeve
refill/spec/替换装/refills
? 替换装|替换芯
! 替换|refill
display/spec/显示/the display
? 显示屏|数显
! 显示|数显|display|screen
gift_wrap/usage/礼品包装/gift wrapping
? 礼品包装|包装成礼物
! 礼盒|礼品包装|gift wrap|gift box
model_size/spec/模特/the model's size
? 模特穿|模特多高|模特身高
! 模特|model wear|model is
customs/usage/关税/customs
? 关税|清关|进口税
! 关税|清关|customs|duty|duties|import tax|taxes
currency/usage/币种/the currency
? 什么币种|哪种货币
! 币种|货币|currency
"""
