const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Given names that are also words, months, places, flowers, feelings or medicines: a person only where more speaks for it. */
export const ambiguousNames = list(`
said max lourdes mercedes santiago regina constance nova major ace alma amber angel april art ash asia august aurora autumn basil beau bell bella bill blessing bliss
blossom bonnie brandy brook brooke brooklyn bud buddy buster candy carmel carol cash chance charity chase chastity chelsea cherry chester china christian chuck clay cliff
coco comfort coral crystal daisy dale dallas dana dawn dean destiny dick dixie dolly don dot drew duke earl early ebony eden ellis ember esperanza ever faith fern fleur
flora florence flower forest fortune fox frank francisco gay gale gene genesis georgia gift ginger glen goodness grace gracious grant guy happiness happy harmony harvest
haven hazel heath heather hero holly honey honour hope houston hunter india iris isis israel ivory ivy jack jade jan jasmine jay jean jersey jewel jo jordan joy jude juan
julep june justice kay kent kit lance lane laurel lavender lee lily lincoln london lotus love loyalty lucky luna mace madison magnolia mali marina marigold mark marsh
mason may mercy merry milan mile miles mo misty myrtle nana neat nick noble noor norm olive ocean opal paddy paisley pansy paris parker pat patience patrick paz peace
pearl penny pepper petal peter piper pip poppy precious preston prince princess prosper prudence queen rain ray reed reef rich river robin rock roman rose rosemary rowan
roy royal ruby rusty sage sandy saint sandra savannah scarlett season serenity shannon shelly sidney siena sky skye sol sonny sparrow stan star sterling stone storm sue
summer sunny sunday sydney tab tara temperance tess tiger tilly treasure trinity troy tuesday unity van vi victor victoria victory viola violet virginia vienna wade ward
will willow win winter woody xmas york young asma devi ali sari rani ming thu hue son mae dove rod rob ron dan den gil hal jed kim lou mac ned pam reg sid tad val vin wes
zac alex bo cam ed eli jem jess joss kat kip lex liv lil mia nat rae ren rik roz ty zed`)

/** Common family names of many cultures: two capitalised words that end in one are taken for a name. */
export const surnames =
  list(`adams adebayo adeleke adeyemi afolabi agarwal ahmadi ahmed akhtar akinola akram ali allen amin amoah anderson andersson antonescu anwar appiah armstrong arslan asante ashraf ashworth atkinson aziz bailey baker balogun banerjee banks barker barnes barrett bashir baumgartner becker begum bell bennett bernard bhatt bhattacharya bianchi bibi boateng bondarenko
booth boyle bradley brennan brooks brown bruno burke burns butler byrne cameron campbell carroll carter castillo castro celik chan chapman chatterjee chaudhary chaudhry chen cheng cheung choi chopra chowdhury clark clarke cohen coleman collins conti cooper costa coulibaly cox cruz cunningham das davies davis dawson delgado demir desai devi dhillon diallo diaz diop dixon
doherty dominguez donnelly doyle dubois duffy dupont edwards ellis elliott esposito evans fernandes fernandez ferrari ferreira fischer fisher fitzgerald fleming fletcher foster fraser gallagher garcia gardner george ghosh gibson gill gomez gonzalez gordon graham green griffiths grewal gupta gutierrez hall hamilton hamid harper harris harrison hart harvey hassan hernandez
hill hoang holmes hopkins horvat howard huang hughes hunt hunter hussain hussein huynh ibrahim islam iqbal ito ivanov jackson jain james jenkins johnson johnston jones jovanovic kamara kaminski kaminska kapoor karim kaur kelly kennedy khan khatun khatoon kim king knight koch kovac kovacs kowalczyk kowalska kowalski kozlov kumar kumari larsen laurent lawson lee lefebvre lewandowski lewis li
lim lin lloyd lopez macdonald mackenzie mahmood malik mann marchand marshall martin martinez mason matthews mbeki mccarthy mcdonald mckenzie mehta mendoza mensah meyer miah miller mills mishra mitchell mohamed mohamud moore morales moreau moreno morgan morris morrison muhammad mukherjee muller murphy murray mutasa nair nakamura naidoo nasir nawaz nkosi nguyen nowak nowakowska obi
ochoa oconnor okafor okeke okonkwo okoro olsen onyango ortega ortiz osei osman owens owusu palmer pandey parker parsons patel pearce pereira perera perez peters petrov pham phillips popa popescu potter powell price pritchard qureshi rahman rai ramirez ramos rana rao rashid reddy rees reid reilly reyes richards richardson rivera roberts robertson robinson rodrigues rodriguez rogers romano romero rossi
roy russo ryan saha sahin salazar saleh sanchez sandhu santos sato saunders schmidt schneider scott shah sharma shaw sheikh shevchenko siddiqui sidhu silva simpson singh smith sokolov sousa stevens stewart suleiman sullivan suzuki szymanski szymanska tanaka tan taylor tesfaye thapa thomas thompson thomson torres tran tremblay tudor turner uddin udo usman vargas varga vazquez verma vu wagner walker wallace walsh wang ward watanabe watson weber
wells west whitcombe white wilkinson williams williamson wilson wisniewski wojcik wong wood woods wright wu xu yadav yamamoto yang yilmaz young yusuf zhang zhao zhou zielinski`)
