"""Offices and callings that stand before a name in lists of those present, as one pattern."""

from __future__ import annotations

OFFICES = (
    r"borgmester|viceborgmester|1\. viceborgmester|2\. viceborgmester|rådmand|formand|formanden|næstformand|"
    r"kasserer|sekretær|referent|dirigent|direktør|kommunaldirektør|rektor|skoleleder|viceskoleleder|"
    r"regionsrådsformand|udvalgsformand|sognepræst|provst|kirkeværge|byrådsmedlem|suppleant|advokat|"
    r"afdelingschef|centerchef|områdechef|chefkonsulent|konsulent|sogneraadsformand|sognefoged|lærer|gårdejer|"
    r"gaardejer|gdr\.?|husmand|købmand|smed|møller|fru|frk\.?|hr\.?|dr\.?|læge|rådgiver|fuldmægtig|kontorchef|"
    r"medarbejderrepræsentant|elevrepræsentant|forældrerepræsentant|medlem|direktionsmedlem|vicedirektør|"
    r"kontaktperson|inspektør|overlærer|pedel|stadsingeniør|stadsdirektør|kæmner|socialdirektør|revisor|proprietær|proprietair|"
    r"partikulier|pastor|forpagter|bestyrer|fabrikant|gaardmand|gårdmand|boelsmand|handelsmand|arbejdsmand|"
    r"tømrer|snedker|skomager|bager|slagter|vognmand|skrædder|maler|murer|kroejer|mejeribestyrer|landmand|"
    r"gaardejerne|gårdejerne|gaardmændene|gårdmændene|husmændene|lærerne|købmændene|arbejdsmændene|"
    r"kommunekasserer|kommunerevisor|sogneraadskasserer|sognerådskasserer|lensgreve|godsejer|jordemoder|"
    r"bogholder|ingeniør|arkitekt|forvalter|pædagog|koordinator|assistent"
)
