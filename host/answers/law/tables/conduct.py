"""Decency and the protection of minors: what offends, frightens, or talks children into buying."""

from __future__ import annotations

from host.answers.law.rule import Rule, head
from host.answers.law.tables import pictures

MINORS = Rule(
    "ad.minors",
    "pressure on minors, or goods that must not be offered to them",
    "诱导未成年人消费，或替代母乳等禁止性宣传",
    "广告法 第20条、第39条、第40条；未成年人保护法 第59条",
    (
        head(
            "喊妈妈|喊爸爸|喊爸妈|喊家长|让妈妈|让爸爸|让爸妈|让家长|让爷爷|"
            "让奶奶|叫妈妈|叫爸爸|叫爸妈|叫家长|求妈妈|求爸爸|缠着妈妈|"
            "缠着爸妈|找妈妈要钱|用妈妈|用爸爸|用爸妈|用家长|拿妈妈|拿爸爸|"
            "拿爸妈|拿大人|偷偷用|跟妈妈要|问爸妈要|问妈妈要|找爸妈要|攒零花钱|"
            "用零花钱|拿压岁钱|用压岁钱|压岁钱",
            near="(?:让|叫|求|缠着|喊|催)(?:你|你们)?的?(?:妈妈?|爸爸?|爸妈|家长|"
            "爷爷|奶奶|大人)…{0,6}(?:买|下单|付款|拍|付钱|掏钱)|"
            "[用拿](?:你)?(?:妈妈?|爸爸?|爸妈|家长|大人)的?(?:手机|支付|卡|"
            "账号|钱|微信)|(?:找|跟|问)(?:妈妈?|爸爸?|爸妈|家长)要(?:钱)?|"
            "偷偷用…{0,4}(?:手机|钱)|(?:攒|用|拿)…{0,3}(?:零花钱|"
            "压岁钱)…{0,6}(?:买|下单|拍|来)|(?:零花钱|压岁钱)…{0,3}(?:就能|"
            "也能|就够|都能)",
        ),
        head(
            "小朋友|同学们|未成年|小学生|学生党|小孩子|初中生|孩子们",
            near="(?:小朋友|同学|小学生|未成年人?|初中生|孩子)们?…{0,4}(?:快|赶紧|"
            "赶快|自己)(?:来|下单|抢|拍|买|冲)|(?:未成年人?|小学生|小孩子|"
            "初中生)…{0,4}(?:也能|也可以|都能|能|可以)(?:抽|喝酒|喝|下单|打赏|"
            "充值|买酒|买烟)",
            exempt="(?:未成年人?|小孩子|小学生|孩子)…{0,3}(?:不|别|请勿|禁止)|由家长",
        ),
        head(
            "班里|班上|同学|同学都有|全班都有|班上都有|别的孩子都|别人家孩子都|"
            "输在起跑线|不买就落后|被同学|同学会笑|同学笑话|没有面子|"
            "比别人家孩子|孩子落后|孩子输",
            near="(?:同学|班)…{0,5}(?:人手一|都有|都在|都买)|别(?:的|人家)孩子都|"
            "输在起跑线|不买就落后|被同学…{0,3}笑|同学…{0,2}笑话?|"
            "孩子(?:就)?(?:落后|输)",
        ),
        head(
            "母乳",
            near="(?:替代|代替|媲美|接近|优于|胜过|等同|像|堪比|比|超越|"
            "跟)…{0,3}母乳(?:一样)?(?!喂养期)|母乳…{0,3}(?:替代|一样|级别|同等|"
            "还好)",
            exempt="不能(?:替代|代替)母乳|母乳是婴儿",
        ),
        head(
            "电子烟|香烟|烟弹|烟油|雪茄|烟草|抽烟",
            near="电子烟|烟弹|烟油|(?:卖|送|来|买|推荐|口味|抽)…{0,4}(?:香烟|雪茄|烟草)",
            exempt="(?:烟灰缸|打火机|防|去|除|戒)…{0,4}(?:烟|雪茄)|(?:不|别|"
            "禁止)…{0,3}(?:电子烟|香烟)",
        ),
        head(
            "喝酒|白酒|红酒|啤酒|这酒|这款酒|酒",
            near="(?:酒)…{0,10}(?:不上头|喝不醉|不伤肝|不伤身|解乏|消愁|养生|活血|"
            "延年|壮阳|安眠|软化血管|对身体好|治|补身|缓解压力|增加情趣|"
            "开车没事|缓解疲劳)|开车…{0,5}喝…{0,4}没事|(?:干杯|一口闷|"
            "感情深一口闷|不喝不是男人)",
            exempt="酒(?:店|精|红|窝|架|杯|具|柜)|米酒(?:发酵)",
        ),
        head(
            "kids, ask your|ask your mom|ask your mum|ask your parents to buy|"
            "tell your mom|tell your parents|mommy's card|mom's card|"
            "dad's card|your parents' card|better than breast milk|"
            "replaces breast milk|like breast milk|beg your|use your mom's|"
            "use your dad's|minta mama|suruh ibu|bảo mẹ mua|xin tiền mẹ|"
            "ขอเงินแม่|ให้แม่ซื้อ|replace breast milk|suruh mak",
            near=r"(?:ask|tell|beg) your (?:mom|mum|mommy|dad|daddy|"
            r"parents)[^,.!?]{0,8} (?:to (?:buy|get|order|pay)|for (?:it|money|"
            r"this))|(?:mom|mommy|dad|parents)'?s'? (?:credit )?card|"
            r"(?:better than|replaces?|like) breast milk|use your (?:mom|dad)'s|"
            r"minta mama|suruh (?:ibu|mak)|bảo mẹ mua|xin tiền mẹ|ขอเงินแม่|"
            r"ให้แม่ซื้อ",
            exempt="ask your parents first",
        ),
    ),
)
VULGAR = Rule(
    "conduct.vulgar",
    "vulgar, insulting or frightening words",
    "低俗、辱骂、恐吓的语言",
    "广告法 第9条第7项、第8项；网络直播营销管理办法 第18条",
    (
        head(
            "麻溜滚|滚|脑子有|脑子进|他妈的|妈的|tmd|操你|卧槽|我操|我靠|傻逼|"
            "傻b|煞笔|沙雕|脑残|弱智|智障|白痴|蠢货|贱人|贱货|婊|王八蛋|滚蛋|"
            "滚出去|给我滚|去死|废物|装逼|牛逼|逼格|屌|鸡巴|放屁|狗东西|你瞎|"
            "你有病|神经病|有病吧|穷鬼|买不起就|买不起别|没钱就别|没钱别|"
            "嫌贵就|嫌贵别",
            near="(?<![翻打])滚(?=[,。!]|$|开(?!水)|远点)|脑子(?:有(?:病|问题)|"
            "进水)|他妈的|(?<![爸妈你我他她的宝])妈的(?=[,。!智逼])|tmd|操你|"
            "卧槽|我操(?!作|心)|傻[逼b]|煞笔|脑残|弱智|智障|白痴|蠢货|贱[人货]|"
            "婊|王八蛋|滚(?:蛋|出去)|给我滚|去死|废物(?!利用|回收)|装逼|牛逼|"
            "逼格|屌|鸡巴|放屁|狗东西|你瞎(?!猜)|你有病|神经病|有病吧|穷鬼|"
            "(?:买不起|没钱|嫌贵)就?…{0,3}(?:别|滚|走开|不要|出去|闭嘴)",
            exempt="去死皮|去死角|放屁(?:鼠|虫|垫)",
        ),
        head(
            "约炮|做爱|上床|啪啪|性生活|骚|撩汉|勾引|裸体|裸照|色情|情色|大胸|"
            "巨乳|胸器|荡|一夜情|调情|激情夜|床上|诱惑|湿身|老司机|开车|"
            "成人用品|勾魂|让男人|让老公|抓住男人|拴住",
            near="约炮|做爱|啪啪|性生活|(?<!风)骚(?:气|货|一|起来|浪)|撩汉|勾引|"
            "裸体|裸照|[色情]情|巨乳|大胸|胸器|淫荡|一夜情|激情夜|湿身|勾魂|"
            "(?:让|叫)(?:男人|老公|男朋友|他)…{0,6}(?:欲罢不能|把持不住|疯狂|"
            "流鼻血|腿软|离不开)|(?:抓|拴)住(?:男人|老公)…{0,3}(?:心|胃)?",
            exempt="骚扰|激情(?:澎湃|购物)|色情况|颜色情|情情|大胸(?:围|码|显|姐姐|"
            "的姐妹|的朋友|女生)",
        ),
        head(
            "不转不是|不买不是|不拍不是|不买后悔|后悔一辈子|不买会|出人命|会死|"
            "等死|毁容|得癌|致癌|家破人亡|倒霉",
            near="不[转买拍]不是…{0,3}(?:人|中国|男人|爷们)|后悔一辈子|不(?:买|"
            "用)…{0,6}(?:会死|等死|毁容|得癌|出人命|倒霉|老得快|没人要|后悔)|"
            "(?:其他|别家|不用|普通|你家)…{0,8}致癌",
        ),
        head(
            "fuck|shit|bitch|damn you|stupid viewers|idiot|moron|sexy body|"
            "horny|slut|shut up|go to hell|loser|losers|if you're broke|"
            "too poor|anjing|bangsat|bodoh|địt|đồ ngu|ควย|อีสัตว์|tolol|goblok|"
            "óc chó",
            near=r"\b(?:fuck\w*|shit|bitch|damn you|stupid viewers|idiots?|morons?|"
            r"horny|slut|shut up|go to hell|losers?|if you're broke|too poor|"
            r"bangsat|bodoh|tolol|goblok)\b|kamu anjing|anjing lu|địt|đồ ngu|"
            r"óc chó|ควย|อีสัตว์",
        ),
    ),
)
DISCRIMINATED = Rule(
    "conduct.discrimination",
    "discrimination by origin, sex, looks, belief, age or disability",
    "含有民族、地域、性别、身材、年龄、残疾等歧视内容",
    "广告法 第9条第9项、第10项",
    (
        head(
            "胖成|丑成|来的别|的别买|的别来|的别拍|胖子|死胖子|肥婆|肥猪|丑女|"
            "丑八怪|矮子|矮冬瓜|残废|瘸子|瞎子|聋子|哑巴|乡巴佬|农村人|土包子|"
            "土老帽|剩女|娘炮|黄脸婆|穷人|黑鬼|洋鬼子|小日本|棒子|阿三|鬼子|"
            "黑妹|大妈|老女人|没人要|男人婆|飞机场|平胸|老太婆",
            near="[胖丑]成(?:这|那|你)|(?:农村|乡下|外地|穷|胖|矮|黑|"
            "丑)(?:来)?的?(?:人)?…{0,2}(?:别(?:买|来|拍|穿)|不配|还想)|死胖子|"
            "肥[婆猪]|丑女|丑八怪|矮(?:子|冬瓜)|残废|瘸子|(?<!抓)瞎子|聋子|"
            "乡巴佬|土(?:包子|老帽)|剩女|娘炮|黄脸婆|黑鬼|洋鬼子|小日本|"
            "高丽棒子|阿三|老女人|男人婆|飞机场身材|老太婆|(?:胖子|农村人|穷人|"
            "平胸|大妈|黑皮)…{0,6}(?:不配|别买|别穿|别来|穿不|没人要|买不起|"
            "才(?:穿|用|买)|不要|难看|丢人)|(?:女人|你|老了|胖了|离婚|三十岁|"
            "30岁)…{0,6}没人要",
            exempt="(?<!死)(?:胖子|大妈)…{0,4}(?:能|可以|也能|都能)穿|矮子乐|瞎子阿炳|"
            "飞机场(?:接|见|店)",
        ),
        head(
            "河南人|东北人|上海人|四川人|广东人|温州人|外地人|新疆人|山东人|"
            "北京人|江西人|乡下人|黑人|回民|少数民族|印度人|日本人|韩国人|"
            "越南人|女司机|女人就|男人就|女的就|女生就|女人就该|女人不|生儿子|"
            "生男孩|生不出|重男轻女|绝户",
            near="(?:河南|东北|上海|四川|广东|温州|外地|新疆|山东|北京|江西|乡下|黑|"
            "印度|日本|韩国|越南)人…{0,3}(?:都|就|全|才|最)?是?…{0,2}(?:骗|"
            "小偷|抠|土|穷|懒|脏|坏|贼|小气|没素质|低|不配|丑|勿扰|不发|不卖)|"
            "回民…{0,3}(?:不|脏)|女司机|女(?:人|的|生)就(?:该|应该|得|是要)|"
            "女人不…{0,6}(?:就|等于)|男人就(?:该|得)|包?生(?:儿子|男孩)|"
            "生不出(?:儿子)?|绝户",
        ),
        head(
            "ugly people|fat people|too fat|ugly girls|fat girls|black people|"
            "women should|girls should|old hags|disabled people|retard|"
            "retarded|poor people|only for real men|real women",
            near=r"(?:ugly|fat|black|poor|disabled|old) (?:people|girls|women|"
            r"hags)(?: \w+){0,3} (?:should|can't|don't|shouldn't|look|not|never|"
            r"are)|too fat (?:for|to)|women should|girls should|old hags|"
            r"retard(?:ed)?\b|only for real men|no real woman",
        ),
    ),
)
SUPERSTITION = Rule(
    "conduct.superstition",
    "superstition as a reason to buy",
    "以迷信内容推销",
    "广告法 第9条第8项",
    (
        *pictures.LUCK,
        head(
            "财源|挡灾|生意兴隆|招财|转运|改运|旺财|旺夫|旺运|辟邪|避邪|驱邪|"
            "挡煞|化煞|开光|镇宅|显灵|灵验|保平安|消灾|桃花运|招桃花|风水|算命|"
            "水逆|太岁|护身符|财运|运势|大师加持|佛光|加持|求子",
            near="财源(?:滚滚|广进)…{0,2}(?!$)|(?:请|戴|摆|挂|放)‥{0,10}(?:财源|"
            "生意兴隆)|挡灾|招财(?!猫|树|进宝图|童子|貔貅摆件)|(?:转|"
            "改)运(?!费|输|送|行)|旺(?:财(?!狗)|夫|运|宅)|[辟避驱]邪|[挡化]煞|"
            "开光|镇宅|显灵|灵验|保平安|消灾|桃花运|招桃花|(?:改|旺|好|调)风水|"
            "风水…{0,4}(?:好|宝|旺)|算命|挡水逆|[化犯]太岁|护身符|(?:财运|"
            "运势)…{0,4}(?:好|旺|爆棚|提升|翻|来|滚滚)|(?:提升|增加|带来|"
            "改善)…{0,3}(?:财运|运势)|(?:大师|高僧)…{0,3}加持|佛光|求子",
            exempt="中转运|周转运|运转运",
        ),
        head(
            "brings luck|bring you luck|brings wealth|bring wealth|"
            "attracts money|attract wealth|wards off evil|ward off evil|"
            "blessed by a monk|good fortune|lucky charm that|buang sial|"
            "membawa rezeki|bawa hoki|mang lại may mắn|chiêu tài|hút tài lộc|"
            "เสริมดวง|เรียกทรัพย์|ปลุกเสก|trừ tà|pelaris"
        ),
    ),
)
RULES = (MINORS, VULGAR, DISCRIMINATED, SUPERSTITION)
