"""Names of colours: the plain ones, the named shades with the plain one each belongs to, and the
words that go before a plain one and make a shade of it (奶油 and 白)."""

from __future__ import annotations

PLAIN = """
黑色/black: 黑|黑色|纯黑|black|hitam|đen|màu đen|สีดำ
白色/white: 白|白色|纯白|本白|white|putih|trắng|màu trắng|สีขาว
灰色/grey: 灰|灰色|gray|grey|abu-abu|abu|xám|màu xám|สีเทา
红色/red: 红|红色|大红|正红|中国红|red|merah|đỏ|màu đỏ|สีแดง
粉色/pink: 粉|粉色|粉红|粉红色|pink|merah muda|hồng|màu hồng|สีชมพู
橙色/orange: 橙|橙色|橘|橘色|橘红|orange|oranye|jingga|màu cam|สีส้ม
黄色/yellow: 黄|黄色|yellow|kuning|màu vàng|สีเหลือง
绿色/green: 绿|绿色|green|hijau|xanh lá|สีเขียว
蓝色/blue: 蓝|蓝色|blue|biru|xanh dương|สีฟ้า|สีน้ำเงิน
紫色/purple: 紫|紫色|purple|violet|ungu|tím|màu tím|สีม่วง
棕色/brown: 棕|棕色|咖色|咖|褐色|brown|coklat|cokelat|nâu|màu nâu|สีน้ำตาล
卡其色/khaki: 卡其|卡其色|khaki
驼色/camel: 驼|驼色|camel
米色/beige: 米色|杏色|beige|krem|màu kem|màu be|สีครีม
青色/cyan: 青色|cyan
银色/silver: 银|银色|silver|perak|màu bạc|สีเงิน
金色/gold: 金|金色|golden|emas|สีทอง
透明/clear: 透明色|透明的|transparent
浅色/light colours: 浅色|浅色系|浅一点的颜色|亮一点的颜色|亮色|亮色系|light colors|lighter color
  lighter colours
深色/dark colours: 深色|深色系|深一点的颜色|暗一点的颜色|dark colors|darker color|darker colours
彩色/multicolour: 彩色|彩虹色|多色|花色|multicolor|multicolour|rainbow
"""

SHADES = """
白色 奶油白/cream: 奶油白|奶白|奶油色|cream white|creamy white|milky white|cream|cream color
  cream colour|putih susu
白色 象牙白/ivory: 象牙白|象牙色|ivory
白色 珍珠白/pearl white: 珍珠白|珠光白|pearl white
白色 米白/off white: 米白|米白色|乳白|乳白色|off white|off-white|broken white|eggshell
白色 月光白/moonlight white: 月光白|月白|moonlight white
灰色 雾霾灰/dusty grey: 雾霾灰|高级灰|莫兰迪灰|haze grey|misty grey
灰色 炭灰/charcoal: 炭灰|深灰|深灰色|碳灰|charcoal|charcoal grey|charcoal gray|dark grey|dark gray
灰色 浅灰/light grey: 浅灰|浅灰色|淡灰|花灰|light grey|light gray|heather grey|heather gray
灰色 石墨色/graphite: 石墨色|石墨灰|graphite|gunmetal|space grey|space gray
红色 酒红/burgundy: 酒红|酒红色|暗红|深红|枣红|枣红色|勃艮第|burgundy|wine red|maroon|dark red
  oxblood|marun
红色 豆沙色/mauve: 豆沙色|豆沙
红色 砖红/rust: 砖红|砖红色|铁锈红|铁锈色|锈红|brick red|rust|rust red|terracotta|terra cotta
红色 樱桃红/cherry red: 樱桃红|车厘子色|车厘子红|cherry red
红色 番茄红/coral: 番茄红|珊瑚红|珊瑚色|coral|tomato red|coral red
红色 玫红/hot pink: 玫红|玫红色|玫瑰红|梅红|rose red|fuchsia|magenta|hot pink
红色 朱红/scarlet: 朱红|朱砂红|vermilion|scarlet
粉色 樱花粉/sakura pink: 樱花粉|樱粉|sakura pink|cherry blossom pink
粉色 裸粉/dusty pink: 裸粉|裸粉色|藕粉|藕粉色|脏粉|灰粉|豆沙粉|nude pink|dusty pink|dusty rose
  blush|blush pink|mauve pink
粉色 芭比粉/barbie pink: 芭比粉|荧光粉|亮粉|barbie pink|neon pink|bright pink
粉色 浅粉/light pink: 浅粉|浅粉色|淡粉|淡粉色|嫩粉|奶粉色|light pink|pale pink|baby pink
粉色 藕色/lotus: 藕色|藕荷色|香芋粉
粉色 裸色/nude: 裸色|肤色|肉色|nude|skin tone color|skin color
橙色 活力橙/vivid orange: 活力橙|亮橙|荧光橙|neon orange
橙色 焦糖色/caramel: 焦糖色|焦糖|caramel
橙色 南瓜色/burnt orange: 南瓜色|pumpkin color|burnt orange
橙色 蜜桃色/peach: 蜜桃色|蜜桃粉|水蜜桃色|杏粉|peach|apricot
橙色 爱马仕橙/hermes orange: 爱马仕橙
黄色 姜黄/mustard: 姜黄|姜黄色|芥末黄|mustard|mustard yellow
黄色 鹅黄/butter yellow: 鹅黄|鹅黄色|嫩黄|奶黄|奶黄色|浅黄|淡黄|奶油黄|黄油色|黄油黄
  butter yellow|pale yellow|light yellow|pastel yellow|lemon yellow|柠檬黄
黄色 明黄/bright yellow: 明黄|亮黄|荧光黄|bright yellow|neon yellow
黄色 香槟色/champagne: 香槟色|香槟金|香槟|champagne
绿色 牛油果绿/avocado green: 牛油果绿|牛油果色|avocado|avocado green
绿色 薄荷绿/mint green: 薄荷绿|薄荷色|浅绿|浅绿色|淡绿|mint|mint green|light green|pale green
  hijau mint
绿色 墨绿/dark green: 墨绿|墨绿色|深绿|深绿色|祖母绿|森林绿|松柏绿|dark green|forest green
  emerald|emerald green|bottle green|hunter green
绿色 军绿/army green: 军绿|军绿色|army green|military green
绿色 橄榄绿/olive green: 橄榄绿|橄榄色|olive|olive green
绿色 豆绿/sage green: 豆绿|豆沙绿|鼠尾草绿|灰绿|灰绿色|雾霾绿|sage|sage green|dusty green
绿色 抹茶绿/matcha green: 抹茶绿|抹茶色|matcha|matcha green|pistachio
绿色 荧光绿/neon green: 荧光绿|苹果绿|果绿|草绿|lime green|neon green|apple green|lime|grass green
绿色 孔雀绿/teal: 孔雀绿|蓝绿|蓝绿色|湖绿|teal|peacock green|turquoise
蓝色 雾霾蓝/dusty blue: 雾霾蓝|灰蓝|灰蓝色|莫兰迪蓝|haze blue|dusty blue|slate blue|greyish blue
蓝色 克莱因蓝/royal blue: 克莱因蓝|宝蓝|宝蓝色|电光蓝|皇家蓝|klein blue|royal blue|cobalt
  cobalt blue|electric blue
蓝色 天蓝/light blue: 天蓝|天蓝色|浅蓝|浅蓝色|淡蓝|淡蓝色|冰川蓝|冰蓝|婴儿蓝|水蓝|sky blue
  light blue|baby blue|powder blue|ice blue|pale blue|biru muda
蓝色 藏青/navy: 藏青|藏青色|藏蓝|藏蓝色|深蓝|深蓝色|海军蓝|navy|navy blue|dark blue|midnight blue
  biru tua|biru dongker|xanh navy
蓝色 牛仔蓝/denim blue: 牛仔蓝|denim blue
蓝色 湖蓝/lake blue: 湖蓝|孔雀蓝|湖蓝色|lake blue|peacock blue|aqua
蓝色 蒂芙尼蓝/tiffany blue: 蒂芙尼蓝|tiffany blue|robin egg blue
紫色 香芋紫/lavender: 香芋紫|香芋色|芋泥紫|浅紫|浅紫色|淡紫|丁香紫|薰衣草紫|薰衣草色|taro
  taro purple|lilac|lavender|light purple|mauve|pale purple
紫色 葡萄紫/plum: 葡萄紫|深紫|深紫色|茄紫|plum|grape purple|dark purple|eggplant|aubergine
紫色 烟熏紫/smoky purple: 烟熏紫|灰紫|雾霾紫|smoky purple|dusty purple
棕色 奶茶色/milk tea: 奶茶色|奶咖色|奶咖|奶茶棕|拿铁色|milk tea|milk tea color|latte|latte color
棕色 巧克力色/chocolate brown: 巧克力色|巧克力棕|深棕|深棕色|深咖|深咖色|chocolate
  chocolate brown|dark brown|espresso|coklat tua
棕色 美拉德棕/mocha: 美拉德色|美拉德棕|美拉德|mocha|mocha mousse|摩卡色|摩卡棕|摩卡慕斯
棕色 咖啡色/coffee: 咖啡色|coffee color|coffee colour|coffee brown
棕色 胡桃木色/walnut: 胡桃木色|胡桃色|walnut|walnut color
棕色 原木色/natural wood: 原木色|木色|natural wood color|wood color|oak color
棕色 浅棕/tan: 浅棕|浅咖|浅咖色|浅棕色|light brown|tan|tan color|coklat muda
棕色 红棕/chestnut: 红棕|红棕色|栗色|chestnut|cognac|reddish brown
米色 燕麦色/oatmeal: 燕麦色|燕麦|oatmeal|oat|oat color
米色 浅杏/light apricot: 浅杏|杏白|杏仁色|almond
米色 沙色/sand: 沙色|沙滩色|奶杏|奶杏色|sand|sand color|stone|taupe|大地色|greige
黑色 曜石黑/matte black: 曜石黑|曜夜黑|哑光黑|磨砂黑|黑曜石|matte black|jet black|obsidian
  obsidian black
金色 玫瑰金/rose gold: 玫瑰金|rose gold
金色 古铜色/bronze: 古铜色|bronze|antique brass
银色 钛灰/titanium: 钛灰|钛金属色|星光色|titanium grey
彩色 渐变色/gradient colour: 渐变色|ombre color
彩色 荧光色/neon: 荧光色|neon|neon color
彩色 多巴胺色/dopamine: 多巴胺色|多巴胺|多巴胺配色
彩色 马卡龙色/pastel: 马卡龙色|马卡龙|macaron|pastel|pastel color|pastel colors
彩色 莫兰迪色/morandi: 莫兰迪色|莫兰迪|morandi
"""

MODIFIERS = """
奶油|奶|奶茶|象牙|珍珠|月光|米|雾霾|雾|高级|莫兰迪|马卡龙|炭|浅|深|淡|暗|亮|嫩|酒|砖|枣|铁锈|樱桃
  番茄|珊瑚|玫瑰|朱砂|樱花|蜜桃
|芭比|荧光|豆沙|藕|裸|脏|活力|焦糖|南瓜|落日|柿子|柠檬|姜|鹅|芥末|奶酪|黄油|牛油果|薄荷|墨|军
  橄榄|豆|灰|抹茶|苹果|孔雀|湖|森林
|松石|青苔|苔藓|竹|草|海|天|宝|藏|冰川|冰|水|婴儿|克莱因|蒂芙尼|香芋|芋泥|薰衣草|丁香|葡萄|茄
  烟熏|巧克力|摩卡|美拉德|胡桃
|栗|可可|燕麦|沙漠|曜石|哑光|磨砂|石墨|钛|星空|星光|午夜|极光|电光|桃|桃花|石榴|山楂|胭脂|绛|银河
  云朵|云|雪山|霜|蓝莓|西柚|荔枝
|青提|海盐|海盐奶油|静谧|暮光|晨雾|烟|陶土|陶瓷|复古|干枯玫瑰|干枯|脏橘|泥|暖|冷|雾面
"""
"""Before the sign of a plain colour they make a shade: 海盐蓝, 脏橘, 云朵白."""

SIGNS = {
    "黑": "黑色", "白": "白色", "灰": "灰色", "红": "红色", "粉": "粉色", "橙": "橙色",
    "橘": "橙色", "黄": "黄色", "绿": "绿色", "蓝": "蓝色", "紫": "紫色", "棕": "棕色",
    "咖": "棕色", "金": "金色", "银": "银色", "杏": "米色", "青": "青色",
}  # fmt: skip
"""The last signs of colour names, and the plain colour each stands for."""
