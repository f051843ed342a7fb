"""Silhouettes, cuts and manners of goods: value, English name, and the words for it."""

from __future__ import annotations

STYLES = """
宽松/oversized: 宽松|宽松款|宽松版|宽松的|宽大|oversize|oversized|loose|loose fit|baggy
  relaxed fit|longgar|form rộng
修身/slim fit: 修身|修身款|修身版|紧身|紧身款|收腰|收腰款|slim|slim fit|fitted|bodycon|tight fit
  skinny fit|waist cinching
直筒/straight leg: 直筒|直筒款|直筒裤|straight leg|straight-leg|straight cut
阔腿/wide leg: 阔腿|阔腿款|宽腿|wide leg|wide-leg|palazzo
喇叭/flared: 喇叭|微喇|喇叭款|喇叭裤|flared|flare|bootcut|boot cut|bell bottom
锥形/tapered: 锥形|小脚|小脚裤|哈伦|萝卜裤|烟管|香蕉裤|tapered|harem|skinny|cigarette
束脚/jogger: 束脚|束脚款|束口|抽绳款|cuffed|jogger|drawstring
工装/cargo: 工装|工装款|工装风|cargo|utility style
高腰/high waist: 高腰|高腰款|超高腰|high waist|high-waist|high waisted|high-waisted|high rise
中腰/mid rise: 中腰|mid rise|mid-rise
低腰/low rise: 低腰|低腰款|low rise|low-rise|low waist
长款/long: 长款|长款的|加长款|加长版|加长|长一点|长一点的|过膝|及踝|long version|longer|maxi
  full length|longline|ankle length|extra long|tall version|panjang
中长款/midi: 中长款|中长|及膝|midi|mid length|mid-length|knee length|knee-length
短款/cropped: 短款|短款的|超短|短一点|短一点的|露脐|短版|cropped|crop|short version|shorter
  mini length|pendek
九分/ankle length: 九分|九分裤|九分款|ankle cut|ankle grazer|7/8 length
七分/three-quarter: 七分|七分裤|七分袖|中袖|three quarter|3/4 sleeve|capri
五分/half length: 五分|五分裤|五分袖|half length|bermuda
长袖/long sleeve: 长袖|长袖款|长袖的|long sleeve|long-sleeve|long sleeved|long sleeves
  lengan panjang|tay dài|แขนยาว
短袖/short sleeve: 短袖款|短袖的|short sleeve|short-sleeve|short sleeved|short sleeves
  lengan pendek|tay ngắn|แขนสั้น
无袖/sleeveless: 无袖|无袖款|sleeveless|tank style
泡泡袖/puff sleeve: 泡泡袖|灯笼袖|puff sleeve|puff sleeves|puffed sleeve|lantern sleeve
  balloon sleeve
飞袖/flutter sleeve: 飞飞袖|飞袖|荷叶袖|flutter sleeve|ruffle sleeve
喇叭袖/bell sleeve: 喇叭袖|bell sleeve|bell sleeves
插肩袖/raglan: 插肩袖|raglan
蝙蝠袖/batwing: 蝙蝠袖|batwing
圆领/round neck: 圆领|圆领款|圆领的|crew neck|crewneck|round neck
V领/v-neck: v领|v领款|v领的|大v领|v neck|v-neck|vneck
方领/square neck: 方领|方领款|方领的|square neck|square-neck|square neckline
高领/turtleneck: 高领|高领款|半高领|turtleneck|turtle neck|high neck|mock neck|roll neck
翻领/lapel: 翻领|翻领款|lapel collar|lapel|turn down collar
立领/stand collar: 立领|立领款|小立领|stand collar|stand-up collar|mandarin collar
娃娃领/peter pan collar: 娃娃领|彼得潘领|peter pan collar
polo领/collared: polo领|有领|带领|带领子|polo collar|with collar|collared
一字肩/off shoulder: 一字肩|一字领|露肩|off shoulder|off-shoulder|off the shoulder|cold shoulder
  one shoulder
挂脖/halter: 挂脖|挂脖款|绕颈|halter|halterneck|halter neck
吊带/spaghetti strap: 吊带款|细吊带|细肩带|spaghetti strap|spaghetti straps|strappy|cami style
露背/backless: 露背|美背|backless|open back|low back
开叉/with slit: 开叉|侧开叉|高开叉|side slit|with slit|slit
A字/a-line: a字|a字款|a字型|a字裙|伞裙|a line|a-line|flowy
鱼尾/mermaid: 鱼尾|鱼尾款|鱼尾裙|mermaid|fishtail
包臀/pencil: 包臀|包臀款|包臀裙|一步裙|pencil skirt|pencil
百褶/pleated: 百褶|百褶款|压褶|pleated|pleats
蛋糕裙/tiered: 蛋糕裙|蛋糕款|层叠|tiered|layered
不规则/asymmetric: 不规则|斜裁|不对称|asymmetric|asymmetrical|irregular hem
荷叶边/ruffled: 荷叶边|木耳边|花边款|ruffled|ruffle|ruffles|frill
蕾丝边/lace trim: 蕾丝边|花边|lace trim
蝴蝶结/with bow: 蝴蝶结|蝴蝶结款|带蝴蝶结|bow|with bow|bowknot
系带/lace-up: 系带|绑带|系带款|绑带款|腰带款|lace up|lace-up|tie waist|wrap|tie front
单排扣/single-breasted: 单排扣|single breasted|single-breasted
双排扣/double-breasted: 双排扣|double breasted|double-breasted
套头/pullover: 套头|套头款|pullover|pull-over
开衫款/cardigan: 开衫款|开衫的|对襟|cardigan style|open front
两件套/two-piece set: 两件套|套装款|成套的|两件装|two piece|two-piece|matching set|co-ord
  coord set
三件套/three-piece: 三件套|three piece|three-piece
连体/one-piece: 连体|连体款|连体式|背带款|背带裤|one piece|one-piece|jumpsuit|romper
  overall style|dungaree
分体/separate: 分体|分体款|分体式|bikini style|separates
尖头/pointed toe: 尖头|尖头款|尖头的|pointed toe|pointy toe|pointed-toe
圆头/round toe: 圆头|圆头款|圆头的|round toe|round-toe
方头/square toe: 方头|方头款|方头的|square toe|square-toe
露趾/open toe: 露趾|鱼嘴|open toe|peep toe
平底/flat: 平底|平底款|平跟|平底的|flat heel|flats version|flat sole
粗跟/block heel: 粗跟|粗跟款|block heel|chunky heel
细跟/stiletto: 细跟|细跟款|猫跟|stiletto|kitten heel
坡跟/wedge: 坡跟|坡跟款|wedge|wedge heel
厚底/platform: 厚底|厚底款|厚底鞋|thick sole|đế dày|sol tebal|松糕|platform|platforms|chunky sole
高帮/high top: 高帮|高帮款|高筒|高筒款|high top|high-top|hi top
低帮/low top: 低帮|低帮款|low top|low-top
中筒/mid calf: 中筒|中筒款|mid calf|mid-calf
长筒/knee-high: 长筒|长筒款|过膝靴|knee high|knee-high|over the knee|over-the-knee
短筒/ankle boot: 短筒|短筒款|短靴款|ankle high|ankle-high|no show
一脚蹬/slip-on: 一脚蹬|免系带|懒人款|slip on|slip-on
魔术贴/velcro: 魔术贴|魔术贴款|velcro|hook and loop
斜挎/crossbody: 斜挎|斜挎款|可斜挎|crossbody|cross body|cross-body
手提/top handle: 手提|手提款|top handle
腋下/shoulder bag style: 腋下|腋下款|腋下包|shoulder baguette|baguette|underarm
双肩/backpack style: 双肩|双肩款|backpack style|backpack version
链条/chain strap: 链条款|链条|chain strap
大号款/bigger version: 大号款|大一号的|大一点的款|加大款|bigger version|larger version
  large version|jumbo|big version
迷你款/mini: 迷你|迷你款|小号款|小一点的款|mini|mini version|smaller version|smaller one
  smaller travel version|compact version|small version
落地式/floor standing: 落地式|立式|落地款|floor standing|standing version|upright
壁挂/wall-mounted: 壁挂|壁挂式|挂墙|上墙|wall mounted|wall-mounted|wall mount
台式/desktop: 台式|桌面款|桌面式|desktop version|tabletop|countertop
手持/handheld: 手持|手持款|handheld|hand held|hand-held
嵌入式/built-in: 嵌入式|built-in oven|built in
复古/retro: 复古|复古款|复古风|港风|港味|retro|vintage|y2k|千禧风
法式/french style: 法式|法式风|french style|parisian|french
韩版/korean style: 韩版|韩系|韩风|韩式|korean style|korean|k-style
日系/japanese style: 日系|日式|日系风|japanese style
欧美/western style: 欧美|欧美风|欧美款|western style
新中式/chinese style: 新中式|中式|国风|国潮|盘扣|中国风|改良旗袍|chinese style|oriental style
  new chinese style
汉元素/hanfu: 汉元素|汉服风|马面|hanfu style
学院/preppy: 学院风|学院|jk风|jk|preppy|college style|school style
通勤/formal: 通勤款|职业装|正装|ol风|通勤风|formal|smart casual|business style|office style
  workwear
休闲/casual: 休闲|休闲款|休闲风|casual
运动/sporty: 运动款|运动风|运动的|sporty|athleisure|sport style
街头/streetwear: 街头|嘻哈|美式|美式复古|潮牌|潮流款|street style|streetwear|hip hop
甜酷/sweet cool: 甜酷|辣妹|辣妹款|辣妹风|酷女孩|sexy style
甜美/sweet: 甜美|甜美风|洛丽塔|公主风|lolita|girly|princess style|cute style
文艺/boho: 文艺|森系|棉麻风|boho|bohemian|boho style|cottagecore
极简/minimalist: 极简|极简风|简约|简约款|基础款|素色款|性冷淡风|minimalist|minimal|basic version
  plain style|simple style
轻奢/luxe: 轻奢|轻奢风|小香风|高级感|老钱风|名媛|quiet luxury|old money|luxe|tweed style
中性/unisex: 中性款|男女同款|中性风|无性别|unisex
ins风/scandinavian: ins风|ins款|奶油风|北欧风|北欧|原木风|侘寂|scandi|scandinavian|nordic
  wabi sabi
卡通/cartoon: 卡通|卡通款|联名|联名款|ip款|动漫款|cartoon|character edition|collab
  limited edition|anime
透明款/clear: 透明款|clear version
仿皮草/fluffy: 毛毛款|皮草款|毛绒款|毛茸茸|furry|fluffy|fuzzy
做旧/distressed: 做旧|破洞|破洞款|水洗款|水洗做旧|毛边|distressed|ripped|washed|raw hem|acid wash
镂空/cut-out: 镂空|镂空款|cut out|cut-out|cutout|hollow out
拼接/color block: 拼接|拼接款|拼色|撞色|patchwork|color block|colour block|colorblock|contrast
刺绣/embroidered: 刺绣|绣花|重工|embroidered|embroidery
亮片/sequin: 亮片|亮片款|闪片|钉珠|带钻|水钻|sequin|sequins|sequined|sparkly|glitter|rhinestone
  beaded
喷雾/spray: 喷雾|喷雾款|喷雾型|喷雾的|喷的|spray|spray type|mist
膏状/stick: 膏状|棒状|固体棒|stick form|balm stick
流苏/fringe: 流苏|流苏款|fringe|fringed|tassel|tassels
"""

SIZES = """
大码/plus size: 大码|大码款|大号码|加大码|加大|加肥|加肥加大|特大码|特大号|超大码|大大码|加大号
  plus size|plus-size|bigger size|bigger sizes|larger size|larger sizes|big size|extended sizes
  jumbo size|ukuran besar|size lớn|ไซส์ใหญ่
小码/smaller size: 细码|细个码|小码|小码款|加小码|特小码|xs码|smaller size|smaller sizes
  petite size|petite sizes|small size|ukuran kecil|size nhỏ
2XL/2XL: 大大号|加加大|大大大号
均码/one size: 均码|free size|one size|one-size
半码/half size: 半码|half size|half sizes
童码/kids size: 童码|儿童尺码|kids size|kids sizes
加长床/king size: king size|king-size
大床/queen size: queen size|queen-size
单人床/twin size: twin size|single size|单人床|宿舍床
双人床/full size: double size|full size bed
"""
