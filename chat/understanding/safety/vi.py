"""Vietnamese."""

TABLE = r"""
self_harm
  tự tử|tự sát|tự vẫn|tu tu\b|tu sat\b|muốn chết|muon chet
  (?:không|ko|k|hok|chẳng|chả|khong|kg|hết|hong)\s(?:còn )?(?:muốn|thiết|thèm|muon) sống
  khong muon song|chán sống|hết muốn sống|chán đời
  kết thúc (?:cuộc đời|cuộc sống|tất cả|mọi thứ)|nhảy (?:lầu|cầu|sông)|rạch tay
  cắt (?:cổ )?tay|cứa tay|treo cổ|thắt cổ
  uống (?:thuốc (?:ngủ|sâu|trừ sâu|rầy|chuột|độc)|thuốc .{0,8}chết)
  thuốc ngủ.{0,24}(?:chết|không tỉnh|ko tỉnh|mãi mãi)
  chết (?:cho xong|đi cho|quách|cho rồi|đi được|luôn cho)|sống (?:để )?làm (?:gì|chi)
  mệt mỏi (?:với )?(?:cuộc sống|cuộc đời)|tuyệt vọng|từ giã cõi|vĩnh biệt
  không ai (?:cần|thương|quan tâm) (?:tôi|mình|em|tao)|không (?:chịu|gắng|cố) (?:nổi|được) nữa
  tự làm đau|tự hại|hành hạ bản thân
  - (?:đẹp|ngon|xinh|rẻ|cười|mệt|thích|thơm|yêu|ghét|mê|cute|nóng|lạnh|đau lưng) (?:muốn|
      mún) chết
  - muốn chết mê|sống làm gì có
injury
  (?<!\w)(?:bỏng|phỏng|điện giật|giật điện|đứt tay|chảy máu|nổi mẩn|nổi mề đay|phát ban|
      sưng (?:mặt|tay|môi|mắt|đỏ|vù|húp)|ngộ độc|hóc|sặc|nghẹn|nôn|ói|tiêu chảy|đau bụng|ngất|
      khó thở|sốc phản vệ|cấp cứu|nhập viện|vào viện|đi viện|nằm viện)(?! (?:không|ko|k\b|
      được không))
  dị ứng (?:rồi|nặng|quá|luôn|sưng|đỏ|khắp)|bị dị ứng
  (?:dùng|xài|bôi|ăn|uống|mặc|thoa) (?:xong|rồi|vào|hàng|kem|đồ|này).{0,20}(?:ngứa|mẩn|rát|
      sưng|đỏ|mụn|đau|dị ứng|nôn|chóng mặt|tiêu chảy)
  (?:bé|con|cháu|em bé|con tôi|con mình)\b.{0,12}nuốt|nuốt (?:phải|mất|rồi|vào)
  hỏng (?:da|mặt)|nát mặt
  - (?:có|sợ|chống|tránh|ngừa|không|ko|nếu|lỡ|dễ|gây|lo)\s?(?:bị |sợ |gây |dễ )*(?:bỏng|phỏng|
      điện giật|giật điện|đứt tay|dị ứng|nổi mẩn|ngộ độc|hóc|sặc|nghẹn|sưng|đau bụng|nuốt)
danger
  (?:bị )?(?:phát nổ|nổ (?:rồi|tung|luôn|mất|cái|bình|pin)|cháy (?:rồi|nổ|khét|đen|luôn|nhà)|
      bốc (?:khói|cháy|lửa)|khói (?:ra|bốc|đen|nghi)|mùi khét|khét lẹt|chập điện|rò (?:điện|khí)|
      rỉ điện|pin (?:bị )?(?:phồng|phù|nổ|chảy)|phồng pin|chảy nhựa|tóe lửa)
  - (?:có|sợ|chống|tránh|ngừa|không|ko|nếu|lỡ|dễ|lo)\s?(?:bị |dễ |gây )*(?:nổ|cháy|phát nổ|bốc|
      chập|rò|phồng)
  - (?:cháy|bán|deal|sale|giá).{0,8}cháy hàng|cháy hàng|bùng nổ|cháy size
threat
  (?:giết|đập|đánh|chém|đâm|bắn|đốt|phá|xử|tẩn|đập chết|đập nát|đập phá|
      thủ tiêu) (?:cái )?(?:mày|chúng mày|m\b|tụi mày|bọn mày|shop|cửa hàng|nhà|kho|quán|con mụ|
      host)
  (?:liệu|coi) (?:hồn|chừng)|cẩn thận (?:cái )?(?:mạng|đó mày)
  tao (?:biết|tới|đến|kêu người|cho người)
  (?:biết|tìm) (?:nhà|địa chỉ) (?:mày|shop|chúng mày).{0,16}|đặt bom|\bbom\b
  chết (?:mẹ|cha) mày|đi chết đi|mày chết
  (?:không|ko|k)\s?(?:thì|trả|đền|chuyển|hoàn).{0,24}(?:bóc phốt|1 sao|một sao|đăng|phốt|
      tung|đánh giá xấu|report)
  bóc phốt|tống tiền|tiền bịt miệng|tung (?:clip|ảnh|bằng chứng)|dằn mặt
  - cháy nhà|bath bomb|bom (?:hàng|tấn)|sale bom
legal
  luật sư|\bkiện\b|khởi kiện|ra tòa|toà án|tòa án|công an|\bbáo ca\b|cảnh sát|tố cáo|trình báo
  pháp luật|phạm pháp|quản lý thị trường|\bqltt\b|bảo vệ người tiêu dùng|lừa đảo chiếm đoạt
  bồi thường|đền bù|vi phạm bản quyền|report (?:shop|mày)|báo cáo (?:shop|tiktok|sàn)
  - (?:linh|phụ|bưu|điều|sự|đóng|nguyên|thùng|kiện) kiện|kiện (?:hàng|áo|đồ|len|nào|này)
  - \d+ kiện|mấy kiện
press
  phóng viên|nhà báo|báo chí|toà soạn|tòa soạn|\bvtv\b|đài truyền hình|phỏng vấn|bên báo
  lên báo
  - (?:đi|mặc|đồ|áo|váy|để) .{0,6}phỏng vấn|phỏng vấn xin việc
minor
  (?:em|con|cháu|mình|tui|e) (?:mới |chỉ |năm nay )?(?:có )?(?:[5-9]|
      1[0-7]) tuổi.{0,24}(?:mua|đặt|order|trả|thanh toán)
  (?:điện thoại|thẻ|tiền|tài khoản|đt) (?:của )?(?:mẹ|ba|bố|má|bà|ông|phụ huynh)\b
  (?:đừng|dừng|không|ko) (?:nói|mách|kể|cho) (?:với )?(?:mẹ|ba|bố|má|phụ huynh)|mua lén
  lén (?:mua|lấy|dùng|đặt)|trẻ vị thành niên|vị thành niên|chưa (?:đủ|đến|tới) 18|dưới 18
  học sinh (?:cấp (?:1|2)|tiểu học|lớp [1-9])\b.{0,16}(?:mua|đặt)
  (?:con|bé|cháu) (?:tự ý|lỡ|nghịch|lén).{0,10}(?:mua|đặt|bấm|thanh toán)
refund
  (?:trả|hoàn|đòi|lấy)\s?(?:lại )?(?:tiền)(?:\s(?:đây|lại|cho|ngay|đi|cho tao|cho tôi|cho em|
      mau|chưa|lẹ))
  chưa (?:được )?hoàn tiền|(?:không|ko|k) (?:chịu )?(?:trả|hoàn) (?:lại )?tiền
  hoàn tiền (?:cho|chưa|đi|ngay|mãi|lâu)|yêu cầu hoàn|đòi tiền|trừ tiền (?:2|hai) lần
  bị trừ tiền|hộp (?:rỗng|trống|không)
  - hoàn tiền (?:không|ko|k\b|được)
complaint
  lừa đảo|lừa (?:tao|tôi|em|mình|người|khách)|bị lừa
  hàng (?:dỏm|đểu|rởm|lởm|dổm|nhái|fake quá)|rác rưởi|như (?:rác|hạch|cứt|lol|shit|cc)
  đồ (?:lừa|rởm|đểu|rác)|đừng (?:mua|ai mua|tin)|không nên mua|thất vọng|khiếu nại|phản ánh
  giao (?:sai|nhầm|thiếu|lộn|hàng (?:sai|lỗi|vỡ))|hàng (?:bị )?(?:lỗi|vỡ|bể|hư|rách|hỏng|móp)
  bị (?:lỗi|vỡ|bể|hư|rách|hỏng|móp|tróc|bong)
  (?:không|ko|k|chẳng) (?:ai )?(?:trả lời|rep|phản hồi|giải quyết)
  (?:không|ko|k) giống (?:hình|ảnh|mô tả)
  mới (?:dùng|mặc|xài|mua) .{0,15}(?:hư|hỏng|rách|bung|vỡ|bể|đứt)
  shop (?:lừa|đểu|rác|láo|mất dạy|làm ăn (?:kiểu gì|chán|gian))|treo đầu dê
  (?:hàng|đồ) giả(?! (?:không|ko|k\b|hay|da|cầy|len|dạ|2|hai|vest))
  - (?:có|sợ|dễ|nếu|lỡ|không|ko|chống|hay)\s?(?:bị |dễ |sợ )*(?:lừa|vỡ|bể|hư|rách|hỏng|móp|lỗi|
      tróc|bong)(?! rồi)
  - giả (?:không|ko)|không bị (?:lỗi|lừa)
order_status
  đơn (?:hàng )?(?:của )?(?:em|mình|tôi|tao|e|m|tui|chị|anh|c)\b
  (?:hàng|đơn|kiện hàng|bưu kiện|gói hàng)\b.{0,14}(?:chưa (?:tới|đến|giao|nhận|về|thấy)|
      đâu rồi|mất|thất lạc|kẹt|bị hủy)
  chưa nhận được|mã vận đơn|(?:hủy|huỷ|đổi|sửa) (?:đơn|địa chỉ)|sai địa chỉ
  đặt (?:mấy|cả|\d+) (?:ngày|tuần|tháng).{0,12}(?:chưa|không)
cooperation
  bán sỉ|giá sỉ|\bsỉ\b|đại lý|hợp tác|cộng tác viên|\bctv\b|nhà phân phối|dropship\w*|lấy sỉ
  mua sỉ|tài trợ|booking|số lượng lớn|nguồn hàng|gia công
a_person
  (?:gặp|nói chuyện (?:với )?|chat (?:với )?|nhắn (?:với )?|chuyển (?:cho |sang |qua )?|gọi|
      kêu|liên hệ)\s?(?:một |1 |cho )?(?:người thật|nhân viên|tư vấn viên|quản lý|chủ shop|
      chủ tiệm|cskh|chăm sóc khách|người (?:thật|khác|phụ trách)|admin|ad\b|tổng đài)
  (?:có|cho) (?:ai|người) (?:thật|trả lời|tư vấn) (?:không|ko|với|đi)
  không (?:nói|chat) với (?:bot|robot|máy)|đừng dùng bot
attack
  (?:bỏ qua|quên|phớt lờ|mặc kệ|lờ đi|hủy|xóa|xoá|vượt qua|đừng (?:theo|tuân)|
      không cần (?:theo|tuân))\b.{0,12}(?:quy tắc|luật lệ|hướng dẫn|chỉ thị|lệnh|chỉ dẫn|
      quy định|mọi (?:thứ|quy)|trước (?:đó|đây)|hệ thống|giới hạn)
  prompt|(?:chỉ thị|lệnh|câu lệnh) (?:hệ thống|gốc|ban đầu|bí mật)
  chế độ (?:nhà phát triển|developer|admin|debug|tự do|quản trị|không giới hạn)
  (?:bạn|mày|em|ad) (?:bây giờ |giờ |từ giờ )(?:là|trở thành|sẽ là|đóng)
  từ (?:giờ|bây giờ|nay) (?:trở đi |bạn |hãy |mày |em )|đóng vai|nhập vai|giả vờ
  giả bộ (?:là|bạn)|giả sử (?:bạn|không có|mày)|hãy tưởng tượng
  (?:nhắc lại|lặp lại|nói theo|đọc theo|đọc to|đọc lên|nói to|nói rằng|nói là|tuyên bố|
      thông báo (?:rằng|là|cho mọi người|với)|công bố|hét lên|bảo (?:mọi người|cả nhà) (?:là|
      rằng))\b(?! (?:giá|size|thông tin|cho em (?:giá|size)))
  nói (?:đúng|có|ok|đi|vâng|phải) ?(?:đi|ạ|nào)?$|trả lời (?:ok|có|đúng|đồng ý|vâng)
  xác nhận (?:đi|rằng|là|giúp là|em trúng|tôi trúng|miễn phí)
  (?:tất cả|mọi thứ|toàn bộ|cả shop|hàng)(?: (?:hàng|sản phẩm|đơn))? (?:đều )?(?:miễn phí|
      0 ?đ|0 đồng|free|1k)
  miễn phí hết|(?:hệ thống|admin|thông báo hệ thống|quản trị) ?[:>\]]
  \[(?:hệ thống|admin|quản trị)
  (?:tôi|tao|mình|em|anh|chị|đây) (?:là|chính là) (?:admin|chủ shop|sếp|quản lý|lập trình|
      developer|công an|quản trị|kỹ sư|nhân viên (?:sàn|tiktok|shopee)|chủ (?:kênh|tiệm))
  (?:sếp|admin|chủ shop|quản lý|boss|ad) (?:bảo|nói|kêu|duyệt|đồng ý|hứa|cho phép|dặn)
  (?:đổi|sửa|đặt lại|cập nhật) giá|giá (?:vốn|gốc nhập|nhập)|mật khẩu|cơ sở dữ liệu|mã nguồn
  dịch (?:sang|ra).{0,12}(?:đọc|nói|đăng)|giải mã
  (?:địa chỉ|số (?:điện thoại|đt)|sđt|tên|thông tin) (?:của )?(?:khách|người (?:mua|vừa|khác|
      trước|đặt)|bạn vừa|bạn (?:kia|trước|mua)|chị vừa|khách hàng)
  thông tin khách|nhà (?:chủ shop|sếp|host) ở
  đụ|địt|đéo|(?<!\w)lồn|cặc|óc chó|ngu (?:như|vậy|thế|vãi|quá|vl|l)|thằng (?:ngu|chó)
  con (?:chó|điên|đĩ|ngu)(?! (?:bông|con|này bao))|mất dạy|câm mồm|im mồm|vcl\b|đm\b|dcm|dmm
  cút (?:đi|mẹ)?
spam
  zalo|whatsapp|telegram|\btele\b|viber
  (?:ib|inbox|nhắn|pm) (?:mình|em|tui|tôi|riêng|zalo|qua)
  (?:ck|chuyển khoản|giao dịch|mua|bán) (?:riêng|ngoài|trực tiếp cho|ngoài sàn|ngoài app)
  ngoài (?:sàn|app|nền tảng)
  (?:cho|xin|để lại) (?:mình |em |tui |tôi )?(?:xin )?(?:số|sđt|số điện thoại|số đt|fb|
      facebook|info|contact|liên hệ)(?: (?:của )?(?:shop|bạn|chị|anh|host|ad|riêng))?
  cá độ|cá cược|lô đề|số đề|xổ số|\bsòng bạc|casino|nổ hũ|tài xỉu|bầu cua|\bnhà cái|đánh bạc
  soi cầu|\bkeno|nạp \d+ (?:tặng|nhận)|vay (?:tiền|nhanh|online|tín chấp)|cho vay|giải ngân
  kiếm tiền|việc (?:nhẹ|làm tại nhà)|lương cao|thu nhập (?:thụ động|khủng)|đầu tư|chứng khoán
  forex|bitcoin|tiền ảo|crypto|tăng (?:follow|like|sub)|follow (?:mình|em|chéo|tui)
  theo dõi chéo|link (?:ở|trong|tại) (?:bio|tiểu sử|trang)
  qua (?:live|shop|kênh) (?:mình|em|tui)|khoe (?:hàng|ngực|thân)|cởi (?:áo|đồ|ra)|\bsex\b
  phim (?:sex|người lớn|jav)|gái gọi|\bchịch|xoạc|nứng|\bdâm|kích dục|ma túy|ma tuý|cần sa
  thuốc lắc|vape|thuốc lá|(?:bán|mua|có) (?:súng|đạn|vũ khí)|bằng giả|giấy tờ giả|bầu cử
  chính trị|tổng thống|đảng (?:cộng sản|csvn)|cộng sản|biểu tình|hoàng sa.{0,10}(?:của|trung)
  trung quốc xâm|vnch|phản động
  - súng (?:nước|đồ chơi|massage|bắn keo)|(?:đựng|hộp|bao) thuốc lá
"""
