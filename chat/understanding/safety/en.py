"""English."""

TABLE = r"""
self_harm
  kill(?:ing)? my ?self|suicid|suicide|end(?:ing)? (?:my life|it all|everything tonight)
  (?:want|wanna|wish|going|gonna|ready)(?: to)? die\b
  don'?t (?:want|wanna) (?:to )?(?:live|be alive|be here any ?more|exist|wake up)
  no (?:reason|point|will|purpose) (?:to|in) (?:live|living|go on|going on)
  (?:see|have|find) (?:a|any|no) (?:reason|point|purpose) (?:to|in) (?:live|living|go on|
      being)
  better off (?:dead|without me)|self[- ]?harm|cut(?:ting)? (?:my ?self|my wrists?)|slit my
  hang(?:ing)? my ?self|overdos
  jump(?:ing)? off (?:a|the|this|my)? ?(?:bridge|roof|building|balcony|cliff)
  can'?t (?:go on|do this any ?more|take (?:life|it) any ?more)
  (?:tired|sick|done) (?:of|with) (?:living|life|being alive)
  life is(?:n'?t| not)? (?:not )?(?:worth|pointless|meaningless|over)|nothing to live for
  goodbye (?:cruel )?world|take my own life|wish i (?:was|were) (?:dead|never born)
  hate (?:my life|being alive)|kms\b|unalive|nobody would miss me|give up on life
  (?:how many|which) pills.{0,30}(?:die|not wake|forever|kill)
  - (?:die|dying) (?:for|laughing)|(?:want|ready|wanna|going)(?: to)? die for|overdosed? on cute
injury
  (?:i|my|me|she|he|kid|son|daughter|baby|child|mom|wife|husband|skin|face|hand|finger|eyes?|
      mouth)\b.{0,25}(?:got |is |was |has |have |been )?(?:burn(?:ed|t)|scald(?:ed)?|swollen|
      swelled|bleed(?:s|ing)?|bled|injured|hurt badly|cut (?:me|my|his|her|himself|herself)|
      electrocuted|shocked|poison(?:ed|ing)|rash|blister|hives|itching like|chok(?:ed|ing)|
      vomit(?:ing|ed)?|threw up|fainted|passed out|hospital|emergency|unconscious)
  swallowed|(?:allergic|bad|skin) reaction|rash|hives all|anaphyl|food poisoning
  (?:in|to|at) (?:the )?(?:hospital|er\b|emergency)|burn(?:ed|t) (?:me|my|his|her)
  cut (?:me|my (?:hand|finger|lip|foot))|bleeding|got sick|made me sick|got injured
  electric shock|gave me (?:a )?(?:shock|rash|burn|hives|diarrhea)
  - (?:will|can|could|would|does|might|may|won'?t|doesn'?t|not|prevent|avoid|if|anti|for|
      without) .{0,25}(?:rash|burn|shock|allergic reaction|hives|hurt|injur|chok|itch|bleed|
      irritat)
  - die laughing|choking hazard|shocked (?:at|by|how)|burn(?:t|ed)? (?:orange|red|sienna)
  - (?:work|nurse)s? (?:in|at) (?:a |the )?hospital
danger
  (?:battery|it|cup|bottle|lamp|charger|phone|thing|glass|heater|plug|cable|unit|power ?bank|
      blanket)\b.{0,25}(?:explod|blew up|caught fire|on fire|smok(?:e|ing)|melt(?:ed|ing)|
      swollen|swell(?:ing|ed)|spark(?:s|ed|ing)|burst|shatter|overheat(?:ed|ing))
  caught fire|on fire|smoke coming|(?:smell|smells) (?:of )?(?:burning|burnt|smoke)
  burning smell|gas leak|short circuit(?:ed)?|bulging battery
  battery (?:is )?(?:bulging|leaking|swollen|swelling)
  - (?:will|can|could|would|does|might|may|won'?t|doesn'?t|not|prevent|if) .{0,25}(?:explod|
      fire|smok|melt|swell|spark|burst|shatter|overheat)
  - (?:price|deal|sale|you(?:'re)?|chat|live|stream|outfit|look)s? .{0,8}on fire
threat
  (?:kill|stab|shoot|murder|strangle|beat up|beat|hurt|destroy|end|ruin|slap|smash|find|hunt|
      get) (?:you|u|him|her|your|ur|the host)\b
  burn (?:your|ur|the|down|it)|(?:blow|burn) (?:up|down)|bomb\b
  (?:i|we) know where (?:you|u) (?:live|work|are)|watch (?:your|ur) back
  you(?:'ll| will) (?:regret|pay for|be sorry)|u (?:will|gonna) regret
  come (?:to|for) (?:your|ur|you|u)\b.{0,20}(?:store|shop|house|home|office|warehouse|door)?
  dox|go to hell|drop dead|hope (?:you|u) die|die (?:bitch|scum)
  (?:pay|give|send|refund|transfer) (?:me|us)\b.{0,25}\b(?:or|otherwise|
      else)\b.{0,25}(?:expose|post|review|leak|report|tell everyone|burn|ruin|1 ?star|one star|
      viral|kill)
  hush money|blackmail|extort|ransom
  (?:thousand|hundred|1000|100)s? (?:of )?(?:bad|negative|1 ?star|one star) reviews
  can (?:it|this|the \w+) (?:kill|knock out) (?:a )?(?:person|someone|man|human|people)
  - (?:will|can|could|i'?ll|how (?:do|can) i) (?:find|get) (?:you|your)|get you(?:r|rs)?\b
  - find your|(?:get|find) (?:your|ur)|hurt (?:your|you(?:r)?) (?:skin|feet|ears|eyes)
  - kill your (?:plants|vibe)|bath bomb|come to (?:your|ur) (?:store|shop|showroom)(?! and)
  - price(?:s)? (?:kill|beat)|beat (?:your|the) (?:price|heat)
  - get (?:your|ur) (?:discount|size|coupon)
legal
  lawyer|attorney|\bsue\b|\bsuing\b|lawsuit|legal action|(?:small claims|in|to) court
  \bpolice\b|report(?:ing|ed)? (?:you|this|u\b|to the)
  consumer (?:protection|council|affairs|rights)|trading standards|\bbbb\b|\bftc\b|fraud
  trademark|copyright|illegal(?:ly)?|against the law|compensat(?:e|ion)|chargeback
  file a (?:case|complaint|claim)
  - (?:cheap|good|cute|pretty|low|nice|beautiful|price|looking).{0,12}(?:illegal|
      against the law|criminal)
  - police (?:costume|toy|car|uniform|hat|lego)|lawyer (?:outfit|look)|anti-?fraud
press
  journalist|reporter\b|newspaper|news ?(?:desk|room|channel|outlet)
  (?:from|with|at) the (?:press|media|times|news|post|herald|guardian|bbc|cnn)
  (?:do|for|an|quick|short|our) interview (?:with|about|on)
  interview(?:ing)? (?:you|your|the (?:owner|host|boss))
  press (?:inquiry|enquiry|request|comment)|media (?:inquiry|enquiry|request)
  comment for (?:an? )?(?:article|story)|writing an? (?:article|story)
  - (?:job|for an?|to an?|my|office) interview
  - interview (?:outfit|suit|dress|shirt|look|clothes)|wear (?:it )?(?:to|for|at)
minor
  (?:i'?m|i am|im) (?:only |just )?(?:[5-9]|1[0-7])(?: years? old| yo| y/o)?\b(?!\s?(?:kg|cm|
      lb|lbs|ft|foot|'|\"|inch|stone|%|size|us|uk|eu|st\b|\d|weeks|months|minutes|mins|days|
      dollars|bucks|in\b)).{0,30}(?:buy|order|pay|purchase|allowed|checkout|use)
  (?:under ?age|under 18|a minor|minors)\b
  (?:mom|mum|dad|parents?|mother|father)'?s? (?:card|phone|account|credit|money|wallet|paypal)
  (?:don'?t|dont) tell my (?:mom|mum|dad|parents)|without (?:my )?(?:parents?|mom|dad|mum)
  my (?:son|daughter|kid|child) (?:secretly |accidentally )?(?:bought|ordered|paid|purchased)
  behind my (?:parents|mom|dad)
refund
  (?:i )?(?:want|need|demand|give|get|where'?s?|wheres|gimme|return|refund|
      send)(?: is)?(?: me| us)?(?: back)?(?: for| a| the| my| full)*(?: my)? (?:money|
      refund)(?: back)?(?! ?(?:policy|guarantee))
  refund me|refund (?:now|please|pls|asap|immediately|not)
  charged (?:me )?(?:twice|double|two times)|double charged
  haven'?t (?:got|received|gotten) (?:my|the) refund|unauthori[sz]ed (?:charge|payment)
  (?:won'?t|refuse[sd]? to|not) refund|empty (?:box|package|parcel)
  - (?:can|could|do|does|may|will) (?:i|we|you) (?:get|give|offer|have) .{0,8}refund
  - money back guarantee|what.{0,6}refund
complaint
  scam(?:mer|med|ming|s)?\b|rip[- ]?off|ripped off
  (?:total|absolute|complete|pure|utter|such|is|are) (?:garbage|trash|junk|rubbish|crap)
  piece of (?:crap|junk|garbage|trash|shit)
  worst (?:shop|store|quality|product|service|purchase|seller|thing)
  (?:don'?t|dont|never|do not) (?:buy|order|shop)\b.{0,12}(?:this|it|from|here|anything|guys|
      again|them|$)
  waste of money|(?:fake|counterfeit) (?:shop|store|product|item|goods)
  received (?:a )?(?:fake|broken|used|wrong|empty)|liars?\b|lied to me|cheated
  (?:no|never) (?:response|reply|answer)|ignor(?:ed|ing) my (?:messages|emails|complaint)
  fell apart|(?:stopped|quit) working|(?:broke|broken) (?:after|in|on arrival|already|when)
  arrived (?:broken|damaged|dirty|used|open|late)|disgusting
  horrible (?:quality|service|smell)|very disappointed|so disappointed|unacceptable
  - scam[- ]?proof|is (?:it|this|that) (?:a )?scam|garbage (?:bag|can|disposal)
  - trash (?:bag|can|bin)|not (?:a )?scam|does(?:n'?t)? (?:it )?break
order_status
  where(?:'s| is| are)? my (?:order|package|parcel|stuff|item|delivery|shoes|jacket|bag|shirt)
  my (?:order|package|parcel|delivery)\b.{0,25}(?:not|never|late|lost|stuck|missing|cancel|
      delay|stolen|wrong|hasn'?t|didn'?t|still)
  (?:still )?(?:haven'?t|havent|hasn'?t|not|never) (?:received|arrived|shipped|gotten|
      delivered|came|got) (?:my|it|anything|the|yet)
  (?:change|update|wrong|fix) (?:my |the )?(?:shipping |delivery )?address
  cancel (?:my|the|an) order|order (?:number|id|#)|tracking (?:number|says|shows|not)
  says delivered|lost (?:package|parcel)
cooperation
  whole ?sale|collab\w*|partnership|bulk (?:order|price|buy|purchase|discount)|reseller|resell
  drop ?ship\w*|sponsor\w*|distributor\w*|affiliate|influencer
  business (?:inquiry|enquiry|proposal|deal|cooperation)|brand deal|corporate (?:order|gift)
  (?:100|200|300|500|1000|\d{3,5}) (?:pcs|pieces|units)\b.{0,25}(?:price|quote|deal|discount|
      wholesale|moq)
  \bmoq\b|\boem\b|\bodm\b
a_person
  (?:talk|speak|chat|connect me|transfer me|put me through|pass me|get me|give me|want|need|
      prefer|ask for|call|contact)\b.{0,12}(?:to|with)?\s?(?:an? |the |your |some )?(?:real |
      live |actual )?(?:human|person(?!al|ali)|agent|someone real|manager|owner|boss|supervisor|
      representative|rep\b|staff|customer (?:service|support|care))
  (?:human|live) (?:agent|support|operator|help)|real person (?:please|pls|plz|here|available)
  is (?:any|some)(?:one|body) (?:real|human) (?:there|here)
  not (?:a|the) (?:bot|robot|ai) please|human please|no bots?\b
  - (?:what|which|size).{0,12}(?:need|want)|per person|for (?:a|one|\d) person|\d person
attack
  (?:ignor\w*|forget|disregard|bypass|override|overwrit\w*|skip|drop|delete|erase|cancel|
      stop following|break|violate|pretend you have no|discard) ?(?:about )?(?:all |any |your |
      the |my |every |everything |of |these |those |above |previous |prior |earlier |former |
      past |system |original |initial |safety |content |own |whatever |last )*(?:instruct\w*|
      rule\w*|prompt\w*|guideline\w*|direct\w+ions?|command\w*|restrict\w*|polic(?:y|ies) and|
      programming|filters?|constraints?|training|limits?|messages|context|above|
      everything (?:above|before)|previous(?! (?:order|size))|persona|safety)\b
  ignore(?:all|your|the|previous|rules)\w*|forgeteverything
  system ?(?:prompt|override|message|instruction|note|update|alert|notice|:)
  (?:your|the|reveal|show|print|repeat|leak|dump|output|give me|what(?:'s| is| are)|
      display) (?:me )?(?:your |the |hidden |secret |initial |original |full |entire |
      system )*(?:prompts?|system (?:prompt|message|instructions?)|instructions? (?:you|above|
      verbatim|given|word)|hidden instructions?|initial instructions?|secret (?:price|code|key|
      password|instructions?)|source code|api ?key|training data|configuration|config\b|password|
      credentials|cost price|internal price|margin|rules you|developer)
  your (?:instructions|rules|guidelines|programming|system|creator|developers?|
      training)\b(?! for)
  prompt (?:injection|leak)|jail ?break
  (?:developer|dev|debug|god|admin|root|sudo|dan|maintenance|unrestricted|unfiltered|
      test) ?mode
  \bdan\b (?:mode|now|prompt)|do anything now
  you are (?:now|no longer|going to be|hereby|not bound|free (?:from|of)|my (?:grand|slave|
      girlfriend|boyfriend|wife|servant))
  (?:u|you) r now|from now on|act (?:as|like) (?:a|an|my|if|you|the|another)
  pretend (?:to be|you|ur|that|i am|i'm)|role ?-?play(?:ing)? (?:as|a game|with me|time|that)
  imagine (?:you|that you|there)|simulate|let'?s (?:play|pretend|imagine)|hypothetical(?:ly)?
  in a parallel|opposite day|your new (?:name|role|task|job|instruction)
  (?:repeat|say|announce|shout|read|write|post|type|speak|tell (?:everyone|them|all|the chat|
      viewers)|broadcast|declare|state|confirm|admit|translate|echo|print|output|
      sing)\b.{0,12}(?:after me|exactly|verbatim|out ?loud|loudly|this:|following|the word|
      these words|word for word|back to me|:)
  repeat (?:after|this|that|my|what i)
  say (?:that|yes|you|it|ok|i am|i'm|this|\"|'|coat|everything|all)\b(?! (?:again|come|ship|
      have))
  just say\b
  (?:announce|declare|tell (?:everyone|everybody|all|the viewers|the chat|them|people|
      viewers)) (?:that|everything|all|it|the|this|we|its|it's)
  (?:everything|all (?:items|products|orders)|whole (?:shop|store)) (?:is|are|for|now|
      costs?) (?:now )?(?:free|\$?0|\$?1|one dollar|cancel)
  read (?:my|this|the following) (?:name|nickname|username|out)|acknowledge\.?$
  reply (?:with )?(?:only )?(?:\"|'|yes|ok|confirmed|done|1)\b
  answer (?:only )?(?:yes|with yes|ok)|yes or no\b.{0,12}(?:only|answer)
  confirm (?:that )?(?:i won|my prize|everything|the price is|it'?s free|free)|decode|base ?64
  rot13|hex decode|backwards|and obey
  (?:^|[\[(<{] ?)(?:system|admin|administrator|assistant|moderator|operator|developer|root|
      official)(?: (?:notice|message|alert|update|override|note|announcement))? ?[:>\])}]
  ^(?:update|price update|new price|notice)\b ?[:>]
  i(?:'?m| am) (?:the |your |an? )?(?:admin\w*|owner|developer|shop owner|boss|creator|ceo|
      founder|manager of this|moderator|engineer|police|officer|operator|supervisor|
      host'?s? boss)\b
  as (?:the |your |an? )?(?:admin\w*|owner|developer|boss|ceo)\b
  (?:boss|admin|owner|manager|staff) (?:told|said|says|approved|promised|confirmed|
      authori[sz]ed)
  new price for|set (?:the )?price|change (?:the )?price
  price (?:is )?(?:now )?(?:set|changed|updated) to|authori[sz]ation code
  access (?:granted|code|token)|sudo\b
  ```|###|\{\{|\}\}|<%|%>|<\||\|>|\[/?inst\]
  </?(?:system|user|assistant|s|script|img|iframe|svg|speak|break|style|body|html|a|div|p|
      video|input|form|link|meta|object|embed|h1|b|br|tool|prompt|xml)\b
  \[/?(?:speak|system|sys|price|admin|user|assistant)\b|onerror|onload=|javascript:|alert\(
  drop table|select .{1,20} from|insert into|update \w+ set|delete from|union (?:all )?select
  truncate table|' ?or ?'?1|or 1=1|;--|; --|set_price|\"\w+\" ?: ?[\"\d\[{tf]|\w\(\) ?=|\$\(
  rm -rf|curl http|wget http|eval\(|exec\(|import os|%s%s|%n\b|etc/passwd|\.\./
  (?:^|\n)(?:system|assistant|user|human|ai) ?:|tool(?:_call| call| result| output)
  function(?:_call| call| result)|api response
  (?:last|previous|other|another|that) (?:buyer|customer|person|viewer|user|lady|guy|
      girl)(?:'s|s)?\b.{0,25}(?:address|phone|number|name|live|email|info|order)
  (?:address|phone number|personal (?:info|data)|email) of (?:the |your )?(?:last|other|
      previous|buyer|customer|owner|host)
  (?:list|export|show|give) (?:me )?(?:all )?(?:customers?|orders|buyers|users)\b
  where do(?:es)? (?:the )?(?:owner|host|boss) live
  (?:owner|boss|host)(?:'s)? (?:real name|home|home address|id)
  f+u+c+k+ (?:you|u|off|this host)|\bfu\b|stfu|shut up|\bbitch|asshole|\bcunt|retard|\bmoron
  idiot|stupid (?:bot|host|robot|ai)|dumb (?:bot|host|ai|ass)|motherf|\bwhore|\bslut|nigg
  faggot|go die\b
  - (?:under|over|by|size) system
spam
  whats ?app|telegram|\bdm me|\bpm me|message me|text me|call me (?:at|on)
  my (?:channel|bio|profile|page|insta\w*|telegram|store|shop|link|onlyfans)\b
  link in (?:my |the )?bio|earn (?:money|cash|\$|\d)|make (?:money|\$|\d+ ?(?:\$|dollars))
  crypto|bitcoin|forex|airdrop|nft\b|follow (?:me|my|back|for follow)|f4f|free followers
  followers (?:for|cheap)|onlyfans|click (?:my|the link|here)|check (?:out )?my|work from home
  passive income|\bloans?\b|casino|gambl\w*|betting|\bbets?\b (?:on|now|here)|jackpot
  slots?\b (?:online|machine|game|win)|lottery|t\.me|bit\.ly|https?|hxxp|www\.
  (?<![a-z0-9@.])[a-z0-9-]{2,30}\.(?:com|net|top|xyz|vip|shop|club|io|ru|cc|info|biz)\b
  (?:your|ur|ya|u got|the host'?s?|what'?s (?:your|ur)|give me (?:your|ur)|drop (?:your|
      ur)) (?:phone|number|whats ?app|wechat|insta\w*|snap\w*|telegram|line id|facebook|private|
      contact)\b
  (?:pay|send|transfer|buy|deal) (?:you )?(?:directly|outside|off (?:the )?(?:platform|app)|
      privately|under the table)
  off[- ]?platform|outside (?:the )?(?:platform|app)|direct (?:bank )?transfer
  via (?:zelle|venmo|western union|bank wire)|nudes\b|(?:send|free|your|my) nude|naked|porn\w*
  xxx(?! ?(?:l|s)\b)\b|sex(?:y time|ting| chat| cam| toys?|\b)|hook ?up
  show (?:me )?(?:your |ur )?(?:boobs|tits|body|feet|legs)
  take (?:it |ur |your )?(?:clothes )?off|escort|strip\b|horny|viagra|cocaine|heroin|meth\b
  weed\b|marijuana|cannabis|fentanyl|ecstasy|lsd\b|vapes?\b|e-?cig\w*
  (?:buy|sell|have|got) (?:any )?(?:guns?|drugs?|ammo|weapons?|explosives?|cigarettes?)
  \bguns?\b|ammo\b|grenade|(?:buy|fake|sell) (?:id|ids|passport|money|reviews)
  hack(?:ing|er|ed)?\b|launder|trump|biden|putin|election|president|xi jinping
  taiwan (?:is|independ|belong|a country)|tiananmen|hamas|gaza|palestin|ukraine|political
  politics|communis\w*|vote for
  - (?:glue|heat|massage|water|nerf|spray|caulk|toy|staple|nail) ?guns?
  - (?:sun ?hack|life ?hack)\w*|trumpet|unisex|same[- ]sex|sexy (?:dress|top|lingerie|look)
  - comic strip|strip (?:light|lamp)|led strip|phone (?:case|holder|stand|size|model)
  - president(?:s)? day|coin slots?|card slots?|how many slots?|slots? (?:for|inside)
  - bank transfer(?:s)? accept|weed (?:killer|out)|play ?station
"""
