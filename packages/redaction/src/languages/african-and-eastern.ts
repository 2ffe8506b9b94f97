import { type Language, listed, namesOnly } from './language.ts'

/** Names only, no words of concern. Not yet read by speakers. */
export const africanAndEastern: readonly Language[] = [
  namesOnly({
    code: 'tr',
    name: 'Turkish',
    introductions: listed(`benim adım | adım | ismim | benim ismim | onun adı | adı | adı soyadı`),
    maybe: listed(`ben | merhaba | sayın | teşekkürler`),
    after: listed(`hanım | bey`),
    titles: listed(`bayan | doktor | dr | hemşire | profesör | sayın | uzman`),
    relations:
      listed(`kocam | eşim | karım | annem | babam | oğlum | kızım | kardeşim | ablam | abim | dedem | torunum
      | arkadaşım | komşum`),
    closings: listed(`saygılarımla | teşekkürler | sevgiler`),
    stops: listed(`ve | ama | için | bir | çok | istiyorum | var | yok | ben | beni`),
  }),
  namesOnly({
    code: 'so',
    name: 'Somali',
    introductions: listed(
      `magacaygu waa | magacayga waa | magacaygu | waxaa la i yiraahdaa | magaciisu waa | magaceedu waa`,
    ),
    titles: listed(`dhakhtar | dhakhtarad | mudane | marwo | sheekh`),
    relations: listed(
      `ninkayga | xaaskayga | hooyaday | aabbahay | wiilkayga | gabadhayda | walaalkay | walaashay`,
    ),
    stops: listed(`waa | iyo | waxaan | oo | laakiin | ka | ku`),
  }),
  namesOnly({
    code: 'sw',
    name: 'Swahili',
    introductions: listed(`jina langu ni | jina langu | naitwa | ninaitwa | anaitwa | jina lake ni`),
    titles: listed(`bwana | bibi | daktari | mama | mzee | muuguzi`),
    relations: listed(`mume wangu | mke wangu | mama yangu | baba yangu | mtoto wangu | binti yangu`),
    stops: listed(`na | ni | lakini | nina | ya | wa | kwa`),
  }),
  namesOnly({
    code: 'vi',
    name: 'Vietnamese',
    introductions: listed(`tên tôi là | tôi tên là | tôi tên | tên là | em tên là`),
    titles: listed(`bác sĩ | y tá`),
    relations: listed(`chồng tôi | vợ tôi | mẹ tôi | bố tôi | con trai tôi | con gái tôi`),
    stops: listed(`và | là | tôi | bị | có | ở | đã`),
  }),
  namesOnly({
    code: 'tl',
    name: 'Tagalog',
    introductions: listed(`ang pangalan ko ay | pangalan ko ay | ako si | ako po si | ang pangalan niya ay`),
    titles: listed(`ginoong | ginang | binibini | doktor | doktora`),
    relations: listed(`ang asawa ko si | ang nanay ko si | ang anak kong si | ang anak ko na si`),
    stops: listed(`at | ay | ang | na | sa | po | ko | ako`),
  }),
]
