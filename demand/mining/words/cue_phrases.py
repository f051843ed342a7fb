"""What a viewer does in a line: asks whether there is something, wishes it were made, buys, finds
it dear, compares. One line a cue; general language, several languages in a row."""

from __future__ import annotations

CUES = """
have: 有没有|有木有|有没|有米有|有冇|还有没有|有吗|有么|有嘛|有没得|有的吗|还有吗|有|做不做
  卖不卖|卖吗|卖么|有卖|能买到|有出|出没出|可选|可以选
have: do you have|do u have|have you got|you got|u got|got any|any chance of|is there a
  is there an|is there any|is there|are there any|are there|do these come in|does this come in
  does it come in|do they come in|come in|comes in|available in|do you sell|do you carry
  do you guys have|do y'all have|y'all have|you guys have|can i get this in|can i get it in
  can i get one in|have any|have this in|have it in|got this in|got it in|got these in
  in stock in|offer it in|stock any|carry any|is it available in|is this available in|any in
have: ada gak|ada ga|ada nggak|ada tak|ada ngga|adakah|ada|apakah ada|punya gak|có không|có màu
  có size|có loại|có bản|shop có|bên mình có|มีไหม|มีมั้ย|มี
make: 出个|出一个|出一款|出款|出点|出不出|出吗|能出|会出|可以出|能不能出|会不会出|要不要出|打算出
  准备出|考虑出|什么时候出|啥时候出|何时出|几时出|求出|快出|赶紧出|希望出|多出点|多出几|再出|上个
  上点|上一款|能上|会上|什么时候上|啥时候上|何时上|求上|快上|上架|上新|做个|做一个|做一款|做款
  能做|会做|可以做|能不能做|会不会做|多做点|开发|设计个|设计一款|研发|改成|换成|升级成|什么时候有
  啥时候有|何时有|几时有|以后会有|后面会有|会有|将来有|后续有|什么时候能有|啥时候能有|补个
make: please make|pls make|plz make|make it in|make this in|make these in|make one|make a|make an
  make some|should make|need to make|could you make|can you make|can u make|will you make|release
  releasing|will there be|is there going to be|are you going to|are you planning|planning to
  plan to|gonna have|going to have|going to be|will you have|will it come in|will this come in
  will these come in|will you be|will you ever|when will|when are you|when do you|when is the
  when's the|bring out|launch|launching|drop a|drop the|coming out|come out with|add a|add an
  add some|bring back|would be great in|would be nice in|would love it in|introduce|start selling
  start making|start carrying|kapan ada|kapan keluar|kapan ready|bikin|buatin|buat dong|rilis
  keluarin|bao giờ có|khi nào có|ra thêm|ra mẫu|làm thêm|sản xuất|เมื่อไหร่จะมี|ทำสี|ทำแบบ|ออกสี
  ออกรุ่น
want: 想要|要是有|要是能|如果有|如果能|希望有|希望能有|希望|期待|求|跪求|蹲|蹲个|蹲一个|盼|好想要
  就想要|只想要|想买|想找|在找|找|需要|缺|差个|就差|来个|来款|来一款|给个|整个|搞个|弄个|安排
  安排个|安排一下|许愿|可惜没|可惜没有|为什么没有|怎么没有|为啥没有|咋没有|怎么没|咋没|没有|没
  没得|没出|不出|木有|换个
want: wish you had|wish there was|wish there were|wish it came|wish they came|wish this came
  wish these came|wish it had|wish it was|wish they had|wish you made|wish you would|wish you'd
  i wish|wishing for|if only|would love|i'd love|id love|would buy|i'd buy|i would buy|want it in
  want this in|want a|want an|want one|want some|i want|really want|need it in|need this in
  need a|need an|need one|need some|i need|really need|looking for|searching for|hoping for
  hope you|hope there|hope to see|waiting for|waiting on|still waiting for|please have|pls have
  please do|please get|please add|pls add|please bring|pls bring|please stock|please consider
  why no|why not|why isn't there|why is there no|why don't you have|why don't you make|no
  don't you have|don't have|doesn't come in|not available in|missing|lacking|too bad there's no
  shame there's no|shame there is no|can we get|can we have|could we get|could we have
  can you get|can you add|could you add|request|vote for|prefer|would prefer|pengen|mau|pingin
  cari|butuh|semoga ada|andai ada|coba ada|muốn|cần|ước gì|tìm|mong có|อยากได้|อยากมี|หา|ต้องการ
want: 坐等|等一个|等个|同求|急求|急需|在线求|哪里有|哪儿有|哪有|想看|想试|想穿|想用|好想|同款求
  就好了|就完美了|该多好|多好啊|必买|就买|必入
want: 立马下单|立刻下单|马上下单|我就拍|就下单|要是|如果是|如果|建议|强烈建议|强烈要求|要求|投票
  投|支持出|呼唤|呼叫|少个|少一个|少了个|缺个|缺少|没看到有
want: 没看见有|没找到|找不到|买不到|一直没有|都没有|还没有|还没出|迟迟不出|盼着|惦记|念叨|许个愿
make: 可以做成|能做成|能不能做成|可不可以做成|会做成|要是做成|如果做成
make: 推出|增加|加个|加一个|加一款|新增|添加|考虑出|考虑做|考虑|排期|啥时能|什么时候能|多久出
  多久能出|几号出|几月出|下个月出|出了吗|出了没|还出吗|还会出|会不会做|会不会上|会做吗|安排上
  安排下|上线|发售|开售|预售
want: wish|wished|wishing|dying for|begging|praying for|hoping|hope|dreaming of|manifesting
  petition|pleading|craving|desperate for|in need of|have been wanting|been wanting|been waiting
  been looking|been searching|give us|gimme|we need|we want|needs to|needs a|need more|want more
  more of|should come|should be|should offer|should sell|should do|should have|should've
  would be amazing|would be perfect|would be awesome|would be so|would sell|would pay
  would kill for|would die for|take my money if|imagine this|imagine it|imagine these
  where is the|where's the|where are the|where are my|where can i find|if it came|if they came
  if this came|if these came|if it was|if this was|if you had|if you made|if there was
  if there were|only if|too bad|shame|sad there|bummed|interested in|vote|plus one for|+1 for
  team|suggestion|suggest|idea|can y'all|could y'all|can ya|any plans|any chance|chance of
  chance for|chances of
have: carry|carries|sell|sells|offer|offers|stock|stocks|any|option|options|available|come|comes
  anything in|something in|these in|them in|one in|ones in|version of this|you make
make: do a|do an|do one|doing a|drop|dropping|restock in|when??|when?|when will|when are|when is
  coming|coming soon|coming in|add|adding|make more|making|gonna make|ever make|ever do|ever have
  ever get|ever come|next drop|next batch|next season
want: pengen yang|kok gak ada|kok ga ada|minta|mohon|tolong|adain|sediain|stokin|nunggu|ditunggu
  mau yang|cari yang|nak|nak yang|mahu|tak ada|takde|harap|teringin|tunggu
want: mong|mong shop|sao không có|sao chưa có|xin|chờ|đợi|giá mà|phải chi|ra đi|thèm|kiếm
want: อยาก|ขอ|รอ|ตามหา|ไม่มี|ทำไมไม่มี|น่าจะมี|ถ้ามี
make: khi nào ra|bao giờ ra|sắp có|có ra|ออกเมื่อไหร่|จะออก|จะมี|เพิ่ม
have: có bán|còn|มีแบบ|มีสี|มีขนาด|มีไซส์|ขาย|มี
make: 什么时候到|啥时候到|几时到|何时到|到店|端上来|上车|推一个|推一款|补上|补货吗|make it happen
  happen
make: be made|made with|be perfect with|be better with|be better if
make: 可以搞|能搞|搞点|搞一|搞款|整点|整一|还上|上不上|会补|还补|补不补|带点|带来|考虑做|考虑上
  考虑出|安排个|给安排|加一种|加个色|来点|进点|进一批|进货吗|引进|上一批|弄点|弄一
have: 到底有没有|踢我|货没|on the way|a thing here|around|restock when
make: 几月上|几月出|几号上|哪天上|上一个|上一双|上一套|上一件|上一条
want: 来双|来条|来件|来套|来只|来台|来把|来瓶|来盒|来张|来块|来支|来床|整双|整套|整件|整条
want: pleasee|plss|plzz
have: you mei you|youmeiyou|you ma|有么有|有无|求求了|求求|拜托了|端出来|敲碗
make: 拜托出|请出|麻烦出|拜托上|考虑下|考虑一下|建议加|建议出|建议做|建议上|能不能带|能不能加
  能不能配|配个|出
want: need|只要|就要|敲碗等|please|pls|plz
buy: duo shao qian|duoshaoqian|拍好了|怎么付款|咋付款|付款|走起|买它|đặt rồi|chốt đơn|怎么拍
host: 主播衣服|主播裙子|主播口红|主播耳环|主播项链|主播发型|主播裤子|主播鞋
plain: how long|how big|how heavy|how thick|how wide|声音太小|声音好小|声音有点小|声音小了
  没有声音|没声音了|出来|出门|出去|出国|出发|出现|很好奇
have: 有得卖|有没有得|有卖的|得卖|哪能买|哪买|在哪买|有出的|有出过|出过|做过|卖过|现在有
want: 就少|少了|独独少|差了|cop|would cop|gotta have|must have|where my|where's my|need those
  need these|need that|need it|need them
want: why doesn't|why don't|why aren't|why isn't|how come|could use a|could use an|would be great
  would be nice|would be lovely|would be cool|would be so pretty|would be cute|would be better
  would look|needs more
have: ready|redi|ready stock|tersedia
want: 等|等着|咋没|咋不|为啥不|为什么不|怎么不|就是不|偏不|不考虑|差一个|还差|独缺|唯独没|单单没
  求个|求一|非要|一定要|必须要|必须有|得有|最好有|最好是|最好能
buy: 断货|断码|啥时候补|什么时候补|补不补|几时补|缺货|卖完了
buy: 拍了|已拍|拍下|刚拍|下单|已下单|下了单|买了|入手|入了|冲了|冲冲|我冲|就冲|冲啊|冲鸭|开冲
  秒了|抢到|付款了|付了|我要
  要了|要一|要两|来一|来两|来三|给我来|给我留|帮我留|留一|我买|我拍|我来|想拍|去拍|能拍|可以拍
  怎么拍|怎么买|怎么下单|哪里买|在哪买|在哪拍|去哪买|咋买|咋拍|链接|小黄车|购物车|几号链接|多少钱
  多钱|啥价|什么价|价格|怎么卖|咋卖|报价|到手价|多少米|还有货吗|有货吗|有现货|现货|还能买|库存
  什么时候补货|啥时候补货|补货|求补货|发货吗|包邮|几天到|扣1
buy: i'll take|ill take|i will take|take my money|just ordered|ordered|just bought|bought|buying
  purchased|add to cart|added to cart|in my cart|how much|how to buy|how do i buy|how to order
  how do i order|where to buy|where can i buy|where do i buy|can i buy|can i order|want to buy
  wanna buy|want to order|link please|link pls|drop the link|send link|the link|price please
  price pls|what's the price|whats the price|what is the price|in stock|back in stock|restock
  restocking|ship to|shipping to|checkout|checking out|sold on|count me in|need this|need these
  i want this|i want these|i want it|gimme|sign me up
buy: berapa harga|harganya|harga|berapa|cara order|cara beli|mau beli|mau order|checkout
  keranjang|bao nhiêu|giá bao nhiêu|nhiêu tiền|mua|chốt|đặt hàng|link|เท่าไหร่|ราคา|สั่ง|ซื้อ|เอา
dear: 隔壁家|隔壁同款|同款才|别人家才|more expensive|cheaper on|cheaper at|for that price
  for this price|no thanks
dear: 有点小贵|太贵|好贵|很贵|有点贵|有些贵|贵了|真贵|死贵|这么贵|那么贵|贵死|贵得|偏贵|略贵|小贵
  贵啊
  贵呀|贵哦|嫌贵|买不起|吃土|抢钱|宰人|割韭菜|没钱|钱不够|超预算|超出预算|价格高|价格偏高|定价高
  涨价|等降价|降价再|降价了再|便宜点|便宜一点|便宜些|再便宜|能不能便宜|能便宜|可以便宜|能少|少点
  再少|降点|降价|打个折|能打折|打折吗|有折扣|不值|不值这个价|不划算|不值得|比别家贵|别家便宜
  别家才|隔壁才|比专柜贵|肉疼|肉痛|心疼钱
dear: too expensive|so expensive|very expensive|really expensive|kinda expensive|bit expensive
  little expensive|expensive|overpriced|pricey|pricy|too pricey|too much money|costs too much
  cost too much|too steep|a bit steep|can't afford|cant afford|cannot afford|out of my budget
  over my budget|out of budget|over budget|any discount|discount|cheaper|lower the price
  lower price|price drop|price is high|too high|rip off|ripoff|not worth|wait for a sale
  waiting for a sale|when it goes on sale|my wallet|broke rn|i'm broke|im broke|coupon|promo code
  mahal|kemahalan|diskon|kurangin|đắt|mắc quá|giảm giá|bớt|แพง|ลดราคา|ลดหน่อย
which: 哪个|哪款|哪种|还是|which|or the
compare: 哪个好|哪个厚|哪个薄|哪个显|哪款好|哪个更|哪款更|哪个划算|哪个值|哪个比较|选哪个|区别
  差别|有什么不同|有啥不同|对比|相比|比较|和上次|跟上次|和之前|跟之前|比之前|比上次|比上一款
  比旧款|比老款|跟别家|和别家|比别家|不如|更好|比得上
compare: vs|versus|compared to|compared with|compare|comparison|difference between
  what's the difference|whats the difference|better than|worse than|which one is better
  which is better|which one should|which should i|same as|or the|rather than|bandingkan|beda apa
  bedanya|lebih bagus|so với|khác gì|cái nào|ต่างกัน|อันไหนดี
ask: 哪个显|哪个厚|哪个薄|哪个好|is the|are the|does the|do the|will the|did it|was it|is your
  are your
ask: 哪个|哪款|哪种|which|吗|么|嘛|呢|?|是不是|会不会|能不能|可不可以|行不行|好不好|掉不掉|起不起
  透不透|闷不闷|硬不硬|沉不沉|薄不薄|厚不厚|贵不贵|大不大|吵不吵|显不显|怎么样|咋样|如何|多不多
  会|能|是否
ask: ?|does it|do they|does this|do these|is it|is this|are they|are these|will it|will they
  would it|can it|how is|how's the|anyone know|gak ya|apakah|nggak ya|không|ko|có bị|ไหม|มั้ย
  หรือเปล่า
fear: what if|in case|要是坏|如果坏|万一坏|怕|担心|害怕|就怕|生怕|万一|不会是|别是|防止|避免
  worried|afraid|hope it doesn't|hopefully|scared|takut|sợ|กลัว
not: 不|没|没有|无|不会|没怎么|不怎么|不太|不是很|并不|毫无|一点不|一点都不|一点也不|完全不|从不
  不再|没那么|不用|别|未|并没有|从来没|从没
not: not|no|never|isn't|isnt|aren't|arent|doesn't|doesnt|don't|dont|didn't|didnt|won't|wont
  wasn't|wasnt|without|hardly|zero|not at all|not very|not too|not so|no more|tidak|gak|ga|nggak
  bukan|tak|không|chưa|ไม่
irony: 好一个|也太好了吧|呵呵|呵|真行|真是服了|服了|绝了啊|我谢谢|谢谢你啊|谢谢啊|可真|可真是
  真会|笑死|笑了|果然|不愧是|也就这样|厉害了|牛啊|好家伙|真有你的|得了吧|算了吧|吐了|醉了|无语
  离谱|🙄|😅|🙃
irony: yeah right|oh great|oh wow|thanks for nothing|sure jan|lol sure|as if|what a joke|joke
  nice try|slow clap|lmao|🤡
claim: 说是|号称|说好的|还说|宣传的|不是说|claims to be|claimed to be|supposed to be
  advertised as|said it was
except: 不要|别要|不想要|不喜欢|讨厌|除了|不是|不买|不考虑|拒绝|不爱|不穿|别给我
except: gak mau|gak mau yang|ga mau|ga mau yang|nggak mau|nggak mau yang|ngga mau|ngga mau yang
  tidak mau|tidak mau yang|tak nak|tak nak yang|taknak|taknak yang|tak mahu|tak mau|ogah
  jangan keluarin|jangan yang|không muốn|không cần|không thích|đừng ra|đừng làm|đừng có|ไม่เอา
  ไม่อยากได้|ไม่ต้องการ|别出|别再出|别上|别做|千万别出|甭出|不要出|不要再出
except: don't want|dont want|do not want|don't like|dont like|do not like|hate|except|other than
  besides|instead of|anything but|not the|sick of|tired of|tidak suka|gak suka|không thích|ไม่ชอบ
own: 我家的|我家有|家里有|我有一|我有个|我自己有|我之前的|我老家|我穿着|我昨天|我的那|我儿子的
  我身上
own: got the|got a|got my|last month|last week|last year|i got|i bought|i ordered|already own
  my old|i already have|i have a|i have an|my current|i own|mine is|my last|i got mine
host: 主播穿|主播的|主播身上|主播今天|小姐姐穿|你穿的|你身上|你的头发|主播好|主播真|主播皮肤
  口红色号|你戴的|背景|灯光|头发
host: on you|you look|you're wearing|ur hair|ur nails|your hair|your nails|your makeup
  your lipstick|the host|your background|what you're wearing
advice: 放得下|装得下|放得进|装得进|能放下|能装下|够吗|够不够|够用
advice: 买哪个|买哪款|选哪个|拍哪个|拿哪个|要哪个|穿什么码|穿啥码|穿多大|穿几码|穿哪个|拍什么码
  拍多大|买多大|买什么码|选什么码
advice: 哪个合适|多大合适|什么码合适|多大的|几码的|能穿吗|能穿不|穿得下|推荐哪个|what size
  which size|should i get|should i buy|which one|size should
advice: size berapa|ukuran berapa|nên mặc|mặc size|ไซส์อะไร|ใส่ไซส์
plain: 上个月|上个星期|上个礼拜|上个周|有男朋友|有女朋友|有对象|会有虫|会有味|会有色差|会有毛
  会有静电|会有异味|找谁|找客服
  找主播|找你|包装|包邮|包裹|包退|包换|包赔|面包|荷包|打包|鞋带|鞋垫|鞋架|床头|锅盖|锅铲|碗柜
  壶嘴
plain: 五分钟|七分钟|九分钟|五分好评|十分|百分|出国留学|高领导|立领导
end: ,|，|。|.|!|！|?|？|;|；|~|～|…|、|\\n
but: 但是|但|可是|不过|就是|只是|而且|然后|but|however|though|although|tapi|nhưng|แต่
"""

WEAK = """
need|please|pls|plz|pleasee|plss|plzz|只要|就要|能上|会上|出|有|没有|没|没得|缺|投|要是|如果
  还没有|都没有|考虑
  建议|要求|no|ada|missing|lacking
in|have|don't have|any|team|idea|shame|too bad|vote|hope|stock|stocks|drop|carry|carries|sell
sells|offer|offers|add|adding|come|comes|available|option|options|coming|suggest|มี|còn
tak ada|ไม่มี|ขอ|รอ|ขาย|等|等着|得有|少了|就少|around|happen|need it|need them|cop|上车|到店|做过
  来点|整点|出过|还差
"""

NEAR = """
蹲|求|找|盼|需要|期待|希望|求个|想找|在找
"""
