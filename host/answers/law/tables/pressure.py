"""Urgency: an end, a last chance, a low stock, a crowd. True only where a record says so."""

from __future__ import annotations

from host.answers.law.rule import Rule, head
from host.answers.law.tables import pictures

PRESSURE = Rule(
    "ad.pressure",
    "pressure that no record carries",
    "没有记录支持的催单（倒计时、库存、涨价）",
    "明码标价和禁止价格欺诈规定 第19条；消费者权益保护法 第20条；浙江直播指引2024",
    (
        *pictures.PRESSURE,
        head(
            "数三个数|数五个数|数3个数|秒|只有今天|only today|just today|"
            "最后一次|最后1次|最后一天|最后1天|最后一批|最后一波|最后一轮|"
            "最后两天|最后三天|最后几天|最后一小时|最后一个小时|最后十分钟|"
            "最后五分钟|最后几分钟|最后一分钟|最后机会|最后的机会|今天截止|"
            "今晚截止|倒计时|马上结束|即将结束|活动结束|截止|到今晚|今晚结束|"
            "今天结束|仅限今天|仅限今晚|只限今天|只限今晚|只有今天|只有今晚|"
            "就今天|就今晚|仅此一次|仅此一天|只此一天|仅今天|仅今晚|过了今天|"
            "过了今晚|过了今晚|下播就没|下播恢复|下播就|last chance|last day|"
            "ends tonight|ends today|ending soon|today only|tonight only|"
            "final hours|last hours|countdown|hari terakhir|"
            "kesempatan terakhir|hanya hari ini|hôm nay thôi|chỉ hôm nay|"
            "cơ hội cuối|ngày cuối|วันสุดท้าย|โอกาสสุดท้าย|วันนี้วันเดียว|"
            "วันนี้เท่านั้น|hari ini sahaja|malam ini sahaja|hari ini saja|"
            "malam ini saja",
            near="数[三五十3\\d]个数|最后…{0,2}秒(?!杀)|\\b(?:only|just) today\\b|"
            "最后[一1两三几](?:次|天|批|波|轮|个?小时)|最后[一十五几三]分钟|"
            "最后的?机会|(?:今天|今晚)(?:截止|结束)|(?<!有)倒计时|(?:马上|"
            "即将)结束|(?:仅|只)限今[天晚]|只有今[天晚]|就今[天晚](?:有|这个|"
            "一天|一场|才|能|这)|仅此一[次天]|只此一天|仅今[天晚]|过了今[天晚]|"
            "下播(?:就|恢复|马上|后)|last (?:chance|day|hours)|(?:ends|"
            "ending) (?:tonight|today|soon)|(?:today|tonight) only|final hours|"
            "countdown|hari terakhir|kesempatan terakhir|hanya hari ini|"
            "hôm nay thôi|chỉ hôm nay|cơ hội cuối|ngày cuối|วันสุดท้าย|"
            "โอกาสสุดท้าย|วันนี้วันเดียว|วันนี้เท่านั้น|(?:hari|malam) ini saha?ja|"
            "(?:hari|malam) ini saja",
            exempt="倒计时(?:器|功能|钟|牌|关机|提醒|显示)|下播后?(?:也|再|客服|我)|"
            "最后[一1](?:次)(?:洗|漂洗|过水|脱水|清洗)",
        ),
        head(
            "错过|再不|马上涨价|即将涨价|明天涨价|涨价|恢复原价|恢复日常价|"
            "恢复到|price goes up|prices go up|price will go up|goes back up|"
            "don't miss out|miss it|miss this|now or never|harga naik|tăng giá|"
            "ขึ้นราคา|ราคาจะขึ้น|once it's gone|back to full price|"
            "before it's gone|before they're gone|never come back|"
            "won't come back|won't get this price|never see this price",
            near="错过…{0,6}(?:再|就|等|没|无|后悔|拍大腿|要等|真的|一年|可惜|亏)|"
            "(?:不要|别|千万别|不容)错过|再不(?:买|抢|拍|下单|冲|上车|入手|拿|"
            "付)|(?:马上|即将|明天|今晚|过后|下播|后面|下一场|明早|过几天|立马|"
            "随时|就要|要)…{0,4}(?:涨价|恢复)|涨价(?:了|啦|前)|恢复(?:原价|"
            "日常价|到)…{0,6}|prices? (?:goes|go|will go|going) up|"
            "goes back up|don't miss (?:out|it|this)|if you miss|now or never|"
            "harga naik|tăng giá|ขึ้นราคา|ราคาจะขึ้น|once (?:it's|they're) gone|"
            "back to full price|before (?:it's|they're) gone|(?:never|"
            "won't) (?:come back|get this price|see this price)|"
            "never see this price",
            exempt="(?:没有|不会|没|暂无|暂时不|不)…{0,4}涨价|恢复(?:正常|弹性|原状|"
            "形状|发货)|错过…{0,4}(?:内容|讲解|介绍|没关系|也没|不要紧)|没听|"
            "活动后恢复\\d|恢复到原来的(?:形状|样子)",
        ),
        head(
            "仅剩|只剩|就剩|还剩最后|库存告急|库存紧张|库存不多|库存见底|"
            "所剩无几|所剩不多|没几件|没几单|剩不多|剩得不多|不多了|快没了|"
            "快抢光|抢光|抢完|抢空|秒空|秒没|秒光|断货|断码|手慢无|手慢|拼手速|"
            "先到先得|售完即止|售罄为止|要没了|最后几件|最后几单|最后几套|"
            "最后十|最后五|最后二十|最后三|最后两件|最后两|selling fast|"
            "selling out|almost gone|almost sold out|only a few|limited stock|"
            "limited quantity|going fast|while stocks last|few left|"
            "nearly gone|hurry|running out|tinggal sedikit|stok terbatas|"
            "stok menipis|sắp hết|số lượng có hạn|ใกล้หมด|เหลือไม่กี่|ของมีจำกัด|"
            "chỉ còn vài|cepat habis|cháy hàng|tinggal beberapa|hampir habis",
            near="(?:仅|只|就)剩(?:下)?…{0,2}(?:最后|几|\\d|"
            "[一二两三四五六七八九十])|还剩最后|库存(?:告急|紧张|不多|见底)|"
            "所剩(?:无几|不多)|没几[件单套]|剩得?不多|(?:数量|名额|货|现货|"
            "货量)…{0,3}(?:不多|有限)|不多了|快没了|(?:快|要|就|马上|都|"
            "已经)…{0,4}(?:抢|秒)[光完空没]|[抢秒][光完空]了?|秒没|(?:马上|"
            "快要?|即将|要|经常|老|一直)…{0,2}断[货码]|手慢(?:无|的|就|了)?|"
            "拼手速|先到先得|售(?:完即止|罄为止)|(?:马上|快|就)要没了|"
            "最后(?:几|两|十|五|二十|三|\\d+)…{0,2}[件单套个瓶盒份双条](?!有|"
            "吗|码|尺|色|\\?)|selling (?:fast|out)|almost (?:gone|sold out)|"
            "only a few|limited (?:stock|quantity)|going fast|"
            "while stocks last|few left|nearly gone|\\bhurry\\b(?! up the)|"
            "running out|tinggal sedikit|stok (?:terbatas|menipis)|sắp hết|"
            "số lượng có hạn|ใกล้หมด|เหลือไม่กี่|ของมีจำกัด|chỉ còn vài|"
            "cepat habis|cháy hàng|tinggal beberapa|hampir habis",
            exempt="no (?:need to )?hurry|no rush|don't hurry|不用(?:抢|急)|不抢",
        ),
        head(
            "手一抖|马上关|立刻关|就下架|马上下架|马上撤|疯抢|都在抢|在抢|抢疯|"
            "抢购|爆单|都在拍|都在下单|都拍了|都下单了|人下单|人付款|人在拍|"
            "人正在|人在看|人加购|人已经|单了|已经抢|已抢|后台显示|后台看到|"
            "抢不到|倒数|拍走|再等就|再等就是|people are looking|"
            "people are viewing|就没了|今天不拍|今天不买|现在不买|不买就|冲冲|"
            "赶紧抢|赶快抢|快抢|赶紧冲|三二一|3二1|321|上链接|"
            "everyone is buying|everyone's buying|people are buying|"
            "orders just|just ordered|people bought|people have ordered|"
            "in their carts|people watching|flying off|act now|buy now before|"
            "order now before|people ordering|semua orang beli|ai cũng mua|"
            "แย่งกัน",
            near="手一抖|(?:马上|立刻|立马|说|数|就)…{0,3}(?:关(?:了|链接|掉|闭|"
            "[,。!]|$)|下架|撤)|倒数了?(?=[,。!]|$|啊|三|3|十)|"
            "[\\d多一二两三四五六七八九十百千]+个?…{0,2}(?:姐妹|家人|宝宝|宝子|"
            "朋友|顾客)…{0,3}(?:拍|买|下单|抢)(?:走|了)|再等就?…{0,3}(?:明年|"
            "下个?月|下次|一年|半年)|people are (?:looking|viewing)|疯抢|(?:都|"
            "正)在抢|在抢(?:了|这)|抢疯|抢购(?!价|时间)|爆单|(?:大家|姐妹们?|"
            "家人们?|宝宝们?|他们|人家|好多人|全都|几百人|几千人|好多|"
            "所有人)…{0,6}(?:都在拍|都在下单|都拍了|都下单了|抢|付款了)|"
            "(?:\\d+|[一二两三五六七八九几十百千万]+)多?个?人(?:已经|正在|在|"
            "都)?(?:下单|付款|拍|加购|抢|看|排队)|已经?…{0,5}(?:抢了?|卖|"
            "走)(?:了)?(?:\\d+|[一二两三五六七八九几十百千]+)多?单|后台(?:显示|"
            "看到)|(?:一会|等下|马上|再晚|晚了|晚一步|慢了|犹豫|下一秒|转眼|"
            "待会|过会)…{0,6}(?:抢不到|就没了|没了)|(?:今天|现在)不(?:买|拍|"
            "下单)…{0,8}(?:没|后悔|贵|涨|亏|要等|哭)|冲冲|赶[紧快]…{0,2}(?:抢|"
            "冲)|快抢|(?:三二一|(?<!\\d)321(?!\\d))…{0,4}(?:上链接|上车|开|抢)?|"
            "(?:everyone(?: is|'s)|people are) (?:buying|ordering|grabbing)|"
            "(?:\\d+|dozens|hundreds) (?:orders just|people (?:bought|have|"
            "just|are|watching|ordering))|in their carts|people watching|"
            "flying off|act now|(?:buy|order) now (?:before|or)|"
            "semua orang beli|ai cũng mua|แย่งกัน|just ordered",
            exempt="(?:大家|宝宝)…{0,4}都在看公屏|上链接的时间|不用抢",
        ),
        head(
            "限时|限量|限购|限定|秒杀|仅限|前十名|前五十名|前一百名|前20名|"
            "前50名|前100名|前10名|limited time|limited edition|flash sale|"
            "limited offer|first 100|first 50|first 10|terbatas|giới hạn|"
            "จำกัดเวลา|เวลาจำกัด",
            near="限(?:时|量)(?!器|计)|限购|(?:限时|整点|今晚|直播间|"
            "开抢)…{0,2}秒杀|秒杀(?:价|活动|款|开始|专场)|前(?:\\d+|"
            "[十五二三一百两]+)[名位](?:下单|付款|拍|顾客|客户|买|送|的)?|"
            "limited (?:time|edition|offer)|flash sale|first \\d+ (?:buyers|"
            "orders|customers|people)|(?:waktu|edisi|stok) terbatas|"
            "giới hạn (?:thời|số)|จำกัดเวลา|เวลาจำกัด",
            exempt="不限(?:时|量|购)|限量(?:发|供应商)",
        ),
        head(
            "绝版|不再补货|不补货|不再生产|停产|不会再有|以后没有了|以后没了|"
            "卖完就没|卖完没有了|再也没有|再也不会有|清仓|断货王|孤品|"
            "discontinued|never restock|won't be restocked|won't restock|"
            "no restock|never be restocked|clearance",
            near="绝版|不(?:再|会|会再|打算)?补货|不再生产|停产|不会再有|"
            "以后(?:都)?没有?了|卖完就?没有?(?:了)?|再也(?:没有|不会有)|清仓|"
            "断货王|孤品|discontinued|(?:never|won't|no|"
            "not)(?: be)? restock(?:ed)?|clearance",
            deniable=False,
            exempt="补货时间(?:还)?没有?(?:定|确定)|不补货吗|补不补货",
        ),
    ),
    on_evidence=True,
)
RULES = (PRESSURE,)
