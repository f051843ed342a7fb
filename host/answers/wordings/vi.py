"""What the host says in Vietnamese, politely ("bạn", "nhé", "ạ")."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, ...]] = {
    "price": ("{name} giá {price} ạ.", "{name} hiện là {price} bạn nhé."),
    "price_by_variant": ("{name}: {prices}.", "Giá {name}: {prices}."),
    "list_price": ("Giá gạch ngang {price}.", "Giá gạch ngang: {price}."),
    "no_list_price": (
        "{name} không có giá gạch ngang.",
        "Không có giá gạch ngang cho {name}.",
    ),
    "list_price_means": (
        "Giá gạch ngang là giá tham khảo của shop, không phải giá bạn trả.",
        "Giá gạch ngang chỉ để tham khảo, bạn không trả mức đó ạ.",
    ),
    "after_offer": ('Dùng "{offer}" còn {price} ạ.', 'Sau "{offer}" bạn trả {price}.'),
    "offer_text": ("Ưu đãi: {offer}.", "Ưu đãi hiện có: {offer}."),
    "total": ("{count} tổng là {total} ạ.", "Với {count}, tổng {total} bạn nhé."),
    "total_after": (
        '{count} dùng "{offer}" là {total}.',
        '{count} sau "{offer}" là {total} ạ.',
    ),
    "claim_wrong": ("Chưa đúng ạ:", "Không phải mức đó ạ:"),
    "claim_right": ("Đúng rồi ạ,", "Vâng,"),
    "claim_with_offer": (
        "Đó là giá sau ưu đãi ạ.",
        "Dùng ưu đãi thì được giá đó ạ.",
    ),
    "no_bargain": (
        "Giá này mình không giảm thêm được bạn nhé.",
        "Giá do shop quy định nên mình không bớt thêm được ạ.",
    ),
    "unit_price": ("{what}, tức {price}/{unit}.", "{what}, tính ra {price}/{unit}."),
    "unit_price_about": (
        "{what}, tức khoảng {price}/{unit}.",
        "{what}, tính ra khoảng {price}/{unit}.",
    ),
    "cheaper": ("{name} rẻ hơn {gap}.", "Loại rẻ hơn là {name}, chênh {gap}."),
    "same_price": ("Giá bằng nhau ạ.", "Hai loại cùng giá bạn nhé."),
    "reached": (
        'Được ạ: {count} là {total}, đủ {threshold} cho "{offer}".',
        '{count} là {total}, đủ {threshold} nên dùng được "{offer}" ạ.',
    ),
    "missing": ("Còn thiếu {gap} ạ.", "Thiếu {gap} nữa là đủ."),
    "missing_pieces": (
        '"{offer}" cần {threshold} cái; {count} chưa đủ.',
        '{count} chưa đủ cho "{offer}", cần {threshold} cái ạ.',
    ),
    "not_reached": (
        '{count} là {total}, chưa đủ cho "{offer}" (từ {threshold}).',
        '"{offer}" từ {threshold}; {count} mới {total} nên chưa dùng được ạ.',
    ),
    "fill": ("Thêm {name} {price} là đủ.", "Bạn thêm {name} {price} là đủ ạ."),
    "no_offer": ("{name} không có ưu đãi đó ạ.", "Ưu đãi đó không áp dụng cho {name} ạ."),
    "no_offers": ("{name} hiện chưa có ưu đãi ạ.", "Hiện chưa có ưu đãi nào cho {name} ạ."),
    "ends": ('"{offer}" kết thúc lúc {ends}.', '"{offer}" đến {ends} ạ.'),
    "no_end": (
        'Shop không ghi "{offer}" kết thúc khi nào ạ.',
        'Thời điểm kết thúc của "{offer}" chưa được ghi.',
    ),
    "code": ('Mã của "{offer}" là {code}.', 'Dùng mã {code} cho "{offer}" bạn nhé.'),
    "no_code": ("{name} không có mã giảm giá ạ.", "Không có mã giảm giá cho {name} ạ."),
    "stack_unsaid": (
        "Shop không ghi là được dùng chung ưu đãi, nên xem như không ạ.",
        "Các ưu đãi không dùng chung bạn nhé.",
    ),
    "stack_no": ("Không dùng chung được ạ.", "Các ưu đãi này không dùng chung được ạ."),
    "in_stock": ("Dạ có, {what} còn hàng ạ.", "{what} còn hàng, bạn đặt được nhé."),
    "in_stock_count": ("{what}: còn {count}.", "{what} còn {count} ạ."),
    "not_enough": ("Chưa đủ {count} ạ.", "Xin lỗi bạn, shop không đủ {count}."),
    "sold_out": ("Xin lỗi bạn, {what} hết hàng rồi ạ.", "{what} đang hết hàng ạ."),
    "not_made": ("{name} không có {what} ạ.", "Xin lỗi bạn, không có {what} cho {name}."),
    "others": ("Hiện còn hàng: {what}.", "Các loại còn hàng: {what}."),
    "sizes": ("{name} có các loại: {sizes}.", "Các lựa chọn của {name}: {sizes}."),
    "colours": ("{name} có màu: {colours}.", "Màu của {name}: {colours}."),
    "one_variant": ("{name} chỉ có một loại ạ.", "{name} chỉ có một phiên bản bạn nhé."),
    "size_advice": ("Bạn nên chọn size {size} ạ.", "Theo bảng size, size {size} là vừa."),
    "size_mixed": (
        "Số đo của bạn rơi vào nhiều size; mình khuyên size {size} ạ.",
        "Theo bảng, các số đo không cùng một size; bạn nên chọn size {size}.",
    ),
    "size_between": (
        "Bạn ở giữa hai size; nên chọn size {size} ạ.",
        "Số đo nằm giữa hai size, size {size} an toàn hơn bạn nhé.",
    ),
    "size_also": ("Size {size} cũng mặc được ạ.", "Size {size} cũng trong khoảng ạ."),
    "size_above": (
        "Lớn nhất là size {size}; số đo của bạn vượt bảng nên có thể chật ạ.",
        "Bảng chỉ đến size {size}; bạn mặc có thể hơi chật ạ.",
    ),
    "size_below": (
        "Nhỏ nhất là size {size}; số đo của bạn dưới bảng nên có thể rộng ạ.",
        "Bảng bắt đầu từ size {size}; bạn mặc có thể hơi rộng ạ.",
    ),
    "cup_warning": (
        "Cúp nằm ngoài khoảng gợi ý của size đó, bạn hỏi trước giúp mình nhé.",
        "Nhưng cúp không nằm trong khoảng của size đó, bạn nhắn shop trước nhé.",
    ),
    "size_row": ("Size {size}: {measures}.", "Size {size} dành cho {measures} ạ."),
    "equivalent": ("Size {size} là {system} {other}.", "Size {size} bằng {system} {other} ạ."),
    "ask_measures": (
        "Bạn cho mình {measures} nhé, mình xem bảng size giúp bạn.",
        "Bạn báo {measures} để mình tư vấn size ạ.",
    ),
    "fact": ("{head}: {text}.", "Thông tin sản phẩm, {head}: {text}."),
    "fact_named": ("{name}, {head}: {text}.", "Với {name}, {head}: {text}."),
    "fact_is": ("{head}: {text}.", "Thông tin sản phẩm, {head}: {text}."),
    "fact_is_named": ("{name}, {head}: {text}.", "Với {name}, {head}: {text}."),
    "fact_plain": ("{text}.", "Thông tin sản phẩm ghi: {text}."),
    "no_evidence": (
        "Thông tin sản phẩm không ghi về {head} nên mình không dám nói bừa. Nhân viên sẽ xem ạ.",
        "Mình chưa có thông tin về {head}; mình đã nhờ nhân viên kiểm tra ạ.",
    ),
    "policy": ("Chính sách shop: {text}.", "Quy định của shop: {text}."),
    "ships": ("Dạ có, shop gửi đến {region} ạ.", "{region} gửi được bạn nhé."),
    "ships_not": (
        "Xin lỗi bạn, shop chưa gửi đến {region}.",
        "Rất tiếc, {region} chưa gửi được ạ.",
    ),
    "link": ("{name} ở link {link} ạ.", "Bạn bấm link {link} để xem {name} nhé."),
    "no_link": ("{name} có trong giỏ hàng bên dưới ạ.", "Bạn mở giỏ hàng là thấy {name} nhé."),
    "no_such_link": (
        "Hôm nay không có link {link} ạ; sản phẩm đều ở trong giỏ hàng.",
        "Không có link {link} ạ. Bạn cho mình tên sản phẩm nhé?",
    ),
    "how_to_buy": (
        "Bạn mở giỏ hàng, chọn phân loại rồi thanh toán nhé.",
        "Bấm giỏ hàng bên dưới, chọn phân loại rồi đặt là được ạ.",
    ),
    "recommend": ("Bạn xem thử {items} nhé.", "Mình gợi ý {items} ạ."),
    "recommend_none": (
        "Hiện chưa có loại phù hợp; mình đã ghi lại cho shop ạ.",
        "Chưa có loại đúng ý bạn. Mình đã ghi lại nhu cầu ạ.",
    ),
    "choose_variant": ("Bạn nên chọn {size}: {reason}.", "{size} hợp hơn: {reason}."),
    "wish": (
        "Hiện chưa có {what}; mình đã ghi lại cho shop ạ.",
        "Chưa có {what} ạ. Mình sẽ báo lại cho shop.",
    ),
    "catalogue": ("Shop có {items}.", "Hôm nay có {items} ạ."),
    "gifts": (
        '"{offer}": {count} được {number} cái {gift}.',
        'Theo "{offer}", {count} được {number} cái {gift} ạ.',
    ),
    "no_gifts": (
        '"{offer}": {count} chưa đủ, cần {number}.',
        '{count} chưa đủ cho "{offer}", cần {number} ạ.',
    ),
    "identity": (
        "Mình là host AI, không phải người thật; luôn có nhân viên hỗ trợ bạn ạ.",
        "Mình là AI ạ. Câu nào mình không trả lời được sẽ có nhân viên giúp bạn.",
    ),
    "greeting": (
        "Chào mừng bạn! Bạn cứ hỏi về sản phẩm nhé.",
        "Xin chào bạn, rất vui được gặp bạn!",
    ),
    "thanks": ("Không có gì ạ!", "Cảm ơn bạn đã ghé shop!"),
    "hold_order": (
        "Mình không xem được đơn hàng; mình đã chuyển cho nhân viên ạ.",
        "Nhân viên sẽ kiểm tra đơn của bạn, bạn chờ một chút nhé.",
    ),
    "hold_complaint": (
        "Mình rất xin lỗi bạn về việc này. Nhân viên sẽ xử lý ngay ạ.",
        "Thành thật xin lỗi bạn; mình đã chuyển cho bộ phận phụ trách.",
    ),
    "hold_health": (
        "Việc này liên quan đến sức khỏe nên mình không dám kết luận. Bạn hỏi bác sĩ giúp nhé;"
        " nhân viên cũng sẽ kiểm tra.",
        "Về sức khỏe, bạn nên hỏi bác sĩ trước ạ. Mình đã báo nhân viên.",
    ),
    "hold_self_harm": (
        "Mình rất lo cho bạn, cảm ơn bạn đã nói ra. Bạn đừng ở một mình nhé: hãy gọi ngay cho người"
        " bạn tin tưởng hoặc cấp cứu tại địa phương. Nhân viên đang đến ạ.",
        "Cảm xúc của bạn rất quan trọng. Bạn hãy liên hệ ngay người bạn tin tưởng hoặc cấp cứu tại"
        " địa phương. Mình đã gọi nhân viên ạ.",
    ),
    "hold_injury": (
        "Mình rất xin lỗi. Bạn ngừng dùng ngay và đi khám nếu có ai bị thương hoặc khó chịu nhé."
        " Nhân viên sẽ hỗ trợ ngay ạ.",
        "Sức khỏe là trên hết: bạn ngừng sử dụng và gặp bác sĩ nếu cần nhé. Nhân viên sẽ liên hệ"
        " ngay ạ.",
    ),
    "hold_danger": (
        "An toàn trước đã: bạn ngừng dùng, rút điện và tránh xa nhé. Nhân viên sẽ hỗ trợ ngay ạ.",
        "Bạn đừng dùng nữa và giữ khoảng cách nhé. Nhân viên sẽ liên hệ ngay ạ.",
    ),
    "hold_minor": (
        "Nếu bạn chưa đủ tuổi, hãy nhờ bố mẹ đặt hàng giúp nhé. Nhân viên sẽ hỗ trợ ạ.",
        "Bạn hỏi ý bố mẹ trước nhé, người lớn sẽ đặt hàng. Nhân viên sẽ hỗ trợ ạ.",
    ),
    "hold_person": (
        "Mình đã chuyển cho nhân viên ạ.",
        "Nhân viên sẽ trả lời bạn ngay, bạn chờ chút nhé.",
    ),
    "hold_cooperation": (
        "Việc hợp tác mình đã chuyển cho người phụ trách ạ.",
        "Mình đã gửi yêu cầu của bạn đến bộ phận liên quan.",
    ),
}

PIECES: dict[str, str] = {
    "counted": "{number} cái",
    "counted_one": "{number} cái",
    "left": "{number} cái",
    "from_price": "từ {price}",
    "link_mark": " (link {link})",
    "gone": "hết hàng",
    "this": "điều đó",
    "that_colour": "màu đó",
    "that_size": "size đó",
    "what_you_want": "loại đó",
    "head_brand": "thương hiệu",
    "head_net_content": "khối lượng tịnh",
    "head_past_price": "giá trước đây",
    "head_recommendation": "gợi ý đó",
    "head_size_advice": "tư vấn size",
    "head_size_equivalent": "quy đổi size",
    "head_shipping_time": "thời gian giao hàng",
    "head_shipping_fee": "phí giao hàng",
    "head_shipping_region": "khu vực giao hàng",
    "head_carrier": "đơn vị vận chuyển",
    "head_returns": "đổi trả",
    "head_warranty": "bảo hành",
    "head_invoice": "hóa đơn",
    "head_payment": "cách thanh toán",
    "head_authenticity": "hàng chính hãng",
    "head_price_protection": "bảo vệ giá",
    "head_schedule": "lịch live",
    "measure_height_cm": "chiều cao",
    "measure_weight_kg": "cân nặng",
    "measure_bust_cm": "vòng ngực",
    "measure_underbust_cm": "vòng chân ngực",
    "measure_waist_cm": "vòng eo",
    "measure_hip_cm": "vòng mông",
    "measure_foot_cm": "chiều dài bàn chân",
    "measure_shoe": "size giày hay mang",
    "system_us_men": "US nam",
    "system_us_women": "US nữ",
    "system_uk": "UK",
    "system_eu": "EU",
    "yes_can": "Được ạ: ",
    "no_can": "Không được ạ: ",
    "yes_has": "Có ạ: ",
    "no_has": "Không ạ: ",
    "yes_is": "Đúng ạ: ",
    "no_is": "Không phải ạ: ",
    "yes_will": "Có ạ: ",
    "no_will": "Không ạ: ",
    "yes_need": "Cần ạ: ",
    "no_need": "Không cần ạ: ",
    "yes_open": "Đúng ạ: ",
    "no_open": "Không ạ: ",
}
