"""Vietnamese phrases."""

PHRASES = """
price 4: bao nhiêu|giá|giá bao nhiêu|bao nhiu|bn tiền|nhiêu tiền|gia bao nhieu|bao nhieu|giá sao|
    bn
stock 4.2: còn hàng|hết hàng|còn không|còn size|còn màu|có sẵn|con hang|hết chưa|còn k|còn ko|
    còn
sizes 5: size nào|có size gì|những size nào|có size nào|size gì
size_advice 4.5: mặc size|size bao nhiêu|đi size|cao|nặng|vừa không|mặc vừa|chọn size|kg mặc|
    size mấy
colours 5: màu gì|màu nào|mấy màu|có màu|những màu|mau gi
shipping_time 5: bao lâu|mấy ngày|khi nào giao|khi nào gửi|bao giờ nhận|bao lau|giao bao lâu|
    khi nào nhận|mấy hôm
shipping_fee 5: phí ship|freeship|miễn phí vận chuyển|tiền ship|free ship|phi ship|
    phí vận chuyển|phí giao
shipping_region 5: ship đến|ship về|giao đến|gửi về|ship tới|giao tới|có ship|giao hàng đến|
    ship việt nam|giao về
returns 5: đổi trả|trả hàng|đổi size|hoàn trả|đổi được|trả lại|đổi hàng
warranty 5: bảo hành|bao hanh
payment 5: thanh toán|cod|trả góp|chuyển khoản|khi nhận hàng|thẻ tín dụng|thanh toan
authenticity 5: chính hãng|hàng thật|hàng giả|hàng auth|auth|hàng fake|hàng nhái
promotion 4.5: giảm giá|khuyến mãi|mã giảm|voucher|quà tặng|tặng|khuyen mai|ưu đãi|sale
bargain 5: bớt|giảm thêm|mắc quá|đắt|rẻ hơn|fix
how_to_buy 5: mua sao|mua thế nào|đặt hàng|cách mua|mua ở đâu|mua như nào
recommendation 4: tư vấn|gợi ý|nên mua|phù hợp|làm quà|loại nào tốt
identity 8: người thật|robot|là ai hay|bạn là ai|trí tuệ nhân tạo|là bot
greeting 3: xin chào|chào shop|chào bạn|alo|chào
thanks 3: cảm ơn|cám ơn|tks
order_status 9: đơn hàng của|đơn của|chưa nhận được|chưa giao|mã vận đơn|hủy đơn|đổi địa chỉ|
    đơn hàng|chưa nhận
complaint 9: hỏng|bị lỗi|giao sai|giao thiếu|khiếu nại|lừa đảo|thất vọng|rách|vỡ|kém chất lượng
refund 9: hoàn tiền|trả tiền lại
health 6: bà bầu|mang thai|dị ứng|cho con bú|chữa|trị|bệnh|mẩn ngứa
cooperation 9: bán sỉ|giá sỉ|đại lý|hợp tác|cộng tác viên|sỉ
chatter 3: đẹp quá|xinh|hihi|kkk|đỉnh
"""
