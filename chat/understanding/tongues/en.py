"""English as it is typed in chat, Singapore and Malaysia included."""

SPELLINGS = """
what: wat|wut|wht|whut
will: wil|wll
which: wich|whch|wch
buy 1 get 1: buy1 get1|buy1get1|b1g1|buy 1 free 1|b1f1|buy one get one
what's: wats|whats|wat's
how much ah: hm ah|hm sia|hm la|hm arh
hours: hrs|hr
how much for: hm for|hm 4|hm fr
how much is: hm is
how much: hm isit|hw much|how mch|howmuch|hmuch|how muchh|hw mch|how muc
how: hw
how many: hw many|how mny
you: u|yu|ya'll|yall|y'all
your: ur|yr
you're: youre
are: r
the: d|da|teh
this: dis|tis|thiss
that: dat|tat
then: den
there: dere
them: dem
don't: dun|dont
doesn't: doesnt|dosent|doesn
isn't: isnt|isint
can't: cant
didn't: didnt
haven't: havent|havnt
hasn't: hasnt
won't: wont
it's: its
i'm: im
have: hv|hav|hve|haf
and: n|nd
before: b4|bfore
through: thru
night: nite|nyt
morning: morn|mrng
tomorrow: tmr|tmrw|tml|2moro|tomoro
today: 2day|tdy
already: alr|alrdy|oredi|ald
also: oso
or not: anot|a not|ornot
right: rite|ryt
please: pls|plz|plss|plzz|pleasee
because: coz|cos|bcos|bcuz|cuz
about: abt
available: avail|avl|availble|availabl
color: clr|colr
green: grn|gren
black: blk|blck
white: wht|whte
size: sz|saizz
price: prc|pric
discount: disc|dscount|discnt
quantity: qty
month: mth
months: mths
weeks: wks
week: wk
minutes: mins
pieces: pcs|pc
packet: pkt|pkts|packets
something: smth|smthg|sth
someone: sm1
anyone: any1
want: wan|wanna
order: odr|ordr
girlfriend: gf
boyfriend: bf
with: wif|w
between: betwn|btwn
difference: diff
power bank: pwrbank|pwr bank|pow bank
quality: qlty|qlity
good: gd|gud
people: ppl
number: num
birthday: bday|b'day
delivery: dlvry|delivry
warranty: waranty|warrenty|waranti
"""

GOODS = """
tee: shirt|t shirt|tshirt|t-shirt|tees|top
t-shirt: shirt|tshirt|t shirt|tee|tees
shirt: blouse|top
blouse: shirt|top
pants: trousers|bottoms|slacks|pant
trousers: pants|pant
shorts: short pants
jeans: denim
dress: dresses|frock
skirt: skirts
jacket: coat|outerwear
hoodie: hoody|sweatshirt|sweater|jumper
cardigan: sweater
sweater: jumper|knitwear
sneakers: shoes|shoe|kicks|trainers|runners|sneaker
shoes: sneakers|kicks|trainers
sandals: sandal|slippers|flip flops
slides: slippers|sandals|flip flops
slippers: slides|sandals
heels: high heels
backpack: bag|rucksack|school bag|knapsack
tote: bag|tote bag
bag: handbag|purse|sling bag
handbag: bag|purse
wallet: purse
cap: hat
hat: cap
phone case: casing|phone cover|phone casing|cover|phonecase
case: casing|cover|phone case|casings|cases
power bank: powerbank|portable charger|battery pack
charger: adapter|plug|charging brick
cable: wire|cord
earbuds: earphones|airpods|earpiece|tws|headphones|ear buds|buds
earphones: earbuds|earpiece|headphones
headphones: headset|earphones
speaker: bluetooth speaker
watch: smartwatch|smart watch
smartwatch: watch|smart watch
keyboard: keeb
fan: handheld fan|mini fan
humidifier: diffuser|humidifer|mister
diffuser: humidifier
lamp: light|night light
bedsheet: bedding|sheet|bed sheet|sheets|bedsheets|bed sheets|fitted sheet
blanket: comforter|throw blanket
towel: towels
pillow: pillows|pillowcase
bottle: flask|tumbler|water bottle|thermos
tumbler: cup|bottle|flask|mug
mug: cup
pan: frying pan|wok|skillet
knife: knives
lunch box: bento|lunchbox
container: tupperware|food container
serum: essence|ampoule
sunscreen: sunblock|sun cream|spf|sun screen|sun block
moisturizer: cream|moisturiser|face cream
moisturiser: cream|moisturizer|face cream
cleanser: face wash|facial wash|facewash
toner: essence water
mask: sheet mask|face mask
shampoo: hair wash
lipstick: lip tint|lippie|lips stick|lippies|lipsticks
lip tint: lipstick|lippie|lip stain|lipsticks|tint|lippies|liptint
lip: lipstick|lips
cushion: foundation|compact
mascara: lash
perfume: fragrance|scent|edp|edt|cologne
snack: snacks|chips|crisps|munchies
gift wrapping: gift wrap|wrap as gift
chips: crisps
cookies: biscuits|cookie
coffee: kopi|latte
tea: teh
noodles: ramen|instant noodles
nuts: cashews|almonds
toy: toys
stroller: pram|pushchair
necklace: chain|pendant
earrings: earring|studs
bracelet: bangle
ring: rings
wallet: card holder
umbrella: brolly
"""

QUALITIES = """
clear: transparent|see through case|crystal
magnetic: magsafe|magnet
cropped: crop|short
oversized: baggy|oversize|loose
mini: small
essential oil: lavender oil|aroma oil|scent oil|fragrance oil|oil inside
cash on delivery: cod|pay on delivery|pay cash|pay when it arrives
instalments: instalment|installment|installments|atome|paylater|pay later|spaylater|klarna
android: samsung|xiaomi|oppo|redmi|vivo|huawei
visa: credit card|card|debit card
white cast: whitecast|ashy|white marks|ghost face
machine wash: washing machine|washer|chuck in the wash
unisex: guys|for guys|for men|men wear|man wear|male|males|boyfriend wear|couple|girls wear
see-through: see through|see thru|sheer|transparent|nipple|bra show
battery: rechargeable|cordless
carry-on: plane|airplane|flight|hand carry|cabin|airport
included: come with|comes with|comes in|got cable|inside the box
wedding: weddings
"""

ASPECTS = """
material: made out of|what fabric|what material|pure cotton|pure linen|100% cotton|linen|
    polyester|material is
care: washing machine|machine wash|wash by hand|hand wash|handwash|how to wash|tumble|bleach|
    chuck in washing machine|can wash|after washing|washer|iron
waterproof: waterproof|water proof|water resist|waterproof anot|rainproof|splash|shower|
    sweatproof|sweat proof|in the rain|get wet
weight: how heavy|lighter|heavier|weigh how much|light weight|lightweight|grams
dimensions: how wide|how tall is it|what dimensions|measurement|inch is it
length: how long is the|how long is it|knee|above the knee|below the knee|ankle length|
    full length
see_through: see through|transparent|see-through|bra show|need inner|need to wear inner
breathable: breathable|sweaty|hot to wear|stuffy|airy|cooling|feel hot|warm to wear
elasticity: stretchy|stretchable|stretch|got stretch
shrink: shrink|shrinkage
wrinkle: crumple|wrinkle|crease|wrinkles easily|crease easily|need iron
pockets: pocket|pockets
lifespan: break easily|breaks easily|tear easily|durable|long lasting|
    last long|lasts how long|stay on|stays on|smudge proof|transfer proof|transferproof|smudge|
    how long does it last|stay how long|last whole day
fit: can guys wear|can men wear|men can wear|for guys|guys wear|boys wear|girls wear|unisex|
    women wear|oversized|loose fit|tight fit|cutting
charging: fast charge|fast charging|full charge|fully charge|how long to charge|charge how long|
    charging time|time to charge|charge full|charger type|charging port
battery_life: lasts longer|last longer|longer battery|run longer|how many hours|last how long|
    battery last|playtime|runtime|run time|hours can use
battery: mah|how many mah|battery capacity|built in battery|built-in battery|have battery|
    got battery|need battery|must plug|plug in
capacity: how many ml|how many litres|how many liters|capacity|how big is the tank
noise: loud|noisy|decibel|quiet|silent
accessories: come with|comes with|comes in the set|in the set|included|include|inside the box|
    in the box|what's in the box|got cable|with cable|with charger|need to buy separately|
    sold separately|with box
origin: made in|made where|from which country|where made|which country made|product of|
    come from which country
shelf_life: expiry|expiry date|expire when|exp date|exp|best before|use by|expiring|
    how long can keep|after opening|after open
how_to_use: morning or night|day or night|how to apply|apply when|use when|use at night|
    use in the morning|daily use|every day use|use everyday|how many drops|how to use|
    before or after
skin: tan skin|fair skin|dark skin|oily skin|dry skin|sensitive skin|combination skin|acne prone|
    skin tone|warm tone|cool tone|undertone|acne skin|pale skin
white_cast: white cast|whitecast|ashy|tone up|white marks
test_report: certified|certificate|cert|halal|halal certified|fda approved|hsa|kkm|jakim|tested
smell: scent|smell|smells|fragrance|perfume smell|smelly
drop: drop proof|drop protection|shockproof|shock proof|drop test|survive drop|drop from
plane: plane|flight|airplane|aeroplane|hand carry|bring on plane|carry on|carry-on|airport|
    cabin luggage|check in luggage
laptop: laptop|macbook|notebook
compatibility: compatible|work with|works with|works with iphone|for android|for samsung|
    bluetooth version
age: kids can use|for kids|child|children|baby|toddler|how old
pack_count: per packet|in a packet|packets in|how many packets
taste: spicy|sweet|salty|taste like|nice to eat|flavour like
ingredients: ingredients|ingredient|contain|contains|got alcohol|alcohol free|any alcohol|
    paraben|peanut|peanuts|nuts inside|got pork|pork|gelatin|lard|dairy|got sugar|got msg|msg
organic: vegan|vegetarian|organic|plant based
calories: calories|calorie|kcal|how fattening
storage: how to store|need fridge|put in fridge|refrigerate
mattress_depth: mattress depth|thick mattress|mattress thick|mattress thickness|deep mattress|
    how deep|fit my mattress|how thick mattress
essential_oil: essential oil|lavender oil|aroma oil|fragrance oil|scent oil|add oil
nursing: nursing friendly|nursing|breastfeed in
lining: lining|lined|got lining|inner lining
closure: zip|zipper|buttons|button|drawstring|velcro|hook
sleeve: sleeve|sleeves|long sleeve|short sleeve|sleeveless
refill: refill|refillable
display: display|screen|percentage
gift_wrap: gift wrap|wrapping|gift box|wrap it|as a present box
model_size: model wearing|model wear|model's height|model height|how tall is the model|
    how tall is she|what size is the model
customs: customs|import tax|import duty|custom tax|gst|duty|taxes|vat
future_price: 11.11|12.12|9.9 sale|10.10|be cheaper on|cheaper next|price go up|price increase
ship_together: combine 2 orders|combine orders|combine two orders|one shipping|combine my orders|
    same shipping|combine shipping|one parcel|same parcel|ship together|combine parcel|
    combine order|combined
store: physical shop|physical store|outlet|walk in|self collect|pick up|pickup|showroom|
    self pickup
currency: which currency|what currency|in sgd|in usd|is it usd|is it sgd|in myr|ringgit|
    us dollars
reviews: reviews|rating|feedback|testimonial
sales: how many sold|sold how many|best selling|popular
"""
