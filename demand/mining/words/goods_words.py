"""Everyday names of goods that the room's table leaves to the catalogue: each holds many kinds, so
none is an honest no to a viewer, but it tells what a wish is about."""

from __future__ import annotations

GENERAL = """
裙子|裤子|鞋子|鞋|包包|包|杯子|帽子|衣服|上衣|外套|内搭|打底|椅子|凳子|灯具|锅|锅具|伞|首饰|饰品
  零食|水果|玩具|家具|床
柜子|架子|盒子|瓶子|罐子|碗|盘子|壶|夹子|绳子|垫子|床品|护肤品|化妆品|彩妆|文具|电器|小家电
  充电器|数据线|支架
"""
