"""Promises about the goods: authenticity, safety, strength, origin. True as the catalogue says."""

from __future__ import annotations

from host.answers.law.rule import Rule, head

_BASIS = "广告法 第4条、第8条、第28条；消费者权益保护法 第20条"
AUTHENTIC = Rule(
    "promise.authentic",
    "a promise of authenticity without evidence",
    "没有依据的正品承诺",
    _BASIS,
    (
        head(
            "正品|保真|真品|正货|真货|authentic|genuine|100% original|"
            "original product|original 100%|chính hãng|hàng thật|ของแท้|asli|"
            "barang asli|100% ori|tulen|không phải hàng giả|not fake|no fakes|"
            "不卖假货|没有假货|不会卖假|不是假货",
            near="正品|保真|真品|正货|真货|authentic|genuine(?!ly)|100% original|"
            "original (?:product|100%)|chính hãng|hàng thật|ของแท้|(?:barang|"
            "100%|produk|dijamin) asli|asli (?:100%|original)|100% ori\\b|"
            "tulen|no fakes|不卖假货?|不会卖假货?|(?:没有|不是)假货",
            exempt="真货架",
        ),
        head(
            "直接授权|官方授权|品牌授权|授权店|官方旗舰|旗舰店|官方正|专柜验货|"
            "支持验货|支持专柜|专柜同款|专柜正|专柜一样|专柜货|官方直供|"
            "品牌直供|official store|authorized|authorised|official dealer|"
            "toko resmi|kedai rasmi|ร้านทางการ|official flagship|official",
            near="(?:官方|品牌)方?(?:直接)?授权|授权店|官方(?:旗舰|正|直供)|(?:是|"
            "我们)…{0,4}旗舰店|支持(?:专柜)?验货?|专柜(?:验货|同款|正|一样|货)|"
            "品牌直供|official (?:store|dealer|flagship|distributor|partner)|"
            "authori[sz]ed (?:dealer|store|reseller|seller|distributor)|"
            "toko resmi|kedai rasmi|ร้านทางการ",
        ),
        head(
            "原装|原厂|原单|尾单|外贸尾单|同厂|代工厂|大牌同厂|大牌工厂|"
            "大牌代工|同源|同一条生产线|一条生产线|original factory|"
            "same factory",
            near="原装|原厂|(?:外贸)?(?:原|尾)单|(?:大牌|品牌|名牌)…{0,4}(?:同厂|"
            "代工|工厂|同源|同款面料|同一)|同一?条生产线|代工厂|(?:original|"
            "same) factory",
        ),
    ),
    on_evidence=True,
)
SAFETY = Rule(
    "promise.safety",
    "a safety or health promise without evidence",
    "没有依据的安全承诺",
    _BASIS + "；化妆品监督管理条例 第43条",
    (
        head(
            "无毒|没有毒|无害|不含有害|没有有害|non-toxic|nontoxic|toxin-free|"
            "không độc|ปลอดสารพิษ|tidak beracun",
            near="(?<!毒副)无毒|没有毒|(?<!人畜)无害|(?:不含|没有)…{0,2}有害|"
            "non-?toxic|toxin-free|không độc|ปลอดสารพิษ|tidak beracun",
            deniable=False,
            exempt="不是无毒",
        ),
        head(
            "甲醛|formaldehyde",
            near="(?:零|0|无|没有?|不含|检不出|除|未检出)…{0,2}甲醛|甲醛…{0,4}(?:零|"
            "为0|未检出|达标|合格)|formaldehyde[- ]free|no formaldehyde",
            deniable=False,
            exempt="不能保证…{0,3}甲醛|不是…{0,3}甲醛",
        ),
        head(
            "食品级|food grade|food-grade|可以入口|可入口|能直接吃",
            near="食品级|food[- ]grade|可以?入口",
        ),
        head(
            "宝宝啃|宝宝舔|宝宝抱|宝宝咬|孩子啃|孩子咬|母婴级|婴儿级|婴幼儿级|"
            "a类|a 类|婴儿可用|婴儿能用|宝宝可用|宝宝能用|新生儿|婴儿也|宝宝也|"
            "婴儿可以|宝宝可以|婴儿都|宝宝都|safe for babies|baby safe|"
            "baby-safe|for newborns|safe for kids|safe for children|"
            "aman untuk bayi|an toàn cho bé|ปลอดภัยสำหรับเด็ก|"
            "selamat untuk bayi",
            near="(?:母婴|婴儿|婴幼儿)级|(?<![a-z])a ?类|(?:婴幼?儿|宝宝|新生儿|"
            "小孩|孩子|儿童)…{0,3}(?:可用|能用|可以用|都能用|也能用|可以放心|"
            "放心用|直接用|也可以用|都可以用|能穿|可以直接|能[吃喝啃咬]|"
            "可以[吃喝啃咬]|也能[吃喝]|也可以[吃喝]|[啃咬舔]…{0,3}(?:没事|"
            "没问题|放心|不怕))|safe for (?:babies|kids|children|newborns)|"
            "baby[- ]safe|for newborns|aman untuk bayi|an toàn cho (?:bé|trẻ)|"
            "ปลอดภัยสำหรับเด็ก|selamat untuk bayi",
            exempt="(?:宝宝们?|孩子|儿童|小孩|婴儿)…{0,4}(?:能|可以)(?:用|穿)吗|[是]不是a类",
        ),
        head(
            "孕妇|哺乳期|孕期|孕妈|经期|敏感肌|pregnant|pregnancy|"
            "breastfeeding|sensitive skin|ibu hamil|bà bầu|คนท้อง",
            near="(?:孕妇|哺乳期|孕期|孕妈|经期|敏感肌)(?:妈妈|的宝宝|的姐妹)?(?:也|"
            "都|可以|能|完全|照样|一样|放心|全程|的?朋友)*…{0,2}(?:可用|能用|"
            "可以用|放心用|放心|用没问题|没问题|没事|可以[吃喝]|能[吃喝]|"
            "可以穿|适用|友好|可以|都能用|也能用)|safe (?:for|"
            "during) (?:pregnan\\w+|breastfeeding)|(?:pregnant|"
            "breastfeeding) (?:women|moms|mothers) can|safe for sensitive skin|"
            "aman untuk ibu hamil|bà bầu dùng được|คนท้องใช้ได้",
            exempt="(?:孕妇|哺乳期|孕期|敏感肌)…{0,8}(?:吗|\\?|咨询|医生|建议先|慎|局部)",
        ),
        head(
            "不过敏|不致敏|不会致敏|防过敏|低敏|不刺激|无刺激|温和不|"
            "hypoallergenic|allergy free|allergy-free|won't irritate|"
            "no irritation|không kích ứng|ไม่แพ้|tidak iritasi",
            near="不(?:会)?(?:过敏|致敏)|低敏|(?:不|无|没有?|零|0)刺激|"
            "hypoallergenic|allergy[- ]free|won't irritate|no irritation|"
            "không kích ứng|ไม่แพ้|tidak (?:bikin )?iritasi",
            deniable=False,
            exempt="(?:不能|无法|不敢|不好)…{0,4}(?:保证|说)",
        ),
        head(
            "防腐剂|香精|色素|激素|添加剂都|添加剂也|防腐剂都|防腐剂也|香精都|"
            "香精也|色素都|色素也|激素都|零添加|0添加|无添加|不添加|没有添加|"
            "无防腐剂|不含防腐剂|0防腐剂|没有防腐剂|无香精|不含香精|无色素|"
            "不含色素|无酒精|不含酒精|无糖|0糖|零糖|不含糖|0脂|零脂|0卡|零卡|"
            "0蔗糖|无蔗糖|不含激素|无激素|没有激素|不含荧光|无荧光|不含重金属|"
            "不含铅|无铅|不含硅油|无硅油|无麸质|无反式|不含反式|纯天然|全天然|"
            "天然无|天然成分|无公害|有机|additive-free|no additives|sugar free|"
            "sugar-free|no sugar|paraben-free|no preservatives|"
            "preservative-free|alcohol-free|100% natural|all natural|"
            "all-natural|gluten-free|gluten free|no chemicals|chemical-free|"
            "tanpa pengawet|không chất bảo quản|ไม่มีสารกันเสีย|organic|"
            "tanpa bahan kimia|bpa free|bpa-free|lead-free",
            near="(?:一点|半点|任何|一滴)…{0,3}(添加剂|防腐剂|香精|色素|"
            "激素)…{0,2}(?:没有|不含|没加|不加)|(?:(零|0|无|不|没有)添加)|"
            "(?:无|不含|不加|0|零|没有)任?何?…{0,2}(防腐剂|香精|色素|酒精|蔗糖|"
            "糖(?!醋)|激素|荧光|重金属|铅|硅油|麸质|反式)|(0|零)[脂卡](?!路)|"
            "([纯全]天然)|(天然)无|无公害|(有机)(?!会|玻璃|物|体|结合)|"
            "(additive|sugar|paraben|preservative|alcohol|gluten|chemical|bpa|"
            "lead)[- ]free|no (additives|sugar|preservatives|chemicals)|"
            "100% (natural)|all[- ](natural)|tanpa (?:pengawet|bahan kimia)|"
            "không chất bảo quản|ไม่มีสารกันเสีย|(organic)(?!ally grown\\?)",
            deniable=False,
            exempt="(?:不是|并非|不能说|不算|不敢说|不保证|没有)(?:纯天然|有机|无添加|"
            "零添加|零糖|无糖|0糖)",
        ),
        head(
            "3c认证|国标|质检|fda|ce认证|iso|有机认证|绿色食品|欧盟认证|"
            "欧盟标准|出口标准|瑞士标准|德国标准|日本标准|认证|gb标准|医用标准|"
            "certified|certification|bpom|halal|cấp phép|อย.",
            near="3c认证|(?:符合|通过|达到|执行|超过|高于|过了?|按)…{0,4}(?:国标|"
            "国家标准|欧盟标准|出口标准|质检|认证)|fda|(?:ce|有机|欧盟|iso|"
            "绿色|质量|安全|环保|oeko|双|权威)…{0,4}认证|绿色食品|(?:瑞士|德国|"
            "日本|医用|欧盟|出口)标准|(?:is|are|fully|ce|organic|halal|lab|iso|"
            "officially)[ -]certified|bpom|(?:sijil|sertifikat) halal",
            exempt="认证(?:不|没|码|流程)|实名认证|身份认证",
        ),
    ),
    on_evidence=True,
)
STRENGTH = Rule(
    "promise.property",
    "a strong property without evidence",
    "没有依据的性能承诺",
    _BASIS,
    (
        head(
            "滴水不进|滴水不漏|不进水|不透水|不渗水|防水|waterproof|tahan air|"
            "chống nước|กันน้ำ|kalis air",
            near="滴水不[进漏]|不(?:会)?[进透渗]水|防水(?!台|层是|袋|吗|等级|指数|"
            "级别|性能|系数)|waterproof(?! (?:bag|case|rating|level|index|"
            "\\?))|tahan air|chống nước|กันน้ำ|kalis air",
            exempt="(?:能|是否|是不是|可以)防水吗",
        ),
        head(
            "防摔|摔不坏|摔不烂|摔不碎|不会碎|摔不破|抗摔|耐摔|unbreakable|"
            "shatterproof|shatter-proof",
            near="[防抗耐]摔|摔不[坏烂碎破]|unbreakable|shatter-?proof",
            deniable=False,
            exempt="不(?:能|可|是|够)?(?:防|抗|耐)摔|不防摔",
        ),
        head(
            "不掉色|不褪色|不会掉色|不会褪色|不怎么掉色|不易褪色|不易掉色|"
            "不串色|不染色|不会染色|不脱色|不变色|不会变色|不氧化|不发黄|"
            "不会发黄|不变黄|never fades|won't fade|doesn't fade|fade-proof|"
            "colorfast|colourfast|no fading|không phai màu|สีไม่ตก|tidak luntur|"
            "tak luntur",
            near="不(?:会|易|容易|太?会|怎么)?(?:[掉褪串染脱变]色|氧化|[发变]黄|"
            "发黑|变黑)|never fades?|(?:won't|doesn't|will not|"
            "does not) (?:fade|tarnish)|fade-proof|colou?rfast|no fading|"
            "không phai màu|สีไม่ตก|(?:tidak|tak) luntur",
            deniable=False,
            exempt="不(?:能|敢)保证…{0,6}",
        ),
        head(
            "不起球|不会起球|不易起球|抗起球|防起球|不掉毛|不会掉毛|不飞絮|"
            "不掉絮|不跑绒|不钻绒|won't pill|doesn't pill|no pilling|pill-free|"
            "no shedding|doesn't shed|won't shed",
            near="不(?:会|易|容易|太?会|怎么)?(?:起球|掉[毛絮]|飞絮|[跑钻]绒|起毛)|"
            "[抗防]起球|(?:won't|doesn't|does not|will not) (?:pill|shed)|"
            "no (?:pilling|shedding)|pill-free",
            deniable=False,
            exempt="不(?:能|敢)保证…{0,6}",
        ),
        head(
            "不变形|不会变形|不易变形|不走形|不缩水|不会缩水|不易缩水|不会皱|"
            "不皱|不起皱|不易皱|免烫|won't shrink|doesn't shrink|no shrinking|"
            "keeps its shape|wrinkle-free|wrinkle free|không nhăn|ไม่หด|"
            "tidak menyusut|stain-proof|stainproof|scratch-proof|scratchproof|"
            "won't scratch",
            near="不(?:会|易|容易|太?会|怎么)?(?:变形|走形|缩水|皱|起皱|塌|松垮)|"
            "免烫|(?:won't|doesn't|will not|does not) (?:shrink|stretch|"
            "scratch|stain|wrinkle)|no shrinking|keeps its shape|"
            "wrinkle[- ]free|không nhăn|ไม่หด|tidak menyusut|(?:stain|"
            "scratch)-?proof",
            deniable=False,
            exempt="不(?:能|敢)保证…{0,6}|不皱眉",
        ),
        head(
            "不生锈|不会生锈|防锈|不漏水|不会漏|不漏|防漏|密封不漏|不粘锅|不粘|"
            "不会粘|不糊|耐高温|防火|阻燃|防爆|防静电|不起静电|防滑|防烫|"
            "不烫手|防盗|防尘|rustproof|rust-proof|won't rust|doesn't rust|"
            "leakproof|leak-proof|doesn't leak|won't leak|fireproof|non-slip|"
            "heat resistant|heat-resistant|shockproof|anti-slip|flame retardant",
            near="不(?:会|易|容易)?(生锈)|防(锈)|不(?:会)?(漏)|防(漏)|"
            "不(?:会)?(粘)(?!毛|灰)|(耐高温)|(防火)|(阻燃)|(防爆)|(?:防|"
            "不(?:会)?起)(静电)|(防滑)|(?:防烫|不(烫)手)|防(盗)|(rust)-?proof|"
            "(?:won't|doesn't) (rust|leak)|(leak)-?proof|(fire)proof|(?:non|"
            "anti)-(slip)|(heat)[- ]resistant|(shock)proof|flame (retardant)",
            deniable=False,
            exempt="不(?:防|耐)(?:锈|漏|高温|火|爆|滑|烫)|不漏掉|不漏看|不会漏(?:看|"
            "掉|回|了您|答)|防火墙|会不会漏",
        ),
        head(
            "抗菌|抑菌|杀菌|除菌|灭菌|消毒|除螨|防螨|抗螨|防霉|除臭|防臭|驱蚊|"
            "防蚊|防虫|驱虫|净化空气|除醛|antibacterial|anti-bacterial|"
            "antimicrobial|kills germs|kills bacteria|kills 99|sterilizes|"
            "sterilises|odor-proof|odour-proof|anti-mite|mosquito repellent|"
            "kháng khuẩn|ต้านแบคทีเรีย|antibakteri",
            near="[抗抑杀除灭](菌)|(消毒)|[除防抗](螨)|防(霉)|[除防](臭)|[驱防](蚊)|"
            "[防驱](虫)|净化(空气)|除(醛)|anti-?(bacterial)|(antimicrobial)|"
            "kills (?:germs|bacteria|99)|sterili[sz]es|odou?r-proof|"
            "anti-(mite)|mosquito repellent|kháng khuẩn|ต้านแบคทีเรีย|"
            "antibakteri",
            exempt="(?:需要|请|先|用|可以|避免|不要|不能|建议|开水|定期|放进|"
            "进)…{0,8}(?:消毒|杀菌|除菌)(?:柜|后|一下|处理|液|水|再|$)|消毒柜|"
            "防蚊(?:裤|帐)",
        ),
        head(
            "保暖|零下|恒温|发热|自发热|不冷|隔热|凉感|降温|降几度",
            near="(?:零下|-)\\s?(?:\\d+|[一二三四五十]+)度|(?:自|持续|秒)发热|"
            "(?:恒温|保温|保冷)\\d+|\\d+小时(?:恒温|保温|保冷)|(?:秒|立刻|"
            "瞬间)?降温?\\d+度|降[一二三四五六七八九十\\d]+度",
        ),
        head(
            "进口|原产|产地直|源头工厂|自家工厂|工厂直|自有工厂|纯手工|全手工|"
            "大师手作|百年|祖传|非遗|老字号|imported from|handmade by|"
            "made in italy|made in japan|made in germany|made in france|"
            "made in korea|family recipe|since 1",
            near="(纯|原装|原瓶|整机|全)?进口(?!商|关)|(原产)|产地直|(?:源头|自家|"
            "自有)工厂|工厂直(?:发|供|销)|[纯全]手工|大师手作|(百年)(?:老|工艺|"
            "传承|历史|品牌|配方|企业)|祖传|非遗|老字号|imported from|"
            "handmade by|made in (?:italy|japan|germany|france|korea)|"
            "family recipe|since 1[89]\\d\\d",
            exempt="进口(?:处|袋)|原产地(?:是|为|:)|出入?口",
        ),
    ),
    on_evidence=True,
)
RULES = (AUTHENTIC, SAFETY, STRENGTH)
