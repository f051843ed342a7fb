"""Claims that no word of the law stands in: told as a picture, a hearsay, a joke, as luck. Heads
that the rules of the other tables take in."""

from __future__ import annotations

from host.answers.law.rule import head

ABSOLUTE = (
    head("没有之一", exempt="有没有之一"),
    head(
        "won't find|can't find|cannot find|never find|couldn't find",
        near=r"(?:won't|can't|cannot|never|couldn't) find (?:a |an |any )?(?:better|softer|cheaper|"
        r"finer|lower|warmer|lighter|stronger|anything like|another)[^.!?]{0,40}(?:anywhere|"
        r"on earth|"
        r"in the world|in town|elsewhere|online|like this|like it)",
        deniable=False,
    ),
)
GUARANTEE = (
    head(
        "坏不了|烂不了|断不了|裂不了|塌不了|褪不了|用不坏|砸不坏|压不坏|穿不坏|洗不坏",
        near="(?:辈子|几代|[百十两三五]年|怎么|随便|到老|永远|下一代|孙子|这辈)…{0,12}(?:坏|烂|断|裂|塌|"
        "褪)不了|(?:用|砸|压|穿|洗)不坏",
        deniable=False,
    ),
)
RESULT = (
    head(
        "烤瓷|剥壳|剥了壳|换了张|换了个头|换了头|整过|美颜|打了针|打过针|开了滤镜",
        near="(?:跟|像|和|如同|就是)(?:做了|打了|贴了)?…{0,2}(?:烤瓷|剥了?壳|换了[张个]?|整过|开?了?美颜|"
        "打[了过]针|开了滤镜)…{0,8}(?:一样|似的|脸|头|牙|那样)",
        exempt="(?:图|照片|相片)…{0,6}(?:美颜|滤镜)|烤瓷(?:杯|碗|盘|锅|漆)",
    ),
    head(
        "腰带|皮带|裤子|裙子|牛仔裤|衣服",
        near="(?:喝|吃|用|贴|敷|抹|坚持|盒|瓶|疗程|个月|星期|礼拜)‥{0,14}(?:(?:裤腰带|腰带|皮带)…{0,8}(?:扣|紧|"
        "收|往里|勒)…{0,6}[一二两三四五\\d几]个?(?:眼|孔|格)|(?:裤子|裙子|牛仔裤|衣服)…{0,4}(?:松了|大了|"
        "小了|掉了?)[一二两三\\d几]?个?(?:圈|码|号))",
    ),
    head(
        "成绩|分数|名次",
        near="(?:戴|用|吃|喝|坐|穿|睡)‥{0,14}(?:成绩|分数|名次)…{0,4}(?:上去|上来|提高|提升|涨|进步|往前)",
    ),
)
MEDICAL = (
    head(
        "就是毒|全是毒|都是毒|体内的毒|湿气|毒素|寒气",
        near="(?:就是|全是|都是)(?:你?体内的?)?毒(?!性|物|药|舌)|(?:湿气|毒素|寒气|体内的毒)‥{0,16}(?:泡|贴|敷|排|"
        "拔|逼)…{0,3}(?:出来|出去|掉)|(?:泡|贴|敷|排|拔|逼)…{0,4}(?:出来|出去)…{0,6}(?:湿气|毒素|寒气)",
        exempt="消毒|有毒吗|无毒",
    ),
    head("长寿水|圣水|仙丹|灵丹|神药|救命水", exempt="不是(?:什么)?(?:仙丹|灵丹|神药)"),
    head(
        "blood sugar|blood pressure|cholesterol|uric acid",
        near=r"(?:blood (?:sugar|pressure)|cholesterol|uric acid)[^.!?]{0,24}(?:normal|"
        r"sorts? itself|"
        r"under control|drops?|dropped|comes? down|goes down|stabil|fixed|balanced)|(?:lowers?|"
        r"controls?|balances?|regulates?|stabili[sz]es?|fix(?:es)?) (?:your |"
        r"the )?(?:blood (?:sugar|"
        r"pressure)|cholesterol|uric acid)",
        exempt=r"monitor|meter|cuff|ask (?:a|your) doctor",
    ),
    head(
        "pills|meds|medicine|medication|insulin|doctors hate",
        near=r"(?:replac(?:es?|ed|ing)|instead of|threw away|throw away|quit|stopped|no more|"
        r"better than)"
        r"[^.!?]{0,14}(?:pills|meds|medicine|medication|insulin)|doctors hate",
        exempt=r"(?:not|never|n't|cannot) (?:a |meant to |to |be )?(?:replac|quit|stop|throw)",
        deniable=False,
    ),
    head(
        "hilang|sembuh|lenyap",
        near=r"(?:flek|jerawat|bekas luka|kerutan|uban|keriput|pegal|nyeri|sakit|wasir|panu)"
        r"[^.!?]{0,18}(?:hilang|sembuh|lenyap)|(?:hilang|sembuh) (?:total|selamanya|permanen|"
        r"seketika)",
        exempt=r"(?:tidak|bukan|belum|jangan|gak|nggak)[^.!?]{0,14}(?:hilang|sembuh)",
    ),
    head(
        "kolesterol|gula darah|asam urat|tensi",
        near=r"(?:kolesterol|gula darah|asam urat|tensi)[^.!?]{0,16}(?:normal|turun|stabil)|"
        r"menurunkan "
        r"(?:kolesterol|gula darah|asam urat|tensi)",
        exempt="alat (?:cek|ukur|tes)|tanya dokter",
    ),
    head(
        "hết|khỏi|dứt",
        near=r"(?:là|sẽ|liền|luôn|ngay|đều)[^.!?]{0,6}(?:hết|khỏi|dứt)[^.!?]{0,3}(?:mất ngủ|đau|"
        r"mụn|nám|"
        r"tiểu đường|viêm|thâm|ho|trĩ|gút|dị ứng)",
        exempt="không (?:thể )?(?:hết|khỏi)",
    ),
    head("ไขมันละลาย|ละลายไขมัน|หายขาด|หายปวด", exempt="ไม่(?:ได้|สามารถ|ช่วย)"),
)
LUCK = (
    head(
        "打麻将|买彩票|考试|面试|谈生意|炒股|手气",
        near="(?:戴|带|挂|摆|揣|穿|放)…{0,10}(?:打麻将|买彩票|考试|面试|谈生意|炒股)‥{0,10}(?:没输|赢|中[了奖]|"
        "必过|都过|都成|顺|涨)|手气(?:好|旺|爆|变)",
    ),
)
DISPARAGED = (
    head(
        "扔|丢|送人|垃圾桶",
        near="(?:别的|其他的?|别家的?|以前的?|原来的?|家里的?)(?!…{0,6}(?:包装|盒|袋|标签|干燥剂|垃圾))…{0,6}(?:直接|"
        "都|可以|全|统统)…{0,2}(?:扔|丢(?!失|件)|送人|进垃圾桶)",
        exempt="别扔|不要扔|不用扔",
    ),
)
PRESSURE = (
    head(
        "老板|领导|运营|公司|厂里|开除我|辞退我",
        near="(?:老板|领导|运营|公司|厂里)…{0,4}(?:不知道|知道了|发现了?|看到了?)‥{0,10}(?:开除|骂|扣|收拾|撤|改回|"
        "下架)|(?:背|瞒)着(?:老板|公司|领导|厂里|运营)|(?:开除|辞退)我",
    ),
)
ENDORSED = (
    head(
        "领导|首长|省里|市里|局长|市长|厅长|省长|处长|大人物",
        near="(?:领导|首长|省里|市里|大人物)…{0,10}(?:视察|调研|参观|路过|来过?)…{0,10}(?:带走|拿走|买|订|要了|点名|"
        "夸)|(?:领导|首长|局长|市长|厅长|省长|处长)…{0,6}(?:都|也|自己)在?(?:买|用|喝|吃|穿|订|带走)",
    ),
)
