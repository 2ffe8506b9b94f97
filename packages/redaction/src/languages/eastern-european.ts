import { type Language, listed, namesOnly } from './language.ts'

/** Names only, no words of concern. Not yet read by speakers. */
export const easternEuropean: readonly Language[] = [
  namesOnly({
    code: 'uk',
    name: 'Ukrainian',
    introductions: listed(
      `мене звати | моє ім'я | мене звуть | його звати | її звати | звати | моє прізвище`,
    ),
    maybe: listed(`я | дякую | вітаю`),
    titles: listed(`пан | пані | лікар | лікарка | доктор | медсестра | професор`),
    relations:
      listed(`мій чоловік | моя дружина | моя мама | мій тато | мій батько | мій син | моя дочка | моя донька
      | мій брат | моя сестра | моя бабуся | мій дідусь | мій онук | моя онука | мій друг | моя подруга`),
    closings: listed(`з повагою | дякую | щиро`),
    stops: listed(`і | та | але | мені | я | в | у | на | має | є | не | хворіє`),
  }),
  namesOnly({
    code: 'ru',
    name: 'Russian',
    introductions: listed(
      `меня зовут | мое имя | моё имя | его зовут | ее зовут | её зовут | зовут | моя фамилия | по имени`,
    ),
    maybe: listed(`спасибо | здравствуйте`),
    titles: listed(`господин | госпожа | доктор | врач | медсестра | профессор | сестра`),
    relations:
      listed(`мой муж | моя жена | моя мама | мой папа | моя мать | мой отец | мой сын | моя дочь | мой брат
      | моя сестра | моя бабушка | мой дедушка | мой внук | моя внучка | мой друг | моя подруга`),
    closings: listed(`с уважением | спасибо`),
    stops: listed(`и | но | мне | я | в | на | у | не | болеет | из`),
  }),
  namesOnly({
    code: 'cs',
    name: 'Czech and Slovak',
    introductions: listed(`jmenuji se | jmenuju se | mé jméno je | moje jméno je | volám sa | moje meno je`),
    titles: listed(`pan | paní | pán | pani | doktor | mudr | sestra`),
    relations: listed(`můj manžel | moje manželka | moje matka | můj otec | můj syn | moje dcera | môj manžel
      | moja manželka`),
    stops: listed(`a | ale | je | má | jsem | som`),
  }),
  namesOnly({
    code: 'lt',
    name: 'Lithuanian',
    introductions: listed(`mano vardas | mano vardas yra | aš esu | mano pavardė`),
    titles: listed(`ponas | ponia | daktaras | gydytojas | gydytoja`),
    relations: listed(`mano vyras | mano žmona | mano mama | mano tėtis | mano sūnus | mano dukra`),
    stops: listed(`ir | bet | yra | aš`),
  }),
  namesOnly({
    code: 'sq',
    name: 'Albanian',
    introductions: listed(`unë quhem | emri im është | quhem | quhet`),
    titles: listed(`zoti | zonja | doktor | infermierja`),
    relations: listed(`burri im | gruaja ime | nëna ime | babai im | djali im | vajza ime`),
    stops: listed(`dhe | por | është | kam | në`),
  }),
  namesOnly({
    code: 'hu',
    name: 'Hungarian',
    introductions: listed(`a nevem | nevem | az én nevem | úgy hívnak`),
    titles: listed(`dr | doktor | úr | asszony`),
    relations: listed(`a férjem | a feleségem | az anyám | az apám | a fiam | a lányom`),
    stops: listed(`és | de | van | vagyok`),
  }),
  namesOnly({
    code: 'el',
    name: 'Greek',
    introductions: listed(`με λένε | ονομάζομαι | το όνομά μου είναι | λέγομαι | τον λένε | την λένε`),
    titles: listed(`κύριος | κυρία | δρ | γιατρός | κ`),
    relations: listed(
      `ο άντρας μου | η γυναίκα μου | η μητέρα μου | ο πατέρας μου | ο γιος μου | η κόρη μου`,
    ),
    stops: listed(`και | αλλά | είναι | έχω | στο | στην | από`),
  }),
]
