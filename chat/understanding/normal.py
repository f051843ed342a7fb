"""The form of a line in which words are looked for: NFKC, small letters, simplified characters,
no invisible characters, no more than two equal characters in a row."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

_SQUEEZE = re.compile(r"([^\dx])\1{2,}")
"""Numbers stay, and XXXL."""
_THRICE = re.compile(r"(.)\1\1", re.DOTALL).search
_INVISIBLE_CHARACTERS = (
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f"
)
_INVISIBLE = re.compile(f"[{_INVISIBLE_CHARACTERS}]")
# Characters that only traditional writing has, frequent in shopping talk. One of them is enough
# to send the line through the converter; a line without them is not slowed down.
_TRADITIONAL = frozenset(
    "這個錢貨嗎麼價貴賣買還沒發運費幾號碼給請問題顏紅藍綠黃褲襪長寬會開單點節優滿減贈質較後來時"
    "間說話讓誰貼換壞壓訂電傳員寶貝媽兒鐘頭條雙對樣種類體適歲應該關係識處裡內絨綿純羅紗緊鬆輕濕"
    "乾熱溫涼養護膚臉髮臺灣國際廠產證書檢測報標籤實圖麗鮮嚐鹹飯麵麥雞魚現場無爲為與專區經濟學習"
    "顧隊團購劃獎參數據車駕輛動機鏡齡聯繫選擇勢線網頁誤認釋議論兩萬億幫帶帥張歡樂觀聽覺謝誠則嚴"
    "屬於邊過達遠連進遲違託拋緻塗髒補殼"
    "級絕續細織終組結緒編縮縫總績紮紙紛納絲統絡絨綁經維練纖覺親託詢詳語調談諾變貓鳥魚鴨鵝蝦貝負"
    "財責費資賓賠賺購贈趕軟軌軍輔輩輪輸轉辦遙鄉醬釘針鈕鈣鉛鋁銀銅鋼鋒錄鎖鏈鍋鍵鐵鑽閃閉開間關陰陽"
    "際隨險雜雙雲霧靈靜頂項順預頓領頰頸頻顆額願顯飄飛飲飽飾餅養餘餵館駕騎驗驚鬆鬧黃點齊齒龍們體"
    "傷僅優儘兇剛劑勁勞參吳啟喚單嗎噴圍圓壯夾奪奮婦媽嬰孫寧層廁廚廠張強彈徑從復恆惡惱愛慣慶憐"
)
_HOLDS_TRADITIONAL = re.compile(f"[{''.join(sorted(_TRADITIONAL))}]").search
# Most lines fail these two searches and are spared the slower replacements.
_ODD = re.compile(f"[{_INVISIBLE_CHARACTERS}{''.join(sorted(_TRADITIONAL))}]").search


@cache
def _converter() -> Any:
    from opencc import OpenCC  # loaded with the first traditional line

    return OpenCC("t2s")


def is_traditional(text: str) -> bool:
    """Whether the text holds characters that only traditional Chinese writing has."""
    return _HOLDS_TRADITIONAL(text) is not None


def simplified(text: str) -> str:
    """The text in simplified characters."""
    return str(_converter().convert(text)) if is_traditional(text) else text


def normalise(text: str) -> str:
    """The text as it is matched. Never shown to anybody."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        if _ODD(text):
            text = simplified(_INVISIBLE.sub("", text))
    text = text.lower()
    if _THRICE(text):
        text = _SQUEEZE.sub(r"\1\1", text)
    return " ".join(text.split())
