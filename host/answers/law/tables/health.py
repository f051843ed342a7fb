"""Medical effects and promises of health: no goods of a general shop may claim them."""

from __future__ import annotations

from host.answers.law.rule import Rule, head
from host.answers.law.tables import pictures

_AILMENT = (
    "风湿|关节炎|关节|颈椎|腰椎|腰|膝盖|失眠|睡眠|咳嗽|感冒|便秘|痘痘|"
    "痘|脚气|湿疹|鼻炎|哮喘|糖尿病|高血压|高血糖|高血脂|三高|血糖|血压|"
    "血脂|尿酸|痛风|癌|肿瘤|结节|痔疮|前列腺|胃病|胃炎|胃|肠胃|肝|肾|"
    "过敏|皮炎|荨麻疹|灰指甲|口腔溃疡|口臭|狐臭|头痛|头疼|痛经|姨妈痛|"
    "宫寒|月经|内分泌|妇科|炎症|溃疡|贫血|脱发|白发|近视|驼背|打呼噜|"
    "牛皮癣|手脚冰凉|百病|病|腰疼|腰痛|腿疼|腿痛|肩周炎|静脉曲张|"
    "肩膀疼|肩膀酸|颈椎疼|心脑血管|甲状腺|便血|大便|老寒腿|腿疼|拉肚子|"
    "腹泻|大姨妈|痛风|关节疼|鼻塞|打鼾|冻疮|甲亢|焦虑|抑郁"
)
_ADVICE = "咨询(?:医生|宠物医生|药师)|遵医嘱|看医生|就医|去医院|医生意见|请问医生|问问医生|问医生"
MEDICAL = Rule(
    "ad.medical",
    "a medical or curative effect",
    "宣称治疗、预防疾病等医疗效果",
    "广告法 第17条、第18条；食品安全法 第73条；化妆品监督管理条例 第43条",
    (
        *pictures.MEDICAL,
        head(
            "治",
            near=f"(?:根|包|能|可以?|专|主|医)治(?!安|理|学|具|好的|愈系)|治(?:疗|愈|"
            f"好|疾|病|百病|本)?…{{0,3}}(?:{_AILMENT})|治疗|治愈(?!系)|治好|"
            f"治病|不治而愈",
            exempt=f"治具|自治|政治|治愈系|治安|治理|{_ADVICE}|(?:正在|接受|在)治疗|物理治疗师|"
            "治(?:疗|好|愈)?(?:了|我的?|你的?|各种|打工人的?)*(?:拖延|懒|选择困难|强迫症|手残|路痴|起床|失恋|社恐|内耗|"
            "无聊|班味|脸盲)|(?:书|小说|电影|片子?|课|故事|漫画|绘本)…{0,4}(?:讲|写|说|教)…{0,8}治",
        ),
        head(
            "根治|包治|药到病除|疗效|医用级|药用|药效|妙手回春|祖传秘方|秘方|"
            "偏方|疗程|处方|痊愈|康复|复发",
            near="根治|包治|药到病除|疗效|药效|妙手回春|祖传秘方|秘方|偏方|疗程|"
            "痊愈|(?:不|永不|不会)复发|(?:帮助?|加速|促进)…{0,4}康复|"
            "药用(?:价值|功效|成分)",
            exempt="药用(?:玻璃|瓶|胶囊壳)",
        ),
        head(
            "抗癌|防癌|抗肿瘤|消炎|止痛|止疼|止痒|止咳|化痰|镇痛|抗炎|消肿|"
            "退烧|降火|祛火|清火|清热|解毒|去火|下火|祛风|散寒|通便|润肠|排便",
            near="抗癌|防癌|抗肿瘤|消炎|止[痛疼痒咳]|化痰|镇痛|抗炎|消肿|退烧|"
            "[降祛清去下]火|清热|解毒|祛风|散寒|通便|润肠|(?:促进|"
            "帮助?)…{0,2}排便",
        ),
        head(
            "血糖|血压|血脂|尿酸|三高|血管|胆固醇",
            near="(?:降|稳|控|平|调|软化|疏通|清|减)…{0,4}(?:血糖|血压|血脂|尿酸|"
            "三高|血管|胆固醇)|(?:血糖|血压|血脂|尿酸|三高|血管|"
            "胆固醇)…{0,8}(?:稳|降|下来|下去|正常|平|控制|通了|不高|干净)",
            exempt="血压(?:计|仪)|血糖仪|测血|(?:高血压|高血糖|血糖高|"
            "血压高)…{0,6}(?:咨询|医生|医嘱)",
        ),
        head("降压|降糖|降脂|降三高|控糖神器", exempt="降压(?:器|阀|电路|芯片|模块)"),
        head(
            "免疫力|抵抗力|体质|抗病|自愈力|免疫",
            near="(?:增强|提高|提升|改善|增加|加强|调节|调理|补|强化|激活|"
            "提)…{0,4}(?:免疫力?|抵抗力|体质|抗病|自愈力)|(?:免疫力|"
            "抵抗力)…{0,4}(?:上去|提高|好了|强了|变强|蹭蹭|上来|棒)|强身健体",
        ),
        head(
            "强身健体|延年益寿|长命百岁|益寿|养生功效|滋阴|壮阳|补肾|固肾|护肝|"
            "养肝|养胃|暖胃|健脾|养颜|补血|补气|益气|养血|活血|化瘀|活血化瘀|"
            "舒筋|活络|通络|经络|明目|安神|助眠|宫寒|暖宫|驱寒|祛寒|祛湿|去湿|"
            "除湿|排湿|湿气|排毒|排宿便|宿便|刮油|清肠|肠道垃圾|调经|延时|"
            "持久力|雄风",
            near="强身健体|延年益寿|长命百岁|益寿|养生功效|滋阴|壮阳|[补固]肾|"
            "[护养]肝|养胃|暖胃|健脾|养颜|补[血气]|益气|养血|活血|化瘀|舒筋|"
            "活络|通络|(?:疏通|打通|通)…{0,2}经络|明目|安神|助眠|宫寒|暖宫|"
            "[驱祛]寒|祛湿|[去除排]…{0,2}湿气|去湿|排湿|排毒|排?宿便|刮油|清肠|"
            "肠道垃圾|调经|(?:房事|男人|床上)…{0,6}(?:延时|持久)|持久力|雄风",
            exempt="湿气重的(?:天|房)|除湿(?:机|器|袋|盒|剂|模式|功能)|延时(?:摄影|"
            "关机|喷|开关)|助眠(?:灯光模式|模式|档)|驱寒(?:保暖)?外套",
        ),
        head(
            "调理",
            near="调理…{0,4}(?:身体|肠胃|气血|内分泌|月经|体质|脾胃|肝|肾|血|睡眠|"
            "亚健康|女人|湿)|(?:身体|肠胃|气血|内分泌|脾胃)…{0,3}调理",
        ),
        head(
            _AILMENT,
            near=f"(?:改善|缓解|减轻|消除|对付|专对|搞定|告别|远离|预防|防治?|赶走|"
            f"摆脱|解决|根除|抑制|辅助|对|针对|有助于|克服|拯救|逆转|矫正|杀死|"
            f"修复)…{{0,5}}(?:{_AILMENT})…{{0,8}}(?:有?效|有帮助|有好处|特别好|"
            f"作用|管用|问题|困扰|烦恼|症状|没了|的人)?|"
            f"(?:{_AILMENT})…{{0,8}}(?:好了|没了|没有了|不见了|消失|不疼|不痛|"
            f"不犯|痊愈|断根|好转|轻了|缓解|拜拜|再见|消了|正常了|改善|管用|"
            f"有奇效|有效果|有效|福音|克星|救星|跑光|去无踪|不再)",
            exempt=f"{_ADVICE}|对…{{0,4}}过敏|过敏(?:源|原|体质)|防过敏|(?:勒|磨|闷|压|"
            f"刮|绷|卡|不)(?:腰|肚子|膝盖|胃|脚|头)|腰(?:围|线|带|绳|身|头|部|"
            f"果|包|封)|(?:收|显|高|束|松紧|后|中|低|宽|露)腰|病(?:毒|虫|历)|"
            f"毛病|质量问题|胃口|肝(?:酱|肠)|猪肝|"
            "解决…{0,5}病虫|对应…{0,4}|对比|(?:对|针对)…{0,5}睡眠…{0,4}(?:监测|"
            "记录)|肾(?:形|脏形)|睡眠(?:监测|模式|面膜|灯|袋)|腰…{0,3}(?:不勒|"
            "合适|可调)|防(?:近视)?…{0,2}坐姿|护膝|防(?:腰|头)…{0,3}(?:撞|晒)|"
            "(?:对|针对)…{0,5}腰…{0,4}围|腰…{0,6}(?:紧|松)",
        ),
        head(
            "疼|痛|酸痛|疲劳|痒",
            near="(?:缓解|消除|减轻|改善|告别|赶走|解除)…{0,5}(?:疼|痛|酸痛|疲劳|"
            "痒)|(?:不|没|就不)(?:再)?(?:疼|痛|痒)了|(?:贴|敷|擦|抹|涂|吃|喝|"
            "用|戴|泡)…{0,8}(?:不疼|不痛|不痒|止疼)",
            exempt="(?:视觉|眼部|眼睛|视)疲劳|走路不(?:疼|痛)|脚不疼|痛点|痛快|心疼",
        ),
        head(
            "减肥|瘦身|燃脂|掉秤|躺瘦|暴瘦|瘦肚子|瘦腿|瘦脸|瘦大腿|瘦全身|易瘦|"
            "减脂|减重|甩肉|甩脂|刮脂|消脂|不反弹|阻断|排油|吸脂|小蛮腰|马甲线|"
            "瘦十斤|瘦五斤|瘦二十斤|享瘦",
            near="减肥|瘦身|燃脂|掉秤|躺瘦|暴瘦|瘦(?:肚子|腿|脸|大腿|全身)|易瘦|"
            "减脂|减重|甩[肉脂]|刮脂|消脂|不反弹|阻断…{0,4}(?:油|脂|糖|碳水|"
            "热量|吸收)|排油|吸脂|(?:喝|吃|用|穿|戴)出…{0,3}(?:小蛮腰|马甲线)|"
            "享瘦",
            exempt="减(?:肥|脂|重)(?:期|期间|人群|餐|的朋友|的人|的姐妹|的宝|中)|"
            "减重(?:设计|款|处理|\\d)|减肥…{0,4}(?:可以|能)吃|瘦腿(?:裤|袜)显|"
            "显…{0,3}瘦",
        ),
        head(
            "瘦",
            near="(?:瘦|掉|减)了?(?:[\\d一二两三五六七八九十几]+多?)斤|"
            "[\\d一二两三五六七八九十几](?:天|周|个月|星期)…{0,6}瘦|瘦(?:下来|"
            "成|一圈|到)|越[吃喝睡]越瘦|自动瘦|轻松瘦|(?:喝|吃)…{0,6}(?:就|能|"
            "会)瘦",
            exempt="显…{0,4}瘦|瘦(?:长|高|一点的|的人|小|子)|(?:您|你)(?:如果)?(?:偏|比较)?瘦",
        ),
        head(
            "丰胸|隆胸|生发|防脱|增发|长头发|长出头发|头发长出来|白发变黑|"
            "黑发转|增高|长高|长个|发育|补脑|记忆力|变聪明|视力恢复|恢复视力|"
            "近视|驼背|o型腿|x型腿|提高智力|开发智力|促进骨骼",
            near="丰胸|隆胸|生发(?!育)|防脱|增发|(?:长|长出|冒出)(?:新)?(?:头发|"
            "发根)|头发…{0,3}长出来|白发…{0,2}变黑|黑发转|增高(?!鞋|垫|款|\\d|"
            "约?\\d)|(?:能|助|帮助?|促进|让|吃|喝|孩子|宝宝)…{0,5}长(?:高|个)|"
            "促进…{0,6}发育|补脑|(?:提高|增强|改善)…{0,3}(?:记忆力|智力)|"
            "变聪明|视力恢复|恢复视力|(?:防|治|矫正|改善|降低|"
            "预防)…{0,4}(?:近视|驼背|[ox]型腿)|开发智力|促进骨骼",
            exempt="增高(?:鞋|垫|效果的鞋|底)|孩子长(?:高|个)了?(?:也|还|以后|之后)|"
            "长高(?:了|后)…{0,4}(?:能|可以|也|还)穿|内增高",
        ),
        head(
            "再生|细胞|基因|干细胞|抗衰|延缓衰老|逆龄|逆生长|冻龄|返老还童|"
            "抗氧化|负离子|远红外|磁疗|量子|能量石|细胞活|激活细胞",
            near="(?:再生|修复|激活|唤醒|更新)…{0,4}(?:细胞|基因|组织)|干细胞|"
            "抗衰老?|延缓…{0,2}衰老|逆龄|逆生长|冻龄|返老还童|(?:负离子|远红外|"
            "磁疗|量子|能量石)…{0,10}(?:健康|治|疗|血液|循环|身体|体质|细胞|"
            "睡眠|排毒|养生)|磁疗",
        ),
        head(
            "血液循环|新陈代谢|微循环|气血",
            near="(?:促进|改善|加速|提高|加快|补|养)…{0,4}(?:血液循环|新陈代谢|"
            "微循环|气血)|气血…{0,3}(?:足|好|通)",
        ),
        head(
            "幽门|杀死|灭活|病毒|癌细胞",
            near="(?:杀死|灭活|杀灭|消灭|抑制|清除|赶走)…{0,6}(?:幽门|病毒|癌细胞)",
            exempt="电脑病毒",
        ),
        head(
            "不疼|不痛|不酸|不痒|不感冒|不咳|不拉肚子|不犯|轻松了|通气|睡着|"
            "就着|正常了|吸出来|排出来|排出去|养好|好了一大半|好了大半|窜了|"
            "不生病|少生病|毒素|下去了|毛病都|没毛病了|舒服多了|恢复了|治好|"
            "就好了|不水肿|消水肿|不失眠|一觉到天亮|不起夜|毒都|有劲|直了|利索|"
            "气色|红润|暖得很|暖和了|冰凉",
            near="(?:喝|吃|贴|敷|戴|泡|抹|涂|擦|服|枕|每天一|睡前|用|补|"
            "穿)‥{0,24}(?:(?:不(?:再)?(?:疼|痛|酸|痒|感冒|咳|拉肚子|犯|生病|"
            "失眠|起夜))(?!吗)|轻松了|通气|睡着|沾枕头|就着|(?:指标|血|"
            "各项)‥{0,8}正常了|毒素‥{0,6}(?:出来|排|吸|没)|养好|好了一?大半|"
            "[窜长]了…{0,4}(?:公分|厘米|个头)|少生病|(?:走路|浑身|腿脚|"
            "干活)…{0,3}(?:有劲|利索)|腰…{0,2}直了|气色(?:好|红)|脸色(?:好|红)|"
            "红润|(?:手脚|全身)…{0,4}(?:暖|热)(?:得|了)|(?:肉|肚子|脂肪|"
            "腰)…{0,3}(?:下去了|没了|小了|平了)|消?水肿(?:没了|消)|一觉到天亮)|"
            "(?:血脂|血压|血糖|尿酸|指标)‥{0,16}(?:就|都|全)…{0,2}正常|"
            "手脚冰凉‥{0,16}(?:暖|热|好了)|(?:疼|痛|酸|寒|"
            "病)…{0,3}毛病…{0,3}(?:没|好)",
            exempt="走路不|(?:用|穿)…{0,6}不(?:疼|痛|酸|勒|磨)(?:脚|脖|手)|(?:鞋|鞋垫|"
            "包|肩带|杯|坐垫|靠|椅|把手)…{0,14}不(?:疼|痛|酸)",
        ),
        head(
            "代替药|替代药|不用吃药|停药|不用打针|不用去医院|不用看医生|"
            "省下医药费|比吃药|比药管用|胜过吃药|告别药|不用手术|免手术",
            deniable=False,
            near="(?:代替|替代)药|不用(?:再)?(?:吃药|打针|去医院|看医生|手术)|停药|"
            "省下医药费|比(?:吃)?药…{0,4}(?:管用|好|强|有用)|胜过吃药|告别药|"
            "免手术",
            exempt="不能(?:代替|替代)药|不可(?:代替|替代)药|不(?:代替|替代)药",
        ),
        head(
            "cure|cures|cured|heal|heals|healing|treats|treat|remedy|prevents|"
            "prevent|relieves|relieve|eliminates|detox|detoxes|detoxify|boosts|"
            "boost|lowers|lower|reduces|strengthens|clinically proven|"
            "anti-cancer|anti-inflammatory|pain relief|medicinal|therapeutic|"
            "improves",
            near=r"\b(?:cures?|cured|heals?|remedy for|medicinal|therapeutic|"
            r"anti-cancer|anti-inflammatory|clinically proven|detox(?:es|ify)?|"
            r"pain relief)\b|\b(?:treats?|prevents?|relieves?|eliminates?|"
            r"reduces?|stops?|improves?) (?:your |the |any |all |chronic |"
            r"joint |back |muscle )*(?:acne|disease|pain|cancer|eczema|"
            r"arthritis|migraines?|insomnia|anxiety|depression|inflammation|"
            r"blood (?:sugar|pressure)|colds?|flu|diabetes|allerg\w+|hair loss|"
            r"rheumatism|headaches?|circulation|sleep disorders?)|\b(?:boosts?|"
            r"strengthens?|improves?) (?:your |the )?(?:immun\w+|metabolism|"
            r"circulation|fertility|memory)|\blowers? (?:your )?(?:blood|"
            r"cholesterol)",
            exempt=r"healing (?:colours?|vibes)|heels?|wind ?chill",
        ),
        head(
            "eczema|acne|arthritis|migraine|migraines|insomnia|blood sugar|"
            "blood pressure|cholesterol|psoriasis|rash|joint pain|asthma|"
            "diabetes|headache|headaches|cough",
            near=r"\b(?:clears? up|fix(?:es)?|ends?|knocks? out|gets? rid of|"
            r"takes? away|stops?|soothes?|beats?|reverses?|controls?|manages?|"
            r"say goodbye to|no more) (?:your |the |my |any )?(?:acne|eczema|"
            r"arthritis|migraines?|insomnia|anxiety|depression|diabetes|"
            r"allerg(?:y|ies)|headaches?|back pain|joint pain|pain|"
            r"blood (?:sugar|pressure)|cholesterol|rash|psoriasis|cough|colds?|"
            r"flu|asthma|ulcers?)|(?:acne|eczema|arthritis|migraines?|insomnia|"
            r"anxiety|depression|diabetes|allerg(?:y|ies)|headaches?|back pain|"
            r"joint pain|pain|blood (?:sugar|pressure)|cholesterol|rash|"
            r"psoriasis|cough|colds?|flu|asthma|ulcers?) (?:is |are |was |"
            r"will be |will |just )?(?:gone|goes? (?:down|away)|drops?|"
            r"disappears?|healed|back to normal|normal again|clears?|cleared|"
            r"under control|better)",
        ),
        head(
            "lose weight|weight loss|burn fat|burns fat|fat burning|slimming|"
            "drop pounds|lose pounds|melt fat|melts fat|kilos in|pounds in|"
            "shed pounds|anti-aging|anti-ageing|anti aging|reverse aging|"
            "regrow|regrows|hair growth|makes you taller|grow taller|"
            "get rid of acne|pimples gone|acne gone|pain is gone|pain gone|"
            "back pain",
            near=r"\b(?:lose weight|weight loss|burns? fat|fat burning|slimming|"
            r"drop pounds|lose (?:\d+ )?(?:pounds|kilos|kg)|melts? fat|"
            r"shed pounds|anti-? ?age?ing|reverse aging|regrows?|hair growth|"
            r"makes you taller|grow taller|get rid of (?:acne|pimples)|"
            r"(?:pimples|acne|pain|spots|wrinkles) (?:is|are|was|"
            r"were)? ?(?:gone|disappear\w*|vanish\w*))\b|(?:\d+|ten|five|two|"
            r"three) (?:kilos|pounds|kg) in (?:\d+|a|one|two)|(?:no more|forget|"
            r"goodbye|good for|helps with|fixes) (?:your )?back pain",
            exempt=r"slimming (?:fit|cut|look|effect of the cut)|a slimming",
        ),
        head(
            "menyembuhkan|mengobati|sembuhkan|obat untuk|"
            "menurunkan berat badan|turun berat badan|menurunkan gula|"
            "menghilangkan jerawat|merawat penyakit|mengubati|kuruskan badan|"
            "kurus dalam|melangsingkan|meningkatkan imun|tingkatkan imun|"
            "meningkatkan imunitas|melancarkan darah|langsung sembuh|sembuh|"
            "asam urat|darah tinggi",
            near="menyembuhkan|mengobati|sembuhkan|obat untuk|"
            "menurunkan (?:berat badan|gula)|turun berat badan|"
            "menghilangkan jerawat|merawat penyakit|mengubati|kuruskan badan|"
            "kurus dalam|melangsingkan|(?:me|t)n?ingkatkan imun|"
            "melancarkan darah|(?:langsung|pasti|cepat|bisa|akan) sembuh|"
            "(?:asam urat|darah tinggi|diabetes)[^,.!?]{0,12} (?:turun|sembuh|"
            "hilang|normal)",
        ),
        head(
            "khỏi|chữa bệnh|chữa khỏi|trị bệnh|điều trị|giảm cân|hạ huyết áp|"
            "tăng sức đề kháng|trị mất ngủ|khỏi hẳn|giảm đau|giải độc|thải độc|"
            "chữa|đặc trị|trị dứt điểm|tăng chiều cao",
            near="khỏi (?:đau|bệnh|hẳn|viêm|mất|ho|cảm)|chữa (?:bệnh|khỏi|lành|dứt|"
            "được|mất|đau|viêm)|trị (?:bệnh|mất|dứt|mụn|nám)|điều trị|giảm cân|"
            "hạ huyết áp|tăng sức đề kháng|khỏi hẳn|giảm đau|(?:giải|thải) độc|"
            "đặc trị|tăng chiều cao",
            exempt="sửa chữa",
        ),
        head(
            "รักษาโรค|เบาหวาน|ความดัน|ปวดเข่า|ปวดหลัง|รักษาสิว|รักษาอาการ|"
            "หายขาด|ลดน้ำหนัก|ลดความดัน|เพิ่มภูมิคุ้มกัน|เสริมภูมิ|ลดน้ำตาลในเลือด|"
            "ผอมใน|ผอมเร็ว|ผอมลง|แก้ปวด|ดีท็อกซ์|บำบัดโรค|หายปวด|ขับสารพิษ",
            near="รักษา(?:โรค|สิว|อาการ)|หายขาด|ลดน้ำหนัก|ลดความดัน|เพิ่มภูมิคุ้มกัน|"
            "เสริมภูมิ|ลดน้ำตาลในเลือด|ผอม(?:ใน|เร็ว|ลง)|แก้ปวด|ดีท็อกซ์|บำบัดโรค|"
            "หายปวด|ขับสารพิษ|(?:เบาหวาน|ความดัน|ปวดเข่า|ปวดหลัง)[^,.!?]{0,8}หาย",
        ),
    ),
)
RULES = (MEDICAL,)
