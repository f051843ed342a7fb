"""English phrases."""

PHRASES = """
price 4: how much|price|cost|costs|what's the price|pricing|how many dollars|how much for
price 2: total|altogether|each
stock 4: in stock|available|out of stock|sold out|any left|still have|left|restock|back in stock|
    availability|do you have|have any|got any|stock
sizes 4: what sizes|which sizes|sizes available|size chart|size range|sizes do you|sizes
size_advice 4: what size|which size|size should|size for me|my size|true to size|run small|
    run large|runs small|runs large|run big|fit me|size do i|size to get|sizing|will it fit|
    size up|size down|i'm|size
size_advice 1: fit|tall|weigh
colours 4.5: what color|what colour|which color|which colour|what colors|what colours|colors|
    colours|color left|colours left|color|colour|other colors|other colours
shipping_time 5: when will it ship|how long does shipping|delivery time|how long to deliver|
    how many days|ship today|when do you ship|how fast|arrive|shipping time|how long is shipping|
    how long for delivery|when ship|how soon|ships when|how long till|how long until|get here|
    ships from|ship from|where do you ship from
shipping_fee 5: free shipping|shipping fee|shipping cost|delivery fee|postage|shipping free|
    how much is shipping|delivery cost|pay for shipping|free delivery|shipping
shipping_region 5: ship to|deliver to|shipping to|delivery to|ship internationally|
    international shipping|ship worldwide|ship overseas|send to|ship abroad|worldwide|overseas
carrier 5: which courier|courier|carrier|fedex|ups|dhl|usps|which delivery
returns 5: return|returns|exchange|send it back|send back|refund policy|return policy|returnable|
    money back
warranty 5: warranty|guarantee|guaranteed|breaks|after-sales
invoice 5: invoice|receipt|vat invoice
payment 5: pay with|payment|paypal|credit card|cod|cash on delivery|apple pay|google pay|klarna|
    installments|afterpay|visa|debit card|pay by|gift card
authenticity 5: authentic|genuine|original|legit|fake|real deal|replica|knockoff|counterfeit
price_protection 5: price match|price drop|price adjustment|price protection|cheaper later
promotion 4: discount|discounts|any deal|deals|deal|coupon|promo|promotion|promo code|code|
    on sale|sale|buy one get one|bogo|free gift|gift with|with a gift|any gift|
    a free|bundle|offer|offers|stack|combine|
    percent off|% off
bargain 5: cheaper|best price|lower price|too expensive|can you do|lowest|expensive|any lower|
    go lower
link 5: which link|link number|what number|what link|the link|link
how_to_buy 5: how to buy|how to order|where to buy|how do i order|how do i buy|where can i buy
comparison 4: difference between|difference|which is better|which one is better|vs|versus|
    compare|compared|better than|or the
recommendation 4: recommend|suggest|suggestion|which one|gift for|what should i get|best for|
    under|budget|something for|looking for|good for a|present for|cheapest|ideas|which would
catalogue 4: what do you sell|what do you have|what else|what products|what items
wish 5: will you have|coming out|planning to|wish you had|please make|can you make
schedule 6: when are you live|live schedule|next live|what time live|stream schedule|live time
identity 8: are you real|are you a robot|are you ai|are you an ai|real person|is this ai|bot|
    human|robot|are you human|are you a person|ai host|is this a recording|prerecorded
greeting 3: hello|hi|hey|good morning|good evening|hi there|good afternoon
thanks 3: thanks|thank you|thx|ty|bye|tks
order_status 9: my order|my parcel|my package|tracking|track my|where is my|where's my|
    order status|not arrived|hasn't arrived|didn't arrive|never arrived|haven't received|
    not received|didn't receive|cancel my|change my address|change the address|wrong address|
    order number|no update|my delivery|i ordered|payment failed|my payment|when will my|
    delivered but|hasn't shipped|not shipped
complaint 9: complaint|complain|broken|damaged|defective|wrong item|wrong size|wrong color|
    wrong colour|missing item|missing|scam|terrible|awful|stopped working|doesn't work|
    does not work|fell apart|ripped|poor quality|faulty|leaking|leaks|nobody answers|
    no one answers|cracked|tore|sent me the wrong|ruined|rip off|bad quality
refund 9: my refund|refund|money back please|want my money|chargeback
health 6: pregnant|pregnancy|breastfeeding|allergy|allergic|allergies|cure|cures|treat|treats|
    medical|disease|eczema|diabetes|diabetic|side effects|asthma|heal|heals|arthritis|
    toddler safe|lose weight|weight loss|medicine|medication
cooperation 9: wholesale|collab|collaboration|partnership|bulk order|bulk|reseller|dropship|
    sponsor|distributor|affiliate|custom logo|supplier|influencer|business inquiry
chatter 3: lol|lmao|haha|nice|cool|wow|love it|so cute|beautiful|amazing|great|awesome|first|
    good night|omg|just ordered|just bought|got mine|love this|gorgeous|yay|fire
"""
