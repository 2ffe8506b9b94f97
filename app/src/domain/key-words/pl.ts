/** Everyday Polish words for keys. Not reviewed yet by anyone who grew up with the language. Words may be changed, never removed: a key in someone's pocket must stay readable. */
export const words: readonly string[] = `
adres agrest akord aksamit aktor akwarium album aleja alfabet altana ananas antena antylopa apetyt arbuz
arena arkusz armonia artysta atlas atrakcja atrament autobus autokar awokado bagaż bagietka bajka bakłażan
balet balkon banan bankiet banknot baranek barszcz barwa bawełna bazarek bęben beczka białko biegacz bieżnia
bigos biszkopt biurko blask blender bluza bóbr bochenek bocian boisko borówka borsuk brama bratek brązowy
brokuł broszka bryczka brzeg brzoza budka budowla budzik bukiet bułeczka burak bursztyn butelka bystry całus
cebula cegiełka chatka chichot chleb chmura chodnik chomik chrupki chustka ciągnik ciasto ciekawy ciepło
cisza cukier cukierek cukinia ćwiczyć ćwierć cyfra cynamon cyrk cyrkiel cytryna czajnik czapka czas czepek
czerwony czosnek cztery czysty dąb dachówka daktyl daleko danie daszek delfin deseczka deser deska deszcz
dialog diament długi dobry dobrze dolina dom domek domino dorożka dorsz dowcip drabina drewno droga drukarka
drużyna drzewo drzwi duet dumny duży dwór dworzec dynia dyrygent dysk dywan dywanik dzban dzbanek dżem
dzięcioł dzień dżungla dzwon dzwonek dzwonki echo ekierka ekran energia fabryka fajny fala fantazja farba
fartuch fasola festyn figa figura fikus film filtr fiołek firanka flaga flaming folder fontanna foremka
fortuna fotel foto fotograf frytki fryzjer gąbka galareta gałąź gałązka galeria galop garnek garnitur gazeta
gepard gęś getry gitara gładki globus głośnik gniazdo godzina gofr gołąb golf gondola góra gorący górnik
gościnny gospoda gotować grafik groch groszek gruszka grzanka grzebień gumka guzik gwiazda gwizdek haft
hamak hangar harfa hasło herb herbata hiacynt historia hobby hokej horyzont humor huśtawka ikona imbir
imbryk indyk inżynier jabłko jabłonka jacht jadalnia jagnię jarmuż jaskier jaskinia jaskółka jaśmin jasny
jazda jedwab jedzenie jeleń jesień jeż jeździec jezioro jeżyna jodła jogurt jutro kabel kabina kafelek kajak
kajzerka kakao kaktus kalafior kalarepa kalosz kamera kamień kamyk kanał kanapa kanarek kangur kapcie
kapelusz kapitan kapusta karafka karawana karnawał karta karuzela kasa kaskada kasztan kawałek keczup kefir
kelner kibic kierowca kieszeń kino kiosk kisiel klakson klamka klapki klarnet klawisz klej klocek kłódka
klomb klon klucz koala koc kocyk kogut koktajl kolacja kolarz kolczyk kołdra kolega kolejka kolibri kółko
kołnierz kolor kolumna komiks komin kominek komoda komórka kompas komplet kompot koncert konewka konik
konkurs konwalia koperta kopytka korale korona korytarz kosiarka kosmos kostka koszula koszyk kotek kotlet
kotwica kowal kożuch krąg kraina krawat krawędź krawiec kreda kredens kręgle krem krokiet krokodyl krokus
król królik kropka krupnik kryształ krzak krzesło krzew książka księga księżyc kubeczek kubek kucharz
kuchenka kuchnia kufer kukułka kurczak kurtka kwadrans kwadrat kwiat kwiatek ładny lalka lama lampion lampka
laptop las łasica latarka latarnia latawiec lato lawenda legenda lekcja leśny licznik limonka limuzyna lina
linijka list litera litr lizak lód lodówka lornetka łosoś lotnik lotnisko łuk lunch łuska lusterko lustro
łyżeczka łyżka łyżwiarz łyżwy magazyn magnes majonez majówka makaron malarz malina malwa mango mapa marchew
marynarz marzenie maska maskotka maślanka maszyna materac mazak mech mechanik melodia melon menu metal metro
mewa miejsce mięta migdał mikrofon mikser milion minuta miód miotła miś mistrz mleko młot młotek młyn młynek
moda model mokasyn mokry molo moneta monitor morela most motor motyl motylek mozaika mrówka muszla muzeum
muzyk mydło mysz naleśnik namiot napis napój narciarz narcyz narty nasiono natura nauka niebo nitka notes
nowina nowy nożyce numer nurek nuta obiad obłok obrączka obraz obrazek obrus obuwie ocean odkrywca odznaka
oferta ogień ognisko ogon ogórek ogród ogrodnik okazja okładka okno okrągły okręt okulary ołówek omlet opera
opowieść oranżada orbita oregano orzech orzeł orzeszek oscypek osiem owieczka owies owoc ozdoba paczka pałac
paleta palma palnik palto pamiątka panda panel panorama pantofel papaja papier paproć paprotka papryka
parasol park parking pasażer pasek pasta patelnia patyczek paw pawilon pędzel pejzaż peleryna pelikan
perkusja perła peron pestka pianino pianka piec piękny piernik pieróg piesek piłeczka piłka piłkarz pilny
pilot pingwin pióro piosenka piramida pisak pisklę piwnica piwonia piżama pizza plakat planeta płaszcz
płatek plaża plecak płetwa pliszka płótno płyta pływak pociąg początek poczta podarek podkowa podłoga podróż
poduszka podwórko poeta pogoda pogodny pojazd pojemnik pokój polar polarny pole południe pomidor pomysł
poncho ponton popcorn poranek portfel portier portret posiłek potrawa powidła pralka pralnia prawda prędko
prezent profesor prosty przepis przerwa przygoda przystań pszczoła pszenica puchar pudel pudełko pudło
puszka puzon puzzle quiz rabarbar racuch radio radość radosny rajstopy rakieta ramka ratusz ręcznik ręczny
refleks regał rękaw rękawica reklama rekord robot rodzynek róg rogalik rolada rolka rolnik rondel roślina
rosół rower rozmowa różowy rumianek rurka ryba rycerz rynek rysunek ryż rzeka rzeźba rzodkiew sad saksofon
sałata salon samolot sandał sanki sąsiad satelita satyna scena schody ściana ścieżka segment sekret sekunda
seler ser serek sernik serwetka sezon siano siatka siedem sień sikorka silnik siostra skala skarb skarpeta
sklep skocznia skrzydło skrzynia skrzypce ślimak śliwka słodki słoik słoma słońce słownik słowo słuchać
smaczny śmiech śmietana smok smukły śnieg solista sople sosna sowa spacer śpiew spinka spirala śpiwór
spodnie spokojny sport sprężyna sprytny sprzęt srebro sroka stacja stadion stado stajnia statek stempel
stodoła stół stolik stopień stragan strumień strumyk struś strych strzała student studio studnia sufit
sukces sukienka suknia surfer suszarka sweter sweterek światło świeca świerk świetlik świetny swoboda sygnał
symbol szachy szafa szafir szal szalik szampon szczery szczotka szczupak szczyt sześć szkatuła szklanka
szkło szkoła sznurek szpak szpilka szpinak sztaluga sztuka szufelka szuflada szyba szybki szydełko szyld
szyszka tabela tablica taboret taca taksówka talent talerz tamburyn tancerz taniec tapeta taras tasiemka
taśma teatr tęcza tekst telefon tenis terminal termos tkanina toaleta tobogan topola torba torebka tort
toster trąbka traktor trampki tramwaj trapez trasa tratwa trawnik trener trójkąt tropik trzcina tuba tukan
tulipan tunel tunika turkus turysta twaróg tydzień tygrys tymianek ubranie uchwyt uczeń uczony uczta układ
ukulele ulica ulotka uprzejmy urlop uroczy urodziny wachlarz wafel waga wagon wakacje walc walizka wanilia
wanna warcaby warkocz warsztat warzywo wczasy wędka wełna weranda wesele wesoły węzeł wiaderko wiadro wianek
wiatr wiatrak widelec widok wieczór wielbłąd wieloryb wiersz wierszyk wierzba wieża wiklina winda wioska
wioślarz wiosło wiśnia witraż wizyta włóczka wodospad worek wróbel wrotki wrzos wstążka wygodny wyspa
wystawa wzgórze wzór żaba zabawa zachwyt zacisze zagadka żagiel żaglówka zagroda zając zakątek zakładka
zakręt zakupy żaluzja zamek zapach zapałka żarówka żart zasłona zbiornik zboże zdjęcie zebra zegar zegarek
żeglarz żeglować żelazko żelek zespół zeszyt ziarno zielnik zielony ziemia ziemniak zima zimowy zioło złoto
złotówka zmywarka znaczek znak żółty żółw źródło żubr zupa żuraw żurawina zwierzę zwinny żyrafa żyrandol
żyto
`
  .trim()
  .split(/\s+/)
