"""Language: scripts first, then function words, langdetect last; and no trace left after."""

import pytest

from summarizer import clean
from summarizer.language import Verdict, detect

GERMAN = (
    "Der Hafen von Kessel wurde nach dem Sturm geschlossen, und niemand wusste, wann er öffnet."
)
SPANISH = "El puerto de la ciudad fue cerrado después de la tormenta y nadie sabía cuándo abriría."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The port was closed after the storm, and nobody knew when it would reopen.", "en"),
        ("Police said on Monday that the man had left.", "en"),
        (GERMAN, "de"),
        (SPANISH, "es"),
        ("港口在暴风雨后关闭，没有人知道何时重新开放。", "zh"),
        ("港は嵐の後に閉鎖され、いつ再開するか誰も知らない。", "ja"),
        ("폭풍 후에 항구가 폐쇄되었고 언제 다시 열릴지 아무도 모른다.", "ko"),
        ("Порт закрыли после шторма, и никто не знал, когда он откроется снова.", "ru"),
        ("أغلق الميناء بعد العاصفة ولم يعرف أحد متى سيفتح من جديد.", "ar"),
        ("Το λιμάνι έκλεισε μετά την καταιγίδα.", "el"),
    ],
)
def test_a_text_is_recognised(text: str, code: str) -> None:
    verdict = detect(text)
    assert verdict is not None
    assert verdict.code == code


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("2031 · 45 % !!", id="no letters"),
        pytest.param("Kessel 2031", id="too short"),
        pytest.param("Han Zhou, Ada Obi, Kessel, Bruma, Lin Tao, Norland, Tavria", id="names only"),
        pytest.param("Hafen zu", id="short and foreign: no guess"),
    ],
)
def test_what_cannot_be_known_is_not_guessed(text: str) -> None:
    assert detect(text) is None


def test_english_with_many_foreign_names_stays_english() -> None:
    text = "Han Zhou met Lin Tao in Kessel, and both went to Bruma with Xu Wen and Ada Obi."
    assert detect(text) == Verdict("en", 1.0)


def test_the_seed_of_langdetect_is_put_back() -> None:
    from langdetect import DetectorFactory

    DetectorFactory.seed = 123
    try:
        assert detect(GERMAN) == detect(GERMAN)
        assert DetectorFactory.seed == 123
    finally:
        DetectorFactory.seed = None


@pytest.mark.parametrize(
    "text",
    [
        "Мэр подал в отставку вчера. Он заплатил за 14 фонтанов. Никто не доволен.",
        "Le maire a démissionné hier. Il a payé 14 fontaines. Personne n'est content.",
        "De burgemeester is gisteren afgetreden. Hij betaalde 14 fonteinen. Niemand is blij.",
    ],
)
def test_a_short_text_is_not_english_for_a_word_that_both_languages_have(text: str) -> None:
    verdict = detect(text)
    assert verdict is not None
    assert verdict.code != "en"


ICELANDIC = "Höfnin var lokuð eftir storminn. Enginn vissi hvenær hún opnar, sagði bæjarstjórinn."


def test_icelandic_is_recognised_though_langdetect_does_not_know_it() -> None:
    verdict = detect(ICELANDIC)
    assert verdict is not None
    assert verdict.code == "is"


def test_a_text_that_is_taken_for_english_without_evidence_has_a_warning() -> None:
    names = "Konstantinos Papadopoulos, Giovanni Esposito, Norland, Tavria, Lin Tao; " * 8
    assert any("taken for English" in warning for warning in clean(names).warnings)
    assert clean(names, language="en").warnings == ()
    assert clean("The port was closed after the storm. " * 8).warnings == ()
