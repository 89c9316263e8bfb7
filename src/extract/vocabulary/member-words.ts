/**
 * Labels within a list of a body's members (sv. *ledamöter, ersättare, kontaktperson*) and the role they give. Lower case, without
 * colon.
 */
import type { MemberRole } from "../../fields/choices.ts";
import { words } from "../../fields/word-list.ts";

export const MEMBER_LABELS: Readonly<Partial<Record<MemberRole, readonly string[]>>> = {
  contact: words("kontaktperson, kontaktpersoner, kontakt, kontaktperson för gruppen"),
  convener: words("sammankallande, samordnare"),
  chair: words("ordförande, gruppens ordförande"),
  project_lead: words("projektledare, processledare"),
  member: words(
    "ledamöter, ledamot, ordinarie, ordinarie ledamöter, ordinarie representanter, ersättare, suppleanter, medlemmar",
    "övriga, övriga ledamöter, övriga medlemmar, övriga i gruppen, representanter, deltagare, adjungerad, adjungerade",
    "adjungerade ledamöter, i gruppen ingår, gruppen består av, sammansättning, gruppens medlemmar, ersättare för ledamöter",
    "medlemmar i gruppen, medlemmar i arbetsgruppen, ingår i gruppen, vice ordförande, insynsplats",
  ),
};

/** Before the name of the body in a heading: "Ledamöter och ersättare i Räddningsnämnden". */
export const MEMBERS_OF =
  /^(?:(?:ordinarie |nuvarande )?(?:ledamöter|ersättare|medlemmar|representanter|kontaktpersoner|deltagare|sammansättning(?:en)?|kontaktlista|kontaktuppgifter|medlemslista|deltagarlista|förtroendevalda)(?:,? (?:och|samt|till) |,? ))+(?:i |av |för |till |inom )/iu;
