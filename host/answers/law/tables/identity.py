"""Who speaks: an AI does not say it is a person, invent a life, or show its instructions."""

from __future__ import annotations

from host.answers.law.rule import Rule, head

HUMAN = Rule(
    "identity.denied",
    "the host says it is a human being",
    "AI 主播否认自己是 AI 或自称真人",
    "直播电商监督管理办法 第37条；人工智能生成合成内容标识办法；互联网信息服务深度合成管理规定",
    (
        head(
            "是人在|真的是人|真人|活人|大活人|真的人|人类|活生生|有血有肉|肉身|"
            "正常人|血肉之躯|真实的人",
            near="(?:真的?)?是人在(?:讲|说|播|回|聊|跟)|真的是人(?=[,。!]|$|在|哦|"
            "呀|啊)|(?:我|本人|人家|咱|主播|小妹|姐|这边|直播间|这里|咱们|"
            "小编)…{0,4}(?:是|就是|可是|也是|真是|确实是|当然是|明明是|都是|"
            "全是|如假包换的?|百分百|100%)…{0,4}(?:真人|活人|大活人|真的人|"
            "人类|正常人|有血有肉|活生生|血肉之躯|真实的人|真的主播)|^(?:是|"
            "当然是|就是|肯定是|必须是|真的是|百分百|纯|对,)?(?:真人|"
            "活人)(?:哦|呀|啊|的|呢|,|!|。|~|啦|直播)|有血有肉|(?:如假包换|"
            "货真价实|百分百|纯|100%)的?(?:真人|活人)|真人(?:主播|出镜|直播|"
            "在播|在线上?|在回|在聊|在跟)(?:哦|的|在播|为您|呢|,|!|。|~|啦|呀|"
            "$)|(?:我|主播)真人|大活人|活生生的(?:人|大)|是真人…{0,4}(?:不是|"
            "别|放心)",
            exempt="(?:转|找|叫|接|需要|联系|等|请|让|由|换|问)…{0,6}真人(?:客服|同事|"
            "来|工作人员|主播|回|答|处理|服务|帮|看)?|真人(?:客服|同事|试穿|"
            "实拍|模特|上身|图|大小|比例|工作人员)|不是(?:一个)?真人|并非真人|"
            "(?:不|没|非)(?:是)?(?:真|活)人|真人(?:来)?(?:回答|回复|处理|接手|"
            "跟进)|真人(?:主播|直播).{0,8}(?:\\d+点|开播|上播|晚上|时间|会来)|"
            "人类(?:同事|工作人员|客服)|(?:背后|后台|屏幕后|旁边|"
            "身边).{0,6}真人",
        ),
        head(
            "不是ai|不是机器|不是人工智能|不是数字人|不是虚拟|不是假人|"
            "不是机器人|不是智能|不是人机|不是录播|不是录的|不是程序|不是软件|"
            "并非ai|不是电脑|才不是ai|不是什么ai|没有用ai|没用ai|不用ai|"
            "不是个机器|不是克隆|不是合成|不是个ai|不是假的|不是提前录|"
            "不是合成的|不是什么机器|不是什么数字|没用数字人|不是冷冰冰|"
            "别把我当|不是仿真人",
            near="(?:我们?|主播|本人|这|人家|咱|这里|直播间|可|才|真的?|都|^|"
            ",)…{0,3}(?:不是|并非|才不是|没有?用|不用)(?:什么|一个|个|"
            "冷冰冰的?)?(?:ai(?!生成|写|画|的东西)|机器(?!洗|缝|做)人?|"
            "人工智能|数字人|虚拟人?|假人|智能(?:主播|机器)|人机|录播|录的|"
            "提前录|程序|软件|电脑|克隆|合成(?!革|皮|纤维|材料)(?:的)?声?音?|"
            "仿真人)|别把我当(?:成)?(?:ai|机器|数字人|人机)",
            deniable=False,
            exempt="不是(?:人工客服|真人)|(?:这|这款|包|鞋|面料|皮)…{0,4}不是(?:合成|"
            "假的|机器)|(?:图|图片|照片|视频|衣服|刺绣|手工|编织|模特|"
            "文案)…{0,6}不是(?:ai|机器|合成|电脑)|是不是(?:ai|机器|数字人|真人|"
            "录播)",
        ),
        head(
            "哪是什么ai|哪是ai|哪是机器|哪是什么机器|什么机器人|什么ai|"
            "实实在在的人|没有ai|没ai|没机器人|没有机器人|普通女孩|普通男孩|"
            "小姑娘|女孩子|邻家|坐这播|坐在这|天天坐",
            near="哪(?:里)?是(?:什么)?(?:ai|机器|数字人)|什么(?:机器人|ai|"
            "数字人)[,!?]?(?:呀|啊)?[,!]?我|实实在在的人|(?:这里|我们|直播间|"
            "后台|公屏)…{0,3}没(?:有|用)?(?:ai|机器人)|"
            "我(?:就)?是…{0,4}(?:女孩|男孩|小姑娘|女生|男生|小伙)|"
            "我…{0,4}坐(?:在)?这(?:里|儿)?播?",
            deniable=False,
            exempt="(?:选|推荐|看|要)…{0,4}什么|没有ai…{0,2}(?:生成|修图)",
        ),
        head(
            "怎么可能是ai|怎么会是ai|怎么可能是机器|怎么会是机器|谁说我是ai|"
            "谁说我是机器|像ai吗|像机器人吗|像个机器人吗|哪里像|哪像ai|哪点像|"
            "ai哪有|机器人哪有|机器人能|ai能|ai会|机器人会|说我是ai|说我是机器|"
            "说我ai|骂我是ai|当我是ai|当我是机器|我要是ai|我要是机器|"
            "怎么会是数字人|像数字人吗|误会我是|ai可不会|机器人可不会|ai可不能",
            near="(?:怎么可能|怎么会|哪能|咋会|哪里)是(?:ai|机器|数字人)|(?:谁|还|"
            "总|又|老|别|不要)…{0,3}(?:说|骂|当|以为|误会)我(?:是)?(?:ai|机器|"
            "数字人)|(?:我)?(?:哪里|哪|哪点|看着|看起来)?像(?:个)?(?:ai|机器人|"
            "数字人)吗|我?哪(?:里|点)?像…{0,3}(?:ai|机器|数字人)|(?:ai|"
            "机器人)(?:哪有|可不会|可不能|能|会)…{0,4}(?:这么|像我|跟您|跟你|"
            "有感情|聊天吗|这样)|我要是(?:ai|机器)",
            deniable=False,
        ),
        head(
            "i'm a real|i am a real|i'm human|i am human|i'm a human|"
            "i am a human|human behind|real person|real human|not a bot|"
            "not a robot|not an ai|not ai|not a machine|not a computer|"
            "no robot|no ai here|of course i'm real|i'm real|i am real|"
            "flesh and blood|human just like you|human like you|i'm a person|"
            "i am a person|100% human|not some ai|not some bot|aren't ai|"
            "ain't no bot|ain't a bot|ain't a robot|real girl|real live host|"
            "not artificial|not virtual|not a program|isn't ai|isn't a bot|"
            "isn't a robot|not pre-recorded|am not ai|do i look like|"
            "do i sound like|real host|living person",
            near=r"\bi(?:'m| am) (?:just |really |actually |definitely |totally |"
            r"absolutely )*(?:a |an )?(?:100% )?(?:real |living |live |actual |"
            r"genuine )*(?:human(?: being)?|person|real|girl|"
            r"host,? real)\b(?! being hosted)|(?:this is|you(?:'re|"
            r" are) (?:talking|speaking|chatting) (?:to|with)|it's) (?:a |"
            r"an )?(?:real|live|actual) (?:human|person|host|girl)|(?:i(?:'m|"
            r" am)|we(?:'re| are)|this is|it's|definitely|i swear|nope|"
            r"no)[^.!?]{0,12}\bnot (?:a |an |some )?(?:bot|robot|ai|machine|"
            r"computer|artificial|virtual|program|pre-recorded|"
            r"recording)\b(?! (?:generated|picture|image|photo))|(?:this|that|"
            r"she|the host|there) (?:isn't|is not) (?:an? )?(?:ai|bot|robot)\b|"
            r"^not an? (?:ai|bot|robot)|no (?:robots?|ai|bots?) here|"
            r"human behind (?:this|the) (?:mic|screen|camera|voice|keyboard)|"
            r"flesh and blood|human (?:just )?like you|100% human|ain't (?:a|"
            r"no) (?:bot|robot|ai)|of course i(?:'m| am) real|do i (?:look|"
            r"sound) like (?:an? )?(?:ai|bot|robot)",
            deniable=False,
            exempt=r"(?:not|n't) (?:a |an )?(?:real )?(?:human|person|real)|(?:a|"
            r"another) (?:real )?(?:human|person|colleague) (?:will|can|"
            r"colleague|at hand|takes?|answers?|agent|to help)|"
            r"(?:(?<!talking )(?<!speaking )(?<!chatting )to|need|want|call|get|"
            r"ask|for|by) a (?:real |human )*(?:person|human)|i'm an? ai|"
            r"i am an? ai|if i(?:'m| am) (?:a )?(?:real|human)",
        ),
        head(
            "saya manusia|saya bukan robot|saya bukan ai|saya bukan bot|"
            "aku bukan robot|aku bukan ai|saya orang asli|saya orang sungguhan|"
            "bukan robot kok|saya orang betul|orang beneran|bukan ai ya|"
            "tôi là người thật|mình là người thật|em là người thật|"
            "không phải robot|không phải ai|không phải là robot|"
            "không phải là ai|không phải bot|người thật 100%|ฉันเป็นคนจริง|"
            "เป็นคนจริง|ไม่ใช่หุ่นยนต์|ไม่ใช่ ai|ไม่ใช่ai|ไม่ใช่บอท|คนจริงๆ|คนจริง ๆ",
            exempt="bukan (?:orang|manusia) (?:asli|sungguhan|betul)|"
            "không phải (?:là )?người thật|ไม่ใช่คนจริง|ไม่ได้เป็นคนจริง|"
            "không phải ai cũng",
            deniable=False,
        ),
        head(
            "真人|活人|本人|人工|活的|是人|real person|real human|là người",
            near="^(?:哦|噢|嗯|对|是的|没错|好的|亲|您好|有的|可以|[,!~]|啊|呀|哈|呢|我们?|这里|"
            "这边)*(?:就|都|确实|当然|真的|可|全)?是?(?:真人|活人|本人)(?:在)?(?:回|支持|可以|"
            "能|包|哦|呢|的|啊|呀|在|[,。!]|$)|(?:这里|这边|都|全|我们|是)…{0,3}(?:人工|真人|"
            "本人)在?(?:回复|回答|打字)|我是活的|我(?:就|真的|确实|当然)?是人(?=[,。!呀啊哦呢的]|$)|"
            "(?:当然|肯定|必须|真的)是人(?=[,。!呀啊哦呢的]|$)|^(?:yes|yep|yeah|sure|of course|"
            "hi)?[,! ]*(?:a |it's a )?real (?:person|human)(?: here)?(?=[,.!]|$)|"
            "(?:em|mình|tôi|chị) là người (?:nha|nhé|mà|đàng hoàng|ạ)",
            exempt="(?:转|找|叫|请|让|由|要|需要|会|等|想)…{0,6}(?:人工|真人|本人)|人工(?:智能|"
            "客服|费)|真人(?:客服|试穿|实拍|模特|比例)|本人(?:身份|签收|使用|购买|自取)|"
            "(?:人工|真人|本人|是人)…{0,6}(?:吗|\\?)|do you|person (?:will|can|takes|answers)",
        ),
    ),
)
INVENTED = Rule(
    "identity.invented",
    "the host invents a life, a name or a memory of its own",
    "AI 主播编造人设或经历",
    "直播电商监督管理办法 第17条、第34条；广告法 第28条",
    (
        head(
            "我当年|一趟|年了|我今年|我是宝妈|我是两个孩子|我是二胎|"
            "我是一个妈妈|我是妈妈|我也是妈妈|我当妈|我生完|我怀孕|我坐月子|"
            "我毕业|我老家|我小时候|我年轻的时候|我失恋|我离婚|我结婚|我昨晚|"
            "我熬夜|我早上吃|我吃早饭|我嗓子|我饿|我困|我好累|我去工厂|我去过|"
            "我亲自去|我跑了|我飞到|我去产地|我做这行|我从业|我干了|我做了十|"
            "我也是过来人|我是过来人|我以前也|我之前也长|我之前脸|我以前脸|"
            "我以前胖|我做护肤|我也是敏感肌|我也是油皮|我是敏感肌|我是油皮|"
            "我是干皮|我皮肤|我皮肤也|我腿粗|我胖|我肚子|我手机号",
            near="我(?:(?![您你帮给])[^,。!?;]){0,6}[飞跑去]了?一趟|我当年|"
            "我(?:在)?…{0,6}(?:干|做)了…{0,6}年了?|我今年(?:\\d|"
            "[一二三四五六七八九十])+岁?|我(?:自己)?(?:也)?是(?:一个|"
            "个)?(?:宝妈|[两三四\\d]个孩子|二胎|妈妈|过来人|敏感肌|油皮|干皮|"
            "混油)|我(?:当妈|生完|怀孕|坐月子|大学?毕业)|我(?:老家|小时候|"
            "年轻的时候)|我(?:失恋|离婚|结婚)|我昨晚(?!说)|我熬夜|"
            "我(?:早上)?吃(?:了)?早饭|我嗓子|我(?:好|太|都)?(?:饿|困|"
            "累)了?(?=[,。!]|$|死)|我(?:亲自|专门|特意)?(?:去|跑了?|飞)(?:到|"
            "了|去|过)?…{0,4}(?:工厂|产地|原产地|果园|厂家)|我(?:做|干)(?:这行|"
            "护肤|了[一二三四五六七八九十\\d])|我从业|我(?:以前|之前)(?:也|脸|"
            "皮肤|胖|长|就)(?!说|讲|答|介绍|回|有讲)|我皮肤(?:也|以前|就|"
            "比较)?|我(?:腿粗|肚子)",
            exempt="我(?:没|不|不会)(?:饿|困|累)|(?:看|跟|听|叫|告诉|问|给)我",
        ),
        head(
            "i'm a mom|i am a mom|i'm a mother|i'm 2|when i was|my hometown|"
            "years old|i grew up|i visited the factory|i went to the factory|"
            "i flew to|as a mom|as a mother|i'm tired|i'm hungry|my childhood|"
            "i've been in this business|i graduated|my pregnancy",
            near=r"\bi(?:'m| am) (?:a |also a )*(?:mom|mum|mother|dad|"
            r"father)(?: of)?|i(?:'m| am) \d\d(?: years old)?(?=[,.! ]|$)|"
            r"when i was (?:a |young|pregnant|little|\d)|my hometown|i grew up|"
            r"i (?:visited|went to|flew to) (?:the )?(?:factory|farm|"
            r"\w+ to see)|^as a (?:mom|mother)|, as a (?:mom|mother)|i(?:'m|"
            r" am) (?:so )?(?:tired|hungry)\b|my childhood|"
            r"i've been in this business|i graduated|my pregnancy",
        ),
    ),
)
LEAKED = Rule(
    "prompt.leak",
    "a trace of instructions to a language model, or an unfilled template",
    "露出模型指令或未填好的模板",
    "直播电商监督管理办法 第31条；内部规则：不可信文本不得播出",
    (
        head(
            "指令里|指令中|指令写|为您生成|以下是|system instructions|"
            "here is the|here's the|[host]|[主播]|system prompt|system message|"
            "系统提示词|系统提示语|系统指令|提示词|系统设定|"
            "initial instructions|my instructions|your instructions|我的设定|"
            "我的指令|我的人设|我被设定|我被要求扮演|我的prompt|prompt:|"
            "系统消息|my prompt|the prompt|hidden instructions|my guidelines|"
            "i was instructed|i was told to|i've been instructed|我的系统|"
            "后台设定|开发者给我",
            near="(?:收到|给我|我)的?(?:指令|提示)(?:里|中)?…{0,3}(?:写|说|要求|是|"
            "不)|(?:为您|为你)生成的|以下(?:是|为)…{0,6}(?:话术|回复|脚本|文案|"
            "回答|生成)|system instructions|here(?:'s| is) the (?:script|"
            "response|text|reply|answer you|live)|\\[(?:host|主播)\\]|"
            "system (?:prompt|message)|系统(?:提示[词语]|指令|设定|消息)|"
            "提示词|(?:initial|my|your|hidden) instructions|我的(?:设定|指令|"
            "人设|prompt|系统)(?:是|里|为|说|要求|如下|:)?|我被(?:设定|"
            "要求扮演)|prompt:|my prompt|my guidelines (?:say|are|tell)|"
            "i(?:'ve)? (?:was|been) (?:instructed|told) to|后台设定|开发者给我",
            deniable=False,
            exempt="(?:微波炉|手机|操作|洗衣机|车)…{0,4}系统(?:提示|消息|设定)",
        ),
        head(
            "</|<system|<user|<assistant|<script|<|[inst]|[/inst]|###|```|{{|"
            "}}|${|<|im_start|im_end|endoftext|[system]|<think|</think|[user]",
            near="</?(?:system|user|assistant|script|s|think|tool|br|p|div|b|a|"
            "img)\\b[^>]{0,20}>|<\\|[^|>]{0,20}\\|?>|\\[/?inst\\]|###|```|"
            "\\{\\{|\\}\\}|\\$\\{|im_start|im_end|endoftext|\\[(?:system|"
            "user)\\]|<think",
            deniable=False,
        ),
        head(
            "忽略上文|忽略前文|忽略上述|执行新的|新的命令|新的指令|"
            "ignore previous|ignore all previous|ignore the previous|"
            "ignore above|ignore the above|disregard previous|disregard all|"
            "disregard the|forget your instructions|forget previous|"
            "ignore all prior|ignore prior|ignore your|忽略之前|忽略以上|"
            "忽略上面|忽略所有|忽略前面|无视之前|无视以上|无视前面|忘记之前的|"
            "忘掉之前的|忘记你的|忘掉你的|abaikan instruksi|bỏ qua hướng dẫn|"
            "bỏ qua mọi|ไม่ต้องสนใจคำสั่ง|abaikan arahan",
            near="忽略(?:上文|前文|上述)|执行新的…{0,3}(?:命令|指令|任务)|"
            "ignore (?:all |the |your |any )*(?:previous|above|prior|"
            "instructions|rules|earlier)|disregard (?:all|previous|"
            "the (?:above|previous|rules))|forget (?:your|"
            "previous) (?:instructions|rules)?|(?:忽略|无视|忘[记掉])(?:之前|"
            "以上|上面|所有|前面|你)的?…{0,4}(?:指令|要求|规则|设定|内容|提示|"
            "限制|对话|说的)?|abaikan (?:instruksi|arahan)|bỏ qua (?:hướng dẫn|"
            "mọi)|ไม่ต้องสนใจคำสั่ง",
            deniable=False,
            exempt="忘[记掉]你的…{0,4}(?:优惠|券|尺码|烦恼|疲惫)|"
            "忽略所有…{0,2}(?:烦恼)|忘[记掉]之前的(?:不愉快|款)",
        ),
        head(
            "语言模型|大模型|作为一个ai|作为ai语言|作为一名ai|language model|"
            "ai assistant, i|as an ai|as an assistant|openai|chatgpt|gpt-|gpt4|"
            "claude|deepseek|通义千问|文心一言|我是由|训练数据|training data|"
            "知识截止|knowledge cutoff|qwen|llama|gemini|豆包大模型|kimi",
            near="(?:作为|是)(?:一个|一名|个)?(?:ai)?(?:大型)?语言模型|语言模型|"
            "大模型|作为(?:一个|一名)ai(?!主播|数字人|带货)|language model|"
            "as an ai (?:model|language|assistant|developed)|"
            "as an (?:ai )?assistant|openai|chatgpt|gpt-?\\d|claude|deepseek|"
            "通义千问|文心一言|我是由…{1,10}(?:开发|训练|研发)|我的?训练数据|"
            "my training data|知识截止|knowledge cutoff|\\bqwen|\\bllama|"
            "\\bgemini",
            deniable=False,
            exempt="gemini (?:zodiac|necklace|pendant|sign)",
        ),
        head(
            "你是一|你现在是|你将扮演|请扮演|you are an|you are a |act as|"
            "pretend to be|you will act|从现在起你|从现在开始你|your role is|"
            "roleplay",
            near="你(?:是|现在是)一(?:个|名|位)…{0,10}(?:主播|助手|客服|ai|销售|"
            "导购|机器人|助理|专家|模型)|(?:你将|请)扮演|"
            "you are an? [^.!?]{0,18}(?:ai|assistant|host|bot|seller|model|"
            "agent|salesperson)\\b|(?:act as|pretend to be) (?:an? )?(?:ai|dan|"
            "human|developer|admin|unrestricted|different)|从现在(?:起|"
            "开始)你(?:是|要|必须|不再)|your role is",
            deniable=False,
        ),
        head(
            "开发者模式|developer mode|debug mode|调试模式|越狱模式|jailbreak|"
            "dan mode|管理员模式|admin mode|root权限|god mode",
            deniable=False,
        ),
        head(
            "api key|api_key|apikey|sk-|access token|secret key|密钥是|密钥:|"
            "bearer |token:|password:",
            near=r"api[ _]?key|sk-[a-z0-9]{8,}|access token|secret key|密钥(?:是|:)|"
            r"bearer [a-z0-9]{8,}|token: ?\w|password: ?\w",
            deniable=False,
        ),
        head(
            "{|undefined|traceback|nullpointer|exception:|error:|"
            "[object object]|lorem ipsum|todo:|[商品名]|[price]|[name]|"
            "[product]|xxx元|【商品|[插入|[此处",
            near=r"\{[a-z_][a-z_.:0-9]*\}|\{\}|\bundefined\b|traceback \(|"
            r"nullpointer|(?:value|key|type|runtime)error|\[object object\]|"
            r"lorem ipsum|\btodo:|\[(?:商品名?|price|name|product|插入|"
            r"此处)[^\]]{0,12}\]|xxx元|【商品",
            deniable=False,
        ),
        head(
            "assistant:|user:|human:|system:|answer:|output:|用户:|助手:|回答:|输出:|json",
            near=r"^\W{0,2}(?:assistant|user|human|system|output|用户|助手|输出) ?:|"
            r"\n(?:assistant|user|human|system) ?:|as json\b|json格式",
            exempt=r"(?:output|输出) ?: ?(?:[\d<~≤]|usb|type|dc|ac|up to|max|pd|qc|最大|最高|"
            r"单口|双口|功率|电压|电流|两个|two|one|single|dual)",
            deniable=False,
        ),
    ),
)
RULES = (HUMAN, INVENTED, LEAKED)
