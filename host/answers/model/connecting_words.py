"""Chinese words that say nothing about goods: particles, address, advice, praise that nobody could
hold against the shop. A model may use them without evidence."""

from __future__ import annotations

import re

_WORDS = """
亲爱的|亲亲|亲|宝子们|宝子|姐妹们|姐妹|家人们|家人|朋友们|朋友|大家|您好|你好|哈喽|咱们家|咱家|咱们|我们家
我们|我家|咱|您|你|它|这款|那款|这件|那件|这条|这双|这个|那个|这里|那里|这边|这样|那样|这些|那些|两款|每款
一下|一点|一些|一起|一样|一般|一定|一直|可以|不可以|能够|能|会|可|要|得|需要|应该|建议|推荐|适合|比较|非常
很|挺|蛮|特别|更|还|也|都|就|才|又|再|只|的话|的|地|得|了|着|过|吗|呢|吧|啊|哦|呀|哈|啦|嘛|噢|喔|哟
是|不是|有|没有|在|和|跟|与|或者|或|而且|并且|但是|不过|所以|因为|如果|要是|然后|另外|还有|以及|同时|其实
如|及|等|把|被|让|给|对|对于|关于|按|按照|根据|从|到|由|以|为|为了|向|里面|里|上面|上|下面|下|中|内|外
放心|喜欢|考虑|参考|看看|看|选择|选|挑|拍|下单|购买|买|入手|穿着|穿|用着|使用|用|搭配|搭|戴|吃|喝
介绍|说明|告诉|说|讲|问|提到|详情|页面|链接|客服|确认|了解|知道|注意|记得|直接|平时|日常|平常|生活|出门
不错|好看|好用|舒服|舒适|方便|实用|百搭|简单|大方|好|轻松|合适|满意|贴心|面料|材质|材料|成分|质地|颜色|尺码
尺寸|大小|版型|款式|设计|产品|商品|宝贝|东西|价格|规格|容量|重量|长度|功能|特点|采用|做的|制作|制成|属于|来自
方面|情况|问题|时候|的时候|之后|以后|之前|左右|以上|以下|以内|之间|其他|其它|各种|任何|所有|整体|部分|主要|目前
现在|今天|马上|随时|感觉|觉得|希望|帮|帮您|请|谢谢|欢迎|感谢|支持|提供|享受|抱歉|不好意思|没关系|不客气|不用|不要|别|担心|即可
"""
_SORTED = sorted(_WORDS.replace("\n", "|").strip("|").split("|"), key=len, reverse=True)
CONNECTING = re.compile("|".join(_SORTED))
"""Finds them, the longest first."""
CONNECTING_WORDS = re.compile("|".join(word for word in _SORTED if len(word) > 1))
"""Only those of several characters: a single one may be part of another word (过 in 过敏)."""
