"""Prices and rivals: the rules against price fraud, and against running others down."""

from __future__ import annotations

from host.answers.law.rule import Rule, head
from host.answers.law.tables import pictures

PRICE_HYPE = Rule(
    "price.hype",
    "a price talked down by a story that nobody can check",
    "用无法核实的说法渲染低价",
    "明码标价和禁止价格欺诈规定 第19条；广告法 第28条",
    (
        head(
            "跑路|做慈善|亏一单|亏一件|不挣|不赚|赔着|亏死|赔死|亏本|赔本|赔钱|"
            "血亏|亏钱|跳楼价|吐血价|吐血|放血价|白菜价|倒贴|不赚钱|不赚一分|"
            "一分不赚|一分钱不赚|没赚钱|没利润|零利润|0利润|赔到|亏到|卖一件亏|"
            "大放血|挥泪|倒闭价|清仓价|亏着卖|贴钱卖|贴钱|自掏腰包|不挣钱",
            near="(?:老板|厂长|我|他|厂家)…{0,4}(?:要|就)?跑路|做慈善|"
            "卖?一[单件]亏一[单件]|不[赚挣]…{0,5}(?:一分)?钱|赔着?本|[亏赔]死|"
            "亏本|赔本|赔钱|血亏|亏钱|跳楼价|吐血价?|放血价|白菜价|倒贴|"
            "不(?:赚|挣)钱|一分(?:钱)?(?:都|也)?不赚|不赚一分|没赚钱|没利润|"
            "[零0]利润|[赔亏]到|卖一件亏|大放血|挥泪|倒闭价|亏着卖|贴钱卖?|"
            "自掏腰包",
            exempt="没有…{0,2}(?:亏本|赔本)|不(?:亏本|赔钱)|吐血(?:了|的人|就医|"
            "去医院)|(?:您|你|不让您|买家|顾客)…{0,4}(?:亏|赔)",
            deniable=False,
        ),
        head(
            "破产价|老板疯了|老板不在家|价格打下来|标错价|价格标错|上错链接|"
            "上错价|写错价|骨折甩|老板哭|老板跟我急|老板要骂|老板骂|偷偷给你们|"
            "偷偷上",
            near="破产价|老板(?:疯|不在家|哭|跟我急|要骂|骂)|价格打下来|标错价|"
            "价格标错|上错(?:链接|价)|写错价|骨折甩|偷偷(?:给你们|上)",
            exempt="(?:我|刚才|刚刚|之前)…{0,6}(?:标错|写错|上错)…{0,8}(?:更正|纠正|"
            "抱歉|不好意思|以)|如果",
        ),
        head(
            "selling at a loss|losing money on|below cost|at cost price|"
            "going out of business|insane price|crazy price|price error|"
            "pricing error|giving it away"
        ),
        head("jual rugi|harga gila|bán lỗ|giá sập sàn|ขายขาดทุน|ราคาเจ๊ง"),
    ),
)
PRICE_BASIS = Rule(
    "price.basis",
    "a compared price or its basis without evidence",
    "没有依据的比较价格",
    "明码标价和禁止价格欺诈规定 第16条、第17条；直播电商监督管理办法 第32条",
    (
        head("市场价|市面价|市面上卖|市面上都卖"),
        head(
            "专柜价|专柜卖|专柜要|商场价|商场卖|门店价|门店卖|实体店卖|"
            "店里要卖|超市卖|商场里卖|商场要|免税店价"
        ),
        head(
            "别家卖|外面卖|外面要|别人家卖|别的直播间卖|同行卖|网上卖|隔壁卖|"
            "隔壁直播间卖|别家都卖|别家要|别的主播卖|人家卖"
        ),
        head("原价", near="原价", exempt="原价(?:购买|发货|是多少吗)"),
        head(
            "平时卖|平时要|平常卖|日常价|日常卖|日常售价|之前卖|之前都卖|"
            "昨天卖|昨天还卖|上周卖|上次卖|平日价|平时都卖|平时都是卖|平时都要|"
            "双十一卖|双11都"
        ),
        head(
            "商场|超市|门店|实体店|专卖店",
            near="(?:商场|超市|门店|实体店|专卖店)…{0,10}(?:要|卖|标价|"
            "得)[\\d一二两三四五六七八九十百千]+",
        ),
        head(
            "吊牌价|标签价|吊牌",
            near="(?:吊牌价|标签价|吊牌)…{0,3}[\\d一二两三四五六七八九十百千]+",
        ),
        head(
            "还卖|还要|还是",
            near="(?:上个?月|去年|昨天|上周|前几天|前两天|之前|上次|平时|"
            "早上)…{0,3}还(?:卖|要|是)[\\d一二两三四五六七八九十百千]+",
        ),
        head(
            "shops charge|stores charge|they charge|sells for|sell it for|sell for|going rate",
            near=r"(?:shops|stores|they|others|malls) (?:charge|sell (?:it|"
            r"this) for)|sells? for [$€£]?\\d+[^.!?]{0,12}(?:elsewhere|store|"
            r"mall|amazon|online)|going rate",
        ),
        head(
            "出厂价|成本价|批发价|内部价|员工价|工厂价|厂家直销价|拿货价|"
            "代理价|供货价|成本都要|成本就要|成本都不止|源头价"
        ),
        head("官网价|官网卖|官方售价|旗舰店卖|旗舰店价|建议零售价|官旗价|官网要卖"),
        head(
            "比官网|比专柜|比外面|比别家|比线下|比实体店|比市场价|比商场|"
            "比超市|比门店|比旗舰店|比同行|比其他家|比别人家",
            near="比(?:官网|专柜|外面|别家|线下|实体店|市场价?|商场|超市|门店|"
            "旗舰店|同行|其他家|别人家)…{0,6}(?:便宜|低|划算|优惠|省|实惠|少)",
            deniable=True,
        ),
        head(
            "retail price|market price|original price|originally|regular price|"
            "elsewhere|in stores|usually|was $|cheaper than",
            near=r"(?:retail|market|original|regular) price|(?:originally|usually|"
            r"was|elsewhere|in stores|normally)(?: \w+){0,4} ?(?:[$€£]|us\$|rp|"
            r"rm|s\$)? ?\d+|\$?\d+ (?:elsewhere|in (?:the )?stores)|"
            r"cheaper than (?:in|on|the|any|other|at|amazon|retail|elsewhere)",
            exempt=r"(?:ships?|sent|leaves?|arrives?|delivered|takes?|"
            r"in)[^,.!?]{0,14}usually|usually[^,.!?]{0,24}\d+ ?(?:to|-|"
            r"–)? ?\d* ?(?:business |working )?(?:days?|hours?|weeks?|cm|kg|ml|"
            r"pieces)|usually (?:ships?|takes?|arrives?|within|fits?|sent)",
        ),
        head(
            "harga pasar|harga asli|harga normal|giá gốc|giá thị trường|"
            "giá niêm yết|ราคาปกติ|ราคาตลาด|ราคาเต็ม"
        ),
    ),
    on_evidence=True,
)
DISPARAGED = Rule(
    "ad.disparage",
    "other sellers or their goods run down",
    "贬低其他经营者的商品或服务",
    "广告法 第13条；反不正当竞争法 第11条",
    (
        *pictures.DISPARAGED,
        head(
            "吊打|碾压|完爆|秒杀同行|秒杀大牌|秒杀全网|秒杀一切|秒杀专柜|"
            "秒杀市面|甩开同行|干翻|爆打|按在地上",
            near="(?:吊打|碾压|完爆|干翻|爆打)|秒杀(?:同行|大牌|全网|一切|专柜|"
            "市面)|甩开同行|按在地上",
            exempt="碾压(?:痕|损坏|过的|机)|(?:避免|防止|重物|快递|路上|运输)…{0,6}碾压",
        ),
        head("几条街|十条街|一条街|八条街", near="甩…{0,10}条街"),
        head(
            "某牌子|某品牌|那个牌子|大牌子|某大牌|别家都是|别家的都是|"
            "别人家的都|别家全是|市面上都是|市面上全是|其他家都是|其他家的都|"
            "同行都是|外面的都是|别的直播间都|那些主播|别的主播都|外面都是|"
            "市面上那些|别家那种|外面那些|某宝上那些|别人家那些",
            near="(?:某|那个|大)…{0,1}(?:牌子?|品牌)‥{0,16}(?:不如|比不上|"
            "没有?)…{0,2}(?:我|咱|这)|(?:别家的?|别人家的?|市面上的?|其他家的?|"
            "同行的?|外面的?|别的直播间|别的主播|那些主播|那些|别家那种|"
            "某宝上)…{0,6}(?:都|全|就)?…{0,3}(?:是假|假货|骗|垃圾|坑|次品|劣|"
            "不行|不靠谱|偷工减料|有毒|智商税|黑心|地摊货|没我们|比不上|比不了)",
        ),
        head(
            "垃圾货|假货遍地|智商税|割韭菜|黑心商家|无良商家|山寨",
            near="(?:别家|别人|其他|外面|那些|市面|他们|某些|同行|"
            "隔壁)…{0,8}(?:垃圾货|假货|智商税|割韭菜|黑心商家|无良商家|山寨)|"
            "垃圾货|假货遍地",
        ),
        head(
            "一百倍|十倍|一万倍|百倍|好几倍|几倍",
            near="比…{1,10}(?:好|强|有效|厉害|耐用|牢)…{0,2}(?:一百|十|一万|百|好几|几)倍",
        ),
        head(
            "大牌平替|平替",
            near="(?:完全|直接|媲美|不输|吊打|同等)…{0,6}平替|平替…{0,4}(?:大牌|贵妇)",
        ),
        head(
            "else is selling|other brands are|other sellers are|competitors are|others are",
            near=r"(?:everybody|everyone|"
            r"anybody) else is selling[^,.!?]{0,6} (?:junk|fakes?|trash|rubbish|"
            r"garbage)|(?:other (?:brands|sellers|shops|hosts)|competitors|"
            r"others|the rest) (?:are|is|only sell|sell) (?:all |just |"
            r"pure )?(?:fake|fakes|garbage|trash|rubbish|junk|liars|scams?|"
            r"cheats?|rip-?offs?|terrible)",
        ),
        head(
            "only sell|all fake|all fakes",
            near=r"(?:other|competitors?|rest)[^,.!?]{0,20}(?:only sell|"
            r"sell) (?:fakes?|junk|trash|rubbish)|(?:other|competitors?|rest|"
            r"everyone else)[^,.!?]{0,20}all fakes?",
        ),
    ),
)
RULES = (PRICE_HYPE, PRICE_BASIS, DISPARAGED)
