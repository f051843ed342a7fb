"""What goods with Chinese names are called in English: viewers from abroad ask in rooms whose
titles are Chinese. Other languages are found through the English."""

TABLE = """
枕: 枕头|pillow|pillows
被: 被子|quilt|duvet|comforter
垫: 垫子|mat
刀: 刀子|knife|knives
碗: bowl|bowls
灯: lamp|lamps
吸尘器: 吸尘机|vacuum|vacuum cleaner
扫地机: robot vacuum
加湿器: humidifier
除湿机: dehumidifier
风扇: fan
取暖器: heater
空气炸锅: air fryer|airfryer
电热水壶: kettle
剃须刀: shaver|razor
电动牙刷: electric toothbrush|toothbrush
挂烫机: steamer|garment steamer
香水: perfume
眼影: eyeshadow|eye shadow
睫毛膏: mascara
粉底: foundation
腮红: blusher
护手霜: hand cream
卸妆: makeup remover
项链: necklace
手链: bracelet
耳环: earrings
耳钉: earrings|studs
戒指: ring
发夹: hair clip
墨镜: sunglasses
皮带: belt
腰带: belt
钱包: wallet
帆布包: tote|tote bag
斜挎包: crossbody|crossbody bag
短裤: shorts
睡衣: pajamas|pyjamas
泳衣: swimsuit
马甲: vest
旗袍: cheongsam|qipao
雨衣: raincoat
沙发: sofa|couch
床垫: mattress
窗帘: curtain|curtains
地毯: rug|carpet
镜: 镜子|mirror
花瓶: vase
蜡烛: candle|candles
垃圾桶: trash can|bin
书桌: desk
书架: bookshelf
巧克力: chocolate
糖果: candy|sweets
牛奶: milk
果汁: juice
芒果: mango
面包: bread
蛋糕: cake
玩具: toy|toys
积木: blocks|building blocks
拼图: puzzle
毛绒: plush|plushie
婴儿车: stroller
奶瓶: baby bottle
纸尿裤: diaper|diapers
湿巾: wipes
奶粉: milk powder
猫砂: cat litter|litter
狗绳: leash
牵引绳: leash
平板: tablet
手机支架: phone holder|phone stand
充电器: charger
智能手表: smartwatch|smart watch
摄像头: camera|webcam
投影仪: projector
路由器: router
哑铃: dumbbell|dumbbells
跳绳: jump rope|skipping rope
自行车: bicycle|bike
头盔: helmet
篮球: basketball
泳镜: goggles
"""
