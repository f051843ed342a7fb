"""Flavours and scents by their plain Chinese name, and what they are called abroad: so that salmon
and 三文鱼 asked for in one room are one wish."""

from __future__ import annotations

FLAVOURS = """
鸡肉: chicken|ayam|thịt gà|vị gà|ไก่|รสไก่
牛肉: beef|daging sapi|sapi|daging lembu|thịt bò|vị bò|เนื้อวัว|รสเนื้อ
羊肉: lamb|kambing|thịt cừu|เนื้อแกะ
鸭肉: duck|bebek|itik|thịt vịt|เป็ด
三文鱼: salmon|cá hồi|แซลมอน|รสแซลมอน
金枪鱼: tuna|cá ngừ|ทูน่า|รสทูน่า
虾: shrimp|prawn|udang|tôm|กุ้ง
海鲜: seafood|makanan laut|hải sản|ซีฟู้ด|อาหารทะเล
芝士: cheese|keju|keju cheddar|phô mai|ชีส
牛奶: milk|susu|sữa|นม|นมสด
巧克力: chocolate|choco|coklat|cokelat|sô cô la|socola|ช็อกโกแลต|ช็อคโกแลต
抹茶: matcha|green tea|teh hijau|trà xanh|มัทฉะ|ชาเขียว
草莓: strawberry|stroberi|strawberi|dâu|dâu tây|สตรอว์เบอร์รี่|สตรอเบอรี่
芒果: mango|mangga|xoài|มะม่วง
榴莲: durian|sầu riêng|ทุเรียน
椰子: coconut|kelapa|dừa|มะพร้าว
香蕉: banana|pisang|chuối|กล้วย
葡萄: grape|anggur|nho|องุ่น
蓝莓: blueberry|bluberi|việt quất|บลูเบอร์รี่
柠檬: lemon|lime|limau|chanh|มะนาว
橙子: orange|jeruk|oren|cam|ส้ม
西瓜: watermelon|semangka|tembikai|dưa hấu|แตงโม
桃子: peach|persik|đào|พีช|ลูกพีช
荔枝: lychee|leci|vải|ลิ้นจี่
苹果: apple|apel|epal|táo|แอปเปิ้ล
菠萝: pineapple|nanas|dứa|thơm|สับปะรด
百香果: passion fruit|markisa|chanh dây|เสาวรส
咖啡: coffee|kopi|cà phê|กาแฟ
香草: vanilla|vanila|vani|วานิลลา
焦糖: caramel|karamel|caramen|คาราเมล
花生: peanut|kacang|kacang tanah|đậu phộng|lạc|ถั่วลิสง
芝麻: sesame|wijen|bijan|mè|vừng|งา
红豆: red bean|kacang merah|đậu đỏ|ถั่วแดง
香芋: taro|talas|keladi|khoai môn|เผือก
红薯: sweet potato|ubi|ubi jalar|khoai lang|มันหวาน
海苔: seaweed|rumput laut|rumpai laut|rong biển|สาหร่าย
麻辣: mala|sichuan|หมาล่า
番茄: tomato|tomat|cà chua|มะเขือเทศ
蒜香: garlic|bawang putih|tỏi|กระเทียม
咖喱: curry|kari|cà ri|แกงกะหรี่
烧烤: bbq|barbecue|bakar|nướng|บาร์บีคิว
原味: original|plain|original flavour|rasa asli|vị nguyên bản|รสดั้งเดิม
蜂蜜: honey|madu|mật ong|น้ำผึ้ง
薄荷: mint|mints|pudina|bạc hà|มิ้นท์|สะระแหน่
玫瑰: rose|mawar|hoa hồng|กุหลาบ
茉莉: jasmine|melati|hoa nhài|มะลิ
薰衣草: lavender|oải hương|ลาเวนเดอร์
桂花: osmanthus|hoa quế|หอมหมื่นลี้
檀香: sandalwood|cendana|đàn hương|ไม้จันทน์
"""
