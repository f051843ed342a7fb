"""Places viewers in South-East Asia ask delivery to, with the country a policy would name."""

from __future__ import annotations

from functools import cache

from chat.understanding.tables import spread

_TABLE = """
indonesia: indo|jkt|jakarta|bandung|surabaya|sby|medan|bali|denpasar|jogja|yogya|yogyakarta|
    semarang|makassar|palembang|bekasi|depok|bogor|tangerang|malang|solo|batam|pekanbaru|lampung|
    padang|balikpapan|samarinda|pontianak|banjarmasin|manado|papua|jayapura|aceh|lombok|
    kalimantan|sulawesi|sumatera|jawa|cirebon|kupang|ambon|อินโด|อินโดนีเซีย|印尼
malaysia: msia|m'sia|kuala lumpur|kl|penang|johor|jb|sabah|sarawak|kuching|ipoh|melaka|malacca|
    kota kinabalu|kedah|kelantan|terengganu|pahang|perak|selangor|shah alam|east malaysia|
    semenanjung|perlis|seremban|langkawi|มาเลเซีย|มาเล
singapore: sg|spore|s'pore|singapura|sing|jurong|tampines|woodlands|สิงคโปร์|สิงคโป
thailand: bangkok|bkk|chiang mai|chiangmai|phuket|pattaya|hat yai|ไทย|ประเทศไทย|กรุงเทพ|กทม|
    เชียงใหม่|ภูเก็ต|พัทยา|ขอนแก่น|โคราช|หาดใหญ่|ชลบุรี|เชียงราย|อุดร|อุบล|สงขลา|นครราชสีมา|
    นนทบุรี|สุราษ|ระยอง|ต่างจังหวัด|thái lan|สมุทรปราการ|ปทุม|พิษณุโลก|กระบี่|เกาะสมุย|thai
vietnam: viet nam|vn|hcm|tphcm|tp hcm|hcmc|saigon|sài gòn|sai gon|sg quận|hanoi|ha noi|hà nội|
    đà nẵng|da nang|danang|hải phòng|cần thơ|can tho|nha trang|huế|đà lạt|vũng tàu|bình dương|
    đồng nai|biên hòa|quảng ninh|nghệ an|thanh hóa|bắc ninh|việt nam|hn|เวียดนาม|vietnam|
    phú quốc|quận 1|quận 7|cà mau|kiên giang|daklak|buôn ma thuột|thủ đức|gia lai
philippines: manila|cebu|davao|pinas|ph|filipina|ฟิลิปปินส์|philippine
laos: lao|lào|ลาว|เวียงจันทน์|vientiane
cambodia: campuchia|phnom penh|กัมพูชา|เขมร|khmer|kamboja
myanmar: burma|yangon|พม่า|เมียนมา
brunei: brunei darussalam|บรูไน|bandar seri begawan
hong kong: hongkong|hk|ฮ่องกง|hồng kông
taiwan: taipei|ไต้หวัน|đài loan
japan: jepang|tokyo|ญี่ปุ่น|nhật bản|nhật
korea: south korea|seoul|korsel|เกาหลี|hàn quốc|hàn
china: cina|tiongkok|trung quốc|จีน
india: ấn độ|อินเดีย|mumbai
australia: aussie|sydney|melbourne|perth|ออสเตรเลีย|úc
usa: america|united states|amerika|mỹ|อเมริกา|สหรัฐ|new york
uk: united kingdom|england|london|inggris|anh quốc|อังกฤษ
europe: eropa|châu âu|ยุโรป|germany|france|netherlands|jerman|đức|pháp
saudi arabia: arab saudi|saudi|mekah|jeddah
timor-leste: timor leste|dili
"""


@cache
def countries() -> dict[str, str]:
    """For each place (small letters) its country in English; countries stand for themselves."""
    found: dict[str, str] = {}
    for country, places in spread(_TABLE):
        found[country] = country
        found.update(dict.fromkeys(places, country))
    return found
