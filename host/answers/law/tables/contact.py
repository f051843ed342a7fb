"""Ways out of the platform, and personal data, in whatever disguise."""

from __future__ import annotations

from host.answers.law.rule import Rule, head

_DIGIT = "[0-9零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖幺]"
_SIGN = "[ .\\-_*·,、/~]{0,2}"
_BUILT = (
    "微信|微❤|微x|微心|微星|威信|维信|徽信|卫星号|v信|vx|wx|w信|weixin|"
    "wechat|v❤|v♥|v♡|微♥|微♡|绿泡泡|小绿|绿色软件|扣扣|抠抠|寇寇|口口|"
    "企鹅|qq|q群|手机号|电话号|微聊|微号|v号|v我"
)
_MOBILE = (
    f"(?<!{_DIGIT})[1一幺壹]{_SIGN}[3-9三四五六七八九叁肆伍陆柒捌玖]"
    f"(?:{_SIGN}{_DIGIT}){{9}}(?!{_DIGIT})"
)
_MOBILE_STARTS = "|".join(
    [f"{one}{two}" for one in "1一幺壹" for two in "3456789三四五六七八九叁肆伍陆柒捌玖"]
    + [f"1{sign}{two}" for sign in (" ", "-", ".", "_", "*", " - ") for two in "3456789"]
)
_TWO_DIGITS = "|".join(f"{one}{two}" for one in "123456" for two in "0123456789")
CONTACT = Rule(
    "contact.off_platform",
    "a contact or a payment outside the platform",
    "引导到平台外联系或交易",
    "网络直播营销管理办法 第18条；直播电商监督管理办法；平台规则",
    (
        head(
            _BUILT,
            near=f"(?:加|\\+|扫|留|发|给|找|搜|换|私|联系|进|来|用|添加)(?:一?下|个|"
            f"我|我的|我们|我们的|主播|主播的|客服|客服的|老板|老板的|咱|上|"
            f"你的|您的|下方|群|店主|店长)*(?:{_BUILT})|(?:{_BUILT})(?:号|群|是|"
            f"聊|联系|上|里|:|：|同号|搜|加|我|私|找我|转|下单|购买|付款|便宜|"
            f"详聊|咨询|发|id|扫| *[a-z]*[0-9_]{{3,}}|"
            f" *:? *[a-z][a-z0-9_-]{{4,}})|(?:手机|电话)同(?:{_BUILT})|(?:我|"
            f"主播|老板|店主)的(?:{_BUILT})",
            exempt="微信(?:支付|付款|付钱|零钱|登录|公众平台|小商店|和支付宝|、支付宝|"
            "或支付宝|或者支付宝|钱包)|(?:支持|用|可以用)微信(?=、|和|或|"
            ",支付宝)|(?:表情|口口声声|口口相传)|企鹅(?:图|玩|公仔|造型|印花|"
            "抱枕|款|宝宝|形)|手机号(?:填|写|留错|错|码填|登录|收货|后四位|绑)|"
            "(?:收货|订单|填|绑定|注册|您的|预留)的?(?:手机号|电话号)|扫码支付|"
            "(?:不要|别|请勿|切勿|勿)…{0,8}(?:留|发|给|填|打|"
            "公布)…{0,6}(?:手机号|电话号|微信|qq)|手机号码?和?地址",
        ),
        head(
            "加微|加威|加维|加v|加wx|加围|加q|加扣|加卫|加绿|+v|+微|+q|+wx|"
            "加我v|加我微|加我q|加一下v|加个v|加个微|加下v|加下微|加群|进群|"
            "拉群|拉您进群|扫码进群|粉丝群|福利群|加好友|加个好友|互加|vvv|"
            "加我好友|加老板|加主播|加店长|加客服|加我的微|私加",
            near="(?:加|\\+)(?:一?下|个|我|我的|我们|主播|客服|老板|店长|"
            "他)*(?:微(?!量|波|微|辣|调|孔|晶|绒|弹)|威(?!化)|维(?!c|e|b|生|a)|"
            "v(?!ip|领|c)|wx|围(?!巾|裙|栏|边|脖|嘴|兜|挡)|q(?!弹)|扣(?!子|带|"
            "上|眼|款|的)|卫(?!生|衣|浴))|加绿|(?:扫码|加|进)…{0,3}(?:微信群|"
            "福利群|内购群|私域)|拉(?:您|你)?进?群|加(?:个|我)?好友|互加|"
            "加(?:老板|店长|主播)(?:私|v|聊|微)|私加",
            exempt="\\+v(?:ip|c)|加v领|加vip",
        ),
        head(
            "weixin|wei xin|vxin|vx|wx|whatsapp|whats app|telegram|t.me|"
            "line id|wa.me|zalo|viber|messenger|snapchat|line:|line @|signal|"
            "facebook|instagram|ig:|twitter|youtube|qq|discord|wa:|fb:|dm me|"
            "text me|call me|my number|my phone|email me|wechat",
            near=r"(?:add|message|text|contact|find|chat|dm|call|join|ping|reach|hit|"
            r"hubungi|chat|liên hệ|nhắn|kết bạn|ติดต่อ|แอด|add|"
            r"ทัก)[^,.!?]{0,16}(?:whats ?app|telegram|wechat|zalo|viber|"
            r"messenger|line|snapchat|signal|facebook|instagram|discord|qq|"
            r"\bwa\b|fb)|(?:whats ?app|telegram|wechat|zalo|viber|snapchat|"
            r"discord|qq|vx|wx|weixin|vxin)(?: ?(?:id|group|me|us|number|"
            r"channel|群|号))?[^a-z]{0,3}(?:[:=@]|[a-z]*\d|is )|(?:whats ?app|"
            r"telegram|wechat|zalo|discord) (?:me|us|id|group|channel|number|"
            r"for|to)|my (?:whats ?app|telegram|wechat|zalo|line id|"
            r"phone(?: number)?(?! (?:screen|case))|number)\b(?! one)|t\.me/|"
            r"wa\.me|line ?(?:id|:|@)|(?:vx|wx|weixin) ?[:=]? ?[a-z0-9_]{3,}|"
            r"(?:text|call|email|dm) me (?:at|on|for|privately|outside|"
            r"in private)|(?:ig|wa|fb) ?: ?@?[a-z0-9_]{3,}|(?:on|via|through|"
            r"over|to) (?:whats ?app|telegram|wechat|zalo|line chat|signal)",
            exempt=r"wechat pay",
        ),
        head(
            "渠道|走那边|ins搜|ig搜|微博搜|简介里|账号在|主页|联系方式|绿色的|"
            "橙色的|绿色那个|绿色软件|那个软件",
            near="(?:另一个|另外的?|别的|其他|私下的?)(?:购买)?渠道|"
            "走那边…{0,4}(?:省|便宜|划算|买|下)|(?:ins|ig|fb|推特|"
            "脸书)…{0,2}搜|(?:账号|号码|联系方式)…{0,2}在…{0,4}简介|"
            "简介里…{0,4}(?:账号|联系|号码|微信|v)|(?:号码|联系方式|电话|微信|"
            "v)…{0,4}(?:在|看|放)…{0,4}主页|主页…{0,4}(?:有|看|加|"
            "找)…{0,4}(?:联系|号码|方式|微信|电话|我)|(?:绿|橙|黄|"
            "蓝)色?的?(?:那个|这个)?(?:软件|app)|(?:加|留|发)(?:一?下|"
            "个)?(?:我的|您的)?联系方式",
        ),
        head(
            "wa|chat wa|私我电话|私我号码",
            near=r"(?:chat|hubungi|via|ke|lewat|di) wa\b|\bwa (?:kami|saya|me|aja|ya|"
            r"admin)|私我(?:电话|号码|v)",
        ),
        head(
            "http|https|www.|.com|.cn|.net|.top|.xyz|.vip|.shop|.io|.me|点com|"
            "点cn|dot com|短链|.vn|.id|.my|.th|bit.ly|外链",
            near=r"https?:|www\.|[a-z0-9-]\.(?:com|cn|net|top|xyz|vip|shop|io|me|vn|"
            r"id|my|th|ly)\b(?!\w)|[a-z0-9]点(?:com|cn)|[a-z0-9] ?dot com|"
            r"bit\.ly|短链",
            deniable=False,
        ),
        head("@", near=r"[\w.+-]+@[\w-]+\.[a-z]+", deniable=False),
        head(
            "私下|私底下|线下交易|私下交易|转账|直接转|打款|收款码|付款码|"
            "二维码|走私下|绕开平台|避开平台|不走平台|平台外|别的平台下单|站外|"
            "场外|脱离平台|私单|线下付|私聊付|支付宝转|微信转|定金转|红包转|"
            "发红包给我|银行转账",
            near="私(?:下|底下)…{0,4}(?:交易|转|付|买|卖|给|便宜|下单|拍|联系|加|"
            "聊)|线下(?:交易|付)|(?:转账?|打款|汇款?)(?:给|到|至)|直接转(?:我|"
            "账|钱|给)|(?:扫|发|看|截|用)…{0,6}(?:收款码|付款码|二维码)|收款码|"
            "二维码…{0,4}(?:加|进|付|扫)|(?:绕开|避开|脱离|不走)平台|(?:平台|"
            "站|场)外(?:交易|下单|付款|成交|拍|买|联系)|私单|私聊付|(?:支付宝|"
            "微信|银行)转(?:账|我|给)?|发红包给我|定金转",
            exempt="(?:瓶|盒|包装|吊牌|标签|说明书|防伪|产品)…{0,6}二维码|"
            "扫…{0,6}二维码…{0,6}(?:验|查|看说明|防伪|溯源)",
        ),
        head(_MOBILE_STARTS, near=_MOBILE, deniable=False, starts=True),
        head(
            "400|4 0 0|800|四零零",
            near=r"(?<!\d)[48]00[ -]?\d{3}[ -]?\d{4}(?!\d)|四零零(?:[0-9零一二三四五六七八九]){7}",
            deniable=False,
        ),
        head(
            "打电话|电话联系|电话咨询|致电|加电话|留电话|留下电话|电话打给|"
            "打我电话|打这个电话|电联|留个电话|留号码|留个号码|留下号码|"
            "手机号发|发我手机号|发手机号|电话发|留手机|报手机号|报一下手机",
            near="(?:打|加|留|发|拨|报)(?:下|个|我|我的|这个|一下|您的|"
            "我们)*(?:电话|号码|手机号?)|电话(?:联系|咨询|打给)(?:我|我们|老板|"
            "店主)?|致电|电联|(?:手机号|电话|号码)…{0,2}发(?:我|给我|公屏|"
            "评论区|上来|出来)",
            exempt="客服(?:会|同事)…{0,6}电话|快递员?…{0,6}电话|(?:不要|别|请勿|切勿|"
            "勿)…{0,10}(?:电话|号码|手机)|打电话…{0,4}(?:模式|清晰|功能|免提)|"
            "(?:支持|可以|能|蓝牙|手表|耳机)…{0,6}打电话",
        ),
        head(
            "小红书搜|抖音搜|淘宝搜|微博搜|某宝搜|某宝上|去淘宝|去拼多多|"
            "去京东|去小红书|公众号|关注我的公众|百度搜|闲鱼|私域|淘口令|"
            "橙色软件|黄色软件|拼夕夕|桃宝|掏宝|某红书|别的平台搜",
            near="(?:小红书|抖音|淘宝|微博|某宝|百度|闲鱼|拼多多|京东|公众号|"
            "别的平台)…{0,2}搜|去(?:淘宝|拼多多|京东|小红书|某宝|"
            "闲鱼)…{0,4}(?:买|搜|拍|下单|找|看)|(?:关注|搜|进)…{0,6}公众号|"
            "闲鱼…{0,4}(?:买|转|卖|拍|联系)|私域|淘口令|(?:橙色|黄色)软件|"
            "拼夕夕|桃宝|掏宝",
        ),
        head(
            "pay me directly|pay outside|outside the platform|off the platform|"
            "off platform|off-platform|bank transfer|paypal me|transfer to my|"
            "send money|scan this qr|scan the qr|transfer langsung|"
            "chuyển khoản|โอนเงิน|โอนตรง|nhắn zalo|kết bạn zalo|bayar langsung|"
            "transfer ke rekening|inbox|cash app|venmo|my account number|ib em|"
            "line:",
            near=r"pay me directly|pay outside|(?:outside|"
            r"off)[ -](?:the )?(?:platform|app)|bank transfer|paypal me|"
            r"transfer to my|send (?:me )?money|scan (?:this|the|my) qr|"
            r"transfer (?:langsung|ke rekening)|chuyển khoản (?:cho|trực tiếp|"
            r"riêng|vào)|โอนเงิน(?:ตรง|มา|เข้า)|โอนตรง|nhắn zalo|kết bạn zalo|"
            r"bayar langsung|(?:inbox|ib) (?:em|mình|shop)[^,.!?]{0,12}(?:giá|"
            r"rẻ|riêng)|cash app|venmo|my account number",
            exempt=r"(?:cards?|visa|mastercard|paypal|delivery|cod|wallets?|pay)[ )]*"
            r"(?:,|and|or|/|&| )+bank transfers?|bank transfers?(?: ?(?:,|and|or|/|&))+ "
            r"?(?:credit|debit|cards?|visa|mastercard|paypal|cash on|cod)",
        ),
    ),
)
PERSONAL = Rule(
    "personal.data",
    "personal data of a person in the open",
    "公开说出个人信息",
    "个人信息保护法 第25条、第51条；直播电商监督管理办法",
    (
        head(
            _TWO_DIGITS,
            starts=True,
            near=r"(?<![\d.])[1-6]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|"
            r"3[01])\d{3}[\dx](?!\d)|"
            r"(?<![\d.])[3-6]\d{3}(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)|"
            r"(?<![\d.])[3-6]\d{15,18}(?!\d)",
            deniable=False,
        ),
        head(
            "身份证号|身份证发|身份证照|银行卡号|卡号发|卡密|验证码|支付密码|"
            "密码发|密码是|cvv|身份证正面",
            near="(?:报|发|说|给|填|留|告诉|提供|拍)…{0,10}(?:身份证(?:号|照|正)|"
            "银行卡号|验证码|支付密码|卡密|密码)|(?:身份证号?|银行卡号|验证码|"
            "支付密码|密码)…{0,3}(?:发|报|是\\d|给我|告诉我|打在|说一下|"
            "打公屏)|cvv",
            exempt="(?:不要|别|请勿|切勿|千万|不会|勿|不能|谁)…{0,14}(?:验证码|密码|"
            "身份证|卡号)|收到验证码|输入验证码",
        ),
        head(
            "室|号楼|栋|单元|幢",
            near="(?:路|街|巷|道|弄|村|小区|苑|花园|城)…{0,8}\\d+(?:号|栋|幢|弄|"
            "号楼|座)…{0,8}(?:\\d+(?:单元|室|楼)|\\d{3,4}(?:室|房)?)",
            deniable=False,
            exempt="(?:门店|实体店|退货|仓库|工厂|展厅|公司|店铺)…{0,4}地址",
        ),
        head(
            "收件人|收货人|收货地址是|家住|住在|她住|他住|买家叫|顾客叫|真名|家庭住址",
            near="(?:收件人|收货人|买家|顾客|客人)(?:是|叫|姓名?|:)…{0,10}(?:先生|"
            "女士|[\\u4e00-\\u9fff]{2,3}(?:,|。|$|住|电话|手机))|(?:家|她|他|"
            "这位|顾客|买家|宝宝)住(?:在)?…{1,12}(?:路|街|小区|号|栋|村)|"
            "收货地址是…{2,}|家庭住址是",
            deniable=False,
        ),
        head(
            "social security number|credit card number|passport number|"
            "her address|his address|lives at|your password|verification code|"
            "otp|the buyer's name",
            near=r"(?:type|send|tell|give|post|share|drop|"
            r"need)[^,.!?]{0,18}(?:social security number|credit card number|"
            r"card number|passport number|password|verification code|otp)|"
            r"lives at \d|(?:her|his|buyer's) address is",
            exempt=r"(?:never|don't|do not|please do not|"
            r"nobody)[^,.!?]{0,24}(?:password|code|number|otp)",
        ),
    ),
)
RULES = (CONTACT, PERSONAL)
