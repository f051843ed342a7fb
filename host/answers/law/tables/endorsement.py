"""Borrowed trust: stars, doctors, the state, the host's own use, figures without a source."""

from __future__ import annotations

from host.answers.law.rule import Rule, head
from host.answers.law.tables import pictures

ENDORSED = Rule(
    "ad.endorsement",
    "an endorsement by a person, an institution or the state",
    "借明星、专家、机构或国家机关名义推荐",
    "广告法 第9条第2项、第16条、第18条、第38条",
    (
        *pictures.ENDORSED,
        head(
            "明星同款|网红同款|爱豆同款|女明星|男明星|明星都在|明星也在|"
            "明星都爱|顶流同款|影后同款|影帝同款|某某同款|明星御用|女星|娱乐圈|"
            "主持人同款|奥运冠军|世界冠军",
            near="(?:明星|网红|爱豆|顶流|影后|影帝|女星|奥运冠军|世界冠军|主持人|"
            "某某)…{0,4}同款|(?:女明星|男明星|明星|女星|娱乐圈|(?:奥运|"
            "世界)冠军)…{0,5}(?:都在?|也在?|同款|御用|私下|最爱|推荐|代言|用的|"
            "穿的|穿过)",
        ),
        head(
            "同款",
            near="(?:(?:^|[,是和跟的穿])(?:欧阳|迪丽|司马|"
            "[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹章苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤罗郝安于傅卞齐康伍余顾孟黄萧肖尹姚邵汪毛米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童郭梅林徐邱骆高夏蔡田胡霍万管卢莫丁邓石崔龚程邢陆段焦谷车侯全班秋仲宁仇甘武符景叶白蒲赖卓蔺池乔易慎廖耿文曾关游权鞠井]))[\\u4e00-\\u9fff]{1,3}(?:同款)",
            exempt="[色腰领袖][\\u4e00-\\u9fff]?同款|(?:马上|高度|安全|全部|白天|文字|"
            "方法|任意|金属|黄金|米白|石头)…?同款|(?:王|李|张|林|周|刘)(?:姐|"
            "哥|先生|女士|阿姨|同学)|(?:关联|林间|周年|章鱼|范围)…{0,2}同款",
        ),
        head(
            "医生推荐|医生都|医生也|医生说|专家推荐|专家都|专家说|教授推荐|"
            "营养师推荐|院士|药师推荐|老中医|医院同款|医院都在|医院专用|"
            "医院推荐|三甲|协和|医学界|科学家|博士团队|皮肤科医生|儿科医生|"
            "妇产医院|月子中心都|护士都|权威机构|权威认证|权威专家|医护人员都|"
            "医学认证|医师推荐|专利成分|临床验证|临床证明|科学证明|科学验证|"
            "经临床",
            near="(?:医生|护士|医院|老师|专家)…{0,6}都(?:来|在|用|喝|吃|穿|买|找)|"
            "(?:医生|专家|教授|营养师|药师|护士|医护人员|医师|儿科|"
            "皮肤科)…{0,4}(?:推荐|都在用|都说|都用|也用|都夸|力荐|点名|研发|"
            "认证|建议用|认可|自用|自己也)|(?:医生|专家)说(?:了)?…{0,6}(?:有效|"
            "好|可以用|能治|推荐|最)|院士|老中医|(?:医院|月子中心|"
            "妇产医院)…{0,4}(?:同款|都在用|都用|专用|推荐|指定)|三甲|"
            "协和(?:医院)|医学界|科学家…{0,6}(?:研|发现|证|推荐)|博士团队|"
            "权威(?:机构|认证|专家)…{0,4}(?:认证|推荐|认可)?|医学认证|(?:临床|"
            "科学)(?:验证|证明|证实)",
            exempt="(?:问|咨询|找|看|请教|听|遵|以|由)…{0,3}(?:医生|医师|专家)|宠物医生",
        ),
        head(
            "央视|中央电视台|电视台|主任|博士|cctv|新闻联播|上过电视|人民日报|"
            "新华社|焦点访谈|央妈|国家台|电视台推荐|春晚",
            near="(?:皮肤科|儿科|医院|科室|协和)…{0,3}主任|博士…{0,3}(?:研发|配方|"
            "推荐|团队)|(?:中央电视台|央视|cctv|人民日报|新华社|电视台|"
            "春晚)…{0,5}(?:推荐|上榜|品牌|同款|报道|合作|广告|播|认证|都|点名|"
            "展播|指定)|新闻联播|上过(?:电视|央视)|焦点访谈|央妈|国家台",
        ),
        head(
            "奥运|国家队|运动员|健儿|空姐|军人|国宴|国礼|特供|专供|军工|军队|"
            "人民大会堂|中南海|国家领导|国务院|总书记|主席|国家机关|国家队指定|"
            "政府指定|政府推荐|国家推荐|国家认证|国家认可|国家免检|免检|"
            "驰名商标|中国名牌|皇室|御用|贡品|进贡|党员|国旗|国徽|国歌|钓鱼台|"
            "外交部|航天员|部队",
            near="(?:奥运|国家队|运动员|健儿|空姐|军人|警察|宇航员)…{0,6}(?:都|指定|"
            "同款|在用|专用|也)…{0,2}(?:喝|用|吃|穿|戴|选|来|指定)?|国宴|国礼|"
            "特供|(?:专供|供)…{0,3}(?:国家|机关|军|部队|领导|人民大会堂|"
            "大会堂)|(?:机关|军队?|部队|领导|大会堂)…{0,2}专供|军工(?:级|品质|"
            "技术)|人民大会堂|中南海|国家领导|国务院|总书记|(?:国家)?主席|"
            "国家机关|(?:国家队|政府|航天员|部队)…{0,2}(?:指定|推荐|同款|专用|"
            "用的)|国家(?:推荐|认证|认可|免检)|免检|驰名商标|中国名牌|皇室|"
            "御用|贡品|进贡|国[旗徽歌]|钓鱼台|外交部",
            exempt="专供(?:直播|线上|本店)|学生会主席|业主|(?:直播间?|线上|电商|门店|平台|渠道)…{0,2}"
            "特供|特供[版款](?!…{0,10}(?:机关|军|部队|领导|大会堂|国))",
        ),
        head(
            "诺贝尔|nasa|哈佛|瑞士银行|美国fda|欧盟金奖|国际金奖|世界金奖|"
            "国际大奖|金奖|世博|fda认证|fda批准",
            near="诺贝尔|nasa|哈佛|(?:欧盟|国际|世界|巴拿马)…{0,2}(?:金奖|大奖)|"
            "世博…{0,3}(?:金奖|指定)|fda(?:的)?(?:认证|批准)",
        ),
        head(
            "代言",
            near="(?:明星|巨星|天王|影帝|影后|老师|女神|冠军|医生|专家)…{0,6}代言|"
            "[\\u4e00-\\u9fff]{2,3}(?:亲自)?代言",
            exempt="为自己代言|(?:没有|没|无|不是|请不起).{0,6}代言|代言人是谁",
        ),
        head(
            "celebrities|celebrity|doctors|experts|nurses|stars|"
            "doctors recommend|doctor recommended|doctor-recommended|"
            "recommended by doctors|dermatologist|dermatologists|"
            "experts recommend|recommended by experts|as seen on tv|hollywood|"
            "nasa|fda approved|fda-approved|government approved|scientists|"
            "scientifically proven|kardashian|pediatricians|royal family|"
            "hospitals use|used in hospitals|used by hospitals|nutritionists",
            near=r"(?:celebrit(?:y|ies)|hollywood)[^,.!?]{0,14}(?:use|wear|love|"
            r"swear|favou?rite|endorsed|approved|stars)|(?:featured|loved|"
            r"endorsed|worn|used|approved) by (?:\w+ )?(?:celebrit|stars|"
            r"influencers|doctors|experts|dermatologist|pediatrician|hollywood)|"
            r"(?:doctors|dermatologists|experts|nurses|"
            r"stars)[^,.!?]{0,24} (?:swear by|recommend|love|trust|use) (?:it|"
            r"this|these)|(?:doctors?|dermatologists?|experts?|pediatricians?|"
            r"nutritionists?|scientists)[ -](?:all |everywhere |"
            r"highly )?(?:recommend(?:ed|s)?|approved|tested and approved|love|"
            r"agree|swear|trust)|recommended by (?:\w+ )?(?:doctors|experts|"
            r"dermatologists|pediatricians|nutritionists)|as seen on tv|"
            r"\bnasa\b|(?:fda|government)[- ]approved|scientifically proven|"
            r"royal family|hospitals use|used (?:in|by) hospitals|kardashian",
        ),
        head(
            "direkomendasikan dokter|rekomendasi dokter|disyorkan doktor|"
            "bác sĩ khuyên|chuyên gia khuyên|bác sĩ khuyên dùng|hot girl dùng|"
            "แพทย์แนะนำ|หมอแนะนำ|ดาราใช้|artis pakai|dipakai artis|"
            "sao việt dùng|nghệ sĩ tin dùng"
        ),
    ),
)
OWN_USE = Rule(
    "ad.own_use",
    "an AI has not used the product",
    "AI 没有使用过商品，不能说自己用过",
    "广告法 第38条；直播电商监督管理办法 第17条、第34条",
    (
        head(
            "我自己也在|我自己在|我自己就|我自己都|我也在用|我在用|我一直用|"
            "我一直在|我用了|我用过|我用着|我用下来|我天天用|我每天用|我每天都|"
            "我也用|我自用|自用款|我自留|我自己用|我自己一直|我自己回购|"
            "我自己买|我自己留|我自己穿|我自己吃|我亲自|我都用|我平时就|"
            "我平时用|我平时也|我平时都|我现在用的|我现在就用|我用的就是|"
            "我用的也是|我本人",
            near="我(?:自己)?(?:也|就|都|一直|天天|每天|平时|现在|亲自|本人|已经|"
            "从小|之前|已)*(?:在)?(?:自)?(?:用(?:了|过|着|完|下来|的(?:就|也|"
            "都)?是|这)|在?用(?=[,。!~的]|$)|穿(?:了|过|着|的(?:就|也)?是|这|"
            "在)|吃(?:了|过|着|完|的(?:就|也)?是|这)|喝(?:了|过|着|的(?:就|"
            "也)?是|这)|试(?:过|了|用|吃|穿|喝)|回购|自留|囤了|买了|留了|用这|"
            "敷|抹|戴(?:着|了|的))|自用款|我(?:自己|也|平时|每天|天天|现在|"
            "一直)*在用|我自(?:用|留)",
            exempt="我(?:自己)?(?:没|不|无法|不能|是ai)…{0,6}(?:用|穿|吃|试)|"
            "我用(?:了)?(?:尺码|商品|资料|表|两句|一句)|我(?:现在|就|"
            "也)?在用(?:ai|普通话|中文|资料)|我(?:就|都|也|已经|"
            "现在)*(?:试了一下链接|买了单)|如果我",
        ),
        head(
            "我穿|我吃|我喝|我试|我回购|我囤|我买了|我入手|我种草|我身上|"
            "我脸上|我手上戴|我现在穿|我今天穿|我今天涂|我今天用|我嘴上|我也穿|"
            "我也吃|我也喝|我也回购|我也囤|我也买|我都回购|我都囤|我已经用|"
            "我已经回购|我已经囤|我之前用|我之前也|我昨天|我上个月|我去年|"
            "我上周|我从小|我就是用|我就用|我也是用",
            near="我(?:自己|也|都|已经|之前|昨天|上个月|去年|上周|今天|现在|从小|"
            "就是?|昨晚|就|一直|天天|每天|刚|刚刚)*(?:在)?(?:用(?:了|过|完|它|"
            "的|这)|穿(?:了|过|着|的|上|[smlx0-9]|这|它)|吃(?:了|过|着|完|这|"
            "它|起来)|喝(?:了|过|着|完|这|它|起来)|试(?:过|穿|吃|喝|用|"
            "了(?!一下))|回购|囤了|买了|入手|种草|戴(?:着|了|过)|涂的|敷|贴)|"
            "我(?:现在|今天)?(?:身上|脸上|嘴上|手上戴)…{0,8}(?:这|就是|穿|用|"
            "涂|也是|抹|的)",
            exempt="我(?:没|不|无法|不能)|我试(?:着|试|一下|了一下)|我买(?:单)|"
            "我昨天(?:说|讲|答)|如果我|(?:您|你)问我",
        ),
        head(
            "我家孩子|我家宝宝|我家娃|我老公|我老婆|我妈|我爸|我婆婆|我奶奶|"
            "我姥姥|我闺蜜|我朋友|我同事|我对象|我女儿|我儿子|我家里|我全家|"
            "我家猫|我家狗|我们全家|我弟|我妹|我姐|我男朋友|我女朋友|我家老人|"
            "我爷爷|我们家宝宝|我家那位|我室友|我们公司的人|我们办公室|"
            "我们同事|我家都",
            near="(?:我(?:们)?(?:家)?(?:的)?(?:孩子|宝宝|娃|老公|老婆|妈妈?|爸爸?|"
            "婆婆|奶奶|姥姥|闺蜜|朋友|同事|对象|女儿|儿子|家里|全家|家猫|家狗|"
            "弟弟?|妹妹?|姐姐?|男朋友|女朋友|老人|爷爷|那位|室友|公司的人|"
            "办公室|猫|狗|家))(?:里|们)?…{0,6}(?:用(?!品)|吃|穿|喝|戴|回购|囤|"
            "贴|敷|好了|瘦了|白了|说好|夸|抢|不疼)",
        ),
        head(
            "一直都是用|都是用这|早上都|晚上都|每天早上|每天晚上|每晚|睡前都|"
            "囤了|复购|回购|用的它|穿的它|吃的它|用这个|用这款|穿这个|穿这款|"
            "吃这个|喝这个|用它|穿它|好几年|用了好|吃了好|穿了好|都在用|也在用|"
            "也在吃|也在穿|天天吃|天天喝|天天用|一直吃|一直喝|用的就是|"
            "穿的就是|吃的就是",
            near="我(?:们家?|们全家)?(?:(?!您|你|帮|给|看|查|问|替|为|把|推荐|建议|"
            "觉得|说|讲|没|不|们店|们这)[^,。!?;]){0,8}(?:囤了|[复回]购|(?:用|"
            "穿|吃|喝|戴|涂|敷|睡)(?:的(?:就是)?)?(?:它|这[个款件瓶条双]|"
            "的就是这)|(?:用|穿|吃|喝)(?:了)?…{0,8}好几[年个]|(?:都|也)在(?:用|"
            "吃|穿|喝)|(?:每天|每晚|早上|晚上|睡前|早晚)…{0,4}都(?:要|会|"
            "得)?…{0,2}(?:用|吃|喝|冲|敷|涂|抹|泡|来一)|都是用这|天天[吃喝用]|"
            "一直[吃喝用穿])",
            exempt="我(?:们)?(?:都|也)?(?:没|不|无法|不能)",
        ),
        head(
            "i put|i apply|i rub|i spray|my own|i've been|i have been|"
            "my whole family|at my house|at my home|in my house",
            near=r"\bi (?:put|apply|rub|spray) (?:this|it|them) on (?:every|each|"
            r"before|my|daily|at night)|\bmy (?:own|whole) (?:\w+ ){1,2}(?:eat|"
            r"use|wear|love|drink|sleep|swear|take)s?\b|i(?:'ve|"
            r" have) been (?:us|wear|sleep|eat|drink|tak|lov)ing|(?:at|"
            r"in) my (?:house|home)[^.!?]{0,20}(?:use|eat|love|wear)",
        ),
        head(
            "亲测|实测有效|亲身|亲自试|自己试|自用推荐|自留款|自用|良心推荐|"
            "含泪推荐|真心推荐|空瓶|无限回购|回购了|回购三|回购第|用了三年|"
            "用了五年|用了好几年|用到空瓶|用了一个月|用了半年|用了一年|"
            "用完两瓶|空了三瓶",
            near="(?<!能)(?<!用户)(?<!买家)亲测|实测有效|亲身(?:体验|试|经历)|"
            "亲自(?:试|用|穿|吃|体验)|自用(?:推荐|款|了|很|好|省|多)|自留款?|"
            "含泪推荐|(?:我|已经|都|用)…{0,4}空(?:了)?…{0,2}瓶|无限回购|"
            "我…{0,6}(?:回购|"
            "用)了?(?:第)?[\\d一二两三四五六七八九十好几半]+(?:次|年|个月|瓶|"
            "盒)|(?:已经|都)回购(?:了)?[\\d一二两三四五六七八九十好几]+|"
            "^用了[一二两三五六七八九十半好几\\d]+(?:年|个月)|"
            ",用了[一二两三五六七八九十半好几\\d]+(?:年|个月)",
            exempt="(?:买来|拍来|是)?自用(?:还是|或|送)|送人自用|自用(?:送人|都|"
            "也可以|合适)|(?:顾客|买家|客人|评价|您)…{0,6}(?:回购|亲测)",
        ),
        head(
            "我1|我身高|我体重|我一米|我160|我165|我9|我平时m|我平时穿",
            near="我(?:身高)?(?:1\\d\\d|一米[一二三四五六七八九]|1米)…{0,12}(?:穿|"
            "斤|码|kg)|我体重\\d+|我平时(?:穿|都穿)?[smlx]",
            exempt="告诉我|跟我说|问我|报我|给我",
        ),
        head(
            "i use|i've used|i have used|i used|i wear|i'm wearing|"
            "i am wearing|i tried|i've tried|i have tried|i bought|i own|"
            "my mom|my mother|my wife|my husband|my kids|my daughter|my son|"
            "my own skin|personally|my family|my baby|my dog|my friends|"
            "i love using|i eat|i drink|my sister|i've been using|"
            "i have been using|i myself|my skin|i've been wearing|i sleep|"
            "i take|i keep one|i'm using",
            near=r"\bi(?:'ve| have|'m| am| myself| also| personally| always| just|"
            r" both)* (?:been )?(?:us(?:e|ed|ing)|wear(?:ing)?|worn|tried|"
            r"bought|own|eat|ate|drink|drank|tasted|love using|sleep (?:with|in|"
            r"on)|take|keep one)(?: \w+){0,2} (?:it|this|these|them|one|mine|"
            r"two|the same|every|daily|all day|myself|at home|for (?:years|"
            r"months|weeks))|\bmy (?:own )?(?:mom|mother|wife|husband|kids?|"
            r"daughter|son|family|baby|dog|friends?|sister|skin|brother|dad|"
            r"father|grandma)s?\b[^,.!?]{0,12} (?:uses?|wears?|loves?|tried|"
            r"swears?|bought|drinks?|eats?|cleared|got|has|is wearing|"
            r"can't stop)",
            exempt=r"if (?:i|you)|i use the|\bi (?:can't|cannot|don't|have not|haven't|never)|you",
        ),
        head(
            "saya pakai sendiri|saya sudah pakai|saya juga pakai|aku pakai|"
            "aku sudah coba|saya sudah coba|saya guna|saya dah cuba|"
            "saya dah guna|mình dùng|mình đã dùng|tôi đã dùng|em dùng|"
            "em cũng dùng|mình cũng dùng|ฉันใช้|เราใช้เอง|ใช้เองทุกวัน|ใช้มาแล้ว|"
            "ใช้เอง|แม่ค้าใช้เอง|con em dùng|nhà em dùng|mẹ em dùng|em đang dùng|"
            "mình đang dùng|anak saya pakai|ibu saya pakai|anak saya guna|"
            "saya sendiri pakai"
        ),
    ),
)
DATA = Rule(
    "ad.data",
    "figures of sales, praise or tests without evidence",
    "销量、好评、检测等数据没有出处",
    "广告法 第11条、第28条；反不正当竞争法 第9条",
    (
        head(
            "好评率|满意度|满意率|好评如潮|零差评|0差评|清一色好评|全是好评",
            near="好评率|满意[度率](?!调查)|好评如潮|[零0]差评|(?:清一色|全是|都是)好评",
        ),
        head("回购率|复购率|回头客"),
        head(
            "万人",
            near="(?:\\d|[一二两三五六七八九十百千几上])+万人…{0,6}(?:用|好评|回购|"
            "推荐|下单|买|抢|选择|见证|收藏|种草|信赖|都|关注|在)|万人(?:好评|"
            "回购|推荐|在用|疯抢|种草|空巷)",
        ),
        head(
            "已售|累计|销量|月销|年销|卖出|卖了|热销",
            near="(?:已售|累计|销量|月销|年销|卖出|卖了|热销)(?:了|出|已经|都|超|"
            "突破|破|高达|达到|达|过|近|售|销)*(?:\\d|"
            "[一二两三五六七八九十百千几上])+多?[万千百]?(?:件|单|双|条|套|瓶|"
            "台|个|\\+|份|盒|箱)?|销量(?:破|突破|高达|领先|超)",
            exempt="卖了(?:一会|半天)|销量(?:不|没|以)",
        ),
        head(
            "检测报告|检验报告|质检报告|第三方检测|sgs|权威检测|国家检测|"
            "检测合格|质检合格|实验证明|实验室检测|实验表明|数据显示|研究表明|"
            "研究证明|研究显示|实验数据|测试表明"
        ),
        head("专利", near="专利(?!局)"),
        head(
            "成的顾客|成的客人|成的人|成的用户|成顾客|成客人|成用户|有效率|"
            "杀菌率|抑菌率|除螨率|去除率|有效成分含量高达",
            near="[一二三四五六七八九]成…{0,2}(?:顾客|客人|人|用户|"
            "姐妹)…{0,4}(?:回购|复购|满意|好评|选择)|(?:有效|杀菌|抑菌|除螨|"
            "去除)率|有效成分含量高达",
        ),
        head(
            "five-star reviews|5-star reviews|5 star reviews|million customers|"
            "thousands of customers|million sold|thousand sold|customers love|"
            "studies show|studies prove|lab tests|lab-tested|lab tested|"
            "clinically tested|satisfaction rate|million people|people trust|"
            "happy customers|sold over",
            near=r"(?:five|5)[- ]star reviews|(?:millions?|thousands?|hundreds?|"
            r"\d[\d,.]*k?\+?)(?: of)?(?: \w+)? (?:customers|sold|"
            r"people (?:trust|love|use)|buyers|reviews)|studies (?:show|prove)|"
            r"lab[- ]test(?:s|ed)|clinically tested|satisfaction rate|"
            r"sold over \d",
        ),
        head(
            "đã bán|terjual|ขายแล้ว|ribu terjual|triệu khách|ยอดขาย",
            near=r"đã bán (?:hơn )?\d|terjual (?:lebih )?\d|\d+ ?(?:ribu|rb|"
            r"juta)\+? terjual|triệu khách|ขายแล้ว\d|ยอดขาย(?:กว่า|ทะลุ)",
        ),
    ),
    on_evidence=True,
)
RULES = (ENDORSED, OWN_USE, DATA)
