"""English forms that no stemmer brings together: irregular verbs, nouns and comparatives."""

from __future__ import annotations

from functools import cache

# Each line is words whose first stands for them all.
_FORMS = """
be am is are was were been being|have has had having|do does did done|go goes went gone|say said
get got gotten|make made|know knew known|think thought|take took taken|see saw seen|come came
give gave given|find found|tell told|feel felt|leave left|put|bring brought|begin began begun
keep kept|hold held|write wrote written|stand stood|hear heard|let|mean meant|set|meet met|pay paid
sit sat|speak spoke spoken|lead led|read|grow grew grown|lose lost|fall fell fallen|send sent
build built|understand understood|draw drew drawn|break broke broken|spend spent|cut
rise rose risen|arise arose arisen|drive drove driven|buy bought|wear wore worn|choose chose chosen
seek sought|throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|lay laid
sell sold|fight fought|teach taught|eat ate eaten|sing sang sung|strike struck stricken|hang hung
shake shook shaken|ride rode ridden|feed fed|shoot shot|drink drank drunk drunken|hit
fly flew flown|sleep slept|steal stole stolen|hide hid hidden|ring rang rung|swim swam swum
blow blew blown|wake woke woken waken awake awoke|lie lay lain lying|sweep swept|swear swore sworn
tear tore torn|weep wept|bear bore borne born|beat beaten|bend bent|bind bound
bite bit bitten|bleed bled|breed bred|burst|cast|cling clung|creep crept|dig dug|dream dreamt
fling flung|flee fled|forbid forbade forbidden|forgive forgave forgiven|freeze froze frozen
kneel knelt|leap leapt|lend lent|light lit|learn learnt|burn burnt|smell smelt
spell spelt|spill spilt|spoil spoilt|quit|rid|seem|shed|shine shone|shrink shrank shrunk|shut
sink sank sunk sunken|slay slew slain|slide slid|sling slung|spin spun|spit spat|split|spread
spring sprang sprung|stick stuck|sting stung|stink stank stunk|stride strode stridden
string strung|strive strove striven|swell swollen|swing swung|thrust|tread trod trodden
weave wove woven|wring wrung|withdraw withdrew withdrawn|become became|overcome overcame
undergo underwent undergone|undertake undertook undertaken|mistake mistook mistaken
foresee foresaw foreseen|bid bade bidden|behold beheld|shear shorn|sew sewn|sow sown|show shown
saw sawn|prove proven|mow mown|strew strewn|hew hewn|dwell dwelt|lean leant|speed sped|wed
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|louse lice
person people|life lives|wife wives|knife knives|leaf leaves|wolf wolves|shelf shelves|half halves
calf calves|thief thieves|self selves|loaf loaves|scarf scarves|hoof hooves|die died dying dies
good better best|bad worse worst|far farther farthest further furthest
many much|old elder eldest|datum data|medium media|phenomenon phenomena
criterion criteria|analysis analyses|crisis crises|basis bases
i me my mine myself|we us our ours ourselves|you your yours yourself yourselves ye thou thee thy
he him his himself|she her hers herself|it its itself|they them their theirs themselves
this these|that those|who whom whose|can could cannot|will would|shall should|may might|not no nor
"""


@cache
def base_forms() -> dict[str, str]:
    """Give the word that stands for each irregular form, the form in lower case."""
    known: dict[str, str] = {}
    for group in _FORMS.strip().replace("\n", "|").split("|"):
        first, *others = group.split()
        for other in others:
            known.setdefault(other, first)
    return known
