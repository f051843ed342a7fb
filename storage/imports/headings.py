"""The headings shops write for each field, in Chinese and English, best first.

They are in the plain form that `storage.imports.fields.plain_heading` makes: lower case, no spaces,
no marks, no units in brackets; blanks stand between them.
"""

from __future__ import annotations

SYNONYMS: dict[str, str] = {
    "title": """
        商品标题 标题 商品名称 产品名称 宝贝名称 宝贝标题 商品名 品名 名称 产品名 货品名称
        款式名称 商品 产品 名字 title producttitle productname itemname name product item
        """,
    "price": """
        直播价 到手价 活动价 促销价 现价 售价 销售价 零售价 价格 单价 基本售价 商品价格
        宝贝价格 一口价 sku价格 saleprice sellingprice liveprice price unitprice skuprice
        variantprice
        """,
    "price_minor": """
        价格分 售价分 priceminor pricefen pricecents
        """,
    "list_price": """
        划线价 吊牌价 市场价 原价 专柜价 建议零售价 日常价 compareatprice
        variantcompareatprice listprice originalprice msrp rrp wasprice
        """,
    "stock": """
        库存 可用库存 现货库存 库存数量 库存数 可售库存 总库存 现货 数量 件数 stock
        inventory quantity qty instock stockquantity available onhand inventoryquantity
        """,
    "stock_each": """
        每款库存 每个规格库存 单规格库存 各规格库存 stockeach stockpersku
        """,
    "product_id": """
        款号 款式编码 款式编号 商品款号 spu spu编码 spuid 商品id 产品id 商品编号 产品编号
        货号 style styleno stylecode productid productcode itemno itemnumber parentsku
        handle
        """,
    "sku": """
        sku编码 sku sku编号 skuid sku码 商品编码 规格编码 商家编码 sku商家编码 货品编码
        商品条码 条码 条形码 skucode variantsku sellersku barcode ean upc
        """,
    "link_no": """
        链接号 链接序号 链接编号 几号链接 链接 直播序号 讲解序号 序号 编号 linkno linknumber
        link no number #
        """,
    "category": """
        类目 分类 品类 类别 商品类目 商品分类 宝贝类目 产品分类 category producttype type
        productcategory
        """,
    "brand": """
        品牌 品牌名称 brand vendor brandname
        """,
    "description": """
        描述 商品描述 宝贝描述 详情 商品详情 产品介绍 介绍 简介 说明 description details
        body productdescription
        """,
    "selling_points": """
        卖点 商品卖点 核心卖点 宝贝卖点 产品卖点 亮点 话术卖点 sellingpoints sellingpoint
        highlights features bulletpoints
        """,
    "promotion": """
        优惠 优惠信息 活动 促销 优惠活动 促销信息 优惠券 赠品 promotion promotions offer
        deal coupon
        """,
    "picture": """
        图片 主图 商品图片 商品主图 宝贝图片 图片名称 图片文件 picture pictures image images
        photo imagefile
        """,
    "specs": """
        规格属性 颜色规格 sku属性 sku规格 商品规格 销售属性 规格值 规格名称 属性规格
        款式规格 specs variant variants options optionvalues
        """,
    "option": """
        颜色 颜色分类 色号 颜色名称 尺码 尺寸 码数 鞋码 大小 型号 口味 容量 款式 套餐 版本
        香型 度数 规格 规格型号 color colour size flavor flavour scent model capacity
        specification spec
        """,
    "attribute": """
        材质 面料 成分 面料成分 里料 填充物 产地 重量 净重 毛重 克重 厚度 版型 领型 袖长
        衣长 裤长 风格 季节 适用季节 适用人群 适用性别 性别 年龄 功效 功能 保质期 生产日期
        配料 工艺 图案 洗涤 洗涤方式 鞋底材质 包装 质保 保修 上市时间 执行标准 适用场景
        material fabric composition origin countryoforigin weight season style gender care
        shelflife ingredients warranty fit thickness
        """,
    "ignore": """
        成本 成本价 进价 采购价 供货价 底价 佣金 佣金比例 供应商 供应商名称 利润 毛利 备注
        内部备注 仓库 仓位 cost costprice costperitem supplier margin profit commission note
        notes remark remarks
        """,
}
