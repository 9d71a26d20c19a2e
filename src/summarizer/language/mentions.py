"""Whether signs are spoken of, and not used: `Type ＠ and @ to see the difference`."""

import re

from summarizer.base.patterns import lazy

__all__ = ["is_named", "speaks_of_signs", "speaks_of_writing", "stands_alone", "writing_spans"]

_SIGNS = lazy(
    r"\b(?:Unicode|U\+[0-9A-F]{4}|UTF-?8|ASCII|Latin-1|HTML|XML|encodings?|[ed][en]coded|mojibake"
    r"|garbled|ampersands?|punctuation|(?:full|half)-?width|Cyrillic|full stops?|commas?|colons?"
    r"|apostrophes?|quotation marks?|brackets?|typesetters?|sparklines?|kaomoji|BPE|SentencePiece"
    r"|handwriting|pupils?|less-than|symbols?|(?:the|a|this|each|old) (?:page|manual|key|code|mark"
    r"|letter|character|signs?|sequence|column|corpus)|typed?|typing|the characters?|letters?"
    r"|search for|keys? (?:marked|labelled))\b",
    re.IGNORECASE,
)
_REACH = 120
_BESIDE = frozenset(" \t\"'“”‘’()[]«»,;")


def speaks_of_signs(text: str, start: int, end: int) -> bool:
    """Whether words around a stretch, in its line, speak of characters and how they are written.

    >>> text = "In XML, &lt; must be used. The R&amp;D budget grew."
    >>> speaks_of_signs(text, 8, 12), speaks_of_signs(text[27:], 5, 10)
    (True, False)
    """
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    behind = text[end : end + _REACH].partition("\n")[0]
    return bool(_SIGNS.search(f"{before} … {behind}"))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch touches no word and no figure: it may be spoken of.

    >>> stands_alone("Use “&” here", 5, 6), stands_alone("R&D", 1, 2)
    (True, False)
    """
    left, right = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
    return left in _BESIDE and right in _BESIDE


# Things of writing that hardly anything else is called: whatever stands beside them is shown.
_THINGS = (
    r"unicode|utf-8|u\+[0-9a-f]{4}|ascii|latin-1|html|xml|markdown|regex|regular expression"
    r"|ampersands?|apostrophes?|semicolons?|commas?|colons?|hyphens?|backslash(?:es)?|full stops?"
    r"|quotation marks?|question marks?|brackets?|parenthes[ei]s|ditto|keyboards?|cursor"
    r"|typesetters?|mis(?:spel\w+|print\w*|typed|types)|typos?|spelt|spelled|spells?|spelling"
    r"|capitali[sz]ed|stylised|stylized|garbled|decoded|decoding|wide letters|full-?width|kaomoji"
    r"|emoji|sparklines?|handwriting|greengrocers|possessives?|genitives?|the corpus|sentencepiece"
    r"|bpe|usernames?|user names?|passwords?|postcodes?|zip codes?|call signs?|licen[cs]e plates?"
    r"|lower case|upper case|small letters|capital letters?|sorts? apart|proof-?readers?"
    r"|style (?:guide|sheet)|half[ -]open|modulo|remainder|isomers?|diene|hydroxide|in the manual"
    r"|warns the manual|code point|two characters|one of width|join them with|the prompt is"
    r"|two (?:spaces|blanks)|should read|how the (?:ticket|sign|text|line|poster) reads?"
    r"|means (?:and|i all)|genotypes?|alleles?|stutter|chords|knit|clicks"
)
_FORMS = (
    # A sign or a reference of HTML, and what is said of it.
    r"&\w+; and &\w+;"
    r"|&(?:\w{2,8}|#\d{2,5}); .{0,30}\b(?:stands for|to show|to get|instead of|all over)\b"
    r"|\b(?:use|type|write|show|showed|entity|code) &(?:\w{2,8}|#\d{2,5});"
    r"|[^\x00-\x7f\s“”‘’«»—–…] (?:signs?|is a letter|and [^\x00-\x7f] are"
    r"|stands? (?:for|between|as))\b"
    r"|\bletters? [^\x00-\x7f“”‘’]|\b(?:looked for|equals?|straight) [\"“‘]"
    r"|[\"“”;:!?.,(\[|] (?:stands? for|key|opens a|is (?:an? )?(?:ditto|comment|open))\b"
    r"|\bthe (?:marks?|keys?|bracket|semicolon|comma|colon) [;:!?.,(\[]"
    r"|(?<= )[;:!?.,] and [;:!?.,] (?:were|are)\b|\bin French, [;:!?.,]"
    r"|['’]s and (?:the )?(?:\w+ )?s\b|\bn['’]t apart"
)
_WRITING = lazy(rf"\b(?:{_THINGS})\b|{_FORMS}", re.IGNORECASE)
# A passage is asked for either: few have anything of what these begin with.
_THING = lazy(
    rf"\b(?:{_THINGS})\b",
    re.IGNORECASE,
    signs=(
        "unicode", "utf-8", "u+", "ascii", "latin-1", "html", "xml", "markdown", "regex", "regular",
        "ampersand", "apostrophe", "colon", "comma", "hyphen", "backslash", "full stop", "mark",
        "bracket", "parenthes", "ditto", "keyboard", "cursor", "typesetter", "misspel", "misprint",
        "mistype", "typo", "spel", "capitali", "stylised", "stylized", "garbled", "decod", "letter",
        "full-width", "fullwidth", "kaomoji", "emoji", "sparkline", "handwriting", "greengrocer",
        "possessive", "genitive", "corpus", "sentencepiece", "bpe", "username", "user name",
        "password", "postcode", "zip code", "call sign", "plate", "case", "apart", "proof",
        "style guide", "style sheet", "half-open", "half open", "modulo", "remainder", "isomer",
        "diene", "hydroxide", "manual", "code point", "characters", "one of width", "join them",
        "prompt", "two spaces", "two blanks", "should read", "how the", "means", "genotype",
        "allele", "stutter", "chords", "knit", "clicks",
    ),
)  # fmt: skip
_FORM = lazy(
    _FORMS,
    re.IGNORECASE,
    signs=(
        "&", " sign", " is a letter", " are", " stand", "letter", "looked for", "equal", "straight",
        "key", "open", "ditto", "comment", "mark", "bracket", "colon", "comma", "in french",
        "'s and", "’s and", "t apart", *(f" and {mark}" for mark in ";:!?.,"),
    ),
)  # fmt: skip
_NAMES = (
    r"(?:letters?|characters?|symbols?|signs?|marks?|keys?|digits?|words?|strings?|terms?|forms?"
    r"|accents?|macros?|variables?|functions?|modules?|class(?:es)?|objects?|files?|file names?"
    r"|scripts?|commands?|options?|switch|tags?|fields?|columns?|codes?|handles?|user|nicknames?"
    r"|accounts?|apps?|bands?|groups?|labels?|brands?|podcasts?|albums?|films?|movies?|novels?"
    r"|songs?|servers?|drinks?|cocktails?|domains?|packages?|propert(?:y|ies)|methods?|formula"
    r"|patterns?|bars|chart|lines end|end in|ends in|sequences?|title is|name is|nickname is"
    r"|called|named|titled|entitled|renamed|dubbed|nicknamed|reads|typed?|typing|types|press"
    r"|enter|wrote|writes|write|written|prints?|printed|search for|searched for|replace|use"
    r"|replaced|insert|labelled|labeled|marked|match|put|drew|draw|tick|click|compared?"
    r"|pronounced|means)"
)
_NAMES_SIGNS = (
    "letter", "character", "symbol", "sign", "mark", "key", "digit", "word", "string", "term",
    "form", "accent", "macro", "variable", "function", "module", "class", "object", "file",
    "script", "command", "option", "switch", "tag", "field", "column", "code", "handle", "user",
    "name", "account", "app", "band", "group", "label", "brand", "podcast", "album", "film",
    "movie", "novel", "song", "server", "drink", "cocktail", "domain", "package", "propert",
    "method", "pattern", "bars", "chart", "end", "sequence", "title", "called", "dubbed", "read",
    "typ", "press", "enter", "wr", "print", "search", "replace", "use", "insert", "match", "put",
    "drew", "draw", "tick", "click", "compare", "pronounced", "means",
)  # fmt: skip
# The name, perhaps with a small word, and then the form in question.
_NAMED = lazy(
    rf"\b{_NAMES},?(?: (?:is|are|was|were|as|in|by|the|a|an|like|from|to|out))?"
    r"[ (\"'“‘]{1,4}[^\s]{0,16}\s?$",
    re.IGNORECASE,
    signs=_NAMES_SIGNS,
)
_NEAR = 48


def speaks_of_writing(passage: str) -> bool:
    """Whether a passage names a thing of writing that hardly anything else is called.

    >>> speaks_of_writing("Unicode has two such commas."), speaks_of_writing("The port has cranes.")
    (True, False)
    """
    return bool(_THING.search(passage) or _FORM.search(passage))


def writing_spans(text: str) -> list[tuple[int, int]]:
    """Return where a text speaks of signs, forms and writing.

    >>> writing_spans("The port has cranes. Unicode has two such commas.")
    [(21, 28), (42, 48)]
    """
    return [match.span() for match in _WRITING.finditer(text)]


def is_named(before: str) -> bool:
    """Whether what stands before a place names it as a letter, a word, a key, a user.

    >>> is_named("The variable "), is_named("She came on ")
    (True, False)
    """
    return bool(_NAMED.search(before, max(0, len(before) - _NEAR)))
