"""Vietnamese phrases; what is typed short is written out (see `tongues`)."""

PHRASES = """
unknown_question 9: gặp nhân viên|gặp người thật|gặp admin|cho gặp shop|nói chuyện với người|
    gặp tư vấn viên|cho mình gặp|kêu chủ shop|gọi chủ shop|số điện thoại shop|gặp cskh|
    nhân viên đâu|liên hệ nhân viên|cần người hỗ trợ|gặp người tư vấn
price 3.9: bao nhiêu|nhiêu|bao nhiu
price 4: giá|giá bao nhiêu|bao nhiêu tiền|giá sao|bao tiền|mấy tiền|mấy đô|bao nhiêu đô|
    giá như thế nào|báo giá|giá cả|tổng bao nhiêu|hết bao nhiêu|tổng cộng|giá nhiêu|giá gốc|
    giá ban đầu|trước khi giảm|trước giảm|chưa giảm|tính sao|tổng tiền|nhiêu tiền|hết nhiêu|
    bán sao|bán bao nhiêu|rẻ nhất bao nhiêu
stock 4.2: còn hàng|hết hàng|còn không|còn size|còn màu|có sẵn|hết chưa|còn k|còn ko|còn|hết rồi|
    hết không|hết màu|hết size|sẵn không|sẵn hàng|còn mấy|còn bao nhiêu|hết rồi hả|cháy hàng|
    có hàng|còn nhiều không|hết
stock 2: có
sizes 6: size nào|có size gì|những size nào|có size nào|size gì|có những size|mấy size|
    size lớn nhất|size to nhất|size nhỏ nhất|size bé nhất|lớn nhất|nhỏ nhất|to nhất|tới size|
    đến size|size tới|bảng size|tới size mấy|đến size mấy|size đến|có size mấy|freesize|
    free size|size to|size lớn
size_advice 4.5: mặc size|size bao nhiêu|đi size|cao|nặng|vừa không|mặc vừa|chọn size|kg mặc|
    size mấy|mặc được không|lấy size|lấy size nào|mặc size nào|mặc size gì|đi size nào|
    rộng không|chật không|form to|form nhỏ|mặc cỡ|cỡ nào|cỡ mấy|size mấy vừa|mặc được|
    tư vấn size|lên size|xuống size
size_advice 3: size|cỡ
colours 5: màu gì|màu nào|mấy màu|có màu|những màu|màu sắc|màu khác|bao nhiêu màu
shipping_time 3.9: bao lâu
shipping_time 5: mấy ngày|khi nào giao|khi nào gửi|bao giờ nhận|giao bao lâu|khi nào nhận|
    mấy hôm|bao giờ giao|bao lâu nhận|bao lâu có|mấy ngày nhận|mấy ngày tới|bao lâu tới|
    khi nào có hàng giao|gửi hàng từ đâu|ship từ đâu|bao giờ tới|khi nào tới|hôm nào giao|
    hôm nay gửi|giao trong ngày|giao nhanh|hỏa tốc|ship nhanh|mấy bữa|mấy ngày đến|khi nào đến|
    bao giờ đến
shipping_fee 5: phí ship|freeship|miễn phí vận chuyển|tiền ship|free ship|phí vận chuyển|
    phí giao|ship bao nhiêu|phí bao nhiêu|miễn ship|miễn phí ship|ship free|tiền vận chuyển|
    phí giao hàng|bao ship|được freeship|giao hàng miễn phí
shipping_region 5: ship đến|ship về|giao đến|gửi về|ship tới|giao tới|có ship|giao hàng đến|
    ship việt nam|giao về|ship ra|gửi đi|ship đi|ship qua|giao hàng ở|ship nước ngoài|giao ở|
    gửi qua|có giao|giao tận nơi|ship tận nơi
carrier 5.5: đơn vị vận chuyển|bên vận chuyển|giao hàng tiết kiệm|ghtk|ghn|giao hàng nhanh|
    viettel post|j&t|jnt|bưu điện|vận chuyển bên nào|ship bên nào|hãng vận chuyển|gửi bên nào|
    ninja van|grab|spx|đơn vị nào
returns 5: đổi trả|trả hàng|đổi size|hoàn trả|đổi được|trả lại|đổi hàng|đổi không|không vừa|
    được đổi|được trả|đổi màu|chật đổi|rộng đổi|cho đổi|có đổi|đổi lại|không vừa đổi|
    không thích trả|hoàn hàng|đổi mới|đổi|trả được|mặc không vừa|đi không vừa
warranty 5: bảo hành|lỗi thì sao|hư thì sao|hỏng thì sao|bảo hành mấy|1 đổi 1
invoice 5: hóa đơn|hoá đơn|xuất hóa đơn|vat|biên lai
payment 5: nhận hàng mới trả|nhận hàng xong trả|lấy hàng mới trả|thanh toán|cod|trả góp|
    chuyển khoản|khi nhận hàng|thẻ tín dụng|momo|zalopay|vnpay|trả tiền khi|nhận hàng trả tiền|
    nhận hàng thanh toán|quẹt thẻ|thẻ|ví điện tử|shopeepay|trả tiền mặt|tiền mặt|
    nhận được hàng mới trả|thanh toán khi nhận|trả sau|visa|trả trước|đặt cọc|cọc
authenticity 5: chính hãng|hàng thật|hàng giả|hàng auth|auth|hàng fake|hàng nhái|real|hàng real|
    hàng chuẩn|chuẩn không|hàng xịn|fake không|thật không|giả không|đồ fake|hàng xách tay|tem
promotion 4.5: giảm giá|khuyến mãi|mã giảm|voucher|quà tặng|tặng|ưu đãi|sale|giảm|giảm không|mã|
    code|mua 2 tặng 1|mua 1 tặng 1|combo|được giảm|tặng gì|quà gì|tặng kèm|quà|giảm bao nhiêu|
    flash sale|khuyến mại|deal|được tặng|hỗ trợ giá
promotion 5.5: sale đến|giảm đến mấy giờ|sale tới|giảm giá đến|hết sale|khuyến mãi đến|
    flash sale đến|sale hết khi nào|áp dụng chung|dùng chung mã|cộng dồn|gộp mã
bargain 5: bớt|giảm thêm|mắc quá|đắt|rẻ hơn|fix|mắc|đắt quá|bớt không|giảm chút|rẻ chút|fix giá|
    bớt chút|đắt thế|mắc vậy
how_to_buy 5: mua sao|mua thế nào|đặt hàng|cách mua|mua ở đâu|mua như nào|mua như thế nào|
    đặt sao|đặt như thế nào|cách đặt|chốt đơn|đặt ở đâu|mua kiểu gì|bấm vào đâu|chốt sao|
    muốn mua
link 5: link số|link mấy|số mấy|giỏ số|giỏ mấy|mã số mấy|cho xin link|xin link|link nào|mấy link|
    giỏ hàng số|link đâu|giỏ hàng mấy|mã mấy|sản phẩm số mấy
comparison 4.5: khác gì|khác nhau|loại nào hơn|khác|so với|cái nào tốt hơn|hơn không|tốt hơn|
    nên mua cái nào|khác chỗ nào|khác biệt|khác nhau chỗ nào|cái nào hơn|chọn cái nào|nên lấy|
    hay là|cái nào đẹp hơn|nên chọn
recommendation 3: phù hợp
promotion 2: mấy giờ
recommendation 4: tư vấn|gợi ý|nên mua|làm quà|loại nào tốt|tặng mẹ|tặng bạn|tặng vợ|mua tặng|
    quà sinh nhật|tặng người yêu|rẻ nhất|dưới|tầm giá|giới thiệu|tặng bạn gái|tặng bạn trai|
    cái nào rẻ|món nào|quà cho|làm quà tặng|loại nào
catalogue 4: bán gì|bán những gì|có bán gì|shop có gì|bán cái gì|có gì bán|có những gì|bán đồ gì
wish 5: sắp ra|ra màu mới|có ra thêm|nhập thêm|nhập về bán|sẽ có|làm thêm màu
schedule 6: live mấy giờ|mấy giờ live|khi nào live|lịch live|live tới mấy giờ|live đến mấy giờ|
    mai có live|live lại
identity 8: người thật|robot|là ai hay|bạn là ai|trí tuệ nhân tạo|là bot|bot hả|bot à|hay bot|
    ai à|là máy|phát lại|ghi hình sẵn|video quay sẵn|có phải bot|có phải ai|người hay máy
greeting 3: xin chào|chào shop|chào bạn|alo|chào|chào cả nhà|hello|hi shop|chào mọi người|
    chào buổi
thanks 3: cảm ơn|cám ơn|tks|thanks|cảm ơn shop
order_status 9: đơn hàng của|đơn của|chưa nhận được|chưa giao|mã vận đơn|hủy đơn|huỷ đơn|
    đổi địa chỉ|đơn hàng|chưa nhận|đơn mình|đơn hàng mình|đơn em|đơn chị|đơn tôi|chưa thấy|
    chưa thấy gì|chưa tới|chưa đến|chưa có hàng|chưa thấy hàng|chưa thấy giao|hàng của mình|
    hàng mình đặt|hàng em đặt|kiểm tra đơn|check đơn|hủy giúp|huỷ giúp|hủy giùm|hủy hàng|
    muốn hủy|muốn huỷ|đặt nhầm|đặt lộn|đã đặt|đã thanh toán|đã chuyển khoản|đã chuyển tiền|
    sai địa chỉ|ghi nhầm địa chỉ|giao chậm|giao trễ|lâu quá chưa|mất đơn|thất lạc|vận đơn|
    bao giờ mình nhận được đơn|đơn đến đâu|đơn tới đâu|hàng đến đâu|thanh toán không được|
    không thanh toán được|lỗi thanh toán|bị trừ tiền|trừ tiền|chưa gửi|đơn bị
complaint 9: hỏng|bị lỗi|giao sai|giao thiếu|khiếu nại|lừa đảo|thất vọng|rách|vỡ|kém chất lượng|
    sai màu|sai size|giao nhầm|gửi nhầm|gửi sai|gửi thiếu|thiếu hàng|thiếu 1|bể|móp|bị hư|hư rồi|
    không lên nguồn|không hoạt động|không sạc được|không dùng được|không sử dụng được|lừa|
    treo đầu dê|không giống hình|khác hình|không như hình|hàng dỏm|dỏm|hàng đểu|đểu|tệ|quá tệ|
    chất lượng kém|không trả lời|không rep|không phản hồi|seen không|phồng|phồng rộp|nổ|cháy nổ|
    bốc khói|chảy nước|mốc|có sâu|hết hạn rồi|bung chỉ|bong|tróc|phàn nàn|bực|ăn cắp|mới mua đã|
    mới dùng đã|mới sử dụng|bóc phốt|phốt|1 sao
refund 9: hoàn tiền|trả tiền lại|trả lại tiền|đòi tiền|lấy lại tiền|hoàn lại tiền|trả tiền cho|
    chưa hoàn
health 9: nổi mẩn|bị ngứa|ngứa|sưng|mặt đỏ|đỏ rát|rát|bỏng|nổi mụn|lên mụn|bị mụn|kích ứng|
    ngộ độc|đau bụng|nôn|tiêu chảy|bệnh viện|nhập viện|chảy máu|bị phồng|bị dị ứng|phát ban|
    nổi đỏ|tróc da|mặt bị|cháy da|da bị
health 6: bà bầu|mang thai|dị ứng|cho con bú|chữa|trị|bệnh|mẩn ngứa|bầu|có bầu|có thai|
    tiểu đường|huyết áp|thuốc|viêm da|chàm|hen|ung thư|tác dụng phụ|giảm cân|bác sĩ|mẹ bầu|
    sau sinh
legal 9: công an|kiện|luật sư|tố cáo|báo công an|quản lý thị trường|khởi kiện|pháp luật|
    bảo vệ người tiêu dùng
threat 9: giết|đốt shop|đập shop|tự tử|đánh chết|tìm tới nhà
cooperation 9: bán sỉ|giá sỉ|đại lý|hợp tác|cộng tác viên|sỉ|nhập sỉ|lấy sỉ|buôn|giá buôn|
    nhập hàng|ctv|dropship|số lượng lớn|mua số lượng|affiliate|kol|koc|quảng bá|làm đại lý|
    nhà cung cấp|mua sỉ|in logo
chatter 3: hay quá|dễ thương quá|dễ thương ghê|cute quá|tuyệt vời|đỉnh quá|ưng quá|mê quá|mê ghê|
    thích quá|thích ghê|hóng|ủng hộ shop|đông khách|chất lượng quá|yêu shop|quá trời đẹp|
    nhìn thích|live vui|
    đắt hàng|đắt khách|chúc shop|mua rồi nè|đẹp quá|xinh|hihi|kkk|đỉnh|xinh quá|dễ thương|
    haha|đẹp thế|xinh thế|cute|hehe|keke
"""
