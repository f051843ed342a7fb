"""What happens to goods in use and what people do because of them: words of events by what they
tell, general language only. A line is judged by how they stand together, never by one of them."""

from __future__ import annotations

USED = """
用了|用过|用着|才用|刚用|用到|用坏|穿了|穿过|穿着|穿去|穿上|穿出|才穿|刚穿|上脚|上身|戴了|戴着
  戴去|戴上|洗了|洗完|洗过
  洗出|下水|过水|机洗|手洗|盖了|铺上|铺了|睡了|躺了|坐了|敷了|敷完|涂了|涂完|涂上|抹了|抹完|喷了
  上妆|带妆|卸妆|吃了|吃完
  喝了|喂了|煮了|煮出|炒了|炖了|炖个|煎个|煎了|炒个|蒸了|切了|切个|剁了|剁个|泡了|泡的|灌的|装的
  倒进|倒出|骑了|开了|玩了
  装上|装好|贴上|换上|换了这|自从|自打|打从|跑完|走了|走一天|跑了|背了|背着|背去|拎着|带去|带出
  放包里|丢包里|扔包里|垫上
  第一次|头一回|头一次|第一天|第二天|隔天|当天|当晚|没几天|没几次|没多久|没两天|不到一|不到俩
  不到两|不到三|不到半|才几天
  才两|才一|才三|刚一|刚到手|到手|到货|收到|拆开|打开|拿到|买回来|买来|买的|买了|入手|上次买
  之前买|去年买|上个月|上周
  上礼拜|去年|前年|年初|双十一|六一买|夏天买|冬天买|一个夏天|一个冬天|一冬天|一夏天|一上午|一下午
  一晚上|一整天|一整晚
  整晚|半夜|天天|每天|早上装|早上灌|早上泡|中午泡|下午就|晚上还|几天就|一会就|一会儿就|没一会
  用久|穿久|洗多|试了|晒了
  暴雨|淋雨|趟水|军训|吃完|吃火锅|站一天|站了|坐高铁|出差|爬山|跑步
after one|after two|after a|after the first|first wash|one wash|first day|first time|second time
  used it|used this
  been using|been wearing|wore it|wore this|wore them|wearing it|wearing these|washed it
  washed this|bought it
  bought this|got it|got this|got mine|ordered|arrived|opened it|opened the box|day one|a week
  two weeks|a month
  two months|months|years|daily|every day|everyday|overnight|all day|twice|second day|next day
  week later|since i
  in the rain|in the middle of|one night|each time|every time
baru dipakai|baru pakai|baru beli|baru sekali|baru seminggu|baru sebulan|baru dua|sekali pakai
  dipakai|dipake|udah dipakai
  sudah dipakai|dah pakai|pakai sekali|dicuci|dah basuh|sekali cuci|sekali basuh|beli bulan
  beli minggu|beli tahun|beli kemarin
  bulan lalu|minggu lalu|tahun lalu|seminggu|sebulan|setahun|dua hari|sehari|dua minggu
  kali pakai|kali cuci|first time pakai
  masa first|masa pertama|minggu lepas|bulan lepas|tahun lepas|sampai petang|sampe sore
  sampai malam|tiap hari|setiap hari
  pas sampai|pas dibuka|masa buka|datang
dùng|xài|mặc|đi được|mang được|giặt|mua về|mới mua|mới dùng|mới xài|mới mặc|mới đi|mới giặt
  một lần|hai hôm|vài hôm|mấy hôm
  một tuần|một tháng|nửa năm|một năm|hai lần|lần đầu|tháng trước|tuần trước|năm ngoái|nhận hàng
  mở ra|về tới|hôm nay nhận
ใช้|ใส่ไป|ใส่ครั้ง|ใส่มา|ซักครั้ง|ซักไป|ซักแล้ว|ซื้อมา|เพิ่งซื้อ|เดือนที่แล้ว|อาทิตย์ที่แล้ว
  ปีที่แล้ว|ครั้งเดียว|ครั้งแรก|สองวัน
  สามวัน|อาทิตย์เดียว|วันเดียว|เดือนเดียว|ได้รับ|แกะกล่อง|ตั้งแต่ใช้|ตั้งแต่
"""
"""Somebody has it and has used it; spans of time are found besides."""

PARTS = """
鞋底|鞋面|鞋跟|鞋头|鞋带|鞋垫|鞋口|拉链|袖口|领口|下摆|裙摆|腰头|裤脚|裤裆|肩带|扣子|纽扣|暗扣
  卡扣|搭扣|魔术贴|松紧|里衬|内衬|面料
  布料|料子|线|针脚|走线|锅底|锅盖|锅把|锅身|手柄|把手|提手|刀柄|刀刃|刀口|盖子|杯盖|杯口|杯底
  壶嘴|瓶口|泵头|喷头|喷嘴|吸管|密封圈
  涂层|内胆|按钮|按键|开关|屏幕|电池|充电口|充电器|插头|电机|轮子|轮胎|螺丝|支架|底座|支撑|杆子
  弹簧|铰链|合页|抽屉|柜门|板子|边缘
  边角|包边|接口|接缝|胶条|胶|棉花|填充|羽绒|绒毛|漆|颜色|图案|印花|味道|香味|气味|声音
  包装|盒子|袋子|膏体|粉扑|刷头|刷毛
  笔头|镜片|镜腿|表带|耳机|遥控器|零件|配件|底部|带子|绳子|卡子|夹子|底下|表面|外壳|做工|质量
  质感|版型|尺码|弹性|软硬|厚度|手感
sole|soles|heel|insole|zipper|zip|seam|seams|stitching|thread|strap|straps|handle|lid|cap
  coating|button|buttons
  screen|battery|wheel|wheels|screws|fabric|collar|sleeve|sleeves|hem|elastic|lining|pump|nozzle
  cord|cable|hinge
  colour|color|print|smell|stuffing|filling|cushion|pocket|buckle|string
sol|solnya|jahitan|jahitannya|tutup|tutupnya|resleting|ritsleting|zipnya|tali|talinya|gagang
  gagangnya|kancing|kancingnya
  warna|warnanya|bahan|bahannya|kain|kainnya|baterai|bateri|tombol|roda|rodanya|tapak|pemegang
  karet|getah|cat|catnya
đế|khóa|khoá|dây kéo|nắp|quai|chỉ|đường may|cúc|nút|màu|vải|pin|bánh xe|tay cầm|lớp chống dính
  chống dính
พื้น|ซิป|ฝา|ด้าม|สาย|กระดุม|ตะเข็บ|สี|ผ้า|แบต|ล้อ|ปุ่ม|หูจับ|ส้น
绳|盖|柄|扣|轮|孔|缝|壳|芯|锅耳|锅耳朵|眼睛|鼻子|耳朵|胳膊|脑袋|鞋眼|鞋扣|刀身|瓶身|杯身|桶身
  书脊|夹层|隔板|把儿|胶印
"""
"""Parts and sides of goods."""

FAULTS = """
pilling: 起球|起毛球|起毛|掉毛|掉绒|掉渣|掉屑|全是毛|飞毛|飞絮|钻绒|跑绒|起了一身球|毛毛|pilling
  pilled|sheds|shedding|berbulu
  xù lông|เป็นขุย
colour_fast: 掉色|掉颜色|褪色|褪成|染色|染了|染得|染成|串色|变粉了|变黄|泛黄|发黄|发白|发黑|变色
  洗白了|faded|fades|bleeds|bled
  discolored|luntur|pudar
  phai|phai màu|bay màu|ra màu|สีตก|สีซีด
shrink: 缩水|缩成|缩了|缩到|缩得|变形|走形|走样|松垮|松松垮垮|垮成|垮得|垮了|塌了|塌成|塌陷|撑大
  撑开了|变大了|变长了|成童装|没型了|没形了|荷叶边|卷边
  shrank|shrunk
  stretched out|lost its shape|misshapen|fits my barbie|menyusut|melar|mengecil|mengecut|co rút
  rút lại|bai dão|giãn ra|หด|ย้วย
sewing: 开线|脱线|崩线|线崩|绷线|开胶|脱胶|开缝|开口了|裂缝|跳线|抽丝|勾丝|断线|散线|绽开|崩开
  脱落|掉下来|掉扣|扣子掉|come apart|came apart
  fell apart|fell off|falling apart
  came off|came loose|unraveled|ripped|split open|lepas|copot|tercabut|terlepas|tetas|bung chỉ
  sút chỉ|bung|bung keo|tuột|หลุด|หลุดลุ่ย|ลอก
tear: 破了|破洞|破个|破了个|磨破|磨穿|磨烂|撕开|撕裂|扯破|刮破|烂了|烂掉|烂成|裂了|裂开|开裂|裂成
  断了|断成|断掉|断开|断在|口断|就断|崩了|崩口|崩俩|崩个|缺口
  碎了|碎成|碎一|卷刃
  散架|散了|散成|塌一|折了|掰断|坏了|坏掉|坏成|报废|阵亡|说拜拜|拜拜了|寿终正寝|罢工|歇菜|torn
  tore|snapped|cracked|broke|broken
  chipped|shattered|in half
  sobek|robek|koyak|patah|retak|rusak|rosak|pecah|rách|gãy|nứt|vỡ|hỏng|hư|đứt|bể|ขาด|หัก|แตก|พัง
  ร้าว
peel: 掉漆|掉皮|掉瓷|掉涂层|涂层掉|往下掉|一片一片|起皮|脱皮|剥落|起泡|鼓包|鼓起来|生锈|锈了|长锈
  长霉|发霉|霉点|长毛|长虫|结块|结坨|坨成|坨在|跑到角|跑一边
  peeled|peeling|flaking|rusted
  rusty|moldy|mouldy|berkarat|mengelupas|terkelupas|ngelupas|berjamur|berkulat|bong tróc|bong ra
  bong hết|bị bong|gỉ|rỉ sét|mốc|ขึ้นสนิม|ขึ้นรา
leak: 漏水|漏了|漏一|漏得|漏油|漏气|渗水|渗出|洒了|洒一|流一|流得|全湿|湿透|进水|给我泡|被泡|泡水
  泡汤|淹了|leaked|leaks|leaking|spilled
  soaked|bocor|merembes|tiris|rò nước|chảy nước|rỉ nước|รั่ว|ซึม
stick: 粘锅|糊锅|糊底|糊了|糊一|全粘|粘底|夹生|焦了|外焦|溢出|溢锅|溢得|everything sticks
  sticks now|sticks to|burnt
  melekat teruk|lengket semua|gosong|hangit|cháy đáy|ติดกระทะ
use: 卡死|卡住|卡壳|卡得|拉不动|拉不上|拉不开|扣不上|合不上|盖不上|拧不开|打不开|关不上|装不上
  对不上|塞不进|推不动|按不动|没反应|不动了|不动|不转|不亮|不响|不热
  不出水|不制冷|充不进|开不了|开不了机|失灵
  失效|死机|黑屏|短路|跳闸|冒烟|断电|断连|自己开|自动断|没电|没用上|白涂|白买|没效果|不起作用
  stopped working|doesn't work|won't turn
  won't close|won't open|dead on arrival|died|stuck|jammed
  macet|mati|gak nyala|ga nyala|tak hidup|tersekat|chết máy|kẹt|không lên|ใช้ไม่ได้|เปิดไม่ติด
  ไม่ทำงาน|เสีย
heat_keeping: 凉透|凉了|冰凉|不保温|没热气|八分钟|went cold|gone cold|ice cold by|lukewarm
  dah sejuk
  udah dingin|nguội ngắt|nguội|เย็นชืด
skin: 起疹|疹子|红疹|小疙瘩|疙瘩|起痘|爆痘|闷痘|长痘|冒痘|烂脸|过敏|红肿|泛红|脱了一层皮|晒黑
  晒伤|卡粉|墙皮|斑驳成|搓泥|浮粉|拔干|刺痛|辣眼|拉稀|软便|吐了
  呕吐|拉肚子|打喷嚏|broke me out|rash|hives|burned my|threw up
  diarrhea|jerawatan|gatal-gatal|gatal|bruntusan|muntah|mencret|cirit|nổi mụn|nổi mẩn|ngứa
  dị ứng|tiêu chảy|สิวขึ้น|ผื่น|คัน|ท้องเสีย
comfort: 磨脚|磨出|磨掉|打脚|硌脚|勒出|勒得|勒死|夹脚|压得|扎得|扎死|闷死|热死|闷汗|起水泡|脚疼
  腰疼|脖子疼|肩疼|头疼|腿麻|blister|blisters
  bleeding|hurts|hurt my|aching|lecet|melecet|sakit kaki|đau chân|phồng rộp|กัดเท้า|เจ็บเท้า
hurt: 烫手|烫得|烫到|烫了个|割手|割到|划到|划破|扎手|扎到|电到|摔了一跤|滑一跤|差点摔|差点扔
  差点丢|差点烫|差点割|burned myself|cut myself
  melecur|terluka|bỏng tay|บาดมือ
smell: 冲鼻|刺鼻|熏人|熏得|熏死|呛人|呛得|呛死|一股味|散不掉|散不去|臭得|臭死|馊味|霉味|臭了
  stinks|reeks|smells like|bau|busuk|hôi
  mùi nhựa|เหม็น
noise: 嗡嗡|嗡嗡响|轰隆|吱吱|咯吱|嘎吱|哐哐|咔咔|吵得|吵醒|吵死|像拖拉机|拔了插头|插头拔了|loud
  buzzing|buzzes|berisik|bising|ồn ào
  kêu to|ดังมาก
dust: 下雪一样|跟下雪|全是灰|全是粉|粉尘|灰大|扬尘|dust everywhere|debu
wrong_item: 少三|少两|少一|少了|缺一|缺两|缺三|少颗|少块|缺块|发成|发错|漏发|给我发的|missing a
  missing piece|wrong one
  kurang satu|thiếu|ส่งผิด
colour_difference: 屎黄|土黄|跟图|和图|图上|图片上|照片上|直播间看|屏幕上看|nothing like
  not like the|tak sama macam
  beda sama|gak sesuai|khác hình|ไม่ตรงปก
service: 已读不回|不理人|不理我|装死|没人理|没人管|踢皮球|机器人回|不给退|不给换|拒退|ignored me
  left on read|ghosted me
  seen doang|tak balas|seen không rep
"""
"""Aspect: events by which goods fail."""

GOOD = """
锃亮|跟新的|和新的|像新的|如新|一样新|崭新|毫发无损|完好|坚挺|屹立|滑来滑去|一滑就出|不沾
  服服帖帖|透亮|透光绝|清清爽爽|干干净净|干干爽爽|袜子是干的|香喷喷|软乎|松软
  蓬松|挺括|挺直|嘎嘎好|杠杠|顶呱呱|绝绝子|绝了|瑞思拜
  respect|服气|真香|真顶|真的顶|是真顶|神了|封神|yyds|惊艳|完美|一觉到|一觉睡|睡到闹钟|睡到天亮
  睡得沉|好多了|有救了|见效|治好了|缓过来|回春|亮了一个度
  白了一个度|抢着|爱不释手|爱惨|真不错|真好使|好使|好使唤
still like new|like new|good as new|holds up|held up|holding up|going strong|slides right off
  slide right off|slides off|works like a charm|life changing|lifesaver|game changer|worth every
  zero complaints|no complaints|love love|kayak baru|seperti baru|macam baru|masih bagus
  masih kuat|masih awet|awet|tahan lama banget
  semua suka|suka semua|puas|berbaloi|như mới|vẫn đẹp|vẫn tốt|vẫn bền|bền|mê|ưng|ưng ý|ưng lắm
  เหมือนใหม่|ยังดี|ทนมาก|คุ้มมาก|ประทับใจ|ติดใจ|เลิฟ
"""
"""States that only good things come to; beside use they praise."""

STAYS = """
新|热|烫|烫嘴|烫手|温|冰|亮|香|软|蓬|结实|能用|能穿|能跑|能打|好用|颜色还在|挺|弹|跟新|像新|没坏
  锋利|快
"""
"""Behind 还 or 依然 they say that what was good has lasted."""

FOLK = """
同事|室友|舍友|闺蜜|邻居|朋友|亲戚|表姐|表妹|表哥|堂姐|姐姐|妹妹|嫂子|婆婆|公公|我妈|妈妈|老妈
  我爸|爸爸|老爸|奶奶|爷爷|姥姥|外婆|老公|老婆|对象|男朋友|女朋友
  闺女|女儿|儿子|娃|孩子|宝宝|小孩|家人|全家|大家|姐妹|老师|同学|领导|客户|师傅|医生
  路人|大妈|阿姨|猫|猫咪|主子|祖宗|狗|狗子|狗狗|毛孩子|毛孩|它们|小家伙|我家那位
niece|nephew|cousin|aunt|uncle|grandma|grandson|toddler|teenager|boss|coworkers|coworker
  colleagues|friends|friend|roommate|sister|brother|mom|mum|mother|dad|husband
  wife|daughter|son|kids|kid|baby|neighbor|neighbour|everyone|everybody|people|strangers|cat|dog
  puppy|kitten|he|she|they
teman|temen|kawan|tetangga|jiran|ibu|mama|mak|suami|istri|isteri|anak|anakku|anak-anak|kakak
  adik|orang|kucing|anjing|semua
bạn|bạn bè|đồng nghiệp|mẹ|bố|chồng|vợ|con|con gái|con trai|bé|hàng xóm|ai cũng|mọi người|mèo|chó
เพื่อน|แม่|พ่อ|แฟน|สามี|ลูก|ลูกสาว|ลูกชาย|คน|ใครๆ|หมา|แมว|น้อง
"""
"""Those who speak by what they do."""

DELIGHT = """
要链接|问链接|求链接|追着|追问|问我要|问我哪|来问|都问|都来问|问在哪|问哪买|问哪里买|问啥牌子
  问什么牌子|问是不是|问我是不是|夸我|夸好|夸漂亮|都夸|猛夸|一直夸|眼馋|羡慕
  也下单|也买了|跟着买|跟风买|也要|也想要|抢着|抢走|顺走|拿走了|要走了|点名要|指定要|钦点|据为
  抢去|偷穿|偷用|霸占|占领|占为己有
  只穿这|只用这|只吃这|只喝这|只睡这|只认这|天天穿|天天用|天天抱|抱着睡|抱着不|不撒手|不松手
  不肯脱|不肯下|不肯换|舍不得脱|舍不得下|赖在|赖着|喊都喊不|叫都叫不|不想出来
  舔干净|舔得|吃光|吃得光|光盘|抢食|吃得香|爱吃|爱死|爱玩|玩疯|没找我要手机|没看手机|不看手机
  不闹了|睡得香|都说好|都说舒|都说闻不到|都说看不|以为是|以为我|安静了
asking where|ask where|asked where|ask for the link|asking for the link|keep asking|compliments
  compliment|complimented|stole it|steals it|stole mine|obsessed|won't take it off
  won't take them off|never takes it off|refuses to|won't sleep without|sleeps with it
  never leaves|lives in it|lives in these|wears it every|wears it everyday|uses it every
  wants one|wanted one|bought one too|ordered one too|fights over|fight over|approves|loves it
  loves this|loves these|love it|goes crazy
nanya beli|nanya link|nanyain|tanya mana|tanya link|minta link|puji|dipuji|muji|pada nanya
  ikut beli|ikutan beli|rebutan|berebut|nempel terus|gak mau lepas|ga mau lepas|tak nak lepas
  tak mahu lepas|suka banget|suka sangat|doyan|lahap|ketagihan|nagih
khen|hỏi mua|hỏi chỗ mua|hỏi link|xin link|cũng mua|ai cũng hỏi|ai cũng khen|ôm suốt|ôm ngủ
  không chịu bỏ|mê tít|thích mê|thích lắm|giành nhau
ทัก|มีแต่คนทัก|ถามว่าซื้อ|ถามว่าใช้|ขอลิงก์|ชมว่า|ชม|ซื้อตาม|แย่งกัน|ชอบมาก|ติดมาก|ไม่ยอมถอด
  กอดตลอด|กอดนอน|กินเกลี้ยง
乐得|合不拢嘴|炫耀|显摆|高兴坏|高兴得|笑开花|开心坏|开心得|欢喜|乐开花|蹦起来|感动哭|没放下
  不放手|不离手|没离过手|抱怀里|喜欢得|当宝贝|宝贝得|一直用|穿到现在|用到现在
  竖大拇指|点赞|打满分|真香|改口|非要|偷偷用|抢先|排队|围过来|凑过来|眼睛都亮|眼睛亮|看直了|回头率
over the moon|so happy|cried happy|happy tears|jealous|envious|impressed|won't stop|can't stop
  raves|raving|recommended it|begging for
senang banget|seneng banget|happy banget|girang|bangga|kepo|iri|gembira sangat|teruja
vui lắm|mừng|cưng lắm|khoe|trầm trồ|ghen tị|nức nở khen
ดีใจ|ปลื้ม|อวด|อิจฉา|ถูกใจ
"""
"""What those do whom a thing delights."""

AGAIN = """
追着要|追着我|追着问|问我要链接|问我哪|都问链接|要链接的|夸我|被夸|被问|逢人就|安利给|推荐给
  推荐了|推荐朋友|种草了|又买|又来买|又回来|再来一|再囤|囤了|囤货|回购|复购
  空瓶|多买|又下单|又拍|来第二|第二双|第三双|第二件|第三件|一人一|家里人一人
  卸了|只认准|认准这
  闭眼入|跟着你家|买到大|从小用|离不开|戒不掉|停不下|回头客
my second|my third|my fourth|third pair|second pair|third one|third time|fourth time
  buying again|bought again|ordered again|ordering another|bought another|back for more
  repurchase|repurchased|stocking up|can't live without|cant live without
beli lagi|order lagi|repeat order|ro lagi|udah beli tiga|beli tiga kali|beli dua kali
  kali ketiga|kali kedua|langganan|repeat lagi|borong
mua lại|mua lần thứ|lần thứ 2|lần thứ 3|lần thứ 4|lần thứ ba|lần thứ hai|mua thêm|mua nữa
  khách quen|mua đi mua lại
ซื้อซ้ำ|รอบที่สอง|รอบที่สาม|รอบ 3|รอบ3|ซื้ออีก|กลับมาซื้อ|ตุนไว้|ลูกค้าประจำ
"""
"""Who comes back for it is content; where nothing speaks against it."""

PAINS = """
疼|痛|酸|僵|麻|痒|困|累|磨脚|磨|硌|勒|闷|吵|臭|漏|卡|晃|起球|起痘|过敏|失眠|落枕|打呼|出汗|粘|糊
  抖|滑|塌|掉色|斑驳|脱妆|断|裂|起皮|变形
  痛醒|咬|乱抓|掉毛|起静电|皱|缩水|褪色|走样|起毛|生锈|坏|垮|破|洒|裂开|掉漆|掉皮|开胶|开线|变色
  发黄|进水|拉稀|吐
hurt|ache|aching|pain|sore|sweat|leak|leaks|smudge|smudged|fade|faded|fades|shrink|shrunk|shrank
  pill|pilled|pilling|slip|snore|broken|break|broke|scratch|scratched|peel|peeled|stick|crack
  cracked|chipped|loosened|stretched
luntur|bocor|sakit|pegal|lecet|rusak|rosak|robek|koyak|lengket|melekat|melar|menyusut|gatal
  berbulu|lepas|copot|pecah|patah|karat|berkarat
đau|mỏi|ngứa|bong|phai|rách|hỏng|hư|rò|dính|xù|nhăn|trôi|lem|gãy|nứt|bung
ปวด|เจ็บ|คัน|หลุด|ขาด|ลอก|ตก|หด|รั่ว|พัง|ติด|ย้วย|เป็นขุย
"""
"""What is praised where it does not come in use: 脚居然不酸, ga luntur, ไม่ปวดคอเลย."""

ELSEWHERE = """
隔壁|楼下|超市|商场|专柜|菜市场|批发市场|夜市|地摊|实体店|线下|网上|别家|别人家|人家|其他家
  其他直播间|别的直播间|对面|老家|集市|拼多多|拼夕夕|某夕夕|pdd|淘宝|某宝
  某东|京东|某多多|1688|义乌|抖音|小红书|二手|闲鱼|上礼拜直播|上周直播|昨天直播|上次直播|前天
  去年才|以前才|我奶奶那|我妈那|我姥姥那
at the mall|at walmart|at target|at ikea|on amazon|on shein|on temu|on shopee|on lazada
  next door|other shop|other store|the other live|elsewhere|last week it|last time it
  dollar store|at the market|at daiso|at miniso|at costco|at the thrift|down the street
  saw the same|same one
toko sebelah|sebelah|di pasar|pasar malam|kat pasar|di shopee|di tokped|di tiktok|kat shopee
  kedai|kat lazada|di mall|toko lain|kemarin cuma|minggu lalu cuma
chợ gần|chợ đầu mối|bên kia|shop khác|ngoài chợ|shopee|lazada|chỗ khác|siêu thị|hôm trước
  tuần trước có|bên cạnh
ร้านข้าง|ร้านอื่น|ในช้อปปี้|ช้อปปี้|ลาซาด้า|ตลาดนัด|ในห้าง|คราวก่อน|ที่อื่น
"""
"""Where it costs less."""

LESS = """
才卖|只卖|就卖|卖|才要|只要|就要|才|只需|包邮|半价|一半|打完折|打折|打对折|便宜|一模一样的|同款
  比你|零头
for half|half the price|half price|for less|only|was|for just|cheaper|same thing
cuma|hanya|separuh harga|setengah|separo|murah|lebih murah|je
có|chỉ|bán có|bán|rẻ hơn|nửa giá
แค่|ขายแค่|ครึ่ง|ถูกกว่า|เหลือ
"""
"""And how that is said."""

PRICED_OUT = """
钱包|荷包|余额|花呗|等发工资|等我发工资|发工资再|生活费|饭钱|吃土|喝西北风|月光|房贷|卖肾|卖血
  掏空|劝退了|高攀|配不上|不配|打扰了|告辞|默默划走|划走|溜了|扭头就走
  直摇头|摇头|把手机翻|关掉|退出直播|看了眼价格|看了价格|看到价格|看完价格|听完价格|听到价格
  一看价格|价格一出|能买两|能买三|能买四|能买好几|够买|够我买|够我吃|够吃
  吃得比我|比我都贵|比我吃|比我穿
  比我还贵|抢劫|镶金|镶钻|金子做|镀金吗|心在滴血|肉疼|肝颤
  再攒攒|攒钱|攒一攒|买不动|下不去手|舍不得下|贫穷|一瓶够|一双够|一支够
my wallet|wallet says|bank account|my rent|payday|paycheck|too rich for|out of my league
  sell a kidney|for that price|saw the price|the price tag|in this economy|eating noodles
  made of gold
dompet|gajian|tanggal tua|duit|kantong|nangis liat harga|lihat harga|gaji|poket|makan megi
  harga segitu
ví tiền|cái ví|chưa lương|đợi lương|có lương|nhìn giá|bán thận|giá này
กระเป๋าแห้ง|กระเป๋าฉีก|กระเป๋าตังค์|เงินเดือน|สิ้นเดือน|เห็นราคา|ไม่มีตัง
"""
"""What a price does to people."""

DAY = """
昨晚没睡|没睡好|没睡着|睡不着觉|失眠|熬夜|熬了个夜|加班|上班累|堵车|降温|打雷|天气|下雨了|下雪了
  好冷啊|今天好冷|今天冷|冻死|今天好热|今天热|空调坏|感冒
  发烧|生病|牙疼|考试|写作业|失恋|吵架|崴了|手机坏|手机摔|手机没电|网卡|声音太小|直播画面|灶台坏
  我家灶台|煤气灶|马桶|水管|灯泡|停电|停水|我家冰箱|我家电视
  车坏|电脑坏|老板骂|领导骂|物业|钥匙
my stove|my phone|my car|my laptop|my fridge|my roof|my boss|air cond|aircond|traffic|raining
  the weather|no sleep|the stream|the video|wifi|internet
hp aku|hp saya|hujan|macet|sinyal|listrik|mati lampu|motorku|motor aku|kereta rosak
trời mưa|kẹt xe|điện thoại|mất điện|xe hỏng
ฝนตก|รถติด|ไฟดับ|มือถือ|เน็ต
"""
"""The weather, the viewer's own day, and other things that fail."""

OTHERS = """
还没拆|没拆|还没到|下周才到|刚下单|还没用|还没穿|还没试|没买|准备买|想买|打算买|看看|路过|怕
  会不会|如果|要是|万一|听说|据说|不知道|主播|你脸|你头发|直播间卡|弹幕
  前面|楼上说
haven't opened|not opened|not yet|what if|i hope|hopefully|worried|your hair|host|sleepy
  so tired|hungry
belum dibuka|belum sampai|belum coba|capek|ngantuk|live nya|livenya|takut|kalo|kalau
chưa mở|chưa nhận|mệt quá|sợ|nếu
ยังไม่แกะ|ยังไม่ถึง|เหนื่อย|กลัว|ถ้า
也不买|会嫌|会不会嫌
"""
"""What is not used yet, hearsay and fears tell nothing of the thing."""

NOT = """
没有|没|不|未|毫无|毫不|从不|从没|从来没|不会|不再|不用|没再|一点没|一点不|居然不|竟然不|都没
  都不|也没|也不|无
not|no|never|didn't|doesn't|don't|hasn't|haven't|isn't|won't|without|zero|barely any|none
ga|gak|nggak|ngga|tak|tidak|tdk|ndak|belum|gak pernah|tak pernah|x
không|chưa|chẳng|chả|hổng|ko|vẫn chưa
ไม่|ไม่มี|ไม่เคย|ยังไม่
"""

STILL = "还|还是|依然|依旧|照样|仍|仍然|到现在|至今|一直|愣是|still|masih|vẫn|ยัง"

LIKE_BAD = """
墙皮|刷墙|刮大白|抹布|拖把|砂纸|木板|铁板|石头|砖头|拖拉机|电钻|飞机起飞|抽水马桶|塑料袋|编织袋
  麻袋|垃圾袋|纸糊|纸片|纸一样|一张纸|破烂|废品|地摊|坟|鬼|僵尸|癞蛤蟆
  面具|猴屁股|熊猫|苍蝇腿|调色盘|鸡窝|狗啃|猪食|狗粮|泔水|中药|洗洁精|杀虫剂|油漆|汽油|臭袜子
  咸鱼|下水道|公厕|刀割|上刑|受刑|针扎|桑拿|蒸笼|裹粽子|米其林|孕妇
  大妈|保安|环卫|清洁工|睡衣|寿衣|窗帘布|童装|露脐|二手|假货|高仿|山寨|玩具
  下雪|火山|鞭炮|蜗牛|龟速|绿巨人|屎
sandpaper|cardboard|paper|plastic|trash|garbage|a sack|a tent|my grandma|wet dog|gasoline
  chemicals|rubber|a brick|bricks|rocks|concrete|a jet|a tractor|a costume|doll clothes
  my barbie|straw|hay
kertas|plastik|karung|amplas|batu|sampah|mainan|daster|kain lap|triplek
giấy|nhựa|bao tải|giẻ lau|đá|đồ chơi|rác|hàng chợ
กระดาษ|พลาสติก|ผ้าขี้ริ้ว|หิน|ขยะ|ของเล่น
"""
LIKE_GOOD = """
云朵|云上|云里|棉花上|棉花糖|棉花里|专柜|大牌|女明星|明星|仙女|公主|女神|小仙女|模特|奶油|婴儿
  宝宝屁股|剥壳鸡蛋|丝绸|绸缎|第二层皮肤|没穿一样|没戴一样|光脚|饭店|大厨
  饭馆|酒店|五星级|踩屎|踩棉花|广告一样|跟广告|开了美颜|自带滤镜|换了张脸|换了个人|换脸|喝饱水
  焊在|长在脸上|定制|量身
butter|a dream|dreams|a cloud|clouds|heaven|a glove|silk|a hug|a charm|a queen|a princess|magic
  second skin|walking on air|the salon|a hotel
awan|sutra|sutera|mimpi|artis|hotel|barang mahal|kulit kedua
mây|lụa|khách sạn|công chúa|ca sĩ|hàng hiệu
ก้อนเมฆ|โรงแรม|เจ้าหญิง|ดารา|แบรนด์เนม
"""
"""What a thing is likened to by those who complain and by those who praise."""

LIKE = (
    "像|好像|跟|成|似|如同|等于|简直|like|kayak|kaya|"
    "kek|seperti|macam|serasa|berasa|như|y như|giống|เหมือน|อย่างกับ|ราวกับ"
)

IRONY = """
呵呵|好一个|真行|谢谢你|我谢谢|谢谢啊|不愧是|厉害了|牛啊|果然|真有你的|好家伙|也就|我看|笑死
  yeah right|thanks a lot|thanks for nothing
  great job|mantap ya|hebat ya
"""

FLAWS = """
晃|晃悠|晃荡|歪|歪了|歪的|斜|斜的|松|松了|翘|翘起|翘边|鼓|瘪|瘪了|扁|扁了|秃|秃了|钝|钝了|糙|毛糙
  扎|扎手|割手|割嘴|割嘴唇|剌手|硌手|脆|软趴趴|软塌塌|软绵绵
  硬邦邦|皱|皱巴|皱成|错位|不齐|不平|不正|不牢|不稳|不严|不紧|不灵|不顺|不匀|不准|不服帖|弹不回
  回不去|回不来|对不齐|对不准
  夹不住|粘不住|贴不住|挂不住|站不住|立不住|固定不住|吸不住|一碰就|一拉就|一拽就|一扯就|一抓就
  一摸一手|一拍一|一抖一|薄得|硬得|短得|小得|大得|沉得|太短|太松|太紧
  短一截|长短不一|一高一低|一大一小|一长一短|两个色|色块|划痕|刮痕|污渍|黑点|油渍|胶印|毛刺|线头
  破皮|发黏|发粘|发臭|黏手|粘手|卡顿|迟钝|漏光|漏风|透风|接触不良
  时灵时不灵|时好时坏|断断续续
wobbles|wobbly|crooked|uneven|bent|loose|dull|blunt|stained|scratched|scratchy|flimsy|warped
  lopsided|dented|frayed|fraying|sticky|rough
miring|goyang|longgar|kendor|longgar sangat|kasar|penyok|bengkok|tumpul|lembek|tipis banget
lệch|lỏng|lung lay|móp|méo|cong|cùn|trầy|xước|ọp ẹp|mỏng dính
เบี้ยว|หลวม|โยก|บุบ|งอ|ทื่อ|เป็นรอย
"""
"""How parts are where they are bad: 刀柄晃, zipper is crooked."""

MERITS = """
不赖|牢|牢固|稳|稳得|厚实|扎实|均匀|细腻|绵密|顺滑|丝滑|利落|干脆|在线|到位|满分|出色|够味|够劲
  够厚|够大|够软|够亮|正得|很正|纯正|自然|服帖|贴合|挺括|有弹性
  回弹快|不变形|没得挑|没毛病|挑不出|无可挑剔|像模像样|有模有样|跟专柜|和专柜|不输|媲美|吊打|完胜
  秒杀|甩开|良心
sturdy|smooth|buttery|solid|flawless|on point|spot on|top notch|premium|thick and
rapi|halus|tebal|kokoh|kukuh|mulus|presisi|tajam
chắc chắn|chắc tay|mịn|dày dặn|êm ru|sắc sảo|tỉ mỉ
แน่นหนา|เนียน|นุ่มมาก|แข็งแรง|เรียบร้อย
"""
"""How parts are where they are good."""

SHUN = """
嫌弃|嫌|骂我|骂了|笑话|嘲笑|吐槽|不肯穿|不愿穿|不肯吃|不爱吃|不吃|不喝|不碰|不进去|不进|不肯睡
  不睡|不玩|不理|闻都不闻|看都不看|碰都不碰|绕着走|绕道|躲|一口没动
  闻了闻就走|扭头走|玩两下就|玩一下就|吓哭|哭着|问我是不是病|以为我病|以为我没睡|说像块|说像个
laughed at|laughing at|makes fun|won't touch|wouldn't touch|won't eat|refuses to eat|walked away
  hates it|got bored|lost interest|cried
gak mau makan|ga mau makan|tak nak makan|tak makan|gak mau pakai|diketawain|ketawa|malu|bosan
không thèm|không chịu ăn|không ăn|cười|chê|khóc
ไม่ยอมกิน|ไม่กิน|ไม่ยอมใส่|หัวเราะ|ร้องไห้
"""
"""What those do whom a thing repels."""

FATE = """
扔了|就扔|给扔|丢垃圾桶|进垃圾桶|闲置|压箱底|吃灰|落灰|挂闲鱼|挂二手|转手|退货|退了|寄回去|返修
  返厂|修了两|修了三|送修|当抹布|拿去垫|打水漂|交学费|学费|白瞎|白费
  浪费钱|浪费我|肠子都悔|悔青|气哭|气笑|哭笑不得|欲哭无泪|社死|丢人|尴尬死
  报警|投诉|差点没|再也没穿|再也没用|没穿过第二次|没法见人|还是那样|照样坏|救不回
threw it out|threw it away|threw them|in the trash|in the bin|collecting dust|sits in the
  returned it|sent it back|asked for a refund|money down|waste|wasted|never wore it again
  so embarrassing|embarrassing
dibuang|buang|nyesel|nganggur|numpuk|malu gila|rugi|retur|pulangkan balik|membazir
vứt|vứt xó|bỏ xó|phí tiền|trả hàng|hối hận|xấu hổ
ทิ้ง|เสียดายเงิน|เสียดายตัง|เสียใจ|คืนของ|อายมาก
"""
"""What becomes of things that have failed."""

WELL = """
服服帖帖|稳稳当当|妥妥当当|严丝合缝|干干净净|利利索索|舒舒服服|整整齐齐|清清爽爽|顺顺当当
  轻轻松松|暖暖和和|松松软软|平平整整|结结实实|厚厚实实|香喷喷|软乎乎|暖乎乎
  亮晶晶|滑溜溜的|水灵灵|美滋滋|喜滋滋|笑眯眯|美美的|纹丝不动|一点事没|啥事没有|什么事没有
  毫发无伤|滴水不漏|不带晃|没毛病|没得挑|完好无损|原封不动|老当益壮|宝刀不老
  rock solid|not a single|like a rock|without a hitch|easy peasy|in no time|like nothing happened
aman jaya|aman sentosa|kokoh banget|mulus banget|y nguyên|nguyên vẹn|êm ru|ngon lành
  ไม่มีปัญหาเลย|สบายมาก
"""
"""How things go where all is well; needs use or those who tell of it."""

BADLY = """
歪歪扭扭|坑坑洼洼|磕磕绊绊|破破烂烂|皱皱巴巴|松松散散|摇摇晃晃|稀稀拉拉|黏黏糊糊|油油腻腻
  邋里邋遢|七扭八歪|四分五裂|东倒西歪|千疮百孔|面目全非|惨不忍睹|一塌糊涂|一团糟|一坨|稀碎|稀烂
  散成一地|漫天飞|满天飞|哗啦|哗一下|啪一下|砰一声
  in pieces|to pieces|all over the place|a mess|a disaster|fell to bits|hancur|berantakan|ancur
  nát bét|tan tành|tả tơi|เละ|พังยับ
"""
"""And where nothing is."""

LIVING = """
伙食费|饭钱|菜钱|房租|水电费|话费|油钱|奶粉钱|学费钱|零花钱|买菜钱|一周的菜|半个月的菜|搬砖|天砖
  加班费|白干|一天工钱|一天工资|日薪|睡地板|凑合用|将就用|将就着|旧的还能用|旧的先用|再忍忍
  掏不出|掏不起|当饭吃|顿好的|顿火锅|买菜|荤菜|猪肉|斤肉
  of groceries|grocery money|rent money|phone bill|electric bill|pay my bills|a full meal
  hours of work|day's wage
uang makan|uang kos|uang belanja|belanja dapur|duit makan|duit sewa|tiền ăn|tiền trọ|tiền chợ
  tiền sữa|ค่าข้าว|ค่าห้อง|ค่าเช่า|ค่ากับข้าว
"""
"""What else the money would buy."""

HINTS = """
全是|都是|到处是|一身|一手|一地|一床|一脸|满身|满手|满地|满床|满屋|满脸|满嘴|便宜|再降|降到|降个|再少|少个
  减到|减个|优惠到|都没|都不|也没|也不|一点没|一点不|一个没|一滴没|一次没|能撑|能管|扛|撑|都开|全开
  买了三|买了四|买了五|买了六|都掉|全掉|都化|全化
"""
"""What may begin a turn of speech that tells something without these words."""
