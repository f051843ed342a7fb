"""The words that make a number in the host's mouth a claim about our price or stock, and those that
make it something else. All patterns are for canonical text (numerals as digits, small letters)."""

from __future__ import annotations

import re

PIECES = (
    r"(?:件|双|条|个|只|支|把|顶|瓶|盒|包|袋|套|片|对|罐|张|枚|台|份|床|本|单|pieces?|pcs|pairs?)"
)

NOT_SAID = re.compile(
    r"吗|么[?？。,，]|[?？]|多少|是不是|有没有|对不对|猜|如果|要是|假如|万一|以为|想象|听说"
    r"|据说|有人说|谁说"
    r"|你说|觉得|算下来|合下?来?\d|\bif\b|\bguess\b|\bhow much\b|\bthink\b"
)
"""Nobody says it: it is asked, supposed, or told of somebody else."""
TAKEN_BACK = re.compile(r"说错|口误|不对|搞错|更正|纠正|哦不|sorry,|i mean")

ELSEWHERE = re.compile(
    r"平台|有的|有些|别家|别人|人家|外面|专柜|商场|超市|实体店|门店|淘宝|天猫|京东|拼多多"
    r"|抖音上|网上|隔壁"
    r"|同行|市面|市场|官网"
    r"|官方|旗舰店|酒店|工厂|代购|门票|那边|隔壁|那家|竞品|其他家|其它家|奶茶|火锅|elsewhere"
    r"|other shops?"
    r"|competitors?|in (?:the )?(?:stores?|malls?)"
)
OURS = re.compile(
    r"我们|咱们|咱家|我家|我这|我只|我就|我给|本店|(?<!隔壁)(?<!别的)(?<!其他)(?<!别人)直播间"
    r"|到手|在这[里儿]|\bours?\b|\bwe\b|\bhere\b"
)
PAST = re.compile(
    r"原价|原来|原本|平时|之前|以前|上次|上回|上个?(?:月|周|星期|季度?|半年)|昨天|前天|去年"
    r"|前年|往年|当时|当初|刚才|日常|一向|本来|吊牌|划线|标价"
    r"|明天|后天|下周|过后|之后|以后|活动后|结束后?|恢复|回到|涨到|过了|改天|下次|下一个|卖过"
    r"|价值|市值|参考价"
    r"|\bwas\b|used to|originally|before|tomorrow|list price|regular(?:ly)?|worth"
)
PRESENT = re.compile(
    r"现在|今天|今晚|今日|此刻|这会儿|现价|到手|券后|秒杀|直播价|福利价|活动价|只要|只需|仅需"
    r"|只卖|\bnow\b|\btoday\b"
    r"|\bonly\b|\bjust\b|tonight"
)
LISTED = re.compile(r"(?:划线价|吊牌价|标价|list price)(?:是|为|都|也|了|:| is| of)*\s?$")

NOT_BEFORE = re.compile(
    r"(?:便宜|省下?|减去?|优惠|立减|直降|降了?|抵扣?|返现?|领|补|差|贵|多付|加|运费险?|邮费"
    r"|快递费|满|超过|超|够|定金"
    r"|押金|订金|尾款|赔|罚|奖|抽|价值|值|成本|进价|亏|赚|工资|充|存|付了|花了?|花掉|卖过|卖了"
    r"|不到|不足|低于|少于"
    r"|大概|大约|差不多|将近|接近|近|约|左右|起码|至少|最少|最多|不止|快要?|小|上|第|编号|型号"
    r"|尺码|身高|体重|预算"
    r"|手里|带着|拿着|扣|打|刷|回复|送|限|每期|分期|月供|一期|每天|一天|平均|每次|一次|每克"
    r"|每斤|一斤|每杯|一杯|合|等于"
    r"|不是|不要|不用|没有|别|不卖|买过|拍了?|抢了|前|评价|换(?:1?个|新的?)?要?|修(?:1?次)?要?"
    r"|save|off|about|around|almost|nearly|under"
    r"|over|not|below|above|up to|shipping|another|link|number)"
    r"(?:了|掉|你|您|大家|们|出来的?|一张|个|大概|都|要|就|还|到|a|of|the)*\s?$"
)
"""What stands before a number that is no price."""
SUMMED = re.compile(r"(?:共|总共|合计|加起来|总价|一起|in all|together)(?:是|就|才|只要|要| )*$")
"""The sum of several things, of which nobody has said how many of each."""
SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|ten|both|all|any|pairs?|sets?|bundles?|dozen|packs?|together|per"
    r"|\d+ (?!yuan|dollars?|ml\b|g\b|kg\b|l\b|cm\b)[a-z]+s)\b"
)
"""An English clause that speaks of several pieces: its amount is no price of one."""
MOVED_TO = re.compile(r"(?:便宜|优惠|减|打|降|做|给|改|调|杀|砍|压)(?:下来|价)?(?:到|成|至|了)?,?$")
"""便宜到, 降到: what follows is the price."""
REALLY_TO = re.compile(r"(?:到|成|至|下来,?)$")

NOT_BEHIND = re.compile(
    r"^ ?(?:多|几|来[块元个]|左右|上下|出头|以[内下上]|之内|[起](?!来)|不到|不止"
    r"|的?(?:优惠)?券|红包|运费|邮费"
    r"|的?(?:人|粉|单|场|次|号|日|点|分|秒|天|月|年|岁|斤|克|米|度|瓦|寸|页|集|期|格|档|平|帕"
    r"|毛|角|毫|厘|升|公|cm|ml|kg|g\b|w\b|%)"
    r"|(?:块|元)?(?:1|一)?(?:天|次|斤|克|杯|泡|期|个月)|的?(?:预算|刷头|滤芯|礼物|礼品|赠品"
    r"|个子|尺码|码|差价|优惠)"
    r"|不锈钢|的钢|\d|\.\d|[-~]\d| ?(?:people|days?|hours?|off\b|percent|%|or (?:less|more)))"
)
"""What stands behind a number that is no price."""

STRONG = re.compile(
    r"(?:卖|只要|只需|仅需|仅售|才|售价|现价|到手价?|价格?(?:直接)?|券后价?|福利价|秒杀价"
    r"|直播价|活动价|特价|优惠价"
    r"|一口价|做到|给到|降到|打到|减到|便宜到|杀到|报价|后|价格打下来|costs?|for|at|only|just"
    r"|price(?: is)?)"
    r"(?:给?(?:你们?|大家|家人们|姐妹们)|是|只|就|才|要|到|都|了|也|,|:|的|为|今天|现在| |it's)*$"
)
"""Words for a price before the number."""
WEAK = re.compile(
    r"(?:今天|今晚|现在|我们家?|咱们家?|我家|我这里?|直播间|是|就|给|的|款|色|码|号链接|号"
    r"|链接|升|ml|g|克|装|支|件|个|只|条|双|瓶|盒|罐|台|把|张|小|大|拿|拍|is|it's"
    r"|are)[,:， ]*$|^$|[,，]$"
)
"""What may stand before a number that is a price by its form."""
STRONG_BEHIND = re.compile(
    r"^ ?(?:块钱?|元钱?|yuan|dollars?)?(?: ?(?:1|一)?(?:件|双|条|个|只|支|瓶|盒|包|罐|台|套"
    r"|把))?[,， ]?"
    r"(?:带走|拿走|包邮|到手|带回家|开抢|抢|这个价|给我上|随便拿|随便带|闭眼|直接拍|today|each)"
)
CLAUSE_ENDS = re.compile(
    r"^ ?(?:块钱?|元钱?|yuan|dollars?)?(?: ?(?:1|一)?(?:件|双|条|个|只|支|瓶|盒|包|罐|台|套|把))?"
    r"(?:(?:的|了)?(?:啊|呀|哈|哦|噢|呢|吧|啦|喜欢|想要|要的|直接|大家|姐妹|家人|宝|赶紧|抓紧"
    r"|左下|点击)|(?:的|了|拍|起来|today|!)*(?:$|[,，。.!;；、]))"
)
EACH = re.compile(r"(?:每|各|都是|均价?|单件|单价|一)[^,。\d]{0,3}$")

TOTAL_MIDDLE = re.compile(
    r"(?:的|共|总共|合计|加起来|打包|组合|到手|价|就|只要|只需|才|是|也|仅|卖|今天|现在|带走"
    r"|一起|拿走|下来|,|小的|大的"
    r"|块|元|for| |comes? to|cost|are)*"
)
TOTAL_NAMED = re.compile(
    r"[^\d,，。]{1,10}?(?:(?:共|总共|合计|加起来|打包|组合|只要|只需|才|一起|到手)(?:价|是|就"
    r"|也|才|只要)*)?"
)
"""The thing's name between its number and the sum: 三双拖鞋100块."""
TOTAL_BEHIND = re.compile(r"(?:块钱?|元钱?)?(?:任选|买|拿|能?带走|可以拿|就能拿|能拿|给你们?)")

LEFT_BEFORE = re.compile(
    r"(?:还?剩下?|只剩|仅剩|就剩|最后|库存(?:只有|还有|就)?|只有|就只?有|还有|仅有|现货(?:只有"
    r"|还有)?|only|just)"
    r"(?:了|最后|只有|下|的|就|差不多)*\s?$"
)
LEFT_BEHIND = re.compile(
    r"^ ?(?:了|现货|库存|货|可拍|可以拍|啊|哈|哦|吧|的样子)*(?:$|[,，。.!;；、]| ?left| ?in stock)"
)
VAGUE_LEFT = re.compile(
    r"不到|不足|少于|差不多|大概|大约|将近|超过|几|多|左右|about|around|less|more|fewer"
)

GONE = re.compile(
    r"^ ?(?:码|色|号|的|款|那?个?|,|我们|现在|已经|全部|全|都|也|刚刚?|今天|又|是|就|真的){0,6}"
    r"(?:卖完|卖光|卖断|没有?货|没有?了|没了|售罄|断码|断货|抢完|抢光|缺货|sold out|gone)"
)
THERE = re.compile(
    r"^ ?(?:码|色|号|的|款|那?个?|,|我们|现在|已经|全部|全|都|也|刚刚?|今天|又|是|就|还){0,6}"
    r"(?:有现?货|还有(?:$|[,，。.]|的)|可以拍|能拍|还能拍|补货了|in stock|available)"
)
NOT_THERE = re.compile(r"(?:没有?|无|缺|暂时没有?)(?:现)?$")

SIZE_BEFORE = re.compile(
    r"(?:有|最大(?:做到|到|是|有)?|最小(?:做到|到|是|有)?|做到|加到|出到|从|还有)$"
)
NO_SIZE_BEFORE = re.compile(r"(?:没有?|没做|不做|有没有|穿|要|想要|问|不出|缺)$")
"""After these a size is not offered."""
SIZE = re.compile(
    r"(?<![a-z0-9.])(?P<size>\d?x{0,4}l|x{0,3}s|m|\d{2,3}(?:\.5)?(?= ?码))(?![a-z0-9])(?: ?码)?"
)
SIZE_RANGE = re.compile(
    r"(?<![a-z0-9.])(?P<low>\d?x{0,4}l|x{0,3}s|m|\d{2,3})(?: ?码)?(?:到|至|-|~)"
    r"(?P<high>\d?x{0,4}l|m|\d{2,3})(?![a-z0-9])(?= ?(?:码)?(?:都|全|齐|均|的?码))"
)

FOLD_BEFORE = re.compile(
    r"(?:打|享|全场|现在|今天|只要|只|仅|就|才|是|件|双|条|个|支|瓶|台|罐|都|也|给|,|直接|半|的)*$"
)
NTH = re.compile(rf"第(\d{{1,2}}) ?{PIECES}[^,。\d]{{0,6}}$")
PIECES_BEFORE = re.compile(rf"(?<!第)(?<!\d)(\d{{1,2}}) ?{PIECES}[^,。\d]{{0,6}}$")
FULL_OFF = re.compile(r"满 ?(\d+(?:\.\d+)?)(?:元|块)?(?:立减|直减|就减|减|省)(\d+(?:\.\d+)?)")
VAGUE = re.compile(
    r"(?:(?<=^)|(?<=[百千十]))([一二三四五六七八两])([二三四五六七八九两])(?=[百十千万]?$)"
)
"""五六十, 一两百, 一百二三: about so many, where the second is the next number."""
OTHER_MONEY = {
    "CNY": re.compile(r"美元|美金|刀|欧元|英镑|日元|港[币元]|usd|dollars?|euros?|\$|€|£"),
    "USD": re.compile(r"人民币|rmb|yuan|元(?<!美元)|欧元|英镑|日元|€|£"),
}
