"""Numbers, units, shares and dates: two ways to write one thing are one, and two things are two."""

import pytest

from bot.core.language.dates import DatesStated, dates_in
from bot.core.language.figures import Stated, counted


def holds(evidence: str, text: str) -> bool:
    stated, dates = Stated(evidence), DatesStated([dates_in(evidence)], "")
    return all(map(stated.bears_out, counted(text))) and not any(dates.lacks(dates_in(text)))


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("It cost 10–12 million euros.", "It cost 10 million to 12 million euros."),
        ("The bus holds twenty-five people.", "The bus holds 25."),
        ("Fünfundzwanzig Menschen kamen.", "25 Menschen kamen."),
        ("Llegaron treinta y cinco barcos.", "Llegaron 35 barcos."),
        ("Two people and a dozen boats.", "2 people and twelve boats."),
        ("Die Stadt zahlt anderthalb Millionen.", "Die Stadt zahlt 1,5 Mio."),
        ("Half of the boats were sold.", "50% of the boats were sold."),
        ("Two thirds of voters stayed at home.", "67 per cent of voters stayed at home."),
        ("Some 25% of the boats left.", "A quarter of the boats left."),
        ("It fell in the third quarter of 2025.", "In the third quarter of 2025 it fell."),
        ("Boat number 3 sank.", "A third boat sank."),
        ("Rents rose 9%.", "Rents rose nine per cent."),
        ("Rents rose by 2 percentage points.", "Rents rose 2 points."),
        ("The grant was US$5m.", "The grant was 5 million dollars."),
        ("Sales were $1.2bn (£900m).", "Sales were 900 million pounds."),
        ("The meeting starts at 7.30pm.", "The meeting starts at 7:30."),
        ("He spoke on Sept. 3.", "He spoke on 3 September."),
        ("He spoke on 3 September.", "He spoke on Sept. 3."),
        ("Er sprach am 3.9.2025.", "Er sprach am 3. September 2025."),
        ("The work ends in mid-March.", "The work ends in the middle of March."),
        ("The boat sails at noon.", "The boat once sailed at noon, Jan says."),
        ("It takes 25 or 30 hours.", "It takes 25 hours, or thirty."),
        ("Sales (£m) | 38.4 | 55.9", "Sales fell from £55.9 million to £38.4 million."),
        ("About one in four homes is insured.", "A quarter of the homes are insured."),
        ("It cost half a million pounds.", "It cost £500,000."),
        ("It cost £22 million; we had planned for nine.", "It cost £22 million, and the plan was £9 million."),
        ("297 people came.", "Nearly 300 people came."),
        ("312 people came.", "More than 300 people came."),
        ("The wage comes to £9.20, she says.", "The wage comes to £9.20."),
        ("A million people came.", "1 million people came."),
        ("The train left at 7.30pm.", "The train left at 19:30."),
        ("Le train part à 19h30.", "Le train part à 19:30."),
        ("The G7 met.", "The G7 and the B-52 were there."),
        ("Im Jahr 2025 wurden 412 Kinder geboren.", "2025 412 Kinder."),
        ("Er misst 12.500 Quadratmeter.", "It measures 12,500 square metres."),
        ("La tasa es del 4,5 por ciento.", "The rate is 4.5 per cent."),
        ("A taxa é de 1,2 mil milhões.", "A taxa é de 1,2 mil milhões."),
        ("Il pèse 1 200 tonnes.", "It weighs 1,200 tonnes."),
    ],
)
def test_one_thing_written_in_two_ways_holds(evidence: str, text: str) -> None:
    assert holds(evidence, text)


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("It cost 10–12 million euros.", "It cost 10–13 million euros."),
        ("The bus holds twenty-five people.", "The bus holds 20 people."),
        ("A third of voters stayed at home.", "Two thirds of voters stayed at home."),
        ("A third of voters stayed at home.", "A quarter of voters stayed at home."),
        ("It fell in the third quarter.", "It fell in the fourth quarter."),
        ("Rents rose by 9 euros.", "Rents rose 9%."),
        ("Rents rose by 2 percentage points.", "Rents rose by 2 per cent."),
        ("The grant was US$5m.", "The grant was 5 million euros."),
        ("The plan costs £3.5bn.", "The plan costs $3.5bn."),
        ("The meeting starts at 19:30.", "The meeting starts at 18:30."),
        ("He spoke on 3 September.", "He spoke on Oct. 3."),
        ("Er sprach am 3.9.2025.", "Er sprach am 3. Oktober 2025."),
        ("The work ends in mid-March.", "The work ends in mid-April."),
        ("The strike lasts five days.", "The strike lasts five weeks."),
        ("The road is 30 kilometres long.", "The road is 30 miles long."),
        ("The fine is 20 francs.", "The fine is 20 euros."),
        ("About one in four homes is insured.", "A third of the homes are insured."),
        ("The train left at 7.30pm.", "The train left at 20:30."),
        ("Es kamen zweihundertfünfzig Menschen.", "Es kamen 350 Menschen."),
        ("It cost half a million pounds.", "It cost £600,000."),
        ("It cost £22 million; we had planned for nine.", "It cost £22 million, and the plan was £9 billion."),
        ("It cost £22 million; we hired nine people.", "It cost £22 million, and the plan was £8 million."),
        ("The 22 million people owe £3 billion.", "The 22 billion people owe £3 billion."),
        ("297 people came.", "300 people came."),
        ("297 people came.", "More than 300 people came."),
        ("250 people came.", "Nearly 300 people came."),
    ],
)
def test_another_number_unit_share_or_date_does_not_hold(evidence: str, text: str) -> None:
    assert not holds(evidence, text)
