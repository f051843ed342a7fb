"""What cosmetics and the like are said to do: fast results never, the rest on evidence."""

from __future__ import annotations

from host.answers.law.rule import Rule, head
from host.answers.law.tables import pictures

_N = "[\\d一二两三四五六七八九十几半]"
_SKIN = (
    "斑|痘印|皱纹|细纹|法令纹|黑头|毛孔|黑眼圈|眼袋|颈纹|妊娠纹|疤|"
    "疤痕|痘坑|痘痘|闭口|粉刺|红血丝|黄气|暗沉|鱼尾纹|抬头纹|头屑|异味|"
    "双下巴|橘皮纹|痣|雀斑|晒斑|老年斑|黑色素|眼纹|颈纹|白头发|白发|"
    "鸡眼|疙瘩"
)
RESULT = Rule(
    "ad.result",
    "a result that is promised for sure or by a date",
    "保证效果或承诺见效时间",
    "广告法 第28条；化妆品监督管理条例 第43条；化妆品功效宣称评价规范",
    (
        *pictures.RESULT,
        head(
            "速效|立竿见影|见效|起效|一夜|当天白|秒白|秒变|一抹就|一擦就|"
            "一喷就|一贴就|一涂就|一用就|一吃就|一喝就",
            near=f"速效(?!救)|立竿见影|{_N}+(?:天|周|分钟|小时|秒|次|个月|晚上|瓶|盒|"
            f"片)…{{0,4}}(?:见效|起效)|(?:当天|马上|立刻|立马|即刻|快速|很快|"
            f"瞬间|秒|当场|迅速|极速)…{{0,2}}(?:见效|起效)|见效(?:快|神速|"
            f"特别快)|一夜…{{0,6}}(?:变|白|回|年轻|消|没|瘦|焕|嫩|好)|当天白|"
            f"秒白|秒变(?:白|嫩|女神|少女|年轻)|一(?:抹|擦|喷|贴|涂|用|吃|"
            f"喝)就(?:白|没|好|消|不|瘦|去|掉|祛|嫩|淡|灵|见)",
            exempt="见效[慢因]|一(?:擦|抹|喷)就(?:掉灰|干净|掉了|去污)|污渍|灰尘|油污",
        ),
        head(
            "天白|天变白|天美白|天祛|天淡|天去|天嫩|周淡|周白|天瘦|天变|天焕|"
            "天就白|天就能|天还你|天让你|天后就|天就见|次就见|周见证|天见证|"
            "月见证|分钟变|分钟见",
            near=f"{_N}+(?:天|周|分钟|小时|个月|次)(?:后)?(?:就|还你|让你|能|见证|"
            f"内)?…{{0,3}}(?:变?白|美白|祛|淡(?!季)|去(?:斑|皱|黑|黄|痘)|嫩|瘦|"
            f"焕|年轻|见效|见证|奇迹|变(?:化|美|漂亮|年轻))",
            exempt="白天|[今明昨当]天白",
        ),
        head(
            "白一个|白了一个|白两个|白了两个|白三个|白了三个|白几个|白了几个|"
            "白好几个|白一度|白八度|白回来|白到发光|白到反光|白得发光|变白|"
            "白成|越用越白|越洗越白|越用越年轻|越用越嫩|越擦越白",
            near=f"白了?(?:好)?{_N}个?(?:度|色号|号)|白回来|白[到得]发光|白到反光|"
            f"(?:皮肤|肌肤|脸|牙|你|手|身体|腿|会|就|能|全身|黑皮|明显|自然|"
            f"迅速)…{{0,3}}变白|白成|越(?:用|洗|擦)越(?:白|年轻|嫩)",
            exempt="显白|(?:看起来|视觉上|衬得|穿上|上身|涂上|视觉).{0,4}白|(?:头发|"
            "衣服|毛巾|墙|鞋|杯|锅|洗)…{0,4}变白",
        ),
        head(
            _SKIN,
            near=f"(?:{_SKIN})…{{0,6}}(?:全)?(?:没了|没有了|不见了|消失|掉光|全消|"
            f"平了|淡了|淡化了|去无踪|拜拜|再见|退散|跑光|一扫而光|全部带走|"
            f"隐形|搞定|不见|没影|看不见|看不到|溜走|干净了|统统|清零|连根|"
            f"一扫空|变没|少了一半)|(?:告别|击退|赶走|拜拜|一键|秒|彻底|连根|"
            f"瞬间|永久|再见|消灭|抹平|抚平|搞定|消除|熨平|清除|"
            f"根除)…{{0,4}}(?:{_SKIN})",
            exempt="冰箱异味|异味(?:分子|的袋)|鞋.{0,4}异味|除异味|斑马|斑点狗|清除粉刺针",
        ),
        head(
            "还你一张|还你一|婴儿脸|婴儿般|小肚子|不白|嫩三分|嫩了|立马嫩|"
            "立马白|直接白|直接嫩|直接隐形|素颜|白三分|年轻态|满血复活",
            near="还你一?张?…{0,4}(?:脸|皮肤|肌)|婴儿(?:脸|般…{0,2}(?:肌|皮|脸))|"
            "小肚子…{0,4}(?:平|没|下去|小了)|不白(?:你|您)?(?:来)?(?:找我|退|"
            "打我)|[嫩白][一二三两几]分|(?:立马|直接|马上|当场|"
            "瞬间)…{0,1}[白嫩](?!色)|(?:毛孔|细纹|斑)‥{0,8}隐形",
            deniable=False,
            exempt="嫩(?:豆腐|肉)",
        ),
        head(
            "年轻",
            near=f"年轻(?:了)?{_N}+[岁年]|(?:回到|重返|逆回|还你){_N}*(?:八|"
            f"岁)?…{{0,3}}(?:年轻|十八岁)|(?:变|更)年轻(?:了)",
            exempt="显年轻|看(?:起来|着)年轻|(?:穿|搭|款式|风格)…{0,6}年轻",
        ),
        head(
            "有效率|保证效果|包效果|效果保证|保证有效|保证瘦|保证白|保证见|"
            "保证好|保证不反弹|包白|包瘦|包好用|包见效|包治|包你瘦|包你白|"
            "保你瘦|保你白|用完就好|用了就好|吃完就好|吃了就好|贴上就好|不白退|"
            "不瘦退|没效果|无效|没有效果|没用退|不管用|不见效|看不到效果",
            near="保证(?:有)?效果?|包效果|效果保证|(?:保证|[包保]你?)(?:瘦|白|见|"
            "好(?!用的)|不反弹|见效|好用|祛|长高|学会)|包治|(?:用|吃|贴|喝|擦|"
            "抹)(?:完|了|上)就好(?!好|像)|不[白瘦](?:全额|包|就|给)?退|"
            "(?:没效果?|无效|没有效果|没用|不管用|不见效|"
            "看不到效果)…{0,5}(?:退|赔|来找我|找我)",
            deniable=False,
            exempt="(?:不能|无法|没法|不敢|不会|不)(?:保证|包)",
        ),
        head(
            "剥了壳|剥壳|肉眼可见|奇迹|神奇|黑科技|魔法|变身女神|判若两人|"
            "脱胎换骨|换了个人|换了一张脸|妈生皮|婴儿肌|剥壳鸡蛋|鸡蛋肌|少女肌|"
            "零毛孔|整容级|换脸|换头级|医美级|热玛吉|水光针效果|堪比水光针|"
            "不用打针|媲美医美|替代医美|堪比医美",
            near="(?:肌肤|皮肤|变身|见证)…{0,4}奇迹|神奇(?:功效|效果|疗效)|变身女神|"
            "判若两人|脱胎换骨|换了(?:个人|一张脸)|婴儿肌|(?:像|"
            "跟)?剥了?壳的?鸡蛋|肉眼可见…{0,2}(?:消失|变|白|淡|瘦|年轻)|鸡蛋肌|"
            "零毛孔|整容级|换[脸头]级?|医美级|(?:媲美|替代|堪比|胜过|"
            "不输)…{0,3}(?:医美|水光针|热玛吉|玻尿酸针|整容)",
        ),
        head(
            "guaranteed results|results guaranteed|instant results|overnight|"
            "visible results|results in|miracle|shades lighter|shades whiter|"
            "years younger|vanish|fade away|younger skin|wrinkles disappear|"
            "erases wrinkles|erase wrinkles|instantly|works in|whiter in|"
            "works every time|works for everyone|in just days|in days|"
            "guaranteed to",
            near=r"(?:spots|acne|wrinkles|scars|pores|lines|blemishes|"
            r"cellulite) (?:will |just |simply )?(?:vanish|fade|disappear|melt)|"
            r"(?:years|decade) younger|guaranteed results|results guaranteed|"
            r"instant results|(?:visible )?results in (?:just |only )?(?:\d+|"
            r"one|two|three|a) (?:days?|weeks?|minutes?|hours?)|\bmiracle\b|"
            r"(?:\d+|two|three|a few|several) shades? (?:lighter|whiter|"
            r"brighter)|years? younger|wrinkles (?:will )?disappear|"
            r"erases? wrinkles|overnight (?:results|cure|fix)|(?:whiter|"
            r"clear(?:er)?|slimmer|disappear|gone|vanish\w*|fades?|younger|"
            r"lighter) (?:overnight|instantly|in (?:\d+|three|two|one|a|just) )|"
            r"instantly (?:white|whiten|remov|slim|erase|clear)\w*|"
            r"works (?:every time|for everyone)|guaranteed to (?:work|lose|"
            r"whiten|cure|remove|grow|give)|(?:lighter|whiter|clear skin|"
            r"glow\w*|results) in (?:just )?(?:\d+ )?days",
            exempt=r"miracle on",
        ),
        head(
            "langsung putih|langsung glowing|langsung cerah|langsung mulus|"
            "putih dalam|hasil instan|cerah dalam|dalam 3 hari|dijamin putih|"
            "dijamin berhasil|dijamin kurus|cerah instan|hilang dalam|"
            "100% ampuh|dijamin ampuh|pasti putih|serta-merta|berkesan dalam",
            near="langsung (?:putih|glowing|cerah|mulus|kinclong)|(?:putih|cerah|"
            "glowing|hilang|kurus|langsing|berkesan) (?:dalam|cuma|"
            "hanya)[^,.!?]{0,10}(?:hari|minggu|malam)|hasil instan|(?:dijamin|"
            "pasti) (?:putih|berhasil|kurus|ampuh|berkesan)|cerah instan|"
            "100% ampuh",
        ),
        head(
            "trắng da sau|trắng sau|hiệu quả tức thì|sau 3 ngày|sau 7 ngày|"
            "trắng bật|cam kết hiệu quả|cam kết trắng|trắng cấp tốc|hết mụn|"
            "sạch mụn|hết nám|sạch nám|trắng lên|cam kết giảm",
            near="trắng (?:da )?(?:sau|bật|cấp tốc|lên)|hiệu quả tức thì|"
            "cam kết (?:hiệu quả|trắng|giảm|khỏi|hết)|(?:hết|sạch) (?:mụn|nám)|"
            "sau [\\d]+ ngày[^,.!?]{0,12}(?:trắng|hết|hiệu quả|mịn|khỏi)",
        ),
        head(
            "ขาวใน|ขาวทันที|เห็นผลใน|เห็นผลทันที|เห็นผลจริง|สิวหาย|ฝ้าหาย|"
            "หน้าใสใน|การันตีผล|ขาวขึ้นใน|ผิวขาวใน|เห็นผลไว"
        ),
    ),
)
_PAPERS = (
    "[\u4e00-\u9fff]{2,4}(?:膏|霜|产品|类的?|精华|水|贴|乳|液)…{0,6}(?:需要|要看|得看|都要|必须|应当|得有|要有|得查)…{0,6}"
    "(?:备案|特证|注册|批文|批号|国妆)"
)
"""What a remark on the papers that such goods need looks like: no effect is claimed."""
EFFECT = Rule(
    "ad.effect",
    "an effect that needs its registration or test as evidence",
    "功效宣称没有依据",
    "广告法 第28条第2款；化妆品监督管理条例 第22条、第43条",
    (
        head(
            "美白|嫩白|焕白|亮白|whitening|skin lightening|memutihkan|"
            "làm trắng|trắng da|ผิวขาว|mencerahkan",
            near="美白|嫩白|焕白|亮白(?!色)|whitening|skin lightening|memutihkan|"
            "làm trắng|trắng da|ผิวขาว|mencerahkan",
            exempt=_PAPERS,
        ),
        head(
            "祛斑|淡斑|去斑|淡化色斑|祛色斑|斑点淡|淡化斑|removes spots|"
            "fades spots|dark spots|menghilangkan flek|trị nám|ลดฝ้า",
            near="(?:祛|淡|去)(?:化)?…{0,2}斑(?!马)|斑点淡|(?:removes?|"
            "fades?)(?: dark)? spots|menghilangkan flek|trị nám|ลดฝ้า",
            exempt=_PAPERS,
        ),
        head(
            "祛痘|去痘|战痘|控痘|消痘|抗痘|除痘|痘印|removes acne|anti-acne|"
            "clears acne|trị mụn|ลดสิว",
            near="[祛去战控消抗除]痘|(?:淡|祛|去)…{0,2}痘印|removes acne|anti-acne|"
            "clears acne|trị mụn|ลดสิว",
            exempt=_PAPERS,
        ),
        head(
            "祛皱|去皱|抗皱|除皱|淡纹|抚纹|紧致|提拉|anti-wrinkle|anti wrinkle|"
            "removes wrinkles|wrinkle|chống lão hóa|ลดริ้วรอย|anti penuaan",
            near="[祛去抗除]皱(?!处理|性能|免烫)|[淡抚]纹|(?:皮肤|肌肤|脸|面部|轮廓|"
            "下颌)…{0,6}(?:紧致|提拉)|(?:紧致|提拉)…{0,3}(?:皮肤|肌肤|面部|"
            "轮廓|毛孔|嫩肤)|anti-? ?wrinkle|(?:removes?|reduces?|"
            "smooths?)[^,.!?]{0,8} wrinkles?|chống lão hóa|ลดริ้วรอย|"
            "anti penuaan",
            exempt="面料…{0,6}抗皱|抗皱(?:面料|免烫|性|整理)|(?:衣|衫|裤|裙|"
            "布)…{0,6}抗皱|wrinkle[- ](?:free|resistant)|wrinkles? (?:easily|"
            "naturally)",
        ),
        head(
            "祛黄|去黄|提亮肤色|均匀肤色|改善暗沉|去角质|控油|收缩毛孔|缩毛孔|"
            "细致毛孔|修护屏障|修复屏障|修护|舒缓|去黑眼圈|淡化黑眼圈|去眼袋|"
            "补水|锁水|保湿",
            near="[祛去]黄(?!鳝|金)|提亮肤色|均匀肤色|改善暗沉|控油|收?缩毛孔|"
            "细致毛孔|修[护复]…{0,3}(?:屏障|肌肤|皮肤|泛红|受损)|"
            "舒缓…{0,3}(?:泛红|敏感|肌肤)|(?:去|淡化)黑眼圈|去眼袋|(?:长效|"
            "深层|\\d+小时|持久)…{0,2}(?:补水|锁水|保湿)",
        ),
        head(
            "防晒黑|防晒|晒不黑|spf|防紫外线|uv protection|sun protection|upf",
            near="防晒(?!衣|服|帽|霜|喷|乳|袖|口罩|面罩|伞|衫|罩|布|手套|品|产品|披|"
            "外套)|晒不黑|spf ?\\d|防紫外线|(?:uv|sun) protection|upf ?\\d",
            exempt="防晒…{0,3}(?:吗|\\?)|避免|注意防晒|做好防晒",
        ),
        head(
            "促进吸收|缓解疲劳|放松肌肉|缓解压力|减压|解压|缓解视|助睡|好眠|"
            "深睡|提神|醒脑|解酒|解腻|开胃|助消化|促消化|饱腹|控糖|低gi|不长胖|"
            "不发胖|吃不胖|喝不胖|刮脂|塑形|提臀|收腹|瘦腰|矫姿|聚拢|防下垂",
            near="促进吸收|缓解疲劳|放松肌肉|缓解压力|助睡|好眠|深睡|提神|醒脑|解酒|"
            "助消化|促消化|控糖|低gi|不长胖|不发胖|[吃喝]不胖|塑形|提臀|收腹|"
            "矫姿|防下垂",
        ),
    ),
    on_evidence=True,
)
GUARANTEE = Rule(
    "ad.guarantee",
    "an assertion of certainty that nobody can give",
    "无法兑现的绝对保证",
    "广告法 第28条；消费者权益保护法 第20条",
    (
        *pictures.GUARANTEE,
        head(
            "百分百|百分之百|百分之一百|100%|百分百的|1000%|一万个放心",
            near="(?:百分(?:之)?(?:一)?百|1000?%)…{0,2}(?:有效|安全|满意|好评|见效|"
            "不|无|没|好|能|会|瘦|白|放心|成功|管用|保证|靠谱|合适|天然|不含|"
            "纯天然|治|还原|退)|一万个放心",
            exempt="100%(?:纯?棉|羊|桑|聚酯|亚麻|锦纶|莱赛尔|涤|新疆|再生|可降解|"
            "果汁)|百分百(?:纯?棉|羊)|100%(?:不锈钢|天然(?:乳胶|橡胶))",
        ),
        head(
            "绝对",
            near="绝对…{0,3}(?:安全|有效|正品|不(?:会|含|掉|起|缩|褪|卡|骗|过敏|伤|"
            "踩雷|后悔|亏|坑|让你|变形|失望|漏|勒|断|起球)|没(?:有)?(?:副作用|"
            "问题|任何|色差|毛病)|无(?!水)|好|是|真|值|靠谱|放心|纯|便宜|划算|"
            "低|能(?:瘦|白|好)|合身|合适|瘦|治|保真|保证|原装|正宗|真货|满意|"
            "超值|惊艳|环保)",
            exempt="绝对(?:值|温度|不(?:能|要|可|可以|允许|建议)|误差)|绝对不会(?:找|让|问|要)您",
        ),
        head(
            "零色差|0色差|零风险|0风险|零副作用|0副作用|无副作用|没有副作用|"
            "没副作用|无任何副作用|无毒副作用|没有任何副作用|不会有副作用|"
            "零伤害|0伤害|零刺激|0刺激|稳赚|包赚|稳赚不赔|保值|升值|增值|躺赚|"
            "不会过敏|谁用都不过敏|从不过敏|零过敏|0过敏",
            near="[零0](?:色差|风险|副作用|伤害|刺激|过敏)|(?:无|没有?|"
            "不会有)(?:任何|毒)?副作用|稳赚|包赚|(?:保值|升值|"
            "增值)…{0,3}(?:空间|潜力)?|躺赚|不会过敏|(?:谁用|什么肤质|任何肤质|"
            "从)…{0,3}不过敏",
            exempt="有没有副作用|增值(?:税|服务)|10风险|升值空间不",
            deniable=False,
        ),
        head(
            "年都不会|年不会|永久|永不|永远不|永远都不|一辈子不|一辈子都|"
            "用一辈子|终身不|绝不|决不|从来不会|从不会|万年不|一百年|传家|"
            "传三代|用到天荒|永葆|永保|怎么洗都|怎么摔都|随便摔|怎么穿都|"
            "怎么造都|踩雷|负全责|负责到底|年都不|年不坏|十年都|年也不|坐不烂|"
            "穿不烂|摔不坏|摔不烂|洗不烂",
            near="[一二三两五六七八九十百千万\\d]+年都?不会?…{0,2}(?:坏|变|掉|褪|起|"
            "烂|断|过时|缩|老)|(?:任何人|谁|怎么)…{0,6}(?:不会|都不|不)踩雷|"
            "负全责|负责到底|(?:穿|用|洗|"
            "戴)(?:个)?[一二三两五六七八九十百\\d]+(?:年|次|回)…{0,3}(?:都|"
            "也)?不(?:带|会)?(?:坏|变|掉|褪|起|烂|断|过时|缩)|永久(?!牌|自行车|"
            "单车|会员|地址|有效期|保存|删除|封|居|冻结|花|生花|植物|磁|记号|标记|笔|链接|关闭|下架|胶)|永(?:不|"
            "远都?不)…{0,2}(?:掉|褪|变|缩|起|断|坏|生锈|磨|过时|卡|漏|老|开裂|"
            "黑|氧化|塌|长|复)|(?:一辈子|终身|从来不会|从不会|"
            "万年)(?:都)?不…{0,2}(?:掉|褪|变|缩|起|断|坏|锈|过时|黑|烂|卡)|"
            "一辈子都(?:用|穿|不)|用一辈子|[绝决]不…{0,2}(?:掉|褪|变|缩|起|断|"
            "坏|生锈|卡|漏|反弹|复发|过敏|含|添加)|传三代|永[葆保]|怎么(?:洗|"
            "摔|穿|造)都(?:不|没事)|[坐穿]不烂",
            deniable=False,
        ),
        head(
            "所有人都|人人都能|任何人都|谁都能|谁穿都|谁用都|什么肤质都|"
            "任何肤质|适合所有|所有肤质|全肤质|任何皮肤|男女老少都|所有人群|"
            "任何体质|没有不合适",
            near="(?:所有人|任何人|谁|人人)都?(?:能|适合|可以|合适|好看|显瘦|有效|"
            "会瘦|会白)…{0,4}|谁(?:穿|用)都(?:好看|有效|瘦|白|合适|好|说好)|"
            "(?:什么|任何|所有|全)(?:肤质|皮肤|体质)(?:都|的人都)?(?:能|可以|"
            "适合|没问题|放心)|适合所有(?:人|肤质|皮肤|体质)|没有不合适",
            exempt="谁都(?:能|可以)(?:看|问|领|参加)|不是所有|(?:所有人|人人)都(?:能|"
            "可以)(?:看|问|领|参加)",
        ),
        head(
            "我保证|我向你保证|我拿人格|拿人格担保|拿命担保|我担保|以人格|"
            "对天发誓|我发誓|骗你是|骗人是|不好用我|假的我|赌上|出问题我负责|"
            "出了问题我负责|出事我负责|倒立洗头",
            near="我(?:可以|敢|能)?(?:向(?:你|您|大家)们?)?(?:保证|担保)(?!不了)|"
            "拿(?:人格|命|我的)…{0,4}(?:担保|保证)|以人格|对天发誓|我发誓|"
            "骗(?:你|人)(?:我)?是|不好用我|假的我…{0,3}(?:吃|负责|赔)|赌上|"
            "出(?:了)?(?:问题|事)…{0,2}我…{0,2}负责|倒立洗头",
            exempt="(?:不能|没法|无法|不敢|不)(?:向您|给您)?保证",
            deniable=True,
        ),
        head(
            "100% effective|100% safe|100% satisfaction|100% natural|"
            "no side effects|zero side effects|without side effects|risk-free|"
            "risk free|never breaks|will never|lasts forever|last forever|"
            "lasts a lifetime|zero risk|guaranteed|i guarantee|i promise|"
            "i swear|completely safe|absolutely safe|100 percent|works 100%|"
            "permanent|permanently|suitable for everyone|fits everyone|"
            "indestructible|unbreakable",
            near=r"100(?:%| percent) (?:effective|safe|satisfaction|guaranteed|"
            r"natural|works|sure|risk)|works 100%|(?:no|zero|"
            r"without(?: any)?) side effects|risk[- ]free|never (?:breaks?|"
            r"fades?|tears?|wears? out|shrinks?|rusts?|loses)|"
            r"will never (?:break|fade|tear|wear|shrink|rust|lose|pill|crack|"
            r"go out|let you)|lasts? (?:forever|a lifetime)|zero risk|"
            r"(?:satisfaction|success|effect|weight loss) (?:is )?guaranteed|"
            r"guaranteed (?:success|effective|safe|weight|satisfaction)|"
            r"i (?:can |personally )?(?:guarantee|promise|swear)(?! (?:nothing|"
            r"no ))|(?:completely|absolutely|totally) safe|"
            r"permanent(?:ly)? (?:whit|remov|slim|fix|cure|straight)\w*|"
            r"suitable for everyone|fits everyone|indestructible",
            exempt=r"i (?:promise|swear|guarantee) (?:to ask|i'll ask|to check|"
            r"i will check|we read)|(?:can|could|would)(?:not|n't) (?:guarantee|"
            r"promise)",
        ),
        head(
            "tanpa efek samping|100% aman|100% berkesan|dijamin 100%|"
            "pasti sembuh|tiada kesan sampingan|không tác dụng phụ|"
            "cam kết 100%|an toàn tuyệt đối|không có tác dụng phụ|"
            "hiệu quả 100%|ไม่มีผลข้างเคียง|ปลอดภัย 100%|ได้ผล 100%|รับประกันผล|"
            "การันตี 100%",
            deniable=False,
        ),
    ),
)
RULES = (RESULT, EFFECT, GUARANTEE)
