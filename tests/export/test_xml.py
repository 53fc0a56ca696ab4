"""TEI, PAGE-XML and NITF: well-formed whatever the text is, valid, and with everything in its place."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import attrs
import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings

from newsparse import parse_issue, read_page
from newsparse.export.common import article_parts
from newsparse.export.xml import clean, document
from newsparse.model import Article, Byline, Dateline, Issue, Item
from newsparse.page import Block, Line, Page, Rect
from newsparse.spans import Passage, Span
from strategies import issues, texts

TEI = "{http://www.tei-c.org/ns/1.0}"
PAGE = "{http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15}"
NITF = ""  # as its DTD has it, without namespace
NITF_XSD = "http://iptc.org/std/NITF/2006-10-18/"
ID = "{http://www.w3.org/XML/1998/namespace}id"

HOSTILE = '<script>alert("1")</script> & ]]> \0\x1b\ud800\ufffe'
SHOWN = '<script>alert("1")</script> & ]]> ����'


def everywhere(text: str) -> Issue:
    """An issue that has `text` in every place."""
    from newsparse.model import Furniture, Inset, Masthead, Photo

    passage = Passage(text, (Span(0, 0, 3),))
    item = Item("paragraph", passage)
    photo = Photo(passage, passage, (Byline(text, text, text),), passage)
    article = Article(
        text, 0, passage, passage, passage, passage, (Byline(text, text, text),), (passage,),
        Dateline(text, text, text, text), (item, Item("crosshead", passage), item), (Inset(passage, (item,)),),
        (photo,), complete=False,
    )  # fmt: skip
    masthead = Masthead(**{
        field.name: 7 if field.name in {"issue_number", "pages_today"} else text for field in attrs.fields(Masthead)
    })  # fmt: skip
    return Issue(masthead, (article, article), (photo,), (Furniture(passage, text),), residue=(passage,))


@given(texts())
def test_any_text_comes_back_from_xml(text: str) -> None:
    root = Element("a", {"b": text})
    root.text = text
    read = fromstring(document(root).encode())
    assert (read.text or "") == clean(text)
    assert read.get("b") == clean(text)


@pytest.mark.parametrize("name", ["tei", "page_xml", "nitf"])
def test_hostile_text_stays_text(name: str) -> None:
    made = everywhere(HOSTILE).export(name)
    for text in made.values() if isinstance(made, dict) else [str(made)]:
        root = fromstring(text.encode())
        assert "script" not in {element.tag.rpartition("}")[2] for element in root.iter()}
        assert SHOWN in {element.text for element in root.iter()}


# TEI ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def tei_valid(schema: Callable[..., Path]) -> Callable[[str], None]:
    etree = pytest.importorskip("lxml.etree")
    grammar = etree.RelaxNG(etree.parse(schema("tei_used.rng")))

    def check(text: str) -> None:
        assert grammar.validate(etree.fromstring(text.encode())), str(grammar.error_log)[:1000]

    return check


def test_tei_of_the_seeds_is_valid(seed_issues: list[Issue], tei_valid: Callable[[str], None]) -> None:
    for issue in seed_issues:
        tei_valid(str(issue.export("tei")))


def test_tei_with_boxes_is_valid(boxed: Issue, issue: Issue, tei_valid: Callable[[str], None]) -> None:
    for found in (boxed, issue, Issue(), everywhere(HOSTILE)):
        tei_valid(str(found.export("tei")))


def test_tei_of_any_issue_is_valid(tei_valid: Callable[[str], None]) -> None:
    @given(issues)
    @settings(max_examples=25)
    def check(issue: Issue) -> None:
        tei_valid(str(issue.export("tei")))

    check()


def test_the_schema_refuses_what_is_not_tei(tei_valid: Callable[[str], None]) -> None:
    text = str(Issue().export("tei"))
    with pytest.raises(AssertionError):
        tei_valid(text.replace("<body>", "<body><article/>"))
    with pytest.raises(AssertionError):
        tei_valid(text.replace("<sourceDesc>", "<sourceDesc n='1'></sourceDesc><sourceDesc>"))


def test_tei_is_valid_against_the_whole_of_tei_all(
    seed_issues: list[Issue], boxed: Issue, issue: Issue, schema: Callable[..., Path], tmp_path: Path
) -> None:
    whole = schema("tei_all.rng")
    jing = os.environ.get("NEWSPARSE_JING", "jing")
    paths = []
    for number, found in enumerate([*seed_issues, boxed, issue, Issue(), everywhere(HOSTILE)]):
        paths.append(tmp_path / f"{number}.tei.xml")
        found.export("tei", paths[-1])
    try:
        done = subprocess.run([jing, whole, *paths], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no jing here (Debian package jing), or set NEWSPARSE_JING")
    assert (done.stdout, done.returncode) == ("", 0)


def tei_texts(element: Element) -> Iterator[str]:
    for part in element.iter():
        if part.tag in {TEI + "p", TEI + "head", TEI + "byline"}:
            yield "".join(part.itertext())


def test_tei_holds_every_text_of_the_seeds(seed_issues: list[Issue]) -> None:
    for issue in seed_issues:
        root = fromstring(str(issue.export("tei")).encode())
        divs = [div for div in root.iter(TEI + "div") if div.get("type") == "article"]
        assert [div.get("n") for div in divs] == [article.id for article in issue.articles]
        for div, article in zip(divs, issue.articles, strict=True):
            assert sorted(tei_texts(div)) == sorted(passage.text for _, passage in article_parts(article))


def test_tei_of_an_article(issue: Issue) -> None:
    root = fromstring(str(issue.export("tei")).encode())
    div = next(root.iter(TEI + "div"))
    assert [(head.get("type"), head.text) for head in div.findall(TEI + "head")] == [
        ("label", "新闻特写"),
        ("kicker", "衢州市形成“六共”运行机制——"),
        ("main", "产业链上打造工会“服务链”"),
        ("sub", "——来自一线的报道"),
    ]
    names = div.findall(f"{TEI}byline/{TEI}persName")
    people = {person.get(ID): person for person in root.iter(TEI + "person")}
    found = [people[str(name.get("ref"))[1:]] for name in names]
    assert [
        (name.text, person.findtext(TEI + "occupation"), person.findtext(f"{TEI}affiliation/{TEI}orgName"))
        for name, person in zip(names, found, strict=True)
    ] == [("邵佩然", "记者", "本报"), ("姜璐", "通讯员", None)]
    assert div.findtext(f"{TEI}div/{TEI}head") == "链上问需"
    assert div.findtext(f"{TEI}floatingText/{TEI}body/{TEI}head") == "阅读提示"
    assert div.findtext(f"{TEI}figure/{TEI}head") == "丰收"
    assert root.findtext(f"{TEI}text/{TEI}body/{TEI}fw") == "热线:010-12345678"
    parts = [div.get("part") for div in root.iter(TEI + "div") if div.get("type") == "article"]
    assert parts == [None, "Y"]


@pytest.mark.parametrize(
    ("date", "when"),
    [("2022-08-22", "2022-08-22"), ("XXXX-08-22", "--08-22"), ("XXXX-02-29", "--02-29"), ("XXXX-02-30", None),
     ("2022-08", None), (None, None)],
)  # fmt: skip
def test_datelines_in_tei(date: str | None, when: str | None, tei_valid: Callable[[str], None]) -> None:
    body = Passage("(本报长春8月22日电)今天", (Span(0, 0, 15),))
    inside = Dateline("本报长春8月22日电", "长春", date, "本报", (Span(0, 1, 11),))
    outside = attrs.evolve(inside, spans=(Span(0, 90, 100),))
    articles = tuple(
        Article("a", 0, dateline=d, content=(Item("paragraph", body),)) for d in (inside, outside)
    )
    text = str(Issue(articles=articles).export("tei"))
    tei_valid(text)
    root = fromstring(text.encode())
    note = next(note for note in root.iter(TEI + "note") if note.get("type") == "dateline")
    assert note.findtext(TEI + "placeName") == "长春"
    assert note.find(TEI + "date").get("when") == when
    assert [line.text for line in root.iter(TEI + "dateline")] == ["本报长春8月22日电"]


def test_names_with_spaces_are_marked_in_the_byline() -> None:
    line = Passage("本报记者 徐 馨 通讯员 李丰", (Span(0, 0, 15),))
    people = (Byline("徐馨", "记者", "本报"), Byline("李丰", "通讯员"), Byline("王五", "摄影"))
    issue = Issue(articles=(Article("a", 0, bylines=people, byline_lines=(line,)),))
    root = fromstring(str(issue.export("tei")).encode())
    byline = next(root.iter(TEI + "byline"))
    assert "".join(byline.itertext()) == line.text
    assert [name.text for name in byline] == ["徐 馨", "李丰"]
    assert [name.text for note in root.iter(TEI + "note") for name in note] == ["王五"]


def test_facs_leads_to_the_boxes(boxed: Issue) -> None:
    root = fromstring(str(boxed.export("tei")).encode())
    zones = {zone.get(ID): zone for zone in root.iter(TEI + "zone")}
    used = [name for part in root.iter() for name in (part.get("facs") or "").split()]
    assert sorted(used) == sorted("#" + str(name) for name in zones) and used
    headline = boxed.articles[0].headline
    assert headline is not None
    head = next(head for head in root.iter(TEI + "head") if head.text == headline.text)
    zone = zones[str(head.get("facs"))[1:]]
    around = [rect for _, rect in boxed.boxes_of(headline.spans)]
    sides = (min(r.x0 for r in around), min(r.y0 for r in around), max(r.x1 for r in around))
    assert [float(str(zone.get(side))) for side in ("ulx", "uly", "lrx")] == pytest.approx(sides, abs=0.01)


def test_articles_named_like_boxes_have_their_own_ids(boxed: Issue) -> None:
    articles = [attrs.evolve(article, id=name) for article, name in zip(boxed.articles, TAKEN, strict=False)]
    root = fromstring(str(attrs.evolve(boxed, articles=tuple(articles)).export("tei")).encode())
    names = [name for part in root.iter() if (name := part.get(ID)) is not None]
    assert len(names) == len(set(names))
    assert [div.get("n") for div in root.iter(TEI + "div") if div.get("type") == "article"] == list(TAKEN)


TAKEN = ("zone1_1", "surface1", "person1")


# PAGE-XML -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def page_valid(schema: Callable[..., Path]) -> Callable[[Issue], None]:
    etree = pytest.importorskip("lxml.etree")
    xsd = etree.XMLSchema(etree.parse(schema("page.xsd", "ocrd_validators")))

    def check(issue: Issue) -> None:
        for text in issue.export("page_xml").values():
            assert xsd.validate(etree.fromstring(text.encode())), str(xsd.error_log)[:1000]

    return check


# What PAGE 2019-07-15 demands of the elements that are written: the children as a pattern of their names, each followed
# by a blank, and the attributes, those that must be there first.
PAGE_RULES: dict[str, tuple[str, set[str], set[str]]] = {
    "PcGts": ("Metadata Page ", set(), set()),
    "Metadata": ("Creator Created LastChange ", set(), set()),
    "Creator": ("", set(), set()),
    "Created": ("", set(), set()),
    "LastChange": ("", set(), set()),
    "Page": (
        r"(ReadingOrder )?(Relations )?(TextRegion )*", {"imageFilename", "imageWidth", "imageHeight"}, set()
    ),
    "ReadingOrder": ("OrderedGroup ", set(), set()),
    "OrderedGroup": (r"(RegionRefIndexed |OrderedGroupIndexed )+", {"id"}, set()),
    "OrderedGroupIndexed": (r"(RegionRefIndexed )+", {"id", "index"}, {"type", "caption"}),
    "RegionRefIndexed": ("", {"index", "regionRef"}, set()),
    "Relations": (r"(Relation )+", set(), set()),
    "Relation": ("SourceRegionRef TargetRegionRef ", {"id", "type"}, set()),
    "SourceRegionRef": ("", {"regionRef"}, set()),
    "TargetRegionRef": ("", {"regionRef"}, set()),
    "TextRegion": (r"Coords (TextLine )*(TextEquiv )+", {"id"}, {"custom", "type"}),
    "TextLine": (r"Coords (TextEquiv )+", {"id"}, set()),
    "Coords": ("", {"points"}, set()),
    "TextEquiv": ("Unicode ", set(), set()),
    "Unicode": ("", set(), set()),
}  # fmt: skip
REGION_TYPES = {"paragraph", "heading", "caption", "header", "page-number", "credit", "other"}


def page_obeys(text: str) -> None:
    root: Any = fromstring(text.encode())
    assert root.tag == PAGE + "PcGts"
    ids = [element.get("id") for element in root.iter() if element.get("id") is not None]
    assert len(set(ids)) == len(ids) and all(re.fullmatch(r"[A-Za-z_][\w.-]*", name) for name in ids)
    for element in root.iter():
        name = element.tag.removeprefix(PAGE)
        children, needed, allowed = PAGE_RULES[name]
        assert needed <= set(element.keys()) <= needed | allowed, name
        found = "".join(child.tag.removeprefix(PAGE) + " " for child in element)
        assert re.fullmatch(children, found), (name, found)
        assert element.get("regionRef", ids[0] if ids else None) in {*ids, None}
        assert re.fullmatch(r"([0-9]+,[0-9]+ )+([0-9]+,[0-9]+)", element.get("points", "0,0 0,0"))
        for count in ("index", "imageWidth", "imageHeight"):
            assert element.get(count, "0").isdecimal()
        if name == "TextRegion":
            assert element.get("type") in REGION_TYPES
        elif name == "Relation":
            assert element.get("type") == "join"
        elif name == "OrderedGroupIndexed":
            assert element.get("type") in {"article", "figure"}


def test_page_xml_obeys_the_rules(seed_issues: list[Issue], boxed: Issue, issue: Issue) -> None:
    for found in (*seed_issues, boxed, issue, Issue(), everywhere(HOSTILE)):
        for text in found.export("page_xml").values():
            page_obeys(text)


@given(issues)
@settings(max_examples=15)
def test_page_xml_of_any_issue_obeys_the_rules(issue: Issue) -> None:
    for text in issue.export("page_xml").values():
        page_obeys(text)


def test_page_xml_is_valid(
    seed_issues: list[Issue], boxed: Issue, issue: Issue, page_valid: Callable[[Issue], None]
) -> None:
    for found in (*seed_issues, boxed, issue, Issue(), everywhere(HOSTILE)):
        page_valid(found)


def test_page_xml_of_any_issue_is_valid(page_valid: Callable[[Issue], None]) -> None:
    @given(issues)
    @settings(max_examples=25)
    def check(issue: Issue) -> None:
        page_valid(issue)

    check()


def regions(root: Element) -> dict[str, Element]:
    return {str(region.get("id")): region for region in root.iter(PAGE + "TextRegion")}


def story(region: Element) -> tuple[str, str, str]:
    found = re.search(r"structure \{id:([^;]+); type:([^;]+); role:([^;]+);\}", str(region.get("custom")))
    assert found is not None
    return found[1], found[2], found[3]


def text_of(region: Element) -> str:
    return region.findtext(f"{PAGE}TextEquiv/{PAGE}Unicode") or ""


def test_page_xml_has_the_articles_as_groups(boxed: Issue, seed_issues: list[Issue]) -> None:
    for issue in (boxed, *seed_issues):
        found: dict[str, list[str]] = {}
        for text in issue.export("page_xml").values():
            root = fromstring(text.encode())
            known = regions(root)
            for group in root.iter(PAGE + "OrderedGroupIndexed"):
                if group.get("type") != "article":
                    continue
                members = [known[str(ref.get("regionRef"))] for ref in group]
                assert {story(member)[0] for member in members} == {group.get("caption")}
                found.setdefault(str(group.get("caption")), []).extend(map(text_of, members))
            refs = [str(ref.get("regionRef")) for ref in root.iter(PAGE + "RegionRefIndexed")]
            assert sorted(refs) == sorted(known)
        for article in issue.articles:
            expected = "".join(
                issue.pages[span.page].text[span.start : span.end].strip()
                for _, passage in article_parts(article)
                for span in passage.spans
            )
            assert "".join(found[article.id]) == expected


def test_page_xml_relates_what_was_joined(seed_issues: list[Issue]) -> None:
    joins = 0
    for issue in seed_issues:
        root = fromstring(next(iter(issue.export("page_xml").values())).encode())
        known = regions(root)
        for join in root.iter(PAGE + "Relation"):
            first, second = (text_of(known[str(ref.get("regionRef"))]) for ref in join)
            whole = {p.text.replace(" ", "") for a in issue.articles for _, p in article_parts(a)}
            whole |= {
                p.text.replace(" ", "") for x in issue.photos for p in (x.caption, x.title) if p is not None
            }
            assert any((first + second).replace(" ", "") in text for text in whole)
            joins += 1
    assert joins > 20


def test_page_xml_is_read_back_by_newsparse(boxed: Issue, tmp_path: Path) -> None:
    boxed.export("page_xml", tmp_path / "pages")
    files = sorted((tmp_path / "pages").iterdir())
    for file, page in zip(files, boxed.pages, strict=True):
        read = read_page(file)
        assert read.format == "page_xml" and read.image == page.image
        lines = {
            (line.rect.x0, line.rect.y0) for b in read.blocks for line in b.lines if line.rect is not None
        }
        printed = [line.rect for b in page.blocks for line in b.lines if line.rect is not None]
        assert len(lines) >= 0.9 * len(printed)
        # Repeats are left out; the typeset pages have none.
        assert sorted("".join(read.text.split())) == sorted("".join(page.text.split()))
    again = parse_issue(tmp_path / "pages")
    assert len(again.pages) == len(boxed.pages)


def test_lines_that_do_not_give_the_whole_text_are_left_out() -> None:
    line = Line(Span(0, 0, 2), Rect(0, 0, 20, 10))
    whole = Passage("甲乙丙丁", (Span(0, 0, 4),))
    page = Page("甲乙丙丁", (Block(whole, lines=(line,)),), width=100.0, height=50.0)
    issue = Issue(articles=(Article("a1", 0, content=(Item("paragraph", whole),)),), pages=(page,))
    root = fromstring(issue.export("page_xml")["page-0001.page.xml"].encode())
    assert not list(root.iter(PAGE + "TextLine"))
    assert [text_of(region) for region in regions(root).values()] == ["甲乙丙丁"]


def test_boxes_without_end_are_none() -> None:
    whole = Passage("甲乙丙丁", (Span(0, 0, 4),))
    block = Block(whole, rect=Rect(float("nan"), 0.0, float("inf"), 10.0))
    page = Page("甲乙丙丁", (block,), width=float("inf"), height=-3.5)
    issue = Issue(articles=(Article("a1", 0, content=(Item("paragraph", whole),)),), pages=(page,))
    page_obeys(issue.export("page_xml")["page-0001.page.xml"])
    assert "0,0 0,0 0,0 0,0" in issue.export("page_xml")["page-0001.page.xml"]
    assert "facs" not in str(issue.export("tei"))


# NITF ---------------------------------------------------------------------------------------------------------
# What NITF allows of the elements that are written: the children as a pattern of their names, each followed by a
# blank (* for text among them), and the attributes. True of NITF 3.0 (DTD) and of what 3.6 (XSD) says of them.

NITF_RULES: dict[str, tuple[str, set[str]]] = {
    "nitf": (r"(head )?body ", {"version", "baselang"}),
    "head": (r"(title )?(meta )*(docdata )?(pubdata )*", set()),
    "title": ("*", set()),
    "meta": ("", {"name", "content"}),
    "docdata": (r"(doc-id |date\.issue |fixture )*", set()),
    "doc-id": ("", {"id-string"}),
    "date.issue": ("", {"norm"}),
    "fixture": ("", {"fix-id"}),
    "pubdata": (
        "",
        {"type", "date.publication", "name", "number", "edition.name", "position.sequence"},
    ),
    "body": (r"(body\.head )?(body\.content )*", set()),
    "body.head": (r"(hedline )?(byline )*(dateline )*", set()),
    "hedline": (r"hl1 (hl2 )*", set()),
    "hl1": ("*", {"class"}),
    "hl2": ("*", {"class"}),
    "byline": (r"*(person |byttl )*", set()),
    "person": ("*", set()),
    "byttl": (r"*(org )*", set()),
    "org": ("*", set()),
    "dateline": (r"*(location |story\.date )*", set()),
    "location": ("*", set()),
    "story.date": ("*", {"norm"}),
    "body.content": (r"(block |p |hl2 |media )*", set()),
    "block": (r"(p |hl2 |media )*", {"class"}),
    "p": ("*", set()),
    "media": (r"(media-reference )+(media-caption )*(media-producer )?", {"media-type"}),
    "media-reference": ("*", {"name"}),
    "media-caption": ("*", set()),
    "media-producer": ("*", set()),
}


def nitf_valid(text: str) -> Element:
    root: Any = fromstring(text.encode())
    assert root.tag == NITF + "nitf" and root.get("version") == "-//IPTC//DTD NITF 3.6//EN"
    for element in root.iter():
        name = element.tag.removeprefix(NITF)
        children, attributes = NITF_RULES[name]
        assert set(element.keys()) <= attributes, (name, element.keys())
        found = "".join(child.tag.removeprefix(NITF) + " " for child in element)
        assert re.fullmatch(children.removeprefix("*"), found), (name, found)
        if not children.startswith("*"):
            loose = [element.text, *(child.tail for child in element)]
            assert not "".join(part or "" for part in loose).strip(), name
        for kind in ("class", "version"):  # NMTOKENS
            assert kind == "version" or re.fullmatch(r"[\w.-]+", element.get(kind, "x"))
        if name == "media":
            assert element.get("media-type") == "image"
    return root


def test_nitf_is_valid(seed_issues: list[Issue], boxed: Issue, issue: Issue) -> None:
    for found in (*seed_issues, boxed, issue, Issue(), everywhere(HOSTILE)):
        made = found.export("nitf")
        assert len(made) == len(found.articles) + len(found.photos)
        for text in made.values():
            nitf_valid(text)


@given(issues)
@settings(max_examples=15)
def test_nitf_of_any_issue_is_valid(issue: Issue) -> None:
    for text in issue.export("nitf").values():
        nitf_valid(text)


def test_nitf_against_its_schema(
    seed_issues: list[Issue], boxed: Issue, issue: Issue, schema: Callable[..., Path]
) -> None:
    etree = pytest.importorskip("lxml.etree")
    xsd = etree.XMLSchema(etree.parse(schema("nitf-3-6.xsd")))
    for found in (*seed_issues, boxed, issue, everywhere(HOSTILE)):
        for text in found.export("nitf").values():
            named = text.replace("<nitf ", f'<nitf xmlns="{NITF_XSD}" ', 1)
            assert xsd.validate(etree.fromstring(named.encode())), str(xsd.error_log)[:1000]


def test_nitf_holds_every_text_of_the_seeds(seed_issues: list[Issue]) -> None:
    for issue in seed_issues:
        made = list(issue.export("nitf").values())
        for text, article in zip(made, issue.articles, strict=False):
            root = fromstring(text.encode())
            content = root.find(f"{NITF}body/{NITF}body.content")
            assert content is not None
            shown = [part.text for part in content if part.tag in {NITF + "p", NITF + "hl2"}]
            assert shown == [item.text for item in article.content]
            headline = root.findtext(f"{NITF}body/{NITF}body.head/{NITF}hedline/{NITF}hl1")
            assert article.headline is None or headline == article.headline.text
            people = [person.text for person in root.iter(NITF + "person")]
            assert people == [byline.name for byline in article.bylines]


def test_nitf_of_an_article(issue: Issue) -> None:
    root = nitf_valid(issue.export("nitf")["a1.nitf.xml"])
    pubdata = root.find(f"{NITF}head/{NITF}pubdata")
    assert pubdata is not None
    assert dict(pubdata.items()) == {
        "type": "print",
        "date.publication": "20220822",
        "name": "中国某报",
        "number": "12345",
        "position.sequence": "1",
    }
    assert root.find(f"{NITF}head/{NITF}docdata/{NITF}fixture").get("fix-id") == "新闻特写"
    assert [(line.tag[len(NITF) :], line.get("class")) for line in next(root.iter(NITF + "hedline"))] == [
        ("hl1", None), ("hl2", "kicker"), ("hl2", "deck"),
    ]  # fmt: skip
    assert "".join(next(root.iter(NITF + "byttl")).itertext()) == "记者本报"
    assert next(root.iter(NITF + "media-producer")).text == "通讯员 张鲜红 摄"
