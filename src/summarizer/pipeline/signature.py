"""The recipe of a result in one line: same input and same signature, same edits and same order.

A ranker of the caller's is named with version 0: of it nothing is promised. The form is that of
sacreBLEU (Post, 2018): `key:value` pairs, the version last.
"""

from collections.abc import Sequence
from hashlib import sha256

from summarizer import ranking
from summarizer.base._version import __version__
from summarizer.model.config import TRUST_WEIGHT, Config
from summarizer.model.shortening import Shortening
from summarizer.rules import Rule, select

__all__ = ["expected", "signature"]


def signature(config: Config, ranker: str, rules: Sequence[Rule], language: str) -> str:
    """Return the recipe.

    Args:
        config: The options of the run.
        ranker: Name and version of the ranker: ``"news@1"``.
        rules: The rules that ran; their number is given, and a digest of their
            names, versions and confidences.
        language: The language of the text.

    >>> signature(Config(), "lead@1", (), "en").split("|")[1:4]
    ['rules:0@e3b0', 'lang:en', 'mode:safe']
    """
    # The confidence that a rule has earned decides what it does, as its version does.
    recipe = "\n".join(f"{rule.name}@{rule.version} {rule.confidence}" for rule in rules)
    parts = {
        "ranker": ranker,
        "rules": f"{len(rules)}@{_digest(recipe)}",
        "lang": language,
        "mode": config.mode,
        **({"glossary": config.terms.recipe} if config.terms else {}),
        **({"decisions": config.settled.recipe} if config.settled else {}),
        **({"query": _digest(config.query)} if config.query.strip() else {}),
        **({"stop": _digest("\n".join(sorted(config.stop_words)))} if config.stop_words else {}),
        **({"words": _words(config)} if config.min_words or config.max_words else {}),
        **({"trust": f"{config.trust_weight:g}"} if config.trust_weight != TRUST_WEIGHT else {}),
        **({"shorten": config.shorten} if config.shorten != "to_fit" else {}),
        **({"cut": _digest(config.cut_mark)} if config.cut_mark != Shortening().mark else {}),
        "version": __version__,
    }
    return "|".join(f"{key}:{value}" for key, value in parts.items())


def expected(config: Config, language: str) -> str:
    """Return the recipe that a text of a language will have.

    >>> expected(Config(ranker="lead"), "en").split("|")[0]
    'ranker:lead@1'
    """
    ranker = ranking.find(config.ranker)
    rules = select(config).of(language).rules if config.clean else ()
    return signature(config, f"{ranker.name}@{ranker.version}", rules, language)


def _words(config: Config) -> str:
    return f"{config.min_words or ''}-{config.max_words or ''}"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:4]
