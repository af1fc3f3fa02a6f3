"""The words of a piece of markup."""

from regulars.kit.markup import mail_text_of, text_of


def test_text_of_blocks_gives_lines_and_of_paragraphs_empty_lines():
    assert text_of("<div>One</div><div>Two<br>Three</div><p>Four</p><p>Five</p>") == "One\nTwo\nThree\n\nFour\n\nFive"


def test_text_of_a_list_and_a_table_reads_row_by_row():
    html = "<ul><li>bread<li>milk</ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"

    assert text_of(html) == "bread\nmilk\n\na b\nc"


def test_text_of_source_that_is_wrapped_reads_as_one_line():
    assert text_of("<p>one\n   two\tthree</p>") == "one two three"


def test_text_of_preformatted_words_keeps_their_lines():
    assert text_of("<pre>one\n  two</pre>") == "one\ntwo"


def test_text_of_leaves_out_what_nobody_reads():
    assert text_of("<title>T</title><style>p{}</style><script>x()</script><p>Hello</p>") == "Hello"


def test_text_of_entities_are_letters():
    assert text_of("Caf&eacute; &amp; bar &lt;3 &nbsp;&#8364;") == "Café & bar <3 \xa0€"


def test_mail_text_of_links_keeps_the_addresses_and_marks_items():
    links = '<a href="https://example.com/a">our page</a> or <a href="mailto:ann@example.com">ann@example.com</a>'
    html = f"<p>See {links}</p><ul><li>x</ul>"

    assert mail_text_of(html) == "See our page (https://example.com/a) or ann@example.com\n\n* x"
