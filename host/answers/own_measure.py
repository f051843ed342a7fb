"""Whose measure it is: who asks for the sleeve's length is not told the garment's.

Groups of things that data states side by side, each with its own value. A question that names one
of a group is not answered by a passage that names another of it and not that one.
"""

from __future__ import annotations

import re

from chat.understanding.normal import normalise

_GROUPS = (
    # lengths, widths and girths of what is worn
    """
    袖长|袖子(?:有)?多长|袖子长度 sleeve length|how long (?:is|are) the sleeves?|sleeves? long
    衣长|衣服(?:有)?多长|上衣多长|后中长 body length|garment length|(?:shirt|top|coat|jacket) length
    裤长|裤子(?:有)?多长|内侧缝 inseam|pants? length|trousers? length
    裙长|裙子(?:有)?多长 skirt length|dress length
    肩宽|肩膀?(?:有)?多宽 shoulder width|shoulder measurement
    胸围|胸宽|上围 bust|chest
    腰围|腰宽|裤腰 waist
    臀围|臀宽 hips?
    下胸围 underbust
    领围|领口(?:有)?多[大宽] neckline
    袖口|袖宽|袖肥 cuff
    下摆|摆围 hem
    裆深|前裆|后裆|裆长 rise
    腿围|大腿围 thigh
    脚口|裤脚|裤口 leg opening
    筒高|靴筒|筒围 shaft
    跟高|鞋跟|后跟 heel
    内长|鞋长|脚长 insole length|foot length
    帽围|头围|帽檐|帽深 brim|head circumference
    带长|肩带(?:有)?多长|背带(?:有)?多长|链长 strap length|strap drop|chain length
    """,
    # sheets of a garment, parts of a shoe
    """
    面料|表布|外层|罗纹 shell|outer fabric|outer layer
    里料|里布|内衬|衬里|里子|内里|夹里 lining
    填充|充绒|内芯|芯子|绒子 filling|padding
    鞋面|帮面 upper
    鞋底|大底|外底 outsole|sole
    鞋垫|中底 insole
    """,
    # parts of a thing for the house
    """
    壶身|杯身|锅身|瓶身|机身|外壳|杯体|锅体 housing|casing
    内胆|内壁|内锅|内层|内桶 liner|inner pot|inner wall
    盖子|壶盖|杯盖|锅盖|瓶盖 lid
    把手|手柄|提手|握把 handle|grip
    底座|底盘|底部 base plate
    电源线|电线|线长|线缆|电源线长 cord|cable
    滤网|滤芯 filter
    表带|腕带 band|wristband
    表盘|表壳|表镜 dial|crystal
    灯罩 lampshade
    """,
)


def _compiled() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(
        tuple(_member(line.strip()) for line in group.strip().splitlines()) for group in _GROUPS
    )


def _member(line: str) -> re.Pattern[str]:
    """Chinese words, a blank, then English ones that stand as words of their own."""
    chinese, _, english = line.partition(" ")
    return re.compile(rf"{chinese}|\b(?:{english})\b")


_MEMBERS = _compiled()


def of_another(question: str, told: str) -> bool:
    """Whether the question names a measure or part that `told` leaves out, while `told` names
    another of the same group."""
    question, told = normalise(question), normalise(told)
    for group in _MEMBERS:
        asked = {number for number, member in enumerate(group) if member.search(question)}
        if not asked:
            continue
        spoken_of = {number for number, member in enumerate(group) if member.search(told)}
        if spoken_of and not asked & spoken_of:
            return True
    return False
