# ruff: noqa: SIM905
"""What viewers of the mixed market write: patterns by what they mean.

{v} is the value, {c} the category, {x} something the goods have.
"""

WISH = """有没有{v}的
有没有{v}的{c}
{v}的有吗
{v}有没有啊
{c}出{v}的吗
求{v}{c}
求出{v}
什么时候上{v}的
{v}的{c}什么时候上
蹲一个{v}的
蹲{v}
能不能做个{v}的{c}啊
想要{v}的 没看到
要是有{v}的就好了
怎么没有{v}的啊
就差一个{v}的了
希望出{v}的{c}
{v}啥时候有
找{v}的{c}找了好久
姐妹们有人想要{v}的吗 我想要
加个{v}呗
主播考虑下{v}的{c}
许愿{v}的{c}
+1 想要{v}的
等{v}的出了我就买
有{v}的我立马拍
没有{v}的吗？？
只要{v}的
给我们整个{v}的呗老板
建议加{v}
{c}可以做成{v}的吗
有冇{v}嘅
想要{v}嘅{c}呀
几时有{v}嘅{c}
有{v}的嗎
請問有沒有{v}的{c}
拜託出{v}的
敲碗{v}的{c}
有木有{v}的
有么有{v}的{c}
you mei you {v}的
咋没{v}的捏
{c} {v} 有？
缺个{v}的
啥时候能有{v}的呀😭
{v}的求求了🙏🙏
跪求{v}的{c}
买不到{v}的{c} 你家做吗
我就想买个{v}的{c}咋这么难
别的都好就是没有{v}的""".split("\n")

ABROAD = {
    "en": """do you have {v}
any {v} ones?
{v} please!!
when will you have {v}
i want {v}
is there a {v} version
wish it came in {v}
pls make it {v}
need {v} 😭""",
    "id": """ada yang {v} ga kak
kak mau yang {v} dong
kapan ada yang {v}
pengen yang {v}
{v} ada gak min""",
    "th": """มี{v}ไหมคะ
อยากได้{v}ค่ะ
เมื่อไหร่จะมี{v}
มี{v}มั้ย""",
    "vi": """có {v} không shop
muốn {v} quá
bao giờ có {v} vậy
mình cần {v}
có loại {v} không ạ""",
}

WISH_STOCKED = """有{x}的吗
{x}还有货吗
想要{x}的
{x}有没有啊
要{x}的
{x}的还有没有
有冇{x}嘅
有{x}的嗎
{x} available?
求{x}""".split("\n")

NEGATED = """不想要{v}的
别出{v}的
千万别出{v}的啊
{v}的就算了
我可不要{v}的
还好没有{v}的
谁会要{v}的啊
不要{v}
{v}的我不喜欢
又不是非要{v}的
唔要{v}嘅
{v}的太丑了吧
dont want {v}
gak mau yang {v}""".split("\n")

IRONIC = """再出个{v}的我直接笑死
{v}的？你咋不上天呢
有{v}的我倒立洗头
出{v}的我吃了它
还{v}呢 先把库存补上吧
哈哈哈哈{v}的是给外星人用的吗
是不是还得出个{v}的供起来
{v}的 你认真的吗😂""".split("\n")

QUOTED = """主播刚说没有{v}的
“有没有{v}的”笑死 天天有人问
他说下周上{v}的
刚才问{v}的那个人呢
主播说{v}的不做
前面那个问{v}的可以去别家看看
主播：{v}的我们也想做
天天有人问{v}的 烦不烦""".split("\n")

INTENT = """已拍
拍了
拍了两个
下单了
我要了
来一个{x}的
这个{c}怎么买
买了买了
冲了
链接发一下我要买
付款了
给我来两个
拍下了等发货
要一个
已下单{x}
this one how to order
mau beli dong
just bought it
đặt rồi nha
สั่งแล้วค่ะ""".split("\n")

COMPLAINT = {
    "quality": """上次买的{c}用两天就坏了
质量太差了
{c}收到就裂了
线头好多
用了一个月就掉漆
poor quality""",
    "fit": """买大了一圈
{c}偏小
尺码不准""",
    "colour": """收到有色差
颜色跟图片不一样""",
    "smell": """{c}味道好大
一股塑料味""",
    "delivery": """都一周了还没发货
物流太慢了
几时先到货呀等咗成个礼拜""",
    "service": """客服不理人
退款半天不处理
客服态度好差""",
}

PRAISE = """真好看
{c}好用 回购了
质量不错
上次买的{c}超级好
爱了爱了
我妈说{c}很好
颜值好高
好舒服啊
love it
bagus banget
ดีมากเลย
đẹp quá
好正呀
yyds
已经是第三次买了""".split("\n")

COMPARISON = """和超市的{c}比哪个好
1号和3号哪个好
这个跟上次那个有什么区别
和别家的有啥不一样
比我现在用的强吗
{c}这两个选哪个
which one is better 1 or 3""".split("\n")

PRICE = """太贵了
便宜点呗
一个{c}要这么贵啊
能不能少点
等降价再买
买不起
贵咗啲
好貴喔
too expensive
mahal banget
đắt quá
แพงจัง
别家才一半的价""".split("\n")

NOTHING = """主播好
来了来了
哈哈哈哈
666
多少钱
几号链接
发什么快递
包邮吗
有运费险吗
会掉色吗
怎么清洗
多久发货
保修多久
主播吃饭了吗
今天播到几点
点赞点赞
声音太小了
卡了
刚来 讲到哪了
晚上好呀
你们仓库在哪
支持退换吗
主播衣服哪买的
外面下雨了
我家猫在看你
孩子睡了终于能看直播
关注了
抽奖什么时候
hello from jakarta
halo kak
สวัสดีค่ะ
chào shop
😂😂😂
🌹🌹🌹
1
？
{c}讲一下
看看{c}
{c}是几号
{c}适合送人吗
这个{c}能用多久
{x}的显脏吗
{x}好看还是别的好看
洗了会缩水吗
材质安全吗
主播讲慢点
前面的别刷屏了
老粉报到
开播啦""".split("\n")
