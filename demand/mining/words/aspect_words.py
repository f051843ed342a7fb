"""What viewers complain of and praise: the aspect, and the words that say it is bad or good."""

from __future__ import annotations

FAULTS = """
general/总体/general: 差评|失望|踩雷|避雷|翻车|后悔买|不推荐|别买|一言难尽|差远了|不合适|退货了
  要退货|气死|not impressed|disappointed|disappointing|regret buying|waste of money|don't buy
  do not buy|never again|returned it|had to return|sending it back|not happy with|unhappy|meh
  worst|terrible|awful|horrible|kecewa|nyesel|thất vọng|ผิดหวัง
colour_fast/掉色/colour fastness: 掉色|褪色|掉颜色|染色|串色|染了一|fades|faded|fading|colour ran
  color ran|bleeds color|luntur|ra màu|สีตก
pilling/起球/pilling: 起球|起毛球|起毛|掉毛|掉绒|跑绒|钻绒|掉渣|pilling|pills|pilled|sheds
  shedding|linting|berbulu|xù lông
shrink/缩水/shrinkage: 缩水|缩了|变形|变大了|松垮|垮了|走形|shrank|shrunk|shrinks|lost its shape
  stretched out|misshapen|menyusut
sewing/做工/workmanship: 开线|脱线|线头|开胶|脱胶|做工差|做工粗糙|走线歪|针脚|粗糙|毛边多|扣子掉
  掉扣|拉链坏|拉链卡|断了|裂了|裂开|loose threads|seam ripped|seams ripped|came apart|fell apart
  stitching is bad|bad stitching|poor stitching|zipper broke|zipper stuck|unraveling
  jahitan jelek|jahitan lepas
quality/质量/quality: 一次就破|一次就坏|就破了|就坏了|就断了|就裂了|一洗就|breaks|breaks easily
  keeps breaking|质量差|质量太差|质量不好|质量不行|质量一般|质量堪忧|劣质|垃圾|次品|残次|瑕疵
  有破洞|烂|廉价感|很廉价|便宜没好货|不耐用|不经用|用几天就|才穿|穿了一次就|用了一次就|一次就坏
  坏了|坏掉|poor quality|bad quality|low quality|cheap quality|terrible quality|awful quality
  cheaply made|feels cheap|looks cheap|flimsy|defective|broke after|broken|stopped working
  doesn't work|does not work|not working|trash|garbage|rubbish|junk|kualitas jelek|cepat rusak
  gampang rusak|chất lượng kém|dễ hỏng|คุณภาพแย่
fabric/面料/fabric: 扎死|hơi mỏng|mỏng quá|vải hơi mỏng|面料差|料子差|布料差|太薄|好薄|很薄|薄得
  薄如|面料硬|太硬|好硬|扎人|好扎|扎皮肤|刺挠|起静电|静电大|不吸汗|too thin|so thin|very thin
  paper thin|itchy|scratchy|stiff|rough fabric|bahan tipis|bahan panas|vải mỏng
see_through/透/see-through: too sheer|so sheer|very sheer|太透|很透|好透|有点透|透肉|透光|透视
  走光|see through|see-through|sheer when|nerawang
heat/闷热/stuffiness: panas banget|gerah|不透气|太闷|很闷|好闷|闷汗|捂汗|闷脚|闷热
  too hot to wear|not breathable|stuffy|panas dipakai
fit/尺码/fit: runs really small|runs so small|runs very small|runs a bit small
  runs a little small|had to size up|size up|size down|偏小|偏大|尺码不准|码不准|码偏|码小|码大
  太小|太大|太紧|太松|太长|太短|太肥|显胖|显黑|勒|紧绷|卡裆|穿不下|穿不上|塞不进|版型差|版型不好
  版型奇怪|不合身|不合脚|runs small|runs large|runs big|too small|too big|too tight|too loose
  too long|too short|doesn't fit|does not fit|didn't fit|weird fit|bad fit|unflattering|kekecilan
  kebesaran|kesempitan|chật quá|rộng quá|เล็กไป|ใหญ่ไป
comfort/舒适/comfort: 磨脚|硌脚|打脚|磨皮|不舒服|难受|难穿|压耳|夹头|夹耳朵|uncomfortable
  hurts my|blister|blisters|gave me blisters|digs in|pinches|tidak nyaman|đau chân
smell/气味/smell: 有异味|异味|味道大|味大|味道重|难闻|刺鼻|臭|胶味|塑料味|有股味|smells bad
  smelly|stinks|stinky|chemical smell|bad smell|strong smell|smells weird|smells awful|bau
  mùi hôi|มีกลิ่น
colour_difference/色差/colour difference: 跟图片差|和图片差|差太多|跟照片不一样|和照片不一样
  和视频不一样|不像图片|色差|颜色不对|颜色不一样|颜色不符|和图片不一样|跟图片不一样|图文不符
  货不对板|实物不符|与描述不符|照骗|not as pictured|not as described|different color
  different colour|color is off|colour is off|looks nothing like|warna beda|tidak sesuai gambar
  không giống hình
delivery/物流/delivery: 发货慢|发货太慢|物流慢|快递慢|物流太慢|等了好久|等好久|等太久|迟迟不发
  还没发货|还不发货|一直不发货|拖延发货|没收到|丢件|late delivery|slow shipping|shipping is slow
  shipping took|took forever|never arrived|still waiting|delayed|pengiriman lama|lama sampai
  giao hàng chậm|ส่งช้า
packing/包装/packing: 包装破|包装烂|包装差|包装简陋|压坏|压扁|盒子破|盒子烂|漏了|洒了|破损|碎了
  damaged box|box was crushed|crushed|poor packaging|bad packaging|arrived damaged|leaked
  shattered|kemasan rusak|pecah
service/服务/service: 不回复|不理人|没人回复|never replied|never responded|never answered
  no one replied|nobody replied|客服差|客服不理|客服不回|态度差|态度不好|态度恶劣|没人理|没人回
  不理人|不回消息|不给退|不退款|退款慢|推卸|踢皮球|敷衍|bad service|rude|no response|no reply
  ignored my|won't refund|refused refund|customer service is|pelayanan buruk|phục vụ kém
wrong_item/发错/wrong item: 发错|少发|漏发|少件|缺件|发成了|少了一件|少了一个|少了一包|少了一瓶
  少了一双|少了一只|wrong item|wrong size sent|wrong color sent|missing item|missing parts
  barang salah|giao sai
genuine/真假/authenticity: 假货|山寨|仿品|不是正品|骗子|骗人|虚假宣传|坑人|上当|智商税|fake
  counterfeit|scam|knock off|knockoff|not authentic|false advertising|penipu|hàng giả
noise/噪音/noise: 吵得|噪音大|声音大|声音太大|太吵|很吵|好吵|吵死|嗡嗡响|异响|吱吱响|嘎吱
  too loud|so loud|very loud|noisy|loud noise|rattles|squeaks|squeaky|buzzing|berisik|ồn quá
  เสียงดัง
battery/续航/battery: 续航差|续航短|续航不行|不耐用电|掉电快|耗电快|电池不行|充不进|充电慢
  battery dies|battery drains|poor battery|short battery|bad battery|won't charge|doesn't charge
  baterai boros|pin yếu
heat_keeping/保温/heat retention: 不保温|保温差|保温不行|一会就凉|doesn't keep warm
  doesn't stay hot|not warm|不保暖|不暖和|不够暖
leak/漏水/leaks: 漏水|漏液|渗水|漏油|漏电|leaks|leaking|leaky|bocor|rò rỉ
stick/粘锅/sticking: 粘锅|糊锅|粘底|掉涂层|涂层掉|生锈|掉漆|sticks to|not nonstick
  coating came off|coating peeled|peeling|rusted|rusty|rusts|berkarat
heavy/笨重/weight: 太重|好重|很重|笨重|死沉|太沉|too heavy|so heavy|very heavy|bulky|berat banget
  nặng quá
taste/味道/taste: 难吃|不好吃|难喝|不好喝|太甜|太咸|太辣|太油|齁甜|齁咸|发苦|不新鲜|变质|发霉
  过期|有虫|tastes bad|tastes awful|gross taste|disgusting|too sweet|too salty|stale|expired
  moldy|mouldy|tidak enak|không ngon|ไม่อร่อย
skin/肤感/skin feel: 过敏|刺痛|烂脸|长痘|闷痘|爆痘|搓泥|油腻|拔干|卡粉|浮粉|假白|泛红|辣眼睛
  broke me out|breakout|breakouts|allergic reaction|burns my|irritated my|greasy|sticky
  white cast|cakey|bikin jerawat|gây mụn|แพ้
look/样子/look: 好丑|太丑|丑死|难看|不好看|土气|老气|显老|显土|俗气|塑料感|ugly|hideous|frumpy
  tacky|jelek|xấu|ไม่สวย
use/使用/use: 难用|不好用|不实用|鸡肋|没用|没效果|没有效果|没什么用|操作复杂|装不上|安装麻烦
  连不上|断连|卡顿|死机|黑屏|hard to use|useless|doesn't do anything|no effect
  impossible to assemble|won't connect|keeps disconnecting|laggy|susah dipakai|khó dùng
wrinkle/起皱/wrinkles: 起皱|皱巴巴|容易皱|全是褶|wrinkles easily|wrinkly|creases easily
  mudah kusut|nhăn
slip/打滑/slipping: 打滑|很滑|太滑|滑倒|往下掉|往下滑|卷边|slippery|slips off|slides down
  rolls down|licin|trơn trượt
assembly/配件/parts: 缺配件|少配件|少螺丝|missing screws|missing screw
"""
"""Aspect, its names, and the words that say it is bad."""

PRAISE = """
look/样子/look: 好看|漂亮|好美|太美|美炸|绝美|惊艳|颜值高|高颜值|显白|显瘦|显高|有气质|洋气|高级
  时髦|可爱|好仙|仙气|beautiful|gorgeous|pretty|stunning|so cute|cute|lovely color|looks great
  looks amazing|flattering|elegant|stylish|chic|cantik|lucu|đẹp|dễ thương|สวย|น่ารัก
quality/质量/quality: 质量好|质量不错|质量很好|质量真好|质量没的说|质量杠杠|品质好|做工好
  做工精细|做工细致|结实|耐用|good quality|great quality|high quality|excellent quality
  amazing quality|well made|well-made|sturdy|durable|solid build|kualitas bagus|chất lượng tốt
  คุณภาพดี
fabric/面料/fabric: 面料好|料子好|面料舒服|柔软|好软|很软|亲肤|软糯|丝滑|so soft|super soft
  very soft|buttery soft|nice fabric|great fabric|bahan bagus|bahan adem|vải mềm
comfort/舒适/comfort: 舒服|舒适|好穿|超好穿|comfortable|comfy|cozy|cosy|nyaman|thoải mái|ใส่สบาย
fit/尺码/fit: 合身|合脚|尺码准|很合适|刚刚好|正合适|fits perfectly|fits great|fits well
  perfect fit|true to size|pas banget|vừa vặn
delivery/物流/delivery: 发货快|物流快|快递快|到得快|很快就到|隔天就到|fast shipping|fast delivery
  quick delivery|arrived quickly|shipped fast|arrived early|pengiriman cepat|giao hàng nhanh
  ส่งไว
service/服务/service: 客服好|服务好|态度好|客服耐心|great service|good service|very helpful
  kind seller|pelayanan bagus
packing/包装/packing: 包装好|包装精美|包装用心|包装严实|well packed|nice packaging
  beautiful packaging|kemasan rapi
smell/气味/smell: 好闻|很香|没有异味|没异味|smells great|smells amazing|smells good|wangi|thơm
taste/味道/taste: 好吃|太好吃|好喝|美味|香甜|很新鲜|delicious|tasty|yummy|so fresh|enak|ngon|อร่อย
use/使用/use: 好用|太好用|实用|方便|效果好|很有用|有效果|works great|works well|works perfectly
  so useful|handy|very effective|easy to use|berguna|tiện lợi|ใช้ดี
price/价格/price: 性价比|划算|超值|物美价廉|真便宜|好便宜|便宜又|良心价|实惠|good price
  great price|great value|good value|worth it|worth every|so cheap|affordable|bargain
  murah banget|terjangkau|giá tốt|rẻ quá|คุ้ม
general/总体/general: love that|love how|best purchase|喜欢|好喜欢|超喜欢|爱了|太爱了|爱死|满意
  很满意|不错|很棒|太棒|真棒|绝了|绝绝子|yyds|无敌|完美|回购|复购|二刷|买第二次|又来买|又来了
  老顾客|推荐大家|值得买|值得入|闭眼入|强烈推荐|好评|五星|种草了|真香|love it|love this
  love these|loved it|i love|so good|amazing|awesome|excellent|fantastic|perfect|great product
  highly recommend|recommended|my favorite|my favourite|obsessed|buying again|bought again
  repurchase|second time buying|happy with|satisfied|very pleased|10/10|five stars|5 stars
  suka banget|mantap|keren|bagus|tuyệt vời|rất thích|hài lòng|ชอบมาก|ดีมาก
"""
"""Aspect, its names, and the words that say it is good."""
