"""How English gives its word."""

from regulars.care.noticing.kinds.promising.saying import saying

_WE = r"(?:i|we)"
_SHALL = rf"(?:{_WE}\s*(?:['’]ll|\s+will|\s+shall|\s+am\s+going\s+to|\s+are\s+going\s+to|['’]m\s+going\s+to|['’]re\s+going\s+to|['’]m\s+gonna|['’]re\s+gonna|\s+gonna)|ill(?=\s+(?:send|call|ring|get|let|do|have|bring|check|ask|post|make|keep|put|see|be|come|look|sort|fix|drop|email|write|give|take)))"

SAID = saying(
    given=(
        rf"{_SHALL}",
        r"will\s+(?:do|send|call|ring|ask|check|let\s+you|get\s+back|have\s+it|tell\s+you|write|keep\s+you|be\s+in\s+touch|sort|fix|look\s+into|follow\s+up|confirm|post|email|update|report)",
        r"(?:you|u)\s*(?:['’]ll|\s+will|\s+shall)\s+(?:\w+\s+){0,2}?(?:have|get|receive|hear|see|be\s+(?:refunded|paid|called|told|sent|credited|first|contacted|able)|not\s+(?:be|have|pay)|never\s+(?:have|be))",
        r"you\s+get\s+(?:it|them|your|a|the|one|that)\b.*",
        r"you\s+have\s+my\s+word|my\s+word\s+on\s+it|(?:i|we)\s+(?:promise|guarantee|swear|give\s+you\s+(?:my|our)\s+word)|promise\s+you",
        r"leave\s+(?:it|that|this)\s+(?:with|to)\s+(?:me|us)|consider\s+it\s+(?:done|sorted)|you\s+can\s+count\s+on\s+(?:me|us|it)|count\s+on\s+(?:me|us|it)|(?:i['’]?m|we['’]?re)\s+on\s+it|on\s+it",
        r"let\s+me\s+(?:check|ask|look|find|see|get|have\s+a\s+look|dig|chase|talk|speak|sort|confirm|try)(?!.*\bknow\b)",
        r"(?:i['’]?m|we['’]?re|i\s+am|we\s+are)\s+(?:\w+ly\s+)?(?:sending|shipping|posting|mailing|delivering|bringing|calling|coming|dropping|refunding|replacing|putting|reading|ordering|booking|making|meeting|driving|keeping|taking|getting|fixing|returning|crediting|picking|reprinting|redoing|mending|visiting|asking|having|giving)\b",
        r"(?:nobody|no\s+one)\s+will",
        r"(?:it|this|that|these|they|he|she|\w+|the\s+\w+(?:\s+\w+){0,2}|your\s+\w+(?:\s+\w+){0,2}|our\s+\w+(?:\s+\w+){0,2})\s*(?:['’]ll|\s+will)\s+(?:\w+\s+)?(?:be\s+(?:ready|with\s+you|there|done|sent|posted|delivered|fixed|refunded|replaced|waiting|yours|back|finished|shipped|on\s+(?:its|the|your)|in\s+(?:your|the)|at\s+(?:your|the)|credited|paid|mended|repaired|collected)|go\s+(?:out|in\s+the|off)|arrive|reach\s+you|send|call|ring|come\s+(?:by|round|to|and|over)|bring|ship|leave|get\s+(?:back|in\s+touch)|collect|pick\s+(?:it|you|them)|contact|have\s+(?:it|them|a)|wait\s+for\s+you|phone|drop|deliver|email|write)",
        r"(?:goes|go|ships?|leaves?)\s+(?:out|off|in\s+the\s+(?:post|mail)|to\s+you|on|today|tonight|tomorrow|this|first\s+thing)\b(?=.*\b(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|week|list|post|mail|\d))",
        r"(?:ready|back\s+with\s+you|with\s+you|yours|in\s+the\s+post|in\s+your\s+(?:inbox|hands?|account)|at\s+your\s+door)\s+(?:(?:on|by|before|from|for|next|this|first\s+thing)\s+)*(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the\s+\d+|noon|\d)",
        r"expect\s+(?:it|them|a\s+call|me|us|an?\s+\w+\s+(?:from|by))",
        r"(?:i|we)\s+won['’]?t\s+(?!be\s+able|know|lie|pretend|have|be\s+open)\w+",
        r"(?:i['’]?m|we['’]?re|i\s+am|we\s+are|\w+\s+is|is)\s+\w+ing\s+(?:you|it|yours?|them)\b",
        r"(?:is|are)\s+going\s+(?:out|off|in\s+the\s+(?:post|mail))",
        r"you(?:r\s+\w+)?\s+(?:get|gets|receive|receives|have|arrives?)\b(?=.*\b(?:tomorrow|tonight|today|on\s+\w+day|by\s+\w+day|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)",
        r"(?:tomorrow|tonight|today|(?:on|by)\s+\w+day)\s+you\s+(?:get|receive|have)",
        r"^(?:and\s+)?(?:call|send|ring|bring|post|let|tell|drop|mail|email|write|fix|book)\s+(?:you|one|a)\b(?!.*\b(?:please|know\s+if|know\s+wh))",
        r"(?:will|shall)\s+be\s+(?:dispatched|despatched|processed|looked|sorted|taken)",
        r"^will\s+(?!you|we|i|it|there|the|that|this|my|your|he|she|they|be\s+closed)\w+",
        r"back\s+(?:with|to)\s+you|(?:returns?|comes?)\s+(?:back\s+)?to\s+you",
        r"\w+['’]s\s+(?:bringing|sending|making|fixing|posting|coming|calling|dropping|picking|mending|taking)\b",
        r"^(?:sending|posting|shipping|ordering|replacing|refunding|getting|packing|mailing)\s+(?:it|that|this|one|yours?|them|you)\b",
        r"(?:it|this|that)\s+(?:won['’]?t|will\s+not|will\s+never)\s+happen",
        r"shall\s+do|leave\s+(?:\w+\s+){1,3}to\s+(?:us|me)|(?:it['’]?s|is)\s+on\s+(?:us|me|the\s+house)",
        r"(?:i['’]?m|we['’]?re|i\s+am|we\s+are)\s+(?:not\s+)?going\s+to",
        r"you\s+(?:won['’]?t|will\s+not)\s+(?:be\s+charged|pay|have\s+to|need\s+to\s+pay|hear\s+that|lose)",
        r"^(?:\w+\s+){0,3}?(?:your|full\s+refund|it['’]?s\s+(?:in\s+the\s+post|ready|yours|with\s+you)|the\s+(?:money|invoice|refund|driver|technician|engineer|parcel|package|replacement))\b(?=.*\b(?:today|tonight|tomorrow|(?:on|by|until|before)\s+(?:\w+day|the\s+\d+|noon)|monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?!.*\b(?:was|were|came|arrived|went|lesson|class|appointment|slot|visit|booking)\b).*",
        r"never\s+again\s+will\s+(?:i|we)",
    ),
    withheld=(
        r"(?:i|we)['’]?(?:ll|\s+will)\s+(?:not|never)\s+(?:be\s+able|know|forget)|won['’]?t\s+(?:be\s+able|know|lie|pretend)|can['’]?t|cannot|not\s+able",
        r"(?:i|we)['’]?(?:ll|\s+will)\s+(?:miss|admit|be\s+honest|always\s+remember|remember|have\s+to\s+(?:say|disappoint)|need\s+(?:your|a|the|you)|assume|understand|be\s+(?:closed|sorry|away|out|glad|happy|delighted|here\s+(?:until|till|if)))",
        r"would|could|might|may|perhaps|maybe|probably\s+not|hope|i\s+think\s+(?:you|they)|not\s+sure|unable",
        r"(?:i|we)\s+(?:will|would)\s+(?:have\s+)?loved",
        r"if\s+(?:you|it|i|we)|unless|whether\s+(?:i|we|you)\b.*\bwill",
        r"always|should\s+be|holidays?|vacation|on\s+leave|(?:i|we)['’]?(?:ll|\s+will)\s+see$",
        r"(?:we['’]?re|we\s+are|i['’]?m|i\s+am)\s+(?:only\s+)?(?:closed|open|away|out|off|based|glad|happy|sorry|afraid|pleased|delighted|looking\s+forward)|look(?:ing)?\s+forward|send\s+it\s+back",
        r"you['’]?(?:ll|\s+will)\s+(?:have\s+to|need|want\s+to|love|like|enjoy|be\s+(?:fine|pleased|glad|surprised)|get\s+used|see\s+(?:that|why|how|what)|have\s+(?:seen|noticed|heard|read))|(?:i|we)['’]?(?:ll|\s+will)\s+(?:never\s+understand|bet|take\s+that|say\s+(?:this|that)|be\s+(?:open|here))|said|told|asked\s+whether",
        r"(?:post|postman|courier|royal\s+mail|dhl|ups|fedex|usps|bank|insurer|insurance|weather|forecast|supplier|manufacturer|they)\s*(?:['’]ll|\s+will)",
        r"will\s+(?:know|have\s+seen|have\s+been|have\s+noticed)|let\s+me\s+know|let\s+us\s+know|tell\s+me",
    ),
    offered=(
        r"(?:if|whenever|should)\s+(?:you|u)(?:['’]d)?\s+(?:like|want|prefer|wish|need|send|bring|tell|decide|let|change|ever|can|could|are|have)",
        r"(?:refunds|returns|orders|deliveries|parcels|exchanges|prices|repairs)\s+(?:\w+\s+)?(?:take|are|go|will|ship)",
        r"(?:i|we)\s+(?:always|usually|normally|never|generally)\s+\w+",
        r"if\s+(?:it|this|that|anything|something)\s+(?:breaks|happens|fails|goes|does|is|comes)",
        r"would\s+you\s+like|do\s+you\s+want|shall\s+(?:i|we)",
    ),
)
