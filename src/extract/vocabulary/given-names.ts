/**
 * Common Swedish given names (sv. *förnamn, tilltalsnamn*), lower case: where people stand in a row without anything between
 * them, a new one begins there. A name that is missing costs a cut, never a person.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
  adam, agne, agneta, agnes, albin, alexander, alexandra, alf, alice, alicia, allan, alva, amanda, amina, anders, andreas, anette,
  angelica, anita, ann, anna, anne, annelie, anneli, annett, annette, annica, annie, annika, anton, arne, arvid, asta, astrid, axel,
  barbro, bengt, benny, berit, bernt, bert, bertil, birger, birgit, birgitta, björn, bo, boel, bosse, britt, britta, brita,
  bror, börje, camilla, carin, carina, carita, carl, carola, carolina, caroline, cathrine, catharina, catarina, cecilia, charlotta,
  charlotte, chris, christer, cia, christian, christin, christina, christine, christoffer, claes, clara, claudia, conny, cristina,
  dag, dagmar, dan, daniel, daniela, david, denise, dennis, dick, ebba, edit, edvin, eivor, elin, elina, elisabet, elisabeth, elise, ella,
  ellen, ellinor, elsa, elsy, emelie, emil, emilia, emma, erik, erika, erland, ester, eva, evelina, evert, ewa, fanny, felicia, felix,
  filip, filippa, folke, frank, frans, fred, fredrik, fredrika, frida, fritz, gabriel, gabriella, georg, gerd, gerhard, gert, gertrud,
  gittan, greger, greta, gudrun, gun, gunborg, gunhild, gunilla, gunn, gunnar, gunnel, gunvor, gustaf, gustav, göran, gösta, göte, hanna,
  hannah, hanne, hannele, hans, harald, harriet, harry, hasse, hedvig, helen, helena, helene, helén, heléne, helge, helmer, henning, henric,
  henrik, henry, hillevi, hilda, hugo, håkan, ida, inga, ingalill, inge, ingegerd, ingela, ingemar, inger, ingrid, ingvar, irene, iréne, iris,
  isabella, isabelle, ivan, ivar, jacob, jakob, jan, jane, janne, jeanette, jennie, jenny, jens, jerker, jerry, jesper, jessica, jim,
  jimmy, jill, joakim, joel, johan, johanna, johannes, john, johnny, jon, jonas, jonathan, jonny, josef, josefin, josefine, julia, julius,
  jörgen, kajsa, karin, karl, karolina, katarina, katharina, kenneth, kent, kerstin, kicki, kim, kjell, klara, klas, knut, kristian,
  kristin, kristina, kristoffer, krister, kurt, lage, lars, lasse, lena, lennart, leif, lena, leo, leonard, lilian, lillemor, lina, linda,
  linn, linnea, linnéa, linus, lisa, lisbet, lisbeth, lise, liselott, liselotte, lotta, louise, lovisa, lucas, ludvig, lukas, magdalena,
  magnus, maj, maja, malin, margareta, margaretha, margit, margot, margret, mari, maria, mariana, marianne, marie, marika, marina, mariann,
  markus, marcus, martin, martina, matilda, mathias, matilda, mats, mattias, maud, max, melker, mia, michael, mikael, mikaela, minna, miriam,
  mona, monica, monika, måns, märta, mårten, nils, nina, niklas, nicklas, niclas, oliver, ola, olof, olov, olle, oscar, oskar, owe, ove, patric,
  patricia, patrik, paul, paula, peder, pelle, per, pernilla, peter, petra, petter, pia, pär, ragnar, ragnhild, rebecca, rebecka,
  reidar, renée, richard, rickard, rigmor, rikard, rita, robert, robin, roger, roland, rolf, ronny, rose, roy, rune, runar, rut, ruth, saga,
  samuel, sandra, sara, sarah, sebastian, signe, sigrid, sigvard, simon, siri, siv, sixten, sofia, sofie, solveig, sonja, sophie, staffan,
  stefan, stellan, sten, stig, stina, sture, sune, susan, susann, susanna, susanne, suzanne, svante, sven, sverker, sylvia, sören, tage,
  therese, thomas, thore, thorsten, tilda, tim, tina, tobias, tom, tomas, tommy, tony, tor, torbjörn, tord, tore, torgny, torkel, torsten,
  tove, tuula, tyra, ulf, ulla, ulrica, ulrik, ulrika, urban, ursula, valdemar, vendela, vera, veronica, veronika, vera, victor, victoria,
  viktor, viktoria, vilhelm, viola, viveca, viveka, vivianne, walter, wilhelm, yngve, ylva, yvonne, åke, åsa, östen, örjan
`
    .split(/[\s,]+/u)
    .filter((name) => name !== ""),
);
