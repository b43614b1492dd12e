import { fold } from '../words';

// Our own list of common names, folded; Turkish first, then English, then other frequent ones.
const given = `ahmet mehmet mustafa ali huseyin hasan ibrahim ismail osman yusuf murat omer ramazan halil suleyman abdullah mahmut recep salih fatih kadir emre hakan adem kemal yasar bekir musa metin orhan bayram serkan furkan cemal gokhan burak yunus kenan volkan cengiz enes baris bulent tolga onur can cem deniz ege kaan arda mert berk efe eren umut ugur selim selcuk sinan taner tarik tuncay turgut ufuk veysel yavuz yigit zafer zeki necati nihat nuri oguz oktay okan ozan ozgur ozkan ramiz riza sabri sadik sami savas sedat semih serdar serhat sezgin soner suat sukru tahsin tamer tayfun tekin temel tevfik tufan tugrul alper alperen alp arif aslan atilla aydin ayhan aykut aytac aziz bahadir batuhan berkay bilal bora bugra caner celal cenk cihan coskun cuneyt dogan dogukan dursun emin emir emirhan engin ercan erdal erdem erdogan erhan erkan erol ersin ertan ertugrul fahri faruk ferhat ferit fikret fuat galip goksel gurkan guven haci haldun haluk hamdi hamza harun haydar hayri hidayet hikmet hilmi hulusi husnu idris ilhan ilker ilyas irfan ishak iskender ismet izzet kazim koray korhan kursat levent lutfi mahir mazhar melih memduh mesut mevlut miraç muhammed muhammet muharrem muhittin muzaffer naci nazim nedim nejat rasim rauf refik resul ridvan rustem ruzgar poyraz miran kerem kuzey atlas ayaz alparslan yagiz toprak doruk demir cinar aras utku sarp rasit selahattin
fatma ayse emine hatice zeynep elif meryem serife zehra sultan hanife merve havva zeliha esra fadime ozlem hacer yasemin huseyine melek rabia tugba busra kubra cemile hulya sevim songul nurcan gulsen ebru seda pinar selin ece defne azra nehir eylul asya ela duru ecrin irmak miray hiranur asel zumra lina mira nisa nil ada alya masal derin nazli naz melis melisa ceren cansu damla dilara didem derya demet burcu buse begum beyza betul berna beril bahar ayten aysun aysel ayla aylin aynur asuman aslihan asli arzu aleyna canan cagla cigdem dilek duygu ecem eda elcin emel esin esma fadik feride feyza filiz figen funda gamze gizem gokce gonca gonul gozde gul gulay gulcan gulden gulhan gulsah gulten gulsum guler gulizar gunes hale halime handan hande hazal hilal hulya ilayda ilkay inci ipek irem isil jale kader kadriye kevser kiymet lale leyla makbule mehtap melahat meltem mine muge mukaddes munevver nagihan nalan naciye necla nermin neslihan nesrin nevin nihal nil nilay nilgun nilufer nimet nur nuran nuray nurgul nurhan nursel nursen nurten ozge oznur pelin perihan petek rahime rana reyhan ruya saadet sabiha saliha sanem satiye seher selma semra sena seniha serap sevda sevgi sevilay sevinc sevtap seyma sibel simge sinem suna sule sumeyye suzan tuba tugce tulay tulin turkan umran vildan yaprak yeliz yesim yildiz yonca zerrin zubeyde zuhal
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny liam oliver lucas mason aiden jayden harry charlie oscar leo theo alfie freddie archie isaac max toby luke connor callum jamie ben sam tom tim mike steve dave chris matt nick tony greg jeff ken dan bob bill jim ron rob alex alfred ernest stanley leonard clarence francis fred howard martin marcus mario ian neil graham stuart simon colin duncan gareth nigel trevor barry derek clive hugh ross shaun dean lee wesley curtis cody travis shane derrick dustin brett chad craig victor edwin marvin melvin glenn herbert hector ivan omar miguel angel luis carlos jorge pedro manuel antonio francisco javier alejandro diego sergio rafael fernando ricardo eduardo roberto andres pablo alberto mateo santiago
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie mia ava amelia harper ella scarlett chloe zoe lily ellie poppy freya isla daisy phoebe sophie lucy jane anne rose claire clare fiona louise tracy tina wendy dawn paula peggy rita sally sheila sylvia tammy vanessa vera veronica violet vivian yvonne yolanda wanda holly hope irene ivy jasmine jenna jill jo josephine joanna juanita june kate katie kristen kristin leah leslie lillian lynn mabel marjorie marlene maureen maxine melanie mildred miranda molly monica naomi nina nora norma phyllis priscilla regina renee roberta robin rosa rosemary ruby sabrina shannon stacy stella suzanne tamara tiffany valerie ana carmen elena isabel lucia sofia camila valentina gabriela daniela adriana alejandra beatriz cristina dolores guadalupe luz mercedes pilar raquel rocio silvia
hans klaus jurgen wolfgang peter uwe stefan andreas markus sebastian florian tobias lukas felix jonas leon finn luca matthias karl heinz dieter horst gunter manfred rolf bernd jens sven lars torsten dirk ralf ursula monika petra sabine renate helga karin brigitte ingrid gisela heike anja katrin silke birgit susanne lena lea hannah leonie lina clara johanna franziska pierre jacques philippe alain bernard michel laurent nicolas julien antoine guillaume hugo arthur jules louis gabriel nathalie isabelle sylvie catherine francoise monique celine camille chloe manon lea ines giovanni giuseppe francesco alessandro lorenzo matteo andrea marco luca paolo giulia chiara francesca martina alessia jan piotr krzysztof andrzej tomasz pawel anna katarzyna agnieszka malgorzata ivan dmitri sergei alexei natalia olga tatiana svetlana mohammed mohamed ahmed muhammad hussein omar khalid fatima aisha mariam wei li ming hiroshi kenji yuki sakura raj priya amit anjali rahul sanjay pooja deepak sunil anita vikram neha
immanuel rodney marge jenny audrey arnold antonia angelica angelina annie annette april ashlee autumn bailey
bernadette bernice bertha bessie beth bethany bianca blanche bonnie brad bradley brandi brendan brent bryant byron
caleb calvin cameron candace candice carla carlton caroline carrie cassandra cecilia cedric celia charlene chelsea
christie claude claudia clayton clifford clifton clinton clyde cole colleen connie constance cora corey courtney
crystal dana darla darlene darrell darren daryl deanna delia della desiree dewey dexter dianna dixie dominic
dominique donnie dora doreen dwayne dwight earl earnest ebony edgar edith edna eileen elaine elbert eleanor elisa
ellen ellis elmer eloise elsie elvira emmett erica erick erika ernestine ernesto essie estelle esther ethel eula
eunice eva faith fannie faye felicia felipe flora florence floyd forrest frankie franklin freda frederick gail
garrett garry gayle gena geneva genevieve geoffrey georgia geraldine gerard gertrude gilbert gina ginger gladys
glenda gordon grady gretchen guy gwen gwendolyn hattie hazel henrietta herman hilda homer hubert ida ignacio inez ira
iris irma irvin jackie jacquelyn jaime jake jana janie jasmin jeanette jeanne jeannie jermaine jerome jessie jimmie
jimmy joann joanne jodi jody joel johnnie jonathon joy jared jodie julius kara karla kathy katrina kay kelley kelvin
kendra kenny kerry kim kirk kristi kristina kristine kristy krystal kurt lana lance latoya laurie laverne leigh lela
leona leonardo leroy lester lewis lila lillie lloyd lois lola lora lorena lorene loretta lorraine lowell lucille
luther lydia lyle mack mae maggie malcolm mamie mandy marc marcella marcia margarita margie marguerite marian
marianne marion marlon marsha marshall marta marty maryann mathew mattie maurice melba melinda melody meredith merle
micheal milton mindy minnie miriam misty mitchell mona morris muriel myra myrtle nadine natasha nellie nettie nichole
noel norman olive ollie opal ophelia ora orville otis owen pam pat patsy patti patty pauline pearl penny perry pete
phil phillip preston rachael ramiro ramon ramona randall randolph reginald rene rex rhonda rickey ricky robbie robyn
rochelle roderick rodolfo roland roosevelt rosalie rosemarie rosie roxanne ruben rudolph rudy rufus salvador
salvatore sammy sandy saul seth shari shelia shelley shelly sheri sherman sherri sherry sheryl sidney simone sonia
sonja sonya spencer stewart sue susie sylvester tabitha tami tanya tara ted terence terrance terrell terri thelma
theodore todd tomas tommy toni tonya tracey traci tricia troy velma verna vernon vicki vickie vicky viola virgil wade
wallace warren wendell wilbur wilfred willard willis wilma winifred woodrow zach hayrettin hayrullah hamide hediye
hicran hurriyet huriye husniye ikbal imran ismigul kamile kamuran keziban kiraz lutfiye macide mahinur mediha medine
mehpare menekse mensure merih mevlude minel muazzez mualla muberra mukerrem munise mujgan mursel muserref nadide
nafiye nahide naime nazan nazife nazmiye necmiye nefise nese nezahat nezihe nuriye olcay oya pakize pembe pervin
rahsan raziye refika remziye ruhsar rukiye safiye sakine saziye seniye servet sevgul sevil siddika sidika sirin
sukran sukriye tenzile ulku umit vesile yeter zahide zekiye zinet zisan zulfiye abdulkadir abdurrahman abidin akif
alaaddin alaattin ata atakan atila aytekin azmi baki baran battal bedri behcet berat bertan besim birol boran burhan
cafer cahit cavit cebrail celalettin cevat cevdet cezmi cihat cuma dervis durmus ekrem emrah emrullah ender enver
erbil ercument erman erdinc ersoy esat evren eyup fahrettin faik faysal fazil fehmi ferdi fethi feyyaz fevzi firat
gazi habib hakki halim halit hasim hayati hifzi hursit husamettin ihsan ilhami ilkin imdat isa kamil kani kasim kerim
kubilay latif lokman macit mahsun mansur mecit mehdi mete mirac mithat muammer mucahit muhsin mukremin munir murathan
muslum mutlu nadir nafiz naim namik nazif necdet necip necmettin nevzat nizam nizamettin numan nurettin nusret onder
orcun ozcan polat raif rahmi ramis recai reha remzi resat rifat rustu saadettin sabahattin sabit sacit sadettin
saffet saim sait samet samim sefa sefer selami sencer seref serif seyfettin seyfi sezai sezer sirri sitki sururi
sahin safak senol sevket tacettin talat talha tarkan tayyar timur tugay tunc turan turhan turker ulas ulvi unal vahit
vedat vefa vehbi veli vural yakup yalcin yasin yekta yener yilmaz yuksel zekeriya zeynel ziya zuhtu ersan`;
const family = `yilmaz kaya demir sahin celik yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan simsek polat korkmaz cakir erdogan yavuz can acar sen aktas guler yalcin gunes bozkurt bulut keskin turan unal gul ozer isik kaplan avci tekin tas kose yuksel ates aksoy ozcelik eren toprak duman akin coskun bayram uysal deniz yaman ceylan uzun ucar altun cinar turk akbas sari demirci erol gokce karaca bilgin guven durmaz sonmez karakaya soylu
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin perez thompson white harris sanchez clark ramirez lewis robinson walker allen wright torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos cox ward richardson watson brooks chavez wood bennett gray mendoza ruiz hughes alvarez castillo sanders patel myers ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons graham murray ford hamilton marshall muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann koch bauer richter klein wolf schroder neumann schwarz zimmermann braun hofmann hartmann dubois durand moreau laurent leroy roux rossi russo ferrari esposito bianchi romano ivanov petrov kowalski nowak singh kumar sharma khan chen wang zhang liu kim park tanaka suzuki sato`;

const furtherFamily = `rogers cook morgan peterson cooper reed bailey kelly howard ward cox richardson watson brooks chavez wood james bennett gray
mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman
butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west
cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods
washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder
mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd stone salazar fox warren mills meyer rice schmidt garza daniels ferguson
nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott
cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards contreras
willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago
maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver jensen harvey williamson
gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little
banks padilla day walsh bowman schultz luna fowler mejia davidson acosta brewer may holland juarez newman pearson curtis cortez douglas schneider
joseph barrett navarro figueroa keller avila wade molina stanley hopkins campos barnett bates chambers caldwell beck lambert miranda byrd craig
ayala lowe frazier powers neal leonard gregory carrillo sutton fleming rhodes shelton schwartz norris jennings rhodes watts duran walters cohen
mcdaniel moran parks steele vaughn becker holt deleon barker terry hale leon hail benson haynes horton miles lyons pham graves bush thornton wolfe
warner cabrera mckinney mann zimmerman dawson lara fletcher page mccarthy love robles cervantes solis erickson reeves chang klein salinas fuentes
baldwin daniel simon velasquez hardy higgins aguirre lin cummings chandler sharp barber bowen ochoa dennis robbins liu ramsey francis griffith paul
blair oconnor cardenas pacheco cross calderon quinn moss swanson chan rivas khan rodgers serrano fitzgerald rosales stevenson christensen manning
gill curry mclaughlin harmon mcgee gross doyle garner newton burgess reese walton blake trujillo adkins brady goodman roman webster goodwin fischer
huang potter delacruz montoya todd wu hines mullins castaneda malone cannon tate mack sherman hubbard hodges zhang guerra wolf valencia saunders
franco rowe gallagher farmer hammond hampton townsend ingram wise gallegos clarke barton schroeder maxwell waters logan camacho strickland norman
person colon parsons frank harrington glover osborne buchanan casey floyd patton ibarra ball tyler suarez bowers orozco salas cobb gibbs andrade
bauer conner moody escobar mcguire lloyd mueller hartman french kramer mcbride pope lindsey velazquez norton mccormick sparks flynn yates hogan
marsh macias villanueva zamora pratt stokes owen ballard lang brock villarreal charles drake barrera cain patrick pineda burnett mercado santana
shepherd bautista ali shaffer lamb trevino mckenzie hess beil olsen cochran morton nash wilkins petersen briggs shah roth nicholson holloway lozano
rangel flowers hoover short arias mora valenzuela bryan meyers weiss underwood bass greer summers houston carson morrow clayton whitaker decker yoder
collier zuniga carey wilcox melendez poole roberson larsen conley davenport copeland massey lam huff rocha cameron jefferson hood monroe anthony
pittman huynh randall singleton kirk combs mathis christian skinner bradford richard galvan wall boone kirby wilkinson bridges bruce atkinson velez
meza roy vincent york hodge villa abbott allison tapia gates chase sosa sweeney farrell wyatt dalton horn barron phelps yu dickerson heath foley
atkins mathews bonilla acevedo benitez zavala hensley glenn cisneros harrell shields rubio choi huffman boyer garrison arroyo bond kane hancock
callahan dillon cline wiggins grimes arellano melton oneill savage ho beltran pitts parrish ponce rich booth koch golden ware brennan mcdowell
marks cantu humphrey baxter sawyer clay tanner hutchinson kaur berg wiley gilmore russo villegas hobbs keith wilkerson ahmed beard mcclain montes
mata rosario vang walter henson oneal mosley mcclure beasley stephenson snow huerta preston vance barry johns eaton blackwell dyer prince macdonald
solomon guevara stafford english hurst woodard cortes shannon kemp nolan mccullough merritt murillo moon salgado strong kline cordova barajas roach
rosas winters jacobson lester knox bullock kerr leach meadows orr davila whitehead pruitt kent conway mckee barr david dejesus marin berger mcintyre
blankenship gaines palacios cuevas bartlett durham dorsey mccall odonnell stein browning stout lowery sloan mclean hendricks calhoun sexton chung
gentry hull duarte ellison nielsen gillespie buck middleton sellers leblanc esparza hardin bradshaw mcintosh howe livingston frost glass morse knapp
herman stark bravo noble spears weeks corona frederick buckley mcfarland hebert enriquez hickman quintero randolph schaefer walls trejo house reilly
kuhn kunze lehmann krause lange huber kaiser fuchs peters scholz moller weiss jung hahn schubert vogel friedrich winkler lorenz baumann franke albrecht
schuster simon ludwig bohm winter kraus martin schumacher kramer vogt stein jager otto sommer gross seidel heinrich brandt haas schreiber graf dietrich
ziegler kuhn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer petit garnier fournier lefebvre lefevre mercier dupont lambert
bonnet francois legrand gauthier perrin robin clement morin nicolas henry roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel
meyer dufour meunier brun blanchard giraud joly riviere lucas brunet gaillard barbier arnaud martinez gerard roche renard schmitt roy leroux colin vidal
caron picard roger fabre aubert lemoine renaud dumas lacroix olivier philippe bourgeois pierre benoit rey leclerc payet rolland leclercq guillaume
adem altintas altun akbas akbulut akdeniz akgul akkaya akman akpinar aktan akyol akyuz alkan alp altay altin apaydin aras ari arikan armagan arslanoglu
asan ata atalay atas ates atik avsar ay aydemir aydogan aygun ayhan aykut aytac babacan bakir balci baran basar baskan bas bayrak bayraktar baysal bekar
bektas berber bilgic bilgin bilge bingol bicer boz bozdag budak bulbul can cengiz celebi celen cevik ceviz cicek cihan civelek coban colak comert dag
dagdelen dalkilic dede demirbas demirci demirel demirkan demirtas dere dikmen dincer dinc doner dursun durak durmaz duzgun ekici ekinci elmas emre ercan
erdem eren ergin ergun erkan erol ersoy ertas ertugrul esen eser gedik genc girgin gok gokce gokmen gultekin gundogdu gunduz gungor gur gurbuz guven
guzel has ilhan inan ince ipek isler kahraman kalkan kanat kandemir karabulut karaca karadag karadeniz karagoz karahan karakas karakaya karakoc karakus karaman
karatas karatay kartal kaya kaynak kayhan keles kesik kilinc kirac kizil kocabas kocak kocaman konak koroglu kucuk kurtulus kus kutlu mert mutlu nacar
onal onder ongun oral oz ozbay ozbek ozcan ozden ozel ozen ozgen ozgur ozkaya ozmen ozsoy oztekin ozyurt parlak pehlivan peker sahiner sakar sari sarikaya
sarac savas saygin secgin sener sengul seker sezer sezgin sonmez soylu soysal sozen suner tan tanriverdi tarhan tasci tasdemir taskin tatar tezcan tok
topal topcu topuz tosun tufan tuna tuncel tunc turgut turker tuzun ugur ulu ulusoy uludag ulker unlu uslu usta ustun vardar varol vural yagci yalman yanik
yasar yazici yegin yesil yetkin yigit yolcu yorulmaz yuce yurt yurdakul yuksek zengin`;

const givenNames: ReadonlySet<string> = new Set(given.split(/\s+/).map(fold));
const familyNames: ReadonlySet<string> = new Set(`${family} ${furtherFamily}`.split(/\s+/));

/** Whether the word is a common given name. */
export function isGivenName(word: string): boolean {
  return givenNames.has(fold(word));
}

/** Whether the word is a common family name. */
export function isSurname(word: string): boolean {
  const folded = fold(word);
  return (
    familyNames.has(folded) ||
    /\p{L}{2}(oglu|sson|owski|ewski|ovic|enko|escu|opoulos|stein|berg|mann|sen|quez|guez|nandez|elli|etti|owicz|ovich)$|^mc\p{L}{4}/u.test(
      folded,
    )
  );
}
