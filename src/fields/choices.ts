/**
 * The short fixed lists: roles, kinds of amounts, life cycle. Each row is a value and the words for it.
 */
import { choice } from "./choice.ts";

/** Role in a group (sv. *kontaktperson, sammankallande, ordförande, projektledare, medlem*). */
const MEMBER_ROLES = {
  contact: ["kontaktperson", "kontakt", "kontaktpersoner"],
  convener: ["sammankallande"],
  chair: ["ordförande", "gruppordförande"],
  project_lead: ["projektledare"],
  member: ["medlem", "ledamot", "deltagare"],
} as const;
export type MemberRole = keyof typeof MEMBER_ROLES;
export const memberRole = choice<MemberRole>(MEMBER_ROLES);

/** Role at a meeting (sv. *beslutande, övriga deltagande, sekreterare*). */
const ATTENDEE_ROLES = {
  deciding: ["beslutande"],
  other: ["övriga deltagande", "övriga närvarande"],
  secretary: ["sekreterare", "vid pennan"],
} as const;
export type AttendeeRole = keyof typeof ATTENDEE_ROLES;
export const attendeeRole = choice<AttendeeRole>(ATTENDEE_ROLES);

/** Kind of an amount (sv. *budget, utfall, prognos, avvikelse, återstående, bidrag*). */
const AMOUNT_KINDS = {
  budget: ["budget"],
  outcome: ["utfall"],
  forecast: ["prognos", "beräknat utfall"],
  difference: ["avvikelse", "differens", "dif"],
  remaining: ["återstående", "återstår", "kvar"],
  grant: ["bidrag", "finansiering"],
} as const;
export type AmountKind = keyof typeof AMOUNT_KINDS;
export const amountKind = choice<AmountKind>(AMOUNT_KINDS);

/** Life cycle of a group (sv. *nystartad, omstartad, avskriven, ingår i …*). */
const LIFECYCLES = {
  active: ["aktiv"],
  new: ["nystartad", "nybildad"],
  restarted: ["omstartad"],
  unknown: ["okänd aktivitet", "läget oklart"],
  dissolved: ["avskriven", "struken", "avvecklad", "nedlagd"],
  merged: ["sammanslagen", "ingår i annan grupp"],
} as const;
export type Lifecycle = keyof typeof LIFECYCLES;
export const lifecycle = choice<Lifecycle>(LIFECYCLES);
