/**
 * Labels in minutes (sv. *protokoll, minnesanteckningar*), as data: those of the head, and those within an item.
 * Lower case, without colon. What a label is not on either list stays text.
 */

/** Labels between bars. */
const list = (labels: string): readonly string[] => labels.split("|").map((label) => label.trim());

/** What a label in the head is about. `absent` and `formal` are understood and give nothing. */
export type HeadSlot =
  | "date"
  | "time"
  | "place"
  | "body"
  | "deciding"
  | "other"
  | "secretary"
  | "chair"
  | "adjuster"
  | "absent"
  | "formal";

/** Of one form in several slots ("plats och tid") the first is the one it is listed under. */
export const HEAD_LABELS: Readonly<Record<HeadSlot, readonly string[]>> = {
  date: list(`dag | datum | sammanträdesdatum | sammanträdesdag | mötesdatum | mötesdag | datum och tid | dag och tid`),
  time: list("tid | klockan | sammanträdestid | mötestid | tidpunkt | tid för mötet"),
  place:
    list(`plats | lokal | möteslokal | mötesplats | sammanträdesplats | plats och tid | tid och plats | plats & tid |
    tid & plats | plats/tid | tid/plats | plats, tid | tid, plats | datum och plats | plats och datum | datum, plats`),
  body: list(
    "organ | nämnd | styrelse | nämnd/styrelse | grupp | arbetsgrupp | möte med | mötesforum | forum | beslutsorgan | beslutande organ",
  ),
  deciding:
    list(`beslutande | ande | beslutande ledamöter | ledamöter | närvarande | närvarande ledamöter | närvarolista |
    deltagare | deltagande | mötesdeltagare | tjänstgörande ersättare | tjänstgörande | deltog | representanter |
    närvarande beslutande | ordinarie ledamöter | ordinarie | närvaro | tjg ersättare | tjg ers | tj ersättare |
    tjänstg ersättare | med på mötet | närvarande på mötet | vid mötet deltog | medlemmar | beslutande ledamot |
    beslutande ersättare | närvarande medlemmar`),
  other:
    list(`övriga deltagande | övriga deltagare | övriga närvarande | övriga | ej beslutande | ersättare | inbjudna |
    ej tjänstgörande ersättare | icke tjänstgörande ersättare | närvarande ersättare | inbjuden | adjungerade | adjungerad |
    gäster | gäst | tjänstemän | tjänstepersoner | närvarande ej beslutande | insynsplats | föredragande | ej tjänstgörande |
    även närvarande | dessutom deltar | dessutom närvarande | även deltagande | dessutom | suppleanter | personal |
    närvarande tjänstemän | närvarande tjänstepersoner | från förvaltningen | närvarande suppleanter | åhörare | revisorer |
    fackliga företrädare | personalföreträdare | övriga medverkande | medverkande`),
  secretary: list(`sekreterare | mötessekreterare | vid pennan | protokollförare | vid protokollet | antecknare |
    antecknat av | vid anteckningarna | antecknar | för anteckningarna | vid tangenterna | vid datorn | anteckningar av`),
  chair: list("ordförande | mötesordförande | mötesledare"),
  adjuster:
    list(`justerare | justerande | utses att justera | utsedd att justera | justeringsperson | justeringspersoner |
    justeras | justerat`),
  absent:
    list(`frånvarande | anmält förhinder | förhinder | förhindrade | förhindrad | ej närvarande | meddelat förhinder |
    anmäld frånvaro | anmälda förhinder | återbud | ej deltagande | deltog ej | saknades | frånvarande ledamöter |
    anmält frånvaro | lämnat återbud | kallade | kallad | sändlista | distribution | kopia till | för kännedom |
    utsänt till`),
  formal:
    list(`paragrafer | paragraf | §§ | justeringens plats och tid | underskrifter | underskrift | anslag/bevis | bevis |
    anslag | protokollet är justerat | datum för anslags uppsättande | datum när anslaget sätts upp | anslaget sätts upp |
    datum för anslags nedtagande | datum när anslaget tas ned | anslaget tas ned | förvaringsplats för protokollet |
    förvaringsplats | protokollets förvaring | utdragsbestyrkande | sida | sidor | dnr | diarienummer | ajournering |
    ajourneringar | justerares sign | justerandes sign | justering | justeringens | omfattning | expedieras | bilagor | bilaga |
    antal bilagor | dagordning | ärendelista | föredragningslista | ärenden | nästa möte | version | handläggare`),
};

/** What a label within an item is about; `aside` is understood and is neither decision nor background. */
export type ItemSlot = "presenter" | "attachment" | "decision" | "background" | "responsible" | "aside" | "text";

/** Labels within an item. */
export const ITEM_LABELS: Readonly<Record<ItemSlot, readonly string[]>> = {
  presenter: list("föredragande | föredragare | föredras av | föredragning | rapportör | inledare | presentation av"),
  attachment: list(`bilaga | bilagor | bil | beslutsunderlag | underlag | handlingar | handling | underlag för beslut |
    bifogas | bifogade handlingar`),
  decision: list(`beslut | besluts | beslutspunkt | beslutspunkter | mötets beslut | gruppens beslut | beslut/åtgärd |
    beslutas | beslutat`),
  background:
    list(`ärendebeskrivning | ärendet | ärendet i korthet | beskrivning av ärendet | bakgrund | sammanfattning |
    redogörelse | sammanfattning av ärendet | bakgrund och nuläge | bakgrundsbeskrivning | information i ärendet |
    redogörelse för ärendet | bakgrund till ärendet | ärendets gång | historik | beredning | ärendets beredning | motivering |
    skäl för beslutet | beskrivning | bakgrundsinformation`),
  responsible:
    list(`ansvarig | ansvariga | ansvar | ansvarig för genomförandet | ansvarig/klart | åtgärdas av | verkställs av |
    utförs av | uppdrag till | klart senast | klar senast | senast klart | ska vara klart | deadline`),
  aside: list(`förslag till beslut | förslag | yrkande | yrkanden | proposition | propositioner | propositionsordning |
    omröstning | omröstningsresultat | votering | beslutsgång | reservation | reservationer | protokollsanteckning |
    protokollsanteckningar | särskilt yttrande | särskilda yttranden | röstförklaring | jäv | beslutsförslag |
    tidigare beslut | tjänsteutlåtande | expedieras till | expedieras | beslutet expedieras till | beslutet skickas till |
    beslutet sänds till | beslutsexpediering | beslutsexpediering till | skickas till | delges | kopia till | sändlista |
    för kännedom | för kännedom till | för åtgärd | besvärshänvisning | hur man överklagar | deltar inte i beslutet |
    paragrafen justeras omedelbart | förslag på sammanträdet | förslag under sammanträdet | ändringsförslag |
    tilläggsförslag`),
  text: list(`diskussion | information | kommentar | kommentarer | synpunkter | rapport | åtgärd | slutsats | anteckningar |
    notering`),
};

/** Forms of labels that name who decides or proposes; tried where no label of the table fits. A whole line without its colon. */
export const ITEM_LABEL_FORMS: readonly { readonly slot: ItemSlot; readonly form: RegExp; readonly keep?: true }[] = [
  { slot: "aside", form: /^(?:[\p{L}-]+ ){0,4}förslag(?: till (?:beslut|[\p{L}-]+(?:s beslut)?))?(?: i ärendet)?$/u },
  {
    slot: "aside",
    form: /^(?:[\p{L}-]+ ){0,3}(?:yrkanden?|reservation(?:er)?|protokollsanteckning(?:ar)?)(?: från .{1,40})?$/u,
  },
  { slot: "decision", form: /^(?:[\p{L}-]+ ){0,3}[\p{L}-]+s beslut(?: för egen del)?$/u },
  // These words are the beginning of the decision itself: they are kept in it.
  {
    slot: "decision",
    form: /^(?:[\p{L}-]+ ){1,4}(?:beslutar|beslutade|beslöt|beslutat|föreslår för egen del)(?: att| följande)?$/u,
    keep: true,
  },
];

/** Before a file's number: no part of a title. */
export const CASE_NUMBER =
  /(?:\b(?:[Dd]nr|DNR|[Dd]iarien(?:ummer|r)|[Ää]renden(?:ummer|r))\b\.?\s*:?\s*[\p{Lu}\p{N}][\p{L}\p{N}./:-]*(?:\s+\d[\d/:.-]*)?|\b\p{Lu}{2,6}[\s-]?(?!\d{4}-(?:\d\d-\d\d|\d{4})(?!\d))(?:19|20)\d\d[-/:]\d+(?:[-/.]\d+)*)/u;

/** Values that say there is nothing. */
export const NOTHING: ReadonlySet<string> = new Set([
  "-",
  "--",
  "–",
  "ingen",
  "inga",
  "saknas",
  "nej",
  "finns ej",
  "ej bifogad",
]);

/** Titles of items about meetings to come; their dates are meetings. */
export const NEXT_MEETING =
  /^(?:nästa|kommande|nytt|näst(?:komm|föl)ande)\s+(?:möten?|sammanträden?|träff|mötestid|mötesdatum)|^(?:mötes|sammanträdes)(?:tider|datum|dagar|plan)/u;

/** Titles by which minutes begin, known without a number. */
export const OPENING =
  /^(?:mötets öppnande|mötet öppnas|öppnande(?: av mötet)?|inledning|val av (?:mötes)?ordförande|upprop|godkännande av dagordning(?:en)?)$/u;

/** Lines that begin what stands under the last item: signatures and the proof of posting. */
export const SIGNING =
  /^(?:underskrifter|anslag\/bevis|anslag och bevis|bevis om anslag|_{4,}|vid anteckningarna|för anteckningarna|minnesanteckningar(?:na)? förda av|antecknat av)/u;

/** What a page head of minutes holds beside numbers. */
export const PAGE_HEAD =
  /(?:^|\s)(?:sida?|sidan)\s*\d|\d+\s*\(\s*\d+\s*\)|sign\.?$|signatur|protokoll|minnesanteckningar|sammanträdesdatum|utdragsbestyrkande/u;

/** The heading of an item once more on the next page: "§ 27 forts.". */
export const CONTINUED =
  /^(?:§\s*\d+\s*,?\s*\(?(?:forts|fortsättning)[.)]*|(?:forts\.?|fortsättning)(?:\s+(?:på|av|från))?\s*§\s*\d+.{0,60})$/u;
