"""Promises about the deal: delivery, returns, refunds, gifts, prices. True as the shop says."""

from __future__ import annotations

from host.answers.law.rule import Rule, head

_BASIS = "消费者权益保护法 第16条、第20条、第25条；广告法 第8条；电子商务法 第49条"
FREE_SHIPPING = Rule(
    "promise.free_shipping",
    "free shipping without evidence",
    "没有依据的包邮承诺",
    _BASIS,
    (
        head(
            "不要邮费|不用邮费|不收邮费|邮费我|运费我|邮费我们|运费我们|"
            "邮费商家|运费商家|包邮|免运费|免邮|不收运费|不要运费|邮费我出|"
            "运费我出|邮费我们出|运费我们出|运费店里出|不用运费|零运费|0运费|"
            "运费全免|包运费|免快递费|包快递|free shipping|free delivery|"
            "ships free|ship free|shipping is free|shipping free|"
            "delivery is free|free postage|no shipping fee|no shipping cost|"
            "free of shipping|we pay the shipping|we pay shipping|"
            "shipping on us|shipping included|gratis ongkir|bebas ongkir|"
            "penghantaran percuma|percuma penghantaran|free ongkir|freeship|"
            "free ship|miễn phí vận chuyển|miễn ship|ส่งฟรี|จัดส่งฟรี|ฟรีค่าส่ง",
            near="包邮|免运费|免邮|(?:不收|不要|不用|[零0])[运邮]费|(?:邮费|"
            "运费)(?:我们?|咱们?|店里|商家|老板|全)*(?:来)?(?:出|免|承担|包|付|"
            "搞定)|(?<!退货)包运费|免快递费|包快递|free (?:shipping|delivery|"
            "postage|ship)\\b|ships? free|(?:shipping|delivery) (?:is )?free|"
            "no shipping (?:fee|cost)|we pay (?:the )?shipping|"
            "shipping (?:on us|included)|gratis ongkir|bebas ongkir|"
            "penghantaran percuma|percuma penghantaran|free ongkir|freeship|"
            "miễn (?:phí vận chuyển|ship)|ส่งฟรี|จัดส่งฟรี|ฟรีค่าส่ง",
            deniable=True,
        ),
    ),
    on_evidence=True,
)
RETURNS = Rule(
    "promise.returns",
    "a return promise without evidence",
    "没有依据的退换承诺",
    _BASIS,
    (
        head(
            "无理由|随时退|随便退|免费退|不喜欢就退|不喜欢可以退|不合适就退|"
            "不合适包退|不满意就退|不满意可以退|不满意包退|包退|放心退|"
            "随时可以退|想退就退|不想要就退|no questions|return it any time|"
            "return anytime|free returns|free return|easy returns|"
            "return for any reason|any reason|bisa retur|boleh pulangkan|"
            "đổi trả|คืนได้|คืนสินค้าได้|pengembalian gratis|return it if|"
            "refund if you don't like",
            near="无理由|(?:随时|随便|免费|放心)(?:都)?(?:可以|能)?退|不(?:喜欢|"
            "合适|满意|想要)…{0,3}(?:就|可以|能|包|直接|随时|"
            "都)…{0,2}退(?!给客服)|包退|想退就退|no[- ]questions|"
            "return (?:it )?any ?time|free returns?|easy returns|(?:return|"
            "refund)[^,.!?]{0,14}any reason|bisa retur|boleh pulangkan|"
            "(?:miễn phí |được )?đổi trả|คืน(?:สินค้า)?ได้|pengembalian gratis|"
            "return it if|refund if you don't like",
        ),
        head(
            "给退|给换|随便换|随时换|可以退|能退|可退|支持退|退货|退换|可以换|"
            "能换|可换|支持换|换货|包换|免费换|returns accepted|can return|"
            "can be returned|you can exchange|can exchange|return within|"
            "returns within|exchange within|can be exchanged",
            near="(?:都|也|照样|一样)给[退换]|(?:随便|随时)换|(?:可以?|能|支持|保障|"
            "都|随时|包)(?:免费)?(?:退货?|退换货?|换货?|包退换)(?!季|气|挡|档|"
            "洗|着|成|搭|电池|鞋带|芯|灯|个|吗|不|款|颜色|码)|(?:\\d+|七|十五|"
            "三十)天…{0,4}(?:退换|可退|包退|退货|包换)|包换|免费换(?!新)|"
            "(?:can|may)(?: be)? (?:return(?:ed)?|exchanged?)|"
            "returns? (?:accepted|within)|exchange within",
            exempt="怎么退|退货(?:地址|流程|率|原因)|(?:能|可以?)换(?:着|上|成|洗|了)",
        ),
        head(
            "运费险|退货包运费|退货免运费|退货运费我们|退货不用运费|退换免运费|"
            "包退货运费|退货送运费|return shipping|free return shipping|"
            "return label",
            near="运费险|退[货换](?:包|免|不用|不要)?运费(?:我们|我|店里|全)?(?:出|"
            "免|包)?|包退货?运费|退货送运费|(?:free |"
            "prepaid )?return (?:shipping|label)(?: is free| on us| covered)?",
            exempt="退货?运费(?:是)?(?:自理|自己|您|买家|自付|自费|由|多少)",
        ),
        head(
            "全额退|全款退|全退|退全款|双倍退|money back|money-back|"
            "full refund|refund you|refunded in full|100% refund|uang kembali|"
            "hoàn tiền|คืนเงิน|wang dikembalikan|仅退款|极速退款|秒退|"
            "不退货退款|闪退",
            near="全[额款]退|(?:钱|款)全退|退全款|双倍退|money[- ]back|full refund|"
            "refund you|refunded in full|100% refund|uang kembali|"
            "hoàn (?:100% )?tiền|คืนเงิน|wang dikembalikan|仅退款|极速退款|"
            "秒退(?:款)?|不退货退款",
        ),
        head(
            "先用后付|先试后买|先试后付|免费试|试用|先穿后付|满意再付|"
            "不满意不要钱|不满意不收钱|不好吃不要钱|free trial|"
            "try before you buy|try it free|试穿不满意|货到付款|到付|"
            "cash on delivery|cod|bayar di tempat|thanh toán khi nhận|"
            "เก็บเงินปลายทาง",
            near="先[用试穿](?:后|再)[付买]|免费试[用穿吃]|(?:免费|\\d+天|"
            "七天)…{0,2}试用|满意(?:了)?再付|不(?:满意|好吃|好用)不(?:要|收)钱|"
            "free trial|try before you buy|try it free|货到付款|"
            "cash on delivery|\\bcod\\b|bayar di tempat|thanh toán khi nhận|"
            "เก็บเงินปลายทาง",
        ),
    ),
    on_evidence=True,
)
COMPENSATION = Rule(
    "promise.compensation",
    "a compensation without evidence",
    "没有依据的赔付承诺",
    _BASIS,
    (
        head(
            "假一赔|假一罚|假一陪|缺一赔|少一赔|坏一赔|破一赔|坏果|一赔",
            near="[假缺少坏破]一[赔罚陪]([一二三四五六七八九十百千万\\d]+|命)",
        ),
        head(
            "包赔|必赔|赔付|坏了赔|破损赔|坏了包|碎了包|碎了赔|破了赔|破损包|"
            "丢件赔|晚发|坏单包赔|坏果包赔|赔偿|双倍赔|compensate|"
            "we'll pay you|pay you double|double your money|pay double",
            near="包赔|必赔|赔(?:付|偿)(?:\\d|[一二两三双十]+)|(?:坏|破|碎|漏|丢|烂|"
            "损坏|破损|假货?|晚发货?|延迟)…{0,4}(?:赔|包赔|包补|补发|重发|"
            "包退)|双倍赔|compensate you|pay you double|double your money",
            exempt="赔(?:付|偿)…{0,4}(?:联系|客服|核实)",
        ),
    ),
    on_evidence=True,
)
WARRANTY = Rule(
    "promise.warranty",
    "a warranty without evidence",
    "没有依据的质保承诺",
    _BASIS,
    (
        head(
            "质保|保修|包修|保一年|保两年|保三年|联保|warranty|guarantee|"
            "guaranteed for|garansi|jaminan|waranti|bảo hành|รับประกัน|ประกัน",
            near="质保|保修|包修|保[一两二三五十\\d]+年|联保|warranty|"
            "guarantee(?! (?:that|it|you|results|you'll))|guaranteed for|"
            "garansi|jaminan|waranti|bảo hành|รับประกัน(?!ผล)|"
            "(?<!รับ)ประกัน\\d?",
            exempt="保质期|不保质保鲜|can't guarantee|cannot guarantee|ประกันสังคม|"
            "jaminan (?:mutu|kualiti)",
        ),
        head(
            "以旧换新|免费换新|换新|只换不修|坏了换|坏了就换|坏了免费换|"
            "坏了直接换|trade-in|trade in|free replacement|replace it for free|"
            "replacement free|replace it free|new one for free|"
            "send you a new one|send a new one|ganti baru",
            near="以旧换新|免费换新|(?:直接|包|给您|坏了|损坏|故障|\\d天|"
            "问题)…{0,4}换新|只换不修|坏了…{0,4}换|trade-? ?in|"
            "free replacement|replace it (?:for )?free|new one for free|"
            "send (?:you )?a new one|ganti baru",
            exempt="焕然一新|换新(?:款|颜色|包装|季)",
        ),
        head(
            "终身维修|终身质保|终身保|终身免费|终身售后|永久质保|永久保修|"
            "免费维修|免费修|免费清洗|免费保养|免费上门|免费安装|包安装|"
            "上门安装|送货上门|送装一体|包上门|lifetime warranty|"
            "lifetime guarantee|free repair|free repairs|free installation|"
            "installation included|lắp đặt miễn phí|ติดตั้งฟรี|pasang gratis|"
            "pemasangan percuma|garansi seumur hidup|bảo hành trọn đời",
            near="(终身|永久)…{0,3}(?:维修|质保|保|免费|售后|修)|免费(?:给您|帮您|"
            "为您)?…{0,2}(?:维修|修|清洗|保养|上门|安装)|[包送]安装|上门安装|"
            "送货上门|送装一体|包上门|(lifetime) (?:warranty|guarantee)|"
            "free (?:repairs?|installation)|installation included|"
            "lắp đặt miễn phí|ติดตั้งฟรี|pasang gratis|pemasangan percuma|"
            "garansi (seumur hidup)|bảo hành (trọn đời)",
            exempt="自己安装|自行安装",
        ),
        head(
            "售后无忧|有任何问题找我|有任何问题都|任何问题都|终身售后|全程售后|"
            "24小时客服|24小时在线|一对一服务|专属客服|7*24|二十四小时",
            near="(?:有)?任何问题…{0,4}(?:都)?…{0,4}(?:退|换|赔|负责|包)|"
            "24小时(?:客服|在线|有人)|二十四小时(?:客服|在线)|7\\*24|专属客服|"
            "一对一服务|全程售后|售后无忧",
        ),
    ),
    on_evidence=True,
)
SHIPPING_TIME = Rule(
    "promise.shipping_time",
    "a shipping or arrival time without evidence",
    "没有依据的发货或送达时间",
    _BASIS,
    (
        head(
            "今天准|今天必|今晚准|马上给你打包|马上打包|寄出去|也是今天|今天走|"
            "今晚走|今天就走|今晚就走|也是今晚|当天发|当日发|今天发|今天就发|"
            "今天就能发|今晚发|今晚就发|今天下单今天|马上发|立刻发|立即发|秒发|"
            "现在就发|下单就发|拍下就发|拍下马上|立马发|当天就发|当天出|"
            "当天就能|当天能发|即刻发|same day|same-day|ship today|ships today|"
            "leave today|leaves today|shipped today|ship it today|"
            "dikirim hari ini|kirim hari ini|dihantar hari ini|"
            "giao ngay hôm nay|gửi ngay|gửi hàng ngay|ส่งวันนี้|ส่งทันที|"
            "ship immediately|ships immediately|go out today|goes out today|"
            "leave the same day|ship right away|ships right away",
            near="今[天晚](?:准|必|一定|肯定)(?:走|寄|发)|(?:马上|立刻|"
            "现在)…{0,6}(?:寄出|打包)|(?:也是|都是|就|全)?今[天晚]…{0,2}(?:走|"
            "出)(?:货|件|了|掉)?(?=[,。!]|$)|当[天日](?:就|就能|能|可以|给您|"
            "都)?(?:发(?!现|生|热|型)|出货|寄)|今[天晚](?:就|就能|能|可以|给您|"
            "都|帮您|安排|统一|下单|拍|当天|今天)*(?:发(?!现|生|布|起|烧|型)|"
            "寄)(?:货|出|走)?|(?:马上|立刻|立即|现在就|下单就|拍下就|立马|即刻|"
            "秒)(?:给您|给你|安排|帮您|能|就)*发(?:货|出|走)|秒发|same[- ]day|"
            "(?:ships?|leaves?|shipped|ship it|goes? out) (?:today|immediately|"
            "right away)|(?:di)?kirim hari ini|dihantar hari ini|"
            "giao ngay hôm nay|gửi (?:hàng )?ngay|ส่งวันนี้|ส่งทันที",
            exempt="今天发(?:布|现|的?(?:货|单号)吗)|今天能发吗|(?:消息|资料|链接|图|"
            "截图|表|尺码|说明)…{0,3}(?:马上|立刻|现在)?发(?:给|到)|(?:马上|"
            "立刻|现在)…{0,3}发(?:给|到)?…{0,3}(?:公屏|图|链接|您看|消息|资料|"
            "表|券)",
        ),
        head(
            "次日|隔日|隔天|第二天|明天|明早|后天|next day|next-day|overnight|"
            "tomorrow|next working day|besok|esok|ngày mai|พรุ่งนี้|sampai besok",
            near="(?:次日|隔日|隔天|第二天|明天|明早|后天)(?:就|就能|能|可以|一定|"
            "保证|准|肯定|会|必|统一|早上|上午|下午|晚上|给您|都|"
            "的)*(?:发(?!现)|达|到(?!时|处|底|店|点|期)|送|收|寄|签收|拿到)|"
            "next[- ]day (?:delivery|shipping|dispatch)|overnight (?:delivery|"
            "shipping)|(?:arrives?|ships?|shipped|delivered|leaves?|be there|"
            "get it|sent|have it|receive it)[^,.!?]{0,8}(?:tomorrow|"
            "the next (?:working )?day|overnight)|besok (?:sampai|dikirim|"
            "tiba)|(?:sampai|tiba|dikirim|dihantar) (?:besok|esok)|(?:giao|"
            "nhận|gửi)[^,.!?]{0,8}ngày mai|(?:at|on|to) your (?:door|doorstep|"
            "place)[^,.!?]{0,6} tomorrow|ngày mai (?:giao|nhận|gửi|có)|"
            "พรุ่งนี้(?:ถึง|ส่ง|ได้)|(?:ส่ง|ถึง|ได้รับ)พรุ่งนี้",
            exempt="明天(?:到)?(?:直播|开播|场)|明天到点",
        ),
        head(
            "小时内发|小时发|小时内送|小时达|小时内到|小时到|半日达|当日达|"
            "当日送|小时送|within 24 hours|within 48 hours|in 24 hours|hours|"
            "dalam 24 jam|trong 24h|trong vòng 24|ภายใน 24|24 jam",
            near="(?:\\d+|[一二两三四十]+)个?小时(?:之?内)?(?:就|就能|能|必|可以|"
            "给您|统一)*(?:发|送|到|达)|[半当]日[达送]|(?:ships?|shipped|sent|"
            "dispatched|leaves?|delivered|delivery|out)[^,.!?]{0,10}(?:within|"
            "in) (?:\\d+|two|three|a few) hours|dalam 24 jam|"
            "trong (?:vòng )?24|ภายใน 24",
            exempt="使用…{0,6}小时|小时(?:到|达)\\d",
        ),
        head(
            "天到|天就到|天就能到|天能到|天必到|天必|天准|天一定|天肯定|天保证|"
            "天送|天达|天送达|天内送达|天送到|天内到|天内送|天收到|天就收到|"
            "天左右到|天发货|天内发|天就发|天之内发|天必发|个工作日|日达|"
            "日内发|days|working days|business days|hari sampai|ngày là|"
            "ngày có|วันถึง|วันได้",
            near="(?:\\d+|[一二两三四五六七八九十]+)(?:到(?:\\d+|"
            "[一二三四五六七八九十]+)|-\\d+)?个?(?:工作)?[天日](?:之?内|"
            "左右)?(?:就|就能|能|必|一定|保证|可以|会)*(?:到(?!期|\\d|"
            "[一二三四五六七])|达|送[到达]|收到|发货|发出|发走|发)|(?:arrives?|"
            "delivered|delivery|ships?|shipped|there|dispatch(?:ed)?|"
            "takes?)[^,.!?]{0,18}(?:\\d+|two|three|five|seven)(?: ?(?:to|-|"
            "–) ?\\d+)? (?:working |business )?days|"
            "(?:\\d+(?:-\\d+)?) hari (?:sampai|tiba)|\\d+ ngày (?:là|có)|"
            "\\d+วัน(?:ถึง|ได้)",
            exempt="天到了",
        ),
        head(
            "发京东|走京东|用京东|顺丰|京东快递|京东物流|德邦|空运|专车|冷链|"
            "sf express|dhl|fedex|ups|j&t|express shipping",
            near="(?:发|走|用|是|包|默认|都|全|免费|寄|指定|选|送)…{0,4}(?:顺丰|"
            "京东(?:快递|物流)?|德邦|空运|专车|冷链)|顺丰(?:包邮|发|空运|直达|"
            "冷链|免费)|冷链(?:发|配送|直达|运输)|(?:by|via|with|"
            "use) (?:sf express|dhl|fedex|ups|j&t)\\b|express shipping",
        ),
    ),
    on_evidence=True,
)
GIFT = Rule(
    "promise.gift",
    "a gift without evidence",
    "没有依据的赠品承诺",
    "广告法 第8条第2款；明码标价和禁止价格欺诈规定 第18条",
    (
        head(
            "送|赠",
            near="(?<![发配运派投不没寄护输递推转断保接传欢奉播葬别赠])送(?!达|到|"
            "货|礼(?!物|品|盒|包)|人|男|女(?!士)|给(?:长|妈|爸|老|朋|女|男|闺|"
            "领|对|孩|父|爷|奶|同|他|她|亲|客)|妈|爸|完|至|往|不|您(?:去|走|"
            "离)|去|检|朋友|闺蜜|老|长辈|父母|爱|同事|领导|亲|客|孩|生日|过来|"
            "回|修|洗|装|来吗|祝福|自己|别人|上(?!\\d|一|您|你|礼)|的时候|没送|"
            "得出手|风|出|走|吗|什么|哪|谁|餐|水|气)|(?<![捐转互被])赠(?!予|阅|"
            "言|与)|买一[送赠]",
            exempt="(?:适合|可以|想|要|拿来|用来|方便|买来|能|适宜|节日|生日|过节|"
            "中秋|春节|圣诞|情人节|七夕|母亲节|父亲节)…{0,3}送(?:礼|人|给|长|"
            "妈|老|朋|女|男|闺|领|对|$|[,。!?])|免费送货|送礼(?:盒装|"
            "物包)?(?:体面|合适|自用|很|有面|首选|推荐|可以|盒吗)|送不送|没送|"
            "送风",
            given=True,
        ),
        head(
            "free gift|complimentary|for free|comes free|gift with|free with|"
            "get a free|bonus gift|gratis hadiah|hadiah gratis|bonus gratis|"
            "tặng|tặng kèm|quà tặng|แถม|แถมฟรี|ของแถม|beli 1 gratis|percuma|"
            "hadiah percuma|free gifts|buy one get one|buy 1 get 1|bogo|买一赠|"
            "free sample|comes with a free|come free|come with a free|included free|"
            "free of charge|on the house|no extra cost|no extra charge|thrown in|"
            "freebie|freebies|free",
            near="free (?:gifts?|with|samples?)|complimentary|(?:yours|get it|"
            "get one|get a [\\w ]{1,14}|throw in[^,.!?]{0,14}) for free|"
            "comes? (?:with a )?free|included free|free of charge|on the house|"
            "no extra (?:cost|charge)|thrown in|freebies?|"
            "(?:^|\\b(?:an?|get|the|plus|one|with) |[,.:!] ?)free "
            "(?!shipping|delivery|returns?|postage|size)(?:[\\w-]+ ){1,6}"
            "(?:with|when|for (?:every|each))|"
            "gift with|get a free|bonus gift|"
            "gratis hadiah|hadiah (?:gratis|percuma)|bonus gratis|"
            "(?<!món quà )tặng|quà tặng|แถม|ของแถม|beli 1 gratis|buy (?:one|"
            "1) get (?:one|1)|bogo",
            exempt="tặng (?:mẹ|bạn|người|bố|ba|vợ|chồng|sinh nhật)|quà tặng (?:cho|mẹ|"
            "bạn|người)|gift with a card\\?",
            given=True,
        ),
        head(
            "红包|返现|返你|返您|抽奖|免单|抽免单|中奖|福袋|现金券|无门槛|满返|"
            "cashback|cash back|giveaway|free order|lucky draw",
            near="(?:发|领|送|抢|有|给|返|抽)…{0,4}(?:红包|免单|福袋|现金)|返现|"
            "返[你您]…{0,3}\\d|抽奖|免单|中奖|无门槛|cash ?back|giveaway|"
            "lucky draw|free order",
            exempt="红包(?:袋|封)",
        ),
    ),
    on_evidence=True,
)
PRICE_GUARD = Rule(
    "promise.price_guard",
    "price protection without evidence",
    "没有依据的价格保护承诺",
    "明码标价和禁止价格欺诈规定 第19条；" + _BASIS,
    (
        head(
            "保价|价保|买贵|补差|降价补|差价|退差|price match|match the price|"
            "match any|beat any|beat the price|match prices|price protection|"
            "price adjust|price guarantee|refund the difference|"
            "pay the difference|harga dijamin|hoàn tiền chênh|bù chênh lệch",
            near="保价|价保|(买贵)(?:了)?…{0,3}[退赔补]|补差|降价(?:包)?补|"
            "[退赔返补]…{0,2}差价|差价…{0,4}(?:退|补|赔|返)|"
            "(match|beat) (?:the |any )?(?:lower )?prices?|price (match)|price (?:"
            "protection|adjust\\w*|guarantee)|(?:refund|"
            "pay) (?:you )?the difference|harga dijamin|bù chênh lệch|"
            "hoàn tiền chênh",
            exempt="顺丰…{0,8}补差|补差价?(?:邮|运|快递|链接|拍)|升级…{0,6}补差",
        ),
        head(
            "年货节|双十一|双十二|双12|大促|过年|春节|不可能比|不会再降|"
            "不会降价|不会更低|不降价|全年不变|以后不会|双十一也|双11也|618也|"
            "大促也|年底也|won't drop|will not drop|never drop|won't go lower|"
            "not go lower|never be lower",
            near="(?:年货节|双十[一二]|双1[12]|618|大促|过年|春节|以后|之后|"
            "后面)…{0,4}(?:不可能|不会|没有|没)…{0,5}(?:便宜|低|这个价|划算)|"
            "(?:价格?|以后|后面|今年|全年|大促|双十一|双11|618|年底|"
            "之后)…{0,6}(?:不会|不再)…{0,2}(?:降|低|便宜)|(?:双十一|双11|618|"
            "大促|年底|过年)也(?:没|不|是|就)…{0,4}(?:这个价|低|便宜|价)|"
            "全年不变|(?:won't|will not|never)(?: \\w+)? (?:drop|go lower|"
            "be lower)",
            deniable=False,
            exempt="(?:不能|无法|不敢)保证",
        ),
    ),
    on_evidence=True,
)
DISCOUNT = Rule(
    "promise.discount",
    "a discount without evidence",
    "没有依据的优惠承诺",
    "广告法 第8条；明码标价和禁止价格欺诈规定 第20条",
    (
        head(
            "半价|half price|half-price|50% off|setengah harga|nửa giá|ครึ่งราคา",
            near="半价|half[- ]price|50% off|setengah harga|nửa giá|ครึ่งราคา",
        ),
        head(
            "折",
            near="打…{0,3}折|(?:\\d+(?:\\.\\d+)?|"
            "[一二三四五六七八九]+(?:点[一二三四五六七八九五])?)折(?!叠|痕|腾|"
            "扣率|射|断|页|起来|线|边|角|椅|伞|返|成|两|一下|三|四)",
            exempt="(?:对|翻|骨|转|曲|磨|可|能|怎么|按线|不可|易)…{0,2}折(?:叠|好|$)?|"
            "折(?:叠|痕|射)",
        ),
        head(
            "立减|满减|直降|直减|立省|立返|满赠|减价|减免|打折",
            near="立[减省返]|满减|直[降减]|减免|打折(?!吗|不)|满赠",
        ),
        head(
            "优惠券|优惠卷|折扣码|券|领券|discount code|coupon|voucher|"
            "promo code|kupon|mã giảm|คูปอง|โค้ดส่วนลด|baucar",
            near="(?:领|有|发|送|用|抢|给|叠|减|元|块|补)…{0,6}(?:优惠)?[券](?!吗|"
            "\\?)|优惠[券卷](?!吗)|折扣码|discount code|coupon|voucher|"
            "promo code|kupon|mã giảm|คูปอง|โค้ดส่วนลด|baucar",
            exempt="(?:券|优惠)…{0,6}(?:吗|\\?)",
        ),
        head(
            "% off|percent off|diskon|giảm giá|ลดราคา|ลด|potongan harga|diskaun",
            near="\\d+ ?(?:%|percent) off|diskon|(?:đang |được )?giảm giá|ลดราคา|"
            "ลด ?\\d|potongan harga|diskaun",
        ),
        head(
            "再便宜|给你便宜|给您便宜|便宜点给|特批|偷偷给|额外优惠|给你减|"
            "给您减|再减|再优惠|改价|给您改|给你改|多送|内部优惠|专属优惠|"
            "专属价|粉丝价|老客价|会员价|新人价|extra discount|special price|"
            "special discount|give you a discount|lower the price for you|"
            "member price|members price|exclusive price|harga khusus|"
            "giá ưu đãi riêng|ราคาพิเศษ",
            near="(?:给|帮|为)(?:你|您|大家|家人们?|宝宝们?)…{0,5}(?:便宜|特批|减|"
            "改价|再优惠|打折|申请|抹零)|便宜点给|特批|偷偷给|额外优惠|再(?:减|"
            "便宜|优惠)\\d?|改价|内部优惠|专属(?:优惠|价)|(?:粉丝|老客|会员|"
            "新人)价|(?:extra|special) discount|special price|"
            "give you a discount|lower the price for you|members? price|"
            "exclusive price|harga khusus|giá ưu đãi riêng|ราคาพิเศษ",
            exempt="(?:不能|不会|没法|无法|不可以|做不了|不了|改不了)…{0,4}(?:再|改|"
            "便宜|减|优惠)|(?:改|减|便宜)不了|再便宜(?:我|点)?(?:做不|就不|"
            "也不)|单独…{0,4}改",
        ),
    ),
    on_evidence=True,
)
RESTOCK = Rule(
    "promise.restock",
    "a restock without evidence",
    "没有依据的补货承诺",
    _BASIS,
    (
        head(
            "再补|还补|会补|再上一批|补一批|上一批|补货|到货|返场|上新|预售|"
            "加单|会有货|就有货|有货了|back in stock|restock|restocked|"
            "available again|stok lagi|restok|có hàng lại|ของเข้า",
            near="(?:明天|后天|今晚|今天|下周|下个?月|周[一二三四五六日末]|"
            "\\d+[号天日]|[一二三四五六七]天|马上|很快|过几天|月底|月初|年底|"
            "肯定|一定|还会|会再|近期|过两天|晚上|下午|保证)…{0,5}(?:补(?:货|"
            "上|到|一批|点)|(?:再|还会?)(?:上|来|补)…{0,2}批|到货|返场|会有货|"
            "就有货|加单)|(?:补货|到货|返场)…{0,3}(?:明天|后天|下周|下个?月|"
            "马上|很快|\\d+[号天])|(?:back in stock|restock(?:ed|ing)?|"
            "available again)[^,.!?]{0,16}(?:tomorrow|next|on|in \\d|soon|this|"
            "by|tonight|monday|friday)|(?:tomorrow|next week|soon|definitely|"
            "will)[^,.!?]{0,14}(?:back in stock|restock|be available again|"
            "be back)|(?:stok lagi|restok) (?:besok|minggu|segera)|"
            "có hàng lại (?:vào|ngày|tuần)|ของเข้า(?:พรุ่งนี้|อาทิตย์|วัน)",
            exempt="补货时间|以…{0,6}通知|到货(?:后|通知|以后)|when it is back",
        ),
    ),
    on_evidence=True,
)
RULES = (
    FREE_SHIPPING,
    COMPENSATION,
    RETURNS,
    WARRANTY,
    SHIPPING_TIME,
    GIFT,
    PRICE_GUARD,
    DISCOUNT,
    RESTOCK,
)
