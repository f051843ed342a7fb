"""Words that hold a word of another meaning and do not mean it.

In one pass over a line the longer word hides the shorter one inside it, so that it is enough to
know it: 还在不 asks for what is left and does not greet, a 扫地机器人 is no question who speaks.
"""

CHINESE = """
stock 4: 还在吗|还在不|还在么|还在没|还在架|还在卖|在不在架
greeting 3: 主播还在吗|主播还在不|主播在不在|你还在吗|主播在不|主播在么
identity 0.1: 真人试穿|真人试|真人模特|真人上身|真人实拍|真人图|真人穿|真人秀|真人照|真人效果|
    真人反馈|真人视频|真人身高|扫地机器人|拖地机器人|擦窗机器人|机器人玩具|编程机器人|机器人积木|
    变形机器人|机器人模型|机器人套装|炒菜机器人|泳池机器人|割草机器人|玩具机器人|人机工学|人机工程|
    录像机|录播课
spec 0.1: 药监局|药监|药妆|药店同款|国药|治具|政治课|病号服
warranty 0.1: 保证书
spec 4: 量大吗|量大不|量大么|量足不|量足吗|量多吗|量多不|量多不多|分量足|分量大
spec 3: 能叠|叠起来|叠放|叠着放|叠几层|能叠几|可以折|能折|折起来|折叠|对折|折一下|可以折不|能折不|
    折起来吗|
    折得起|折得下
"""
ENGLISH = """
spec 0.1: set off|sets off|fall off|falls off|come off|comes off|turn off|turns off|take off|
    wear off|wears off|rub off|rubs off|shut off|switch off|peel off|peels off|wash off|wipe off|
    wipes off|show off|off white|off-white|off road|off the shoulder|off shoulder|pull off|slip off|
    smudge off|cut off|cuts off|on and off|on/off
identity 0.1: robot vacuum|robot toy|robot mop|human hair|robot building|robot kit|robot cleaner|
    robot dog|transformer robot|human size|bot vacuum
"""
