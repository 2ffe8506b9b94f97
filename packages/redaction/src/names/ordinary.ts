/** Words that people write with a capital and that are no names of persons. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `i i'm i've i'd i'll a an the and but or nor so yet if when while because as at by for from in into of off on onto out over to up with without we you he she it they me him her us them my your his its our their this that these those there here what which who whom whose why how
is am are was were be been being do does did done have has had can could may might must shall should will would not no yes ok okay all any both each every few many more most much none one other some such two three four five six seven eight nine ten first second third last next
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan eid diwali xmas today tomorrow yesterday
spring summer autumn winter morning afternoon evening night day week month year time always never sometimes often once again then now later soon just only also even still already maybe perhaps however therefore unfortunately luckily sadly finally overall although though since after before during until please thank thanks sorry hello hi hey dear regards
god lord allah jesus bible quran church mosque temple muslim christian jewish hindu sikh buddhist catholic british english welsh scottish irish european american african asian indian pakistani bangladeshi polish romanian german french spanish italian portuguese chinese arabic urdu punjabi bengali somali nigerian ghanaian caribbean black white deaf autistic blind disabled trans gay lesbian bisexual
turkish ukrainian russian syrian iranian iraqi afghan kurdish eritrean ethiopian kenyan zimbabwean jamaican filipino vietnamese japanese korean greek dutch swedish norwegian danish finnish hungarian czech slovak bulgarian albanian lithuanian latvian kashmiri tamil gujarati hebrew
uk usa us england scotland wales ireland britain london leeds manchester birmingham liverpool bristol cardiff glasgow edinburgh belfast sheffield bradford newcastle nottingham leicester coventry hull stoke swansea newport dundee aberdeen derby oxford cambridge york bath exeter plymouth norwich luton reading brighton southampton portsmouth otley dublin paris berlin madrid rome warsaw delhi mumbai dhaka karachi lagos nairobi
nhs gp gps a&e ae er icu itu hdu ccu nicu ct mri pet xray ecg eeg bp iv tb hiv covid covid-19 cbt ocd adhd ptsd copd ms ibs uti cpr dnr dnacpr sen send pip esa dla dwp dvla cqc pals camhs cmht ot ots pa pas tv it id ai pdf sms faq hca hcas anp ed mdt
hospital hospitals ward wards unit clinic centre center department dept surgery practice pharmacy theatre theatres reception triage outpatients inpatients maternity emergency accident casualty radiology oncology cardiology paediatrics physiotherapy physio dialysis dermatology neurology orthopaedics ophthalmology gynaecology urology psychiatry rehab hospice admissions discharge lounge canteen cafe car park
doctor doctors dr nurse nurses sister matron midwife midwives consultant consultants surgeon surgeons registrar receptionist receptionists manager managers staff team teams trust board service services care carer carers patient patients people person family friends friend everyone everybody someone somebody nobody anyone sir madam mr mrs ms miss mx prof professor
mum mom mummy mam dad daddy nan nana nanny gran grandma grandad grandpa granny auntie aunt uncle baby bed bay room floor level block building house street road lane close drive avenue court
paracetamol ibuprofen metformin insulin morphine aspirin warfarin omeprazole amoxicillin gabapentin pregabalin sertraline citalopram fluoxetine prozac viagra calpol nurofen codeine tramadol oramorph ritalin methadone lithium statins antibiotics penicillin prednisolone ventolin ozempic humira
crohn's parkinson's alzheimer's addison's graves hodgkin's huntington's tourette's asperger's down's raynaud's hartmann's whipple hartmann type dementia cancer diabetes epilepsy asthma stroke sepsis depression anxiety autism
facebook twitter instagram whatsapp google youtube tiktok zoom teams skype email internet website app facetime microsoft apple samsung amazon tesco asda sainsbury's boots specsavers superdrug lloyds uber
healthwatch mind samaritans macmillan scope barnardo's childline age rethink shelter citizens advice council parliament government social security police fire ambulance security catering domestic domestics housekeeping porter porters practitioner specialist coordinator assistant officer worker therapist advisor adviser volunteer volunteers student lead head director chief executive
good great excellent brilliant amazing lovely kind caring poor bad terrible awful worst best better very really too well nothing something anything everything lots loads keep make get give let more less need want would like love hope wish mark my own same new old other another why where waiting staffing parking food communication information access safety dignity respect privacy
transport experience liaison led station bell charge rota bank associate prescriber education records record portal appointment appointments results test tests scan scans operation medication tablets treatment care visit visits diagnosis pain blood pressure notes list lists name names address number age gender sex date
bipolar coeliac celiac vegan vegetarian halal kosher quaker mormon jain rastafarian wheelchair dyslexic coded code red amber green blue
health visitor visitors involvement participation engagement satisfaction advice said says home office desk ladies girls guys men women clerks prime minister president premier king queen prince princess
half quarter hour minute zero plus minus word words sign signs notice menu letter card form call text phone ring press use see read listen look ask tell talk speak speech care-home crisis support help line hotline nil`.split(
    /\s+/,
  ),
)

/** Words that make the capitalised words before them a place, a ward or a thing, not a person. */
export const placeWords: ReadonlySet<string> = new Set(
  `hospital hospitals infirmary ward wards unit clinic centre center suite wing house lodge court road street lane avenue close drive way place square gardens building block theatre department hospice surgery practice trust school college university church park station bridge hall home library foundation charity fund award prize day syndrome disease procedure sign test score
scale operation fracture palsy lymphoma contracture phenomenon disorder chorea method technique catheter tube needle line stockings ulcer oesophagus ligament node foot city town village county river airport hotel pharmacy supermarket group ltd plc inc room bay floor entrance pathway scheme programme project act law principle principles`.split(
    /\s+/,
  ),
)

/** Of those, the ones that make a place of a name even in small letters. */
export const strictPlaces: ReadonlySet<string> = new Set(
  'hospital hospitals infirmary hospice ward wards unit clinic centre center suite wing trust foundation syndrome disease procedure building'.split(
    ' ',
  ),
)

/** What stands after the possessive of somebody who gave a name to an illness or a method. */
export const eponymWords: ReadonlySet<string> = new Set(
  'disease syndrome procedure sign palsy lymphoma contracture phenomenon disorder chorea method technique operation fracture oesophagus ulcer catheter stockings law rule rules'.split(
    ' ',
  ),
)

/** People whose names now name charities, units and schools: no private person. */
export const publicNames: ReadonlySet<string> = new Set(
  'marie curie|charlie chaplin|elvis presley|captain tom|tom moore|stephen hawking|agatha christie|florence nightingale|mary seacole|amy winehouse|sue ryder|john radcliffe|james cook|queen elizabeth|princess diana|nelson mandela|martin luther|bob champion|teenage cancer|oliver mcgowan|elizabeth garrett'.split(
    '|',
  ),
)
