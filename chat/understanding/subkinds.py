"""Kinds of goods of one name that are different things: who asks for slippers wants no sneakers.

General knowledge of goods. Each line holds words for one kind, by what stands before the name of
the thing or instead of it; a product is of a kind where its title or category has one of them.
"""

from __future__ import annotations

from functools import cache

_TABLE = """
鞋: 运动|跑步|跑|板|球|篮球|足球|老爹|帆布|小白|休闲|训练|徒步|登山|滑板|健步|飞织|网面|阿甘|德训
    |慢跑|暴走|旅游
鞋: 皮|乐福|豆豆|德比|牛津|商务|正装|真皮|牛皮|软皮
鞋: 单|玛丽珍|芭蕾|平底|浅口|船|奶奶|软底单
鞋: 高跟|细跟|猫跟|粗跟|婚
鞋: 凉|沙滩|洞洞|罗马|鱼嘴
鞋: 拖|凉拖|人字拖|棉拖|居家|洞洞|浴室
鞋: 雨|雨靴|水|防雨
鞋: 靴|马丁|雪地|短靴|切尔西|长靴|雪地棉|棉
鞋: 学步|婴儿|童
裤: 牛仔|丹宁
裤: 短|热|五分|沙滩|中
裤: 打底|鲨鱼|瑜伽|紧身|踩脚|光腿|小黑|芭比
裤: 西|西装|休闲|工装|阔腿|直筒|运动|束脚|哈伦|九分|长|烟管|卫|烟囱|小脚|速干|冲锋|阔脚|喇叭|背带
    |灯芯绒|牛仔阔腿
裤: 内|平角|三角|四角|安全|生理
裤: 睡|家居
裤: 秋|保暖|线|棉毛|打底保暖
裤: 泳
裤: 羽绒|棉
裤: 雨
裤: 拉拉|纸尿|学步|训练
裙: 连衣|茶歇|吊带|衬衫|旗袍|礼服|背带
裙: 半身|百褶|a字|包臀|鱼尾|伞|短|纱|半
裙: 睡
裙: 围
包: 双肩|背|书|登山|后背|徒步
包: 斜挎|单肩|腋下|托特|手提|挎|水桶|链条|邮差|方|帆布|妈咪|剑桥|贝壳|饺子|购物|通勤
包: 钱|卡|零钱|手拿|钱夹|长款钱
包: 腰|胸|手机
包: 化妆|洗漱|收纳|首饰
包: 旅行|行李|健身
帽: 鸭舌|棒球
帽: 渔夫|盆|遮阳|太阳|草|防晒|空顶
帽: 毛线|针织|冷|贝雷|八角|护耳|雷锋
帽: 泳
帽: 浴|干发|睡
袜: 丝|连裤|打底
袜: 船|短|中筒|棉|长筒|堆堆|运动|羊毛|瑜伽|防滑|中
锅: 炒|铁
锅: 平底|煎|不粘平底|麦饭石煎
锅: 汤|奶|炖|蒸|砂|珐琅
锅: 高压|压力|电压力
锅: 电饭|电饭煲
锅: 火|电火|鸳鸯|电煮
锅: 空气炸|炸
壶: 电热水|烧水|热水|电水
壶: 茶|泡茶|功夫茶
壶: 保温|暖水|焖烧
壶: 养生|煮茶
壶: 咖啡|手冲|摩卡
灯: 台|护眼|学习|阅读
灯: 夜|小夜|床头|氛围
灯: 吊|吸顶|落地|射|筒
灯: 头|露营|手电|营地|应急
灯: 灭蚊|驱蚊
椅: 办公|电脑|电竞|人体工学|学习
椅: 餐|吧
椅: 折叠|月亮|躺|露营|摇|钓
椅: 安全座|儿童座|餐椅
枕: 乳胶
枕: 记忆|慢回弹
枕: 荞麦|决明子
枕: 羽绒|鹅绒|鸭绒
枕: u型|u形|颈|护颈
枕: 抱|靠
被: 蚕丝|桑蚕丝
被: 羽绒|鹅绒|鸭绒
被: 夏凉|空调|夏
霜: 面|保湿|乳|晚|日
霜: 眼
霜: 防晒|隔离|素颜
霜: 护手|手
霜: 护臀|屁屁
茶: 绿|龙井|碧螺春|毛尖
茶: 红|正山小种|金骏眉|祁门
茶: 普洱|黑
茶: 乌龙|铁观音|大红袍|单丛
茶: 白|白毫
茶: 花|菊花|茉莉|玫瑰|养生|枸杞|花果
茶: 奶
茶: 姜
酒: 白
酒: 红|葡萄|干红
酒: 啤|精酿
酒: 黄|米|花雕
"""


@cache
def _kinds() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in _TABLE.strip().replace("\n    ", "").splitlines():
        head, _, words = line.partition(": ")
        found.setdefault(head, []).append(tuple(words.split("|")))
    return {head: tuple(kinds) for head, kinds in found.items()}


def may_be(name: str, title: str) -> bool:
    """Whether what a title names may be what a name of goods asks for: a 乐福鞋 is a 皮鞋 and no
    拖鞋. True wherever nothing tells."""
    head = name[-1:] if name[-1:] in _kinds() else "鞋" if name[-1:] in "拖靴" else ""
    kinds = _kinds().get(head, ())
    stem = name.removesuffix(head)
    asked = [kind for kind in kinds if stem in kind]
    if not asked or stem in title:
        return True
    own = [kind for kind in kinds if any(_names(word, head, title) for word in kind)]
    return not own or any(kind in asked for kind in own)


def _names(word: str, head: str, title: str) -> bool:
    """Whether a title has a word of a kind; one of a character only right before the thing."""
    return (word + head if len(word) == 1 else word) in title
