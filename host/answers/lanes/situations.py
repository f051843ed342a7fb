"""What people do and where, with the things that belong to it: for recommendations.

General knowledge of everyday life; a product is found through it only if its own data holds one
of the words.
"""

from __future__ import annotations

from functools import cache, lru_cache

_TABLE = """
爬山|登山|爬泰山|山路|徒步|hiking|hike|mendaki|leo núi: 登山 徒步 山路 户外 hiking hike trail
台阶|走路|穿哪双|那双|哪双|什么鞋: 鞋 台阶 shoe
夜爬|夜里|晚上走|走夜路|夜跑|看不见|停电: 头灯 照明 灯 手电 夜 lamp light
脚冷|冻脚|脚凉|脚冰: 袜 羊毛 加厚 保暖 sock
冷|冬天|过冬|保暖|怕冷|winter|cold|warm: 保暖 加厚 抓绒 羊毛 羽绒 冬 保温 warm fleece down wool
带饭|热饭|午饭: 饭盒 保温 便当 加热
脱发|掉发|头发|毛躁|烫染: 洗发 护发 发膜 精油
嘴干|嘴唇|唇干: 唇膜 润唇 唇膏
电脑|笔记本|装电脑: 电脑 笔记本 包
面试|正装|开会: 衬衫 皮鞋 西装 正装
床|睡觉|铺床: 四件套 床单 被 枕
饿|夜宵|宵夜: 面 坚果 零食 速食
骑车|电动车|骑行: 雨衣 头盔 手套
热水|喝口热|热的|泡茶|喝茶|热饮: 保温 杯 壶 茶 thermos bottle
夏天|天热|热天|summer|hot: 夏 速干 透气 清凉 薄 防晒 summer breathable light
膝盖|腿疼|关节: 登山杖 护膝 杖 pole knee
露营|野餐|camping|camp|kemah|cắm trại: 帐篷 露营 睡袋 椅 灯 camp tent sleeping
睡|盖|被子|sleep: 睡袋 被 枕 毯 sleep pillow blanket
瑜伽|yoga: 瑜伽 yoga
跑步|慢跑|run|running|lari|chạy: 跑步 慢跑 速干 运动 run
健身|撸铁|gym|workout: 健身 运动 瑜伽 gym training
通勤|上班|日常|commute|office|work|kerja: 通勤 日常 城市 上班 commut office everyday
外套|外衣|jacket|coat: 外套 冲锋衣 夹克 羽绒服 大衣 jacket coat
雨|下雨|淋雨|rain|rainy|hujan: 防水 防雨 雨 waterproof rain
两天一夜|过夜|背|包|trip|travel|旅行|旅游|出差: 背包 包 旅行 便携 backpack travel
写作业|做作业|学习|看书|读书: 台灯 护眼 学生 书桌
海边|沙滩|游泳|泡温泉|玩水: 泳衣 泳 防晒 墨镜
光线|太亮|遮光: 眼罩 窗帘 遮光
亲子|孩子|娃|小孩|儿童|宝宝|kid|kids|child|anak|bé: 儿童 宝宝 亲子 母婴 婴儿 kid child
妈|母亲|婆婆|岳母|丈母娘|奶奶|姥姥|外婆|mom|mother: 长辈 舒适 养生 保温 妈妈 中老年 女 mom gift
爸|父亲|公公|岳父|老丈人|爷爷|姥爷|外公|dad|father: 长辈 舒适 养生 保温 爸爸 中老年 男 茶 dad gift
长辈|老人: 长辈 舒适 养生 保温 gift
男朋友|男友|男票|老公|男生|哥哥|弟弟|boyfriend|husband|him: 男 men 男士
女朋友|女友|女票|老婆|媳妇|闺蜜|女生|姐姐|妹妹|girlfriend|wife|her: 女 women 女士
生日|纪念日|情人节|七夕|节送|送我|送给|送女|送男|送老|送闺|送对象: 礼 礼盒 送人 贺卡 gift
送爸|送妈|送婆|送公|送媳|送领导|送客户: 礼 礼盒 送人 贺卡 gift
老丈人|丈母娘|岳父|岳母|长辈|看望|拜年|走亲戚: 礼 礼盒 茶 酒 保温 坚果 养生 长辈
礼物|送人|送礼|送朋友|送同事|送闺蜜|送长辈|gift|present|hadiah|kado|quà: 礼 礼盒 送人 gift
油皮|出油|oily: 控油 油皮 清爽 oil
干皮|干燥|起皮|dry skin|kering: 保湿 补水 滋润 moistur hydrat
敏感|sensitive: 敏感 温和 无香 sensitive gentle
痘|闭口|acne|jerawat|mụn: 痘 水杨酸 控油 acne
美白|暗沉|提亮|brighten: 美白 提亮 烟酰胺 bright vitamin
防晒|晒|sunscreen|sun: 防晒 spf sun
早餐|早饭|breakfast|sarapan: 早餐 麦片 面包 牛奶 燕麦 酸奶 水饺 包子 粥 豆浆 breakfast oat
肩|腰酸|颈椎|酸痛|久坐: 筋膜枪 按摩 腰靠 颈枕
零食|追剧|嘴馋|snack|cemilan: 零食 坚果 饼干 肉干 snack nut cookie
减肥|减脂|低卡|diet: 低脂 低卡 无糖 代餐 low sugar
辣|重口|spicy|pedas: 辣 spicy chili
做饭|炒菜|厨房|cook|kitchen|masak: 锅 刀 厨 炒 cook pan kitchen
打扫|清洁|拖地|clean: 清洁 拖把 抹布 clean
租房|宿舍|小户型|dorm|small room: 宿舍 收纳 折叠 迷你 compact
办公|久坐|desk|office chair: 办公 腰 坐垫 desk office
睡不好|失眠|睡眠: 枕 睡眠 眼罩 pillow sleep
婚礼|约会|party|wedding|date|pesta|tiệc: 连衣裙 礼服 优雅 dress elegant party
显瘦|遮肉|胖|slim: 显瘦 高腰 宽松 slim
学生|上学|school|student: 学生 上学 书包 school student
开车|车上|car: 车载 车 car
运动|出汗|sport|sweat: 运动 速干 吸汗 透气 sport
宠物|猫|狗|cat|dog|pet: 猫 狗 宠物 cat dog pet
"""


@cache
def _situations() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = []
    for line in _TABLE.strip().splitlines():
        said, _, things = line.partition(": ")
        found.append((tuple(said.split("|")), tuple(things.split(" "))))
    return found


@lru_cache(maxsize=2048)
def related_words(text: str) -> tuple[tuple[str, float], ...]:
    """Words that things for the situation of a normalised line may have in their data, with the
    weight each counts."""
    words: dict[str, float] = {}
    for said, things in _situations():
        if any(word in text for word in said):
            for thing in things:
                words[thing] = max(words.get(thing, 0.0), 1.0)
    return tuple(words.items())


@cache
def all_related_words() -> frozenset[str]:
    """Every word that `related_words` may give for any line."""
    return frozenset(thing for _, things in _situations() for thing in things)
