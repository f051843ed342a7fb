"""Absolute terms: the advertising law, art. 9 (3), with what the guideline of 2023 leaves out."""

from __future__ import annotations

from host.answers.law.rule import Rule, head
from host.answers.law.tables import pictures

_OWN = (
    "(?:(?:本店|店里|店内|我们店|小店|自家|同系列|本系列|系列(?:里|中)|"
    "颜色(?:里|中)|款式?(?:里|中|之中)|其中|"
    "[两二三四五六七八九几\\d]+[个款件双种条只色](?:颜色|款|"
    "尺码)?(?:里面?|中|当中)?|(?:里面|当中|里头))(?:的|今年|目前|卖得?|"
    "卖的|我觉得|算是|就数|属于|是|它|这[个款件条]|那[个款件条])*最|"
    "(?:我们家|咱家|咱们家|我家|本场|今天|今晚|直播间)(?:店里|里|目前|"
    "今年)?(?:卖得?|卖的|问得?|回购)?最(?!低|便宜|划算|优惠|实惠|超值|"
    "好的?(?:面料|品质|质量))|(?:本款|同款|这款|这[个件条]|"
    "那[个件条])(?:里|中)最)"
)
_GOAL = (
    "(?:追求|力求|力争|争取|努力|尽力|致力|目标|希望|想要?|立志|初心|"
    "愿望|愿景|理念|宗旨|用心)…{0,10}"
)
_TIPS = (
    "最佳的?(?:食用|赏味|饮用|使用|品尝|保存|保质|观看|拍摄|佩戴|浸泡|"
    "冲泡|储存|清洗|洗涤|充电|阅读|烹饪|解冻|穿着|试穿)|最好的?(?:办法|"
    "方法|时间|时候|方式|赏味|食用|朋友|闺蜜|姐妹|结果|安排)|最(?:安全|"
    "好|有效|快|简单|省事)的?(?:洗|清洗|保养|收纳|联系|下单)?(?:办法|"
    "方法|方式|洗法|做法)|(?:你|您|你们|大家|宝宝们?|家人们?|宝子们?|"
    "姐妹们?|粉丝们?)(?:们)?(?:都|就)?是?最(?:棒|好|美|帅|可爱|"
    "靓)的?(?=[,。!~]|$)|祝…{0,8}最|最好(?:看一下|看一看|看看|看下|"
    "看清|看着)"
)
_ADVICE = (
    "最好(?=先|提前|不要|是(?!的)|能|别|在|把|洗|手洗|搭配|咨询|问|"
    "联系|放|等|还|再|留|多|少|拍|按|选|买|穿(?!的)|配|给|套|装|晾|"
    "平铺|反|单独|分开|每|一天|当天|尽快|早|晚|隔|避|戴|垫|加|换|冷|"
    "常温|低温|趁|让|带|量|根据|参考|去|尽量|做|和|跟|拿|用(?!的|了|吗|"
    "[,。!]|$)|看(?=一下|看|清|下|着)|吃(?=之前|前|完)|也|可以|要|检查|"
    "确认|泡|擦|静置|充|收|折|挂|翻|不(?!过))|(?:这样|那样|的话|一下|"
    "提前|先…{1,8}|避免…{0,6}|手洗|平铺|阴干|晾干|冷水洗?|的时候|搭|配|"
    "放|尽量)…{0,4}最好(?=[,。!~了吧哦呢]|$)"
)

_LEVEL = (
    head(
        "国家级|国际级|世界级|宇宙级|全球级|殿堂级|神级|史诗级|骨灰级",
        exempt="国家级(?:非遗|非物质|自然|保护|标准|文物)",
    ),
    head(
        "顶级|顶尖|极品|极致|至尊|终极|巅峰|臻品|尊享级",
        exempt=f"{_GOAL}(?:极致|顶级|巅峰|顶尖)|(?:极致|至尊|终极|巅峰|顶级|"
        f"极品)(?:版|款|系列|号|牌)|巅峰时(?:段|刻)|终极目标",
    ),
    head(
        "独一无二|绝无仅有|史无前例|前无古人|空前绝后|举世无双|无与伦比|"
        "无可比拟|无人能及|无可替代|无出其右|天下第一|盖世无双|登峰造极|"
        "前所未有|独步天下|世间少有|国际领先|永不过时"
    ),
    head(
        "万能",
        exempt="万能(?:接头|接口|胶|充|表|钥匙|插|转换|遥控|扳手|贴|工具|油|架|锅|夹|适配|"
        "刀|支架|底座|搭|内搭|的白|青年|阵)",
    ),
    head("王牌", exempt="王牌(?:师|军|飞行|特工|对王牌|部队)"),
    head(
        "冠军",
        near="(?:销量|销售|热销|热卖|类目|品类|行业|全网|单品|回购|口碑|好评|"
        "[界圈]的?|[里中]的)…{0,3}冠军|冠军(?:单品|产品|品牌|店铺|销量|级)",
        citable=True,
    ),
    head(
        "之王|之冠|扛把子|一哥|一姐|霸主|鼻祖|泰斗|天花板",
        near="(?:之王|之冠|扛把子|一哥|一姐|霸主|鼻祖|泰斗|天花板)",
        exempt="(?:百兽|万兽|森林|丛林|动物|草原|海洋)之王|天花板(?:灯|上|安装|高|"
        "吊|装|的灯|距|漏|刷|贴)|(?:吊|装|贴|离|到|在|刷|你家|"
        "家里)的?天花板|天花板$",
    ),
    head("王者", near="王者(?:级|品质|风范|之选)|(?:行业|性价比|界的?|[里中]的?|销量)王者"),
    head(
        "无敌",
        near="(?:天下|性价比|全网|价格|品质|质量|行业|世界|打遍)无敌|"
        "无敌(?:好用|便宜|划算|超值|低价|的?性价比|的?价)",
    ),
    head("完美", near="(?:最|绝对|百分百|100%|无可挑剔的?)完美|完美(?:无缺|无瑕|肌肤|品质)"),
    head(
        "唯一",
        exempt="唯一(?:的)?(?:区别|不同|要注意|缺点|不足|问题|遗憾|编号|编码|标识|"
        "识别|码|性|对应|一点|的?要求)|唯一…{0,8}(?:有货|剩|颜色|尺码|还能|"
        "可选|没有)|唯一官方(?:账号|客服)",
        near="唯一",
    ),
    head(
        "我们一家|我们家能|仅此一|打得过|干得过|玩得过|没人比|对手|"
        "独此一家|别无分店|仅此一家|只此一家|数一数二|首屈一指|屈指可数|"
        "无人能敌|无人可比|无可匹敌|没人比得过|没人能比|没得比|没法比|"
        "敢说第一|敢称第一|敢说第二|王炸|顶流",
        near="(?:就|只有|只此|唯有)我们(?:一家|家?(?:能|才|有|做))|"
        "仅此一[条件款只双瓶家份]|没人…{0,2}[打干玩比]得过|(?:找不[出到]|"
        "没有?|难逢|无|遇不到)…{0,4}对手|独此一家|别无分店|[仅只]此一家|"
        "数一数二|首屈一指|无人(?:能敌|可比|能比)|无可匹敌|没人(?:比得过|"
        "能比)|(?:别家|同行|其他|谁)…{0,6}没[得法]比|(?:没人|"
        "谁)敢[说称]第[一1]|(?:颜值|品质|质量|面料|口感|真的)…{0,4}王炸|"
        "顶流(?:中的|里的|品质|单品)|[\u4e00-\u9fff](?:中|里|界)的?顶流",
        deniable=False,
    ),
    head(
        "爱马仕|劳斯莱斯|法拉利|战斗机|茅台|贵族|皇后|女王|头牌",
        near="[\u4e00-\u9fff](?:中|里|界)的?(?:爱马仕|劳斯莱斯|法拉利|战斗机|"
        "茅台|贵族|皇后|女王|头牌)",
    ),
    head(
        "谁家的|哪家的|谁家有|哪家有|谁家能",
        near="[谁哪]家…{0,8}(?:有|比|能)…{0,2}(?:我家|我们|咱|这)…{0,5}(?:好|便宜|低|实惠|划算)",
        deniable=False,
    ),
    head(
        "标杆|巅峰之作|旗舰之作|扛鼎之作|典范",
        near="(?:业界|行业|业内|国货|品类)…{0,3}(?:标杆|典范)|巅峰之作|扛鼎之作",
    ),
    head(
        "独家|首家|首创|独创|独有",
        near="独家|(?:全国|全网|行业|国内|业内|世界|全球)?(?:首家|首创)|(?:全网|"
        "行业|世界|全球|国内)独(?:创|有)",
        exempt="首家(?:店|门店)",
    ),
    head("首选", exempt="首选…{0,3}(?:码|冷水|手洗|方式|大一号|小一号|颜色|项)"),
    head("填补", near="填补…{0,6}空白"),
    head(
        "领导品牌|领军品牌|领军者|领导者|遥遥领先|领先品牌|行业领先|"
        "世界领先|国内领先|全球领先|全网领先|行业标杆|领头羊|龙头品牌|"
        "行业龙头",
        citable=True,
    ),
)
_NO_PRAISE = (
    "看重|重视|注重|纠结|介意|满意|期待|熟悉|近|后|晚|早|初|终|迟|大|"
    "小|高|低|长|短|多|少|宽|窄|粗|细|深|浅|厚|重|冷|远|慢|"
    "快(?=的?(?:也|要|是|得))|新(?!科技|技术|工艺|鲜|潮)|里|外|上|下|"
    "左|右|前|底|边|顶(?:上|部|层|端|部)|中间|容易|常|爱(?!用)|想|怕|"
    "需要|要紧|在意|在乎|关心|喜欢|担心|难|麻烦|简单|基础|基本|普通|"
    "直接|主要|明显|适合|合适|合身|该|应|不|没|讨厌|头疼|难受|脏|累|差|"
    "坏|贵的?不一定|好(?=$)(?!.)|快(?:速度)?(?:档|模式)|热(?:的?时候|"
    "的?月份|的?那?几天|天)|轻(?:便?的?一?[档挡])|薄的?(?:地方|位置|处|时)|全部|"
    "正[常中面前后]|高档位|费|占|弱|暗|旧|老|迟|紧|松|淡|浓|空|干|湿|"
    "开始|起码|关键|核心|原始|正式|完整|详细|清楚|准|首|末|尾|大概|"
    "接近|贴近|靠近|高兴|开心|幸福|感谢|真诚|遗憾"
)
_MOST = (
    head(
        "最",
        near=f"最+(?:为|是)?(?!{_NO_PRAISE})[\u4e00-\u9fff]|最高(?:级|品质|端|"
        f"境界|性价比|标准|的品质|档(?!位))|最快(?!的?(?:也|要|是|得))|最轻|最薄|最大牌|最高档",
        exempt=f"{_OWN}|{_GOAL}最|{_TIPS}|{_ADVICE}|最(?:强|热|火|高)(?:的?时候|档|"
        f"[一二两三]?个月)|最优(?:先|惠券)|最美(?:时光|的时光|好的)|"
        f"最轻(?:柔|档|的一档)"
        "|最小|最红的?(?:时候|那)|最全(?:面的说明|的信息)|最好(?:说|讲)|"
        "按…{0,4}最…{1,3}(?:的|方式)?…{0,2}(?:结算|计算|算)|最近|最(?:好|贴心|周到|热情|真诚)的?(?:服务|态度|心意)|"
        "最高(?:标准|级)?要求|最大限度|最佳(?:状态|距离|角度|温度|水温|"
        "比例)|这么说最|最安全(?:起见|期间)|(?:哪|什么|哪个|哪款|"
        "谁)…{0,8}最…{1,6}[?吗呢]|最适合|最合适|最正常|最好不(?:要|用|穿|"
        "放|洗)|(?:你|您|大家|朋友|有人|很多人|宝宝)们?(?:觉得|认为|想要?|"
        "喜欢)…{0,8}最",
    ),
    head(
        "最低",
        near="最低(?:价|的价|折|折扣|只要|才|到手)|(?:价格?|折扣|价位|全网|全国|"
        "全年|史上|历史|市面)…{0,4}最低|最低[,。!~]*(?:价|的|了)(?=[,。!]|"
        "$)",
        exempt="最低(?:温|消费|起|亮|档|可|配|限|购|门槛)|(?:本店|店里|几款(?:里|"
        "中)|款(?:里|中)|里面|规格(?:里|中))…{0,4}最低",
    ),
    head(
        "最大",
        near="(?:力度|优惠|折扣|福利|让利|补贴|品牌|规模)…{0,3}最大(?!码|号|是|"
        "的?尺)|最大的?(?:品牌|厂家|工厂|优惠|力度|折扣|福利|让利|补贴)",
        exempt="本场…{0,4}最大|按…{0,8}最大|优惠(?:力度)?最大的?那",
    ),
    head(
        "全网|全国|全球|全世界|世界上|世界|行业|同行|同类|业内|市面上|宇宙|"
        "地表|史上|全年|国内|业界|历年|往年|开播以来|有史以来|整个抖音|"
        "整个淘宝|全抖音|全淘宝|全亚洲|全中国|整个平台|全平台|中国|历史",
        near="(?:全网|全国|全球|全世界|世界上?|行业|同行业?|同类(?:产品)?|业内|"
        "市面上|宇宙|地表|史上|国内|业界|全亚洲|全中国|整个平台|全平台|"
        "中国)(?:都?是|的|内|里|中|公认|公认的)*(?:最(?!近|多|大(?:码|号|"
        "尺)|后|晚|早|低温|高温|常见|冷|热的|北|南|东|西)|"
        "第[一1](?![次个批季时])|首(?:个|家|创|款|发)|独(?:一|家|此)|仅此|"
        "唯一|领先|no\\.?1|top1?|低价|底价|超低|破价|顶流|断层)|(?:历史|"
        "全年|史上|全网|历年来?|往年|有史以来|开播以来)(?:的)?(?:最低|"
        "头一[回次]|新低|低价|低位|超低|底价|抄底)|全网(?:只此|仅有|绝无|"
        "没有对手|无对手|都没有|找不到|都找不到)",
        citable=True,
    ),
)
_FIRST = (
    head(
        "第一|第1",
        near="(?:行业|类目|品类|销量|销售|销售额|热销榜?|热卖榜?|口碑|排名|人气|"
        "好评|亚洲|中国|天下|市场|占有率|份额|回购|榜单|品质|质量|性价比|"
        "口感|保暖|效果|天猫|抖音|京东|淘宝|"
        "平台)…{0,5}第[一1](?![次个批季时步件款双位天章])|第[一1](?:品牌|"
        "名牌|大牌|大品牌|股|梯队|选择|集团|爆款|好用|好吃)|(?:当之无愧|"
        "名副其实|稳居|稳坐|排名?|位居|始终|做到|"
        "连续)…{0,8}第[一1](?![次个批季时步件款双位天章])|(?:数|称)第[一1]",
        exempt=f"{_GOAL}第[一1]|(?:安全|顾客|用户|客户|服务|质量|品质|信誉|诚信|"
        f"健康)(?:至上)?第[一1](?=[,。!、]|$)|第[一1](?:时间|次|步|件|款|双|"
        f"位|天|批|眼|印象|排|页|行|条|个)"
        "|(?:抽奖|游戏|抢答|手速|打卡|留言|评论|答对|弹幕|进来|关注)…{0,8}第[一1]",
        citable=True,
    ),
    head(
        "no.1|no1|no.1的|top1|top 1|nO1".lower(),
        exempt="no\\.? ?1\\d|link no\\.? ?1|no\\.? ?1 (?:in|on) the (?:list|bag)|(?:link|item|"
        "product|number|sku) (?:no\\.? ?)?1|(?:item|product) no\\.?1",
    ),
)
_LOWEST = (
    head(
        "史低|破底价|地板价|全网底价|冰点价|击穿底价|价格击穿|底价|穿底价|骨折价|骨折",
        near="史低|破底价|地板价|冰点价|击穿底价|价格击穿|底价|骨折价|"
        "价格?…{0,2}骨折|骨折…{0,3}(?:的价|价|折)",
        exempt="到底价|底价[格位](?:多少|怎么)",
    ),
    head(
        "没有比|找不到比|哪有比|没比|买不到比|见不到比|再无比|不会有比|"
        "哪里有比|哪还有比|没见过比|不存在比",
        near="(?:没有?|找不到|哪有|哪里有|哪还有|买不到|见不到|再无|不会有|"
        "没见过|不存在)比(?:这|它|我们|咱|本)…{0,8}更(?!大|小|长|短|厚|薄|"
        "多|少|早|晚|新|宽|窄|高|重|轻|深|浅)…{1,4}的|(?:没有?|找不到|哪有|"
        "哪里有|哪还有|买不到|见不到|再无|不会有|没见过|"
        "不存在)比…{0,12}(?:好|低|便宜|划算|优惠|强|值|实惠|香|舒服|耐用)",
        deniable=False,
    ),
    head(
        "比这更|比它更|比我们更|比这个更|比这还|比我们还|比我们家更|"
        "比我们便宜|比这便宜|比我们家便宜|比这款更",
        near="比(?:这|它|我们)…{0,4}(?:更|还)?…{0,2}(?:好|低|便宜|划算|优惠|强|"
        "值|实惠)的?…{0,3}(?:没有了?|不存在|找不到|买不到|没了)|(?:还有|"
        "哪个|谁|哪家|谁家|难道)…{0,6}比(?:这|它|我们)…{0,4}(?:更|"
        "还)?…{0,2}(?:好|低|便宜|划算|优惠|强|值|实惠)",
        deniable=False,
    ),
    head(
        "第二家|第二个地方|谁家有这|别家没有的价|哪家有这个价|谁家能给|"
        "谁还能给|哪里还有这个价|再也没有这个价|再也没有这样的价|"
        "再没有这个价",
        near="(?:没有|找不到|不会有|找不出)…{0,3}第二(?:家|个地方)|谁家有这|"
        "别家没有的价|哪家有这个价|谁家能给|谁还能给|哪里还有这个价|"
        "再也?没有这(?:个|样的)价",
        deniable=False,
    ),
    head(
        "全网|外面|市面|别家|哪家|任何地方|哪里|哪儿|别处|抖音|淘宝|平台|其他直播间|别的直播间",
        near="(?:全网|外面|市面|别家|哪家|任何地方|哪里|哪儿|别处|抖音|淘宝|"
        "平台|其他直播间|别的直播间)…{0,6}(?:没有|找不到|买不到|拿不到|"
        "给不了)…{0,3}(?:更低|更便宜|更好的|更划算|这么低|这么便宜|这个价|"
        "这样的价|这种价)",
        deniable=False,
    ),
)
_ENGLISH = (
    head(
        "the best|the very best|best quality|best ever|best-ever|"
        "best in the world|best on the market|best price|best deal|"
        "best prices|best deals",
        near=r"(?:the (?:very )?best|best (?:quality|ever|price|deal)s?|"
        r"best-ever|best in the world)(?!-? ?(?:way|before|time|temperature|"
        r"method|if|used|by|size|fit|thing is|option for you|choice for you|"
        r"results if|place to (?:ask|find|check)|seller of (?:the|"
        r"this) (?:shop|store)))",
        exempt=r"(?:try|do|doing|did|aim|strive|working|hope|"
        r"want)[^,.!?]{0,12} (?:our|to be|for|to give you|to do|"
        r"to make) [^,.!?]{0,10}(?:the )?best|the best (?:\w+ )?(?:of|among|"
        r"in) (?:our|these|the (?:two|three|four|five)|this (?:shop|store|"
        r"line|series|range))|all the best|best (?:regards|wishes)|"
        r"the best (?:person|people) to|best price i can|"
        r"which[^.!]{0,20}the best",
    ),
    head(
        "best seller|best-seller|bestseller|best-selling|best selling|#1|"
        "number one|number 1|no. 1|world's",
        near=r"(?:best seller|best-?seller|best[- ]selling) (?:in|on|of|world|"
        r"nation)|(?:world|amazon|nation|tiktok|"
        r"market)[^,.!?]{0,6} ?(?:best-?seller|best[- ]selling)|#1|"
        r"number (?:one|1)(?= (?:brand|choice|seller|in (?!the (?:list|"
        r"bag))|selling|rated|product (?:on|in)|for)|[!.]|$)|(?:is|are|"
        r"we're|ranked|voted|rated|the|as) (?:the )?(?:number (?:one|1)|"
        r"no\. 1)|no\. 1(?!\d)|world's",
        exempt=r"(?:link|item|product|sku|tap|colour|color|option|size|lot|step|"
        r"under) (?:number )?(?:no\. |#)?(?:one|1)?|(?:it is|is|it's|under|"
        r"at|to) (?:link|item|product) (?:number|no\.)|no\. 1 (?:in|"
        r"on) the (?:list|bag)|(?:item|link|product)s? (?:#|no\. |number )|"
        r"number (?:one|1) (?:in|on) the (?:list|bag)|rule number one|"
        r"world's (?:end|largest lake)",
        citable=True,
    ),
    head(
        "lowest price|lowest prices|cheapest|lowest ever|price ever|lowest on",
        near=r"lowest (?:price|ever|on)|price ever|cheapest",
        exempt=r"cheapest (?:one |option |version |size |colour |item )?(?:of|"
        r"among|in|is|we have|here|would)(?! (?:the|all|whole) ?(?:market|"
        r"internet|world|town|online)?)|our (?:cheapest|lowest)|"
        r"which[^.!?]{0,14}cheapest|cheapest of (?:the|these|our)|"
        r"the cheapest (?:version|option|size|one)(?: is|:)",
    ),
    head(
        "no other|won't find|can't find|will not find|never find|"
        "comes close|come close|comes even close|nobody else",
        near=r"no other (?:brand|shop|store|product|seller|company|"
        r"host)s?[^.!?]{0,24}(?:close|compare|match|beat|like (?:this|it|"
        r"ours))|(?:won't|can't|cannot|will not|will never|"
        r"never) (?:ever )?find [^.!?]{0,24}(?:cheaper|better|lower|"
        r"a deal like|this price)|(?:nothing|nobody|"
        r"no one)(?: else)?[^.!?]{0,14}(?:comes?|even) close|"
        r"nobody else (?:has|offers|sells) (?:this|it)",
        deniable=False,
    ),
    head(
        "unbeatable|unmatched|unrivalled|unrivaled|second to none|"
        "world-class|world class|world-leading|market leader|"
        "industry-leading|industry leading|nothing compares|"
        "nothing else compares|best-in-class|best in class|one and only|"
        "absolutely perfect|flawless|finest quality|highest quality|"
        "top quality in|supreme|ultimate|incomparable|peerless|"
        "state of the art in the world|nobody beats|no one beats|"
        "no one can beat|nobody can beat|can't be beaten|cannot be beaten|"
        "never been cheaper|unparalleled|number-one|beats every other|"
        "beats any other",
        near=r"(?:unbeatable|unmatched|unrivall?ed|second to none|"
        r"world[- ](?:class|leading)|market leader|industry[- ]leading|"
        r"nothing (?:else )?compares|best[- ]in[- ]class|one and only|"
        r"absolutely perfect|flawless|(?:finest|highest) quality|supreme|"
        r"ultimate(?! goal)|incomparable|peerless|no(?:body|"
        r" one) (?:can )?beats?|can(?:'t|not) be beaten|never been cheaper|"
        r"unparalleled|number-one|beats (?:every|any) other)",
        exempt=r"supreme court|the one and only (?:difference|colour|color|size)",
        deniable=True,
    ),
    head(
        "most",
        near=r"\bmost [\w-]+(?: [\w-]+){0,3} (?:in the world|on (?:the market|"
        r"earth|tiktok|amazon|the internet)|ever(?: made)?\b|"
        r"in the industry|anywhere|in (?:china|asia|the country))",
    ),
    head(
        "best",
        near=r"\bbest [\w-]+(?: [\w-]+)? (?:in the (?:world|market|industry|"
        r"country|business)|on (?:the market|earth|tiktok|amazon|"
        r"the internet|the planet)|ever(?: made)?\b|anywhere|money can buy|"
        r"you(?:'ll| will) ever|in (?:china|asia|town|town!))|we (?:are|"
        r"'re) the best|we're best|simply the best",
        exempt=r"best (?:before|if|used)",
    ),
)
_ABROAD = (
    head(
        "terbaik|termurah|nomor 1|nomor satu|nombor satu|nombor 1|no 1 di|"
        "terlaris|paling murah|paling bagus|terhebat|tiada tandingan",
        near="(?:terbaik|termurah|nomor (?:1|satu)|nombor (?:1|satu)|no 1 di|"
        "terlaris|paling (?:murah|bagus)|terhebat|tiada tandingan)",
        exempt="(?:terbaik|terlaris|termurah) (?:di|dari) (?:toko|kedai) (?:kami|"
        "ini)|waktu terbaik|cara terbaik|masa terbaik|nomor (?:1|"
        "satu) di (?:daftar|keranjang)|link nomor (?:1|satu)|"
        "tautan nomor (?:1|satu)|link nombor (?:1|satu)|produk nomor (?:1|"
        "satu)",
    ),
    head(
        "tốt nhất|rẻ nhất|số 1|số một|đỉnh nhất|bán chạy nhất|hàng đầu|đẹp nhất|xịn nhất|duy nhất",
        exempt="cách tốt nhất|tốt nhất (?:là|nên)|(?:link|sản phẩm|mã|giỏ|mục|ô|"
        "bước|màu|size|mẫu|sp) ?số (?:1|một)|hàng đầu tiên|số 1[0-9.]|"
        "duy nhất (?:một màu|một size|còn)|(?:của|tại|trong) (?:shop|"
        "cửa hàng)[^,.!?]{0,10}nhất|nhất (?:của|tại|trong) (?:shop|"
        "cửa hàng)|hiệu quả tốt nhất khi",
    ),
    head(
        "ดีที่สุด|ถูกที่สุด|อันดับ 1|อันดับหนึ่ง|อันดับ1|ที่สุดในโลก|สวยที่สุด|คุ้มที่สุด|เบอร์หนึ่ง|เบอร์ 1|เจ้าเดียว|ขายดีที่สุด",
        exempt="(?:ของ|ใน)ร้าน[^,.!?]{0,6}ที่สุด|ที่สุด(?:ของ|ใน)ร้าน|วิธีที่ดีที่สุด|ทางที่ดีที่สุด|ดีที่สุดคือ",
    ),
)
ABSOLUTE = Rule(
    "ad.absolute",
    "an absolute term that the advertising law forbids",
    "广告法禁止的绝对化用语",
    "广告法 第9条第3项；广告绝对化用语执法指南（市场监管总局2023年第6号）",
    (*_LEVEL, *_MOST, *_FIRST, *_LOWEST, *_ENGLISH, *_ABROAD, *pictures.ABSOLUTE),
)
RULES = (ABSOLUTE,)
