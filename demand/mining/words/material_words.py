"""What goods are made of, what is drawn on them, where and by whom they are used: value, English
name, and the words for it."""

from __future__ import annotations

MATERIALS = """
棉/cotton: 纯棉|全棉|棉的|棉质|精梳棉|长绒棉|新疆棉|有机棉|cotton|pure cotton|100% cotton|katun
  vải cotton|ผ้าฝ้าย
亚麻/linen: 亚麻|棉麻|苎麻|麻的|纯麻|麻料|linen|cotton linen|flax
真丝/silk: 真丝|桑蚕丝|蚕丝|丝绸|silk|mulberry silk|sutra|lụa
冰丝/ice silk: 冰丝|ice silk
天丝/tencel: 天丝|莱赛尔|tencel|lyocell
莫代尔/modal: 莫代尔|modal
竹纤维/bamboo: 竹纤维|竹的|竹制|bamboo
羊毛/wool: 羊毛|纯羊毛|美利奴|羊毛的|wool|merino|woolen|woollen|wol
羊绒/cashmere: 羊绒|山羊绒|cashmere
羽绒/goose down: 羽绒的|鹅绒|鸭绒|白鸭绒|鹅绒的|goose down|duck down|down filled|down-filled
马海毛/mohair: 马海毛|mohair
兔毛/angora: 兔毛|水貂绒|貂绒|angora|mink
羊羔毛/sherpa: 羊羔毛|羔羊毛|泰迪绒|sherpa|teddy fleece|teddy fabric
摇粒绒/polar fleece: 摇粒绒|polar fleece|fleece fabric
珊瑚绒/coral fleece: 珊瑚绒|法兰绒|牛奶绒|flannel|coral fleece|milk velvet
灯芯绒/corduroy: 灯芯绒|条绒|corduroy
丝绒/velvet: 丝绒|天鹅绒|金丝绒|velvet|velour|beludru|nhung
麂皮/suede: 麂皮|翻毛皮|磨砂皮|suede
真皮/leather: 真皮|牛皮|头层牛皮|羊皮|小羊皮|皮的|皮质|皮款|leather|genuine leather|real leather
  cowhide|lambskin|kulit asli|da thật|หนังแท้
人造皮/faux leather: pu皮|人造皮|仿皮|素皮|超纤皮|vegan leather|faux leather|pu leather|pleather
牛仔布/denim: 牛仔|牛仔布|牛仔款|丹宁|denim
雪纺/chiffon: 雪纺|chiffon
缎面/satin: 缎面|绸缎|醋酸|色丁|satin|acetate
蕾丝/lace: 蕾丝|蕾丝款|lace
网纱/mesh: 网纱|纱的|网面|网眼|薄纱|mesh|tulle
针织/knit: 针织|针织款|毛线|knit|knitted|crochet|rajut
涤纶/polyester: 涤纶|聚酯纤维|polyester
尼龙/nylon: 尼龙|锦纶|牛津布|nylon|oxford cloth
帆布/canvas: 帆布|帆布的|canvas
毛呢/tweed: 毛呢|呢子|呢料|粗花呢|小香呢|tweed
绒面/plush: 毛绒|绒的|绒面|plush
乳胶/latex: 乳胶|latex
记忆棉/memory foam: 记忆棉|memory foam pillow
硅胶/silicone: 硅胶|silicone|silikon
不锈钢/stainless steel: 不锈钢|304不锈钢|316不锈钢|stainless steel|stainless|304|316
钛/titanium: 纯钛|钛的|钛杯|titanium
铸铁/cast iron: 铸铁|生铁|cast iron
铝/aluminium: 铝合金|铝的|aluminium|aluminum
铜/copper: 纯铜|铜的|黄铜|brass|copper
陶瓷/ceramic: 陶瓷|骨瓷|瓷的|ceramic|porcelain|bone china|keramik
玻璃/glass: 玻璃|玻璃的|高硼硅|glass|borosilicate|kaca
木/wooden: 实木|木的|木质|木制|胡桃木|橡木|榉木|原木|wood|wooden|walnut wood|oak|teak|kayu
藤编/rattan: 藤编|草编|编织|rattan|wicker|straw woven|woven straw|raffia
塑料/plastic: 塑料|塑料的|亚克力|pp材质|tritan|plastic|acrylic
大理石/marble: 大理石|岩板|marble
银/sterling silver: 纯银|925银|足银|s925|sterling silver|925 silver
金/18k gold: 足金|18k金|14k金|纯金|镀金|包金|18k|14k|24k|gold plated|gold-plated|gold filled
  solid gold
珍珠/pearl: 珍珠款|淡水珍珠|pearl|pearls|freshwater pearl
"""

PATTERNS = """
条纹/striped: 条纹|竖条纹|横条纹|条纹的|条纹款|海魂|stripe|stripes|striped|pinstripe|garis|sọc
  ลายทาง
格子/plaid: 格子|格纹|格子款|千鸟格|菱格|苏格兰格|威尔士格|plaid|checked|checkered|gingham|tartan
  houndstooth|argyle|check pattern|kotak-kotak|caro|ลายสก๊อต
碎花/floral: 碎花|花的|小碎花|印花|花朵|大花|花卉|玫瑰花|雏菊|floral|flower print|flowers|flowery
  daisy|rose print|bunga-bunga|hoa nhí|ลายดอก
波点/polka dot: 波点|圆点|波尔卡|polka dot|polka dots|polka-dot|dotted|polkadot|chấm bi|ลายจุด
豹纹/leopard print: 豹纹|豹纹的|豹纹款|leopard|leopard print|cheetah print|animal print|macan
斑马纹/zebra: 斑马纹|斑马|zebra|zebra print
奶牛纹/cow print: 奶牛纹|奶牛色|cow print
蛇纹/snake: 蛇纹|鳄鱼纹|snake print|snakeskin|crocodile|croc embossed
虎纹/tiger: 虎纹|tiger print
迷彩/camo: 迷彩|迷彩款|camo|camouflage|loreng
扎染/tie-dye: 扎染|渐变|晕染|tie dye|tie-dye|ombre|gradient
水墨/ink: 水墨|山水|ink painting
佩斯利/paisley: 佩斯利|腰果花|paisley
几何/geometric: 几何|几何图案|geometric
字母/letter print: 字母款|字母印花|字母|letter print|lettering|logo print
涂鸦/graffiti: 涂鸦|graffiti|graphic|graphic print
星星/stars: 星星|星空|star print|stars|starry
爱心/hearts: 爱心|心形|桃心|hearts|heart print|heart shaped|heart-shaped
草莓/strawberry: 草莓图案|草莓款|strawberry print
樱桃/cherry: 樱桃图案|樱桃款|cherry print
樱花/cherry blossom: 樱花款|樱花图案|sakura
猫咪/cat print: 猫咪图案|猫咪款|小猫图案|cat print|kitty
小狗/dogs: 小狗图案|狗狗款|dog print
小熊/bears: 小熊|小熊图案|小熊款|teddy bear|bear print
兔子/rabbits: 兔子图案|兔子款|小兔子|bunny|rabbit print
恐龙/dinosaurs: 恐龙|恐龙图案|dinosaur|dino
蝴蝶/butterflies: 蝴蝶图案|butterfly|butterflies
纯色/plain: 纯色|素色|素面|无图案|不要图案|没有图案|plain color|plain colour|solid color
  solid colour|no print|plain version|polos|trơn
提花/jacquard: 提花|暗纹|jacquard
菱形/quilted: 绗缝|菱形格|quilted
麻花/cable knit: 麻花|绞花|cable knit|cable-knit
大理石纹/marbled: 大理石纹|marble print|marbled
民族/ethnic: 民族风|波西米亚|ethnic|aztec|batik
青花/blue and white: 青花|青花瓷
龙/dragon: 龙纹|龙图案|祥龙|dragon print
生肖/zodiac: 生肖|本命年|zodiac
圣诞图案/christmas: 圣诞图案|麋鹿|雪花图案|christmas print|reindeer|snowflake
"""

SCENES = """
婚礼/wedding: 婚礼|结婚|敬酒|订婚|婚宴|伴娘|wedding|bridal|bridesmaid|engagement|kondangan
  đám cưới
上班/office: 上班|通勤|办公室|职场|面试|开会|office|for work|to work|interview|commute|kantor
  đi làm
上学/school: 上学|开学|学校|宿舍|军训|school|dorm|college|sekolah|đi học
约会/date: 约会|date night|for a date|kencan
旅行/travel: 旅行|旅游|出差|出国|travel|travelling|trip|vacation|holiday|liburan|du lịch
海边/beach: 海边|沙滩|度假|游泳|泳池|beach|pool|resort|pantai|đi biển
露营/camping: 露营|野餐|户外|徒步|登山|爬山|camping|picnic|outdoor|hiking|mendaki
跑步/running: 跑步|马拉松|running|jogging|marathon|lari
健身/gym: 健身|瑜伽|撸铁|普拉提|gym|yoga|workout|pilates|olahraga
骑行/cycling: 骑行|骑车|电动车骑|cycling|biking|motorcycle riding
滑雪/skiing: 滑雪|skiing|snowboarding|ski trip
钓鱼/fishing: 钓鱼|fishing
球类/ball games: 打球|打篮球|打羽毛球|打网球|basketball|badminton|tennis|football game
跳舞/dancing: 广场舞|跳舞|演出|表演|舞台|dancing|performance|stage show
年会/party: 年会|派对|聚会|晚宴|晚会|party|prom|gala|clubbing|pesta
过年/new year: 过年|春节|新年|拜年|红色喜庆|chinese new year|lunar new year|imlek|tết
中秋/mid-autumn: 中秋|mid autumn|mid-autumn
圣诞/christmas: 圣诞|圣诞节|christmas|xmas|natal
万圣节/halloween: 万圣节|halloween
情人节/valentine: 情人节|七夕|520|valentine|valentines
生日/birthday: 生日|周岁|满月|birthday|ulang tahun
毕业/graduation: 毕业|毕业季|毕业照|graduation|wisuda
拍照/photos: 拍照|拍写真|出片|旅拍|photo shoot|photoshoot
居家/home: 居家|在家穿|睡觉穿|家里穿|lounging|at home|sleeping in
夏天/summer: 夏天|夏季|夏天穿|热天|夏款|夏装|summer|hot weather|musim panas|mùa hè
冬天/winter: 冬天|冬季|冬天穿|冷天|冬款|冬装|winter|cold weather|musim dingin|mùa đông
春秋/spring autumn: 春秋|春天|秋天|秋款|春款|春季|秋季|换季|spring|autumn|fall season
雨天/rain: 下雨天|雨天|梅雨|rainy days|rainy season|musim hujan
车载/in the car: 车载|车上用|车里用|放车里|for the car|in the car|car use
厨房/kitchen: 厨房用|厨房|kitchen
浴室/bathroom: 浴室|卫生间|bathroom
卧室/bedroom: 卧室|床头|bedroom|bedside
客厅/living room: 客厅|living room
阳台/balcony: 阳台|balcony
"""

PERSONS = """
大码女/plus size women: 大码女|胖女孩|胖mm|胖妹妹|微胖|大体重|胖人|胖子|plus size|plus-size|curvy
  big size|jumbo size wanita
小个子/petite: 小个子|矮个子|个子矮|155以下|petite|short girl|short girls|short women
高个子/tall: 高个子|个子高|高妹|大高个|tall girl|tall girls|tall women|tall people|tall guys
孕妇/pregnant: 孕妇|孕妇款|怀孕|孕期|孕妈|maternity|pregnant|pregnancy|ibu hamil|bà bầu|คนท้อง
哺乳/nursing: 哺乳款|哺乳期|哺乳|nursing|breastfeeding|menyusui
妈妈/mother: 妈妈款|妈妈装|妈妈穿|给妈妈|我妈|婆婆|送妈|for my mom|for mom|for my mum|for mum
  mother|mother in law|ibu saya
爸爸/father: 爸爸款|爸爸装|给爸爸|我爸|公公|岳父|送爸|for my dad|for dad|father|father in law
老人/elderly: 老人|老年款|中老年|老年人|奶奶|爷爷|外婆|姥姥|外公|elderly|grandma|grandpa|seniors
  old people|orang tua|người già
男/men: 男款|男士|男生|男的|男装|男朋友|老公|男友|对象穿|for men|men's|mens|for him|boyfriend
  husband|for guys|pria|cowok|nam giới|ผู้ชาย
女/women: 女款|女士款|女生款|女装|闺蜜|老婆|女朋友|女友|for women|women's|womens|for her
  girlfriend|wife|wanita|cewek
儿童/children: 儿童款|儿童|童款|小孩|孩子|童装|小朋友|宝宝|女儿|儿子|闺女|孙子|孙女|亲子|亲子款
  亲子装|kids|kid|children|child|toddler|for my son|for my daughter|mommy and me|anak|trẻ em|เด็ก
婴儿/baby: 婴儿|新生儿|婴儿款|婴幼儿|baby|newborn|infant|bayi|em bé
学生/student: 学生款|学生党|学生|大学生|中学生|student|students|teenager|teen|teens|mahasiswa
  sinh viên
情侣/couple: 情侣款|情侣装|情侣|couple|couples|matching couple|pasangan
左撇子/left-handed: 左撇子|左手用|左手款|左手|left handed|left-handed|lefty
戴眼镜的/glasses wearers: 戴眼镜|近视|for glasses|glasses wearers
敏感肌/sensitive skin: 敏感肌|敏感皮|sensitive skin|kulit sensitif|da nhạy cảm
油皮/oily skin: 油皮|油性皮肤|混油|oily skin|kulit berminyak|da dầu
干皮/dry skin: 干皮|干性皮肤|混干|dry skin|kulit kering|da khô
痘肌/acne-prone: 痘痘肌|痘肌|acne prone|acne-prone
黄皮/yellow undertone: 黄皮|黄黑皮|warm undertone|darker skin|dark skin|deeper skin tone
宠物猫/cats: 猫咪用|猫用|猫猫用|for cats|for my cat
宠物狗/dogs: 狗狗用|狗用|大型犬|小型犬|for dogs|for my dog|large dogs|small dogs
糖尿病人/diabetics: 糖尿病人|糖尿病|血糖高|控糖|diabetic|diabetics
老师/teacher: 送老师|老师|for teachers|for my teacher
宽脚/wide feet: 宽脚|脚宽|脚背高|胖脚|宽楦|wide feet|wide foot|wide fit|wide width
"""
