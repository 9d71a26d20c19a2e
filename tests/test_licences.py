"""What a rule may do is earned: counts on real translations, or a proof that needs none."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import get_args

import pytest

from summarizer.base.errors import RuleConflictError
from summarizer.model import Confidence
from summarizer.render import about
from summarizer.rules import RULES, Finding, Licence, Proof, Rule, View, licence, licences, rule
from summarizer.rules.licences import confidence

PROOFS: tuple[Proof, ...] = get_args(Proof)
WRITTEN = json.loads((files("summarizer.tables") / "licences.json").read_text("utf-8"))["rules"]


def counts(supported: int, contradicted: int) -> Licence:
    return Licence(1, 1_000, supported, contradicted)


# -- what proof and counts earn ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("proof", "earned"),
    [
        ("exact", "high"),
        ("closed vocabulary", "high"),
        ("two signals", "medium"),
    ],
)
@pytest.mark.parametrize(
    "counted",
    [None, counts(0, 0), counts(19, 0), counts(0, 19)],
    ids=["no licence", "nothing decided", "19 supported", "19 contradicted"],
)
def test_the_proof_decides_where_the_data_decide_too_little(
    proof: Proof, counted: Licence | None, earned: Confidence
) -> None:
    assert confidence(proof, counted) == earned


@pytest.mark.parametrize(
    ("supported", "contradicted", "earned"),
    [
        (20, 0, "high"),
        (98, 2, "high"),  # 98 % to the dot
        (979, 21, "medium"),  # 97.9 %
        (19, 1, "medium"),  # 95 %
        (85, 15, "medium"),  # 85 % to the dot
        (849, 151, "low"),  # 84.9 %
        (0, 20, "low"),
    ],
)
@pytest.mark.parametrize("proof", PROOFS)
def test_counts_outrank_every_proof_where_there_are_twenty(
    proof: Proof, supported: int, contradicted: int, earned: Confidence
) -> None:
    if proof == "two signals" and earned == "high":
        earned = "medium"  # figures can only take from two signals
    assert confidence(proof, counts(supported, contradicted)) == earned


def test_a_licence_knows_what_was_decided() -> None:
    assert (counts(3, 1).decided, counts(3, 1).precision) == (4, 0.75)
    assert counts(0, 0).precision is None


# -- whose licence it is ----------------------------------------------------------------------


def test_a_licence_of_another_version_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "_licences", lambda: {"spacing.test": Licence(2, 90, 90, 0)})
    assert licence("spacing.test", 2) == Licence(2, 90, 90, 0)
    assert licence("spacing.test", 1) is licence("spacing.test", 3) is None
    assert licence("spacing.other", 2) is None


def declared(monkeypatch: pytest.MonkeyPatch, version: int) -> Rule:
    """A rule as it is registered beside a licence of its version 2, which contradicts it."""
    monkeypatch.setattr(
        "summarizer.rules.contract.licence",
        lambda name, version: Licence(2, 90, 50, 40) if version == 2 else None,
    )
    added: list[Rule] = []
    monkeypatch.setattr(type(RULES), "add", lambda self, name, thing: added.append(thing))

    @rule(
        "spacing.test", kinds="repair", proof="closed vocabulary", example=("a", "b"),
        version=version,
    )  # fmt: skip
    def find(view: View) -> Iterator[Finding]:
        yield from ()

    return added[0]


@pytest.mark.parametrize(("version", "safe"), [(1, "repair"), (2, "flag"), (3, "repair")])
def test_only_the_licence_of_its_version_speaks_against_a_rule(
    monkeypatch: pytest.MonkeyPatch, version: int, safe: str
) -> None:
    assert declared(monkeypatch, version).action("safe") == safe


def test_who_changes_the_text_states_a_proof_and_nobody_else_does() -> None:
    for kinds, proof in (("repair", None), ("drop", None), ("flag", "exact"), ("skip", "exact")):
        with pytest.raises(RuleConflictError, match="states a proof if it repairs or drops"):
            rule("spacing.test", kinds=kinds, proof=proof, example=("", ""))(  # type: ignore[arg-type]
                lambda view: iter(())
            )


# -- the rules and licences that are shipped --------------------------------------------------


def test_no_rule_changes_a_text_in_safe_mode_against_its_figures() -> None:
    changing = [one for one in RULES.all.values() if one.action("safe") in ("repair", "drop")]
    assert changing
    for one in changing:
        assert one.proof in ("exact", "closed vocabulary"), one.name
        counted = licence(one.name, one.version)
        if counted and counted.decided >= 20:
            assert counted.supported >= 0.98 * counted.decided, one.name


def test_licences_hold_counts_of_rules_that_there_are() -> None:
    written = {name: Licence(**counts) for name, counts in WRITTEN.items()}
    assert all(0 <= counted.decided <= counted.edits for counted in written.values())
    assert any(name in RULES and licence(name, RULES[name].version) for name in written)


# -- what is reported of it -------------------------------------------------------------------


def test_a_rule_is_explained_with_its_proof_and_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "spacing.before_mark"
    counted: list[Licence | None] = [Licence(1, 1_204, 98, 2), None]
    monkeypatch.setattr(about, "licence", lambda name, version: counted.pop(0))
    measured, unmeasured = about.explain(name), about.explain(name)
    assert "\nconfidence  high\nproof       closed vocabulary\n" in measured
    assert (
        "\nlicence     1204 edits in translated news; the human references support 98 and "
        "contradict 2\n"
    ) in measured
    assert "\nlicence" not in unmeasured


def test_what_changes_nothing_is_explained_without_a_proof() -> None:
    told = about.explain("review.quotation")
    assert "\nproof" not in told and "\nconfidence" not in told
