/**
 * Given names that are common in Sweden (sv. *tilltalsnamn*), lower case: with a capitalised word behind it one of them is the
 * name of somebody, whether or not the program has found out who.
 */

const NAMES = `agneta agnes albert albin alexander alexandra alf alfred ali alice alma alva amanda amelia amir anders andreas andré
  andrea anette anita ann anna annelie anneli annette annika ann-britt ann-charlotte ann-christin ann-marie ann-sofie anna-karin
  anna-lena anton antonia arne arvid asta astrid august axel barbro beata beatrice bengt benjamin berit bernt bert bertil bibbi
  birger birgit birgitta bjarne björn bo bodil boel boris britt britt-marie britta börje carin carina carl carl-johan carola
  carolina caroline casper catarina catharina cecilia charlotta charlotte christer christian christin christina christine
  christoffer claes clara clas conny curt dag dagmar dan daniel daniela david dennis desirée ebba eddie edit edith edvard edvin egil
  egon einar elin elina elis elisabet elisabeth elise ella ellen ellinor elmer elsa elsie elvira emelie emil emilia emma emmy
  enar erik erika erland erling ernst ester eva eva-lena evelina evert fabian fatima felicia felix filip filippa fia folke fredrik
  fredrika frida frans frank fritz gabriel gabriella georg gerd gerda gert gertrud gisela gittan glenn greger greta gudrun gull
  gullan gun gunborg gunhild gunilla gunn gunnar gunnel gunvor gustaf gustav göran gösta göte hampus hanna hannah hannes hans
  hans-erik hans-åke harald harriet harry hasse hedda hedvig heidi helen helena helene helge helmer henning henric henrik
  henrietta henry herbert herman hermann hilda hilding hillevi hjalmar holger hugo hussein håkan ibrahim ida idun ingalill inga ingbritt
  ingela ingeborg ingegerd ingegärd inger ingemar ingmar ingrid ingvar irene iréne iris irma isa isabella isabelle isak ivan ivar
  jacob jakob jan jan-erik jan-olof jane janne jasmine jean jeanette jennifer jenny jens jerker jerry jesper jessica jimmy joachim
  joakim joel johan johanna johannes john johnny jon jonas jonatan jonathan jonna jonny josef josefin josefina josefine joseph
  judit judith julia julius justina jörgen kaj kajsa karin karina karl karl-erik karl-gustav karl-johan karolina katarina katja kenneth kent
  kenth kerstin kevin kicki kim kimmo kjell klara klas knut konrad kristian kristin kristina kristofer kristoffer krister kurt lars
  lars-erik lars-göran lars-olof lars-åke lasse leif leila lena lennart leo leon leonard lilian lillemor lina linda linn linnea linnéa
  linus lisa lisbet lisbeth lise-lott lise-lotte liselott liselotte lotta lotten louise lova lovisa lucas ludvig ludwig lukas lydia
  maj maj-britt maja majken malin malte manfred margareta margaretha margit maria marianne maria-therese marie mariette marika
  marina mario marita maritta markus martin martina mary mathias mathilda matilda mats mattias maud max maximilian maya
  mehdi melker michael michaela mikael mikaela mike miriam mohamed mohammad mohammed moa mona monica monika morgan måns märit
  märta nadja natalia natalie nathalie niclas niklas nicklas nicole nike nils nils-erik nina noah noel nora norma oliver olivia
  olle olof olov olga oscar oskar osvald otto ottilia owe ove patric patricia patrick patrik paul paula paulina per per-erik per-olof
  pernilla peter petra petter pia pierre pontus pär ragnar ragnhild ralf ramona rasmus rebecca rebecka regina reine reinhold renée
  richard rickard rikard rita robert robin roger roland rolf ronja ronny rose-marie rosita roy rune ruben rut ruth sabina samir samuel
  sandra sanna sara sarah sebastian selma signe sigrid sigurd sigvard simon siri siv sixten sofia sofie solveig solvig sonja sonny
  sophia sophie staffan stefan stellan stella sten stig stina stine sture sune susann susanna susanne svante sven sven-erik sven-olof svea
  sylvia sören tage tanja teodor terese teresia therese theresia theodor thomas thea thor thorbjörn thore tilda tim timo tina tobias tom tomas
  tommy tony tor torbjörn tord tore torgny torkel torsten tove tuija tuva tyra ulf ulla ulla-britt ulrica ulrik ulrika ulrike urban
  ursula ulla-karin valborg valdemar valter vanja vera verner veronica veronika victor victoria vidar viktor viktoria vilhelm vilma vincent
  viola viveca viveka vivianne walter wilhelm william wille wilma yasmin ylva yngve yvonne zara åke åsa örjan östen`;

const GIVEN: ReadonlySet<string> = new Set(NAMES.split(/\s+/u));

/** Whether a word, lower case, is a given name. */
export function isGivenName(folded: string): boolean {
  return GIVEN.has(folded);
}
