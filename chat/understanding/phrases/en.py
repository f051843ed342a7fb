"""English phrases."""

PHRASES = """
price 4: how much|price|cost|costs|what's the price|pricing|how many dollars|how much for
price 4: how much is it|how many dollar|how much after|after discount|price after|after code|
    after voucher|after off|how much for all|usual price|original price|retail price|
    before discount|normal price|list price|price before discount|price pls|how much total|
    what is the damage|$$|how much dollar|bundle price|total how much|combo price
price 2: total|altogether|each|come to|works out to|in total|dollar|dollars
stock 4: in stock|available|out of stock|sold out|any left|still have|left|restock|back in stock|
    availability|do you have|have any|got any|stock|still got|got stock|have stock|ready stock|
    still available|you got|left for|how many left|got left|in store|you have|sold already|
    all gone|still have stock|no more|any more of
stock 2: got|have
sizes 4: what sizes|which sizes|sizes available|size chart|size range|sizes do you|sizes
size_advice 4: what size|which size|size should|size for me|my size|true to size|run small|
    run large|runs small|runs large|run big|fit me|size do i|size to get|sizing|will it fit|
    size up|size down|can fit|can wear|take s or|s or m|m or l|l or xl|go for s|go for m|
    go for l|how is the sizing|cutting big|cutting small|is it big|wide feet|can squeeze|fit a
size_advice 3: size
size_advice 2: too big|too small|so big|so small|big enough|not too big
size_advice 1: fit|tall|weigh|i'm
sizes 6: biggest size|largest size|smallest size|max size|biggest|smallest|up to what size|
    till what size|until what size|what is the biggest|free size|freesize|one size|size range|
    all the sizes|sizes do you have|what sizes|plus sizes|goes up to|up to size|largest
colours 4.5: other shade|what shades|which shades|shades|any other color|any other colour|
    what color|what colour|which color|which colour|what colors|what colours|colors|colours|
    color left|colours left|color|colour|other colors|other colours
shipping_time 5: when will it ship|how long does shipping|delivery time|how long to deliver|
    how many days|ship today|when do you ship|how fast|arrive|shipping time|how long is shipping|
    how long for delivery|when ship|how soon|ships when|how long till|how long until|get here|
    ships from|ship from|where do you ship from|when will i get|when can i get|how long to|
    how long will|reach when|when reach|when can reach|reach by|get it by|when can receive|
    when will it come|how long ship|how long shipping|days to|delivery how long|
    shipping how long|come how long|how long does delivery|receive when|if i order now|
    order today|order now when|will it reach|same day|express delivery|when do i get|
    how long delivery|take how long|takes how long
shipping_fee 5: free shipping|shipping fee|shipping cost|delivery fee|postage|shipping free|
    how much is shipping|delivery cost|pay for shipping|free delivery|shipping|shipping how much|
    delivery how much|how much delivery|postage how much|delivery charge|shipping charge|
    free postage|delivery charges|how much for delivery|how much for shipping|how much postage|
    minimum for free|min for free|free ship|how much to ship|how much to send
shipping_fee 3: min spend|minimum spend
promotion 4: min spend for|minimum spend for|minimum for the|min for the
shipping_time 5: by monday|by tuesday|by wednesday|by thursday|by friday|by saturday|by sunday|
    by tomorrow|by next week|by this week|before christmas|in time for|arrive before|come before
shipping_time 3: how long|how many days
stock 2: is it in|comes in|come in|available in
promotion 3: off
shipping_region 5: ship to|deliver to|shipping to|delivery to|ship internationally|
    international shipping|ship worldwide|ship overseas|send to|ship abroad|worldwide|overseas|
    can ship|can deliver|can send to|post to|deliver overseas|courier to|mail to|do you ship|
    do you deliver|which countries|what countries
carrier 5: which courier|courier|carrier|fedex|ups|dhl|usps|which delivery|ninja van|ninjavan|
    j&t|jnt|lalamove|grab express|poslaju|singpost|qxpress|shopee express|spx|delivery company|
    ship by what|delivered by|flash express|kerry|shipping partner|which company deliver|
    royal mail
returns 5: return|returns|exchange|send it back|send back|refund policy|return policy|returnable|
    money back|exchangeable|change size|swap size|swap|if doesn't fit|if it doesn't fit|
    if don't fit|if too small|if too big|don't like can|can exchange|can return|if cannot fit|
    wrong size can|change color|if not fit|if i don't like|change of mind|change mind
warranty 5: warranty|guarantee|guaranteed|breaks|after-sales|after sales|if spoil|if spoilt|
    if it spoils|if it breaks|spoil how|if faulty|claim warranty|if defective|1 to 1 exchange
invoice 5: invoice|receipt|vat invoice|tax invoice|official receipt|can claim gst|bill
payment 5: pay with|payment|paypal|credit card|cod|cash on delivery|apple pay|google pay|klarna|
    installments|afterpay|visa|debit card|pay by|gift card|installment|instalment|instalments|
    atome|paylater|pay later|spaylater|grabpay|grab pay|paynow|pay now|shopback|gcash|touch n go|
    tng|duitnow|promptpay|momo|bank transfer|mastercard|amex|can i pay|pay using|how to pay|
    pay cash|cash|pay when|pay on delivery|cash on deliver|wechat pay|alipay|stripe|
    crypto payment|pay in|ways to pay|payment method|payment methods|pay upon
authenticity 5: authentic|genuine|original|legit|fake|real deal|replica|knockoff|counterfeit|
    is it real|real or fake|real one|ori or|is it ori|imitation|copy ori|authorised|authorized|
    grey import|real anot|is this real|100% original|dupe
price_protection 5: price match|price drop|price adjustment|price protection|cheaper later
promotion 4: pay for how many|how many do i pay|how many free|how many is free|
    with a gift|any gift|a free|discount|discounts|any deal|deals|deal|coupon|promo|
    promotion|promo code|code|on sale|sale|buy one get one|bogo|free gift|gift with|bundle|offer|
    offers|stack|combine|percent off|% off|voucher|vouchers|voucher code|freebie|freebies|
    get free|buy 2 get 1|b2g1|b1f1|buy 1 free 1|bulk discount|buy more|flash sale|flash price|
    flash deal|any gift|2 for|3 for|get what free|second one|half price|half off|
    student discount|member price|cashback|multi buy
promotion 5.5: flash price end|sale end|sale ends|promo end|promo ends|promo until|sale until|
    deal end|offer end|offer ends|till when|until when|valid till|end what time|ends when|
    ends what time|when does the sale|when does the promo|when does the flash|
    how long is the sale|how long is the promo
bargain 5: cheaper|best price|lower price|too expensive|can you do|lowest|expensive|any lower|
    go lower|can cheaper|cheaper abit|cheaper a bit|less can|can less|best can do|nego|
    negotiable|lelong|too ex|so ex|so expensive|pricey|discount more|more discount|last price|
    give discount|can discount
link 5: which link|link number|what number|what link|the link|link|which number|number for|
    number is the|which basket|basket number|what is the number|item number|link for|which cart|
    yellow basket
how_to_buy 5: how to buy|how to order|where to buy|how do i order|how do i buy|where can i buy|
    how to get|how to purchase|how to checkout|how to check out|how can i order|how can i buy|
    where to order|where do i order|how to cart|want to buy how|want to order|i want to buy|
    where to click|how to place order
comparison 4: difference between|difference|which is better|which one is better|vs|versus|
    compare|compared|better than|or the|which better|which is nicer|which nicer|
    which one lighter|which one better|what's the diff|same as|which one bigger|which is lighter|
    one lighter|one better|different from|how is it different|which is thicker|
    which lasts longer
recommendation 4: recommend|suggest|suggestion|which one|gift for|what should i get|best for|
    under|budget|something for|looking for|good for a|present for|cheapest|ideas|which would|
    recommendation|birthday gift|birthday present|bday present|for my mum|for my mom|for my dad|
    for my boss|for girlfriend|for boyfriend|for my wife|for my husband|what is good for|
    which one is good|any suggestion|for teacher|gift idea|below $|less than $|for mum birthday|
    best seller for
recommendation 2: gift|present
catalogue 4: what do you sell|what do you have|what else|what products|what items|
    what are you selling|selling what|sell what|what other things|what's for sale|
    what other products|do you sell
wish 5: will you have|coming out|planning to|wish you had|please make|can you make
schedule 6: your live|live tmr|live tonight|live until|live till|live everyday|live every day|
    live again|go live|going live|live ends|live end|live tomorrow|live tonight|
    when is the next live|when are you live|live schedule|next live|what time live|
    stream schedule|live time
identity 8: are you real|are you a robot|are you ai|are you an ai|real person|is this ai|bot|
    robot|is this a bot|real human|talking to a bot|you a bot|actual human|are you human|
    are you a person|ai host|is this a recording|prerecorded
greeting 3: hello|hi|hey|hiya|helo|hellooo|hii|heyy|morning all|evening all|hi from|just joined|
    good morning|good evening|hi there|good afternoon
thanks 3: thanks|thank you|thx|ty|bye|tks|tq|tysm|thank u|appreciate it|cheers|goodnight all
order_status 9: my order|my parcel|my package|tracking|track my|where is my|where's my|
    order status|not arrived|hasn't arrived|didn't arrive|never arrived|haven't received|
    not received|didn't receive|cancel my|change my address|change the address|wrong address|
    order number|no update|my delivery|i ordered|payment failed|my payment|when will my|
    delivered but|hasn't shipped|not shipped|cancel order|cancel the order|cancel my order|
    want to cancel|need to cancel|cancel it|pls cancel|please cancel|cancellation|
    not received yet|haven't received my|haven't got my|haven't gotten|still haven't|
    still not here|still not arrived|still waiting|havent arrived|haven't arrived|not here yet|
    not arrive|never receive|never received|never came|lost parcel|parcel lost|order still|
    order stuck|stuck in|tracking number|tracking no|no tracking|check my order|check order|
    my package|my parcel|my item|parcel where|where parcel|ordered last|ordered 2|ordered 3|
    ordered on|i bought last|bought last|been waiting|waiting for my|ordered wrong|wrong order|
    order wrongly|key in wrong|change address|wrong postcode|update my address|change my order|
    amend my order|payment deducted|charged twice|double charged|card declined|payment error|
    can't checkout|cannot checkout|can't pay|cannot pay|order id|my order number|order #|
    shipped yet|ship out yet|when will you ship my|out for delivery|says delivered|
    marked as delivered|missing parcel|change the size of my order|status of my|order placed
complaint 9: complaint|complain|broken|damaged|defective|wrong item|wrong size|wrong color|
    wrong colour|missing item|missing|scam|terrible|awful|stopped working|doesn't work|
    does not work|fell apart|ripped|poor quality|faulty|leaking|leaks|nobody answers|
    no one answers|cracked|tore|sent me the wrong|ruined|rip off|bad quality|sent me wrong|
    send me wrong|send wrong|sent wrong|received wrong|got the wrong|got wrong|wrong product|
    wrong one|came broken|arrived broken|came damaged|spoilt already|spoiled|spoilt after|
    not working|won't turn on|won't charge|can't turn on|cannot turn on|not charging|
    can't charge|died after|dead after|swollen|swelling|bloated|exploded|explode|caught fire|
    smoking|burning smell|overheating|overheat|getting so hot|very hot to touch|melted|leaked|
    mouldy|moldy|rotten|stale|worms|insects in|hair in|expired when|already expired|dirty|
    stained|hole in|got hole|holes in|torn|peeling off|came off|fell off|not as described|
    not same as|different from picture|different from photo|looks nothing like|ghosted|ignore my|
    ignoring my|not replying|no reply|never reply|didn't reply|bad service|worst|horrible|
    disappointed|disappointing|cheated|cheat me|cheat|scammer|scammed|lousy|rubbish|
    trash quality|one star|1 star|bad review|short of|only received|received only|came with only|
    missing one|missing 1
unknown_question 9: talk to a human|speak to a human|talk to human|speak to human|
    real human please|speak to someone|talk to someone|human agent|live agent|customer service|
    customer support|talk to a person|speak to a person|real person please|call the owner|
    contact the seller|get me a human|get a human|i want a human|talk to the owner|
    speak to the manager|talk to staff|chat with human|need a human|contact number|hotline|
    speak to staff|talk to admin|is there an admin
refund 9: my refund|refund|money back please|want my money|chargeback|my money back|
    money back now|give me back my money|give back my money|return my money|refund me|refunded|
    money not returned|where is my money
health 9: turned red|turns red after|got red after|red after using|went red|rash|rashes|
    allergic reaction|burned me|hospital|injured|poison|got sick|bleeding|face burning|
    skin burning|burning my|burns my|burnt my|burned my|my face is burning|my skin is burning|
    face is red|face so red|face swollen|lips swollen|eyes swollen|swollen lips|swollen face|
    hives|itchy after|itching|itches so|breakout after|broke out|breaking out|vomit|vomiting|
    vomited|food poisoning|stomach ache|stomachache|diarrhea|diarrhoea|electric shock|
    electrocuted|shocked me|cut my|choked|choking|dizzy|faint|fainted|blister|blisters|
    peeling skin|skin peeling|stings|stinging|redness after|went to a&e|to the clinic
health 6: pregnant|pregnancy|breastfeeding|allergy|allergic|allergies|cure|cures|treat|treats|
    medical|disease|eczema|diabetes|diabetic|side effects|asthma|heal|heals|arthritis|
    toddler safe|lose weight|weight loss|medicine|medication|pregger|preggers|preggo|preg|
    pregnent|expecting mum|confinement|nursing mum|nursing mother|blood pressure|heart condition|
    g6pd|rosacea|psoriasis|retinol and|chemo|cancer|gastric|doctor|kidney|pacemaker|migraine
legal 9: lawyer|sue|suing|lawsuit|attorney|legal action|court|police|trademark|report you|
    report this shop|report your shop|report to case|small claims|consumer association|
    consumer protection|report to police|make a report|consumer tribunal|report u|
    report to tiktok|lodge a report|report seller
threat 9: kill you|kill myself|burn your|hurt you|find you|bomb|suicide
cooperation 9: wholesale|collab|collaboration|partnership|bulk order|bulk|reseller|dropship|
    sponsor|distributor|affiliate|custom logo|supplier|influencer|business inquiry|resell|
    reselling|stockist|collaborate|bulk purchase|corporate order|corporate gift|order in bulk|
    bulk price|kol|content creator|brand ambassador|business enquiry|print our logo|print logo|
    50 pcs|100 pieces|franchise|agent price|be your agent|become agent|barter|paid review|
    reviewer
chatter 3: so nice|so pretty|so pretty omg|love your live|obsessed|take my money|stunning|slay|
    iconic|goals|just watching|just looking|just browsing|lurking|so funny|ur so funny|vibes|
    adorable|so adorable|good stuff|huat ah|support support|all the best|
    who else is watching|who else watching|who is watching|who else|who else is|
    anyone else from|anyone from|lol|lmao|haha|nice|cool|wow|love it|so cute|beautiful|amazing|
    great|awesome|first|good night|omg|just ordered|just bought|got mine|love this|gorgeous|yay|
    fire
"""
