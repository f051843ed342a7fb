"""Words that say nothing of what is wished for, taken out before a new term is looked for."""

from __future__ import annotations

FILLERS = """
请问|宝子们|姐妹们|姐妹|宝子|家人们|主播|老板|掌柜|亲|宝贝|宝宝|姐姐|哥哥|大家|你们家|你家|咱家
咱们|我们|你们|你|我|他
她|它|这个|那个|这款|那款|这种|那种|这件|那件|的话
一下|一点|一些|一个|一款|一种|那样|这样|可以|能够|真的|特别|非常|比较|更|最|超|很|也|都|还|再|就
才|又|吧|啊|呀|哦|噢|哈|啦|呢|吗|么|嘛|了|的|地|得
款式|款|版本|版|型号|型|样式|种|类|个|件|条|只|双|套|支|瓶|点|些|吖|哇|诶|欸|唉|呗|喔|嗷|着|过|在
是|给|把|让|被|和|跟|与|或
小店|本店|贵店|以后|之后|后面|后续|下次|最近|今年|明年|现在|马上|赶紧|快点|到底|究竟|啥时候
  什么时候|为什么|为啥
怎么|什么|啥
"""

NO_TERMS = """
丢一|新颜色|新花色|新色|合作|推广|其他|其它|别的|新款|新品|新的|现货|优惠|优惠券|赠品|福袋|活动
链接|样品|尺码表|实物图|视频|货
库存|人|问题|质量|颜色|尺码|码|色|号|运费险|发票|客服
粉丝|抽奖|红包|秒杀|直播|直播间|回放|讲解|试穿|保障|售后|保修|包邮|快递|东西|意思|办法|时间|机会
可能|必要|需要|感觉|味道|效果|用|好用|优惠吗|折扣
满减|会员|关注|福利|礼物|礼品|人在|在吗|你好|谢谢|别家|同款|一样|差不多|大小|长短|厚薄|多大|多少
几个|哪些|全部|所有|更多|更好|好看|合适|质感|区别
更便宜|便宜|预售|定金|尾款|正品|保证|证书|检测|报告|店铺|实体店|微信|群
"""

ENGLISH = """
refund return exchange replacement help answer reply question love
same music louder slower faster
good evening morning night afternoon welcome thank thanks cute nice pretty
a an the this that these those it they them you your yours i me my we our us in on of for with to
at by from and or is are was be do does did
have has had will would can could should any some more other another new one ones color colour
colors colours size sizes version style styles
kind type please pls plz hi hello hey guys host seller babe sis omg lol so really very just also
too if when what why how where there here
come comes available stock link links price discount code codes sale shipping ship free gift
soon ever
again next time now today option options
stuff thing things anything something product products item items shop store live video
"""

ABROAD = """
yang ga gak nggak ngga dong kak min ya nih banget aja sih deh lagi gan bang sis bu om juga kok loh
ready promo diskon ongkir gratis stok barang live beli order tanya harga link lihat liat coba cod
kapan bisa ini itu nya untuk buat berapa apa apakah masih udah sudah belum
không ko hông chưa shop ạ nha nhé với đi quá luôn vậy thế em anh chị ơi ad mình cái này đó kia loại
ship freeship sale mua hàng giá ai gì nào bao nhiêu lại thêm xem hỏi tư vấn được còn hết mã giảm quà
ของ ส่ง โปร ปลายทาง คะ ค่ะ ครับ นะ จ้า พี่ แม่ค้า ส่วนลด ฟรี
more info information details detail a look closer picture pictures photo photos video size guide
chart anyone someone news luck chance reason difference idea work worth fun dinner lunch coffee
"""
"""Words of no thing in the languages of frames: particles, shipping, prices, calls."""

DEEDS = """
show tell give send let speak turn come go do try zoom open close check talk explain sing dance
smile
wave read look see hear repeat slow hurry wait stop start follow help ship restock reply answer
lihat tunjukkin spill kirim cek coba jelasin ulang balas
"""
"""What a host is asked to do: a line with such a word asks for no thing."""


def words_of(table: str) -> list[str]:
    """The words of one of these tables, longest first."""
    found = {
        word.strip()
        for line in table.splitlines()
        for word in (line.split("|") if "|" in line else line.split())
        if word.strip()
    }
    return sorted(found, key=lambda word: (-len(word), word))
