import { englishConcerns, englishUnless } from './english-concerns.ts'
import { type Language, listed } from './language.ts'

/** English. Written and tried on invented cases; a safeguarding lead should still read it for each place. */
export const english: Language = {
  code: 'en',
  name: 'English',
  reviewed: true,
  introductions: listed(`my name is | my name's | my names | name is | name's | the name is | my full name is
    | my first name is | i am called | i'm called | im called | i go by | known as | people call me
    | they call me | you can call me | just call me | signed by | her name is | his name is
    | their name is | her name was | his name was | her name's | his name's | whose name is
    | whose name was | by the name of | full name | patient name | maiden name`),
  maybe: listed(`i'm | im | i am | this is | it's | it is | dear | hi | hello | hey | ask for | asked for
    | asking for | speak to | speak with | spoke to | spoke with | speaking to | speaking with | talk to
    | talked to | talking to | contact | contacted | thank | thanks to | thank you to | thank you | thanks
    | big thanks to | big thank you to | thankyou to | thankyou | massive thanks to | huge thanks to
    | grateful to | shout out to | shoutout to | credit to | well done | praise for | tell | told
    | seen by | looked after by | cared for by | treated by | helped by | met by | saw | met | see
    | visited by | attn | fao | reported by | recorded by | written by | submitted by | completed by | entered by
    | filled in by | sent by | typed by | signed | son of | daughter of | wife of | husband of | widow of | mother of | mum of | father of
    | dad of | partner of | carer of | carer for | on behalf of | especially | particularly | remember | miss you | love you | rip`),
  titles: listed(`dr | doctor | mr | mrs | ms | miss | mx | prof | professor | sister | nurse | matron | rev
    | reverend | revd | father | pastor | imam | rabbi | sir | dame | lady | lord | cllr | councillor
    | auntie | aunty | aunt | uncle | nanny | grandma | granny | grandad | grandpa | messrs | master
    | midwife | staff nurse | charge nurse | nurse practitioner | consultant | surgeon | registrar
    | physio | pharmacist`),
  relations:
    listed(`husband | wife | partner | spouse | fiance | fiancee | boyfriend | girlfriend | ex | mum | mom
    | mummy | mam | mother | mother-in-law | dad | daddy | father | father-in-law | parent | son
    | daughter | child | baby | boy | girl | toddler | kid | twin | brother | sister | sibling | grandson
    | granddaughter | grandchild | grandmother | grandfather | grandma | grandad | gran | nan | nana
    | granny | nephew | niece | cousin | aunt | auntie | uncle | friend | mate | neighbour | neighbor
    | flatmate | housemate | carer | caregiver | pa | godson | goddaughter | stepson | stepdaughter
    | sons | daughters | kids | children | twins | boys | girls | brothers | sisters | grandsons
    | granddaughters | grandchildren | parents | stepmum | stepdad | son-in-law | daughter-in-law | brother-in-law | sister-in-law | foster-son | dog
    | cat`),
  roles: listed(`nurse | doctor | gp | midwife | consultant | surgeon | physio | physiotherapist | therapist
    | counsellor | psychologist | psychiatrist | psychotherapist | dentist | hygienist | optician
    | pharmacist | paramedic | porter | receptionist | secretary | cleaner | domestic | hca | carer
    | healthcare-assistant | assistant | matron | registrar | anaesthetist | radiographer | sonographer
    | dietitian | dietician | podiatrist | chiropodist | interpreter | translator | advocate | chaplain
    | volunteer | student | manager | coordinator | co-ordinator | keyworker | key-worker | worker | cpn
    | health-visitor | specialist | practitioner | oncologist | cardiologist | neurologist | dermatologist
    | paediatrician | pediatrician | gynaecologist | urologist | haematologist | audiologist
    | phlebotomist | helper | driver | colleague | boss | supervisor | lady | man | woman | gentleman
    | guy | girl | chap | bloke | person | member | roommate | neighbour | patient | teacher
    | health visitor | key worker | social worker | care coordinator | healthcare assistant
    | cns | anp | odp | student nurse | staff nurse | ward clerk | care assistant | support worker | tea lady | team leader`),
  closings:
    listed(`yours | yours sincerely | yours faithfully | yours truly | sincerely | kind regards | best regards
    | warm regards | warmest regards | regards | many thanks | thanks | thank you | thanks again
    | with thanks | best wishes | all the best | best | love | love from | lots of love | much love
    | with love | cheers | ta | from | signed | sent by | written by | submitted by | completed by
    | respectfully | gratefully | in gratitude | take care | god bless | bye | hugs | xx | ps from`),
  stops:
    listed(`and | or | but | who | which | that | is | was | has | had | in | on | at | with | to | from | of
    | for | my | the | a | an | i | he | she | they | we | it | not | because | so | as | said | says
    | told | came | went | gave | made | works | worked | helped | sat | left | really | very | also
    | both | again | here | there | now | today | am | are | were | aged | age | mobile | phone | email
    | tel`),
  concerns: englishConcerns,
  unless: englishUnless,
}
