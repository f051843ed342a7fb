"""Words that must not be said, or only on evidence: promises, absolute terms, medical effects,
contacts outside the platform, denial of being an AI, traces of instructions.

Our own list, written from the advertising law of the People's Republic of China (art. 9, 17, 28),
the guideline on absolute terms (SAMR 2023 no. 6) and the platforms' common rules. Each rule has a
stable id; each pattern may be excused by its context.
"""

from __future__ import annotations

import re

import msgspec


class Rule(msgspec.Struct, frozen=True):
    """A pattern that blocks a text unless an exemption covers the match, or (for promises) unless
    the evidence carries one of the `evidence` patterns."""

    id: str
    reason: str
    pattern: re.Pattern[str]
    exempt: re.Pattern[str] | None = None
    evidence: re.Pattern[str] | None = None
    always: bool = True


_AT_A_WORD = re.compile(r"\\b([a-z0-9])")


def _compiled(*parts: str) -> re.Pattern[str]:
    """The choices as one pattern for texts in small letters.

    A pattern whose choices all begin with a plain character finds the places to look at many
    times faster (measured: 70 µs a text, then 10). So the condition that a word begins here
    is said behind its first letter, and the choices below begin with a character wherever that
    can be written.
    """
    return re.compile(_AT_A_WORD.sub(r"\1(?<!\\w\1)", "|".join(parts)))


ABSOLUTE = Rule(
    "ad.absolute",
    "an absolute term that the advertising law forbids",
    _compiled(
        "国家级|世界级|宇宙级|全球级|最高级|顶级|顶尖|极品|极致|至尊|王牌|冠军|之王|终极|"
        "独一无二|绝无仅有|史无前例|前无古人|空前绝后|万能",
        "全网(?:最|第一|首|独家)|全国(?:第一|首家|首个|最)|全球(?:第一|首|最)|世界(?:第一|"
        "首|最|领先)|行业(?:第一|首|最|领先|领导)|销量(?:第一|冠军)|第一品牌|中国第一|"
        "品类第一|口碑第一",
        "史上最|历史最低|全年最低|最低价|最便宜|最优惠|最划算|最实惠|最超值|底价|骨折价",
        "最(?:好|佳|优|强|棒|美|帅|牛|贵|火|热|红|香|甜|先进|权威|专业|正宗|高端|高档|顶|"
        "大牌|受欢迎|畅销|新科技|舒适|舒服|耐用|安全|健康|有效|保暖|轻|薄|透气|防水|全|"
        "完美|可靠|值得|好用|好吃|好看|好穿|靠谱)",
        "100%(?:有效|安全|满意|好评|见效|不|无)|百分(?:之)?百(?:有效|安全|满意|不|无)|"
        "绝对(?:安全|有效|正品|不|没|无|好|是)|永久|零风险|零副作用|无副作用|纯天然无",
        "唯一|独家|首选|首家|填补.{0,4}空白|国家免检|驰名商标|央视推荐|领导品牌|镇店之宝",
        r"\bthe best\b|\bbest (?:in|on|of|quality|ever|seller)\b|\bnumber one\b|"
        r"\bno\.? ?1\b|#1\b|\bworld'?s\b|\blowest price\b|\bcheapest\b|\bperfect\b|"
        r"\bultimate\b|\b100% (?:safe|effective|guaranteed)\b|\bguaranteed (?:results|"
        r"to)\b|\bunbeatable\b|\bmiracle\b",
    ),
    exempt=_compiled(
        "第一时间|第一次|第一步|第一件|第一款|第一双|第一位|第一天|最近|最后|最晚|最早|"
        "最大(?:码|号|尺码|承重|亮度|容量|功率|限制|值|可)|最小(?:码|号|尺码|值)|最高(?:温|"
        "可|承重|支持|档|亮)|最低(?:温|消费|起|亮|档|可)|最短|最长|最多|最少|最新(?:款|批|"
        "日期|一批)",
        "最佳(?:食用|赏味|饮用|使用|品尝)|本店最|我们店(?:里)?最|店里最|店内最|同款最|"
        "自家最|本场最|本款最|最适合|最好(?:先|提前|不要|是|能|用|在|把|别|洗|手洗|搭配|"
        "咨询|问|联系)|绝对(?:值|温度)|唯一(?:的)?(?:区别|不同|要注意)|王牌(?:师|军)|"
        "绝对不(?:能|要|可)",
    ),
)
MEDICAL = Rule(
    "ad.medical",
    "a medical or curative effect",
    _compiled(
        "治(?:疗|愈|好|病|百病|风湿|关节|颈椎|腰|失眠|咳|感冒|便秘|痘|脚气|湿疹)|根治|包治|"
        "药到病除|疗效|抗癌|防癌|抗肿瘤|消炎|止痛|止疼|杀菌治|降血(?:压|糖|脂)|降三高|降压|"
        "降糖|排毒|祛湿|活血化瘀|增强免疫|提高免疫|壮阳|补肾|丰胸|减肥(?:瘦身|效果|药)?|"
        "瘦身(?:效果)?|燃脂|生发|促进(?:骨骼|生长发育|血液循环)|对(?:风湿|关节炎|颈椎病|糖尿病|"
        "高血压|失眠)|有助于(?:风湿|关节炎|颈椎病|糖尿病|高血压|失眠)|防脱|延缓衰老|抗衰老|逆龄|再生细胞|修复(?:细胞|"
        "基因)",
        r"\bcures?\b|\btreats? (?:acne|disease|pain|cancer|eczema|arthritis)\b|\bheals?\b|"
        r"\bprevents? (?:cancer|disease)\b|\blowers? blood\b|\blose weight\b|"
        r"\banti-?aging miracle\b|\bclinically proven\b|\bdetox\b",
    ),
    exempt=_compiled(
        "不能治|不治疗|不具有|不具备|没有.{0,6}(?:疗效|功效)|不能代替|不替代|不宣传|非药品|"
        "不是药|治具|自治|政治"
        r"|does not (?:cure|treat|heal)|not intended to|cannot (?:cure|treat)"
    ),
)
EFFECT = Rule(
    "ad.effect",
    "a cosmetic effect that needs its registration as evidence",
    _compiled(
        "美白|祛斑|淡斑|祛痘|祛皱|去皱|抗皱|除皱|嫩白|焕白|防晒黑|速效|立竿见影|一夜|"
        "三天见效|七天见效|当天见效|马上见效",
        r"\bwhitening\b|\banti-?wrinkle\b|\bremoves? (?:spots|acne|wrinkles)\b|"
        r"\binstant(?:ly)? (?:results|whit)",
    ),
    evidence=_compiled(
        "美白|祛斑|淡斑|祛痘|祛皱|去皱|抗皱|除皱|嫩白|焕白|速效|一夜|whitening|wrinkle|acne|spots",
    ),
)
CONTACT = Rule(
    "contact.off_platform",
    "a contact outside the platform",
    _compiled(
        *(
            rf"{verb}(?:我|下|一下|个)?(?:微信|薇信|威信|vx|wx|v信|q{{1,2}}|扣扣|电话|手机号)"
            for verb in ("加", r"\+", "扫", "发", "留")
        ),
        r"微信号|薇信|威信|徽信|vx[:：]?\s?\w|wechat(?: id)?[:：]?\s?\w|qq(?:群|"
        r"号)?[:：]?\s?\d{5,}|whatsapp|telegram|t\.me/|line id",
        # addresses and numbers from their first certain character on
        r"https?://|www\.|\.(?<=[a-z0-9-]\.)(?:com|cn|net|top|xyz|vip|shop|io|me)\b|"
        r"1(?<!\d1)[3-9]\d{9}(?!\d)|4(?<!\d4)00-?\d{3}-?\d{4}|@(?<=[\w.+-]@)[\w-]+\.\w+|私(?:下|"
        r"底下)(?:交易|转账|付款)|转账给|线下交易|扫(?:我|下面|这个|"
        r"屏幕)?(?:的)?二维码(?:加|进|付)",
    ),
)
HUMAN = Rule(
    "identity.denied",
    "the host says it is a human being",
    _compiled(
        "我(?:就)?是(?:个|一个|一名)?(?:真人|活人|人类|真的人)",
        *(
            f"{who}(?:不是|并非|可不是)(?:一个)?(?:ai|机器人|人工智能|数字人|虚拟人|机器)"
            for who in ("我", "主播")
        ),
        "真人(?:主播|直播|出镜)(?:哦|的|在|为您)|我们(?:不是|没有用)(?:ai|机器人)",
        r"\bi(?:'m| am) (?:a )?(?:real )?(?:human|person|real)\b(?! being hosted)|\bi(?:'m|"
        r" am) not (?:a |an )?(?:ai|bot|robot|machine)\b|not an ai\b",
    ),
    exempt=_compiled("不是真人|并非真人|not a (?:real )?(?:human|person)"),
)
INJECTED = Rule(
    "prompt.leak",
    "a trace of instructions to a language model",
    _compiled(
        r"system prompt|系统提示词|提示词|</?(?:system|user|assistant|script|s)>|<\|.*?\|>|"
        r"\[/?inst\]|###|ignore (?:all |the )?previous|忽略(?:之前|以上|上面|所有)|"
        r"作为(?:一个)?(?:语言模型|ai语言模型|大模型)|as an? (?:ai )?language model|"
        r"我的(?:设定|指令)是|你是一(?:个|名|位)|you are an? (?:ai|assistant|host)|"
        r"开发者模式|developer mode|api[_ ]?key|sk-[a-z0-9]{8,}|\{\{|\}\}",
    ),
)
FALSE_URGENCY = Rule(
    "ad.pressure",
    "pressure that no record carries",
    _compiled(
        "最后(?:一|1)(?:次|天|批|波)|错过(?:再|就)(?:等|没|无)|再不(?:买|抢|拍)|马上涨价|"
        "即将涨价|明天涨价|恢复原价|仅剩最后|只剩最后|手慢无|绝版|不再补货|last chance|"
        "price goes up"
    ),
    evidence=_compiled("最后|涨价|恢复|last chance|goes up|绝版|下播后"),
)
OWN_USE = Rule(
    "ad.own_use",
    "an AI has not used the product",
    _compiled(
        "我(?:自己)?(?:一直|也|天天|每天|亲自)?(?:在)?(?:用了|穿了|吃了|喝了|试过|用过|"
        "穿过|吃过|回购)|我家(?:孩子|宝宝|老公|老人)(?:也|都)?(?:在)?(?:用|吃|穿)|亲测|"
        "i(?:'ve| have)? (?:personally )?(?:used|tried|worn|tasted) (?:it|this)"
    ),
)

PROMISES: tuple[Rule, ...] = (
    Rule(
        "promise.free_shipping",
        "free shipping without evidence",
        _compiled("包邮|免运费|免邮|不收运费|free shipping|free delivery|ships free|gratis ongkir"),
        evidence=_compiled("包邮|免运费|免邮|free shipping|free delivery|ships free|ship free"),
    ),
    Rule(
        "promise.returns",
        "a return promise without evidence",
        _compiled(
            "无理由|包退|包换|随时退|免费退|运费险|不满意(?:就|可以)?退|退货包运费|"
            "全额退款|no.questions|money.back|free returns?"
        ),
        evidence=_compiled(
            "无理由|包退|包换|免费退|运费险|可退|退换|全额退款|no.questions|money.back|"
            "free returns?|return"
        ),
    ),
    Rule(
        "promise.authentic",
        "a promise of authenticity without evidence",
        _compiled("正品|保真|假一赔|假一罚|官方授权|专柜同款|原装|authentic|genuine|100% original"),
        evidence=_compiled(
            "正品|保真|假一|授权|官方|专柜|验真|原装|authentic|genuine|original|official"
        ),
    ),
    Rule(
        "promise.warranty",
        "a warranty without evidence",
        _compiled("质保|保修|包修|终身(?:维修|质保|保)|以旧换新|免费换新|warranty|guarantee"),
        evidence=_compiled("质保|保修|包修|终身|换新|warranty|guarantee"),
    ),
    Rule(
        "promise.shipping_time",
        "a shipping time without evidence",
        _compiled(
            "当天发|今天发货|今天就发|马上发货|立刻发货|立即发货|秒发|次日达|隔日达|"
            "明天(?:就)?到|当日达|小时内发|ships? today|same.day|next.day|overnight"
        ),
        evidence=_compiled("当天|当日|次日|小时内发|今天|today|same.day|next.day|overnight|hours"),
    ),
    Rule(
        "promise.gift",
        "a gift without evidence",
        _compiled(
            *(
                rf"{how[0]}(?<![发配运派投不没]{how[0]}){how[1:]}"
                "(?!达|到|货|礼|人|男|女|给长|给妈|完|至|往|不|您去|去|检)"
                for how in ("免费送", "再送", "还送", "都送", "额外送", "加送", "送")
            ),
            "赠(?:送|品)|买一送|买一赠|free gift|complimentary|for free|comes free",
        ),
        evidence=_compiled("送|赠|free|gift|complimentary"),
    ),
    Rule(
        "promise.price_guard",
        "price protection without evidence",
        _compiled("保价|价保|买贵(?:必|包)?[退赔]|补差价|price match|price protection"),
        evidence=_compiled("保价|价保|买贵|补差|price match|price protection|price adjust"),
    ),
    Rule(
        "promise.discount",
        "a discount without evidence",
        _compiled(
            r"半价|打折|\d+(?:\.\d+)?折|立减|满减|直降|优惠券|half price|\d+% off|"
            r"discount code|coupon code"
        ),
        evidence=_compiled(r"半价|折|减|券|优惠|直降|off|half|discount|coupon|code|percent|sale"),
    ),
    Rule(
        "promise.safety",
        "a safety or health promise without evidence",
        _compiled(
            "无毒|零甲醛|无甲醛|不含甲醛|食品级|母婴级|孕妇(?:可用|能用|放心|也能|也可以)|"
            "婴儿(?:可用|能用)|a类|不过敏|不致敏|零添加|无添加|不含防腐剂|有机认证|"
            "欧盟认证|fda|food.grade|non.?toxic|hypoallergenic|safe for (?:babies|pregnan)|"
            "organic certified"
        ),
        evidence=_compiled(
            "无毒|甲醛|食品级|母婴|孕|婴|a类|敏|添加|防腐|有机|认证|fda|food.grade|"
            "non.?toxic|allergen|safe|organic"
        ),
    ),
    Rule(
        "promise.waterproof",
        "a strong property without evidence",
        _compiled(
            "完全防水|绝对防水|防摔|摔不(?:坏|烂|碎)|永不|不掉色|不起球|不变形|不缩水|"
            "不褪色|unbreakable|never fades"
        ),
        evidence=_compiled("防水|防摔|摔|掉色|起球|变形|缩水|褪色|unbreakable|fade"),
    ),
)

BANNED: tuple[Rule, ...] = (
    ABSOLUTE,
    MEDICAL,
    CONTACT,
    HUMAN,
    INJECTED,
    OWN_USE,
)
ON_EVIDENCE: tuple[Rule, ...] = (EFFECT, FALSE_URGENCY, *PROMISES)


def banned(text: str) -> Rule | None:
    """The rule that a text in small letters breaks whatever the evidence, None if it breaks
    none."""
    text = _plain(text)
    for rule in BANNED:
        if _breaks(rule, text):
            return rule
    return None


def without_evidence(text: str, evidence: str) -> Rule | None:
    """The promise of a text that the evidence (both in small letters) does not carry, None if it
    carries all.

    The same word must stand in the evidence: one promise does not vouch for another.
    """
    text, evidence = _plain(text), _plain(evidence)
    for rule in ON_EVIDENCE:
        for match in rule.pattern.finditer(text):
            if rule.exempt is not None and _excused(rule.exempt, text, match):
                continue
            if match.group().strip() in evidence:
                continue
            if rule.evidence is None or not rule.evidence.search(evidence):
                return rule
    return None


def _plain(text: str) -> str:
    """The Turkish i without a dot is the one small letter that reads as another."""
    return text.replace("ı", "i")


def _breaks(rule: Rule, text: str) -> bool:
    if rule.exempt is None:
        return rule.pattern.search(text) is not None
    return any(not _excused(rule.exempt, text, match) for match in rule.pattern.finditer(text))


def _excused(exempt: re.Pattern[str], text: str, match: re.Match[str]) -> bool:
    return any(
        found.start() < match.end() and match.start() < found.end()
        for found in exempt.finditer(text)
    )
