import { type Language, listed, namesOnly } from './language.ts'

/** Names only, no words of concern. Not yet read by speakers. */
export const germanic: readonly Language[] = [
  namesOnly({
    code: 'de',
    name: 'German',
    introductions:
      listed(`mein name ist | ich heiße | ich heisse | mein vorname ist | mein nachname ist | er heißt | sie heißt
      | heißt | namens | sein name ist | ihr name ist`),
    maybe: listed(
      `ich bin | danke an | dank an | hallo | liebe | lieber | sehr geehrte | sehr geehrter | sprechen mit`,
    ),
    titles:
      listed(`herr | herrn | frau | dr | doktor | prof | schwester | pfleger | hebamme | oberarzt | oberärztin
      | chefarzt | professor`),
    relations:
      listed(`mein mann | meine frau | meine mutter | mein vater | mein sohn | meine tochter | mein bruder
      | meine schwester | meine oma | mein opa | mein enkel | meine enkelin | mein freund | meine freundin
      | mein nachbar | meine nachbarin | mein partner | meine partnerin | meinem mann | meiner frau
      | meiner tochter | meinem sohn | meinen sohn`),
    closings:
      listed(`mit freundlichen grüßen | viele grüße | liebe grüße | freundliche grüße | danke | beste grüße | gruß
      | mfg | lg`),
    stops:
      listed(`und | oder | aber | ist | hat | der | die | das | in | mit | ich | er | sie | wir | von | bin | habe
      | zu`),
  }),
  namesOnly({
    code: 'nl',
    name: 'Dutch',
    introductions: listed(`mijn naam is | ik heet | hij heet | zij heet | heet | genaamd`),
    maybe: listed(`ik ben | hallo | beste | dank aan`),
    titles: listed(`meneer | mevrouw | dhr | mevr | mw | dokter | dr | zuster | professor | verpleegkundige`),
    relations:
      listed(`mijn man | mijn vrouw | mijn moeder | mijn vader | mijn zoon | mijn dochter | mijn broer | mijn zus
      | mijn oma | mijn opa | mijn vriend | mijn vriendin | mijn buurman | mijn buurvrouw`),
    closings: listed(`met vriendelijke groet | groeten | bedankt | groetjes`),
    stops: listed(`en | of | maar | is | heeft | die | in | met | ik | heb | ben`),
  }),
  namesOnly({
    code: 'sv',
    name: 'Swedish, Norwegian and Danish',
    introductions:
      listed(`jag heter | mitt namn är | jeg heter | mitt navn er | jeg hedder | mit navn er | han heter
      | hon heter`),
    titles: listed(`herr | fru | doktor | dr | läkare | sköterska`),
    relations: listed(
      `min man | min fru | min mamma | min pappa | min son | min dotter | min mann | min kone | min datter`,
    ),
    stops: listed(`och | og | men | är | er | har | jag | jeg | i`),
  }),
]
