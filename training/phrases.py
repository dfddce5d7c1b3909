"""What the slots of the minutes templates may hold: Danish, invented, none from real minutes."""

from __future__ import annotations

from training.wordlists import words

BODIES = words(
    """
    Byrådet|Økonomiudvalget|Kommunalbestyrelsen|Regionsrådet|Teknik- og Miljøudvalget|
    Børne- og Skoleudvalget|Kultur- og Fritidsudvalget|Social- og Sundhedsudvalget|Amtsrådet|
    Forretningsudvalget|Plan- og Klimaudvalget|Beskæftigelsesudvalget|Ældrerådet|Handicaprådet|
    Integrationsrådet|Folkeoplysningsudvalget|Socialudvalget|Miljøudvalget|Havneudvalget|
    Skolebestyrelsen|Sogneraadet|Magistraten|Udvalget for Kunst|Landdistriktsrådet|
    Udsatterådet|Ungdomsrådet|Udvalget for Natur og Miljø|Byplanudvalget
    """
)
# Bodies that are written like common words and are no entities in the treebank either.
PLAIN_BODIES = words(
    """
    Bestyrelsen|Udvalget|Forvaltningen|Administrationen|Direktionen|Formandskabet|
    Styregruppen|Arbejdsgruppen|Sekretariatet|Forsamlingen|Menighedsrådet|Generalforsamlingen|
    Rådet|Gruppen|Festudvalget|Vejudvalget|Byggeudvalget|Skoleledelsen|
    Et mindretal i udvalget|Et flertal
    """
)
ORGANISATIONS = words(
    """
    Kommunernes Landsforening|KL|Danske Regioner|Dansk Industri|Ældre Sagen|
    Dansk Blindesamfund|Realdania|Energistyrelsen|Miljøstyrelsen|Socialstyrelsen|
    Sundhedsstyrelsen|Kystdirektoratet|Vejdirektoratet|Banedanmark|Movia|Indenrigsministeriet|
    Finansministeriet|Transportministeriet|Undervisningsministeriet|
    Danmarks Naturfredningsforening|Friluftsrådet|Dansk Byggeri|FOA|HK|BUPL|3F|
    Danmarks Lærerforening|DSB|YouSee|TDC|Ørsted|COWI|Rambøll|Niras|Nordea|Danske Bank|
    Jyske Bank|Sydbank|Nykredit|Deloitte|KPMG|BDO|KommuneKredit|Ankestyrelsen|
    Statsforvaltningen|Socialtilsyn Øst|Dansk Røde Kors|Frelsens Hær|Kirkens Korshær|
    Danske Fysioterapeuter|VIVE|Aarhus Universitet|Roskilde Universitet|Dansk Idrætsforbund|
    DGI|Skat|Rigspolitiet|Energinet|HOFOR|Parcelhusejernes Landsorganisation|
    Dansk Svømmeunion|Lokale og Anlægsfonden|Danmarks Statistik
    """
)
PARTIES = words(
    """
    Socialdemokratiet|Venstre|Enhedslisten|Dansk Folkeparti|Radikale Venstre|Liberal Alliance|
    Det Konservative Folkeparti|Socialistisk Folkeparti|Nye Borgerlige|Alternativet|SF|
    Danmarksdemokraterne|Moderaterne|Borgerlisten|Lokallisten|Kristendemokraterne
    """
)
LETTERS = words(
    """
    A|B|C|D|F|I|K|L|M|N|O|V|Æ|Ø|Å|UP|LA|SF
    """
)
# Institutions carry fanciful names: the traps that look most like surnames.
INSTITUTIONS = words(
    """
    Solgården|Bakkehuset|Kastanjen|Egehøj|Regnbuen|Mælkebøtten|Solsikken|Humlebien|Troldhøj|
    Fyrtårnet|Søstjernen|Mariehønen|Spiren|Birkely|Lindegården|Nygård|Rosenlund|Skovbrynet|
    Åkanden|Stjernehuset|Ankeret|Kernehuset|Møllegården|Tusindfryd|Ellebo|Granhøj|Plejebo|
    Hyldegården|Enghaven|Sydbo|Vesterled|Pilehuset|Strandbo|Pegasus|Galaksen|Horisonten|
    Broen|Havblik|Kløverbo|Egebo|Lyngtoften|Valhalla|Midgård|Odinsgård|Heimdal|Aspelund|
    Boas|Delfinen
    """
)
INSTITUTION_KINDS = words(
    """
    plejecentret|bostedet|børnehaven|botilbuddet|institutionen|daginstitutionen|tilbuddet|
    vuggestuen|specialskolen|ældrecentret|opholdsstedet|krisecentret|dagtilbuddet|klubben
    """
)
STREET_STEMS = words(
    """
    Skov|Strand|Kirke|Mølle|Nørre|Sønder|Vester|Øster|Bøge|Birke|Ege|Rosen|Hoved|Bane|
    Stations|Fabriks|Industri|Skole|Præste|Kongs|Dronning|Smede|Bygmester|Lærke|Sol|Eng|
    Hassel|Tjørne|Bakke|Dam|Å|Linde|Elle|Havne|Torve|Kloster|Grønne|Ring|Tværs|Vibe|
    Fasan|Gule|Jernbane
    """
)
STREET_ENDS = words(
    """
    vej|gade|vænget|allé|stræde|parken|toften|krogen|haven|bakken|vej|gade
    """
)
TITLES = words(
    """
    formand|næstformand|borgmester|direktør|kommunaldirektør|centerchef|afdelingsleder|
    chefkonsulent|konsulent|skoleleder|områdechef|sekretariatschef|projektleder|kasserer|
    sekretær|revisor|bestyrelsesmedlem|byrådsmedlem|regionsrådsmedlem|viceborgmester|rådmand|
    stadsdirektør|økonomichef|souschef|planlægger|arkitekt|advokat|medarbejderrepræsentant|
    suppleant|udvalgsformand|socialchef|sundhedschef|vicedirektør|forvaltningschef|
    stadsingeniør|kontorchef|fuldmægtig|landinspektør|inspektør|forældrerepræsentant|ordfører|
    forstander|overlæge|sygeplejerske|provst|gårdejer|lærer|fabrikant|specialkonsulent|
    udviklingskonsulent|miljøkoordinator|koordinator|elevrepræsentant|tillidsrepræsentant|
    ejendomsmester|varmemester|vicevært|ingeniør|jurist
    """
)
TITLES_DEFINITE = words(
    """
    formanden|borgmesteren|direktøren|kassereren|revisoren|dirigenten|næstformanden|
    referenten|kommunaldirektøren|skolelederen|områdechefen|advokaten|projektlederen|
    byrådsmedlem|formand|borgmester|advokat|direktør|hr.|fru|frk.|rådmand|stadsgartner|
    vicekommunaldirektør|centerchef
    """
)
AREAS = words(
    """
    børn og unge|teknik og miljø|plan og byg|økonomi|sundhed og omsorg|kultur og fritid|
    drift og anlæg|det specialiserede socialområde|arbejdsmarked|digitalisering|ejendomme|skole
    """
)
SAY = words(
    """
    bemærkede|spurgte ind til|svarede|oplyste|foreslog|fremlagde|gennemgik|redegjorde for|
    indledte med|supplerede|orienterede om|takkede for|efterlyste|pointerede|spurgte, om|
    nævnte|udtrykte|påpegede|kommenterede|rejste spørgsmålet om|anbefalede|kritiserede|
    præsenterede|forklarede|roste|ønskede
    """
)
TOPICS = words(
    """
    budgettet for næste år|den nye lokalplan|vejene i området|regnskabet|takstbilaget|
    parkeringspladserne|støjen fra motorvejen|vandafledningen|de nye boliger|ventelisten|
    skolestrukturen|normeringerne|kontingentet|hækkene|belysningen på stierne|legepladsen|
    fællesarealerne|vedtægterne|snerydningen|en afklaring af økonomien|den kommende høring|
    sagen|punktet|beretningen|forslaget|tidsplanen|fibernettet|varmeforsyningen|
    affaldsordningen|cykelstien|svømmehallen|tilsynet|sygefraværet|kloakeringen|boringen|
    udbuddet|lejeaftalen|arbejdet i gruppen|samarbejdet|rekrutteringen
    """
)
CLAUSES = words(
    """
    at {topic} bør drøftes igen|at der mangler svar på flere spørgsmål|om {topic} kan udskydes|
    hvordan {topic} hænger sammen med {topic}|at man skal se på {topic}|hvorfor {topic} er steget|
    at {org} har rettet henvendelse|at {kommune} afventer {topic}|at det er vigtigt med {topic}|
    at beboerne på {street} er utilfredse|om der er råd til {topic}|
    at {topic} tages op på næste møde|at {inst_kind} {inst} får flere pladser|
    at {topic} koster {amount}|hvem der har ansvaret
    """
)
HEADINGS = words(
    """
    Beslutning|Indstilling|Sagsfremstilling|Økonomi|Bilag|Resumé|Lovgrundlag|Høring|
    Godkendelse af dagsorden|Valg af dirigent|Formandens beretning|Indkomne forslag|Eventuelt|
    Næste møde|Meddelelser|Godkendelse af referat|Orientering fra formanden|
    Valg til bestyrelsen|Fastsættelse af kontingent|Lukket Punkt|Åben Dagsorden|
    Økonomiske Konsekvenser|Valg Af Suppleanter|Budget Og Regnskab|Siden Sidst|
    Nyt Fra Udvalgene|Aftale Om Drift|Kort Over Området|Tidsplan Og Proces
    """
)
PLACES = words(
    """
    Aalborg|Hjørring|Thisted|Brønderslev|Holbæk|Slagelse|Køge|Roskilde|Sorø|Vejle|Kolding|
    Odense|Nyborg|Svendborg|Esbjerg|Varde|Viborg|Skive|Randers|Horsens|Silkeborg|Herning|
    Struer|Ribe|Tønder|Haderslev|Helsingør|Hillerød|Farum|Ballerup|Ishøj|Hvidovre|Dragør|
    Maribo|Nakskov|Næstved|Ringsted|København|Nordjylland|Midtjylland|Sjælland|Fyn|Lolland|
    Bornholm|Danmark|Sverige|Tyskland|Berlin|Bruxelles|Assens|Faxe|Gribskov|Mols|Samsø|
    Fanø|Ærø|Skagen|Hirtshals|Grenaa|Ebeltoft|Odder|Skanderborg
    """
)
REGIONS = words(
    """
    Nordjylland|Midtjylland|Syddanmark|Sjælland|Hovedstaden
    """
)
MONTHS = words(
    """
    januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december
    """
)
DOCUMENTS = words(
    """
    Notat om|Oversigt over|Høringssvar fra|Referat fra|Brev til|Kort over|Regnskab for|
    Budget for|Skitse af|Takstblad|Aftale med|Ansøgning fra|Vedtægter for|Helhedsplan for|
    Evaluering af|Rapport om
    """
)
