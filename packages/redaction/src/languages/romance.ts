import { type Language, listed, namesOnly } from './language.ts'

/** Names only, no words of concern. Not yet read by speakers. */
export const romance: readonly Language[] = [
  namesOnly({
    code: 'fr',
    name: 'French',
    introductions:
      listed(`je m'appelle | mon nom est | mon prénom est | il s'appelle | elle s'appelle | s'appelle | nommé
      | nommée | nom et prénom`),
    maybe: listed(`je suis | merci à | merci | bonjour | cher | chère | parler à | demander`),
    titles:
      listed(`monsieur | madame | mademoiselle | mme | mlle | docteur | dr | professeur | pr | infirmière
      | infirmier | maître | sœur`),
    relations:
      listed(`mon mari | ma femme | mon épouse | mon époux | ma mère | mon père | mon fils | ma fille | mon frère
      | ma sœur | mon ami | mon amie | ma grand-mère | mon grand-père | mon compagnon | ma compagne
      | mon voisin | ma voisine | mon petit-fils | ma petite-fille | mon oncle | ma tante | mon bébé`),
    closings: listed(
      `cordialement | bien cordialement | merci | sincèrement | bien à vous | salutations | signé | bises`,
    ),
    stops:
      listed(`et | ou | mais | qui | que | est | a | je | en | dans | avec | de | à | ai | suis | il | elle | nous
      | me | pour`),
  }),
  namesOnly({
    code: 'it',
    name: 'Italian',
    introductions: listed(`mi chiamo | il mio nome è | si chiama | il suo nome è | di nome`),
    maybe: listed(`sono | grazie a | ciao | gentile | caro | cara`),
    titles:
      listed(`signor | signora | signorina | sig | sig.ra | dottor | dottore | dottoressa | dott | dott.ssa
      | professor | infermiera | infermiere | suora`),
    relations:
      listed(`mio marito | mia moglie | mia madre | mio padre | mio figlio | mia figlia | mio fratello
      | mia sorella | mia nonna | mio nonno | mio nipote | mia nipote | il mio compagno | la mia compagna
      | un amico`),
    closings: listed(`cordiali saluti | saluti | grazie | distinti saluti | un abbraccio`),
    stops: listed(`e | o | ma | che | ha | ho | in | con | di | per | non | sono`),
  }),
  namesOnly({
    code: 'pt',
    name: 'Portuguese',
    introductions: listed(
      `o meu nome é | meu nome é | chamo-me | me chamo | chama-se | se chama | nome completo`,
    ),
    maybe: listed(`sou | sou a | sou o | obrigado | obrigada | olá`),
    titles:
      listed(`senhor | senhora | sr | sra | dona | dom | doutor | doutora | dr | dra | enfermeira | enfermeiro
      | professor`),
    relations:
      listed(`meu marido | minha mulher | minha esposa | minha mãe | meu pai | meu filho | minha filha | meu irmão
      | minha irmã | minha avó | meu avô | meu neto | minha neta | o meu marido | a minha mulher
      | a minha filha | o meu filho`),
    closings: listed(`atenciosamente | cumprimentos | obrigado | obrigada | abraço | abraços`),
    stops: listed(`e | ou | mas | que | é | tem | tenho | em | com | não | para`),
  }),
  namesOnly({
    code: 'ro',
    name: 'Romanian',
    introductions: listed(
      `mă numesc | numele meu este | mă cheamă | îl cheamă | o cheamă | se numește | pe nume`,
    ),
    maybe: listed(`sunt | mulțumesc | bună`),
    titles: listed(`domnul | doamna | domnișoara | doctor | doctorul | dr | asistenta | profesor`),
    relations:
      listed(`soțul meu | soția mea | mama mea | tatăl meu | fiul meu | fiica mea | fratele meu | sora mea
      | bunica mea | bunicul meu | prietena mea | prietenul meu`),
    closings: listed(`cu stimă | mulțumesc | cu respect`),
    stops: listed(`și | dar | este | are | în | cu | care | nu | am | sunt`),
  }),
]
