import type { PurchaseId, TenantId } from '../domain/ids.ts';

export { indexKeys } from './keys/index-keys.ts';
/**
 * The whole key design, in the files of `keys/`; nothing else spells a key. What belongs to a tenant lies under `T#<tenant>` or
 * `T#<tenant>#…` (its audit under `A#<tenant>#…`), so one leading-keys condition fences a tenant in.
 *
 * | item                     | PK                | SK                 | index                              |
 * | ------------------------ | ----------------- | ------------------ | ---------------------------------- |
 * | tenant, settings, people | T#t               | … SET# MEM# DLG#   | GSI2 places of a person            |
 * | region tree, its history | T#t#REG           | N# N#street H#     |                                    |
 * | versions of settings     | T#t#SET           | name#version       |                                    |
 * | purchase and children    | T#t#P#p           | #META APP# SHEET#… | GSI1 list of the tenant, GSI3 due  |
 * | outbox                   | T#t#P#p#OBX       | version            | GSI3 until delivered               |
 * | waits and executions     | T#t#P#p#WF        | WAIT# EXE#         |                                    |
 * | gate of the window       | T#t#GATE#p        | #CALL              |                                    |
 * | sealed application       | T#t#SEAL#p        | APP#o OFR#o        |                                    |
 * | file                     | T#t#DOC#p         | D#id               |                                    |
 * | jury, votes              | T#t#SV#p#J, …#V   | B# V#              |                                    |
 * | … who was asked by mail  | T#t#JURY#p        | R#                 |                                    |
 * | survey                   | T#t#SV#p, …#A     | B# A#              |                                    |
 * | how all of it stands     | T#t#OVR           | P#p P#p#o          | GSI2 O#o                           |
 * | … counted, written       | T#t#SV#p#T#o …#C#o| G#period… C#       |                                    |
 * | workers, volunteers      | T#t#PEOP          | W#id               |                                    |
 * | profiles of experts      | T#t#POOL          | X#u                |                                    |
 * | landing of a purchase    | T#t#LAND#p        | L#community        |                                    |
 * | … its objections         | T#t#P#p           | OBJ#id             | GSI1 register of the tenant        |
 * | need                     | T#t#NEED#letter   | N#id               | GSI1 of its community, GSI2 status |
 * | … supported by a device  | T#t#NEEDV#letter  | id#hash            |                                    |
 * | … photographed           | T#t#DOC#id        | D#d                | GSI1 of the tenant by day          |
 * | … counted, and watched   | T#t#NEEDN         | C#community A#task |                                    |
 * | … lists that came in     | T#t#NEEDI         | I#id               |                                    |
 * | … projects that answer   | T#t#NEEDP         | P#p                |                                    |
 * | what communities put in  | T#t#RES           | R#id               |                                    |
 * | directory, packed        | T#t#DIR           | L# N# P#community  |                                    |
 * | … what its lists go by   | T#t#DIR           | #SETTING           |                                    |
 * | outlet                   | T#t#DIRO#sign     | O#community#n      | GSI1 of its credit code            |
 * | … lists that came in     | T#t#DIRI          | I#id P#id R#id     |                                    |
 * | … what residents say     | T#t#DIRG          | O#id D#id          |                                    |
 * | one-stop centre          | T#t#DIRS          | C#id               |                                    |
 * | … a matter handed over   | T#t#DIRH#letter   | H#id               | GSI1 of its state                  |
 * | meeting of residents     | T#t#MEET#digit    | M#id               | GSI1 what is next, GSI2 of a place |
 * | vote of residents        | T#t#VOTE#digit    | V#id               | GSI1 what is next, GSI2 of a place |
 * | … its papers counted     | T#t#VOTEC#digit   | id#C#community id#H|                                    |
 * | … papers answered        | T#t#VOTEM#digit   | id#hash            |                                    |
 * | … what they name, summed | T#t#VOTEA#digit   | id#channel#choices |                                    |
 * | ticket of the hotline    | T#t#HOT#letter     | T#id               | GSI1 its community, GSI2 lane, GSI3|
 * | … number of its caller   | T#t#HOTC#letter    | C#id               |                                    |
 * | … others of that number  | T#t#HOTR#letter    | hash#at#id         |                                    |
 * | … list of a party        | T#t#HOTP#letter    | party#due#id       |                                    |
 * | … list of the desk       | T#t#HOTT           | T#up#due#id        |                                    |
 * | … counted, and now       | T#t#HOTN           | M#month#who NOW#   |                                    |
 * | answers operators give   | T#t#HOTA           | A#id               |                                    |
 * | boards, how far they are | T#t#BOARD         | C#community        |                                    |
 * | board of a community     | T#t#BOARD#c       | B#day#id           | GSI1 of the tenant                 |
 * | figures of communities   | T#t#COMM          | C#community        |                                    |
 * | … at the end of a year   | T#t#COMM          | Y#year#community   |                                    |
 * | … what was stated of one | T#t#COMM          | S#community#day#id |                                    |
 * | … what everybody may know| T#t#COMMP         | C#community #DUTIES|                                    |
 * | volunteer, what they did | T#t#VOL#letter    | V#id H#id#activity | GSI1 of its community, activity    |
 * | … activities             | T#t#VOL#letter    | A#id               | GSI1 of its community, GSI2 tenant |
 * | … counted, their rules   | T#t#VOLN          | C#community #RULES |                                    |
 * | linkage, a row a purchase| T#t#LINK          | A#year#p A#year#~id|                                    |
 * | … its facts, as decided  | T#t#LINK          | F#p D#p#version    |                                    |
 * | … years, streets, goals  | T#t#LINK          | Y#year Z# G# H#    |                                    |
 * | rights, matters to say    | T#t#CMT           | R# O# C#year#id    |                                    |
 * | … to communities, whole  | T#t#CMTW          | W#id               |                                    |
 * | access of tasks          | T#t#ACCESS        | A# L# R# P# J#     |                                    |
 * | round of appraisal       | T#t#APPR#r        | #ROUND B#place     | GSI1 of the tenant                 |
 * | … its sheets, its answers| T#t#APPRS#r, …X#r | S# · B# G# C#      |                                    |
 * | … as published           | T#t#APPRP         | H#r P#r#place      |                                    |
 * | units in communities     | T#t#FAC           | U#id Y#year#id     |                                    |
 * | … letters to them        | T#t#FACS          | G#id               |                                    |
 * | facility, its agreements | T#t#FAC#f         | #FACILITY O# I#    | GSI1 of the tenant                 |
 * | … for everybody, in lists| T#t#FACP          | F#f R#c#f P#unit    |                                    |
 * | … used in a month        | T#t#FACN          | M#month#f          |                                    |
 * | … slots and bookings     | T#t#FACB#f        | S#start B#start#id |                                    |
 * | … how to reach who booked| T#t#FACW#f        | W#start#id         |                                    |
 * | … receipts, households   | T#t#FACK#letter   | K#id M#mark        |                                    |
 * | library: lists, entries  | T#t#LIB           | R#id E#id V#id#n  |                                    |
 * | … what everybody may read| T#t#LIBP          | R#id E#id          |                                    |
 * | … to be looked at again  | T#t#LIBD          | day#id#what        |                                    |
 * | … who gets what of it    | T#t#LIBB          | C#policy           |                                    |
 * | … of a policy            | T#t#LIBB          | B#policy#id        |                                    |
 * | donation, its uses       | T#t#GIV#letter    | D#id               | GSI1 by day, GSI2 of who gave it   |
 * | … who gave it            | T#t#GIVW#letter   | W#id               | GSI1 of the tenant, by time        |
 * | … as everybody reads it  | T#t#GIVP          | D#day#id           |                                    |
 * | … counted, rules, numbers| T#t#GIVN          | Y#year R#rule L#…  |                                    |
 * | collection of ideas      | T#t#IC            | C#id               |                                    |
 * | idea, its author, sheets | T#t#IDEA#i        | #IDEA #WHO S#u     | GSI1 of the tenant                 |
 * | idea and its partner     | T#t#IDEAM#o       | M#i                | GSI1 of the tenant, GSI2 O#o       |
 * | audit of a purchase      | A#t#P#p           | AUD#seq            | GSI1 audit list of the month       |
 * | audit of anything else   | A#t#kind#id       | HEAD AUD#seq       | GSI1 audit list of the month       |
 * | chains left elsewhere   | A#t#LEFT          | #CHAINS            |                                    |
 * | annual plan, its versions| T#t#BUD           | Y#year P#year V#…  |                                    |
 * | what is left of a line   | T#t#HELD          | year#LINE#line     |                                    |
 * | … and who holds the rest | T#t#HELD          | year#USE#line#p    |                                    |
 * | daily root               | A#t#CHK           | yyyy-mm-dd         |                                    |
 * | export                   | T#t#EXP           | id                 | GSI3 while it is written           |
 * | … not of a tenant        | O#o#A# U#u#A#     | HEAD AUD#seq       |                                    |
 * | errand (a mail to send)  | T#t#OBX O#o#OBX … | id                 | GSI3 until done                    |
 * | reply to a repetition    | T#t#IDEM#who …    | key                |                                    |
 * | organization             | O#o               | #ORG MEM# APP#     | GSI2 places of a person            |
 * | list of tenants, codes   | PLATFORM, ALIAS#… | TENANT# #ID        |                                    |
 * | deleted tenants          | PLATFORM          | ERASED#t           |                                    |
 * | organization, passport   | O#o               | #ORG PASSPORT MEM# | GSI2 places of a person            |
 * | … receipts, invitations  | O#o               | APP# INV#          |                                    |
 * | draft of an application  | O#o#D#t#p         | #DRAFT REV# GUEST# |                                    |
 * | … next reminder          | O#o               | REMIND             | GSI3 due                           |
 * | what a tenant verified   | T#t#ORGV#o        | #REQUEST           | GSI1 of the tenant, GSI2 O#o       |
 * | what a tenant does for it| T#t#CAP#o         | #PLAN              | GSI1 of the tenant, GSI2 O#o       |
 * | public profile           | PUB#ORG#o         | #PROFILE           |                                    |
 * | person, what is theirs   | U#u               | #USER DRAFT# SES#… |                                    |
 * | published                | PUB#T#t, …#P#p    | N# #PAGE           |                                    |
 * | … decisions on complaints| PUB#T#t#P#p       | HEARD#id           | GSI1 of every tenant, by time      |
 * | … results, bars         | PUB#T#t#P#p       | RESULT#o#r BARRED#o| GSI1 credit record of o            |
 * | sign-in, recovery        | E# LC# S# RL# REC |                    |                                    |
 */
export { keys } from './keys/items.ts';
export { linkageKeys, linkagePartitions } from './keys/linkage.ts';
export { partitions } from './keys/partitions.ts';
export { type Key, type Owner, type Subject, tableShape } from './keys/spelling.ts';

/** Reads tenant and purchase back from a key under `T#<tenant>#P#<purchase>`. */
export function referenceOf(PK: string): { tenant: TenantId; purchase: PurchaseId } | undefined {
  const [t, tenantId, p, purchaseId] = PK.split('#');
  if (t !== 'T' || p !== 'P' || !tenantId || !purchaseId) return undefined;
  return { tenant: tenantId as TenantId, purchase: purchaseId as PurchaseId };
}
