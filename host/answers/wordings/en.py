"""What the host says in English. The first wordings are the plainest."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, ...]] = {
    "price": ("{name} is {price}.", "{name} is {price} right now.", "{name} costs {price}."),
    "price_by_variant": (
        "{name}: {prices}.",
        "Prices for {name}: {prices}.",
        "{name} comes at {prices}.",
    ),
    "list_price": ("List price {price}.", "The list price is {price}.", "Listed at {price}."),
    "no_list_price": (
        "{name} has no list price.",
        "There is no list price for {name}.",
        "No list price is given for {name}.",
    ),
    "list_price_means": (
        "The list price is the shop's reference price, not what you pay.",
        "The struck-through price is only the shop's reference, you don't pay that.",
        "A list price is a reference set by the shop, not the price you pay.",
    ),
    "after_offer": (
        'With "{offer}" it comes to {price}.',
        'After "{offer}" it is {price}.',
        'Using "{offer}" you pay {price}.',
    ),
    "offer_text": ("Offer: {offer}.", "Current offer: {offer}.", "There is an offer: {offer}."),
    "total": (
        "{count} come to {total}.",
        "{count}: {total} in total.",
        "That is {total} for {count}.",
    ),
    "total_after": (
        '{count} come to {total} with "{offer}".',
        '{count}: {total} with "{offer}".',
        'With "{offer}" you pay {total} for {count}.',
    ),
    "claim_wrong": ("Actually no:", "Not quite:", "That is not the current price:"),
    "claim_right": ("Yes,", "That's right,", "Correct,"),
    "claim_with_offer": (
        "That is the price after the offer.",
        "You get that price with the offer.",
        "Yes, once the offer is used.",
    ),
    "no_bargain": (
        "I can't go lower than the listed price.",
        "The price is fixed, I can't change it.",
        "I'm not able to lower the price.",
    ),
    "unit_price": (
        "{what}, that is {price} per {unit}.",
        "{what}, which makes {price} per {unit}.",
        "{what}, so {price} per {unit}.",
    ),
    "unit_price_about": (
        "{what}, that is about {price} per {unit}.",
        "{what}, which makes about {price} per {unit}.",
        "{what}, so about {price} per {unit}.",
    ),
    "pack_gain": (
        "That saves {gap} beside {count} of {one}.",
        "Bought apart, {count} of {one} cost {gap} more.",
        "You save {gap} compared with {count} of {one}.",
    ),
    "cheaper": (
        "{name} is cheaper by {gap}.",
        "The cheaper one is {name}, by {gap}.",
        "{name} costs {gap} less.",
    ),
    "same_price": (
        "They cost the same.",
        "Both are the same price.",
        "There is no difference in price.",
    ),
    "reached": (
        'Yes: {count} come to {total}, which reaches {threshold} for "{offer}".',
        'It does: {count} come to {total}, and "{offer}" starts at {threshold}.',
        'You can: {count} come to {total}, enough for "{offer}" (from {threshold}).',
    ),
    "missing": (
        "You are {gap} short.",
        "It takes {gap} more.",
        "Another {gap} would get you there.",
    ),
    "missing_pieces": (
        '"{offer}" starts at {threshold} pieces; {count} are not enough.',
        'You need {threshold} pieces for "{offer}"; {count} are not enough.',
        '{count} are not enough for "{offer}", it starts at {threshold} pieces.',
    ),
    "not_reached": (
        '{count} come to {total}, not enough for "{offer}" (from {threshold}).',
        '"{offer}" starts at {threshold}; {count} are only {total}, so no.',
        '{count} come to {total}, and "{offer}" starts at {threshold}, so it does not apply.',
    ),
    "fill": (
        "Adding {name} at {price} would do.",
        "{name} at {price} would fill the gap.",
        "Add {name} at {price} and you are there.",
    ),
    "no_offer": (
        "There is no such offer for {name}.",
        "No, {name} does not have that offer.",
        "That offer does not exist for {name}.",
    ),
    "no_offers": (
        "There is no extra offer on {name} right now.",
        "No discount on {name} at the moment.",
        "{name} has no current offer.",
    ),
    "ends": (
        '"{offer}" ends at {ends}.',
        '"{offer}" runs until {ends}.',
        'The end of "{offer}" is {ends}.',
    ),
    "no_end": (
        'There is no end time given for "{offer}".',
        'The shop gives no end for "{offer}".',
        'When "{offer}" ends is not stated.',
    ),
    "code": (
        'The code for "{offer}" is {code}.',
        'Use the code {code} for "{offer}".',
        'Enter {code} to get "{offer}".',
    ),
    "no_code": (
        "There is no code for {name}.",
        "{name} has no discount code.",
        "No code is needed or given for {name}.",
    ),
    "stack_unsaid": (
        "Offers cannot be combined.",
        "The shop does not say that offers combine, so count on one only.",
        "Nothing says that offers can be combined, so please take it as no.",
    ),
    "stack_no": (
        "They cannot be combined.",
        "No, they cannot be combined.",
        "Those offers cannot be combined.",
    ),
    "in_stock": (
        "Yes, {what} is in stock.",
        "{what} is available now.",
        "Yes, you can order {what} now.",
    ),
    "in_stock_count": (
        "{what}: {count} left.",
        "There are {count} of {what} left.",
        "{count} left of {what}.",
    ),
    "not_enough": (
        "That is not enough for {count}.",
        "We do not have {count}.",
        "Sorry, there are not {count} left.",
    ),
    "sold_out": (
        "Sorry, {what} is sold out.",
        "{what} is out of stock right now.",
        "{what} has sold out.",
    ),
    "not_made": (
        "{name} does not come in {what}.",
        "Sorry, there is no {what} for {name}.",
        "{name} is not made in {what}.",
    ),
    "others": ("In stock: {what}.", "You can choose {what}.", "Available right now: {what}."),
    "sizes": (
        "{name} comes in {sizes}.",
        "Sizes for {name}: {sizes}.",
        "{name} is available in {sizes}.",
    ),
    "colours": (
        "{name} comes in {colours}.",
        "Colours for {name}: {colours}.",
        "You can get {name} in {colours}.",
    ),
    "one_variant": (
        "{name} comes in one version only.",
        "There is just one version of {name}.",
        "{name} has a single version.",
    ),
    "size_advice": (
        "I'd suggest size {size}.",
        "By the size chart, size {size} fits.",
        "Size {size} should fit you.",
    ),
    "size_mixed": (
        "Your measures point to different sizes; I'd take size {size}.",
        "By the chart your measures are not all in one size; I'd go with size {size}.",
        "The chart gives you more than one size; I'd suggest size {size}.",
    ),
    "size_between": (
        "You are between sizes; I'd take size {size}.",
        "Between two sizes, size {size} is the safer choice.",
        "You fall between sizes, go for size {size}.",
    ),
    "size_also": (
        "Size {size} is also within range.",
        "Size {size} would work too.",
        "You could also wear size {size}.",
    ),
    "size_above": (
        "Our largest is size {size}; you are above the chart, so it may be tight.",
        "The chart ends at size {size}; it would run tight on you.",
        "You are above the chart: size {size} is the largest, and it may be tight.",
    ),
    "size_below": (
        "Our smallest is size {size}; you are below the chart, so it may be loose.",
        "The chart starts at size {size}; it may be loose on you.",
        "You are below the chart: size {size} is the smallest, and it may be loose.",
    ),
    "cup_warning": (
        "The cup is outside the suggested range for that size, please check first.",
        "But the cup is not within the range for that size, please ask us first.",
        "Mind the cup: it is outside the range for that size.",
    ),
    "size_row": (
        "Size {size}: {measures}.",
        "Size {size} is for {measures}.",
        "For size {size}: {measures}.",
    ),
    "equivalent": (
        "Size {size} is {system} {other}.",
        "Size {size} equals {system} {other}.",
        "By the chart, size {size} is {system} {other}.",
    ),
    "ask_measures": (
        "Tell me your {measures} and I'll check the size chart.",
        "What's your {measures}? I'll look at the chart for you.",
        "Give me your {measures} and I can suggest a size.",
    ),
    "fact": (
        "{head}: {text}.",
        "The details say, {head}: {text}.",
        "The page gives {head}: {text}.",
    ),
    "fact_named": (
        "{name}, {head}: {text}.",
        "{head} of {name}: {text}.",
        "For {name} the details say, {head}: {text}.",
    ),
    "fact_is": (
        "{head}: {text}.",
        "The details say, {head}: {text}.",
        "The page gives {head}: {text}.",
    ),
    "fact_is_named": (
        "{name}, {head}: {text}.",
        "{head} of {name}: {text}.",
        "For {name} the details say, {head}: {text}.",
    ),
    "fact_plain": ("{text}.", "The details say: {text}.", "From the product page: {text}."),
    "no_evidence": (
        "The product details don't mention {head}, so I won't guess. A colleague will check.",
        "I don't have information about {head}; I've asked a colleague to confirm.",
        "{head} is not in the product data, let me have someone check for you.",
    ),
    "policy": ("Our policy: {text}.", "The shop's rule: {text}.", "Here is our policy: {text}."),
    "ships": (
        "Yes, we ship to {region}.",
        "{region} is covered by our shipping.",
        "Yes, {region} is fine.",
    ),
    "ships_not": (
        "Sorry, we do not ship to {region}.",
        "We can't ship to {region}, sorry.",
        "Shipping to {region} is not available.",
    ),
    "link": (
        "{name} is link number {link}.",
        "Tap link {link} for {name}.",
        "Link {link}: {name}.",
    ),
    "no_link": (
        "{name} is in the shopping bag below.",
        "Open the shopping bag and you'll find {name}.",
        "You'll find {name} in the bag below.",
    ),
    "no_such_link": (
        "There is no link {link} today; everything on sale is in the bag.",
        "We have no link {link} today. Which product are you looking for?",
        "There is no link {link}; tell me the product's name and I'll find it.",
    ),
    "how_to_buy": (
        "Open the shopping bag, pick your variant and pay there.",
        "Tap the bag below, choose your variant and check out.",
        "Everything is in the shopping bag: choose a variant and pay.",
    ),
    "recommend": ("Have a look at {items}.", "I'd suggest {items}.", "{items} could suit you."),
    "recommend_none": (
        "We don't have anything that fits right now; I've noted it for the shop.",
        "Nothing we have fits that at the moment, I've noted your wish.",
        "There is nothing quite like that here yet; the shop will hear about it.",
    ),
    "choose_variant": (
        "I'd take {size}: {reason}.",
        "{size} suits better: {reason}.",
        "Go for {size}: {reason}.",
    ),
    "wish": (
        "We don't have {what} at the moment; I've noted it for the shop.",
        "There is no {what} yet, I'll pass the wish on.",
        "Not available: {what}. I've noted your wish.",
    ),
    "catalogue": ("We have {items}.", "In the shop: {items}.", "Today we have {items}."),
    "gifts": (
        '"{offer}": {count} bring {number} x {gift}.',
        'With "{offer}", {count} bring you {number} x {gift}.',
        '{count} bring {number} x {gift}, by "{offer}".',
    ),
    "no_gifts": (
        '"{offer}": {count} are not enough, it takes {number}.',
        '{count} are not enough for "{offer}", it takes {number}.',
        'For "{offer}" it takes {number}; {count} are not enough.',
    ),
    "identity": (
        "I'm an AI host, not a real person; a human colleague is at hand.",
        "I am an AI digital host. A colleague can take over any time.",
        "I'm an AI host. Questions I can't answer go to a human colleague.",
    ),
    "greeting": (
        "Welcome! Ask me anything about the products.",
        "Hi there, welcome in!",
        "Hello and welcome! Type your question any time.",
    ),
    "thanks": ("You're welcome!", "My pleasure!", "Thank you for being here!"),
    "hold_order": (
        "I can't see orders; I've passed this to a colleague.",
        "A colleague will look into your order, please hold on.",
        "I've handed your order question to our team.",
    ),
    "hold_complaint": (
        "I'm sorry about that. A colleague will take care of it.",
        "Sorry for the trouble, I've passed it to our team.",
        "I apologise; a colleague is taking over.",
    ),
    "hold_health": (
        "This concerns your health, which I can't judge. Please ask a doctor; a colleague will"
        " check too.",
        "I can't give health advice, please consult a doctor. I've asked a colleague.",
        "That is a question for a doctor, and I won't guess. A colleague will check as well.",
    ),
    "hold_self_harm": (
        "I'm really sorry you feel this way, and I'm glad you said it. Please be with somebody"
        " you trust, or contact your local emergency services now. A colleague is on the way.",
        "Thank you for telling me, you matter. Please don't stay alone: reach out to somebody you"
        " trust, or contact your local emergency services now. A colleague has been called.",
        "I'm worried about you, and you don't have to carry this alone. Please contact somebody"
        " you trust or your local emergency services now. A colleague is already here.",
    ),
    "hold_injury": (
        "I'm very sorry. Please stop using it and see a doctor if anyone is hurt or unwell. A"
        " colleague is taking over right away.",
        "Please stop using it first, and see a doctor if anybody is hurt or unwell. A colleague"
        " will contact you right away.",
        "I'm so sorry to hear that. Stop using it, please, and get medical help if you need it. A"
        " colleague is on it now.",
    ),
    "hold_danger": (
        "Safety first: please stop using it, unplug it and keep away from it. A colleague is"
        " taking over right away.",
        "Please stop using it and keep your distance, unplug it if you safely can. A colleague"
        " will contact you right away.",
        "Please keep away from it and don't use it again. A colleague is taking over now.",
    ),
    "hold_minor": (
        "If you are under age, please let a parent place the order. I've asked a colleague to"
        " help.",
        "Please ask your parents first, an adult has to order. A colleague will have a look too.",
        "An adult should decide on the order, please ask your parents. A colleague will follow up.",
    ),
    "hold_person": (
        "I've passed this to a colleague.",
        "A colleague will answer you shortly.",
        "Handing this to a human colleague.",
    ),
    "hold_cooperation": (
        "Business enquiries go to a colleague; I've passed it on.",
        "I've passed your request to the person in charge.",
        "Noted, a colleague for business enquiries will follow up.",
    ),
}

PIECES: dict[str, str] = {
    "counted": "{number} pieces",
    "counted_one": "{number} piece",
    "left": "{number}",
    "from_price": "from {price}",
    "link_mark": " (link {link})",
    "gone": "sold out",
    "this": "that",
    "that_colour": "that colour",
    "that_size": "that size",
    "what_you_want": "that version",
    "head_brand": "brand",
    "head_net_content": "the net content",
    "head_past_price": "past prices",
    "head_recommendation": "which one to take",
    "head_size_advice": "size advice",
    "head_size_equivalent": "size equivalents",
    "head_shipping_time": "shipping time",
    "head_shipping_fee": "the shipping fee",
    "head_shipping_region": "shipping regions",
    "head_carrier": "the carrier",
    "head_returns": "returns",
    "head_warranty": "the warranty",
    "head_invoice": "invoices",
    "head_payment": "payment methods",
    "head_authenticity": "authenticity",
    "head_price_protection": "price protection",
    "head_schedule": "the live schedule",
    "measure_height_cm": "height",
    "measure_weight_kg": "weight",
    "measure_bust_cm": "bust",
    "measure_underbust_cm": "underbust",
    "measure_waist_cm": "waist",
    "measure_hip_cm": "hips",
    "measure_foot_cm": "foot length",
    "measure_shoe": "usual shoe size",
    "system_us_men": "US men's",
    "system_us_women": "US women's",
    "system_uk": "UK",
    "system_eu": "EU",
    "yes_can": "Yes: ",
    "no_can": "No: ",
    "yes_has": "Yes: ",
    "no_has": "No: ",
    "yes_is": "Yes: ",
    "no_is": "No: ",
    "yes_will": "Yes: ",
    "no_will": "No: ",
    "yes_need": "Yes: ",
    "no_need": "No: ",
    "yes_open": "Yes: ",
    "no_open": "No: ",
}
