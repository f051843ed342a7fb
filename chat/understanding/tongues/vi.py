"""Vietnamese as it is typed in chat, with and without its marks."""

SPELLINGS = """
2: hai
4: bốn
không: ko|k|hok|hong|hông|hem|kh|khum|hôn|khong|khôg
được: đc|dc|đk|dk|đượ|duoc
rồi: r|rùi|roi|rui
vậy: v|z|zậy|zạ|vạy|zị
gì: j|gi|ji
bao nhiêu: bn|bnh|bao nhiu|bao nhieu|nhiu|nhiêu|nhieu|baonhiu|bnhiu
với: vs|vơi
mình: mk|mik
bảo hành: bh|bao hanh
hạn sử dụng: hsd|hạn sd|date
trước: trc|trk|trcs
sử dụng: sd|xài|dùng|sài
mấy: mấi
chất liệu: chất vải
người: ng|ngừi
nhận hàng: nhan hang
kí: ky|ký
hàng: hg
nhé: nha|nhá|nghen|nhen
màu: mau|mầu
sản phẩm: sp|spham
quảng cáo: qc
điện thoại: đt|dthoai
cũng: cx|cug
muốn: mún|mun
như thế nào: ntn
thế nào: tn
biết: bít|bik
thanh toán: ttoan|tt
chuyển khoản: ck
phí ship: tiền ship|phi ship|ship phí
thích: thik
"""

GOODS = """
tee: áo thun|áo phông|áo|áo cotton
t-shirt: áo thun|áo phông|áo
shirt: áo sơ mi|sơ mi|áo
blouse: áo kiểu|áo
pants: quần|quần dài|quần ống rộng
trousers: quần|quần tây
shorts: quần|quần đùi|quần short|quần soóc
leggings: quần legging|legging
jeans: quần jean|quần bò|quần jeans
dress: váy|đầm|váy đầm|váy liền
skirt: chân váy|váy
jacket: áo khoác|khoác
hoodie: áo hoodie|áo nỉ
cardigan: áo cardigan|áo khoác len|cardigan
sweater: áo len
pajamas: đồ ngủ|đồ bộ|pijama
bra: áo ngực|áo lót|bra
underwear: quần lót|đồ lót
sneakers: giày|giày thể thao|giầy|giày sneaker
shoes: giày|giầy
sandals: sandal|dép|dép quai hậu
slides: dép|dép lê
slippers: dép|dép đi trong nhà
heels: giày cao gót|cao gót
boots: bốt|giày bốt
socks: tất|vớ
backpack: balo|ba lô|cặp
bag: túi|túi xách|giỏ
tote: túi tote|túi vải|túi
handbag: túi xách|túi
wallet: ví|bóp
cap: mũ|nón|mũ lưỡi trai
hat: mũ|nón
belt: thắt lưng|dây nịt
umbrella: ô|dù
glasses: kính|mắt kính
sunglasses: kính râm|kính mát|kính
necklace: dây chuyền|vòng cổ
earrings: bông tai|khuyên tai|hoa tai
bracelet: vòng tay|lắc tay
ring: nhẫn
watch: đồng hồ
smartwatch: đồng hồ|đồng hồ thông minh
phone case: ốp|ốp lưng|ốp điện thoại
case: ốp|ốp lưng|bao da
screen protector: cường lực|kính cường lực|dán màn hình
power bank: sạc dự phòng|pin dự phòng|sạc|cục sạc dự phòng|dự phòng
charger: sạc|củ sạc|cục sạc
cable: dây cáp|cáp|dây sạc|cáp sạc
earbuds: tai nghe|tai nghe bluetooth|airpod
earphones: tai nghe
headphones: tai nghe|tai nghe chụp tai
speaker: loa
keyboard: bàn phím
mouse: chuột
fan: quạt|quạt mini|quạt cầm tay
humidifier: máy phun sương|máy tạo ẩm|phun sương|máy xông|tạo ẩm
diffuser: máy khuếch tán|máy xông tinh dầu|máy xông
lamp: đèn|đèn ngủ|đèn bàn
light: đèn
bedsheet: ga|ga giường|drap|bộ ga|ga trải giường|ra giường|chăn ga|drap giường
blanket: chăn|mền
pillow: gối
towel: khăn|khăn tắm
curtain: rèm
rug: thảm
bottle: bình|bình nước|chai nước|bình giữ nhiệt
tumbler: bình|ly giữ nhiệt|bình giữ nhiệt|ly|cốc
flask: bình giữ nhiệt|phích|bình
mug: cốc|ly|ca
cup: cốc|ly
pan: chảo
pot: nồi
knife: dao
lunch box: hộp cơm|hộp đựng cơm
container: hộp|hộp đựng
rice cooker: nồi cơm điện
blender: máy xay
kettle: ấm|ấm đun
mirror: gương
serum: serum|tinh chất|huyết thanh
sunscreen: kem|kem chống nắng|chống nắng|kcn|kem chống nắng
moisturizer: kem dưỡng|kem dưỡng ẩm|kem
moisturiser: kem dưỡng|kem dưỡng ẩm|kem
cream: kem
cleanser: sữa rửa mặt|srm|rửa mặt
toner: nước hoa hồng|toner
mask: mặt nạ
shampoo: dầu gội
conditioner: dầu xả
soap: xà phòng|xà bông
body lotion: sữa dưỡng thể|dưỡng thể
lipstick: son|thỏi son
lip tint: son|thỏi son|son tint|son kem
lip: son|môi
cushion: phấn nước|cushion
powder: phấn
mascara: mascara
perfume: nước hoa
toothbrush: bàn chải
toothpaste: kem đánh răng
diaper: bỉm|tã
toy: đồ chơi
book: sách
snack: đồ ăn vặt|ăn vặt|bim bim|snack|bánh
chips: snack|bim bim|khô
cookies: bánh quy|bánh
chocolate: sô cô la|socola
coffee: cà phê|cf
tea: trà
honey: mật ong
noodles: mì|mì gói
sauce: nước sốt|sốt
milk: sữa
fish skin: da cá|da cá trứng muối
fish: cá
coconut: dừa|dừa sấy
mango: xoài
banana: chuối
nuts: hạt|đậu phộng|hạt điều
"""

QUALITIES = """
clear: trong suốt|màu trong|loại trong|bản trong|ốp trong
magnetic: từ|nam châm|từ tính|hít từ
cropped: croptop|crop|lửng|ngắn
oversized: oversize|form rộng|rộng
floral: hoa|hoa nhí
wide-leg: ống rộng|ống suông
linen: linen|vải lanh|đũi|lanh
cotton: cotton|bông
leather: da thật|da
silk: lụa
mini: mini|nhỏ
portable: cầm tay|mang đi
foldable: gấp gọn|gấp
wireless: không dây
waterproof: chống nước|chống thấm
king: king|cỡ king
spicy: cay
original: truyền thống|vị gốc|gốc
sweet: ngọt
salty: mặn
salted egg: trứng muối
fragrance: mùi hương|hương liệu|mùi thơm
fragrance-free: không mùi
alcohol: cồn
sugar: đường
skin: da
oily: da dầu|dầu
dry: da khô|khô
sensitive: nhạy cảm
acne: mụn
tan: ngăm|da ngăm
fair: da trắng|da sáng
brightening: sáng da|dưỡng sáng|trắng da
cash on delivery: cod|khi nhận hàng|nhận hàng mới trả|nhận hàng trả tiền|thanh toán khi nhận|
    trả tiền khi nhận
visa: thẻ tín dụng|thẻ|quẹt thẻ
instalments: trả góp|trả sau
bank transfer: chuyển khoản
white cast: vệt trắng|nâng tone|bệt trắng|trắng bệch|vón|tone up
unisex: nam mặc|nam nữ|con trai mặc|nam|con trai
warranty: bảo hành
machine wash: giặt máy|máy giặt
machine: máy
wash: giặt
included: kèm|đi kèm|tặng kèm|kèm theo
carry-on: máy bay|xách tay|lên máy bay
plane: máy bay
charge: sạc|sạc đầy
full: đầy
full charge: sạc đầy|đầy pin|sạc bao lâu
fast: nhanh
battery: pin
wireless charging: sạc không dây
capacity: dung lượng|dung tích
laptop: laptop|máy tính|macbook
times: lần
phone: điện thoại
pocket: túi quần|túi
button: cúc|nút
zip: khóa kéo|khoá kéo|dây kéo
sleeve: tay áo|tay
lining: lớp lót|lót
waist: eo|lưng
elastic: thun|co giãn
see-through: lộ|xuyên thấu|nhìn xuyên|mỏng
stretch: co giãn|giãn
thick: dày
thin: mỏng
heavy: nặng
wrinkle: nhăn|nhàu
shrink: co rút|rút|co lại
fade: phai màu|ra màu
wedding: đám cưới|tiệc cưới|ăn cưới
nursing: cho con bú|cho bé bú
essential oil: tinh dầu
noise: ồn|tiếng ồn
night light: đèn ngủ
best before: hạn sử dụng|hết hạn
ingredients: thành phần
tax: thuế
customs: hải quan|thuế nhập khẩu
parcel: kiện hàng|gói hàng
store: cửa hàng|shop offline
gift wrapping: gói quà|bọc quà
gift: quà|quà tặng
mattress: nệm|đệm
wide feet: chân bè|bàn chân bè|chân rộng
men: nam|con trai
women: nữ|con gái
kids: trẻ em|em bé|bé
children: trẻ em|em bé|bé
school: đi học
office: đi làm|công sở
bamboo: tre|sợi tre
packet: gói|bịch
upgrade: nâng cấp
"""

ASPECTS = """
material: chất liệu|vải gì|chất gì|cotton không|da thật|làm bằng gì|làm từ gì|vải|chất vải
care: giặt|giặt máy|máy giặt|giặt tay|là ủi|ủi|giặt sao|giặt như thế nào
waterproof: chống nước|chống thấm|đi mưa|dính nước|vô nước|trời mưa|không thấm nước
weight: nặng bao nhiêu|trọng lượng|nặng không|cân nặng của|nặng mấy gram|nhẹ không
dimensions: kích thước|kích cỡ|to bằng nào|rộng bao nhiêu|cao bao nhiêu cm|dài rộng
length: dài bao nhiêu|độ dài|dài qua gối|trên gối|dưới gối|dài tới đâu|dài không|dây dài
thickness: dày không|dày bao nhiêu|độ dày|dày hay mỏng|mỏng hay dày|mỏng không|dày
see_through: lộ không|có lộ|bị lộ|xuyên thấu|nhìn xuyên|mỏng có lộ|lộ đồ lót|lộ nội y
breathable: mát không|nóng không|thoáng|bí không|thấm mồ hôi|mặc mát|mặc nóng|có nóng|có mát
elasticity: co giãn|giãn không|có giãn
colour_fast: phai màu|ra màu|có phai
shrink: co rút|bị rút|có rút|co lại
wrinkle: nhăn|nhàu|có nhăn|dễ nhăn
pockets: túi không|có túi|mấy túi|túi quần
fit: nam mặc|con trai mặc|nam nữ|unisex|form rộng|form ôm|form như thế nào|form áo|nam mặc được|
    rộng không|ôm không
charging: sạc đầy|đầy pin|sạc nhanh|sạc bao lâu|cổng sạc|type c|sạc mất bao lâu|sạc mấy tiếng
battery_life: sạc được mấy lần|được mấy lần|dùng được bao lâu|pin được bao lâu|pin trâu|
    chạy được mấy tiếng|pin bao lâu|mấy tiếng|sử dụng được bao lâu
battery: dung lượng|mah|pin bao nhiêu|có pin|cắm điện|bao nhiêu mah|mấy mah
capacity: dung tích|bao nhiêu ml|mấy lít|bao nhiêu lít|mấy ml
power: công suất|bao nhiêu w|mấy w
noise: ồn không|có ồn|tiếng ồn|kêu to|ồn
accessories: kèm cáp|có cáp|tặng cáp|kèm dây|có dây sạc|có kèm|gồm những gì|bộ gồm|gồm gì|có hộp|
    trong hộp|đi kèm|kèm gì|mấy món|bao gồm|bộ có gì|có vỏ gối|kèm sạc
origin: xuất xứ|sản xuất ở đâu|nước nào|made in|sản xuất|hàng nước nào|của nước nào|hàng việt nam
shelf_life: hạn sử dụng|hết hạn|hạn đến|hạn dùng|bao giờ hết hạn|mở nắp|hạn tới|hạn bao lâu|hạn
ingredients: thành phần|có chứa|có cồn|chứa cồn|cồn|paraben|có đường|đậu phộng|chất bảo quản|
    thịt heo
taste: vị gì|cay không|có cay|ngọt không|mặn không|ngon không|vị như thế nào|có ngọt|có mặn
storage: bảo quản|để tủ lạnh|tủ lạnh
how_to_use: cách dùng|sử dụng như thế nào|sử dụng sao|sáng hay tối|sáng tối|ngày hay đêm|
    ngày mấy lần|cách sử dụng|bôi lúc nào|thoa lúc nào|sử dụng khi nào|sử dụng ban ngày|ban đêm
skin: da dầu|da khô|da nhạy cảm|loại da|da hỗn hợp|da mụn|da ngăm|da trắng|da thường|da đen|
    da bánh mật|da sáng|tone da|da mình
white_cast: vệt trắng|nâng tone|bệt trắng|trắng bệch|tone up|bị trắng|vón cục
test_report: kiểm định|chứng nhận|giấy tờ|halal|công bố|bộ y tế|giấy kiểm định|kiểm nghiệm
smell: mùi|mùi gì|thơm không|mùi thơm|có mùi|hương
lifespan: dễ vỡ|dễ hỏng|dễ rách|dễ bong|dễ hư|dễ bể|bền không|bền|lâu trôi|bền màu|trôi không|
    giữ màu|bám màu|lem không|lem|lâu không
drop: rơi|chống sốc|rớt|rơi vỡ|chống va đập|rơi có sao
plane: máy bay|lên máy bay|xách tay|mang lên máy bay|đi máy bay
laptop: laptop|sạc laptop|macbook|máy tính
compatibility: tương thích|hợp với|bluetooth|sử dụng cho iphone|sử dụng cho samsung|android
age: mấy tuổi|cho bé|trẻ em|em bé|bé mấy|tuổi nào
calories: calo|bao nhiêu calo
organic: thuần chay|hữu cơ|ăn chay|đồ chay|chay
mattress_depth: nệm dày|đệm dày|nệm cao|dày nệm|nệm|đệm cao
essential_oil: tinh dầu|nhỏ tinh dầu|cho tinh dầu
nursing: cho con bú mặc|bú|mẹ bỉm
lining: lớp lót|có lót|lót trong
closure: khóa kéo|khoá kéo|cúc|nút
sleeve: tay dài|tay ngắn|dài tay|cộc tay|tay lỡ
gift_wrap: gói quà|hộp quà|bọc quà
model_size: mẫu mặc size|mẫu cao|mẫu mặc|người mẫu
customs: thuế|hải quan|thuế nhập khẩu|phí hải quan|đóng thuế
future_price: mai còn giá|lên giá|tăng giá|12.12|11.11|giá này đến
ship_together: gộp đơn|gộp ship|chung đơn|gộp chung|gửi chung|ship chung
store: cửa hàng|mua trực tiếp|shop ở đâu|địa chỉ shop|đến xem trực tiếp|shop offline
currency: tiền việt|đơn vị tiền|quy ra tiền việt|mấy vnd|tỷ giá
reviews: đánh giá|feedback|review|phản hồi
sales: bán được bao nhiêu|đã bán|lượt bán
restock: khi nào có lại|bao giờ về|khi nào về|về hàng|bao giờ có lại|có về lại|về lại|restock|
    khi nào có hàng|hàng về
"""
