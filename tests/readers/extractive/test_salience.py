"""Which sentences are central, and that a choice does not repeat itself."""

from bot.readers.extractive.salience import alike, best, centrality

COUNCIL = frozenset({"counci", "voted", "wall", "river", "anse"})
WALL = frozenset({"wall", "river", "cost", "38", "millio"})
GOOSE = frozenset({"goose", "bridge", "traffi"})


def test_the_sentence_that_shares_most_with_the_others_is_the_most_central() -> None:
    degrees = centrality([COUNCIL, WALL, frozenset({"wall", "counci", "river", "cost"}), GOOSE])
    assert max(degrees) == degrees[2] == 1.0
    assert degrees[3] == 0.0


def test_nothing_and_empty_sentences_have_a_centrality_too() -> None:
    assert centrality([]) == []
    assert centrality([frozenset[str](), frozenset[str]()]) == [0.0, 0.0]


def test_the_best_are_chosen_without_near_duplicates() -> None:
    bags = [COUNCIL, COUNCIL | {"late"}, GOOSE]
    assert best([(3.0, 0), (2.0, 1), (1.0, 2)], bags, 2) == [0, 2]


def test_equal_scores_are_taken_in_the_order_of_the_text() -> None:
    assert best([(1.0, 1), (1.0, 0)], [GOOSE, WALL], 2) == [0, 1]


def test_sentences_with_different_figures_are_not_the_same_news() -> None:
    spent = frozenset({"quay", "cost", "4.2", "millio"})
    assert not alike(spent, frozenset({"counci", "accoun", "quay", "1.6", "millio"}))
    assert alike(spent, spent | {"counci"})
