import { foldWord } from '../fold.ts'

/**
 * Given names, in lower case and without accents, from many cultures; chosen from common knowledge, not taken from any list.
 * Names that are also everyday words, places or months stand in `ambiguous.ts` and count only where more speaks for a person.
 */
const english = `aaron abigail adam adele adrian agnes aidan alan albert alec alexander alexandra alfie alfred alice alicia alison alistair allan amanda amber amelia amy andrea andrew
andy angela angus anita ann anna anne annette annie anthony antonia archie arlene arnold arthur ashley audrey barbara barney barry beatrice becky belinda ben benjamin bernadette bernard
bert beryl beth bethany betty beverley beverly billy bob bobby brenda brendan brian bridget bruce bryan callum calum cameron carl carla carol carole caroline carolyn cassandra catherine
cathy cecil cecilia celia charles charlie cheryl chloe chris christian christina christine christopher cindy claire clara clare claudia clive colin colleen connie connor conor
corinne craig cynthia damian damien daniel danielle danny daphne darren dave david dawson dean deborah debbie debra declan deirdre denise dennis derek dermot desmond diana diane dianne
dominic donald donna doreen doris dorothy dougal douglas duncan dylan eamonn eddie edith edmund edna edward edwin eileen elaine eleanor elena eliza elizabeth ella ellen ellie elliot
elsie emily emma enid eric erica erin esme esther ethan ethel eunice eva evan eve evelyn ewan fergus finlay fiona frances francis frank fred freda freddie frederick freya gail gareth
gary gavin gemma geoff geoffrey george georgina gerald geraldine gerard gerry gilbert gill gillian gina gladys glenn gloria glynis gordon graeme graham grant greg gregory gwen gwendolyn
hamish hannah harold harriet harry harvey hayley heather helen helena henry herbert hilary hilda howard hugh hugo iain ian imogen irene iris isaac isabel isabella isla isobel ivan
ivor jackie jacqueline jacob jake james jamie jan jane janet janice janine jared jason jean jeanette jeff jeffrey jemma jennifer jenny jeremy jerome jerry jesse jessica jill jillian
jim jimmy joan joanna joanne jocelyn jodie joe joel john johnny jonathan josephine joseph josh joshua josie joyce judith judy julia julian julie juliet justin karen karl kate katherine
kathleen kathryn kathy katie katrina kay keira keith kelly ken kenneth kerry kev kevin kieran kim kimberley kirsten kirsty kyle lance larry laura lauren laurence lawrence leah leanne
lee leigh len lena leo leon leonard leslie lesley lewis liam lillian lindsay lionel lisa liz lola lorna lorraine louis louisa louise lucas lucinda lucy luke lydia lyn lynda lynn lynne
mabel maggie malcolm mandy marc marcia marcus margaret margery maria marian marianne marie marilyn marion marjorie marlene marlon martha martin martina marvin mary mathew matilda matt matthew
maud maureen maurice mavis max maxine megan melanie melissa melvin meredith michael michelle mick mike mildred millie miranda miriam moira molly monica morag morgan muriel myra nadia nancy
naomi natalie natasha nathan nathaniel neil neville niamh nicholas nick nicky nicola nicole nigel nina noel nora noreen norma norman olga oliver olivia oscar owen pam pamela patricia
paul paula pauline peggy penelope percy peter phil philip philippa phillip phoebe phyllis polly rachael rachel ralph raymond rebecca reginald rhoda rhona richard rita robert roberta robin roderick
rodney roger roisin ronald ronnie rory rosalind rosemary rosie roslyn ross rowan roy rupert russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian selina shane
shannon sharon shaun sheila shelley shirley sian sidney silvia simon simone siobhan sonia sophia sophie stacey stella stephanie stephen steve steven stewart stuart susan susanna
susanne susie suzanne sybil sylvia tamara tamsin tania tanya tara ted teresa terence terry thelma theo theodore theresa thomas tim timothy tina toby tom tommy tony tracey tracy trevor tricia tristan
ursula valerie vanessa vera vernon veronica vic vicki vicky vikki vincent violet vivian vivien vivienne wallace walter wanda warren wayne wendy wesley wilfred william winifred winston yvette yvonne zachary zara zoe`

const celtic = `aled alun alwyn angharad aneirin aoife arwel arwen bethan blodwen branwen bronwen brychan caitlin caradog carys catrin ceri cerys cledwyn cian ciaran cormac dafydd dai delyth dewi dilys eifion eilidh eilir eira
eirian eirlys eleri elin elis eluned emlyn emrys emyr eryl ffion fflur fionnuala gethin gerallt glenys goronwy gruffudd gruffydd guto gwenda gwenllian gwerfyl gwilym gwyn gwyneth haf hefin heledd huw hywel idris ieuan ifan
ifor illtyd iolo iorwerth iwan leri llewellyn llinos llyr lowri mairead mair maldwyn mared maredudd meinir meleri meredydd meurig mihangel morfudd morwenna myfanwy nerys nia nuala oisin olwen oonagh padraig padraic pedr
peredur rhian rhiannon rhodri rhydian rhys saoirse seren siân sinead sioned sorcha steffan tegwen tomos tudur wyn`

const european = `adriana agata agnieszka alejandra alejandro aleksander aleksandra alessandra alessandro alessia alina alvaro amelie ana anastasia andreas andrei andrzej ania aniela anneliese annika antoine antonio antonella anton arkadiusz
astrid aurelie bartek bartosz beata beatriz benedetta benoit birgit bjorn blanca bogdan bogumila boris boguslaw camille carlos carlota carmen carmela catarina cecile celine chiara christophe claude clemence concepcion consuelo corentin cristian
cristina cristobal damian danuta dariusz david delphine diego dieter dimitri dimitris dmitri dmytro dominik dominika dorota edyta eduardo elias elisabetta elisa elodie elzbieta emilia emilie emilio emmanuelle enrique ernesto esperanza
esteban eugenia ewa ewelina fabio fabrizio federica federico felipe fernanda fernando filip florin francesca francesco francisco francois francoise franz frederic fritz gabriel gabriela gabriele gaston genevieve gennaro georgios gerhard
gerda gheorghe giacomo gianluca giorgio giovanna giovanni giulia giuseppe gonzalo grazyna grzegorz guadalupe guillaume guillermo gunter gustavo halina hanna hans heidi heike heinrich helga helmut henryk hubert iga ignacio ilaria ilse ines
inga ingrid ioana ion ionut irena irina isabelle ivana ivo iwona jacek jacques jadwiga jakub jana janina janusz jarek jaroslaw javier jens jerzy jesus joanna joao joaquin jolanta jorge jose josef juan juana judit julien
jurgen justyna kamil kamila karel karin karolina katarzyna katarina katharina kasia katrin kazimierz klaus konrad krystyna krzysztof krzysiek lars laszlo laurent lech leszek lidia lorenzo lourdes luca lucia luciana lucjan lucie luigi luis luisa lukas
lukasz lydie maciej maciek magda magdalena maja maksym malgorzata manfred manuel manuela marcel marcela marcelo marcin marco marek margarita margarida marianna mariana mariusz marie-claire marta mateo mateusz mathieu mathilde matteo matthias maxime mercedes
michal miguel mihai mikhail mikolaj milena miroslav miroslaw mladen monika montserrat nadine natalia natalya nicolae nicolas nikola nikolai nikos nuno oksana oleksandr oleksii olena olha olivier oriol ottavia ottilie pablo paolo
paola pascal patrycja patrice pavel pawel pedro petra petros philippe pierre pilar piotr przemek przemyslaw quentin rafael rafal raquel raul reiner renata ricardo roberto rocio rodrigo rolf roman rosa rosario roxana ruben ryszard
salvatore santiago sebastien sergei sergio siegfried silvana silke slawomir sofia sofie solange soledad stanislaw stefan stefania stefano svetlana svitlana sylwia sylvie szymon tadeusz taras tatiana tatyana teodora thierry tiago tomasz traute tymon urszula
uwe valentina vasile vasyl veronique victor viktor viktoria vincenzo virginie vito vittoria vladimir volodymyr waldemar wanda werner wieslaw wieslawa wiktoria witold wlodzimierz wojciech wolfgang xavier yannick yolanda yuri yuliya
yves zbigniew zdenek zofia zuzanna zygmunt agnes elodie lucie marchand oksana iryna ludmila galina nikita oleg igor vasilis eleni katerina yiannis kostas panagiotis jovana dragan goran zoran milica petar besnik arben shpresa liridona mirela
alin doina adela bjarne ingeborg kirsi liisa matti pekka sanna tuula arvid gunnar sigrid solveig torsten joost maarten marijke sjoerd wim femke anouk pieter willem liesbeth`

const middleEastAndAfrica = `abbas abdallah abdi abdikadir abdirahman abdul abdullah abdulrahman abeba abena abimbola abiodun abiola abu achieng adaeze adama adamu ade adebayo adebisi adedayo adel adeola adesua adetokunbo adewale adnan adwoa afia ahmad ahmed aicha aida aisha aishah akinyi
akosua akua akwasi alaa ali alia alhaji aliyah almaz ama amadou amal amani amara amina aminata amir amira amna anan aneeka anwar arash areej arif asad asefa asha ashraf asiya asma atiku awa aya ayan ayaan ayesha aylin ayodele ayse aysha azadeh aziz aziza babak babatunde
bahar bahram balqis bandile baraka bashir basma behnaz bereket bilal bilqis binta bolanle boubacar bukola busisiwe chiamaka chidi chidinma chidozie chijioke chika chinedu chinonso chinwe chioma chukwuemeka daoud darius dawit dunya deniz dilek ebele ebru ebrima efe efua
ejiro ekaette elif elham emeka emel emine emre enoch esi eyup fadi fadumo fahad faisal faiza farah fareed farhan farida farouk farrukh faryal fatema fathi fatih fatima fatimah fatma fatou fatoumata fatuma fawzia feisal femi ferhat feride fikret folake funmi funmilayo gamal
ghada golnaz habib habiba hadi hadiza hafsa hakim halima hamed hamid hamida hamza hana hani hanan haroon haroun haruna hasan hassan hatice hawa haya heba hesham hiba hicham hodan huda hussain hussein ibrahim idrees idris ifeanyi ifeoma iftikhar ihsan ikechukwu ikram ilhan ilyas
iman imran ines ismail jaafar jabir jamal jamila jawad jemal jibril jomo kagiso kamal kareem karim kamau kaveh kayode kehinde khadija khadra khaled khalid khalil kwabena kwadwo kwaku kwame kwesi kofi laila lamin lamine latifa layla leila lerato lindiwe lubna mahad mahmoud mahmood maha
mahdi makena malik mamadou mandla mansour mariama mariam marwa maryam masoud mazin mbali medina mehdi mehmet mehwish melek meryem merve moha mohamed mohammad mohammed mona mounir muhammad muhammed muna munira musa mustafa nabil nabila nada nadeem nadir naeem naima najma nasir
nasra nasreen nasrin nawal nazanin negar nejla ngozi nkechi nnamdi nneka nomsa noor noora noura nour nura nyambura obinna ochieng olabisi oladele olajumoke olamide olanrewaju olayinka olu oluchi olufemi olumide oluwaseun oluwaseyi oluwatobi omar omer omolara omotola onyeka
osama osman othman ousmane oyelaran ozlem parisa parvin qasim rabia rahma raja ramadan rana rania rasha rashid reem reza rim rotimi rukhsana saad saba sabah sabrina sadia sadiq safa safiya sagal saida saeed sahar sahra said sakina salah salim salma salman samar sameer samia
samir samira samuel sana sara segun sekou selam selma selim serkan shabana shahid shahnaz shirin siddiq sifiso sipho soraya sulaiman suleiman sumaya taha tahir taiwo tamer tarek tariq tayyab temitope temperance tendai thabo thandi thandiwe themba titilayo tobi tolu tolulope
tunde uche uchenna umar umaru usman wafa wahid wambui wanjiku waleed wangari waseem yahya yakubu yasin yasir yasmin yasmeen yemi yetunde yildiz yonas yousef youssef yusra yusuf yusuf zahid zahra zainab zanele zaynab zeinab zeynep zodwa zuberi zubair zulfiqar zuleikha`

const asia = `aarav aaradhya abhishek aditi aditya ajay akash akiko akira alok amar amarjit amit amita amitabh amrit anand ananya anika anil anirban anjali anju ankit ankita anoop anup anupam anuradha anusha aparna apurba archana arjun armaan arnab arun aruna arundhati arvind asif
aslam atsuko avni avtar ayumi azhar baljit baljeet balvinder banani bao bharat bharati bhavesh bhavna bikram bimal binod biswajit chandan chandra chandrika chao cheng chitra chun daiki daljit deepa deepak deepika devi dhruv dilip dilwar dinesh divya durga ekta fang farhana farzana feng gagan ganesh gaurav
gayatri geeta girish gita gopal govind gulshan gurdeep gurinder gurjit gurmeet gurpreet gurvinder hao harbhajan hardeep hari harish harjit harjinder harpreet haruka harvinder hideo hiroshi hiroko hoang hsin huan hui hye indira indu ishaan ishita jagdish jagjit jahanara jaspreet jaswinder jasvir jatin jaya jayesh jayshree ji jia
jigna jing jiwon jun jyoti kabir kalpana kalyani kamaljit kamla kamran kanchan karan karthik kaushik kavita kazuo keiko kenji khoa kiran kirti kishore krishna kulwinder kuldeep kulwant kumar kusum lakshmi lan lata leela lei lin ling linh lili madhavi madhu madhuri mahesh mahima maibritt maki mala malati malini mandeep mangal manish manisha manjit
manjula manoj manpreet maya meena meera mehul mei meng min ming minako minal minh mitali mohan mohit mukesh mumtaz nabanita nadira nalini nam nandini naresh narinder naveen navjot navneet neelam neeraj neha nguyen nikhil nilima nimisha nirmala nisha nita nitin nusrat om padma pallavi pankaj parminder parul parveen pavan phuong pooja prabha prabhjot prachi
pradeep prakash pramila pranav prasad prashant prateek pratibha praveen preeti prem prita pritam priti priya priyanka puja pushpa qing quang radha radhika rahim rahima rahul rajan rajani rajendra rajesh rajinder rajiv rajni raju rakesh rama raman ramesh ramona rani ranjit ranjana rashida rashmi ravi ravinder rehana rekha renu reshma ritu rohan rohini rohit rubina
ruksana rupa rupinder ruta sabiha sachin sadaf sahil saira sakshi sakura samina samit sandeep sanjay sanjeev sanjana santosh sapna sarita saroj sarwar satish satnam satoko satoshi savita seema sejal shabnam shah shaheen shahana shaila shakeel shakira shalini shamima shanta shanti sharmila sharmin shazia sheetal shefali shen shilpa shinji shirin
shivani shobha shreya shweta shyam simran sirajul sita smita smriti sneha sohail somchai sonal sonali srinivas subhash sudha sujata sukhdev sukhjit sukhvinder sultana suman sumit sumitra sunil sunita suraj surekha surinder suresh sushila sushma swati tahmina tanvi taslima tejal thanh thi thuy trang trung tuan tuyet uma upasana urmila usha vandana varun
veena venkat vidya vijay vikas vikram vimala vinay vinod vishal viswanathan wei xia xiang xiao xin xiu yan yang yi ying yoko yong yoshiko yu yuki yumi yun zafar zaheer zahida zaki zhen zheng zhi arnel benigno corazon dalisay jomar jovelyn ligaya marites maricel rodel rommel rowena rosalinda rizal tala tomasina agung budi dewi eko putri sari siti wayan nurul
aroha hemi hine hone manaia mere ngaio pania rangi tama tane tipene wiremu leilani kalani sione mele losa talia`

const recent = `abby aisling alanna annabel annabelle annmarie anneka antony ashleigh ava avril bertie bettie biddy bobbie bradley brad brenton bronagh bryony caoimhe
carly carrie cath chantal chantelle charmaine ciara clodagh clint cora cressida curtis cyril darcy darragh darrell darryl davina deanna deidre
delia delroy denzel diarmuid dion dionne dora doug dougie dwayne dwight eamon elaina elspeth elroy elvis emer errol eugene eustace
felicity felix fergal fidelma fintan frankie gabby garth gaynor geordie georgie glenda glenroy grainne greta gwendoline hattie hettie hollie imelda
ina isadora izzy jacinta jacqui janelle janette jasper jermaine jodi joely jolene jonny jools josephina kath kayla keeley keeva kendra kenny
kerri kitty kristen kristin kristina lacie lamar latifah leighton lenny leroy leticia lilian linford lorcan lucian luther lynsey lynette macsen
marguerite maire malachy mattie maura melinda merle merlin mhairi mickey minnie mitch muireann myles nanette nettie niall nichola noelle odette orla
orlaith osian pearse petronella philomena pippa raelene raj reece rhonda ricky rodger romy rosaleen rosamund rosalyn rosanna ruairi rufus sadie
saffron sammy sasha seamus shanelle shania shauna sheryl sinéad stacy steph struan susannah tamika tamsyn tegan thaddeus theodora tierney tierna tilda
trinny tyrell valerian vaughan verity verna wilf wilma yasmeena zak zelma gosia basia zosia kuba tomek pawelek wojtek krystian beatka dorotka
zuzia jurek bolek stasia franek nacho paco pepe maite nerea unai ander mikel jokin inaki xabier ibon arantxa candela macarena rocío nuria
montse jordi begona tahera hasina mizanur shahida sadika rubel sohel monir mahbub nazrul shafiq nourah tareq yara rima rami fadia samah
widad naji wissam ziad bassam haneen bilqees shahbaz shahzad tanveer zeeshan waqar waqas rizwan rehan uzma saima samreen sobia sidra nighat robina
shagufta
jayden aiden aidan brayden hayden kayden kayleigh kaylee kylie noah logan tyler ryder chelsie shanice shaniqua tremaine tyrone latoya lakisha keisha ebony-rose demi tia tiana tianna kiara kiera keira kian finley riley harley bailey-may archer theo arlo otis
ezra elijah isaiah josiah levi caleb nevaeh aaliyah amelie maisie evie gracie millie-mae lacey lexi lexie libby lottie tilly-mae ottilie esme elodie alyssa brianna brittany courtney destinee jada jasmin makayla mckenzie paige peyton reagan savanna skyler taylah trinity-rose zoey
trish bettina betty suki priti kelly kellyanne bev bernie bernadine dilys marge madge mags nessa nell nellie noreen patsy peg rhys-jon roz shaz sheena shona sian stu sukie trudy tracie ursula vonnie winnie wynne yvie zena zelda moses desiree desree marvellous
jasvinder kulvinder sukhjinder rupinderjit balbir ranbir jagtar gurbaksh satinder sumaiya sumayya rukaya rukia ruqayya hafiza sultan mehreen mahreen nazia nazma nazneen nasima rabeya rahela rokeya salma-begum shirina taslim tasnim tasneem yasmina zeenat zubaida
chukwudi ikenna uzoma emeka obiageli adaora amarachi ifunanya chinyere chizoba nonso olumide oluwadamilola damilola dami kehinde bimbo bisi bunmi dayo dele deji ebun femi folasade gbenga jide kunle lanre lekan niyi ronke sade seun shade shola sola tayo toyin wale yinka
lwazi nomvula sibusiso thulani zinhle tafadzwa tatenda tinashe rudo chipo farai tapiwa nyasha mwangi njeri otieno atieno akello nakato namuli okello tesfaye selamawit tsegaye yohannes hiwot mihret abrehet
sanne femke bram daan lotte maaike ruud saskia conceicao joaquina graca ines beatriz leonor goncalo tiago encarnacion ximena itzel xochitl citlali ainhoa amaia aitor iker marisol maribel milagros inmaculada socorro remedios asuncion dolores
kacper oliwia wiktor nikodem borys kornelia lena igor bartlomiej gabriela jagoda halszka bozena danuta genowefa stanislawa irena-maria henryka mieczyslaw zdzislaw ryszarda`

/** After words that may announce a name ("أنا"): only these, since the scripts have no capitals. */
const uncased = `فاطمة محمد أحمد حسين حسن مريم زينب خديجة عائشة عمر يوسف إبراهيم خالد سمير سامر ليلى هدى نادية سعاد رنا هبة نور سارة آمنة ياسمين عبدالله مصطفى محمود طارق كريم جميل رشيد سليم فؤاد وليد زياد ماجد هشام نبيل رانيا سلمى دعاء إيمان أسماء شيماء منى سميرة نجاة لطيفة حليمة رقية صفية
রহিমা করিম সুমাইয়া ফারহানা ফাতেমা আয়েশা খাদিজা নাসরিন শাহানা সালমা তানভীর রফিক শফিক জাহাঙ্গীর মোহাম্মদ আব্দুল রাবেয়া রোকেয়া শামীমা সুলতানা हसीना सुनीता अनीता राजेश सुरेश रमेश प्रिया पूजा सीमा गीता संगीता अमित विजय संजय दीपक`

/** Every given name of the lists, for looking one up. */
export const givenNames: ReadonlySet<string> = new Set(
  [english, celtic, european, middleEastAndAfrica, asia, recent, uncased]
    .flatMap((list) => list.split(/\s+/))
    .map(foldWord),
)
